package inspector

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/pick"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// severalPage is for a selection of more than one thing: what can be done with
// all of them at once.
func severalPage(s *session.Session, folds folds, selection session.Selection) *page {
	refs, people := selection.Refs(), selection.IDs(graphmodel.KindPerson)
	say := func() (string, string) { return fmt.Sprintf("%d things", len(refs)), kindsOf(refs) }
	sections := []*section{}
	if len(people) > 0 {
		sections = append(sections, &section{title: "All these people", open: true, items: func() []item { return forAll(s, people) }})
	}
	if len(people) == 2 {
		sections = append(sections, &section{title: "Between the two", open: true, items: func() []item {
			return []item{tieAction(s, people[0], people[1]), tieAction(s, people[1], people[0])}
		}})
	}
	sections = append(sections, &section{title: "Selected", open: true, items: func() []item { return []item{listed(s, refs)} }})
	return newPage("several", folds, newHeader("Selection", say, removal(s, refs...)), sections...)
}

// kindsOf says how many things of which kind there are.
func kindsOf(refs []graphmodel.Ref) string {
	words := [][2]string{graphmodel.KindPerson: {"person", "people"}, graphmodel.KindTie: {"tie", "ties"},
		graphmodel.KindDepartment: {"department", "departments"}, graphmodel.KindGoal: {"goal", "goals"},
		graphmodel.KindChange: {"change", "changes"}, graphmodel.KindTouchpoint: {"touchpoint", "touchpoints"}}
	text := ""
	for kind, word := range words {
		n := 0
		for _, ref := range refs {
			if ref.Kind == graphmodel.Kind(kind) {
				n++
			}
		}
		if n == 0 {
			continue
		}
		if text != "" {
			text += " · "
		}
		text += count(n, word[0], word[1])
	}
	return text
}

// forAll is what can be set for all the people at once: a department, a manager,
// tags.
func forAll(s *session.Session, people []graphmodel.ID) []item {
	return []item{
		shared(s, people, "Department", graphmodel.KindDepartment, "department", func(p *graphmodel.Person) *graphmodel.ID { return &p.Department }),
		shared(s, people, "Reports to", graphmodel.KindPerson, "manager", func(p *graphmodel.Person) *graphmodel.ID { return &p.ReportsTo }),
		newSharedTags(s, people),
	}
}

// eachPerson carries out one edit of all the people.
func eachPerson(s *session.Session, people []graphmodel.ID, name string, do func(*graphmodel.Person)) bool {
	var records []graphmodel.Record
	for _, id := range people {
		if p := s.Workspace().Person(id); p != nil {
			next := graphmodel.Clone(p)
			do(next)
			records = append(records, next)
		}
	}
	return s.Do(edit.Put(s.Workspace(), name, "", records...))
}

// sharedRef is a reference that all the people have in common, or not.
type sharedRef struct {
	view   *look.Field
	picker *look.Picker
	read   func() (id graphmodel.ID, same bool)
}

func shared(s *session.Session, people []graphmodel.ID, caption string, kind graphmodel.Kind, noun string,
	of func(*graphmodel.Person) *graphmodel.ID) *sharedRef {
	f := &sharedRef{}
	f.read = func() (graphmodel.ID, bool) {
		var all []graphmodel.ID
		for _, id := range people {
			if p := s.Workspace().Person(id); p != nil {
				all = append(all, *of(p))
			}
		}
		all = slices.Compact(all)
		if len(all) != 1 {
			return "", len(all) == 0
		}
		return all[0], true
	}
	f.picker = look.NewPicker("Choose for all", func() []look.Choice { return pick.Records(s.Workspace(), kind) }, func(key string) {
		name := fmt.Sprintf("Change the %s of %d people", noun, len(people))
		eachPerson(s, people, name, func(p *graphmodel.Person) { *of(p) = graphmodel.ID(key) })
		f.update()
	})
	f.picker.Name = pick.Name(s, kind)
	f.view = look.NewField(caption, f.picker)
	return f
}

func (f *sharedRef) object() fyne.CanvasObject { return f.view }

func (f *sharedRef) update() {
	id, same := f.read()
	f.picker.SetChosen(string(id))
	f.view.SetRemark("")
	if !same {
		f.view.SetRemark("differs")
	}
}

func (f *sharedRef) fields(func(string, *field) bool) bool { return true }

// sharedTags adds tags to all the people, and takes away those that all have.
type sharedTags struct {
	session *session.Session
	people  []graphmodel.ID
	tokens  *look.Tokens
	view    *look.Field
}

func newSharedTags(s *session.Session, people []graphmodel.ID) *sharedTags {
	t := &sharedTags{session: s, people: people}
	same := func(key string) string { return key }
	t.tokens = look.NewTokens("Tag all", t.known, same, t.change)
	t.tokens.Free = true
	t.view = look.NewField("Tags that all have", t.tokens)
	return t
}

// known lists the tags that are in use on the map.
func (t *sharedTags) known() []look.Choice {
	var tags []string
	for _, p := range t.session.Workspace().People.All() {
		tags = append(tags, p.Tags...)
	}
	slices.Sort(tags)
	var list []look.Choice
	for _, tag := range slices.Compact(tags) {
		list = append(list, look.Choice{Key: tag, Text: tag})
	}
	return list
}

func (t *sharedTags) common() []string {
	var common []string
	for i, id := range t.people {
		p := t.session.Workspace().Person(id)
		switch {
		case p == nil:
		case i == 0:
			common = slices.Clone(p.Tags)
		default:
			common = slices.DeleteFunc(common, func(tag string) bool { return !slices.Contains(p.Tags, tag) })
		}
	}
	return common
}

func (t *sharedTags) change(tags []string) {
	before := t.common()
	name := fmt.Sprintf("Change the tags of %d people", len(t.people))
	eachPerson(t.session, t.people, name, func(p *graphmodel.Person) {
		p.Tags = slices.DeleteFunc(p.Tags, func(tag string) bool {
			return slices.Contains(before, tag) && !slices.Contains(tags, tag)
		})
		for _, tag := range tags {
			if !slices.Contains(p.Tags, tag) {
				p.Tags = append(p.Tags, tag)
			}
		}
	})
}

func (t *sharedTags) object() fyne.CanvasObject { return t.view }

func (t *sharedTags) update() { t.tokens.SetChosen(t.common()) }

func (t *sharedTags) fields(func(string, *field) bool) bool { return true }

// tieAction is a button that selects, or makes, the tie by which from trusts to.
func tieAction(s *session.Session, from, to graphmodel.ID) item {
	w := s.Workspace()
	b := look.NewButton(look.Plain, "", func() { addTie(s, from, to) })
	return button{&action{Button: b}, func() bool {
		verb := "Add: "
		if s.Workspace().TieBetween(from, to) != nil {
			verb = "Show: "
		}
		b.SetText(verb + w.PersonName(from) + " trusts " + w.PersonName(to))
		return true
	}}
}

func listed(s *session.Session, refs []graphmodel.Ref) *related {
	return newRelated(s, "Press one to see it alone", "", func() []relation {
		var list []relation
		for _, ref := range refs {
			if r := s.Workspace().Lookup(ref); r != nil {
				list = append(list, relation{ref, s.Workspace().NameOf(ref), ref.Kind.String()})
			}
		}
		return list
	})
}
