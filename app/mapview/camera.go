package mapview

import (
	"math"
	"slices"

	"inroad/app/drawing"
)

// The range of zoom that a user can reach.
const (
	MinZoom = drawing.MinZoom
	MaxZoom = 4
)

// zoomSteps are where the buttons and keys stop.
var zoomSteps = []float64{MinZoom, 0.05, 0.1, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, MaxZoom}

// zoomedAt returns the camera with another zoom, within the range, in which
// the place at p in the view stays where it is.
func zoomedAt(c drawing.Camera, p drawing.Point, zoom float64) drawing.Camera {
	return c.ZoomedAt(p, min(max(zoom, MinZoom), MaxZoom))
}

// stepped returns the next step of zoom above (or below) the present one.
func stepped(zoom float64, up bool) float64 {
	const near = 1.01 // a zoom this close to a step counts as that step
	if up {
		for _, step := range zoomSteps {
			if step > zoom*near {
				return step
			}
		}
		return MaxZoom
	}
	for _, step := range slices.Backward(zoomSteps) {
		if step < zoom/near {
			return step
		}
	}
	return MinZoom
}

// wheelZoom returns by how much a turn of the wheel multiplies the zoom. A
// notch is about 25.
func wheelZoom(turn float32) float64 {
	const notch, perNotch = 25, 0.15
	return math.Exp(min(max(float64(turn)/notch, -4), 4) * perNotch)
}

// panned returns the camera after the map was dragged by a way in the view.
func panned(c drawing.Camera, by drawing.Point) drawing.Camera {
	c.X -= by.X / c.Zoom
	c.Y -= by.Y / c.Zoom
	return c
}

// cameraBetween returns the camera at a share of the way from one to another.
func cameraBetween(from, to drawing.Camera, share float64) drawing.Camera {
	c := from
	c.X += (to.X - from.X) * share
	c.Y += (to.Y - from.Y) * share
	c.Zoom *= math.Pow(to.Zoom/from.Zoom, share)
	return c
}

// insets are widths along the edges of a view.
type insets struct{ left, top, right, bottom float64 }

// fitted returns the camera that shows all of r clear of the insets, at most
// at maxZoom.
func fitted(c drawing.Camera, r drawing.Rect, keep insets, maxZoom float64) drawing.Camera {
	inner := c
	inner.Width, inner.Height = max(c.Width-keep.left-keep.right, 1), max(c.Height-keep.top-keep.bottom, 1)
	inner = inner.Fitted(r, 0, maxZoom)
	inner.Zoom = max(inner.Zoom, MinZoom)
	inner.Width, inner.Height = c.Width, c.Height
	return panned(inner, drawing.Point{X: (keep.left - keep.right) / 2, Y: (keep.top - keep.bottom) / 2})
}

// The most that fitting enlarges: a map of a few people need not fill the view.
const maxFitZoom = 1.25

// fittedClear returns the camera that shows all of a scene so that nobody is
// under the covers, rectangles in the view where controls lie. Where the whole
// view would put people there, it gives up a strip at the side or at the foot,
// whichever leaves the map larger.
func fittedClear(c drawing.Camera, scene *drawing.Scene, margin insets, covers []drawing.Rect) drawing.Camera {
	best := fitted(c, scene.Bounds(), margin, maxFitZoom)
	if !anyUnder(best, scene, covers) {
		return best
	}
	best.Zoom = 0
	for _, keep := range clearings(c, margin, covers) {
		candidate := fitted(c, scene.Bounds(), keep, maxFitZoom)
		if candidate.Zoom > best.Zoom && !anyUnder(candidate, scene, covers) {
			best = candidate
		}
	}
	if best.Zoom == 0 {
		return fitted(c, scene.Bounds(), margin, maxFitZoom)
	}
	return best
}

// clearings returns margins with room made for the covers: each at its side,
// or at its top or bottom.
func clearings(c drawing.Camera, margin insets, covers []drawing.Rect) []insets {
	options := []insets{margin}
	for _, cover := range covers {
		var next []insets
		for _, keep := range options {
			across, down := keep, keep
			if cover.Centre().X < c.Width/2 {
				across.left = max(keep.left, cover.Max.X)
			} else {
				across.right = max(keep.right, c.Width-cover.Min.X)
			}
			if cover.Centre().Y < c.Height/2 {
				down.top = max(keep.top, cover.Max.Y)
			} else {
				down.bottom = max(keep.bottom, c.Height-cover.Min.Y)
			}
			next = append(next, keep, across, down)
		}
		options = next
	}
	return options
}

// anyUnder tells whether a person, with the name below, or the name of a
// department is under a cover.
func anyUnder(c drawing.Camera, scene *drawing.Scene, covers []drawing.Rect) bool {
	for _, cover := range covers {
		area := drawing.RectAround(c.ToMap(cover.Min), c.ToMap(cover.Max))
		if len(scene.PeopleIn(area.Grow(personReach))) > 0 {
			return true
		}
		for i := range scene.Hulls {
			if area.Grow(labelReach).Contains(scene.Hulls[i].Label) {
				return true
			}
		}
	}
	return false
}

// How far a person's disc and name, and a department's name, reach from where
// they are said to be, in map units.
const (
	personReach = 44
	labelReach  = 24
)
