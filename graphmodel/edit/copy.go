package edit

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// Copied returns a sound workspace of these people, the ties among them, where
// they stand, and their departments with those around them. What else names them
// or is named by them is left out; notes are not. Ids that name nobody are passed
// over.
func Copied(w *graphmodel.Workspace, people ...graphmodel.ID) *graphmodel.Workspace {
	keep := make(map[graphmodel.Ref]bool)
	for _, id := range people {
		if p := w.Person(id); p != nil {
			keep[graphmodel.RefOf(p)] = true
			keepDepartments(w, p.Department, keep)
		}
	}
	var deltas []graphmodel.Delta
	for r := range w.Records() {
		switch r := r.(type) {
		case *graphmodel.Person, *graphmodel.Department:
			if !keep[graphmodel.RefOf(r)] {
				continue
			}
		case *graphmodel.Tie, *graphmodel.Position:
		default:
			continue
		}
		if r, sound := within(r, keep); sound {
			deltas = append(deltas, graphmodel.Delta{After: r})
		}
	}
	return graphmodel.New(w.Info.ID, w.Info.Title).Apply(deltas)
}

func keepDepartments(w *graphmodel.Workspace, id graphmodel.ID, keep map[graphmodel.Ref]bool) {
	for d := w.Department(id); d != nil; d = w.Department(d.Parent) {
		keep[graphmodel.RefOf(d)] = true
	}
}

// within returns a record without its references to what is not kept, and
// whether it makes sense then.
func within(r graphmodel.Record, keep map[graphmodel.Ref]bool) (graphmodel.Record, bool) {
	r = graphmodel.Clone(r)
	for _, ref := range graphmodel.References(r) {
		if !keep[graphmodel.Ref{Kind: ref.Kind, ID: *ref.ID}] {
			*ref.ID = ""
		}
	}
	return r, graphmodel.Prune(r)
}

// Middle returns the middle of where the people of a workspace stand, and
// whether any has a place.
func Middle(w *graphmodel.Workspace) (x, y float64, ok bool) {
	places := w.Positions.All()
	if len(places) == 0 {
		return 0, 0, false
	}
	byX := func(a, b *graphmodel.Position) int { return cmp.Compare(a.X, b.X) }
	byY := func(a, b *graphmodel.Position) int { return cmp.Compare(a.Y, b.Y) }
	left, right := slices.MinFunc(places, byX), slices.MaxFunc(places, byX)
	top, foot := slices.MinFunc(places, byY), slices.MaxFunc(places, byY)
	return (left.X + right.X) / 2, (top.Y + foot.Y) / 2, true
}
