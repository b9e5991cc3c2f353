package layout_test

import (
	"fmt"
	"math"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/layout"
	"inroad/graphmodel/modeltest"
)

func TestOrganicLeavesThoseWhoArePinned(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := pinned(sizes(t), 25)
		at := make(map[graphmodel.ID]*graphmodel.Position)
		for _, p := range place(t, w, layout.Everyone) {
			at[p.ID] = p
		}
		for _, p := range w.Positions.All() {
			if (at[p.ID] == nil) != p.Pinned {
				t.Fatalf("%s: pinned %v, moved %v", p.ID, p.Pinned, at[p.ID] != nil)
			}
		}
		noOverlap(t, w, at)
	})
}

// Whoever is pinned holds on to the map: the others stand around them.
func TestOthersStandAroundThoseWhoArePinned(t *testing.T) {
	w := alone(40, 100)
	first, second := w.People.All()[0].ID, w.People.All()[1].ID
	far := w.Apply([]graphmodel.Delta{
		{After: &graphmodel.Position{ID: first, X: 10_000, Y: 5_000, Pinned: true}},
		{After: &graphmodel.Position{ID: second, X: 10_400, Y: 5_200, Pinned: true}},
	})
	for _, p := range place(t, far, layout.Everyone) {
		if math.Hypot(p.X-10_200, p.Y-5_100) > 2_500 {
			t.Errorf("%s stands at (%.0f, %.0f)", p.ID, p.X, p.Y)
		}
	}
}

func TestTheSameOnAnyNumberOfCores(t *testing.T) {
	w := alone(1100, 3000)
	want := place(t, w, layout.Everyone)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for _, cores := range []int{1, 3} {
		runtime.GOMAXPROCS(cores)
		if diff := cmp.Diff(want, place(t, w, layout.Everyone)); diff != "" {
			t.Fatalf("on %d cores the places are others", cores)
		}
	}
}

// Nobody moves when somebody is added: the file has their places.
func TestOneMoreMovesNobody(t *testing.T) {
	w := modeltest.Large(200, 600)
	var deltas []graphmodel.Delta
	for _, p := range place(t, w, layout.Everyone) {
		deltas = append(deltas, graphmodel.Delta{Before: w.Positions.Find(p.ID), After: p})
	}
	w = w.Apply(deltas)
	one := &graphmodel.Person{ID: "new", Name: "Newcomer", Department: w.Departments.All()[3].ID}
	w = w.Apply([]graphmodel.Delta{{After: one}})
	positions := place(t, w, layout.Missing)
	if len(positions) != 1 {
		t.Fatalf("%d people were moved", len(positions))
	}
	at := map[graphmodel.ID]*graphmodel.Position{"new": positions[0]}
	for _, p := range w.Positions.All() {
		at[p.ID] = p
	}
	if d := gap(positions[0], w.Members(one.Department), at); d > 200 {
		t.Errorf("who is new stands %.0f from their department", d)
	}
}

// distanceStress is the normalised stress of a lattice, whose distances are known.
func distanceStress(side int, positions []*graphmodel.Position) float64 {
	var n, sum, square float64
	for i, a := range positions {
		for j, b := range positions[:i] {
			hops := math.Abs(float64(i/side-j/side)) + math.Abs(float64(i%side-j%side))
			r := math.Hypot(a.X-b.X, a.Y-b.Y) / hops
			n, sum, square = n+1, sum+r, square+r*r
		}
	}
	return 1 - sum*sum/n/square
}

func TestDistancesTellHowFarPeopleAre(t *testing.T) {
	for _, side := range []int{6, 15, 25} {
		draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info}
		id := func(i int) graphmodel.ID { return graphmodel.ID(fmt.Sprintf("p%04d", i)) }
		tie := func(i, j int) {
			draft.Ties = append(draft.Ties, &graphmodel.Tie{ID: id(i) + id(j), From: id(i), To: id(j)})
		}
		for i := range side * side {
			draft.People = append(draft.People, &graphmodel.Person{ID: id(i), Name: "N"})
			if i%side > 0 {
				tie(i, i-1)
			}
			if i >= side {
				tie(i, i-side)
			}
		}
		// sfdp has 0.024, and no layout of such a lattice less than about 0.012.
		if got := distanceStress(side, place(t, draft.Workspace(), layout.Everyone)); got > 0.021 {
			t.Errorf("a lattice of %d by %d has a stress of %.4f", side, side, got)
		}
	}
}
