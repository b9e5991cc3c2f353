package graphmodel

import (
	"cmp"
	"slices"
)

// Kind says what sort of thing a record is.
type Kind int

// The kinds of record.
const (
	KindInfo Kind = iota
	KindDepartment
	KindPerson
	KindTie
	KindGoal
	KindChange
	KindTouchpoint
	KindPosition
	KindView
)

// String returns the kind in words.
func (k Kind) String() string {
	return [...]string{"workspace", "department", "person", "tie", "goal", "change", "touchpoint", "position", "view"}[k]
}

// Record is a thing with an id that a workspace holds: a *[Person], a *[Tie]
// and so on, and *[Info] for the workspace itself.
type Record interface {
	Key() ID
	Kind() Kind
}

// Key returns the empty id: a workspace has one Info.
func (*Info) Key() ID { return "" }

// Kind returns [KindInfo].
func (*Info) Kind() Kind { return KindInfo }

// Table is an immutable list of records of one kind, sorted by id.
type Table[R Record] struct {
	rows []R
}

// NewTable returns a table of rows whose ids must all differ. It takes the
// slice over.
func NewTable[R Record](rows []R) Table[R] {
	slices.SortFunc(rows, byKey)
	return Table[R]{rows: rows}
}

func byKey[R Record](a, b R) int { return cmp.Compare(a.Key(), b.Key()) }

// All returns the records, sorted by id. The slice is shared: read it only.
func (t Table[R]) All() []R { return t.rows }

// Len returns how many records there are.
func (t Table[R]) Len() int { return len(t.rows) }

// Index returns where the record with that id is in [Table.All], or −1.
func (t Table[R]) Index(id ID) int {
	i, found := slices.BinarySearchFunc(t.rows, id, func(r R, id ID) int { return cmp.Compare(r.Key(), id) })
	if !found {
		return -1
	}
	return i
}

// Has tells whether there is a record with that id.
func (t Table[R]) Has(id ID) bool { return t.Index(id) >= 0 }

// Find returns the record with that id, or R's zero value (nil).
func (t Table[R]) Find(id ID) R {
	if i := t.Index(id); i >= 0 {
		return t.rows[i]
	}
	var none R
	return none
}

// apply returns a table in which every delta of R's kind is carried out.
func (t Table[R]) apply(deltas []Delta) Table[R] {
	after := make(map[ID]R)
	gone := make(map[ID]bool)
	for _, d := range deltas {
		if r, ok := d.After.(R); ok {
			after[r.Key()] = r
			delete(gone, r.Key())
		} else if r, ok := d.Before.(R); ok {
			gone[r.Key()] = true
			delete(after, r.Key())
		}
	}
	if len(after) == 0 && len(gone) == 0 {
		return t
	}
	rows := make([]R, 0, len(t.rows)+len(after))
	for _, r := range t.rows {
		id := r.Key()
		switch next, changed := after[id]; {
		case changed:
			rows = append(rows, next)
			delete(after, id)
		case !gone[id]:
			rows = append(rows, r)
		}
	}
	if len(after) == 0 {
		return Table[R]{rows: rows}
	}
	for _, r := range after {
		rows = append(rows, r)
	}
	return NewTable(rows)
}
