package tiebubble

import (
	"math"

	"inroad/app/drawing"
)

// Place returns where the upper left corner of a bubble of that size goes so
// that it is near a place on the tie and covers none of what is to be kept free.
// All is in the view, which is width by height. Where there is no such place, it
// covers as little as can be.
func Place(near drawing.Point, size drawing.Point, keep []drawing.Rect, width, height float64) drawing.Point {
	const margin = 6
	best, least := drawing.Point{}, math.Inf(1)
	for _, at := range candidates(near, size) {
		at.X = min(max(at.X, margin), max(width-size.X-margin, margin))
		at.Y = min(max(at.Y, margin), max(height-size.Y-margin, margin))
		box := drawing.Rect{Min: at, Max: at.Add(size)}
		// Covering anything weighs more than being far away.
		cost := box.Centre().Sub(near).Len()
		for _, r := range keep {
			cost += 1e3 * overlap(box, r)
		}
		if cost < least {
			best, least = at, cost
		}
	}
	return best
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
