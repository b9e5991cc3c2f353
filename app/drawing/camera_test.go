package drawing_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"inroad/app/drawing"
)

func near(a, b drawing.Point) bool { return a.Sub(b).Len() < 1e-6*(1+a.Len()) }

func TestCamera(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := func(label string, low, high float64) float64 { return rapid.Float64Range(low, high).Draw(t, label) }
		c := drawing.Camera{X: number("x", -5000, 5000), Y: number("y", -5000, 5000), Zoom: number("zoom", 0.05, 4), Width: 1280, Height: 720}
		p := drawing.Point{X: number("px", 0, 1280), Y: number("py", 0, 720)}
		if back := c.ToView(c.ToMap(p)); !near(back, p) {
			t.Fatalf("%v came back as %v", p, back)
		}
		zoomed := c.ZoomedAt(p, number("to", 0.001, 20))
		if !near(zoomed.ToMap(p), c.ToMap(p)) {
			t.Fatal("the place under the pointer moved")
		}
		if zoomed.Zoom < drawing.MinZoom || zoomed.Zoom > drawing.MaxZoom {
			t.Fatalf("zoom %v is out of range", zoomed.Zoom)
		}
	})
}

func TestCameraFitted(t *testing.T) {
	c := drawing.Camera{Width: 800, Height: 600}
	r := drawing.RectAround(drawing.Point{X: -100, Y: 50}, drawing.Point{X: 900, Y: 350})
	fitted := c.Fitted(r, 20, 2)
	for _, corner := range []drawing.Point{r.Min, r.Max} {
		if p := fitted.ToView(corner); p.X < 19.9 || p.X > 780.1 || p.Y < 19.9 || p.Y > 580.1 {
			t.Errorf("corner %v is at %v", corner, p)
		}
	}
	if got := fitted.Visible(); !got.Contains(r.Min) || !got.Contains(r.Max) {
		t.Error("not all is visible")
	}
	if alone := c.Fitted(drawing.Rect{}, 20, 1.4); alone.Zoom != 1.4 || math.IsNaN(alone.X) {
		t.Errorf("an empty map is shown with %+v", alone)
	}
}
