package alignment

import (
	"cmp"
	"math"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
)

var three = []Disc{{"a", 0, 5, 10}, {"b", 100, -5, 20}, {"c", 30, 50, 15}}

func TestAlign(t *testing.T) {
	tests := map[Edge][]Disc{
		Left:   {{"a", 0, 5, 10}, {"b", 10, -5, 20}, {"c", 5, 50, 15}},
		Centre: {{"a", 55, 5, 10}, {"b", 55, -5, 20}, {"c", 55, 50, 15}},
		Right:  {{"a", 110, 5, 10}, {"b", 100, -5, 20}, {"c", 105, 50, 15}},
		Top:    {{"a", 0, -15, 10}, {"b", 100, -5, 20}, {"c", 30, -10, 15}},
		Middle: {{"a", 0, 20, 10}, {"b", 100, 20, 20}, {"c", 30, 20, 15}},
		Bottom: {{"a", 0, 55, 10}, {"b", 100, 45, 20}, {"c", 30, 50, 15}},
	}
	for edge, want := range tests {
		if diff := gocmp.Diff(want, Align(three, edge)); diff != "" {
			t.Errorf("%s:\n%s", edge, diff)
		}
	}
	for _, edge := range Edges() {
		if got := Align(nil, edge); len(got) != 0 {
			t.Errorf("%s of nobody: %v", edge, got)
		}
	}
}

func TestDistribute(t *testing.T) {
	if diff := gocmp.Diff([]Disc{{"a", 0, 5, 10}, {"b", 100, -5, 20}, {"c", 45, 50, 15}}, DistributeAcross(three)); diff != "" {
		t.Error(diff)
	}
	if diff := gocmp.Diff([]Disc{{"a", 0, 25, 10}, {"b", 100, -5, 20}, {"c", 30, 50, 15}}, DistributeDown(three)); diff != "" {
		t.Error(diff)
	}
}

// TestDistributedGapsAreEqual also holds for discs that overlap: then the gaps
// are negative.
func TestDistributedGapsAreEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		discs := make([]Disc, rapid.IntRange(0, 12).Draw(t, "people"))
		for i := range discs {
			number := rapid.Float64Range(-1000, 1000)
			discs[i] = Disc{graphmodel.ID(rune('a' + i)), number.Draw(t, "x"), number.Draw(t, "y"), rapid.Float64Range(5, 30).Draw(t, "r")}
		}
		got := DistributeAcross(discs)
		for i := range got {
			if got[i].ID != discs[i].ID || got[i].Y != discs[i].Y || len(got) < 3 && got[i] != discs[i] {
				t.Fatalf("%v became %v", discs[i], got[i])
			}
		}
		if len(got) < 3 {
			return
		}
		byX := func(a, b Disc) int { return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.ID, b.ID)) }
		before := slices.SortedFunc(slices.Values(discs), byX)
		var gaps []float64
		for i := 1; i < len(before); i++ {
			at := func(id graphmodel.ID) Disc {
				return got[slices.IndexFunc(got, func(d Disc) bool { return d.ID == id })]
			}
			left, right := at(before[i-1].ID), at(before[i].ID)
			gaps = append(gaps, right.X-right.R-left.X-left.R)
		}
		if spread := slices.Max(gaps) - slices.Min(gaps); math.Abs(spread) > 1e-6 {
			t.Fatalf("gaps of %v", gaps)
		}
	})
}
