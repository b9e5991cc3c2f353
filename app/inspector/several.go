package inspector

import (
	"fmt"
	"strings"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// severalPage is for a selection of more than one thing: what can be done with
// all of them at once.
func severalPage(s *session.Session, folds folds, selection session.Selection) *page {
	refs, people := selection.Refs(), selection.IDs(graphmodel.KindPerson)
	say := func() (string, string) {
		kinds := kindsOf(refs)
		if !strings.Contains(kinds, " · ") {
			return kinds, ""
		}
		return fmt.Sprintf("%d things", len(refs)), kinds
	}
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
