package mapview

import (
	"slices"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
)

// floating returns where the card and the overview lie in the view, which come
// and go and for which fitting makes no room.
func (c *controls) floating() []drawing.Rect {
	var areas []drawing.Rect
	if c.card != nil && c.card.content.Visible() {
		areas = append(areas, areaOf(c.card))
	}
	if area, ok := c.overviewArea(); ok {
		areas = append(areas, area)
	}
	return areas
}

// overviewArea returns where the overview lies in the view, and whether it is
// seen.
func (c *controls) overviewArea() (area drawing.Rect, ok bool) {
	if c.overview == nil || !c.overview.Visible() {
		return drawing.Rect{}, false
	}
	return areaOf(c.overview), true
}

func areaOf(o fyne.CanvasObject) drawing.Rect {
	from, size := viewPoint(o.Position()), o.Size()
	return drawing.RectAround(from, from.Add(drawing.Point{X: float64(size.Width), Y: float64(size.Height)}))
}

// inClear tells whether whoever is at a place, with the name below, is in the view
// and under no control.
func (m *Map) inClear(at drawing.Point) bool {
	p := m.camera.ToView(at)
	there := drawing.RectAround(p, p).Grow(personReach * m.camera.Zoom)
	view := drawing.RectAround(drawing.Point{}, drawing.Point{X: m.camera.Width, Y: m.camera.Height})
	return view.Contains(there.Min) && view.Contains(there.Max) &&
		!slices.ContainsFunc(slices.Concat(m.controls.covers(), m.controls.floating()), there.Overlaps)
}

// aside returns by how much to pan for an area of the view not to lie under the
// overview, which is in the lower right corner.
func (c *controls) aside(there drawing.Rect) drawing.Point {
	over, ok := c.overviewArea()
	if !ok || !there.Overlaps(over) {
		return drawing.Point{}
	}
	left, up := there.Max.X-over.Min.X, there.Max.Y-over.Min.Y
	if left < up {
		return drawing.Point{X: -left}
	}
	return drawing.Point{Y: -up}
}
