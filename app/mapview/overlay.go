package mapview

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/mapview/gesture"
	"inroad/graphmodel"
)

// overlay is what lies on the painted map and changes with every move of the
// pointer: the handle on a rim, the rectangle or the tie being drawn with what
// it would mean, and the field for a name.
type overlay struct {
	owner   *Map
	content *fyne.Container

	handle  *canvas.Circle
	band    *canvas.Rectangle
	line    *canvas.Line
	tip     [2]*canvas.Line // the sides of the arrowhead
	catch   *canvas.Circle  // around who would be tied
	lasso   *lasso
	guides  *guideLines
	rings   *ringGuides
	note    *note
	name    *nameField
	card    *tieCard
	tooltip *tooltip

	// area and rubber are what is being drawn, or nil.
	area   *drawing.Rect
	rubber *gesture.Rubber
	at     drawing.Point // the pointer, in the view
}

func newOverlay(m *Map) *overlay {
	o := &overlay{
		owner: m, handle: canvas.NewCircle(nil), band: canvas.NewRectangle(nil), line: canvas.NewLine(nil),
		tip: [2]*canvas.Line{canvas.NewLine(nil), canvas.NewLine(nil)}, catch: canvas.NewCircle(nil), note: newNote(),
	}
	o.name, o.lasso, o.card, o.guides = newNameField(m), newLasso(m), newTieCard(m), newGuideLines()
	o.tooltip, o.rings = newTooltip(m), newRingGuides()
	o.content = container.NewWithoutLayout(o.rings.content, o.guides.content, o.band, o.lasso.content, o.line, o.tip[0], o.tip[1], o.catch, o.handle, o.name.ghost, o.name.field, o.card.content, o.note.box, o.tooltip.view.Object())
	o.recolour()
	o.update()
	return o
}

// recolour takes the theme's colours.
func (o *overlay) recolour() {
	p := look.Palette()
	o.handle.FillColor, o.handle.StrokeColor, o.handle.StrokeWidth = p.Accent, p.Panel, 2
	o.band.FillColor, o.band.StrokeColor, o.band.StrokeWidth = drawing.WithAlpha(p.Accent, 0.08), p.Accent, 1
	o.band.CornerRadius = 2
	o.catch.FillColor, o.catch.StrokeColor, o.catch.StrokeWidth = color.Transparent, p.Accent, 2.5
	for _, l := range []*canvas.Line{o.line, o.tip[0], o.tip[1]} {
		l.StrokeColor, l.StrokeWidth = p.Accent, 2
	}
	o.name.recolour(p)
	o.lasso.recolour(p)
	o.guides.recolour(p)
	o.rings.recolour(p)
}

// showBand shows the rectangle that is being drawn; nil ends it.
func (o *overlay) showBand(area *drawing.Rect) {
	o.area = area
	o.update()
}

// showRubber shows the tie that is being drawn; nil ends it.
func (o *overlay) showRubber(r *gesture.Rubber) {
	o.rubber = r
	o.update()
}

// update puts everything where it belongs as the camera stands.
func (o *overlay) update() {
	o.updateHandle()
	o.updateBand()
	o.lasso.update()
	o.guides.update(o.owner.camera)
	o.rings.update(o.owner.camera, o.owner.moved != nil)
	o.updateRubber()
	o.name.update()
	o.card.update()
	o.repaint()
}

// repaint has Fyne draw the overlay. Of an object that has been hidden from the
// start Fyne does not know the window, so what is asked is the whole.
func (o *overlay) repaint() { canvas.Refresh(o.content) }

// point follows the pointer to a place in the view.
func (o *overlay) point(at drawing.Point) {
	o.at = at
	o.updateHandle()
	o.repaint()
}

func (o *overlay) updateHandle() {
	m := o.owner
	show := m.over.Kind == gesture.OnRim && o.rubber == nil && m.mouse.held == 0
	disc, ok := m.disc(m.over.ID)
	if !setVisible(o.handle, show && ok) {
		return
	}
	// The handle is on the rim, where the pointer is nearest.
	way := m.camera.ToMap(o.at).Sub(disc.Centre)
	if length := way.Len(); length > 0 {
		way = way.Mul(disc.R / length)
	}
	around(o.handle, m.camera.ToView(disc.Centre.Add(way)), 5)
}

func (o *overlay) updateBand() {
	if setVisible(o.band, o.area != nil) {
		c := o.owner.camera
		from, to := c.ToView(o.area.Min), c.ToView(o.area.Max)
		o.band.Move(position(from))
		o.band.Resize(fyne.NewSize(float32(to.X-from.X), float32(to.Y-from.Y)))
	}
}

func (o *overlay) updateRubber() {
	show := o.rubber != nil
	setVisible(o.line, show)
	setVisible(o.tip[0], show)
	setVisible(o.tip[1], show)
	if !show {
		setVisible(o.catch, false)
		o.note.hide()
		return
	}
	m := o.owner
	from, _ := m.disc(o.rubber.From)
	start, end := m.camera.ToView(from.Centre), m.camera.ToView(o.rubber.End)
	other, caught := m.disc(o.rubber.To)
	if setVisible(o.catch, caught) {
		end = m.camera.ToView(other.Centre)
		around(o.catch, end, (other.R+6)*m.camera.Zoom)
		end = short(start, end, (other.R+6)*m.camera.Zoom)
	}
	start = short(end, start, from.R*m.camera.Zoom+2)
	// As on the finished map, the head says where influence goes: to the one
	// who trusts.
	o.arrow(end, start)
	words, below := tieWords(m.session.Workspace(), o.rubber)
	o.note.show(words, below, m.camera.ToView(o.rubber.End), m.Size())
}

// arrow draws the line between two places, with its head at the second.
func (o *overlay) arrow(from, to drawing.Point) {
	o.line.Position1, o.line.Position2 = position(from), position(to)
	angle := math.Atan2(from.Y-to.Y, from.X-to.X)
	for i, spread := range []float64{-0.45, 0.45} {
		const length = 11
		side := to.Add(drawing.Point{X: math.Cos(angle + spread), Y: math.Sin(angle + spread)}.Mul(length))
		o.tip[i].Position1, o.tip[i].Position2 = position(to), position(side)
	}
}

// tieWords says what the tie being drawn would mean, and what follows.
func tieWords(w *graphmodel.Workspace, r *gesture.Rubber) (words, below string) {
	from := w.PersonName(r.From)
	if r.To == "" {
		return from + " trusts …", ""
	}
	return from + " trusts " + w.PersonName(r.To), "so influence runs to " + from
}

// short returns the end of the way from a to b, that much before b.
func short(a, b drawing.Point, by float64) drawing.Point {
	length := b.Sub(a).Len()
	if length <= by {
		return b
	}
	return b.Lerp(a, by/length)
}

// around puts a circle of that radius around a place.
func around(c *canvas.Circle, middle drawing.Point, radius float64) {
	c.Move(position(middle.Sub(drawing.Point{X: radius, Y: radius})))
	c.Resize(fyne.NewSquareSize(float32(2 * radius)))
}

func position(p drawing.Point) fyne.Position { return fyne.NewPos(float32(p.X), float32(p.Y)) }

// setVisible shows or hides an object, and returns whether it is shown.
func setVisible(o fyne.CanvasObject, visible bool) bool {
	if o.Visible() != visible {
		if visible {
			o.Show()
		} else {
			o.Hide()
		}
	}
	return visible
}
