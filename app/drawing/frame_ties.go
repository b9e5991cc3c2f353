package drawing

import (
	"image/color"
	"math"

	"inroad/app/drawing/pixel"
	"inroad/graphmodel"
)

// arcs paints the ties.
func (f *frame) arcs() {
	if !f.moving {
		f.arcsOf(0, len(f.scene.Arcs))
		return
	}
	for _, k := range f.scene.movingArcs {
		if a := f.scene.Arcs[k]; f.meets(&a.Curve) {
			f.arc(a)
		}
	}
}

// arcsOf paints some of the ties.
func (f *frame) arcsOf(from, to int) {
	for _, a := range f.scene.Arcs[from:to] {
		if !f.isApart(a.Trusted, a.Trusting) && f.meets(&a.Curve) {
			f.arc(a)
		}
	}
}

// meets tells whether a curve may be in the view.
func (f *frame) meets(c *Curve) bool {
	v := &f.reach
	return max(c.From.X, c.Control.X, c.To.X) >= v.Min.X && min(c.From.X, c.Control.X, c.To.X) <= v.Max.X &&
		max(c.From.Y, c.Control.Y, c.To.Y) >= v.Min.Y && min(c.From.Y, c.Control.Y, c.To.Y) <= v.Max.Y
}

// halo lays the accent under a tie.
func (f *frame) halo(c Curve, width float32, strength float64) {
	f.curve(WithAlpha(f.painter.palette.Accent, strength), c, width+7*f.dp, pixel.Dash{})
}

// arcWidth returns the width of a tie, in pixels.
func (f *frame) arcWidth(a *Arc) float32 {
	if !a.Known {
		return 1.1 * f.scale
	}
	widths := [graphmodel.BandCount]float32{
		graphmodel.Distrust: 1.7, graphmodel.Wary: 1.5, graphmodel.Neutral: 1.3, graphmodel.Trusting: 1.8, graphmodel.Strong: 2.6}
	thinner := 0.55 + 0.45*float32(a.Calm)
	return widths[a.Band] * thinner * bundleWidth(len(a.Ties)) * f.scale
}

// bundleWidth returns how many times as wide as one tie a bundle of that many
// is: it grows with the logarithm, to at most four times.
func bundleWidth(ties int) float32 {
	if ties < 2 {
		return 1
	}
	return float32(min(1+0.6*math.Log2(float64(ties)), 4))
}

// arc paints a tie; one so pale that it only counts in a mass as a hair.
func (f *frame) arc(a *Arc) {
	width := f.arcWidth(a)
	colour, strength := f.ties.colour(f, a), f.ties.stepBack(f, a)
	least := 0.9 * f.dp
	if width < least {
		// Thinner than a pixel is as wide as one, and paler.
		strength *= max(width/least, f.ties.palest)
		width = least
	}
	if alpha := float32(colour.A) * strength; alpha < faint && (width <= least || strength < 1) {
		colour.A = uint8(min(alpha*width/least, faint))
		f.hair(a, colour)
		return
	}
	f.fullArc(a, WithAlpha(colour, float64(strength)), width)
}

// fullArc paints a tie with all its signs.
func (f *frame) fullArc(a *Arc, colour color.NRGBA, width float32) {
	var dash pixel.Dash
	switch {
	case f.scale < 0.35*f.dp:
		// Too small for patterns.
	case !a.Known:
		dash = pixel.Dash{On: 1.5 * f.scale, Off: 4 * f.scale}
	case a.Band <= graphmodel.Wary:
		dash = pixel.Dash{On: 6 * f.scale, Off: 4.5 * f.scale}
	}
	c := a.Curve
	if head := f.headLength(a, width); head > 0 {
		c = f.head(colour, c, head)
	}
	f.curve(colour, c, width, dash)
	if a.Friction && f.scale >= 0.35*f.dp {
		f.zigzag(f.painter.style.friction(a), a.Curve)
	}
}

// headLength returns the length of an arrowhead in pixels, 0 where it would be
// too small to be read.
func (f *frame) headLength(a *Arc, width float32) float32 {
	if f.scale < 0.4*f.dp {
		return 0
	}
	return (2+3*float32(a.Calm))*f.scale + 1.6*width
}

// head adds an arrowhead at the end of c and returns the rest of c.
func (f *frame) head(colour color.NRGBA, c Curve, length float32) Curve {
	way := c.To.Sub(c.From).Len() * float64(f.scale)
	if way < 2.5*float64(length) {
		return c
	}
	t := 1 - float64(length)/way
	neck := c.At(t)
	tip, foot := f.at(c.To), f.at(neck)
	nx, ny := (foot.Y-tip.Y)*0.42, (tip.X-foot.X)*0.42
	from := len(f.points)
	f.points = append(f.points, tip, pixel.Vec{X: foot.X + nx, Y: foot.Y + ny}, pixel.Vec{X: foot.X - nx, Y: foot.Y - ny})
	f.polygon(colour, from)
	return c.Part(0, t)
}

// zigzag crosses the middle of a tie with the sign of a conflict.
func (f *frame) zigzag(colour color.NRGBA, c Curve) {
	middle := c.At(0.5)
	way := c.To.Sub(c.From)
	length := way.Len()
	if length < 1 {
		return
	}
	along := way.Mul(1 / length)
	across := Point{-along.Y, along.X}
	const teeth, step, reach = 6, 4.0, 5.0
	from := len(f.points)
	for k := range teeth + 1 {
		side := reach
		if k%2 == 0 {
			side = -reach
		}
		if k == 0 || k == teeth {
			side = 0
		}
		f.points = append(f.points, f.at(middle.Add(along.Mul((float64(k)-teeth/2)*step)).Add(across.Mul(side))))
	}
	f.loop(f.painter.palette.Ground, from, max(4.5*f.scale, 3*f.dp), pixel.Dash{})
	f.loop(colour, from, max(1.9*f.scale, 1.2*f.dp), pixel.Dash{})
}

// hopWidth returns the width of the shown route, in pixels.
func (f *frame) hopWidth() float32 { return max(4*f.scale, 3*f.dp) }

// hops paints the shown route: a soft halo, then the line itself.
func (f *frame) hops() {
	if f.isElsewhere() {
		return
	}
	for i := range f.scene.Hops {
		f.glow(&f.scene.Hops[i])
	}
	for i := range f.scene.Hops {
		f.hop(&f.scene.Hops[i])
	}
}

// glow lays the soft halo of the route under a hop.
func (f *frame) glow(h *Hop) {
	f.curve(WithAlpha(f.painter.palette.Route, 0.22), h.Curve, f.hopWidth()*2.6, pixel.Dash{})
}

func (f *frame) hop(h *Hop) {
	route, width := f.painter.palette.Route, f.hopWidth()
	var dash pixel.Dash
	if h.Tie == "" {
		dash = pixel.Dash{On: 3 * width, Off: 2 * width}
	}
	f.curve(route, f.head(route, h.Curve, width*2.6), width, dash)
}
