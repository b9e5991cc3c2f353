package supportview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// card is one person in a column.
type card struct {
	widget.BaseWidget

	board             *board
	facts             facts
	selected, current bool // current is whom the keys go on from
	hovered           bool
	keys              fyne.KeyModifier // held when the button went down
	dragging          bool
}

var (
	_ fyne.Widget       = (*card)(nil)
	_ fyne.Tappable     = (*card)(nil)
	_ fyne.Draggable    = (*card)(nil)
	_ desktop.Mouseable = (*card)(nil)
	_ desktop.Hoverable = (*card)(nil)
)

func newCard(b *board) *card {
	c := &card{board: b}
	c.ExtendBaseWidget(c)
	return c
}

// show shows somebody.
func (c *card) show(f facts) {
	selected := c.board.view.session.Selection().Has(personRef(f.id))
	current := c.board.focused && c.board.at == f.id
	c.hovered = c.hovered && c.facts.id == f.id // another card is under the pointer now
	if c.facts != f || c.selected != selected || c.current != current {
		c.facts, c.selected, c.current = f, selected, current
		c.Refresh()
	}
}

// Tapped is called by Fyne.
func (c *card) Tapped(*fyne.PointEvent) {
	c.board.takeFocus()
	c.board.pressed(c.facts.id, c.keys)
}

// MouseDown is called by Fyne.
func (c *card) MouseDown(e *desktop.MouseEvent) { c.keys = e.Modifier }

// MouseUp is called by Fyne.
func (c *card) MouseUp(*desktop.MouseEvent) {}

// MouseIn is called by Fyne.
func (c *card) MouseIn(*desktop.MouseEvent) { c.hover(true) }

// MouseMoved is called by Fyne.
func (c *card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (c *card) MouseOut() { c.hover(false) }

func (c *card) hover(over bool) {
	c.hovered = over
	c.Refresh()
}

// Dragged is called by Fyne. The list may show somebody else on this card
// meanwhile: what is dragged is noted when it begins.
func (c *card) Dragged(e *fyne.DragEvent) {
	if !c.dragging {
		c.dragging = true
		c.board.beginDrag(c.facts, c.keys&fyne.KeyModifierAlt != 0)
	}
	c.board.dragTo(e.AbsolutePosition)
}

// DragEnd is called by Fyne.
func (c *card) DragEnd() {
	if c.dragging {
		c.dragging = false
		c.board.drop()
	}
}

// CreateRenderer is called by Fyne.
func (c *card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{owner: c, ground: look.NewCardSurface(), avatar: newAvatar(), name: look.NewShrinkingText(look.Strong, ""),
		under: look.NewShrinkingText(look.Caption, ""), power: newPower(),
		reasons: look.NewShrinkingText(look.Caption.In(look.ColourRoute), ""),
		other:   look.NewShrinkingText(look.Caption.In(look.ColourAccent), ""), gauge: newGauge(),
		figures: look.NewText(look.Caption, "").Aligned(fyne.TextAlignTrailing)}
	r.update()
	return r
}

type cardRenderer struct {
	owner       *card
	ground      *look.Surface
	avatar      *avatar
	name, under *look.Text
	power       *power
	reasons     *look.Text
	other       *look.Text
	gauge       *gauge
	figures     *look.Text
}

func (r *cardRenderer) Destroy() {}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.avatar, r.name, r.under, r.power, r.reasons, r.other, r.gauge, r.figures}
}

func (r *cardRenderer) MinSize() fyne.Size { return fyne.NewSize(narrowLane-2*laneInset, cardHeight) }

// Layout is called by Fyne: the disc with power and reasons beside it, who it
// is, the other stance, and the forecast.
func (r *cardRenderer) Layout(size fyne.Size) {
	const edge, disc, gap = 8, 28, 7
	inner := size.Width - 2*edge
	put := func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	}
	put(r.ground, 0, 0, size.Width, size.Height)
	put(r.avatar, edge, edge, disc, disc)
	put(r.power, edge+disc+gap, 10, powerWidth, 12)
	put(r.reasons, edge+disc+gap, 24, inner-disc-gap, 14)
	put(r.name, edge, 43, inner, 17)
	put(r.under, edge, 59, inner, 14)
	put(r.other, edge, 74, inner, 14)
	r.figures.SetText(r.owner.facts.figures(inner > roomForBoth))
	figures := r.figures.MinSize().Width
	put(r.gauge, edge, 91, inner-figures-gap, 12)
	put(r.figures, size.Width-edge-figures, 90, figures, 14)
}

// roomForBoth is how wide a card must be within for both figures of the
// forecast.
const roomForBoth = 110

func (r *cardRenderer) Refresh() {
	r.update()
	r.Layout(r.owner.Size())
	r.ground.Refresh()
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.owner)
}

func (r *cardRenderer) update() {
	c, f := r.owner, r.owner.facts
	r.ground.Stroke, r.ground.StrokeWidth, r.ground.Fill = look.ColourLine, 1, look.ColourPanel
	switch {
	case c.selected:
		r.ground.Stroke, r.ground.StrokeWidth, r.ground.Fill = look.ColourAccent, 1.5, look.ColourAccentSoft
	case c.hovered:
		r.ground.Stroke = look.ColourFaint
	}
	if c.current {
		r.ground.Stroke, r.ground.StrokeWidth = look.ColourAccent, 2.5
	}
	r.avatar.set(f.initials, f.hue)
	r.name.SetText(f.name)
	r.under.SetText(f.under)
	r.power.set(f.power, f.rated)
	r.reasons.SetText(f.reasons)
	r.other.SetText(f.other)
	r.gauge.set(f)
}

func canvasRefresh(o fyne.CanvasObject) { canvas.Refresh(o) }
