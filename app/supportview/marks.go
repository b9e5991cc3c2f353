package supportview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/drawing"
	"inroad/app/look"
)

// avatar is a disc with initials in the colour of a department, as on the map.
type avatar struct {
	widget.BaseWidget

	initials string
	hue      drawing.Hue
}

func newAvatar() *avatar {
	a := &avatar{hue: drawing.NoHue}
	a.ExtendBaseWidget(a)
	return a
}

func (a *avatar) set(initials string, hue drawing.Hue) { a.initials, a.hue = initials, hue }

// CreateRenderer is called by Fyne.
func (a *avatar) CreateRenderer() fyne.WidgetRenderer {
	r := &avatarRenderer{owner: a, disc: canvas.NewCircle(nil), text: canvas.NewText("", nil)}
	r.text.TextStyle.Bold, r.text.Alignment = true, fyne.TextAlignCenter
	r.Refresh()
	return r
}

type avatarRenderer struct {
	owner *avatar
	disc  *canvas.Circle
	text  *canvas.Text
}

func (r *avatarRenderer) Destroy()                     {}
func (r *avatarRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.disc, r.text} }
func (r *avatarRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(20) }

func (r *avatarRenderer) Layout(size fyne.Size) {
	r.disc.Resize(size)
	r.text.TextSize = size.Height * 0.38
	height := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(0, (size.Height-height)/2))
	r.text.Resize(fyne.NewSize(size.Width, height))
}

func (r *avatarRenderer) Refresh() {
	p := look.Palette()
	colour := p.Colour(r.owner.hue)
	r.disc.FillColor, r.disc.StrokeColor, r.disc.StrokeWidth = drawing.Mix(p.Panel, colour, 0.16), colour, 1.5
	r.text.Text, r.text.Color = r.owner.initials, p.Ink
	r.disc.Refresh()
	r.text.Refresh()
}

// power is five dots, of which as many are full as the power is; they are faint
// while it is not rated.
type power struct {
	widget.BaseWidget

	level int
	rated bool
}

const (
	powerDot   = 6
	powerStep  = 8
	powerWidth = 5 * powerStep
)

func newPower() *power {
	p := &power{}
	p.ExtendBaseWidget(p)
	return p
}

func (p *power) set(level int, rated bool) { p.level, p.rated = level, rated }

// CreateRenderer is called by Fyne.
func (p *power) CreateRenderer() fyne.WidgetRenderer {
	r := &powerRenderer{owner: p}
	for i := range r.dots {
		r.dots[i] = canvas.NewCircle(nil)
	}
	r.Refresh()
	return r
}

type powerRenderer struct {
	owner *power
	dots  [5]*canvas.Circle
}

func (r *powerRenderer) Destroy()           {}
func (r *powerRenderer) MinSize() fyne.Size { return fyne.NewSize(powerWidth, powerDot) }

func (r *powerRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, dot := range r.dots {
		objects = append(objects, dot)
	}
	return objects
}

func (r *powerRenderer) Layout(size fyne.Size) {
	for i, dot := range r.dots {
		dot.Resize(fyne.NewSquareSize(powerDot))
		dot.Move(fyne.NewPos(float32(i)*powerStep, (size.Height-powerDot)/2))
	}
}

func (r *powerRenderer) Refresh() {
	ink := look.Colour(look.ColourMuted)
	if !r.owner.rated {
		ink = look.Colour(theme.ColorNameInputBorder)
	}
	for i, dot := range r.dots {
		dot.FillColor, dot.StrokeColor, dot.StrokeWidth = nil, ink, 1
		if i < r.owner.level {
			dot.FillColor = ink
		}
		dot.Refresh()
	}
}

// gauge shows the support now, what the plan adds to it, and the mark that a
// decider is to reach.
type gauge struct {
	widget.BaseWidget

	facts facts
}

func newGauge() *gauge {
	g := &gauge{}
	g.ExtendBaseWidget(g)
	return g
}

func (g *gauge) set(f facts) { g.facts = f }

// CreateRenderer is called by Fyne.
func (g *gauge) CreateRenderer() fyne.WidgetRenderer {
	r := &gaugeRenderer{owner: g, ground: canvas.NewRectangle(nil), then: canvas.NewRectangle(nil), now: canvas.NewRectangle(nil),
		mark: canvas.NewRectangle(nil)}
	for _, bar := range []*canvas.Rectangle{r.ground, r.then, r.now} {
		bar.CornerRadius = gaugeHeight / 2
	}
	r.Refresh()
	return r
}

const gaugeHeight = 5

type gaugeRenderer struct {
	owner                   *gauge
	ground, then, now, mark *canvas.Rectangle
}

func (r *gaugeRenderer) Destroy()           {}
func (r *gaugeRenderer) MinSize() fyne.Size { return fyne.NewSize(20, gaugeHeight) }

func (r *gaugeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.then, r.now, r.mark}
}

func (r *gaugeRenderer) Layout(size fyne.Size) {
	f, top := r.owner.facts, (size.Height-gaugeHeight)/2
	for bar, share := range map[*canvas.Rectangle]float64{r.ground: 1, r.then: f.then, r.now: f.now} {
		bar.Move(fyne.NewPos(0, top))
		bar.Resize(fyne.NewSize(max(size.Width*float32(share), gaugeHeight), gaugeHeight))
	}
	r.mark.Move(fyne.NewPos(size.Width*float32(f.threshold)-1, top-3))
	r.mark.Resize(fyne.NewSize(2, gaugeHeight+6))
}

func (r *gaugeRenderer) Refresh() {
	f := r.owner.facts
	r.ground.FillColor, r.then.FillColor = look.Colour(look.ColourLine), look.Colour(look.ColourAccent)
	r.now.FillColor, r.mark.FillColor = look.Colour(look.ColourFaint), look.Colour(look.ColourInk)
	look.SetVisible(r.ground, f.known)
	look.SetVisible(r.now, f.known)
	look.SetVisible(r.then, f.planned)
	look.SetVisible(r.mark, f.known && f.decides && f.threshold > 0)
	r.Layout(r.owner.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
