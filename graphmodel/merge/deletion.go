package merge

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// contest notes that a side has deleted what the other has changed. A tie that
// is gone since one of its ends is gone contests the deletion of that end.
func (m *merging) contest(ref graphmodel.Ref, deleting *graphmodel.Workspace, changed graphmodel.Record) {
	if t, ok := m.base.Lookup(ref).(*graphmodel.Tie); ok {
		ended := false
		for _, end := range []graphmodel.ID{t.From, t.To} {
			if !deleting.People.Has(end) {
				m.needs(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: end}, graphmodel.RefOf(changed))
				ended = true
			}
		}
		if ended {
			return
		}
	}
	m.needs(ref, graphmodel.RefOf(changed))
}

// needs notes that a record needs something that was deleted.
func (m *merging) needs(gone, by graphmodel.Ref) {
	if m.contested[gone] == nil {
		m.contested[gone] = make(map[graphmodel.Ref]bool)
	}
	if gone != by {
		m.contested[gone][by] = true
	}
}

// needsOfBoth notes what two versions of a record refer to and the other side has
// deleted, where the reference is new or stands in a field that is in conflict:
// while that is open, either version may come to stand.
func (m *merging) needsOfBoth(ours, theirs graphmodel.Record, open []Conflict) {
	before := named(m.base.Lookup(graphmodel.RefOf(ours)))
	contested := make(map[string]bool)
	for _, c := range open {
		contested[topField(c.Path)] = true
	}
	note := func(r graphmodel.Record, other *graphmodel.Workspace) {
		for _, reference := range graphmodel.References(r) {
			ref := graphmodel.Ref{Kind: reference.Kind, ID: *reference.ID}
			if (!before[ref] || contested[topField(reference.Path)]) && m.base.Lookup(ref) != nil && other.Lookup(ref) == nil {
				m.needs(ref, graphmodel.RefOf(r))
			}
		}
	}
	note(ours, m.theirs)
	note(theirs, m.ours)
}

// topField returns the field of a record in which a path begins.
func topField(path string) string {
	if i := strings.IndexAny(path, ".["); i >= 0 {
		return path[:i]
	}
	return path
}

// named returns what a record refers to.
func named(r graphmodel.Record) map[graphmodel.Ref]bool {
	all := make(map[graphmodel.Ref]bool)
	if r != nil {
		for _, ref := range graphmodel.References(r) {
			all[graphmodel.Ref{Kind: ref.Kind, ID: *ref.ID}] = true
		}
	}
	return all
}

// findDangling notes what the records of a merged workspace refer to and one
// side has deleted.
func (m *merging) findDangling(w *graphmodel.Workspace) {
	gone := make(map[graphmodel.Ref]bool)
	addGone(gone, graphmodel.KindDepartment, m.base.Departments, w.Departments)
	addGone(gone, graphmodel.KindPerson, m.base.People, w.People)
	addGone(gone, graphmodel.KindGoal, m.base.Goals, w.Goals)
	addGone(gone, graphmodel.KindChange, m.base.Changes, w.Changes)
	if len(gone) == 0 {
		return
	}
	for r := range w.Records() {
		for _, ref := range graphmodel.References(r) {
			if named := (graphmodel.Ref{Kind: ref.Kind, ID: *ref.ID}); gone[named] {
				m.needs(named, graphmodel.RefOf(r))
			}
		}
	}
}

func addGone[R graphmodel.Record](gone map[graphmodel.Ref]bool, kind graphmodel.Kind, before, after graphmodel.Table[R]) {
	for _, r := range before.All() {
		if !after.Has(r.Key()) {
			gone[graphmodel.Ref{Kind: kind, ID: r.Key()}] = true
		}
	}
}

// run merges until both sides agree on what there is: whatever one side has
// deleted and the other needs is brought back on the one or deleted on the
// other. It returns the result and what of this nobody has settled.
func (m *merging) run() (*graphmodel.Workspace, []Conflict) {
	var open []Conflict
	settled := make(map[graphmodel.Ref]bool)
	for {
		w := m.tables()
		var fresh []Conflict
		for _, ref := range slices.SortedFunc(maps.Keys(m.contested), byKindAndID) {
			if !settled[ref] {
				settled[ref] = true
				fresh = append(fresh, m.deletion(ref))
			}
		}
		if len(fresh) == 0 {
			return w, open
		}
		var returned, gone []graphmodel.Ref
		for _, c := range fresh {
			chosen := m.choices.of(c.Key)
			if chosen == Open {
				open = append(open, c)
			}
			if kept := c.Ours != nil; kept == (chosen != Theirs) {
				returned = append(returned, c.Ref)
			} else {
				gone = append(gone, c.Ref)
			}
		}
		m.agree(returned, gone)
	}
}

func byKindAndID(a, b graphmodel.Ref) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
}

// deletion describes a contested deletion.
func (m *merging) deletion(ref graphmodel.Ref) Conflict {
	c := Conflict{Key: Key{Ref: ref}, Kind: Deleted, Base: m.base.Lookup(ref), Choices: []Choice{Ours, Theirs},
		Also: slices.SortedFunc(maps.Keys(m.contested[ref]), byKindAndID)}
	if r := m.ours.Lookup(ref); r != nil {
		c.Ours, c.OursAsOf = r, asOf(r, "")
	}
	if r := m.theirs.Lookup(ref); r != nil {
		c.Theirs, c.TheirsAsOf = r, asOf(r, "")
	}
	return c
}

// agree has both sides bring things back, or delete them. What is deleted on both
// is taken from the base as well, so that what is lost with it is no change.
func (m *merging) agree(returned, gone []graphmodel.Ref) {
	m.ours = without(withReturned(m.ours, m.base, returned), gone)
	m.theirs = without(withReturned(m.theirs, m.base, returned), gone)
	m.base = without(m.base, gone)
}

func without(w *graphmodel.Workspace, gone []graphmodel.Ref) *graphmodel.Workspace {
	return w.Apply(edit.Remove(w, gone...).Deltas)
}

// withReturned undoes deletions: it merges the way from the base without these
// things to the base into a side. Whatever was deleted with them, such as the
// ties of a person, comes back as well.
func withReturned(side, base *graphmodel.Workspace, returned []graphmodel.Ref) *graphmodel.Workspace {
	missing := slices.DeleteFunc(slices.Clone(returned), func(ref graphmodel.Ref) bool { return side.Lookup(ref) != nil })
	if len(missing) == 0 {
		return side
	}
	return with(Choices{Rest: Ours}, without(base, missing), side, base).Workspace
}
