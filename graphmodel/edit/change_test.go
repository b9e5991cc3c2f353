package edit_test

import (
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
)

func TestACopyOfAChangeIsSoundAndBeginsAnew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		for _, c := range w.Changes.All() {
			h, err := edit.NewHistory(w)
			if err != nil {
				t.Fatal(err)
			}
			for range 2 {
				if err := h.Do(edit.DuplicateChange(h.Workspace(), c, graphmodel.NewID())); err != nil {
					t.Fatal(err)
				}
			}
			titles := make(map[string]int)
			for _, one := range h.Workspace().Changes.All() {
				if one.ID != c.ID && w.Change(one.ID) == nil {
					titles[one.Title]++
					begun(t, one)
				}
			}
			if len(titles) != 2 {
				t.Fatalf("the copies are called %v", titles)
			}
			if !graphmodel.Same(h.Workspace().Change(c.ID), c) {
				t.Fatal("the change itself is another one now")
			}
		}
	})
}

// begun fails where something of a copied change is said to be done.
func begun(t *rapid.T, c *graphmodel.Change) {
	for _, s := range c.Steps {
		if s.Status != "planned" || s.Result != "" || s.Due.Known() {
			t.Fatalf("the step is %+v", s)
		}
	}
	for _, k := range c.Checkpoints {
		if k.Done || k.Result != "" {
			t.Fatalf("the checkpoint is %+v", k)
		}
	}
	for _, o := range append(c.Offers, c.Benefits...) {
		if o.Done {
			t.Fatalf("the statement is %+v", o)
		}
	}
}

func TestAChangeIsHandedOver(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "dana", Name: "Dana Wu"}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "Reports"}})
	e := edit.HandOver(w, w.Change("c"), "dana")
	if e.Name != "Hand Reports over to Dana Wu" || w.Apply(e.Deltas).Change("c").Owner != "dana" {
		t.Errorf("the edit is %+v", e)
	}
}
