package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// cellAt returns the cell at a position of the grid.
func (g *grid) cellAt(at fyne.Position) (cell, bool) {
	s := g.sheet
	found := cell{int((at.Y - headHeight) / rowHeight), -1}
	if at.Y < headHeight || found.place >= len(s.order) || len(g.widths) == 0 {
		return cell{}, false
	}
	if x := g.left(0); at.X >= x && at.X < x+g.widths[0] {
		return cell{found.place, 0}, true
	}
	found.column = len(g.widths) - 1
	for found.column > 0 && g.left(found.column) > at.X {
		found.column--
	}
	return found, true
}

// MouseDown goes to the cell under the pointer and selects its row: alone, in
// addition (Ctrl), or all from the last one on (Shift).
func (g *grid) MouseDown(e *desktop.MouseEvent) {
	s := g.sheet
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil && c.Focused() != g {
		c.Focus(g)
	}
	to, ok := g.cellAt(e.Position)
	if !ok {
		return
	}
	row := s.order[to.place]
	switch {
	case e.Modifier&fyne.KeyModifierShift != 0:
		g.move(to, true)
		return
	case e.Modifier&fyne.KeyModifierShortcutDefault != 0:
		s.at, s.end = to, to
		s.owner.Toggle(row)
	case e.Button == desktop.MouseButtonSecondary && s.owner.Selected(row):
		s.at, s.end = to, to
	default:
		s.at, s.end = to, to
		s.owner.Select([]int{row})
	}
	g.bringIntoView()
	g.Refresh()
}

// MouseUp does nothing.
func (g *grid) MouseUp(*desktop.MouseEvent) {}

// Tapped does nothing: the button going down has done it.
func (g *grid) Tapped(*fyne.PointEvent) {}

// DoubleTapped changes the cell under the pointer.
func (g *grid) DoubleTapped(e *fyne.PointEvent) {
	if to, ok := g.cellAt(e.Position); ok {
		g.sheet.at = to
		g.edit("", false)
	}
}
