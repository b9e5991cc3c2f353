package gridview

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

func plots(t *rapid.T) plot {
	a := rapid.SampledFrom([]*axis{&interestAxis, &stanceAxis}).Draw(t, "axis")
	width, height := rapid.Float64Range(300, 1600).Draw(t, "width"), rapid.Float64Range(200, 1000).Draw(t, "height")
	return plot{a, drawing.RectAround(drawing.Point{X: 40, Y: 50}, drawing.Point{X: 40 + width, Y: 50 + height})}
}

func cells(t *rapid.T, a *axis) cell {
	return cell{rapid.IntRange(0, len(a.columns)-1).Draw(t, "column"), rapid.IntRange(1, powers).Draw(t, "power")}
}

func TestACellIsFoundWhereItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := plots(t)
		c := cells(t, p.axis)
		if got := p.at(p.rect(c).Centre()); got != c {
			t.Fatalf("in the middle of %v is %v", c, got)
		}
	})
}

func TestOutsideIsTheNearestCell(t *testing.T) {
	p := plot{&stanceAxis, drawing.RectAround(drawing.Point{X: 40, Y: 50}, drawing.Point{X: 640, Y: 450})}
	for at, want := range map[drawing.Point]cell{{X: -99, Y: -99}: {0, 5}, {X: 9999, Y: 9999}: {unknownStance, 1}, {X: 50, Y: 9999}: {0, 1}} {
		if got := p.at(at); got != want {
			t.Errorf("at %v is %v, want %v", at, got, want)
		}
	}
}

// Everybody is within their cell and no disc lies on another one; who has no
// place is counted.
func TestPeopleAreSpreadOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := plots(t)
		n := rapid.IntRange(0, 120).Draw(t, "people")
		of := make(map[graphmodel.ID]cell, n)
		var people []graphmodel.ID
		few := []cell{cells(t, p.axis), cells(t, p.axis), cells(t, p.axis)}
		for i := range n {
			id := graphmodel.ID(fmt.Sprint("p", i))
			people, of[id] = append(people, id), rapid.SampledFrom(few).Draw(t, "cell")
		}
		s := p.spreadOut(people, func(id graphmodel.ID) cell { return of[id] })
		if s.zoom < leastZoom || s.zoom > mostZoom {
			t.Fatalf("the zoom is %g", s.zoom)
		}
		hidden := 0
		for c, list := range s.hidden {
			hidden += len(list)
			for _, id := range list {
				if of[id] != c {
					t.Fatalf("%s is hidden in %v, not in %v", id, c, of[id])
				}
			}
		}
		if len(s.places)+hidden != n {
			t.Fatalf("%d have a place and %d none, of %d", len(s.places), hidden, n)
		}
		radius := func(id graphmodel.ID) float64 {
			if s.small[id] {
				return drawing.Radius(smallSize) * s.zoom
			}
			return drawing.Radius(usualSize) * s.zoom
		}
		for a, at := range s.places {
			if !p.rect(of[a]).Grow(0.5).Contains(at) {
				t.Fatalf("%s is at %v, outside of %v", a, at, p.rect(of[a]))
			}
			for b, other := range s.places {
				if a != b && at.Sub(other).Len() < radius(a)+radius(b) {
					t.Fatalf("%s and %s lie on each other: %v, %v", a, b, at, other)
				}
			}
		}
	})
}

func TestFewHaveRoomForTheirNames(t *testing.T) {
	p := plot{&interestAxis, drawing.RectAround(drawing.Point{}, drawing.Point{X: 640, Y: 400})}
	s := p.spreadOut([]graphmodel.ID{"a", "b"}, func(graphmodel.ID) cell { return cell{2, 3} })
	if s.zoom != mostZoom || s.places["a"].X >= s.places["b"].X || s.places["a"].Y != s.places["b"].Y {
		t.Errorf("two stand at %v, with a zoom of %g", s.places, s.zoom)
	}
}

func TestMovedStances(t *testing.T) {
	known := graphmodel.Some[int]
	unknown := graphmodel.Opt[int]{}
	for _, c := range []struct {
		from       graphmodel.Opt[int]
		by, target int
		want       graphmodel.Opt[int]
	}{
		{known(-2), 1, 1, known(-1)}, {known(2), 1, 3, known(2)}, {known(0), -9, 0, known(-2)},
		{known(1), 2, unknownStance, unknown}, {unknown, -3, 2, known(0)}, {unknown, 0, unknownStance, unknown},
	} {
		if got := moved(c.from, c.by, c.target); got != c.want {
			t.Errorf("%v moved by %d to column %d is %v, want %v", c.from, c.by, c.target, got, c.want)
		}
	}
}
