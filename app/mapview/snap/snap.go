// Package snap lines up who is dragged with others on the map.
package snap

import (
	"math"

	"inroad/app/drawing"
)

// Guide is a straight line, upright or level, on which two people stand.
type Guide struct{ From, To drawing.Point }

// LineUp returns where somebody who is dragged to a place goes instead, so that
// the middle is straight above, below or beside somebody else's, and the guides
// that show with whom. Who is farther off the line than reach is not lined up
// with; of several it is the one who is least off and, of those, the nearest.
// Across and down are lined up each by itself.
func LineUp(at drawing.Point, others []drawing.Point, reach float64) (drawing.Point, []Guide) {
	to := at
	above, foundAbove := nearest(at, others, reach)
	if foundAbove {
		to.X = above.X
	}
	beside, foundBeside := nearest(turned(at), all(others, turned), reach)
	if foundBeside {
		to.Y = beside.X
	}
	var guides []Guide
	if foundAbove {
		guides = append(guides, Guide{above, to})
	}
	if foundBeside {
		guides = append(guides, Guide{turned(beside), to})
	}
	return to, guides
}

// nearest returns who is least off across.
func nearest(at drawing.Point, others []drawing.Point, reach float64) (best drawing.Point, ok bool) {
	off, far := reach, math.Inf(1)
	for _, p := range others {
		across, down := math.Abs(p.X-at.X), math.Abs(p.Y-at.Y)
		if across < off || across == off && down < far {
			best, off, far, ok = p, across, down, true
		}
	}
	return best, ok
}

func turned(p drawing.Point) drawing.Point { return drawing.Point{X: p.Y, Y: p.X} }

func all(points []drawing.Point, f func(drawing.Point) drawing.Point) []drawing.Point {
	mapped := make([]drawing.Point, len(points))
	for i, p := range points {
		mapped[i] = f(p)
	}
	return mapped
}
