package mapview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"inroad/app/drawing"
)

// Furnish puts a control into the upper right corner of the map and a row of
// others under the tools. Relayout is to be called when they have changed.
func (m *Map) Furnish(corner fyne.CanvasObject, row *fyne.Container) (relayout func()) {
	c := m.controls
	c.corner, c.row = newShield(corner), row
	c.content.Objects = append(c.content.Objects, c.corner, c.row)
	return c.repaint
}

// PutCard puts a card on the right of the map, under the corner. Relayout is to
// be called when it has changed.
func (m *Map) PutCard(card fyne.CanvasObject) (relayout func()) {
	c := m.controls
	c.card = newShield(card)
	c.content.Add(c.card)
	return c.repaint
}

// PutOverview puts a map of the map above the zoom. Relayout is to be called when
// it was shown or hidden.
func (m *Map) PutOverview(overview fyne.CanvasObject) (relayout func()) {
	c := m.controls
	c.overview = overview
	// It lies below all others.
	c.content.Objects = slices.Insert(c.content.Objects, 0, overview)
	return c.repaint
}

// PutLayer puts marks on the map, below all controls. They follow the map by
// [Map.Shown] and [Map.Moved].
func (m *Map) PutLayer(layer fyne.CanvasObject) {
	m.controls.content.Objects = slices.Insert(m.controls.content.Objects, 0, layer)
}

func (c *controls) layoutOverview() {
	if c.overview == nil {
		return
	}
	const gap = 8
	least, bar := c.overview.MinSize(), c.bar.Position()
	c.overview.Resize(least)
	c.overview.Move(fyne.NewPos(bar.X+c.bar.Size().Width-least.Width, bar.Y-gap-least.Height))
}

// repaint follows a control that was shown, hidden or given another size. Of
// what has been hidden from the start Fyne does not know the window, so what is
// painted anew is the whole.
func (c *controls) repaint() {
	c.relayout()
	canvas.Refresh(c.content)
}

// clearMiddle returns the middle of what the card leaves of the view.
func (c *controls) clearMiddle() drawing.Point {
	size := c.content.Size()
	middle := fyne.NewPos(size.Width/2, size.Height/2)
	if c.card != nil && c.card.content.Visible() {
		const most = 0.6 // of the width
		if c.card.Size().Width < most*size.Width {
			middle.X = c.card.Position().X / 2
		} else {
			middle.Y = (c.card.Position().Y + c.card.Size().Height + size.Height) / 2
		}
	}
	return viewPoint(middle)
}

// TakeFocus has the keys go to the map, as after a click on it.
func (m *Map) TakeFocus() { m.takeFocus() }

// GiveFocus has the keys go to something that was put on the map. What has been
// hidden until now does not know its window yet, so it is asked for here.
func (m *Map) GiveFocus(to fyne.Focusable) {
	if c := m.canvas(); c != nil {
		c.Focus(to)
	}
}

// layoutCard puts the card under the corner.
func (c *controls) layoutCard(size fyne.Size) {
	const gap = 8
	least := c.card.MinSize()
	c.card.Resize(least)
	c.card.Move(fyne.NewPos(size.Width-edge-least.Width, edge+c.corner.MinSize().Height+gap))
}

// layoutRow puts the row under the tools, as wide as the map.
func (c *controls) layoutRow(size fyne.Size) {
	const gap = 8
	c.row.Move(fyne.NewPos(edge, edge+c.strip.MinSize().Height+gap))
	c.row.Resize(fyne.NewSize(size.Width-2*edge, 0))
	c.row.Resize(fyne.NewSize(size.Width-2*edge, c.row.MinSize().Height))
}

// rowArea returns where the row is, in the view, and whether there is any.
func (c *controls) rowArea() (area drawing.Rect, ok bool) {
	for _, o := range c.row.Objects {
		if !o.Visible() {
			continue
		}
		from := viewPoint(c.row.Position().Add(o.Position()))
		one := drawing.RectAround(from, from.Add(drawing.Point{X: float64(o.Size().Width), Y: float64(o.Size().Height)}))
		if ok {
			one = one.Union(area)
		}
		area, ok = one, true
	}
	return area, ok
}
