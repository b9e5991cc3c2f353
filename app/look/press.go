package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Press makes any content something to press.
type Press struct {
	pressable

	content fyne.CanvasObject
}

var _ fyne.Widget = (*Press)(nil)

// NewPress returns content that can be pressed.
func NewPress(content fyne.CanvasObject, pressed func()) *Press {
	p := &Press{content: content}
	p.become(p, pressed)
	return p
}

// Press does what a click does.
func (p *Press) Press() { p.press() }

// CreateRenderer is called by Fyne.
func (p *Press) CreateRenderer() fyne.WidgetRenderer {
	r := &pressRenderer{owner: p, ground: NewSurface("")}
	r.ground.Corner, r.ground.StrokeWidth = 6, 1
	r.WidgetRenderer = widget.NewSimpleRenderer(container.NewStack(Beyond(r.ground, 4), p.content))
	return r
}

type pressRenderer struct {
	fyne.WidgetRenderer

	owner  *Press
	ground *Surface
}

// Refresh shows the pointer and the focus.
func (r *pressRenderer) Refresh() {
	r.ground.Fill, r.ground.Stroke = r.owner.ground(), r.owner.edge("")
	r.WidgetRenderer.Refresh()
}

// Beyond lets an object reach beyond the edges of its place.
func Beyond(o fyne.CanvasObject, by float32) fyne.CanvasObject { return Inset(-by, -by, o) }
