package drawing_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// The grids must find what looking at everything finds.
func TestHitsMatchLookingAtEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var w *graphmodel.Workspace
		if rapid.Bool().Draw(t, "large") {
			w = modeltest.Large(rapid.IntRange(2, 120).Draw(t, "people"), rapid.IntRange(0, 300).Draw(t, "ties"))
		} else {
			w = modeltest.Workspaces().Draw(t, "workspace")
		}
		scene := drawing.Build(w, all)
		b := scene.Bounds().Grow(50)
		for range 20 {
			x := rapid.Float64Range(b.Min.X, b.Max.X).Draw(t, "x")
			y := rapid.Float64Range(b.Min.Y, b.Max.Y).Draw(t, "y")
			checkPerson(t, scene, drawing.Point{X: x, Y: y})
			checkTie(t, scene, drawing.Point{X: x, Y: y}, rapid.Float64Range(0, 60).Draw(t, "tolerance"))
		}
		for _, d := range scene.Discs {
			checkPerson(t, scene, d.Centre.Add(drawing.Point{X: d.R * 0.9}))
		}
	})
}

func checkPerson(t *rapid.T, scene *drawing.Scene, p drawing.Point) {
	best, want := math.Inf(1), graphmodel.ID("")
	for _, d := range scene.Discs {
		if far := d.Centre.Sub(p).Len(); far <= d.R+7 && far < best {
			best, want = far, d.ID
		}
	}
	if id, _, ok := scene.PersonAt(p.X, p.Y); id != want || ok != (want != "") {
		t.Fatalf("person at %v is %q, want %q", p, id, want)
	}
}

func checkTie(t *rapid.T, scene *drawing.Scene, p drawing.Point, tolerance float64) {
	best, want := tolerance, graphmodel.ID("")
	for _, a := range scene.Arcs {
		if far := a.Curve.Distance(p); far < best || far == best && (want == "" || a.ID < want) {
			best, want = far, a.ID
		}
	}
	if id, ok := scene.TieAt(p.X, p.Y, tolerance); id != want || ok != (want != "") {
		t.Fatalf("tie at %v within %v is %q, want %q", p, tolerance, id, want)
	}
}

func TestPersonAtRim(t *testing.T) {
	scene := drawing.Build(town(), all)
	d, _ := scene.Disc("p1")
	tests := []struct {
		distance   float64
		found, rim bool
	}{{0, true, false}, {d.R - 6, true, false}, {d.R - 2, true, true}, {d.R + 5, true, true}, {d.R + 9, false, false}}
	for _, test := range tests {
		id, rim, ok := scene.PersonAt(d.Centre.X-test.distance, d.Centre.Y)
		if ok != test.found || rim != test.rim || ok && id != "p1" {
			t.Errorf("at %.0f from the centre: %q, rim %v, %v", test.distance, id, rim, ok)
		}
	}
}

func TestRouteIsHitFirst(t *testing.T) {
	opts := all
	opts.Route = []graphmodel.ID{"p1", "p3", "p4"}
	scene := drawing.Build(town(), opts)
	middle := scene.Hops[0].Curve.At(0.5)
	if id, ok := scene.TieAt(middle.X, middle.Y+1, 30); !ok || id != "t1" {
		t.Errorf("got %q", id)
	}
}

func TestDepartmentGoalAndPeopleIn(t *testing.T) {
	scene := drawing.Build(town(), all)
	if id, ok := scene.DepartmentAt(10, 50); !ok || id != "d1" {
		t.Errorf("department %q", id)
	}
	if id, ok := scene.DepartmentAt(-500, -500); ok {
		t.Errorf("department %q in the middle of nowhere", id)
	}
	flag := scene.Flags[0].At
	if id, ok := scene.GoalAt(flag.X+5, flag.Y-15); !ok || id != "g1" {
		t.Errorf("goal %q", id)
	}
	if _, ok := scene.GoalAt(flag.X+80, flag.Y); ok {
		t.Error("goal beside its flag")
	}
	people := scene.PeopleIn(drawing.RectAround(drawing.Point{X: 100, Y: -100}, drawing.Point{X: 250, Y: 100}))
	if len(people) != 2 || people[0] != "p3" || people[1] != "p5" {
		t.Errorf("people %v", people)
	}
}

func TestHitsOnAnEmptyMap(t *testing.T) {
	scene := drawing.Build(graphmodel.New("w", "W"), all)
	_, _, person := scene.PersonAt(0, 0)
	_, tie := scene.TieAt(0, 0, 10)
	_, department := scene.DepartmentAt(0, 0)
	if person || tie || department || scene.Bounds() != (drawing.Rect{}) {
		t.Error("something is on an empty map")
	}
}
