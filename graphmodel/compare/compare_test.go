package compare_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
)

// northwind is a small map.
func northwind() *graphmodel.Workspace {
	w := graphmodel.New("w", "Northwind")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "it", Name: "IT"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana", Name: "Ana", Title: "Director"}, {ID: "bo", Name: "Bo"}, {ID: "cy", Name: "Cy"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "bo", To: "ana", Trust: graphmodel.Some(40.0)}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One key", Deciders: []graphmodel.ID{"ana", "bo"},
		Stances: []graphmodel.Stance{{Person: "cy", Current: graphmodel.Some(0)}}, Benefits: []graphmodel.Statement{{Person: "bo", Text: "less work"}}}})
	w.Positions = graphmodel.NewTable([]*graphmodel.Position{{ID: "ana"}})
	return w
}

func changed[R graphmodel.Record](w *graphmodel.Workspace, r R, change func(R)) *graphmodel.Workspace {
	return w.Apply(edit.Update(w, "", "", r, change).Deltas)
}

func TestDifferencesInWords(t *testing.T) {
	w := northwind()
	for _, test := range []struct {
		after *graphmodel.Workspace
		want  []string
	}{
		{w, nil},
		{changed(w, w.Tie("t"), func(t *graphmodel.Tie) { t.Trust = graphmodel.Some(70.5) }), []string{"Bo → Ana: trust 40 → 70.5"}},
		{changed(w, w.Tie("t"), func(t *graphmodel.Tie) { t.Trust = graphmodel.Opt[float64]{} }), []string{"Bo → Ana: trust 40 → not known"}},
		{changed(w, w.Person("ana"), func(p *graphmodel.Person) {
			p.Title, p.Department, p.External, p.Tags = "", "it", true, []string{"steering"}
		}), []string{"Ana: title “Director” → nothing; department nothing → IT; external no → yes; tags: “steering” is new"}},
		{changed(w, w.Change("c"), func(c *graphmodel.Change) { c.Stances[0].Current = graphmodel.Some(1) }),
			[]string{"One key: stance of Cy, current neutral → supportive"}},
		{changed(w, w.Change("c"), func(c *graphmodel.Change) {
			c.Stances = append(c.Stances, graphmodel.Stance{Person: "bo"})
			c.Deciders = []graphmodel.ID{"bo"}
		}),
			[]string{"One key: deciders: Ana is gone; stance of Bo is new"}},
		{changed(w, w.Change("c"), func(c *graphmodel.Change) { c.Deciders = []graphmodel.ID{"bo", "ana"} }), []string{"One key: deciders Ana, Bo → Bo, Ana"}},
		{changed(w, w.Change("c"), func(c *graphmodel.Change) { c.Benefits[0].Text = "less paper" }),
			[]string{"One key: benefit for Bo: less work, text “less work” → “less paper”"}},
		{changed(w, w.Positions.Find("ana"), func(p *graphmodel.Position) { p.X = 5 }), []string{"Ana has moved"}},
		{w.Apply(edit.Remove(w, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "bo"}).Deltas),
			[]string{"Person Bo is gone", "Tie Bo → Ana is gone", "One key: deciders: Bo is gone; benefit for Bo: less work is gone; benefit: less work is new"}},
		{w.Apply(edit.Put(w, "", "", &graphmodel.Goal{ID: "g", Title: "Close early"}).Deltas), []string{"Goal Close early is new"}},
	} {
		var got []string
		for _, d := range compare.Compare(w, test.after) {
			got = append(got, d.Text())
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestCount(t *testing.T) {
	w := northwind()
	after := w.Apply(edit.Put(w, "", "", &graphmodel.Person{ID: "dee"}, &graphmodel.Person{ID: "eve"}, &graphmodel.Person{ID: "ana"}).Deltas)
	if got := compare.Count(compare.Compare(w, after)); got != "2 people new, 1 person changed" {
		t.Errorf("it says %q", got)
	}
	if got := compare.Count(nil); got != "nothing differs" {
		t.Errorf("of nothing it says %q", got)
	}
}

// TestDeltasLeadThere: what differs is all that differs.
func TestDeltasLeadThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, after := modeltest.Workspaces().Draw(t, "before"), modeltest.Workspaces().Draw(t, "after")
		if there := before.Apply(compare.Deltas(before, after)); len(compare.Deltas(there, after)) > 0 {
			t.Errorf("something still differs: %v", compare.Compare(there, after))
		}
		if d := compare.Compare(after, after); len(d) > 0 {
			t.Errorf("it differs from itself: %v", d)
		}
		for _, d := range compare.Compare(before, after) {
			if d.Text() == "" || d.What == compare.Changed && len(d.Fields) == 0 {
				t.Errorf("nothing is said of %v", d.Ref)
			}
		}
	})
}
