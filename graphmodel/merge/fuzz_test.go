package merge_test

import (
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/merge"
	"inroad/graphmodel/modeltest"
)

// FuzzMerge: whatever both sides have done, and whatever is chosen, the result is
// sound.
func FuzzMerge(f *testing.F) {
	// A history takes some thousand bytes: from nothing the fuzzer would be long
	// in getting there.
	for seed := range 16 {
		random := rand.NewChaCha8([32]byte{byte(seed)})
		history := make([]byte, 64<<10)
		_, _ = random.Read(history)
		f.Add(history)
	}
	f.Fuzz(rapid.MakeFuzz(func(t *rapid.T) {
		base, other := modeltest.Workspaces().Draw(t, "base"), modeltest.Workspaces().Draw(t, "other")
		ours, theirs := edited(t, "ours", base, other), edited(t, "theirs", base, other)
		if rapid.Bool().Draw(t, "two-way") {
			base = nil
		}
		for rest := merge.Open; rest <= merge.Average; rest++ {
			r := merge.Merge(base, ours, theirs).Resolve(merge.Choices{Rest: rest})
			for _, p := range draft(r.Workspace).Check() {
				t.Errorf("unsound: %v", p)
			}
		}
	}))
}

// TestJoinIsSound: any two people can be made one, in one edit that can be
// undone.
func TestJoinIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		if w.People.Len() < 2 {
			return
		}
		kept, gone := somebody(t, w).ID, somebody(t, w).ID
		h, err := edit.NewHistory(w)
		if err == nil {
			err = h.Do(edit.Join(w, kept, gone))
		}
		if err != nil {
			t.Fatal(err)
		}
		after := h.Workspace()
		for _, p := range draft(after).Check() {
			t.Errorf("unsound: %v", p)
		}
		if kept != gone && (after.Person(gone) != nil || after.People.Len() != w.People.Len()-1) {
			t.Errorf("%d people have become %d", w.People.Len(), after.People.Len())
		}
		for _, tie := range w.Ties.All() {
			from, to := renamed(tie.From, kept, gone), renamed(tie.To, kept, gone)
			if from != to && after.TieBetween(from, to) == nil {
				t.Errorf("the tie %s → %s is lost", tie.From, tie.To)
			}
		}
		h.Undo()
		wantSame(t, "after undo", h.Workspace(), w)
	})
}

func renamed(id, kept, gone graphmodel.ID) graphmodel.ID {
	if id == gone {
		return kept
	}
	return id
}
