package merge

import (
	"inroad/graphmodel"
)

// Conflict is one thing that both sides have changed, and not in the same way.
type Conflict struct {
	Key
	Kind ConflictKind
	// Base, Ours and Theirs are the values before, on our side and on theirs:
	// what a field of a record holds, an entry of a list, a whole record, or
	// nil for what is not there. Package field has words for them.
	Base, Ours, Theirs any
	// OursAsOf and TheirsAsOf say as of when the two values are known, where
	// the record says so.
	OursAsOf, TheirsAsOf graphmodel.Date
	// Also are further records that the choice concerns: what one side has
	// changed that needs what the other has deleted, or the others in a circle.
	Also []graphmodel.Ref
	// Choices are what can be chosen: always [Ours] and [Theirs].
	Choices []Choice
}

// Key names a conflict. It stays the same when a merge is done again with
// choices.
type Key struct {
	Ref graphmodel.Ref
	// Path leads to the field within the record, such as "trust" or
	// "stances[p-cy].current"; empty for the record as a whole.
	Path string
}

// ConflictKind says of what sort a conflict is.
type ConflictKind int

// The kinds of conflict.
const (
	// Differs: both sides have given a field another value.
	Differs ConflictKind = iota
	// Deleted: one side has deleted what the other has changed, or needs.
	Deleted
	// Reordered: both sides have put a list in another order.
	Reordered
	// Circle: what both sides have changed together makes a formal line, or
	// departments within one another, run in a circle.
	Circle
)

// String returns the kind in a word.
func (k ConflictKind) String() string {
	return [...]string{"differs", "deleted", "reordered", "circle"}[k]
}

// Choice is how a conflict is settled.
type Choice int

// The choices.
const (
	// Open leaves the conflict as it is; the workspace has our value.
	Open Choice = iota
	Ours
	Theirs
	// Both keeps both: of texts one below the other; of trust levels ours, and
	// theirs in the notes.
	Both
	// Average takes the middle of two trust levels.
	Average
)

// String returns the choice in a word.
func (c Choice) String() string {
	return [...]string{"open", "ours", "theirs", "both", "average"}[c]
}

// Choices settle conflicts.
type Choices struct {
	// Each settles conflicts by their keys. A choice of [Ours] or [Theirs] for a
	// single value that only one side has changed counts as well: so ours can
	// stay whose view the map is.
	Each map[Key]Choice
	// Rest settles all others.
	Rest Choice
	// Join are duplicates that are to become one person.
	Join []Duplicate
}

// of returns the choice for a conflict at which these can be chosen.
func (c *Choices) of(key Key, possible ...Choice) Choice {
	for _, choice := range []Choice{c.Each[key], c.Rest} {
		if choice == Ours || choice == Theirs {
			return choice
		}
		for _, p := range possible {
			if p == choice && choice != Open {
				return choice
			}
		}
	}
	return Open
}
