package ratings

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/modeltest"
)

const day = graphmodel.Date("2026-11-21")

// way is a map on which I reach Fay, who decides, by way of Bo.
func way() *graphmodel.Workspace {
	w := graphmodel.New("w", "")
	known := graphmodel.Some(3)
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "bo", Name: "Bo"}, {ID: "fay", Name: "Fay", Openness: known}, {ID: "gil", Name: "Gil"}, {ID: "me", Name: "Ana"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{
		{ID: "1", From: "bo", To: "me", Trust: graphmodel.Some(70.0), Confidence: graphmodel.ConfidenceHigh},
		{ID: "2", From: "fay", To: "bo", Trust: graphmodel.Some(60.0), Confidence: graphmodel.ConfidenceLow},
		{ID: "3", From: "gil", To: "fay"}, {ID: "4", From: "bo", To: "fay"}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "Reports", Deciders: []graphmodel.ID{"fay"}}})
	info := *w.Info
	info.Me = "me"
	w.Info = &info
	return w
}

func titles(w *graphmodel.Workspace, items []Item) string {
	var list []string
	for _, i := range items {
		list = append(list, i.Title(w))
	}
	return strings.Join(list, "; ")
}

func TestRound(t *testing.T) {
	w := way()
	s, err := influence.Suggest(context.Background(), w, "c", day, influence.Query{})
	if err != nil {
		t.Fatal(err)
	}
	want := "Where Fay stands; How far Fay trusts Bo; How far Fay trusts you; How far Bo trusts Fay; Where Bo stands; The formal say of Fay"
	if got := titles(w, Round(w, "c", s)); got != want {
		t.Errorf("with the routes:\n%s, want\n%s", got, want)
	}
	want = "Where Fay stands; How far Fay trusts you; The formal say of Fay"
	if got := titles(w, Round(w, "c", nil)); got != want {
		t.Errorf("without:\n%s, want\n%s", got, want)
	}
	if items := Round(w, "none", s); items != nil {
		t.Errorf("of no change: %v", items)
	}
}

// A guess on which the answer hangs comes first.
func TestRoundBeginsWithWhatDecides(t *testing.T) {
	w := way()
	s := &influence.Suggestion{Destinations: []influence.Destination{{To: "fay", FindOutFirst: &influence.FindOut{Tie: "2", From: "fay", To: "bo"}}}}
	if got := titles(w, Round(w, "c", s)); !strings.HasPrefix(got, "How far Fay trusts Bo; Where Fay stands") {
		t.Error(got)
	}
}

// All of a round is open, each item once; what is rated surely leaves it, and the
// map stays sound.
func TestARoundComesToAnEnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Filter(func(w *graphmodel.Workspace) bool { return w.Changes.Len() > 0 }).Draw(t, "map")
		c := w.Changes.All()[0]
		h, err := edit.NewHistory(w)
		if err != nil {
			t.Fatal(err)
		}
		items := Round(w, c.ID, nil)
		seen := make(map[Item]bool)
		for _, i := range items {
			if seen[i] || !i.Open(w) || i.Title(w) == "" || len(i.Asked(w)) == 0 {
				t.Fatalf("%+v", i)
			}
			seen[i] = true
			rating, err := Rate(i.Subject, []int{3}, Seen)
			if err != nil {
				t.Fatal(err)
			}
			if err := h.Do(i.Store(h.Workspace(), rating, day)); err != nil {
				t.Fatal(err)
			}
			if value, _ := i.Now(h.Workspace()); value != graphmodel.Some(rating.Value) || i.Open(h.Workspace()) {
				t.Fatalf("%+v is %v", i, value)
			}
		}
		if left := Round(h.Workspace(), c.ID, nil); len(left) > 0 {
			t.Fatalf("left are %v", left)
		}
	})
}

func TestWhatIsGoneIsNotStored(t *testing.T) {
	w := way()
	for _, i := range []Item{TrustItem("fay", "x"), TrustItem("x", "fay"), TrustItem("fay", "fay"), {Subject: Stance, Person: "fay", Change: "x"}, {Subject: Power, Person: "x"}} {
		if e := i.Store(w, Rating{Subject: i.Subject, Value: 1}, day); len(e.Deltas) > 0 {
			t.Errorf("%+v: %v", i, e)
		}
	}
	if got := fmt.Sprint(len(PersonItems("fay", "c")), len(PersonItems("fay", ""))); got != "3 2" {
		t.Error(got)
	}
}
