package edit

import (
	"fmt"

	"inroad/graphmodel"
)

// Remove returns the edit that deletes records and whatever can't be without
// them (the ties and the position of a person), and clears every other
// reference to them. Records that do not exist are passed over.
func Remove(w *graphmodel.Workspace, refs ...graphmodel.Ref) Edit {
	gone := make(map[graphmodel.Ref]bool, len(refs))
	e := Edit{}
	for _, ref := range refs {
		if r := w.Lookup(ref); r != nil && !gone[ref] && ref.Kind != graphmodel.KindInfo {
			gone[ref] = true
			e.Deltas = append(e.Deltas, graphmodel.Delta{Before: r})
		}
	}
	e.Name = removalName(w, e.Deltas)
	for r := range w.Records() {
		if gone[graphmodel.RefOf(r)] {
			continue
		}
		if d, changed := without(r, gone); changed {
			e.Deltas = append(e.Deltas, d)
		}
	}
	return e
}

func removalName(w *graphmodel.Workspace, removed []graphmodel.Delta) string {
	if len(removed) == 1 {
		return "Delete " + w.NameOf(graphmodel.RefOf(removed[0].Before))
	}
	return fmt.Sprintf("Delete %d things", len(removed))
}

// without returns the delta that rids a record of its references to what is
// gone, and whether there are any.
func without(r graphmodel.Record, gone map[graphmodel.Ref]bool) (graphmodel.Delta, bool) {
	if !refersTo(r, gone) {
		return graphmodel.Delta{}, false
	}
	next := graphmodel.Clone(r)
	for _, ref := range graphmodel.References(next) {
		if gone[graphmodel.Ref{Kind: ref.Kind, ID: *ref.ID}] {
			*ref.ID = ""
		}
	}
	if !graphmodel.Prune(next) {
		return graphmodel.Delta{Before: r}, true
	}
	return graphmodel.Delta{Before: r, After: next}, true
}

func refersTo(r graphmodel.Record, gone map[graphmodel.Ref]bool) bool {
	for _, ref := range graphmodel.References(r) {
		if gone[graphmodel.Ref{Kind: ref.Kind, ID: *ref.ID}] {
			return true
		}
	}
	return false
}
