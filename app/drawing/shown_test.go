package drawing_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/filter"
	"inroad/graphmodel/modeltest"
)

// looks draws a filter, departments to collapse and a route for a workspace.
func looks(t *rapid.T, w *graphmodel.Workspace) drawing.Options {
	opts := drawing.Options{Layers: all.Layers, Dim: rapid.Bool().Draw(t, "dim")}
	if rapid.Bool().Draw(t, "filtered") {
		opts.Passing = filter.Of(w, modeltest.Filters(w).Draw(t, "filter"), "")
	}
	for _, d := range w.Departments.All() {
		if rapid.Bool().Draw(t, "collapsed") {
			opts.Collapsed = append(opts.Collapsed, d.ID)
		}
	}
	if people := w.People.All(); len(people) > 1 && rapid.IntRange(0, 3).Draw(t, "routed") == 0 {
		opts.Route = []graphmodel.ID{people[0].ID, people[len(people)-1].ID}
	}
	return opts
}

// TestEverybodyAndEveryTieCounts: whoever passes stands by themself or in one
// node; every tie between two who are shown, and not in one node, is drawn once:
// alone, in a bundle, or as the route.
func TestEverybodyAndEveryTieCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		opts := looks(t, w)
		scene := drawing.Build(w, opts)
		at := standing(t, scene)
		for _, p := range w.People.All() {
			_, shown := at[p.ID]
			if want := opts.Dim || opts.Passing.Person(p.ID) || slices.Contains(opts.Route, p.ID); shown != want {
				t.Errorf("%q is shown: %t, want %t", p.ID, shown, want)
			}
		}
		drawn := drawnTies(scene)
		for _, tie := range w.Ties.All() {
			from, okFrom := at[tie.From]
			to, okTo := at[tie.To]
			want := okFrom && okTo && from != to && (opts.Dim || opts.Passing.Tie(tie.ID))
			checkDrawn(t, tie.ID, drawn[tie.ID], want, isAlongRoute(scene, at, to, from))
		}
	})
}

// standing returns the disc of each person who is shown.
func standing(t *rapid.T, scene *drawing.Scene) map[graphmodel.ID]int {
	at := make(map[graphmodel.ID]int)
	for i := range scene.Discs {
		d := scene.Discs[i]
		people := d.Members
		if !d.IsNode() {
			people = []graphmodel.ID{d.ID}
		}
		for _, id := range people {
			if other, twice := at[id]; twice {
				t.Fatalf("%q stands at %d and %d", id, other, i)
			}
			at[id] = i
		}
	}
	return at
}

// isAlongRoute tells whether the route leads from one disc to another, so that it
// is drawn in the place of what ties them.
func isAlongRoute(scene *drawing.Scene, at map[graphmodel.ID]int, from, to int) bool {
	return len(scene.Hops) > 0 && at[scene.Hops[0].From] == from && at[scene.Hops[0].To] == to
}

func checkDrawn(t *rapid.T, tie graphmodel.ID, times int, want, alongRoute bool) {
	if times > 1 || !alongRoute && (times == 1) != want {
		t.Errorf("tie %q is drawn %d times, want it: %t", tie, times, want)
	}
}

// drawnTies counts how often each tie is drawn.
func drawnTies(scene *drawing.Scene) map[graphmodel.ID]int {
	drawn := make(map[graphmodel.ID]int)
	for _, a := range scene.Arcs {
		if a.Ties == nil {
			drawn[a.ID]++
		}
		for _, id := range a.Ties {
			drawn[id]++
		}
	}
	for _, h := range scene.Hops {
		if h.Tie != "" {
			drawn[h.Tie]++
		}
	}
	return drawn
}

// TestBuilderFollowsLooks: also with filters and collapsed departments a scene
// built from the last one is the same as one built from nothing.
func TestBuilderFollowsLooks(t *testing.T) {
	large := layOut(56, 220)
	rapid.Check(t, func(t *rapid.T) {
		w := large.w
		opts := looks(t, w)
		opts.Fallback = large.opts.Moved
		people := w.People.All()
		var builder drawing.Builder
		for range 3 {
			if rapid.IntRange(0, 3).Draw(t, "other looks") == 0 {
				opts = looks(t, w)
				opts.Fallback = large.opts.Moved
			}
			opts.Moved = make(map[graphmodel.ID]drawing.Point)
			for range rapid.IntRange(0, 3).Draw(t, "moved") {
				place := rapid.Float64Range(-900, 900)
				opts.Moved[rapid.SampledFrom(people).Draw(t, "person").ID] = drawing.Point{X: place.Draw(t, "x"), Y: place.Draw(t, "y")}
			}
			got, want := builder.Build(w, opts), drawing.Build(w, opts)
			if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(drawing.Scene{}, drawing.Line{}, drawing.Hull{}), cmpopts.EquateEmpty()); diff != "" {
				t.Fatal(diff)
			}
		}
	})
}

// quarters is two departments, one a part of the other, and somebody outside.
func quarters() *graphmodel.Workspace {
	w := graphmodel.New("w", "W")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "fin", Name: "Finance"}, {ID: "ap", Name: "Payables", Parent: "fin"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana"}, {ID: "bo", Department: "fin"}, {ID: "cy", Department: "ap"}, {ID: "dee", Department: "ap"}})
	w.Positions = graphmodel.NewTable([]*graphmodel.Position{{ID: "ana", X: -300}, {ID: "bo"}, {ID: "cy", X: 90}, {ID: "dee", X: 60, Y: 90}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{
		{ID: "1", From: "ana", To: "bo", Trust: graphmodel.Some(90.0)}, {ID: "2", From: "ana", To: "cy", Trust: graphmodel.Some(50.0), Friction: true},
		{ID: "3", From: "dee", To: "ana"}, {ID: "4", From: "cy", To: "dee", Trust: graphmodel.Some(50.0)}})
	return w
}

func TestCollapsedDepartment(t *testing.T) {
	opts := drawing.Options{Layers: drawing.DefaultLayers, Collapsed: []graphmodel.ID{"fin"}}
	scene := drawing.Build(quarters(), opts)
	node, ok := scene.Node("fin")
	if !ok || len(scene.Discs) != 2 || len(scene.Hulls) != 0 || !slices.Equal(node.Members, []graphmodel.ID{"bo", "cy", "dee"}) {
		t.Fatalf("the node is %+v of discs %+v, hulls %d", node, scene.Discs, len(scene.Hulls))
	}
	if want := (drawing.Point{X: 50, Y: 30}); node.Centre != want || node.Initials != "F" {
		t.Errorf("the node %q is at %v, want %v", node.Initials, node.Centre, want)
	}
	if id, ok := scene.NodeAt(node.Centre.X+node.R-1, node.Centre.Y-node.R+1); !ok || id != "fin" {
		t.Errorf("at the corner of the node is %q", id)
	}
	if id, _, ok := scene.PersonAt(node.Centre.X, node.Centre.Y); ok {
		t.Errorf("%q is said to stand on the node", id)
	}
	if got := scene.PeopleIn(drawing.RectAround(drawing.Point{X: 0, Y: 0}, drawing.Point{X: 90, Y: 90})); !slices.Equal(got, node.Members) {
		t.Errorf("around the node are %v", got)
	}
}

func TestBundlesOfACollapsedDepartment(t *testing.T) {
	scene := drawing.Build(quarters(), drawing.Options{Layers: drawing.DefaultLayers, Collapsed: []graphmodel.ID{"fin"}})
	if len(scene.Arcs) != 2 {
		t.Fatalf("arcs: %+v", scene.Arcs)
	}
	bundle, ok := scene.Bundle("1")
	if !ok || bundle.Level != 70 || bundle.Band != graphmodel.Trusting || !bundle.Friction || !slices.Equal(bundle.Ties, []graphmodel.ID{"1", "2"}) {
		t.Errorf("the bundle is %+v", bundle)
	}
	if single, bundled := scene.Bundle("3"); bundled || single.Known {
		t.Errorf("the tie by itself is %+v", single)
	}
}

// TestCollapsedPart: a part that is collapsed itself has a node of its own.
func TestCollapsedPart(t *testing.T) {
	scene := drawing.Build(quarters(), drawing.Options{Layers: drawing.DefaultLayers, Collapsed: []graphmodel.ID{"ap", "fin"}})
	whole, _ := scene.Node("fin")
	part, ok := scene.Node("ap")
	if !ok || !slices.Equal(whole.Members, []graphmodel.ID{"bo"}) || !slices.Equal(part.Members, []graphmodel.ID{"cy", "dee"}) {
		t.Errorf("the nodes are %+v and %+v", whole, part)
	}
}

// TestRouteThroughANode: the route goes to the node of who is on it, and keeps
// its numbers.
func TestRouteThroughANode(t *testing.T) {
	opts := drawing.Options{Layers: drawing.DefaultLayers, Collapsed: []graphmodel.ID{"ap"}, Route: []graphmodel.ID{"ana", "dee", "cy", "bo"}}
	scene := drawing.Build(quarters(), opts)
	if len(scene.Hops) != 2 || scene.Hops[0].Step != 1 || scene.Hops[0].Tie != "3" || scene.Hops[1].Step != 3 {
		t.Errorf("the hops are %+v", scene.Hops)
	}
	if node, _ := scene.Node("ap"); !node.OnRoute || node.Dim {
		t.Errorf("the node is %+v", node)
	}
}

// TestFilterDims: who does not pass is pale, and so is a hull of nobody else.
func TestFilterDims(t *testing.T) {
	w := quarters()
	opts := drawing.Options{Layers: drawing.DefaultLayers, Dim: true, Passing: filter.Of(w, graphmodel.Filter{Departments: []graphmodel.ID{"ap"}}, "")}
	scene := drawing.Build(w, opts)
	for _, d := range scene.Discs {
		if want := d.ID == "ana" || d.ID == "bo"; d.Dim != want {
			t.Errorf("%s is pale: %t", d.ID, d.Dim)
		}
	}
	for _, h := range scene.Hulls {
		if want := h.Department == "fin"; h.Dim != want {
			t.Errorf("the ground of %s is pale: %t", h.Department, h.Dim)
		}
	}
	for _, a := range scene.Arcs {
		if want := a.ID != "4"; a.Dim != want {
			t.Errorf("tie %s is pale: %t", a.ID, a.Dim)
		}
	}
}

// BenchmarkCollapsed builds the scene of a large map in which every department
// is one node.
func BenchmarkCollapsed(b *testing.B) {
	w := modeltest.Large(5000, 20000)
	opts := drawing.Options{Layers: drawing.DefaultLayers}
	for _, d := range w.Departments.All() {
		opts.Collapsed = append(opts.Collapsed, d.ID)
	}
	for b.Loop() {
		drawing.Build(w, opts)
	}
}
