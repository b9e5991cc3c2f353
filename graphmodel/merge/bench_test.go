package merge_test

import (
	"fmt"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/merge"
	"inroad/graphmodel/modeltest"
)

// BenchmarkMerge merges two copies of a map of 10,000 people and 50,000 ties that
// share no record, as when each was read from a file, after two thousand changes
// on each side; and where twenty people whom theirs has changed are gone from
// ours.
func BenchmarkMerge(b *testing.B) {
	base, ours, theirs := copied(0, 0), copied(1, 30), copied(2, 30)
	var people []graphmodel.Ref
	for i := 2; i < 10_000; i += 500 {
		people = append(people, graphmodel.RefOf(base.People.All()[i]))
	}
	fewer := ours.Apply(edit.Remove(ours, people...).Deltas)
	for name, ours := range map[string]*graphmodel.Workspace{"fields": ours, "deletions": fewer} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r := merge.Merge(base, ours, theirs)
				if len(r.Changes) == 0 || len(r.Conflicts) == 0 {
					b.Fatal("nothing was merged")
				}
			}
		})
	}
}

// copied returns a copy of a large map in which one of so many ties has another
// trust level, and one of so many people another title; 0 is none.
func copied(side, every int) *graphmodel.Workspace {
	w := modeltest.Large(10_000, 50_000)
	for i, t := range w.Ties.All() {
		if every > 0 && (i+side)%every == 0 || every > 0 && i%(20*every) == 0 {
			t.Trust = graphmodel.Some(float64((i + side) % 101))
		}
	}
	for i, p := range w.People.All() {
		if every > 0 && (i+side)%every == 0 {
			p.Title = fmt.Sprint("Title ", side)
		}
	}
	return w
}
