package mapview

import (
	"fmt"
	"slices"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// Collapsed tells whether a department is shown as one node.
func (m *Map) Collapsed(department graphmodel.ID) bool {
	return slices.Contains(m.looks.Collapsed, department)
}

// SetCollapsed shows a department as one node, with those of its parts that are
// not collapsed themselves, or with all its people again.
func (m *Map) SetCollapsed(department graphmodel.ID, collapsed bool) {
	m.Look(func(l *Looks) {
		l.Collapsed = slices.DeleteFunc(l.Collapsed, func(id graphmodel.ID) bool { return id == department })
		if collapsed {
			l.Collapsed = append(l.Collapsed, department)
		}
	})
}

// CollapseAll shows every department as one node, ExpandAll none.
func (m *Map) CollapseAll() {
	m.Look(func(l *Looks) {
		l.Collapsed = nil
		for _, d := range m.session.Workspace().Departments.All() {
			l.Collapsed = append(l.Collapsed, d.ID)
		}
	})
}

// ExpandAll shows every department with its people.
func (m *Map) ExpandAll() { m.Look(func(l *Looks) { l.Collapsed = nil }) }

// ToggleCollapsed shows the departments that are selected, and those of the
// people who are, as one node each; where all of them are, it expands them.
func (m *Map) ToggleCollapsed() {
	departments := m.SelectedDepartments()
	if len(departments) == 0 {
		return
	}
	all := !slices.ContainsFunc(departments, func(id graphmodel.ID) bool { return !m.Collapsed(id) })
	m.Look(func(l *Looks) {
		l.Collapsed = slices.DeleteFunc(l.Collapsed, func(id graphmodel.ID) bool { return slices.Contains(departments, id) })
		if !all {
			l.Collapsed = append(l.Collapsed, departments...)
		}
	})
}

// SelectedDepartments returns the departments that are selected and those of the
// people who are, sorted. Of somebody within a node it is the department of the
// node.
func (m *Map) SelectedDepartments() []graphmodel.ID {
	w := m.session.Workspace()
	found := slices.Clone(m.selection().IDs(graphmodel.KindDepartment))
	for _, id := range m.selection().IDs(graphmodel.KindPerson) {
		disc, _ := m.disc(id)
		if person := w.Person(id); disc.IsNode() {
			found = append(found, disc.ID)
		} else if person != nil && person.Department != "" {
			found = append(found, person.Department)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// bundle returns the ties of a bundle, given the first; nil where that is a tie
// by itself.
func (m *Map) bundle(first graphmodel.ID) []graphmodel.ID {
	if m.scene == nil || len(m.looks.Collapsed) == 0 {
		return nil
	}
	arc, _ := m.scene.Bundle(first)
	return arc.Ties
}

// bundleHint says what a bundle of ties is: "7 ties from IT to Finance, trust 62
// on average".
func (m *Map) bundleHint(first graphmodel.ID) string {
	arc, ok := m.scene.Bundle(first)
	if !ok {
		return ""
	}
	from, to := m.scene.Discs[arc.Trusting], m.scene.Discs[arc.Trusted]
	w := m.session.Workspace()
	text := fmt.Sprintf("%d ties: %s trusts %s", len(arc.Ties), w.NameOf(from.Ref()), w.NameOf(to.Ref()))
	if !arc.Known {
		return text + ", how far is not known"
	}
	return fmt.Sprintf("%s, %.0f on average", text, arc.Level)
}

// nodeHint says what a department that is shown as one node is.
func (m *Map) nodeHint(department graphmodel.ID) string {
	node, _ := m.scene.Node(department)
	return fmt.Sprintf("%s: %d people; drag to move them, double-click to show them", node.Name, len(node.Members))
}

// membersOf returns the people of a department or, if that is shown as one node,
// of the node, also those whom the filter hides.
func (m *Map) membersOf(department graphmodel.ID) []graphmodel.ID {
	into := drawing.CollapsedInto(m.session.Workspace(), m.looks.Collapsed)
	node := m.Collapsed(department)
	var ids []graphmodel.ID
	for _, p := range m.session.Workspace().People.All() {
		if node && into[p.Department] == department || !node && p.Department == department {
			ids = append(ids, p.ID)
		}
	}
	return ids
}
