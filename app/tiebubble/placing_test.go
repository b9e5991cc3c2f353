package tiebubble

import (
	"testing"

	"pgregory.net/rapid"

	"inroad/app/drawing"
)

// TestNeverOverTheTwo ties two people anywhere in views from small to large: the
// bubble is in the view and on neither of them.
func TestNeverOverTheTwo(t *testing.T) {
	size := drawing.Point{X: 360, Y: 150}
	rapid.Check(t, func(t *rapid.T) {
		width, height := rapid.Float64Range(700, 2500).Draw(t, "width"), rapid.Float64Range(560, 1500).Draw(t, "height")
		person := func(name string) drawing.Rect {
			p := drawing.Point{X: rapid.Float64Range(0, width).Draw(t, name+" x"), Y: rapid.Float64Range(0, height).Draw(t, name+" y")}
			r := rapid.Float64Range(5, 40).Draw(t, name+" size")
			return drawing.RectAround(p.Sub(drawing.Point{X: r, Y: r}), p.Add(drawing.Point{X: r, Y: r + 20}))
		}
		a, b := person("from"), person("to")
		at := Place(a.Centre().Lerp(b.Centre(), 0.5), size, []drawing.Rect{a, b}, width, height)
		box := drawing.Rect{Min: at, Max: at.Add(size)}
		if box.Min.X < 0 || box.Min.Y < 0 || box.Max.X > width || box.Max.Y > height {
			t.Fatalf("%v is outside the view", box)
		}
		if overlap(box, a) > 0 || overlap(box, b) > 0 {
			t.Fatalf("%v covers %v or %v", box, a, b)
		}
	})
}

func TestBelowTheTieWhereThereIsRoom(t *testing.T) {
	at := Place(drawing.Point{X: 500, Y: 300}, drawing.Point{X: 200, Y: 100}, nil, 1000, 800)
	if want := (drawing.Point{X: 400, Y: 318}); at != want {
		t.Errorf("it is at %v, want %v", at, want)
	}
}

func TestInAViewTooSmallItCoversWhatItMust(t *testing.T) {
	keep := drawing.RectAround(drawing.Point{}, drawing.Point{X: 100, Y: 100})
	at := Place(drawing.Point{X: 50, Y: 50}, drawing.Point{X: 200, Y: 100}, []drawing.Rect{keep}, 100, 100)
	if want := (drawing.Point{X: 6, Y: 6}); at != want {
		t.Errorf("it is at %v, want %v", at, want)
	}
}
