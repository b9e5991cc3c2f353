package comparing

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/compare"
)

const (
	badgeSize = 14
	// ghostRadius is that of people who are gone, in units of the map.
	ghostRadius = 18
	// maxPieces is of how many pieces the marks are at once, about: of more nobody
	// sees which is which.
	maxPieces = 1200
	// curveSteps is of how many straight pieces a marked tie is drawn.
	curveSteps = 10
	// dash is about how long the dashes of a tie that is gone are, and maxDashes
	// how many dashes and gaps it has at most.
	dash      = 10
	maxDashes = 41
)

// colourOf returns the colour of a mark.
func colourOf(what compare.What) color.NRGBA {
	p := look.Palette()
	return [...]color.NRGBA{compare.Added: p.StanceColour(2), compare.Gone: p.Muted, compare.Changed: p.Accent}[what]
}

// badge is the sign of what has become of something: a disc with +, − or Δ.
type badge struct {
	what    compare.What
	ground  *canvas.Circle
	sign    *canvas.Text
	content *fyne.Container
}

func newBadge(what compare.What) *badge {
	b := &badge{what: what, ground: canvas.NewCircle(nil), sign: canvas.NewText([...]string{"+", "−", "Δ"}[what], nil)}
	b.sign.TextSize, b.sign.TextStyle.Bold = 10, true
	b.content = container.NewStack(b.ground, container.NewCenter(b.sign))
	b.recolour()
	return b
}

func (b *badge) recolour() {
	b.ground.FillColor, b.sign.Color = colourOf(b.what), look.Palette().Panel
	b.ground.Refresh()
	b.sign.Refresh()
}

// layer is the marks on the map.
type layer struct {
	widget.BaseWidget

	on         Map
	comparison *session.Comparison
	scene      *drawing.Scene
	curves     map[graphmodel.ID]drawing.Curve // of the ties that are there
	places     []place                         // of all that can be marked
	marks      *fyne.Container
}

// place is where something is on the map: around a point, or along a curve.
type place struct {
	difference compare.Difference
	at         drawing.Point
	radius     float64
	curve      drawing.Curve
	bounds     drawing.Rect
}

func newLayer(on Map) *layer {
	l := &layer{on: on, marks: container.NewWithoutLayout()}
	l.ExtendBaseWidget(l)
	return l
}

// show marks what differs; nil ends that.
func (l *layer) show(c *session.Comparison) {
	l.comparison = c
	l.index()
	l.draw()
}

// showScene follows what is to be seen on the map.
func (l *layer) showScene(scene *drawing.Scene) {
	if l.scene != scene {
		l.scene = scene
		l.index()
	}
	l.draw()
}

// index finds where all is that can be marked, so that drawing need only look
// what is in view.
func (l *layer) index() {
	l.curves, l.places = nil, nil
	if l.comparison == nil || l.scene == nil {
		return
	}
	marked := make(map[graphmodel.ID]bool)
	for _, d := range l.comparison.Differences {
		if d.Ref.Kind == graphmodel.KindTie {
			marked[d.Ref.ID] = true
		}
	}
	l.curves = make(map[graphmodel.ID]drawing.Curve)
	for _, a := range l.scene.Arcs {
		if marked[a.ID] && a.Ties == nil {
			l.curves[a.ID] = a.Curve
		}
	}
	for _, d := range l.comparison.Differences {
		if found, ok := l.find(d); ok {
			l.places = append(l.places, found)
		}
	}
}

// find returns where something is, or was.
func (l *layer) find(d compare.Difference) (found place, ok bool) {
	found.difference = d
	switch d.Ref.Kind {
	case graphmodel.KindPerson:
		found.at, found.radius, ok = l.person(d.Ref.ID)
		found.bounds = drawing.RectAround(found.at, found.at)
	case graphmodel.KindTie:
		found.curve, ok = l.tie(d.Ref.ID)
		found.bounds = found.curve.Bounds()
	}
	return found, ok
}

// draw draws the marks where they belong as the map is looked at.
func (l *layer) draw() {
	if l.comparison == nil && len(l.marks.Objects) == 0 {
		return
	}
	l.marks.Objects = nil
	const room = 60 // units of the map
	seen := l.on.Camera().Visible().Grow(room)
	for i := range l.places {
		p := &l.places[i]
		if len(l.marks.Objects) >= maxPieces {
			break
		}
		if b := p.bounds; b.Max.X >= seen.Min.X && b.Min.X <= seen.Max.X && b.Max.Y >= seen.Min.Y && b.Min.Y <= seen.Max.Y {
			l.mark(p)
		}
	}
	canvas.Refresh(l.marks)
}

func (l *layer) mark(p *place) {
	if p.difference.Ref.Kind == graphmodel.KindPerson {
		l.markPerson(p.difference, p.at, p.radius)
	} else {
		l.markTie(p.difference, p.curve)
	}
}

func (l *layer) markPerson(d compare.Difference, at drawing.Point, radius float64) {
	c := l.on.Camera()
	middle, reach := c.ToView(at), radius*c.Zoom+4
	ring := canvas.NewCircle(color.Transparent)
	ring.StrokeColor, ring.StrokeWidth = colourOf(d.What), 2.5
	if d.What == compare.Gone {
		ring.FillColor, ring.StrokeWidth = drawing.WithAlpha(colourOf(d.What), 0.18), 1.5
		name := look.NewText(look.Caption, d.Name)
		name.Resize(name.MinSize())
		name.Move(position(middle.Add(drawing.Point{X: -float64(name.MinSize().Width) / 2, Y: reach + 2})))
		l.marks.Add(name)
	}
	ring.Resize(fyne.NewSquareSize(float32(2 * reach)))
	ring.Move(position(middle.Sub(drawing.Point{X: reach, Y: reach})))
	l.marks.Add(ring)
	l.addBadge(d.What, middle.Add(drawing.Point{X: reach * 0.7, Y: -reach * 0.7}))
}

func (l *layer) markTie(d compare.Difference, curve drawing.Curve) {
	c := l.on.Camera()
	steps := curveSteps
	if d.What == compare.Gone {
		steps = min(max(int(curve.To.Sub(curve.From).Len()*c.Zoom/dash), curveSteps), maxDashes) | 1 // it ends with a dash
	}
	for i := range steps {
		if d.What == compare.Gone && i%2 == 1 {
			continue // dashed: it is not there any more
		}
		piece := canvas.NewLine(drawing.WithAlpha(colourOf(d.What), 0.85))
		piece.StrokeWidth = 3
		piece.Position1 = position(c.ToView(curve.At(float64(i) / float64(steps))))
		piece.Position2 = position(c.ToView(curve.At(float64(i+1) / float64(steps))))
		l.marks.Add(piece)
	}
	l.addBadge(d.What, c.ToView(curve.At(0.5)))
}

func (l *layer) addBadge(what compare.What, middle drawing.Point) {
	b := newBadge(what).content
	b.Resize(fyne.NewSquareSize(badgeSize))
	b.Move(position(middle.Sub(drawing.Point{X: badgeSize / 2, Y: badgeSize / 2})))
	l.marks.Add(b)
}

// person returns where somebody stands, or has stood.
func (l *layer) person(id graphmodel.ID) (at drawing.Point, radius float64, ok bool) {
	if l.scene != nil {
		if disc, there := l.scene.Disc(id); there {
			return disc.Centre, disc.R, true
		}
	}
	if l.comparison.After.People.Has(id) {
		return drawing.Point{}, 0, false // they are there, but not to be seen
	}
	if p := l.comparison.Before.Positions.Find(id); p != nil {
		return drawing.Point{X: p.X, Y: p.Y}, ghostRadius, true
	}
	return drawing.Point{}, 0, false
}

// tie returns the course of a tie, straight where it is not on the map.
func (l *layer) tie(id graphmodel.ID) (drawing.Curve, bool) {
	if curve, ok := l.curves[id]; ok {
		return curve, true
	}
	tie := l.comparison.After.Tie(id)
	if tie == nil {
		tie = l.comparison.Before.Tie(id)
	}
	if tie == nil {
		return drawing.Curve{}, false
	}
	from, _, there := l.person(tie.From)
	to, _, thereToo := l.person(tie.To)
	return drawing.Curve{From: from, Control: from.Lerp(to, 0.5), To: to}, there && thereToo
}

// placeOf returns where something that is gone was.
func (l *layer) placeOf(ref graphmodel.Ref) (drawing.Point, bool) {
	switch ref.Kind {
	case graphmodel.KindPerson:
		at, _, ok := l.person(ref.ID)
		return at, ok
	case graphmodel.KindTie:
		curve, ok := l.tie(ref.ID)
		return curve.At(0.5), ok
	}
	return drawing.Point{}, false
}

func position(p drawing.Point) fyne.Position { return fyne.NewPos(float32(p.X), float32(p.Y)) }

// CreateRenderer is called by Fyne.
func (l *layer) CreateRenderer() fyne.WidgetRenderer {
	return &layerRenderer{widget.NewSimpleRenderer(l.marks), l}
}

type layerRenderer struct {
	fyne.WidgetRenderer

	owner *layer
}

// Refresh is called by Fyne, also when the theme has changed.
func (r *layerRenderer) Refresh() {
	r.owner.draw()
	r.WidgetRenderer.Refresh()
}
