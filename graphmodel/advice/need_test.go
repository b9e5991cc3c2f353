package advice

import (
	"testing"

	"inroad/graphmodel"
)

func TestNeed(t *testing.T) {
	late, open := Item{Due: "2026-11-01", Overdue: true}, Item{}
	trusts := func(average float64, doubting int) TrustSummary {
		return TrustSummary{Ties: 2, Average: average, Doubting: doubting}
	}
	list := []DepartmentStanding{
		{Department: "well", InUs: trusts(70, 0)},
		{Department: "late", InUs: trusts(80, 0), Owe: []Item{late, open}},
		{Department: "doubts", InUs: trusts(35, 1)},
		{Department: "unsure", InUs: trusts(50, 0)},
		{Department: "unknown"},
		{Department: "mixed", InUs: trusts(65, 1)},
	}
	ByNeed(list)
	for i, want := range []struct {
		department graphmodel.ID
		words      string
	}{
		{"late", "1 promise of ours overdue; 1 promise of ours open."}, {"doubts", "They doubt us (35)."},
		{"unknown", "Whether they trust us is not noted."}, {"unsure", "They are not sure of us yet (50)."},
		{"mixed", "1 tie of doubt among them."}, {"well", ""},
	} {
		if got := list[i]; got.Department != want.department || got.NeedWords() != want.words {
			t.Errorf("%d is %s: %q, want %s: %q", i, got.Department, got.NeedWords(), want.department, want.words)
		}
	}
}
