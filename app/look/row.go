package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Row is one line of a list that can be pressed: an icon, a text, a detail at
// the end.
type Row struct {
	pressable

	icon         fyne.Resource
	text, detail string
}

var _ fyne.Widget = (*Row)(nil)

// NewRow returns a row; the icon may be nil.
func NewRow(icon fyne.Resource, text, detail string, pressed func()) *Row {
	r := &Row{icon: icon, text: text, detail: detail}
	r.become(r, pressed)
	return r
}

// Text returns the text.
func (r *Row) Text() string { return r.text }

// SetText shows another text and detail.
func (r *Row) SetText(text, detail string) {
	if r.text != text || r.detail != detail {
		r.text, r.detail = text, detail
		r.Refresh()
	}
}

// SetIcon shows another icon.
func (r *Row) SetIcon(icon fyne.Resource) {
	r.icon = icon
	r.Refresh()
}

// Press does what a click does.
func (r *Row) Press() { r.press() }

const rowHeight = 28

// CreateRenderer is called by Fyne.
func (r *Row) CreateRenderer() fyne.WidgetRenderer {
	n := &rowRenderer{owner: r, ground: NewSurface(""), icon: widget.NewIcon(nil),
		text: NewShrinkingText(Body, r.text), detail: NewText(Caption, r.detail)}
	n.ground.Corner, n.ground.StrokeWidth = 6, 1
	n.square = container.NewGridWrap(fyne.NewSquareSize(16), n.icon)
	n.WidgetRenderer = widget.NewSimpleRenderer(container.NewStack(n.ground,
		Inset(6, 0, Beside(6, n.square, n.text, n.detail))))
	n.update()
	return n
}

type rowRenderer struct {
	fyne.WidgetRenderer

	owner        *Row
	ground       *Surface
	square       *fyne.Container
	icon         *widget.Icon
	text, detail *Text
}

func (n *rowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(n.WidgetRenderer.MinSize().Width, rowHeight)
}

func (n *rowRenderer) Refresh() {
	n.update()
	n.WidgetRenderer.Refresh()
	canvas.Refresh(n.owner)
}

func (n *rowRenderer) update() {
	n.ground.Fill, n.ground.Stroke = n.owner.ground(), n.owner.edge("")
	n.text.text, n.detail.text = n.owner.text, n.owner.detail
	if n.owner.icon == nil {
		n.square.Hide()
		return
	}
	n.square.Show()
	n.icon.SetResource(n.owner.icon)
}
