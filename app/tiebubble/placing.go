package tiebubble

import (
	"math"

	"inroad/app/drawing"
)

// Spot is where a bubble could go. All is in the view, which is Width by Height.
type Spot struct {
	// Near is a place on the tie, Size that of the bubble.
	Near, Size drawing.Point
	// Keep is not to be covered, Mind better not.
	Keep          []drawing.Rect
	Mind          []drawing.Point
	Width, Height float64
}

// margin is how far the bubble keeps from the edges of the view.
const margin = 6

// Place returns where the upper left corner of the bubble goes: near the tie and
// on nothing that is to be kept free. Where there is no such place, it covers as
// little as can be.
func (s *Spot) Place() drawing.Point {
	best, least := drawing.Point{}, math.Inf(1)
	for _, at := range candidates(s.Near, s.Size) {
		at.X = min(max(at.X, margin), max(s.Width-s.Size.X-margin, margin))
		at.Y = min(max(at.Y, margin), max(s.Height-s.Size.Y-margin, margin))
		if cost := s.cost(at); cost < least {
			best, least = at, cost
		}
	}
	return best
}

// Free tells whether a bubble at a place is in the view, and on nothing that is
// to be kept free.
func (s *Spot) Free(at drawing.Point) bool {
	box := drawing.Rect{Min: at, Max: at.Add(s.Size)}
	for _, r := range s.Keep {
		if overlap(box, r) > 0 {
			return false
		}
	}
	return box.Min.X >= margin && box.Min.Y >= margin && box.Max.X <= s.Width-margin && box.Max.Y <= s.Height-margin
}

// cost weighs a place: to cover what is to be kept free is worse than to cover
// anybody else, and that is worse than to be far away.
func (s *Spot) cost(at drawing.Point) float64 {
	const perPerson, perPixel = 30, 1e3
	box := drawing.Rect{Min: at, Max: at.Add(s.Size)}
	cost := box.Centre().Sub(s.Near).Len()
	for _, p := range s.Mind {
		if box.Contains(p) {
			cost += perPerson
		}
	}
	for _, r := range s.Keep {
		cost += perPixel * overlap(box, r)
	}
	return cost
}

// candidates are places below, above and beside a place, then farther and
// farther around it.
func candidates(near, size drawing.Point) []drawing.Point {
	const gap, rings, spokes = 18, 8, 24
	half := size.Mul(0.5)
	corner := func(centre drawing.Point) drawing.Point { return centre.Sub(half) }
	list := []drawing.Point{
		corner(near.Add(drawing.Point{Y: half.Y + gap})), corner(near.Sub(drawing.Point{Y: half.Y + gap})),
		corner(near.Add(drawing.Point{X: half.X + gap})), corner(near.Sub(drawing.Point{X: half.X + gap})),
	}
	for ring := range rings {
		out := 1 + float64(ring)*0.4
		for spoke := range spokes {
			sin, cos := math.Sincos(2 * math.Pi * float64(spoke) / spokes)
			list = append(list, corner(near.Add(drawing.Point{X: cos * (half.X + gap) * out, Y: sin * (half.Y + gap) * out})))
		}
	}
	return list
}

// overlap returns the area that two rectangles share.
func overlap(a, b drawing.Rect) float64 {
	across := min(a.Max.X, b.Max.X) - max(a.Min.X, b.Min.X)
	down := min(a.Max.Y, b.Max.Y) - max(a.Min.Y, b.Min.Y)
	return max(across, 0) * max(down, 0)
}
