package snap

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/app/drawing"
)

func TestLineUp(t *testing.T) {
	others := []drawing.Point{{X: 0, Y: 0}, {X: 100, Y: 300}, {X: 103, Y: 50}}
	tests := []struct {
		name     string
		at, want drawing.Point
		guides   []Guide
	}{
		{"nobody near", drawing.Point{X: 50, Y: 150}, drawing.Point{X: 50, Y: 150}, nil},
		{"above", drawing.Point{X: 4, Y: 150}, drawing.Point{X: 0, Y: 150}, []Guide{{drawing.Point{}, drawing.Point{Y: 150}}}},
		{"beside", drawing.Point{X: 50, Y: 296}, drawing.Point{X: 50, Y: 300}, []Guide{{drawing.Point{X: 100, Y: 300}, drawing.Point{X: 50, Y: 300}}}},
		{"both", drawing.Point{X: -2, Y: 302}, drawing.Point{X: 0, Y: 300},
			[]Guide{{drawing.Point{}, drawing.Point{Y: 300}}, {drawing.Point{X: 100, Y: 300}, drawing.Point{Y: 300}}}},
		{"the one who is least off", drawing.Point{X: 102, Y: 150}, drawing.Point{X: 103, Y: 150},
			[]Guide{{drawing.Point{X: 103, Y: 50}, drawing.Point{X: 103, Y: 150}}}},
	}
	for _, test := range tests {
		got, guides := LineUp(test.at, others, 5)
		if got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
		if diff := cmp.Diff(test.guides, guides); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// TestNeverFartherThanReach also checks that guides are upright or level and end
// where the person goes.
func TestNeverFartherThanReach(t *testing.T) {
	point := rapid.Custom(func(t *rapid.T) drawing.Point {
		return drawing.Point{X: rapid.Float64Range(-50, 50).Draw(t, "x"), Y: rapid.Float64Range(-50, 50).Draw(t, "y")}
	})
	rapid.Check(t, func(t *rapid.T) {
		at, others := point.Draw(t, "at"), rapid.SliceOf(point).Draw(t, "others")
		const reach = 6
		to, guides := LineUp(at, others, reach)
		if math.Abs(to.X-at.X) > reach || math.Abs(to.Y-at.Y) > reach {
			t.Fatalf("%v goes to %v", at, to)
		}
		if to != at && len(guides) == 0 {
			t.Fatal("nothing says with whom")
		}
		for _, g := range guides {
			if g.To != to || g.From.X != g.To.X && g.From.Y != g.To.Y {
				t.Fatalf("guide %v of %v", g, to)
			}
		}
	})
}
