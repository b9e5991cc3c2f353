// Package finder finds people, departments and goals on a map while one types,
// and goes there. It is used from the window's goroutine.
package finder

import (
	"slices"
	"strings"

	"inroad/app/search"
	"inroad/graphmodel"
)

// Index is what can be found in one workspace.
type Index = search.Index[graphmodel.Ref]

// Result is one record that was found.
type Result = search.Result[graphmodel.Ref]

// NewIndex makes the index of a workspace: people by name, role, department and
// tags, departments and goals by name.
func NewIndex(w *graphmodel.Workspace) *Index {
	x := &Index{}
	add := func(ref graphmodel.Ref, detail string, others ...string) {
		x.Add(ref, w.NameOf(ref), detail, others...)
	}
	for _, p := range w.People.All() {
		department := ""
		if d := w.Department(p.Department); d != nil {
			department = d.Name
		}
		add(graphmodel.RefOf(p), joined(p.Title, department), append([]string{p.Title, department}, p.Tags...)...)
	}
	for _, d := range w.Departments.All() {
		add(graphmodel.RefOf(d), "department")
	}
	for _, g := range w.Goals.All() {
		add(graphmodel.RefOf(g), "shared goal")
	}
	x.Sort()
	return x
}

func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), " · ")
}
