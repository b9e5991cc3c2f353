package graphmodel

// Delta is the change of one record: Before is nil when it is added, After is
// nil when it is removed; otherwise both have the same kind and id.
type Delta struct {
	Before, After Record
}

// Record returns the record as it is after the delta or, if that removes it,
// as it was.
func (d Delta) Record() Record {
	if d.After != nil {
		return d.After
	}
	return d.Before
}

// Reversed returns the delta that takes d back.
func (d Delta) Reversed() Delta { return Delta{Before: d.After, After: d.Before} }

// Apply returns the workspace in which the deltas are carried out in order. It
// does not ask whether the result is sound: that is for [Network] and
// [CheckRecord], which package edit asks first.
func (w *Workspace) Apply(deltas []Delta) *Workspace {
	next := *w
	for _, d := range deltas {
		if info, ok := d.After.(*Info); ok {
			next.Info = info
		}
	}
	next.Departments = w.Departments.apply(deltas)
	next.People = w.People.apply(deltas)
	next.Ties = w.Ties.apply(deltas)
	next.Goals = w.Goals.apply(deltas)
	next.Changes = w.Changes.apply(deltas)
	next.Touchpoints = w.Touchpoints.apply(deltas)
	next.Positions = w.Positions.apply(deltas)
	next.Views = w.Views.apply(deltas)
	return &next
}
