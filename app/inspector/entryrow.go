package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// entryRow is one entry of a list: a line that sums it up and unfolds, or its
// fields, and a cross that removes it.
type entryRow struct {
	widget.BaseWidget

	summary func() (text, detail string)
	build   func() []item
	remove  func()

	items  []item
	open   bool
	head   entryHead
	wraps  bool // the line, where it is too long
	body   *fyne.Container
	column *fyne.Container
}

func (r *entryRow) init() {
	r.body = look.VBox(8)
	cross := look.NewIconButton(theme.CancelIcon(), r.remove)
	if r.summary == nil {
		r.fill()
		r.column = look.VBox(0, look.Beside(2, nil, r.body, cross))
	} else {
		r.head = r.newHead()
		r.column = look.VBox(0, look.Beside(2, nil, r.head, cross), look.Inset(8, 8, r.body))
		r.setOpen(false)
	}
	r.ExtendBaseWidget(r)
}

func (r *entryRow) fill() {
	if r.items != nil {
		return
	}
	r.items = r.build()
	for _, i := range r.items {
		r.body.Add(i.object())
	}
}

func (r *entryRow) setOpen(open bool) {
	if r.summary == nil {
		return
	}
	r.open = open
	icon := theme.MenuExpandIcon()
	if open {
		icon = theme.MenuDropDownIcon()
		r.fill()
		r.column.Objects[1].Show()
	} else {
		r.column.Objects[1].Hide()
	}
	r.head.SetIcon(theme.NewColoredResource(icon, look.ColourMuted))
	r.update()
	r.column.Refresh()
}

func (r *entryRow) update() {
	if r.head != nil {
		r.head.SetText(r.summary())
	}
	for _, i := range r.items {
		i.update()
	}
}

// CreateRenderer is called by Fyne.
func (r *entryRow) CreateRenderer() fyne.WidgetRenderer {
	if r.summary == nil {
		return widget.NewSimpleRenderer(r.column)
	}
	edge := look.NewSurface("")
	edge.Stroke, edge.StrokeWidth, edge.Corner = look.ColourLine, 1, 8
	return widget.NewSimpleRenderer(container.NewStack(edge, r.column))
}

// entryHead is the line that sums an entry up.
type entryHead interface {
	fyne.CanvasObject
	SetText(text, detail string)
	SetIcon(icon fyne.Resource)
}

func (r *entryRow) newHead() entryHead {
	press := func() { r.setOpen(!r.open) }
	if r.wraps {
		return newWrappedHead(press)
	}
	return look.NewRow(nil, "", "", press)
}

// wrappedHead is a head of several lines: for what is read more often than it is
// changed.
type wrappedHead struct {
	*look.Press

	icon   *widget.Icon
	text   *look.Paragraph
	detail *look.Text
}

func newWrappedHead(press func()) *wrappedHead {
	h := &wrappedHead{icon: widget.NewIcon(nil), text: look.NewParagraph(look.Body, ""), detail: look.NewText(look.Caption, "")}
	square := container.NewGridWrap(fyne.NewSquareSize(16), h.icon)
	h.Press = look.NewPress(look.Inset(6, 6, look.Ending(0, look.Badged(square, h.text, nil), h.detail)), press)
	return h
}

// SetText shows another text and detail.
func (h *wrappedHead) SetText(text, detail string) {
	h.text.SetText(text)
	h.detail.SetText(detail)
	h.Refresh()
}

// SetIcon shows another icon.
func (h *wrappedHead) SetIcon(icon fyne.Resource) { h.icon.SetResource(icon) }
