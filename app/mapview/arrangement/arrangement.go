// Package arrangement lists the ways in which the map lays people out.
package arrangement

import (
	"context"
	"fmt"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/layout"
)

// Kind is a way to lay people out.
type Kind int

// The arrangements, in the order of the menu.
const (
	Organic Kind = iota
	Rings
	FormalTree
	DepartmentGrid
	StraightenUp
	kindCount
)

// Kinds lists all, in the order of the menu.
func Kinds() []Kind {
	list := make([]Kind, kindCount)
	for i := range list {
		list[i] = Kind(i)
	}
	return list
}

// String returns the name in menus.
func (k Kind) String() string {
	return [...]string{"Organic", "Rings around me", "Formal tree", "Grid by department", "Straighten up"}[k]
}

// Edit returns the name of the step of undo. None selected means everybody.
func (k Kind) Edit(selected int) string {
	names := [...][2]string{
		{"Arrange the map", "Arrange %d people"},
		{"Arrange in rings", "Arrange %d people in rings"},
		{"Arrange as a tree", "Arrange %d people as a tree"},
		{"Arrange by department", "Arrange %d people by department"},
		{"Straighten up", "Straighten up %d people"},
	}
	if selected == 0 {
		return names[k][0]
	}
	return fmt.Sprintf(names[k][1], selected)
}

// Missing tells what a workspace lacks for an arrangement, and what to do; empty
// where it lacks nothing.
func (k Kind) Missing(w *graphmodel.Workspace) string {
	reports := func() bool {
		for _, p := range w.People.All() {
			if w.People.Has(p.ReportsTo) {
				return true
			}
		}
		return false
	}
	switch {
	case k == Rings && !w.People.Has(w.Info.Me):
		return "Rings are around you: select yourself and choose “This is me” first"
	case k == FormalTree && !reports():
		return "Nobody reports to anybody: say in the details of people to whom they report"
	case k == DepartmentGrid && w.Departments.Len() == 0:
		return "There are no departments: say in the details of people where they belong"
	}
	return ""
}

// Prepare begins an arrangement of some people, or of everybody where none are
// named. Everybody has a position. The influence is of the change in question.
func (k Kind) Prepare(ctx context.Context, w *graphmodel.Workspace, people []graphmodel.ID, change graphmodel.ID, today graphmodel.Date) (layout.Layout, error) {
	switch k {
	case Rings:
		reached, err := influence.NewSnapshot(w, change, w.Info.Parameters, today).Reach(ctx, influence.Query{})
		if err != nil {
			return nil, err
		}
		chances := make(map[graphmodel.ID]float64, len(reached))
		for _, r := range reached {
			chances[r.People[len(r.People)-1]] = r.Probability
		}
		return layout.NewRings(w, w.Info.Me, chances, people), nil
	case FormalTree:
		return layout.NewTree(w, people), nil
	case DepartmentGrid:
		return layout.NewGrid(w, people), nil
	case StraightenUp:
		return layout.NewStraightening(w, people), nil
	}
	if len(people) > 0 {
		return layout.NewOrganic(ctx, withoutPlaces(w, people), layout.Missing)
	}
	return layout.NewOrganic(ctx, w, layout.Everyone)
}

// withoutPlaces returns the workspace in which these people have no position,
// but for those who are pinned.
func withoutPlaces(w *graphmodel.Workspace, people []graphmodel.ID) *graphmodel.Workspace {
	var deltas []graphmodel.Delta
	for _, id := range people {
		if p := w.Positions.Find(id); p != nil && !p.Pinned {
			deltas = append(deltas, graphmodel.Delta{Before: p})
		}
	}
	return w.Apply(deltas)
}
