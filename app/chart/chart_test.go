package chart

import (
	"image/color"
	"testing"
	"time"

	"pgregory.net/rapid"

	"inroad/app/drawing"
)

var start = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func day(n int) time.Time { return start.AddDate(0, 0, n) }

func TestStepsAreWhereTheValuesAre(t *testing.T) {
	p, red := drawing.Light(), color.NRGBA{0xFF, 0, 0, 0xFF}
	c := Chart{From: day(0), To: day(10), Low: 0, High: 100, Series: []Series{{Colour: red, Points: []Point{
		{At: day(0), Value: 0, Known: true}, {At: day(5), Value: 100, Known: true}, {At: day(8)}, {At: day(10), Value: 50, Known: true}}}}}
	img := c.Paint(200, 120, 1, p)
	for _, tt := range []struct {
		name  string
		at    time.Time
		value float64
		on    bool
	}{
		{"at the first value", day(2), 0, true}, {"it holds until the next", day(4), 0, true}, {"not between two", day(4), 50, false},
		{"the next one", day(7), 100, true}, {"a gap where it is not known", day(9), 100, false}, {"a dot at the end", day(10), 50, true},
	} {
		x, y := int(c.X(tt.at, 200)), int(c.Y(tt.value, 120))
		got := img.RGBAAt(x, y)
		if on := got.R > 0xC0 && got.G < 0x60; on != tt.on {
			t.Errorf("%s: painted %v, the colour is %v", tt.name, on, got)
		}
	}
}

func TestNothingIsPaintedOutside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Chart{From: day(0), To: day(rapid.IntRange(0, 400).Draw(t, "days")), High: 10, Grid: []float64{5},
			Marks: []Mark{{At: day(rapid.IntRange(-9, 900).Draw(t, "mark")), Filled: rapid.Bool().Draw(t, "filled")}}}
		for i := range rapid.IntRange(0, 5).Draw(t, "series") {
			s := Series{Colour: color.NRGBA{uint8(i), 0, 0, 0xFF}}
			for range rapid.IntRange(0, 6).Draw(t, "points") {
				s.Points = append(s.Points, Point{At: day(rapid.IntRange(-50, 600).Draw(t, "day")),
					Value: rapid.Float64Range(-20, 30).Draw(t, "value"), Known: rapid.Bool().Draw(t, "known")})
			}
			c.Series = append(c.Series, s)
		}
		width, height := rapid.IntRange(0, 300).Draw(t, "width"), rapid.IntRange(0, 200).Draw(t, "height")
		img := c.Paint(width, height, rapid.Float32Range(0.5, 3).Draw(t, "scale"), drawing.Dark())
		if img.Rect.Dx() != width || img.Rect.Dy() != height {
			t.Fatalf("the picture is %v", img.Rect)
		}
		left, top, right, bottom := Area(300, 200)
		for _, s := range c.Series {
			for _, p := range s.Points {
				if x, y := c.X(p.At, 300), c.Y(p.Value, 200); x < left || x > right || y < top || y > bottom {
					t.Fatalf("%v is at %v, %v", p, x, y)
				}
			}
		}
	})
}
