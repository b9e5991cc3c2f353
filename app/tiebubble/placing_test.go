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
		spot := Spot{Near: a.Centre().Lerp(b.Centre(), 0.5), Size: size, Keep: []drawing.Rect{a, b}, Width: width, Height: height}
		at := spot.Place()
		box := drawing.Rect{Min: at, Max: at.Add(size)}
		if box.Min.X < 0 || box.Min.Y < 0 || box.Max.X > width || box.Max.Y > height {
			t.Fatalf("%v is outside the view", box)
		}
		if overlap(box, a) > 0 || overlap(box, b) > 0 {
			t.Fatalf("%v covers %v or %v", box, a, b)
		}
		if !spot.Free(at) {
			t.Fatalf("%v does not count as free", box)
		}
	})
}

func TestPlace(t *testing.T) {
	corner := drawing.RectAround(drawing.Point{}, drawing.Point{X: 100, Y: 100})
	tests := []struct {
		name string
		spot Spot
		want drawing.Point
		free bool
	}{
		{"below the tie where there is room", Spot{Near: drawing.Point{X: 500, Y: 300}, Width: 1000, Height: 800}, drawing.Point{X: 400, Y: 318}, true},
		{"above it where somebody is below",
			Spot{Near: drawing.Point{X: 500, Y: 300}, Mind: []drawing.Point{{X: 500, Y: 350}}, Width: 1000, Height: 800}, drawing.Point{X: 400, Y: 182}, true},
		{"in a view too small it covers what it must",
			Spot{Near: drawing.Point{X: 50, Y: 50}, Keep: []drawing.Rect{corner}, Width: 100, Height: 100}, drawing.Point{X: 6, Y: 6}, false},
	}
	for _, test := range tests {
		test.spot.Size = drawing.Point{X: 200, Y: 100}
		at := test.spot.Place()
		if at != test.want || test.spot.Free(at) != test.free {
			t.Errorf("%s: it is at %v, free %t, want %v, %t", test.name, at, test.spot.Free(at), test.want, test.free)
		}
	}
}
