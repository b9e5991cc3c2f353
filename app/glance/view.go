package glance

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
)

// View shows cards. It takes nothing from the pointer.
type View struct {
	content *fyne.Container
	rows    *fyne.Container
}

// NewView returns a view that shows nothing.
func NewView() *View {
	ground := look.NewCardSurface()
	ground.Corner, ground.Raised = 10, true
	v := &View{rows: look.VBox(3)}
	v.content = container.NewStack(ground, look.Inset(12, 9, v.rows))
	v.content.Hide()
	return v
}

// Object returns what to put over the map, in a container without a layout.
func (v *View) Object() fyne.CanvasObject { return v.content }

// Visible tells whether a card is shown.
func (v *View) Visible() bool { return v.content.Visible() }

// widest is how wide a text may get before it ends in "…".
const widest = 250

// Show shows a card beside a place in a view of that size, not nearer to the
// place than gap.
func (v *View) Show(c Card, at fyne.Position, gap float32, within fyne.Size) {
	v.fill(c)
	size := v.content.MinSize()
	v.content.Resize(size)
	v.content.Move(beside(at, gap, size, within))
	v.content.Show()
	v.content.Refresh()
}

// Hide takes the card away.
func (v *View) Hide() {
	if v.content.Visible() {
		v.content.Hide()
	}
}

func (v *View) fill(c Card) {
	v.rows.Objects = []fyne.CanvasObject{held(look.Strong, c.Title)}
	if c.Under != "" {
		v.rows.Add(held(look.Caption, c.Under))
	}
	captions := float32(0)
	for _, row := range c.Rows {
		captions = max(captions, look.Caption.Measure(row.Caption).Width)
	}
	for _, row := range c.Rows {
		caption := container.New(width(captions+12), look.NewText(look.Caption, row.Caption))
		v.rows.Add(look.HBox(0, caption, held(look.Caption.In(look.ColourInk), row.Text)))
	}
}

// held is a text that is no wider than [widest].
func held(role look.Role, text string) fyne.CanvasObject {
	long := role.Measure(text).Width
	if long <= widest {
		return look.NewText(role, text)
	}
	return container.New(width(widest), look.NewShrinkingText(role, text))
}

// width lays its only object out at a fixed width.
type width float32

// MinSize is called by Fyne.
func (w width) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), objects[0].MinSize().Height)
}

// Layout is called by Fyne.
func (w width) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// beside returns where a card of that size goes: under the place to its right,
// or where the view has room; never over the place.
func beside(at fyne.Position, gap float32, size, within fyne.Size) fyne.Position {
	const edge = 6
	x, y := at.X+gap, at.Y+gap
	if x+size.Width > within.Width-edge {
		x = at.X - gap - size.Width
	}
	if y+size.Height > within.Height-edge {
		y = at.Y - gap - size.Height
	}
	x = min(max(x, edge), max(within.Width-edge-size.Width, edge))
	y = min(max(y, edge), max(within.Height-edge-size.Height, edge))
	covers := at.X >= x-1 && at.X <= x+size.Width+1 && at.Y >= y-1 && at.Y <= y+size.Height+1
	if covers && at.Y-gap-size.Height < edge {
		y = at.Y + gap // beyond the view rather than under the pointer
	} else if covers {
		y = at.Y - gap - size.Height
	}
	return fyne.NewPos(x, y)
}
