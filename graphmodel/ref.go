package graphmodel

import "iter"

// Ref names a record: its kind and its id.
type Ref struct {
	Kind Kind
	ID   ID
}

// RefOf returns the name of a record.
func RefOf(r Record) Ref { return Ref{r.Kind(), r.Key()} }

// Lookup returns the record that ref names, or nil.
func (w *Workspace) Lookup(ref Ref) Record {
	switch ref.Kind {
	case KindInfo:
		return w.Info
	case KindDepartment:
		return orNil(w.Departments, ref.ID)
	case KindPerson:
		return orNil(w.People, ref.ID)
	case KindTie:
		return orNil(w.Ties, ref.ID)
	case KindGoal:
		return orNil(w.Goals, ref.ID)
	case KindChange:
		return orNil(w.Changes, ref.ID)
	case KindTouchpoint:
		return orNil(w.Touchpoints, ref.ID)
	case KindPosition:
		return orNil(w.Positions, ref.ID)
	default:
		return orNil(w.Views, ref.ID)
	}
}

// orNil returns an untyped nil where there is no such record.
func orNil[R Record](t Table[R], id ID) Record {
	if i := t.Index(id); i >= 0 {
		return t.rows[i]
	}
	return nil
}

// Records goes through all records, kind by kind and sorted by id.
func (w *Workspace) Records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		_ = yield(w.Info) && each(w.Departments, yield) && each(w.People, yield) && each(w.Ties, yield) &&
			each(w.Goals, yield) && each(w.Changes, yield) && each(w.Touchpoints, yield) && each(w.Positions, yield) &&
			each(w.Views, yield)
	}
}

func each[R Record](t Table[R], yield func(Record) bool) bool {
	for _, r := range t.rows {
		if !yield(r) {
			return false
		}
	}
	return true
}
