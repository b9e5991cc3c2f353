package navigator

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// chevron folds and opens the line that it begins.
type chevron struct {
	widget.BaseWidget

	icon    *widget.Icon
	pressed func()
}

var _ fyne.Tappable = (*chevron)(nil)

func newChevron(pressed func()) *chevron {
	c := &chevron{icon: widget.NewIcon(nil), pressed: pressed}
	c.ExtendBaseWidget(c)
	return c
}

func (c *chevron) show(l line) {
	icon := look.IconChevronRight
	if l.open {
		icon = look.IconChevronDown
	}
	c.icon.SetResource(look.Coloured(icon, look.ColourMuted))
}

// Tapped folds or opens the line.
func (c *chevron) Tapped(*fyne.PointEvent) { c.pressed() }

// CreateRenderer is called by Fyne.
func (c *chevron) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(10), c.icon)))
}
