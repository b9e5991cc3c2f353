package structure

import (
	"context"
	"errors"
	"reflect"
	"runtime"
	"testing"

	"inroad/graphmodel"
)

func onCores(cores int, f func()) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
	f()
}

func equal(a, b *Structure) bool { return reflect.DeepEqual(a, b) }

// Figures that are not defined are not known, and nothing is divided by 0.
func TestUndefined(t *testing.T) {
	empty := measured(t, graphmodel.New("w", "Empty"))
	if !equal(empty, &Structure{People: []Person{}, Departments: []Department{}}) {
		t.Errorf("an empty map: %+v", empty)
	}
	two := measured(t, mapOf(2, nil, "a", "a"))
	want := &Structure{
		People:      []Person{{ID: "p00", PageRank: .5, Community: 1}, {ID: "p01", PageRank: .5, Community: 2}},
		Departments: []Department{{ID: "a"}},
		Network:     Network{People: 2, Density: graphmodel.Some(0.0), Communities: 2},
	}
	if !equal(two, want) {
		t.Errorf("two strangers: %+v", two)
	}
}

// The bond decides what is a tie; trust of 0, or not known, is none.
func TestBond(t *testing.T) {
	w := mapOf(3, [][3]float64{{0, 1, 0}, {1, 2, 20}, {2, 0, 40}})
	for bond, want := range map[float64]int{0: 2, 20: 2, 20.5: 1, 40: 1, 41: 0} {
		info := *w.Info
		info.Parameters.Bond = bond
		w.Info = &info
		if got := measured(t, w).Network.Ties; got != want {
			t.Errorf("bond %v: %d ties, want %d", bond, got, want)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	shares := 0
	// Cancelled at the first sign of progress, it goes no further.
	s, err := Measure(ctx, kiteMap(), func(float64) { shares++; cancel() })
	if s != nil || !errors.Is(err, context.Canceled) || shares == 0 {
		t.Errorf("%v %v after %d", s, err, shares)
	}
}

func TestProgress(t *testing.T) {
	last := 0.0
	_, err := Measure(t.Context(), kiteMap(), func(share float64) {
		if share < last {
			t.Errorf("%v after %v", share, last)
		}
		last = share
	})
	if err != nil || last != 1 {
		t.Errorf("%v, %v at the end", err, last)
	}
}

// Betweenness alone is that of Measure, to the last bit.
func TestBetweenness(t *testing.T) {
	for _, r := range references(t) {
		alone, err := Betweenness(t.Context(), r.workspace())
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range measured(t, r.workspace()).People {
			if alone[i] != p.Betweenness {
				t.Errorf("%s: %v, want %v of %s", r.Name, alone[i], p.Betweenness, p.ID)
			}
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if alone, err := Betweenness(ctx, kiteMap()); alone != nil || !errors.Is(err, context.Canceled) {
		t.Error(alone, err)
	}
}
