package navigator

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// lineWidget draws one line. The list has the focus; this has the pointer.
type lineWidget struct {
	widget.BaseWidget

	list    *list
	index   int
	hovered bool

	ground       *look.Surface
	chevron      *chevron
	picture      *widget.Icon
	shape        *canvas.Rectangle
	text, detail *look.Text
	plus         *look.Button
}

var (
	_ fyne.Tappable          = (*lineWidget)(nil)
	_ fyne.SecondaryTappable = (*lineWidget)(nil)
	_ desktop.Hoverable      = (*lineWidget)(nil)
	_ desktop.Cursorable     = (*lineWidget)(nil)
)

func newLineWidget(l *list) *lineWidget {
	w := &lineWidget{list: l, ground: look.NewSurface(""), picture: widget.NewIcon(nil), shape: canvas.NewRectangle(nil),
		text: look.NewShrinkingText(look.Body, ""), detail: look.NewText(look.Caption, "")}
	w.chevron = newChevron(func() { w.list.owner.toggle(w.line()) })
	w.ground.Corner, w.ground.StrokeWidth = 6, 1
	w.plus = look.NewIconButton(look.IconPlus, func() { w.list.owner.add(w.line().adds) })
	w.ExtendBaseWidget(w)
	return w
}

func (w *lineWidget) line() line {
	if w.index < len(w.list.owner.lines) {
		return w.list.owner.lines[w.index]
	}
	return line{}
}

// show has the widget draw a line.
func (w *lineWidget) show(index int) {
	w.index = index
	w.Refresh()
}

// Tapped presses the line.
func (w *lineWidget) Tapped(*fyne.PointEvent) {
	w.list.takeFocus()
	w.list.owner.press(w.index)
}

// TappedSecondary opens the menu of the line.
func (w *lineWidget) TappedSecondary(e *fyne.PointEvent) {
	w.list.takeFocus()
	w.list.owner.popUp(w.index, e.AbsolutePosition)
}

// MouseIn is called by Fyne.
func (w *lineWidget) MouseIn(*desktop.MouseEvent) { w.hovered = true; w.Refresh() }

// MouseMoved does nothing.
func (w *lineWidget) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (w *lineWidget) MouseOut() { w.hovered = false; w.Refresh() }

// Cursor is a hand.
func (w *lineWidget) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is called by Fyne.
func (w *lineWidget) CreateRenderer() fyne.WidgetRenderer {
	parts := container.NewWithoutLayout(w.ground, w.chevron, w.picture, w.shape, w.text, w.detail, w.plus)
	r := &lineRenderer{WidgetRenderer: widget.NewSimpleRenderer(parts), owner: w}
	r.update()
	return r
}

type lineRenderer struct {
	fyne.WidgetRenderer

	owner *lineWidget
}

func (r *lineRenderer) MinSize() fyne.Size { return fyne.NewSize(100, recordHeight) }

func (r *lineRenderer) Refresh() {
	r.update()
	r.Layout(r.owner.Size())
	canvas.Refresh(r.owner)
}

// update gives the parts the line's content and colours.
func (r *lineRenderer) update() {
	w, l := r.owner, r.owner.line()
	chosen := w.list.owner.chosen(l)
	w.ground.Fill, w.ground.Stroke = "", ""
	switch {
	case chosen:
		w.ground.Fill = look.ColourAccentSoft
	case w.hovered && l.kind != sectionLine:
		w.ground.Fill = look.ColourHover
	}
	if w.list.focused && w.index == w.list.cursor {
		w.ground.Stroke = look.ColourAccent
	}
	w.ground.Refresh()
	w.text.SetRole(roleOf(l, chosen))
	w.text.SetText(textOf(l))
	w.detail.SetRole(detailRole(l))
	w.detail.SetText(l.detail)
	w.chevron.show(l)
	look.SetVisible(w.chevron, l.fold != "")
	look.SetVisible(w.plus, l.offers && l.kind == sectionLine)
	r.sign(l)
}

// sign draws the picture at the start of the line.
func (r *lineRenderer) sign(l line) {
	w := r.owner
	look.SetVisible(w.picture, l.sign == diamond || l.sign == filledDiamond || l.sign == flag)
	look.SetVisible(w.shape, l.sign == square || l.sign == disc || l.sign == dot)
	switch l.sign {
	case diamond:
		w.picture.SetResource(look.Coloured(look.IconDiamondEmpty, look.ColourMuted))
	case filledDiamond:
		w.picture.SetResource(look.Coloured(look.IconDiamond, look.ColourAccent))
	case flag:
		w.picture.SetResource(look.Coloured(look.IconFlag, look.ColourMuted))
	case dot:
		w.shape.FillColor, w.shape.CornerRadius = look.Colour(look.ColourRoute), 4
	case square:
		w.shape.FillColor, w.shape.CornerRadius = look.Palette().Colour(l.hue), 3
	case disc:
		w.shape.FillColor, w.shape.CornerRadius = look.Palette().Colour(l.hue), 4
	}
	w.shape.Refresh()
}

// Layout lines the parts up.
func (r *lineRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	w, l := r.owner, r.owner.line()
	w.ground.Resize(size)
	row := size
	top := float32(0)
	if l.kind == sectionLine {
		top = size.Height - recordHeight
		row.Height = recordHeight
		w.ground.Resize(row)
	}
	w.ground.Move(fyne.NewPos(0, top))
	put := func(o fyne.CanvasObject, x, width, height float32) {
		o.Resize(fyne.NewSize(width, height))
		o.Move(fyne.NewPos(x, top+(row.Height-height)/2))
	}
	right := size.Width - 8
	if w.plus.Visible() {
		put(w.plus, size.Width-24, 24, 24)
		right = size.Width - 28
	}
	detail := w.detail.MinSize()
	right -= detail.Width
	put(w.detail, right, detail.Width, detail.Height)
	x := r.start(l, put)
	put(w.text, x, max(right-x-4, 0), w.text.MinSize().Height)
}

// start puts chevron and sign in their places and returns where the text
// begins.
func (r *lineRenderer) start(l line, put func(o fyne.CanvasObject, x, width, height float32)) float32 {
	w, x := r.owner, l.start()
	put(w.chevron, x-18, 14, recordHeight)
	if l.kind == sectionLine {
		return x
	}
	switch l.sign {
	case noSign:
		if l.kind == alertLine {
			return x + 18
		}
		return x
	case square:
		put(w.shape, x, 10, 10)
		return x + 18
	case disc, dot:
		put(w.shape, x+1, 8, 8)
		return x + 18
	default:
		put(w.picture, x-2, 14, 14)
		return x + 18
	}
}

func textOf(l line) string {
	if l.kind == sectionLine {
		return strings.ToUpper(l.text)
	}
	return l.text
}

func roleOf(l line, chosen bool) look.Role {
	switch {
	case l.kind == sectionLine:
		return look.Section
	case l.kind == hintLine:
		return look.Body.In(look.ColourAccent)
	case chosen:
		return look.Strong.In(look.ColourAccent)
	default:
		return look.Body
	}
}

func detailRole(l line) look.Role {
	if l.kind == alertLine {
		return look.Caption.In(look.ColourRoute)
	}
	return look.Caption
}

// begins tells whether a record's name begins with a letter, in either case.
func begins(l line, letter rune) bool {
	first, _ := utf8.DecodeRuneInString(l.text)
	_, ok := l.ref()
	return ok && unicode.ToLower(first) == unicode.ToLower(letter)
}
