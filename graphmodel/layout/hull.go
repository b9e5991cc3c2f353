package layout

import (
	"cmp"
	"slices"
)

// ConvexHull replaces points by the corners of their convex hull and returns
// it, clockwise where y grows downwards (Andrew's monotone chain, 1979). Where
// a point stands is told by at. It takes the slice over.
func ConvexHull[P comparable](points []P, at func(P) (x, y float64)) []P {
	slices.SortFunc(points, func(a, b P) int {
		ax, ay := at(a)
		bx, by := at(b)
		return cmp.Or(cmp.Compare(ax, bx), cmp.Compare(ay, by))
	})
	points = slices.Compact(points)
	if len(points) < 3 {
		return points
	}
	hull := make([]P, 0, len(points)+2)
	half := func(p P, least int) {
		for len(hull) >= least+2 && turn(at, hull[len(hull)-2], hull[len(hull)-1], p) <= 0 {
			hull = hull[:len(hull)-1]
		}
		hull = append(hull, p)
	}
	for _, p := range points {
		half(p, 0)
	}
	lower := len(hull) - 1
	for _, p := range slices.Backward(points[:len(points)-1]) {
		half(p, lower)
	}
	return hull[:len(hull)-1]
}

// turn is positive when the way a, b, c turns clockwise on the screen.
func turn[P any](at func(P) (x, y float64), a, b, c P) float64 {
	ax, ay := at(a)
	bx, by := at(b)
	cx, cy := at(c)
	return (bx-ax)*(cy-ay) - (by-ay)*(cx-ax)
}
