package mapview

import (
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/filter"
)

// Reveal sees to it that a record can be seen on the map: it takes the filter
// away that hides somebody, expands the department they are in, and shows the
// goals.
func (m *Map) Reveal(ref graphmodel.Ref) {
	w := m.session.Workspace()
	switch ref.Kind {
	case graphmodel.KindPerson:
		if person := w.Person(ref.ID); person != nil {
			m.revealPerson(person)
		}
	case graphmodel.KindDepartment:
		members := m.membersOf(ref.ID)
		if !slices.ContainsFunc(members, m.isShown) && len(members) > 0 {
			m.ClearFilter()
		}
	case graphmodel.KindGoal:
		m.Look(func(l *Looks) { l.Layers.Goals = true })
	}
}

func (m *Map) revealPerson(person *graphmodel.Person) {
	if !m.isShown(person.ID) {
		m.ClearFilter()
	}
	w := m.session.Workspace()
	m.Look(func(l *Looks) {
		l.Collapsed = slices.DeleteFunc(l.Collapsed, func(id graphmodel.ID) bool { return filter.WithParts(w, id)[person.Department] })
	})
}

// keepInSight sees to it that people who were just put on this map are seen: where
// the filter would hide one of them it makes the others pale instead. Their
// department is shown with its people.
func (m *Map) keepInSight(people ...graphmodel.ID) {
	if slices.ContainsFunc(people, func(id graphmodel.ID) bool { return !m.isShown(id) }) {
		m.Look(func(l *Looks) { l.Dim = true })
	}
	for _, id := range people {
		if person := m.session.Workspace().Person(id); person != nil && len(m.looks.Collapsed) > 0 {
			m.revealPerson(person)
		}
	}
}
