package filter

import "inroad/graphmodel"

// around returns who is at most so many ties away from the person in focus,
// whichever way the ties point; nil where nobody is in focus.
func around(w *graphmodel.Workspace, f *graphmodel.Filter, ties []*graphmodel.Tie) map[graphmodel.ID]bool {
	if f.Focus == "" || !w.People.Has(f.Focus) {
		return nil
	}
	near := map[graphmodel.ID]bool{f.Focus: true}
	for range min(max(f.Steps.Or(graphmodel.DefaultSteps), 1), graphmodel.MaxSteps) {
		var next []graphmodel.ID
		for _, t := range ties {
			if near[t.From] != near[t.To] {
				next = append(next, t.From, t.To)
			}
		}
		for _, id := range next {
			near[id] = true
		}
	}
	return near
}

// Existing returns the filter without what is not in the workspace any more.
func Existing(w *graphmodel.Workspace, f graphmodel.Filter) graphmodel.Filter {
	var departments []graphmodel.ID
	for _, id := range f.Departments {
		if w.Departments.Has(id) {
			departments = append(departments, id)
		}
	}
	f.Departments = departments
	if !w.People.Has(f.Focus) {
		f.Focus = ""
	}
	return f
}
