package edit_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// What is known of the second person, and not taken, is in the notes.
func TestJoinLosesNothing(t *testing.T) {
	draft := graphmodel.Draft{Info: &graphmodel.Info{Title: "T", Parameters: graphmodel.DefaultParameters()},
		Departments: []*graphmodel.Department{{ID: "fin", Name: "Finance"}, {ID: "it", Name: "IT"}},
		People: []*graphmodel.Person{
			{ID: "a", Name: "Ana Ruiz", Department: "fin", ReportsTo: "m", Power: graphmodel.Some(3), Notes: "first"},
			{ID: "b", Name: "A. Ruiz", Department: "it", ReportsTo: "n", Power: graphmodel.Some(4), Email: "ana@x", Notes: "second"},
			{ID: "m", Name: "Mo"}, {ID: "n", Name: "Nia"}},
		Ties: []*graphmodel.Tie{{ID: "t", From: "a", To: "b", Notes: "they are friends", Basis: "seen at lunch"}},
		Goals: []*graphmodel.Goal{{ID: "g", Holders: []graphmodel.Holder{
			{Person: "a"}, {Person: "b", Weight: graphmodel.Some(3)}, {Department: "it", Person: "b"}}}},
		Changes: []*graphmodel.Change{{ID: "c", Title: "New desk", Stances: []graphmodel.Stance{
			{Person: "b", Current: graphmodel.Some(-1), Desired: graphmodel.Some(1), Reasons: []graphmodel.Reason{{Kind: "cost"}, {Kind: "cost", Text: "dear"}}},
			{Person: "a", Current: graphmodel.Some(2), Reasons: []graphmodel.Reason{{Kind: "cost"}}}}}},
	}
	before := draft.Workspace()
	w := before.Apply(edit.Join(before, "a", "b").Deltas)
	const notes = "first\nsecond\nseen at lunch\nthey are friends\n" +
		"Joined with: name A. Ruiz, power 4, department IT, reports to Nia, stance on “New desk” sceptical"
	if diff := cmp.Diff(notes, w.Person("a").Notes); diff != "" {
		t.Error(diff)
	}
	stance := graphmodel.Stance{Person: "a", Current: graphmodel.Some(2), Desired: graphmodel.Some(1),
		Reasons: []graphmodel.Reason{{Kind: "cost"}, {Kind: "cost", Text: "dear"}}}
	holders := []graphmodel.Holder{{Person: "a", Weight: graphmodel.Some(3)}, {Department: "it", Person: "a"}}
	comparing := cmp.Comparer(func(a, b graphmodel.Opt[int]) bool { return a == b })
	if diff := cmp.Diff([]graphmodel.Stance{stance}, w.Changes.All()[0].Stances, comparing); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(holders, w.Goals.All()[0].Holders, comparing); diff != "" {
		t.Error(diff)
	}
}
