package graphmodel_test

import (
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// Taken over at once or built one by one, a network takes and refuses the same.
func TestANetworkTakenOverIsAsOneBuiltOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		built := graphmodel.NewNetwork()
		var all []graphmodel.Record
		for r := range w.Records() {
			all = append(all, r)
		}
		if err := built.Apply(added(all...)); err != nil {
			t.Fatalf("a sound workspace was refused: %v", err)
		}
		taken, err := graphmodel.NetworkOf(w)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range w.People.All() {
			for _, b := range w.People.All() {
				same(t, "tie", built.CanTie(a.ID, b.ID), taken.CanTie(a.ID, b.ID))
				same(t, "report", built.CanReport(a.ID, b.ID), taken.CanReport(a.ID, b.ID))
			}
		}
		for _, a := range w.Departments.All() {
			for _, b := range w.Departments.All() {
				same(t, "part", built.CanNest(a.ID, b.ID), taken.CanNest(a.ID, b.ID))
			}
		}
	})
}

func same(t *rapid.T, what string, one, other error) {
	if (one == nil) != (other == nil) || one != nil && one.Error() != other.Error() {
		t.Fatalf("%s: %v, and taken over %v", what, one, other)
	}
}

// BenchmarkNetworkOf is the network of a large map.
func BenchmarkNetworkOf(b *testing.B) {
	w := modeltest.Large(10_000, 50_000)
	for b.Loop() {
		if _, err := graphmodel.NetworkOf(w); err != nil {
			b.Fatal(err)
		}
	}
}
