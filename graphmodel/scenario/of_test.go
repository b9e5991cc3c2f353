package scenario_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/scenario"
)

var opts = cmp.AllowUnexported(graphmodel.Opt[float64]{}, graphmodel.Opt[int]{})

func TestOf(t *testing.T) {
	w := town()
	said := []graphmodel.Supposition{gone("cy"), stance("bo", 2), trust("di", "bo", 90), trust("di", "me", 40)}
	if diff := cmp.Diff(said, scenario.Of(w, scenario.Apply(w, "c", said), "c"), opts); diff != "" {
		t.Error(diff)
	}
	as := append(said[:0:0], stance("di", -1), trust("di", "bo", 50))
	if list := scenario.Of(w, scenario.Apply(w, "c", as), "c"); len(list) > 0 {
		t.Errorf("what is so already is said to be supposed: %v", list)
	}
}

func TestAdmits(t *testing.T) {
	w := town()
	supposed := scenario.Apply(w, "c", []graphmodel.Supposition{gone("cy"), trust("di", "me", 40)})
	tie := w.TieBetween("di", "bo")
	change := func(set func(*graphmodel.Change)) edit.Edit {
		return edit.Update(supposed, "", "", supposed.Change("c"), set)
	}
	for name, c := range map[string]struct {
		edit edit.Edit
		says string
	}{
		"trust":          {edit.SetTrust(supposed, tie, 90), ""},
		"a drawn tie":    {edit.Put(supposed, "", "", &graphmodel.Tie{ID: "x", From: "me", To: "di", Trust: graphmodel.Some(60.0)}), ""},
		"a stance":       {edit.SetStances(supposed, supposed.Change("c"), graphmodel.Some(1), "bo"), ""},
		"a removal":      {edit.Remove(supposed, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "bo"}), ""},
		"a place":        {edit.Put(supposed, "", "", &graphmodel.Position{ID: "bo", X: 4}), ""},
		"its own tie":    {edit.Remove(supposed, graphmodel.RefOf(supposed.TieBetween("di", "me"))), ""},
		"a tie removed":  {edit.Remove(supposed, graphmodel.RefOf(tie)), "deletes no tie"},
		"me removed":     {edit.Remove(supposed, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "me"}), "your own map"},
		"friction":       {edit.Update(supposed, "", "", tie, func(t *graphmodel.Tie) { t.Friction = true }), "go back to the map"},
		"a new person":   {edit.AddPerson(supposed, &graphmodel.Person{ID: "n", Name: "New"}, 1, 2), "go back to the map"},
		"another title":  {change(func(c *graphmodel.Change) { c.Title = "Two keys" }), "go back to the map"},
		"no stance":      {change(func(c *graphmodel.Change) { c.Stances = nil }), "go back to the map"},
		"half of an ask": {edit.Put(supposed, "", "", &graphmodel.Tie{ID: "x", From: "me", To: "di", Friction: true, Trust: graphmodel.Some(60.0)}), "go back to the map"},
	} {
		err := scenario.Admits(w, supposed, "c", c.edit)
		if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What is read off a supposed state makes the same state of the map again, and
// is all admitted.
func TestOfAgreesWithApply(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "map")
		var change graphmodel.ID
		if w.Changes.Len() > 0 {
			change = w.Changes.All()[0].ID
		}
		other := scenario.Apply(w, change, suppositions(w).Draw(t, "supposed"))
		read := scenario.Of(w, other, change)
		again := scenario.Apply(w, change, read)
		if differences := compare.Compare(other, again); len(differences) > 0 && !stancesOnly(differences) {
			t.Fatalf("%v makes %v", read, differences)
		}
		if err := scenario.Admits(w, w, change, scenario.ToSupposed("", w, again)); err != nil {
			t.Fatalf("%v: %v", read, err)
		}
		back := scenario.ToSupposed("", again, w)
		if left := scenario.Of(w, again.Apply(back.Deltas), change); len(left) > 0 {
			t.Fatalf("%v is still supposed", left)
		}
	})
}

// stancesOnly tells whether nothing differs but the order of stances.
func stancesOnly(differences []compare.Difference) bool {
	for _, d := range differences {
		if d.Ref.Kind != graphmodel.KindChange {
			return false
		}
	}
	return true
}

func TestBestAndOrder(t *testing.T) {
	w := town()
	c, err := scenario.Compare(t.Context(), w, "c", []graphmodel.Scenario{
		{ID: "1", Title: "Bo leaves", Suppositions: []graphmodel.Supposition{gone("bo")}},
		{ID: "2", Title: "Di trusts Bo", Suppositions: []graphmodel.Supposition{trust("di", "bo", 95), stance("bo", 2), stance("di", 1)}},
		{ID: "3", Title: "Nothing", Suppositions: nil},
	}, "2026-11-21")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range scenario.Measures() {
		best, order := c.Best(m), c.By(m)
		if m.Value == nil {
			if best != nil || !cmp.Equal(order, []int{0, 1, 2, 3}) {
				t.Errorf("%s: %v, %v", m.Name, best, order)
			}
			continue
		}
		if !cmp.Equal(best, []int{2}) || !cmp.Equal(order, []int{0, 2, 3, 1}) && m.Name != "Carried" {
			t.Errorf("%s: the best is %v, the order %v", m.Name, best, order)
		}
	}
	c.Rows = c.Rows[:1]
	if best := c.Best(scenario.Measures()[1]); best != nil {
		t.Errorf("of one, %v is the best", best)
	}
}
