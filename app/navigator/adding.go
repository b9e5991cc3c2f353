package navigator

import (
	"fmt"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// AddDepartment adds a department, puts people into it and begins to name it.
func (n *Navigator) AddDepartment(people ...graphmodel.ID) {
	n.add(graphmodel.KindDepartment, people...)
}

// AddGoal adds a shared goal and begins to name it.
func (n *Navigator) AddGoal() { n.add(graphmodel.KindGoal) }

// add adds a record of a kind, selects it and begins to name it. People are put
// into a department.
func (n *Navigator) add(kind graphmodel.Kind, people ...graphmodel.ID) {
	if kind == graphmodel.KindChange && n.AddChange != nil {
		n.AddChange()
		return
	}
	w := n.session.Workspace()
	var r graphmodel.Record
	var others []graphmodel.Record
	switch kind {
	case graphmodel.KindChange:
		r = &graphmodel.Change{ID: graphmodel.NewID(), Title: fresh(w.Changes, "New change", w), Status: graphmodel.ChangeStatuses[0]}
	case graphmodel.KindDepartment:
		d := &graphmodel.Department{ID: graphmodel.NewID(), Name: fresh(w.Departments, "New department", w)}
		r, others = d, within(w, d, people)
	case graphmodel.KindGoal:
		r = &graphmodel.Goal{ID: graphmodel.NewID(), Title: fresh(w.Goals, "New goal", w)}
	default:
		return
	}
	if !n.session.Do(edit.Put(w, "Add a "+kind.String(), "", append(others, r)...)) {
		return
	}
	ref := graphmodel.RefOf(r)
	if kind == graphmodel.KindChange {
		n.session.ChooseChange(ref.ID)
	}
	n.session.Select(session.SelectionOf(ref))
	n.Rename(ref)
}

// within returns the people as they are in a department.
func within(w *graphmodel.Workspace, d *graphmodel.Department, people []graphmodel.ID) []graphmodel.Record {
	var moved []graphmodel.Record
	for _, id := range people {
		if p := w.Person(id); p != nil {
			p = graphmodel.Clone(p)
			p.Department = d.ID
			moved = append(moved, p)
		}
	}
	return moved
}

// fresh returns a name that no record of the table has.
func fresh[R graphmodel.Record](table graphmodel.Table[R], name string, w *graphmodel.Workspace) string {
	taken := make(map[string]bool, table.Len())
	for _, r := range table.All() {
		taken[w.NameOf(graphmodel.RefOf(r))] = true
	}
	unique := name
	for i := 2; taken[unique]; i++ {
		unique = fmt.Sprintf("%s %d", name, i)
	}
	return unique
}

// sections say under which section a record of a kind is found.
var sections = map[graphmodel.Kind]string{
	graphmodel.KindChange: foldChanges, graphmodel.KindDepartment: foldDepartments,
	graphmodel.KindPerson: foldDepartments, graphmodel.KindGoal: foldGoals,
}

// uncover opens what hides the line of a record, and returns where it is, or
// −1.
func (n *Navigator) uncover(ref graphmodel.Ref) int {
	n.setOpen(sections[ref.Kind])
	if p := n.session.Workspace().Person(ref.ID); ref.Kind == graphmodel.KindPerson && p != nil {
		n.setOpen(foldOf(p.Department))
	}
	for i, l := range n.lines {
		if at, ok := l.ref(); ok && at == ref {
			return i
		}
	}
	return -1
}

// setOpen opens what has that key, if it is in view and folded.
func (n *Navigator) setOpen(key string) {
	for _, l := range n.lines {
		if l.fold == key && key != "" && !l.open {
			n.toggle(l)
			return
		}
	}
}
