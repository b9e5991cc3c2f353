package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// PopUnder shows content in a small window of at least that width under (or,
// where there is no room, above) the anchor. A click elsewhere closes it. It
// returns nil where the anchor is on no screen.
func PopUnder(anchor, content fyne.CanvasObject, width float32) *widget.PopUp {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(anchor)
	if c == nil {
		return nil
	}
	edge := NewSurface("")
	edge.Stroke, edge.StrokeWidth, edge.Corner = ColourLine, 1, theme.Size(theme.SizeNamePopupRadius)
	popup := widget.NewPopUp(container.NewStack(edge, Inset(6, 6, content)), c)
	size := popup.MinSize()
	size.Width = max(size.Width, width)
	popup.Resize(size)
	popup.ShowAtPosition(beneath(driver.AbsolutePositionForObject(anchor), anchor.Size(), size, c.Size()))
	return popup
}

// beneath returns where a window of that size goes so that it stays on the
// canvas.
func beneath(at fyne.Position, anchor, size, canvas fyne.Size) fyne.Position {
	const gap = 4
	x := max(min(at.X, canvas.Width-size.Width-gap), gap)
	y := at.Y + anchor.Height + gap
	if y+size.Height > canvas.Height-gap {
		y = max(at.Y-size.Height-gap, gap)
	}
	return fyne.NewPos(x, y)
}
