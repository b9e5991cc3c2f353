package session

import (
	"slices"

	"inroad/graphmodel"
)

// Selection is what is selected, in the order in which it was. It is an
// immutable value.
type Selection struct {
	refs []graphmodel.Ref
}

// SelectionOf returns the selection of these records.
func SelectionOf(refs ...graphmodel.Ref) Selection { return Selection{slices.Clone(refs)} }

// Refs returns what is selected. Read it only.
func (s Selection) Refs() []graphmodel.Ref { return s.refs }

// Has tells whether a record is selected.
func (s Selection) Has(ref graphmodel.Ref) bool { return slices.Contains(s.refs, ref) }

// Only returns the record that is selected alone, and whether there is one.
func (s Selection) Only() (graphmodel.Ref, bool) {
	if len(s.refs) == 1 {
		return s.refs[0], true
	}
	return graphmodel.Ref{}, false
}

// IDs returns the ids of the selected records of a kind.
func (s Selection) IDs(kind graphmodel.Kind) []graphmodel.ID {
	var ids []graphmodel.ID
	for _, ref := range s.refs {
		if ref.Kind == kind {
			ids = append(ids, ref.ID)
		}
	}
	return ids
}

// Toggled returns the selection with a record added or, if it was in, taken
// out.
func (s Selection) Toggled(ref graphmodel.Ref) Selection {
	if i := slices.Index(s.refs, ref); i >= 0 {
		return Selection{slices.Delete(slices.Clone(s.refs), i, i+1)}
	}
	return Selection{append(slices.Clone(s.refs), ref)}
}

// existing returns the selection without what w does not hold, and whether that
// made a difference.
func (s Selection) existing(w *graphmodel.Workspace) (Selection, bool) {
	kept := slices.DeleteFunc(slices.Clone(s.refs), func(ref graphmodel.Ref) bool { return w.Lookup(ref) == nil })
	return Selection{kept}, len(kept) != len(s.refs)
}

// Selection returns what is selected.
func (s *Session) Selection() Selection { return s.selection }

// Select makes a selection. To select a change does not put it in question:
// that is [Session.ChooseChange].
func (s *Session) Select(selection Selection) {
	if slices.Equal(s.selection.refs, selection.refs) {
		return
	}
	s.selection = selection
	s.history.Seal()
	s.Selected.Emit(selection)
}
