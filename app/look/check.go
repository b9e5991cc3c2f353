package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Check is a box with a text that is checked or not.
type Check struct {
	pressable

	// OnChanged is told the new state when the user presses it.
	OnChanged func(checked bool)

	text    string
	checked bool
}

var _ fyne.Widget = (*Check)(nil)

// NewCheck returns a box that is not checked.
func NewCheck(text string, changed func(checked bool)) *Check {
	c := &Check{text: text, OnChanged: changed}
	c.become(c, c.Toggle)
	return c
}

// Checked tells whether it is checked.
func (c *Check) Checked() bool { return c.checked }

// SetChecked checks it or not, without telling anybody.
func (c *Check) SetChecked(checked bool) { c.set(&c.checked, checked) }

// Toggle does what the user does by pressing it.
func (c *Check) Toggle() {
	c.SetChecked(!c.checked)
	if c.OnChanged != nil {
		c.OnChanged(c.checked)
	}
}

const checkSize = 18

// CreateRenderer is called by Fyne.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{owner: c, box: NewSurface(""), mark: widget.NewIcon(theme.NewColoredResource(theme.ConfirmIcon(), ColourOnAccent))}
	r.box.Corner, r.box.StrokeWidth = 5, 1
	square := container.NewGridWrap(fyne.NewSquareSize(checkSize), container.NewStack(r.box, Inset(2, 2, r.mark)))
	r.WidgetRenderer = widget.NewSimpleRenderer(Inset(0, 4, Beside(8, square, NewShrinkingText(Body, c.text), nil)))
	r.update()
	return r
}

type checkRenderer struct {
	fyne.WidgetRenderer

	owner *Check
	box   *Surface
	mark  *widget.Icon
}

func (r *checkRenderer) Refresh() {
	r.update()
	r.WidgetRenderer.Refresh()
	canvas.Refresh(r.owner)
}

func (r *checkRenderer) update() {
	c := r.owner
	r.box.Fill, r.box.Stroke = theme.ColorNameInputBackground, c.edge(ColourFaint)
	if c.hovered {
		r.box.Stroke = ColourMuted
	}
	r.mark.Hide()
	if c.checked {
		r.box.Fill, r.box.Stroke = ColourAccent, c.edge(ColourAccent)
		r.mark.Show()
	}
	r.box.StrokeWidth = 1
	if c.focused {
		r.box.StrokeWidth, r.box.Stroke = 2, ColourAccent
		if c.checked {
			r.box.Stroke = ColourInk
		}
	}
}
