package drawing_test

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// quarter draws people of two departments, one of them a part of the other, and
// somebody of none, in a square of that size.
func quarter(t *rapid.T, size float64) *graphmodel.Draft {
	draft := &graphmodel.Draft{Info: graphmodel.New("w", "W").Info, Departments: []*graphmodel.Department{
		{ID: "d0", Name: "Works"}, {ID: "d1", Name: "Stores", Parent: "d0"}, {ID: "d2", Name: "Finance"}}}
	place := rapid.Float64Range(0, size)
	for i := range rapid.IntRange(1, 24).Draw(t, "people") {
		id := graphmodel.ID("p" + strconv.Itoa(i))
		draft.People = append(draft.People, &graphmodel.Person{ID: id, Name: "N", Power: graphmodel.Some(1 + i%5),
			Department: []graphmodel.ID{"d0", "d1", "d2", "d2", "d2", ""}[rapid.IntRange(0, 5).Draw(t, "department")]})
		draft.Positions = append(draft.Positions, &graphmodel.Position{ID: id, X: place.Draw(t, "x"), Y: place.Draw(t, "y")})
	}
	return draft
}

// inside tells whether a place is in a polygon (even-odd).
func inside(polygon []drawing.Point, p drawing.Point) bool {
	in := false
	for i, a := range polygon {
		b := polygon[(i+1)%len(polygon)]
		if (a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X+(p.Y-a.Y)/(b.Y-a.Y)*(b.X-a.X) {
			in = !in
		}
	}
	return in
}

// within tells whether a department is another one or a part of it.
func within(w *graphmodel.Workspace, department, whole graphmodel.ID) bool {
	return department == whole || department != "" && w.Department(department).Parent == whole
}

// All of everybody's disc is on the ground of their department, and whoever is
// on that of another one, and nobody else, is a guest there.
func TestHullsHugTheirPeople(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := quarter(t, rapid.SampledFrom([]float64{150, 500, 1500}).Draw(t, "size")).Workspace()
		scene := drawing.Build(w, drawing.Options{})
		for _, d := range scene.Discs {
			home := w.Person(d.ID).Department
			guest, housed := false, home == ""
			for _, h := range scene.Hulls {
				if !within(w, home, h.Department) {
					guest = guest || inside(h.Outline, d.Centre)
				} else if h.Department == home && holds(h, *d) {
					housed = true
				}
			}
			if guest != d.Guest || !housed {
				t.Fatalf("%s of %q: guest %v, want %v; on their ground: %v", d.ID, home, d.Guest, guest, housed)
			}
		}
	})
}

// holds tells whether all of a disc is on a hull, with a margin.
func holds(h drawing.Hull, d drawing.Disc) bool {
	for k := range 16 {
		sin, cos := math.Sincos(float64(k) * math.Pi / 8)
		if !inside(h.Outline, d.Centre.Add(drawing.Point{X: cos, Y: sin}.Mul(d.R+15))) {
			return false
		}
	}
	return true
}

// An outline has no corners: nowhere does it turn by more than some degrees.
func TestHullsAreSmooth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, h := range drawing.Build(quarter(t, 600).Workspace(), drawing.Options{}).Hulls {
			outline := slices.CompactFunc(h.Outline, func(p, q drawing.Point) bool { return p.Sub(q).Len() < 0.5 })
			for i, p := range outline {
				before, after := outline[(i+len(outline)-1)%len(outline)], outline[(i+1)%len(outline)]
				a, b := p.Sub(before), after.Sub(p)
				if turn := math.Atan2(a.X*b.Y-a.Y*b.X, a.X*b.X+a.Y*b.Y); math.Abs(turn) > 0.3 {
					t.Fatalf("at %v the ground of %s turns by %.2f", p, h.Department, turn)
				}
			}
		}
	})
}

// When somebody is moved a little, the ground of people who stand together
// changes a little.
func TestHullsAreSteady(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draft := quarter(t, 180) // nobody is apart from anybody
		for _, p := range draft.People {
			p.Department = "d2"
		}
		before := drawing.Build(draft.Workspace(), drawing.Options{}).Hulls[0].Outline
		moved := draft.Positions[rapid.IntRange(0, len(draft.Positions)-1).Draw(t, "who")]
		moved.X += rapid.Float64Range(-1, 1).Draw(t, "by x")
		moved.Y += rapid.Float64Range(-1, 1).Draw(t, "by y")
		after := drawing.Build(draft.Workspace(), drawing.Options{}).Hulls[0].Outline
		for _, p := range after {
			if d := distance(before, p); d > 4 {
				t.Fatalf("at %v the outline is %.1f from where it was", p, d)
			}
		}
	})
}

// distance returns how far a point is from an outline.
func distance(outline []drawing.Point, p drawing.Point) float64 {
	nearest := math.Inf(1)
	for i, a := range outline {
		b := outline[(i+1)%len(outline)]
		nearest = min(nearest, drawing.Curve{From: a, Control: a.Lerp(b, 0.5), To: b}.Distance(p))
	}
	return nearest
}

// A ground is under the names of its people too, short ones as well as long.
func TestHullsHoldNames(t *testing.T) {
	const perLetter, depth = 6.0, 15.0
	for _, name := range []string{"Bo", "Bo Lind", "Ana Ruiz", "Otto Brandt", "Wanjiru Kamau"} {
		for power := 1; power <= 5; power++ {
			draft := &graphmodel.Draft{Info: graphmodel.New("w", "W").Info, Departments: []*graphmodel.Department{{ID: "d", Name: "IT"}},
				People:    []*graphmodel.Person{{ID: "p", Name: name, Power: graphmodel.Some(power), Department: "d"}},
				Positions: []*graphmodel.Position{{ID: "p"}}}
			scene := drawing.Build(draft.Workspace(), drawing.Options{})
			side := perLetter / 2 * float64(len(name))
			for _, x := range []float64{-side, side} {
				if !inside(scene.Hulls[0].Outline, drawing.Point{X: x, Y: scene.Discs[0].R + depth}) {
					t.Errorf("%q, of power %d, is written over the edge of the department", name, power)
				}
			}
		}
	}
}

// Who stands a hair's breadth beside a larger disc, or in it, changes nothing:
// rounding does not part them.
func TestHullsOfPeopleInOnePlace(t *testing.T) {
	place := func(x, y float64, power int) *graphmodel.Workspace {
		w := graphmodel.New("w", "W")
		w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "d", Name: "Works"}})
		w.People = graphmodel.NewTable([]*graphmodel.Person{
			{ID: "a", Department: "d", Power: graphmodel.Some(5)}, {ID: "b", Department: "d", Power: graphmodel.Some(power)}})
		w.Positions = graphmodel.NewTable([]*graphmodel.Position{{ID: "a"}, {ID: "b", X: x, Y: y}})
		return w
	}
	large, small := drawing.Radius(5), drawing.Radius(3)
	for name, w := range map[string]*graphmodel.Workspace{
		"almost one above the other": place(2.5e-14, -1.9e-6, 5),
		"touching at the left":       place(small-large, 0, 3),
		"almost touching":            place(small-large, 1e-7, 3),
	} {
		scene := drawing.Build(w, drawing.Options{})
		disc, _ := scene.Disc("a")
		if len(scene.Hulls) != 1 || !holds(scene.Hulls[0], disc) {
			t.Errorf("%s: the ground does not hold who stands there", name)
		}
	}
}
