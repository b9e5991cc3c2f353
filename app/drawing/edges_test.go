package drawing

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// A name stands above or below an outline also where it is narrower than the
// corners of one side, or of both, are apart.
func TestEdgesOfNarrowStretches(t *testing.T) {
	h := Hull{Outline: []Point{{-50, 0}, {0, -50}, {60, -50}, {60, 50}, {20, 50}}, Bounds: Rect{Point{-50, -50}, Point{60, 50}}}
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.Float64Range(-40, 50).Draw(t, "from")
		to := from + rapid.Float64Range(0, 10).Draw(t, "width")
		above := func(x float64) float64 { return max(-50, -50-x) }
		below := func(x float64) float64 { return min(50, (x+50)*50/70) }
		top, foot := h.edges(from, to)
		if math.Abs(top-min(above(from), above(to))) > 1e-9 || math.Abs(foot-max(below(from), below(to))) > 1e-9 {
			t.Errorf("from %v to %v the outline reaches from %v to %v", from, to, top, foot)
		}
	})
}
