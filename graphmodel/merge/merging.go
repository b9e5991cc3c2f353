package merge

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/edit"
)

// merging is one run of a merge. Both sides may be other than they were given:
// what has been deleted on one side only, and is needed on the other, is brought
// back, or taken away, on both before their fields are merged.
type merging struct {
	choices            Choices
	chosen             map[graphmodel.Ref]bool // what there are choices about
	quiet              bool                    // ours wins, and nothing is a conflict
	base, ours, theirs *graphmodel.Workspace
	conflicts          []Conflict
	// contested are things that one side has deleted and the other needs; by
	// each, what needs it.
	contested map[graphmodel.Ref]map[graphmodel.Ref]bool
}

func with(choices Choices, base, ours, theirs *graphmodel.Workspace) Result {
	r := Result{TwoWay: base == nil, base: base, ours: ours, theirs: theirs, OursBy: nameOfMe(ours), TheirsBy: nameOfMe(theirs)}
	if base == nil {
		base = nothingOf(theirs)
	}
	m := merging{choices: choices, chosen: make(map[graphmodel.Ref]bool), base: base, ours: ours, theirs: theirs}
	for key := range choices.Each {
		m.chosen[key.Ref] = true
	}
	w, deletions := m.run()
	w = m.uncircled(w)
	r.Conflicts = append(m.conflicts, deletions...)
	slices.SortStableFunc(r.Conflicts, func(a, b Conflict) int {
		return cmp.Or(cmp.Compare(a.Ref.Kind, b.Ref.Kind), cmp.Compare(a.Ref.ID, b.Ref.ID))
	})
	r.Duplicates = m.duplicates(w)
	r.Workspace = joined(w, choices.Join)
	r.Changes = compare.Compare(ours, r.Workspace)
	return r
}

// nothingOf is what a two-way merge takes for the base: nothing at all, so that
// all there is was added on its side. Its id is theirs, so that ours stays.
func nothingOf(w *graphmodel.Workspace) *graphmodel.Workspace {
	return graphmodel.New(w.Info.ID, "")
}

func nameOfMe(w *graphmodel.Workspace) string {
	if me := w.Me(); me != nil {
		return me.Name
	}
	return ""
}

func joined(w *graphmodel.Workspace, duplicates []Duplicate) *graphmodel.Workspace {
	for _, d := range duplicates {
		w = w.Apply(edit.Join(w, d.Ours, d.Theirs).Deltas)
	}
	return w
}

// tables merges everything, kind by kind.
func (m *merging) tables() *graphmodel.Workspace {
	b, o, t := m.base, m.ours, m.theirs
	m.conflicts, m.contested = nil, make(map[graphmodel.Ref]map[graphmodel.Ref]bool)
	w := &graphmodel.Workspace{
		Info:        m.info(),
		Departments: table(m, b.Departments, o.Departments, t.Departments),
		People:      table(m, b.People, o.People, t.People),
		Ties:        m.onePerPair(table(m, b.Ties, o.Ties, t.Ties)),
		Goals:       table(m, b.Goals, o.Goals, t.Goals),
		Changes:     table(m, b.Changes, o.Changes, t.Changes),
		Touchpoints: table(m, b.Touchpoints, o.Touchpoints, t.Touchpoints),
		Views:       table(m, b.Views, o.Views, t.Views),
	}
	w.Positions = m.positions(w)
	m.findDangling(w)
	return w
}

// info merges what the workspaces say about themselves. What both have come
// from is what either has come from.
func (m *merging) info() *graphmodel.Info {
	info := record(m, m.base.Info, m.ours.Info, m.theirs.Info)
	revisions := union(m.ours.Info.Revisions, m.theirs.Info.Revisions)
	if !slices.Equal(revisions, info.Revisions) {
		next := *info
		next.Revisions, info = revisions, &next
	}
	return info
}

// union returns the revisions of both lists: those that both have, then those of
// theirs, then ours.
func union(ours, theirs []string) []string {
	fresh := slices.DeleteFunc(slices.Clone(theirs), func(r string) bool { return slices.Contains(ours, r) })
	if len(fresh) == 0 {
		return ours
	}
	common := 0
	for i, r := range ours {
		if slices.Contains(theirs, r) {
			common = i + 1
		}
	}
	return slices.Concat(ours[:common], fresh, ours[common:])
}

type row interface {
	comparable
	graphmodel.Record
}

// table merges the records of one kind, which are sorted by id on all sides.
func table[R row](m *merging, base, ours, theirs graphmodel.Table[R]) graphmodel.Table[R] {
	b, o, t := base.All(), ours.All(), theirs.All()
	rows := make([]R, 0, max(len(o), len(t)))
	var none R
	for len(o) > 0 || len(t) > 0 {
		id := firstKey(o, t)
		for len(b) > 0 && b[0].Key() < id {
			b = b[1:]
		}
		before, our, their := take(&b, id), take(&o, id), take(&t, id)
		if merged := row3(m, before, our, their); merged != none {
			rows = append(rows, merged)
		}
	}
	return graphmodel.NewTable(rows)
}

// firstKey returns the smaller id of the first records of two lists, of which at
// most one is empty.
func firstKey[R row](a, b []R) graphmodel.ID {
	switch {
	case len(a) == 0:
		return b[0].Key()
	case len(b) == 0:
		return a[0].Key()
	}
	return min(a[0].Key(), b[0].Key())
}

// take takes the first record off a list if it has that id.
func take[R row](rows *[]R, id graphmodel.ID) R {
	var none R
	if len(*rows) == 0 || (*rows)[0].Key() != id {
		return none
	}
	first := (*rows)[0]
	*rows = (*rows)[1:]
	return first
}

// row3 merges one record; the zero R stands for none. One whose deletion is
// contested stays until that is settled, so that what it needs is contested too.
func row3[R row](m *merging, before, our, their R) R {
	var none R
	switch {
	case our == their:
		return our
	case our != none && their != none:
		return record(m, before, our, their)
	case before == none:
		return cmp.Or(our, their) // added on one side
	case our != none && !graphmodel.Same(before, our):
		m.contest(graphmodel.RefOf(before), m.theirs, our)
		return our
	case their != none && !graphmodel.Same(before, their):
		m.contest(graphmodel.RefOf(before), m.ours, their)
		if m.quiet {
			return none
		}
		return their
	}
	return none
}
