// Package merge joins two workspaces that have come from one: three-way, by id
// and by field. Every edit of either side is in the result or among the
// conflicts, and the result is sound, whatever both sides have done.
package merge

import (
	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/edit"
)

// Result is what comes of a merge.
type Result struct {
	// Workspace is sound. Where there is a conflict that nobody has settled it
	// has our value.
	Workspace *graphmodel.Workspace
	// Changes say how Workspace differs from our side.
	Changes []compare.Difference
	// Conflicts are those that are not settled, sorted by record.
	Conflicts []Conflict
	// Duplicates are people of whom one is new on each side and who may be the
	// same. They are joined only if a choice says so.
	Duplicates []Duplicate
	// TwoWay says that nothing was known of what both sides have come from: then
	// nothing counts as deleted, and all that differs is a conflict.
	TwoWay bool
	// OursBy and TheirsBy are the people whose views the two sides are, by
	// name; empty where that is not known.
	OursBy, TheirsBy string

	base, ours, theirs *graphmodel.Workspace
}

// Merge joins two sound workspaces that have come from base, or, when base is
// nil, of which it is not known what they have come from.
//
// Fields that one side has changed are as on that side. Lists are sets with an
// order: what either side has added is in, what either has taken out is not.
// Positions are theirs only where ours are as before, and never a conflict.
func Merge(base, ours, theirs *graphmodel.Workspace) Result {
	return with(Choices{}, base, ours, theirs)
}

// Resolve does the merge again and settles conflicts. What remains open, or
// comes up by what was chosen, is in the result's Conflicts.
func (r Result) Resolve(choices Choices) Result {
	return with(choices, r.base, r.ours, r.theirs)
}

// Edit returns the merge as one edit of our side.
func (r Result) Edit(name string) edit.Edit {
	return edit.Edit{Name: name, Deltas: compare.Deltas(r.ours, r.Workspace)}
}
