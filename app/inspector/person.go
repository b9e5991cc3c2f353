package inspector

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func personPage(s *session.Session, folds folds, id graphmodel.ID, asked func(person graphmodel.ID) bool, actions ...*action) *page {
	ref := graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}
	p := recordAt[graphmodel.Person](s, ref)
	sections := []*section{{title: "Basics", open: true, items: func() []item { return personBasics(p) }}}
	if c := s.Change(); c != nil {
		sections = append(sections, &section{title: "On " + c.Title, open: true, items: func() []item { return stanceItems(stanceAt(s, c.ID, id)) }})
	}
	sections = append(sections,
		&section{title: "Trust", open: true, items: func() []item { return personTies(s, id) }},
		&section{title: "What counts", items: func() []item { return personValues(p) }},
		&section{title: "Contact", items: func() []item { return personContact(p) }},
		&section{title: "Touchpoints", items: func() []item { return []item{newTouchpoints(s, id, asked)} }},
		&section{title: "More", items: func() []item { return personMore(p) }},
	)
	return newPage("person", folds, personHeader(s, p, ref, actions...), sections...)
}

func personHeader(s *session.Session, p place[graphmodel.Person], ref graphmodel.Ref, actions ...*action) *header {
	isMe := func() bool { return s.Workspace().Info.Me == ref.ID }
	say := func() (string, string) {
		person := p.read()
		if person == nil {
			return "", ""
		}
		parts := []string{person.Title}
		if d := s.Workspace().Department(person.Department); d != nil {
			parts = append(parts, d.Name)
		}
		if isMe() {
			parts = append(parts, "you")
		}
		return p.called(), strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
	}
	me := &action{Button: look.NewButton(look.Plain, "This is me", func() { setMe(s, ref.ID) }), there: func() bool { return !isMe() }}
	return newHeader("Person", say, removal(s, ref), append([]*action{me}, actions...)...)
}

// setMe makes a person the one whose view the map is.
func setMe(s *session.Session, id graphmodel.ID) {
	w := s.Workspace()
	s.Do(edit.Update(w, "Make "+w.PersonName(id)+" you", "", w.Info, func(i *graphmodel.Info) { i.Me = id }))
}

// removal deletes records.
func removal(s *session.Session, refs ...graphmodel.Ref) func() {
	return func() { s.Do(edit.Remove(s.Workspace(), refs...)) }
}

func personBasics(p place[graphmodel.Person]) []item {
	department := ref(p, "department", "Department", "None", graphmodel.KindDepartment, func(p *graphmodel.Person) *graphmodel.ID { return &p.Department })
	creating(department.control.(*look.Picker), p.session, func() []graphmodel.ID {
		if person := p.read(); person != nil {
			return []graphmodel.ID{person.ID}
		}
		return nil
	})
	return []item{
		text(p, "name", "Name", "Name, or the role if it is not known who", func(p *graphmodel.Person) *string { return &p.Name }).saying("Rename %s"),
		text(p, "title", "Title", "What they do", func(p *graphmodel.Person) *string { return &p.Title }),
		department,
		ref(p, "reportsTo", "Reports to", "Nobody on the map", graphmodel.KindPerson, func(p *graphmodel.Person) *graphmodel.ID { return &p.ReportsTo }).saying("Change whom %s reports to"),
		row{
			rating(p, "power", "Formal say", graphmodel.DefaultPower, func(p *graphmodel.Person) *graphmodel.Opt[int] { return &p.Power }),
			rating(p, "openness", "Openness", graphmodel.DefaultOpenness, func(p *graphmodel.Person) *graphmodel.Opt[int] { return &p.Openness }),
		},
	}
}

func personValues(p place[graphmodel.Person]) []item {
	return []item{
		texts(p, "caresAbout", "Cares about", "Add what matters to them", func(p *graphmodel.Person) *[]string { return &p.CaresAbout }).saying("Change what %s cares about"),
		texts(p, "currencies", "Counts as a favour", "Add what they value", func(p *graphmodel.Person) *[]string { return &p.Currencies }).saying("Change what %s counts as a favour"),
		texts(p, "expertise", "Expertise", "Add a field", func(p *graphmodel.Person) *[]string { return &p.Expertise }),
	}
}

func personContact(p place[graphmodel.Person]) []item {
	return []item{
		text(p, "email", "E-mail", "name@example.org", func(p *graphmodel.Person) *string { return &p.Email }),
		row{
			text(p, "channel", "Best way to talk", "Coffee, call, …", func(p *graphmodel.Person) *string { return &p.Channel }).saying("Change how to talk to %s"),
			whole(p, "cadenceDays", "Talk every … days", "Not set", 1, func(p *graphmodel.Person) *graphmodel.Opt[int] { return &p.CadenceDays }).saying("Change how often to talk to %s"),
		},
	}
}

func personMore(p place[graphmodel.Person]) []item {
	return []item{
		row{
			flag(p, "external", "From outside", "Change whether %s is from outside", func(p *graphmodel.Person) *bool { return &p.External }),
			flag(p, "placeholder", "Not known who", "Change whether it is known who %s is", func(p *graphmodel.Person) *bool { return &p.Placeholder }),
		},
		refs(p, "workedIn", "Has worked in", "Add a department", graphmodel.KindDepartment, func(p *graphmodel.Person) *[]graphmodel.ID { return &p.WorkedIn }).saying("Change where %s has worked"),
		texts(p, "tags", "Tags", "Add a tag", func(p *graphmodel.Person) *[]string { return &p.Tags }),
		notes(p, func(p *graphmodel.Person) *string { return &p.Notes }),
	}
}

// notes are private: they leave the file only when the user says so.
func notes[T any](p place[T], of func(*T) *string) *field {
	return prose(p, "notes", "Notes · private", "For your eyes only", of).saying("Change the notes on %s")
}

// personTies lists whom a person trusts and who trusts them, most trust first.
func personTies(s *session.Session, id graphmodel.ID) []item {
	list := func(mine, other func(*graphmodel.Tie) graphmodel.ID) func() []relation {
		return func() []relation {
			w := s.Workspace()
			ties := slices.DeleteFunc(slices.Clone(w.Ties.All()), func(t *graphmodel.Tie) bool { return mine(t) != id })
			slices.SortStableFunc(ties, func(a, b *graphmodel.Tie) int { return cmp.Compare(b.Trust.Or(-1), a.Trust.Or(-1)) })
			relations := make([]relation, len(ties))
			for i, t := range ties {
				relations[i] = relation{graphmodel.RefOf(t), w.PersonName(other(t)), trustWords(t)}
			}
			return relations
		}
	}
	from := func(t *graphmodel.Tie) graphmodel.ID { return t.From }
	to := func(t *graphmodel.Tie) graphmodel.ID { return t.To }
	return []item{
		newRelated(s, "Trusted by, so can move", "Nobody. On the map, drag from another person's rim to this one.", list(to, from)),
		newRelated(s, "Trusts, so can be moved by", "Nobody. On the map, drag from this person's rim to another one.", list(from, to)),
	}
}

// trustWords says how much trust a tie carries: "trusting 70".
func trustWords(t *graphmodel.Tie) string {
	level, known := t.Trust.Get()
	if !known {
		return "not known"
	}
	words := fmt.Sprintf("%s %g", graphmodel.BandOf(level), level)
	if t.Friction {
		words += " · friction"
	}
	return words
}
