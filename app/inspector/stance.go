package inspector

import (
	"fmt"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"

	"inroad/app/look"
	"inroad/app/pick"
)

// stanceAt returns the place of a person's stance on a change, which need not
// be given: it is added at the first edit, and goes away when nothing is left of
// it.
func stanceAt(s *session.Session, change, person graphmodel.ID) place[graphmodel.Stance] {
	find := func() *graphmodel.Change { return s.Workspace().Change(change) }
	return place[graphmodel.Stance]{
		session: s,
		called:  func() string { return s.Workspace().PersonName(person) },
		key:     fmt.Sprintf("stance %s %s", change, person),
		read: func() *graphmodel.Stance {
			c := find()
			if c == nil {
				return nil
			}
			stance, _ := c.StanceOf(person)
			return &stance
		},
		change: func(name, merge string, do func(*graphmodel.Stance)) error {
			c := find()
			if c == nil {
				return nil
			}
			return s.History().Do(edit.Update(s.Workspace(), name, merge, c, func(c *graphmodel.Change) { changeStance(c, person, do) }))
		},
	}
}

func changeStance(c *graphmodel.Change, person graphmodel.ID, do func(*graphmodel.Stance)) {
	i := 0
	for i < len(c.Stances) && c.Stances[i].Person != person {
		i++
	}
	if i == len(c.Stances) {
		c.Stances = append(c.Stances, graphmodel.Stance{Person: person})
	}
	do(&c.Stances[i])
	if saysNothing(c.Stances[i]) {
		c.Stances = append(c.Stances[:i], c.Stances[i+1:]...)
	}
}

func saysNothing(s graphmodel.Stance) bool {
	return !s.Current.Known() && !s.Desired.Known() && !s.AsOf.Known() && s.Confidence == "" && len(s.Reasons) == 0 && len(s.Extra) == 0
}

func stanceItems(p place[graphmodel.Stance]) []item {
	return []item{
		stance(p, "current", "Stance", func(s *graphmodel.Stance) *graphmodel.Opt[int] { return &s.Current }).saying("Change the stance of %s"),
		stance(p, "desired", "Needed", func(s *graphmodel.Stance) *graphmodel.Opt[int] { return &s.Desired }).saying("Change the stance needed of %s"),
		confidence(p, func(s *graphmodel.Stance) *graphmodel.Confidence { return &s.Confidence }).saying("Change how sure the stance of %s is"),
		date(p, "asOf", "As of", func(s *graphmodel.Stance) *graphmodel.Date { return &s.AsOf }).saying("Change the date of the stance of %s"),
		newEntries(p, func(s *graphmodel.Stance) *[]graphmodel.Reason { return &s.Reasons }, reasonKind()),
	}
}

func reasonKind() entryKind[graphmodel.Reason] {
	return entryKind[graphmodel.Reason]{
		path: "reasons", noun: "reason against",
		create: func(string) graphmodel.Reason { return graphmodel.Reason{} },
		summary: func(r *graphmodel.Reason) (string, string) {
			text := r.Text
			if text == "" {
				text = sentence(r.Kind)
			}
			if text == "" {
				text = "Not said yet"
			}
			if r.Addressed {
				return text, "answered"
			}
			return text, "open"
		},
		items: func(p place[graphmodel.Reason]) []item {
			return []item{
				word(p, "kind", "Kind", "Choose", graphmodel.ReasonKinds, true, func(r *graphmodel.Reason) *string { return &r.Kind }),
				prose(p, "text", "In their words", "What they say", func(r *graphmodel.Reason) *string { return &r.Text }),
				prose(p, "need", "The need behind it", "What they want to keep or avoid", func(r *graphmodel.Reason) *string { return &r.Need }).saying("Change the need behind %s"),
				prose(p, "answer", "A safe way to meet it", "What would take care of it", func(r *graphmodel.Reason) *string { return &r.Answer }).saying("Change the answer to %s"),
				flag(p, "addressed", "Answered", "Change whether %s is answered", func(r *graphmodel.Reason) *bool { return &r.Addressed }),
			}
		},
	}
}

// stanceKind is for the table of all stances on a change.
func stanceKind(s *session.Session) entryKind[graphmodel.Stance] {
	return entryKind[graphmodel.Stance]{
		path: "stances", noun: "stance",
		choices: func(there []graphmodel.Stance) []look.Choice {
			taken := make(map[string]bool, len(there))
			for _, s := range there {
				taken[string(s.Person)] = true
			}
			return untaken(pick.Records(s.Workspace(), graphmodel.KindPerson), taken)
		},
		create: func(key string) graphmodel.Stance { return graphmodel.Stance{Person: graphmodel.ID(key)} },
		summary: func(stance *graphmodel.Stance) (string, string) {
			detail := "not known"
			if current, known := stance.Current.Get(); known {
				detail = graphmodel.StanceName(current)
			}
			return s.Workspace().PersonName(stance.Person), detail
		},
		items: func(p place[graphmodel.Stance]) []item {
			who := needed(ref(p, "person", "Who", "Choose", graphmodel.KindPerson, func(s *graphmodel.Stance) *graphmodel.ID { return &s.Person }))
			return append([]item{who}, stanceItems(p)...)
		},
	}
}
