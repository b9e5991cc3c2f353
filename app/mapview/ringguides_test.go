package mapview

import (
	"math"
	"testing"

	"inroad/app/drawing"
	"inroad/app/mapview/arrangement"
	"inroad/graphmodel"
)

// Lines say what rings mean as long as people stand in them: not after another
// arrangement or a move, and again once that is taken back.
func TestRingsAreExplained(t *testing.T) {
	s := sampleWithMe(t)
	rings := s.overlay.rings
	want := func(shown bool, when string) {
		t.Helper()
		if rings.content.Visible() != shown {
			t.Errorf("%s the rings are explained: %t", when, !shown)
		}
	}
	want(false, "at first")
	s.Arrange(arrangement.Rings)
	want(true, "in rings")
	if n := len(rings.bands); n == 0 || rings.words[0].Text() != "6 in 10 or better" && rings.words[0].Text() != "3.5 in 10 or better" {
		t.Fatalf("%d bands, the first is %q", n, rings.words[0].Text())
	}
	s.move("", map[graphmodel.ID]drawing.Point{s.workspace().People.All()[2].ID: {X: 5000, Y: 5000}})
	want(false, "after a move")
	s.session.History().Undo()
	want(true, "after that is taken back")
	s.Arrange(arrangement.Organic)
	want(false, "arranged otherwise")
	s.session.History().Undo()
	want(false, "when another arrangement is taken back")
}

// Everybody whom a route of that chance reaches is within the line.
func TestRingsEncloseTheirPeople(t *testing.T) {
	s := sampleWithMe(t)
	s.Arrange(arrangement.Rings)
	rings := s.overlay.rings
	within := 0
	for i, band := range rings.bands {
		count := 0
		for _, p := range rings.places {
			if math.Hypot((p.X-rings.centre.X)/band.Across, (p.Y-rings.centre.Y)/band.Down) < 1 {
				count++
			}
		}
		if count <= within {
			t.Errorf("band %d has %d people, the one within it %d", i, count, within)
		}
		within = count
		words := rings.on(band, rings.angles[i])
		for _, p := range rings.places {
			if rings.angles[i] != 0 && math.Hypot(words.X-p.X, words.Y-p.Y) < 60 {
				t.Errorf("the words of band %d are over %s", i, p.ID)
			}
		}
		line := rings.lines[i]
		view := s.camera.ToView(rings.centre)
		middle := drawing.Point{X: float64(line.Position().X + line.Size().Width/2), Y: float64(line.Position().Y + line.Size().Height/2)}
		if middle.Sub(view).Len() > 1 {
			t.Errorf("line %d is around %v instead of %v", i, middle, view)
		}
	}
}
