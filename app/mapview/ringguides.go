package mapview

import (
	"image/color"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/layout"
	"inroad/graphmodel/support"
)

// ringGuides say what the rings around somebody mean, as long as people stand
// as they were arranged: faint lines between the bands, each with its chance.
type ringGuides struct {
	content *fyne.Container
	lines   []*canvas.Ellipse
	grounds []*canvas.Rectangle // of the words
	words   []*look.Text

	bands  []layout.Band
	angles []float64 // where on their lines the words are, from the top
	centre drawing.Point
	places []*graphmodel.Position // of all who were arranged
	stand  bool                   // they stand there
}

func newRingGuides() *ringGuides { return &ringGuides{content: container.NewWithoutLayout()} }

// explain takes up what people have just been arranged in; what are no rings
// ends what was explained before.
func (g *ringGuides) explain(l layout.Layout, w *graphmodel.Workspace) {
	g.forget()
	rings, ok := l.(*layout.Rings)
	if !ok {
		return
	}
	g.bands, g.places = rings.Bands, rings.Positions()
	for _, p := range g.places {
		if p.ID == rings.Centre {
			g.centre = drawing.Point{X: p.X, Y: p.Y}
		}
	}
	for len(g.lines) < len(g.bands) {
		line, ground, words := canvas.NewEllipse(color.Transparent), canvas.NewRectangle(nil), look.NewText(look.Caption, "")
		line.StrokeWidth, ground.CornerRadius = 1, 4
		g.lines, g.grounds, g.words = append(g.lines, line), append(g.grounds, ground), append(g.words, words)
		g.content.Objects = append(g.content.Objects, line, ground, words)
	}
	g.angles = make([]float64, len(g.bands))
	for i, band := range g.bands {
		g.words[i].SetText(bandWords(band.Least))
		g.angles[i] = g.freeAngle(band)
	}
	g.recolour(look.Palette())
	g.follow(w)
}

// bandWords says whom a line encloses.
func bandWords(least float64) string {
	if least < 0.01 {
		return "any route at all"
	}
	return strings.TrimSuffix(support.InTen(least), ".0") + " in 10 or better"
}

// freeAngle returns where on a line words are in nobody's way, as near the top as
// can be; the top where there is no such place.
func (g *ringGuides) freeAngle(band layout.Band) float64 {
	// The room of words, in map units, as seen from the middle of a disc: above it
	// may be the name of a department, and below it is the person's.
	const beside, above, below = 150, 110, 70
	free := func(at drawing.Point) bool {
		return !slices.ContainsFunc(g.places, func(p *graphmodel.Position) bool {
			return math.Abs(at.X-p.X) < beside && at.Y > p.Y-above && at.Y < p.Y+below
		})
	}
	const steps = 12
	for k := range 2*steps - 1 {
		angle := float64((k+1)/2) * math.Pi / steps
		if k%2 == 1 {
			angle = -angle
		}
		if free(g.on(band, angle)) {
			return angle
		}
	}
	return 0
}

// on returns the place on a line at an angle from its top.
func (g *ringGuides) on(band layout.Band, angle float64) drawing.Point {
	sin, cos := math.Sincos(angle)
	return g.centre.Add(drawing.Point{X: band.Across * sin, Y: -band.Down * cos})
}

// forget ends it for good.
func (g *ringGuides) forget() { g.bands, g.places, g.stand = nil, nil, false }

// follow looks whether people still stand where they were arranged. Who has been
// deleted does not count.
func (g *ringGuides) follow(w *graphmodel.Workspace) {
	g.stand = len(g.bands) > 0
	for _, p := range g.places {
		const same = 0.5 // of a map unit, for files round
		now := w.Positions.Find(p.ID)
		if w.People.Has(p.ID) && (now == nil || math.Hypot(now.X-p.X, now.Y-p.Y) > same) {
			g.stand = false
		}
	}
}

func (g *ringGuides) recolour(p *drawing.Palette) {
	for i, line := range g.lines {
		line.StrokeColor = drawing.WithAlpha(p.Muted, 0.25)
		g.grounds[i].FillColor = drawing.WithAlpha(p.Ground, 0.85)
	}
}

// update puts the lines where they belong as the camera stands. While people
// are on their way there are none.
func (g *ringGuides) update(c drawing.Camera, moving bool) {
	if !setVisible(g.content, g.stand && !moving) {
		return
	}
	for i, line := range g.lines {
		there := setVisible(line, i < len(g.bands))
		setVisible(g.grounds[i], there)
		setVisible(g.words[i], there)
		if !there {
			continue
		}
		reach := drawing.Point{X: g.bands[i].Across, Y: g.bands[i].Down}
		from, to := position(c.ToView(g.centre.Sub(reach))), position(c.ToView(g.centre.Add(reach)))
		line.Move(from)
		line.Resize(fyne.NewSize(to.X-from.X, to.Y-from.Y))
		size := g.words[i].MinSize()
		at := position(c.ToView(g.on(g.bands[i], g.angles[i]))).SubtractXY(size.Width/2, size.Height/2)
		g.words[i].Move(at)
		g.words[i].Resize(size)
		const margin = 4
		g.grounds[i].Move(at.SubtractXY(margin, 0))
		g.grounds[i].Resize(size.AddWidthHeight(2*margin, 0))
	}
}
