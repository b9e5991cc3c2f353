package merge_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/field"
	"inroad/graphmodel/merge"
)

func draft(w *graphmodel.Workspace) *graphmodel.Draft {
	return &graphmodel.Draft{Info: w.Info, Departments: w.Departments.All(), People: w.People.All(), Ties: w.Ties.All(),
		Goals: w.Goals.All(), Changes: w.Changes.All(), Touchpoints: w.Touchpoints.All(), Positions: w.Positions.All(), Views: w.Views.All()}
}

// texts puts differences in words, without places on the map, of which ours
// always stand.
func texts(differences []compare.Difference) []string {
	var all []string
	for _, d := range differences {
		if d.Ref.Kind != graphmodel.KindPosition {
			all = append(all, fmt.Sprintf("%v %s %v", d.Ref, d.Text(), d.Fields))
		}
	}
	return all
}

func wantSame(t *rapid.T, what string, got, want *graphmodel.Workspace) {
	t.Helper()
	if diff := texts(compare.Compare(want, got)); len(diff) > 0 {
		t.Errorf("%s: %s", what, strings.Join(diff, "\n"))
	}
}

// TestMergeLosesNoEdit: every edit of either side is in the result or among the
// conflicts, and the result is sound and one edit.
func TestMergeLosesNoEdit(t *testing.T) {
	histories(t, func(t *rapid.T, base, ours, theirs *graphmodel.Workspace) {
		r := merge.Merge(base, ours, theirs)
		for _, p := range draft(r.Workspace).Check() {
			t.Errorf("unsound: %v", p)
		}
		for name, side := range map[string]*graphmodel.Workspace{"ours": ours, "theirs": theirs} {
			c := coverage{base: base, side: side, result: r}
			for _, d := range compare.Compare(base, side) {
				c.check(t, name, d)
			}
		}
		h, err := edit.NewHistory(ours)
		if err == nil {
			err = h.Do(r.Edit("Merge"))
		}
		if err != nil {
			t.Fatalf("the merge is no edit: %v", err)
		}
		wantSame(t, "as an edit", h.Workspace(), r.Workspace)
		h.Undo()
		wantSame(t, "after undo", h.Workspace(), ours)
	})
}

// coverage tells whether the edits of one side are in a result.
type coverage struct {
	base, side *graphmodel.Workspace
	result     merge.Result
}

func (c *coverage) check(t *rapid.T, name string, d compare.Difference) {
	if d.Ref.Kind == graphmodel.KindPosition || c.conflictOn(d.Ref, "") || c.hangsOnConflict(d.Ref) {
		return
	}
	now := c.result.Workspace.Lookup(d.Ref)
	if tie, ok := c.side.Lookup(d.Ref).(*graphmodel.Tie); ok && now == nil && c.result.Workspace.TieBetween(tie.From, tie.To) != nil {
		return // joined with another tie of the same two
	}
	switch {
	case d.What == compare.Gone && now != nil:
		t.Errorf("%s deleted %v, and it is there", name, d.Ref)
	case d.What != compare.Gone && now == nil:
		t.Errorf("%s has %v, and it is gone", name, d.Ref)
	case d.What == compare.Changed:
		for _, f := range d.Fields {
			if !c.has(d.Ref, now, f) {
				t.Errorf("%s: %v %s is neither in the result nor a conflict", name, d.Ref, f.Text)
			}
		}
	}
}

// conflictOn tells whether there is a conflict on a place in a record, or about
// what contains it.
func (c *coverage) conflictOn(ref graphmodel.Ref, path string) bool {
	return slices.ContainsFunc(c.result.Conflicts, func(conflict merge.Conflict) bool {
		if conflict.Ref != ref {
			return conflict.Path != "" && slices.Contains(conflict.Also, ref) && conflict.Path == path
		}
		return conflict.Path == path || path != "" && (conflict.Path == "" || strings.HasPrefix(path, conflict.Path) ||
			conflict.Kind == merge.Differs && (ref.Kind == graphmodel.KindTie && conflict.Path == "from" && path == "to" ||
				ref.Kind == graphmodel.KindView && conflict.Path == "x" && (path == "y" || path == "zoom")))
	})
}

// hangsOnConflict tells whether a record needs, or needed, something the deletion
// of which is a conflict.
func (c *coverage) hangsOnConflict(ref graphmodel.Ref) bool {
	for _, w := range []*graphmodel.Workspace{c.base, c.side} {
		r := w.Lookup(ref)
		if r == nil {
			continue
		}
		for _, named := range graphmodel.References(r) {
			if c.conflictOn(graphmodel.Ref{Kind: named.Kind, ID: *named.ID}, "") {
				return true
			}
		}
	}
	return false
}

// has tells whether a record has a value that a side has given it, or there is a
// conflict about it.
func (c *coverage) has(ref graphmodel.Ref, now graphmodel.Record, f compare.FieldDifference) bool {
	if c.conflictOn(ref, f.Path) || c.clearedByDeletion(f) {
		return true
	}
	before := c.base.Lookup(ref)
	changed := compare.Records(c.base, c.result.Workspace, before, now)
	if slices.ContainsFunc(changed, func(g compare.FieldDifference) bool { return g.Path == f.Path && reflect.DeepEqual(g.After, f.After) }) {
		return true
	}
	if f.Before != nil && f.After != nil && reflect.TypeOf(f.After).Kind() == reflect.Slice {
		return !slices.ContainsFunc(changed, func(g compare.FieldDifference) bool { return g.Path == f.Path }) // a new order, and entries besides
	}
	list := field.Trunk(f.Path)
	return strings.Contains(f.Path, "benefits[") || strings.Contains(f.Path, "offers[") || strings.Contains(f.Path, "reasons[") ||
		slices.ContainsFunc(c.result.Conflicts, func(conflict merge.Conflict) bool { return conflict.Ref == ref && conflict.Path == list })
}

// clearedByDeletion tells whether a reference was cleared since what it named was
// deleted: what the other side has put there instead stands.
func (c *coverage) clearedByDeletion(f compare.FieldDifference) bool {
	id, ok := f.Before.(graphmodel.ID)
	if !ok || f.After != graphmodel.ID("") {
		return false
	}
	ref := graphmodel.Ref{Kind: field.KindNamed(field.Last(f.Path)), ID: id}
	return c.base.Lookup(ref) != nil && c.side.Lookup(ref) == nil
}

// TestMergeIsSymmetric but for the naming of sides. While it is open whether
// something is deleted, what hangs on it is in the result or not as on our side:
// what else is a conflict both sides say once that is settled.
func TestMergeIsSymmetric(t *testing.T) {
	histories(t, func(t *rapid.T, base, ours, theirs *graphmodel.Workspace) {
		one, other := merge.Merge(base, ours, theirs), merge.Merge(base, theirs, ours)
		if slices.ContainsFunc(slices.Concat(one.Conflicts, other.Conflicts), isCircle) {
			return // what is open has our value, which may or may not make a circle
		}
		wantSame(t, "ours for both", one.Resolve(merge.Choices{Rest: merge.Ours}).Workspace, other.Resolve(merge.Choices{Rest: merge.Theirs}).Workspace)
		if len(one.Conflicts) == 0 {
			wantSame(t, "sides swapped", one.Workspace, other.Workspace)
		}
		for _, chosen := range []merge.Choice{merge.Ours, merge.Theirs} {
			wantSameConflicts(t, one, other, chosen)
		}
	})
}

// wantSameConflicts settles the deletions that both sides ask about, until none is
// open, and compares what both then ask.
func wantSameConflicts(t *rapid.T, one, other merge.Result, chosen merge.Choice) {
	swapped := map[merge.Choice]merge.Choice{merge.Ours: merge.Theirs, merge.Theirs: merge.Ours}
	first, second := merge.Choices{Each: make(map[merge.Key]merge.Choice)}, merge.Choices{Each: make(map[merge.Key]merge.Choice)}
	left, right := one, other
	for {
		both := openDeletions(left, right)
		if len(both) == 0 {
			break
		}
		for _, key := range both {
			first.Each[key], second.Each[key] = chosen, swapped[chosen]
		}
		left, right = one.Resolve(first), other.Resolve(second)
	}
	if slices.ContainsFunc(slices.Concat(left.Conflicts, right.Conflicts), isCircle) {
		return
	}
	if diff := cmp.Diff(keys(left.Conflicts, false), keys(right.Conflicts, true)); diff != "" {
		t.Errorf("other conflicts: %s", diff)
	}
}

// openDeletions are those that both results ask about.
func openDeletions(one, other merge.Result) []merge.Key {
	var both []merge.Key
	for _, c := range one.Conflicts {
		if c.Path == "" && slices.ContainsFunc(other.Conflicts, func(o merge.Conflict) bool { return o.Key == c.Key }) {
			both = append(both, c.Key)
		}
	}
	return both
}

func isCircle(c merge.Conflict) bool { return c.Kind == merge.Circle }

func keys(conflicts []merge.Conflict, swapped bool) []string {
	var all []string
	for _, c := range conflicts {
		ours, theirs := c.Ours, c.Theirs
		if swapped {
			ours, theirs = theirs, ours
		}
		all = append(all, fmt.Sprintf("%v %v %v %v: %v | %v", c.Ref, c.Path, c.Kind, c.Also, ours, theirs))
	}
	slices.Sort(all)
	return all
}

// TestMergeOfNothingNew: a side with itself, or with what it came from.
func TestMergeOfNothingNew(t *testing.T) {
	histories(t, func(t *rapid.T, base, ours, theirs *graphmodel.Workspace) {
		for name, test := range map[string]struct {
			result merge.Result
			want   *graphmodel.Workspace
		}{
			"with itself":      {merge.Merge(base, ours, ours), ours},
			"two-way":          {merge.Merge(nil, ours, ours), ours},
			"with the base":    {merge.Merge(base, ours, base), ours},
			"base with theirs": {merge.Merge(base, base, theirs), theirs},
		} {
			if len(test.result.Conflicts) > 0 {
				t.Errorf("%s: %d conflicts, %+v", name, len(test.result.Conflicts), test.result.Conflicts[0])
			}
			if got := test.result.Workspace; name == "base with theirs" {
				wantSame(t, name, got, test.want)
			} else if deltas := compare.Deltas(test.want, got); len(deltas) > 0 {
				t.Errorf("%s: %d records differ, first %+v, was %+v", name, len(deltas), deltas[0].After, deltas[0].Before)
			}
		}
	})
}

// TestResolvedMergeIsSettled: whatever is chosen, the result is sound and nothing
// is open.
func TestResolvedMergeIsSettled(t *testing.T) {
	histories(t, func(t *rapid.T, base, ours, theirs *graphmodel.Workspace) {
		if rapid.Bool().Draw(t, "two-way") {
			base = nil
		}
		choices := merge.Choices{Each: make(map[merge.Key]merge.Choice), Rest: merge.Choice(rapid.IntRange(1, 4).Draw(t, "rest"))}
		r := merge.Merge(base, ours, theirs)
		for _, c := range r.Conflicts {
			choices.Each[c.Key] = rapid.SampledFrom(c.Choices).Draw(t, "choice")
		}
		choices.Join = r.Duplicates
		r = r.Resolve(choices)
		for _, p := range draft(r.Workspace).Check() {
			t.Errorf("unsound: %v", p)
		}
		if open := r.Conflicts; choices.Rest <= merge.Theirs && len(open) > 0 {
			t.Errorf("%d conflicts are left: %+v", len(open), open[0])
		}
	})
}
