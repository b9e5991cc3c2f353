package drawing_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{"Ana Ruiz": "AR", "ana maria ruiz": "AR", "Cher": "C", "": "?", "  ": "?", "(vacant)": "V",
		"Manager 14": "M14", "Route 1066": "R1", "Østen Ås": "ØÅ", "王 小明": "王", "Mary-Jane O'Neil": "MO", "\xff\xfe": "?",
		"Ελένη Παπά": "ΕΠ", "юрий гагарин": "ЮГ", "山田太郎": "山", "김 철수": "김", "ひらがな": "ひ", "e\u0301va nagy": "E\u0301N",
		"محمد علي": "م\u200cع", "דוד לוי": "דל", "हिन्दी शर्मा": "हिश", "ไพโรจน์ แก้ว": "พก้", "ნინო ბერიძე": "ნბ", "ǆemal": "ǅ",
		"👩🏽\u200d💻": "👩🏽\u200d💻", "🇩🇪 team": "T", "❤\ufe0f": "❤\ufe0f", "R&D": "RD", "…": "?", "'": "?", "O’": "O"} {
		if got := drawing.Initials(name); got != want {
			t.Errorf("initials of %q are %q, want %q", name, got, want)
		}
	}
}

func TestBuildPeople(t *testing.T) {
	scene := drawing.Build(town(), all)
	type look struct {
		Initials                       string
		R                              float64
		Hue                            drawing.Hue
		Stance                         int
		HasStance                      bool
		Me, Decides, External, Vacancy bool
	}
	want := map[graphmodel.ID]look{
		"p1": {Initials: "AR", R: 20, Stance: 2, HasStance: true, Me: true},
		"p2": {Initials: "BL", R: 17.5, Stance: 1, HasStance: true},
		"p3": {Initials: "CN", R: 20, Hue: drawing.Hue{Index: 1}, Stance: -1, HasStance: true},
		"p4": {Initials: "DW", R: 26.5, Hue: drawing.Hue{Index: 1}, HasStance: true, Decides: true},
		"p5": {Initials: "HR", R: 23, Hue: drawing.Hue{Index: 1}, Vacancy: true},
		"p6": {Initials: "AB", R: 17.5, Hue: drawing.NoHue, Stance: -2, HasStance: true, External: true},
	}
	got := make(map[graphmodel.ID]look)
	for _, d := range scene.Discs {
		got[d.ID] = look{d.Initials, d.R, d.Hue, d.Stance, d.HasStance, d.Me, d.Decides, d.External, d.Placeholder}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, ok := scene.Disc("nobody"); ok {
		t.Error("there is a disc of nobody")
	}
}

func TestBuildWithoutAChange(t *testing.T) {
	for _, d := range drawing.Build(town(), drawing.Options{Layers: drawing.DefaultLayers}).Discs {
		if d.HasStance || d.Decides || d.Dim {
			t.Errorf("%s has a stance, decides or is dim", d.ID)
		}
	}
}

func TestBuildTies(t *testing.T) {
	scene := drawing.Build(town(), all)
	if len(scene.Arcs) != 6 || len(scene.Hops) != 0 {
		t.Fatalf("%d arcs and %d hops", len(scene.Arcs), len(scene.Hops))
	}
	arcs := make(map[graphmodel.ID]drawing.Arc)
	for _, a := range scene.Arcs {
		arcs[a.ID] = *a
		// Influence runs from the trusted to the trusting.
		from, to := scene.Discs[a.Trusted], scene.Discs[a.Trusting]
		if d := a.Curve.From.Sub(from.Centre).Len() - from.R; d < 2 || d > 8 {
			t.Errorf("%s starts %.1f off the rim of %s", a.ID, d, from.ID)
		}
		if d := a.Curve.To.Sub(to.Centre).Len() - to.R; d < 2 || d > 8 {
			t.Errorf("%s ends %.1f off the rim of %s", a.ID, d, to.ID)
		}
	}
	if a := arcs["t3"]; scene.Discs[a.Trusted].ID != "p3" || scene.Discs[a.Trusting].ID != "p4" || a.Band != graphmodel.Trusting || !a.Known {
		t.Errorf("t3 is %+v", a)
	}
	if !arcs["t5"].Friction || arcs["t6"].Known {
		t.Error("friction or an unknown trust is lost")
	}
	if apart := arcs["t1"].Curve.At(0.5).Sub(arcs["t2"].Curve.At(0.5)).Len(); apart < 15 {
		t.Errorf("the arcs of a pair are %.1f apart", apart)
	}
}

func TestSupportHasTheStepsOfAStance(t *testing.T) {
	for support, want := range map[float64]int{-1: -2, 0: -2, 0.19: -2, 0.2: -1, 0.5: 0, 0.59: 0, 0.6: 1, 0.6 - 1e-12: 1, 0.79: 1, 0.8: 2, 1: 2, 7: 2} {
		if got := drawing.SupportStep(support); got != want {
			t.Errorf("%g is step %d, want %d", support, got, want)
		}
	}
}

func TestTheNumberOnADiscCanBeRead(t *testing.T) {
	for _, p := range []*drawing.Palette{drawing.Light(), drawing.Dark()} {
		for step := graphmodel.MinStance; step <= graphmodel.MaxStance; step++ {
			if c := drawing.Contrast(p.Ink, p.SupportColour(step)); c < 4.5 {
				t.Errorf("dark %v, step %d: the contrast is %.2f", p.Dark, step, c)
			}
		}
	}
}

func TestBuildLayers(t *testing.T) {
	tests := []struct {
		layers             drawing.Layers
		arcs, lines, flags int
	}{
		{drawing.Layers{}, 0, 0, 0},
		{drawing.Layers{Trust: true}, 6, 0, 0},
		{drawing.Layers{Friction: true}, 1, 0, 0},
		{drawing.Layers{FormalLine: true}, 0, 1, 0},
		{drawing.Layers{Goals: true}, 0, 2, 1},
	}
	for _, test := range tests {
		s := drawing.Build(town(), drawing.Options{Layers: test.layers})
		if len(s.Arcs) != test.arcs || len(s.Lines) != test.lines || len(s.Flags) != test.flags {
			t.Errorf("%+v: %d arcs, %d lines, %d flags", test.layers, len(s.Arcs), len(s.Lines), len(s.Flags))
		}
		if friction := slices.ContainsFunc(s.Arcs, func(a *drawing.Arc) bool { return a.Friction }); friction && !test.layers.Friction {
			t.Errorf("%+v shows friction", test.layers)
		}
	}
}

func TestBuildRoute(t *testing.T) {
	opts := all
	opts.Route = []graphmodel.ID{"p1", "p3", "p4"}
	scene := drawing.Build(town(), opts)
	type hop struct {
		Step          int
		Tie, From, To graphmodel.ID
	}
	var hops []hop
	for _, h := range scene.Hops {
		hops = append(hops, hop{h.Step, h.Tie, h.From, h.To})
	}
	if diff := cmp.Diff([]hop{{1, "t1", "p1", "p3"}, {2, "t3", "p3", "p4"}}, hops); diff != "" {
		t.Error(diff)
	}
	if len(scene.Arcs) != 4 || !scene.Arcs[0].Dim {
		t.Errorf("%d arcs beside the route", len(scene.Arcs))
	}
	for _, d := range scene.Discs {
		on := slices.Contains(opts.Route, d.ID)
		if d.OnRoute != on || d.Dim == on {
			t.Errorf("%s: on route %v, dim %v", d.ID, d.OnRoute, d.Dim)
		}
	}
	opts.Route = []graphmodel.ID{"p1", "gone", "p4", "p4"}
	if odd := drawing.Build(town(), opts); len(odd.Hops) != 0 {
		t.Error("hops of people who are gone")
	}
}

// A route must not seem to pass through somebody who is not on it.
func TestRouteKeepsOffPeople(t *testing.T) {
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info}
	for i, x := range []float64{0, 150, 300} {
		id := graphmodel.ID(rune('a' + i))
		draft.People = append(draft.People, &graphmodel.Person{ID: id, Name: "N"})
		draft.Positions = append(draft.Positions, &graphmodel.Position{ID: id, X: x})
	}
	draft.Ties = []*graphmodel.Tie{{ID: "t", From: "c", To: "a", Trust: graphmodel.Some(50.0)}}
	scene := drawing.Build(draft.Workspace(), drawing.Options{Layers: drawing.DefaultLayers, Route: []graphmodel.ID{"a", "c"}})
	if d := scene.Hops[0].Curve.Distance(scene.Discs[1].Centre); d < scene.Discs[1].R+3 {
		t.Errorf("the route passes %.1f from the middle of somebody", d)
	}
}

func TestHullsHoldTheirPeople(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		scene := drawing.Build(w, drawing.Options{})
		for _, h := range scene.Hulls {
			for _, p := range w.Members(h.Department) {
				d, _ := scene.Disc(p.ID)
				for k := range 8 {
					sin, cos := math.Sincos(float64(k) * math.Pi / 4)
					rim := d.Centre.Add(drawing.Point{X: cos, Y: sin}.Mul(d.R))
					if id, ok := scene.DepartmentAt(rim.X, rim.Y); !ok {
						t.Fatalf("%q sticks out of %q (%q)", p.ID, h.Department, id)
					}
				}
			}
		}
	})
}

func TestBuildIsTheSameEveryTimeAndLosesNobody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		a, b := drawing.Build(w, all), drawing.Build(w, all)
		if diff := cmp.Diff(a, b, cmpopts.IgnoreUnexported(drawing.Scene{}, drawing.Line{}, drawing.Hull{})); diff != "" {
			t.Fatal(diff)
		}
		if len(a.Discs) != w.People.Len() {
			t.Fatalf("%d discs of %d people", len(a.Discs), w.People.Len())
		}
		for _, d := range a.Discs {
			if !a.Bounds().Contains(d.Centre) {
				t.Fatalf("%s is outside the bounds", d.ID)
			}
		}
	})
}

func TestBuildPlaces(t *testing.T) {
	w := town()
	opts := drawing.Options{Moved: map[graphmodel.ID]drawing.Point{"p1": {X: 7, Y: 8}, "p2": {X: math.NaN()}, "p3": {X: math.Inf(1), Y: 0}}}
	scene := drawing.Build(w, opts)
	if d, _ := scene.Disc("p1"); d.Centre != (drawing.Point{X: 7, Y: 8}) {
		t.Errorf("moved to %v", d.Centre)
	}
	for _, d := range scene.Discs {
		if math.IsNaN(d.Centre.X) || math.Abs(d.Centre.X) > 1e6 {
			t.Errorf("%s is at %v", d.ID, d.Centre)
		}
	}
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info, People: []*graphmodel.Person{{ID: "a"}, {ID: "b"}, {ID: "c"}}}
	scene = drawing.Build(draft.Workspace(), drawing.Options{Fallback: map[graphmodel.ID]drawing.Point{"a": {X: 5, Y: 5}}})
	if d, _ := scene.Disc("a"); d.Centre != (drawing.Point{X: 5, Y: 5}) {
		t.Errorf("a is at %v", d.Centre)
	}
	b, _ := scene.Disc("b")
	c, _ := scene.Disc("c")
	if b.Centre.Sub(c.Centre).Len() < 60 || b.Centre.Y < 60 {
		t.Errorf("people without a place are at %v and %v", b.Centre, c.Centre)
	}
}

// Somebody dragged far away has a ground of their own, and those in between
// stay outside.
func TestHullsInParts(t *testing.T) {
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info,
		Departments: []*graphmodel.Department{{ID: "d1", Name: "Works"}, {ID: "d2", Name: "Finance"}}}
	for id, x := range map[graphmodel.ID]float64{"a": 0, "b": 90, "c": 330, "far": 900, "other": 600} {
		p := &graphmodel.Person{ID: id, Name: "N", Department: "d1"}
		if id == "other" {
			p.Department = "d2"
		}
		draft.People = append(draft.People, p)
		draft.Positions = append(draft.Positions, &graphmodel.Position{ID: id, X: x})
	}
	scene := drawing.Build(draft.Workspace(), drawing.Options{})
	if id, ok := scene.DepartmentAt(600, 0); !ok || id != "d2" {
		t.Errorf("the other department stands on the ground of %q", id)
	}
	if id, ok := scene.DepartmentAt(750, 0); ok {
		t.Errorf("between two people far apart is the ground of %q", id)
	}
	var parts []bool
	for _, h := range scene.Hulls {
		if h.Department == "d1" {
			parts = append(parts, h.Main)
		}
		if width := h.Bounds.Width(); h.Bounds.Contains(drawing.Point{X: 900}) && width > 120 {
			t.Errorf("the ground of one person is %v wide", width)
		}
	}
	if diff := cmp.Diff([]bool{true, false}, parts); diff != "" {
		t.Error(diff)
	}
}
