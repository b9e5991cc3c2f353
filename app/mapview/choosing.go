package mapview

import (
	"slices"

	"inroad/app/session"
	"inroad/graphmodel"
)

// SelectAll selects everybody who is shown.
func (m *Map) SelectAll() { m.chooseAll(m.shown()) }

// shown returns the people who are shown.
func (m *Map) shown() []*graphmodel.Person {
	everybody := slices.Clone(m.session.Workspace().People.All())
	return slices.DeleteFunc(everybody, func(p *graphmodel.Person) bool { return !m.isShown(p.ID) })
}

// selectedHere returns the selected people whom the map shows: what acts on them
// leaves alone whoever the filter hides. Where it hides them all, what was to be
// done with them is said to be done with nobody; empty says nothing.
func (m *Map) selectedHere(done string) []graphmodel.ID {
	all := m.selection().IDs(graphmodel.KindPerson)
	people := slices.DeleteFunc(slices.Clone(all), func(id graphmodel.ID) bool { return !m.isShown(id) })
	if len(people) == 0 && len(all) > 0 && done != "" {
		m.hintHidden(done)
	}
	return people
}

func (m *Map) hintHidden(done string) {
	m.Hinted.Emit("What is selected is not shown here; nothing was " + done)
}

// InvertSelection selects the people who are shown and not selected, and only
// them.
func (m *Map) InvertSelection() {
	selected := m.selection()
	m.chooseAll(slices.DeleteFunc(m.shown(), func(p *graphmodel.Person) bool { return selected.Has(graphmodel.RefOf(p)) }))
}

// SelectNeighbours adds to the selected people all who are shown and tied to
// them, either way. Chosen again it goes one tie farther.
func (m *Map) SelectNeighbours() {
	w := m.session.Workspace()
	in := make(map[graphmodel.ID]bool)
	var refs []graphmodel.Ref
	add := func(id graphmodel.ID) {
		if !in[id] && m.isShown(id) {
			in[id] = true
			refs = append(refs, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id})
		}
	}
	before := make(map[graphmodel.ID]bool)
	for _, id := range m.selection().IDs(graphmodel.KindPerson) {
		before[id] = true
		add(id)
	}
	for _, t := range w.Ties.All() {
		if before[t.From] || before[t.To] {
			add(t.From)
			add(t.To)
		}
	}
	m.choose(session.SelectionOf(refs...))
}

// SelectDepartments selects everybody in the departments of the people who are
// selected, and in those that are selected themselves.
func (m *Map) SelectDepartments() {
	w := m.session.Workspace()
	in := make(map[graphmodel.ID]bool)
	for _, id := range m.selection().IDs(graphmodel.KindDepartment) {
		in[id] = true
	}
	for _, id := range m.selection().IDs(graphmodel.KindPerson) {
		if p := w.Person(id); p != nil && p.Department != "" {
			in[p.Department] = true
		}
	}
	var people []*graphmodel.Person
	for _, p := range m.shown() {
		if in[p.Department] || m.selection().Has(graphmodel.RefOf(p)) {
			people = append(people, p)
		}
	}
	m.chooseAll(people)
}

func (m *Map) chooseAll(people []*graphmodel.Person) {
	refs := make([]graphmodel.Ref, 0, len(people))
	for _, p := range people {
		refs = append(refs, graphmodel.RefOf(p))
	}
	m.choose(session.SelectionOf(refs...))
}

// chooseHolders selects the people who hold a goal, by themselves or with their
// department.
func (m *Map) chooseHolders(goal graphmodel.ID) {
	g := m.session.Workspace().Goal(goal)
	if g == nil {
		return
	}
	m.chooseAll(slices.DeleteFunc(m.shown(), func(p *graphmodel.Person) bool {
		return !slices.ContainsFunc(g.Holders, func(h graphmodel.Holder) bool {
			return h.Person == p.ID || h.Department != "" && h.Department == p.Department
		})
	}))
}
