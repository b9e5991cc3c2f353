package drawing

import (
	"image/color"
	"math"

	"inroad/app/drawing/pixel"
	"inroad/app/drawing/typeface"
	"inroad/graphmodel"
)

// discs paints the people without their names.
func (f *frame) discs() {
	for i, d := range f.scene.Discs {
		if f.isApart(i, i) {
			continue
		}
		reach := d.R + 14
		if d.Centre.X+reach < f.visible.Min.X || d.Centre.X-reach > f.visible.Max.X ||
			d.Centre.Y+reach < f.visible.Min.Y || d.Centre.Y-reach > f.visible.Max.Y {
			continue
		}
		f.part(Part{Class: d.Ref().Kind.String(), Ref: d.Ref()})
		f.person(d)
		f.end()
	}
}

// person paints a person, or a department that is shown as one.
func (f *frame) person(d *Disc) {
	if d.IsNode() {
		f.node(d)
		return
	}
	at := f.at(d.Centre)
	r := max(float32(d.R)*f.scale, 1.2*f.dp)
	colours := f.painter.style.disc(d)
	if r < 4*f.dp {
		f.disc(colours.dot, at, r)
		return
	}
	line := max(1.5*f.scale, f.dp)
	// A margin of ground keeps lines off the disc.
	f.disc(f.painter.palette.Ground, at, r+min(2.5*f.scale, 3*f.dp))
	f.disc(colours.fill, at, r)
	f.edge(d, colours, at, r, line)
	f.stance(d, colours, at, r)
	switch {
	case d.Me && f.marks.People[d.ID]:
		// The ring of the selection takes the place of the dots.
		f.ring(f.painter.palette.Ground, at, r+8*f.scale+f.dp, 6*f.scale+f.dp)
	case d.Me:
		f.dots(f.painter.palette.Accent, at, r+6.5*f.scale, max(2.2*f.scale, 1.2*f.dp))
	}
	f.selection(d, at, r)
	if r >= 8.5*f.dp {
		text := d.Initials
		size := r * 0.68
		switch {
		case d.Me:
			text, size = "You", r*0.66
		case d.HasSupport:
			text = supportText(d.Support)
		}
		f.centred(typeface.SemiBold, text, size, colours.initials, at)
	}
	if d.Decides {
		f.diamond(d, at, r)
	}
	if d.External {
		f.satellite(colours.edge, at, r)
	}
	if d.Pinned && r >= 7*f.dp {
		f.pin(at, r)
	}
}

// pin marks who is pinned: a small pin stuck in the lower left of the disc.
func (f *frame) pin(at pixel.Vec, r float32) {
	size := max(3.8*f.scale, 2.4*f.dp)
	point := pixel.Vec{X: at.X - r*0.56, Y: at.Y + r*0.56}
	head := pixel.Vec{X: at.X - r*0.76 - size, Y: at.Y + r*0.76 + size}
	ground, ink := f.painter.palette.Ground, f.painter.palette.Muted
	stem := func(colour color.NRGBA, width float32) {
		f.add(op{verb: opCurve, colour: colour, a: head, b: point, c: point, width: width},
			min(head.Y, point.Y)-width, max(head.Y, point.Y)+width)
	}
	width := max(1.8*f.scale, f.dp)
	f.disc(ground, head, size+1.4*f.dp)
	stem(ground, width+2.8*f.dp)
	stem(ink, width)
	f.disc(ink, head, size)
}

// satellite marks somebody external: a small ring on the lower right.
func (f *frame) satellite(colour color.NRGBA, at pixel.Vec, r float32) {
	size := max(5*f.scale, 3.2*f.dp)
	c := pixel.Vec{X: at.X + r*0.74, Y: at.Y + r*0.74}
	f.disc(f.painter.palette.Ground, c, size+1.2*f.dp)
	f.ring(colour, c, size, max(1.6*f.scale, f.dp))
}

// edge paints the edge of a disc, dashed for a placeholder.
func (f *frame) edge(d *Disc, colours discColours, at pixel.Vec, r, line float32) {
	switch {
	case d.HasStance:
		// The stance's ring is the edge.
	case d.Placeholder:
		f.dashes(colours.edge, at, r-line/2, line*1.2, 14, 0.6)
	default:
		f.ring(colours.edge, at, r, line)
	}
}

// stance paints the ring of a stance, told apart by pattern as well as colour.
func (f *frame) stance(d *Disc, colours discColours, at pixel.Vec, r float32) {
	if !d.HasStance {
		return
	}
	width := max(3.2*f.scale, 1.6*f.dp)
	switch d.Stance {
	case graphmodel.Opposed:
		f.ring(colours.stance, at, r, width)
		// Struck through, behind the initials.
		k := (r - width/2) * math.Sqrt2 / 2
		f.add(op{verb: opCurve, colour: WithAlpha(colours.stance, 0.55), a: pixel.Vec{X: at.X - k, Y: at.Y + k}, b: at,
			c: pixel.Vec{X: at.X + k, Y: at.Y - k}, width: width * 0.7}, at.Y-k-width, at.Y+k+width)
	case graphmodel.Opposed + 1:
		f.dashes(colours.stance, at, r-width/2, width, 12, 0.58)
	case graphmodel.MaxStance:
		f.ring(colours.stance, at, r, width)
		f.ring(colours.stance, at, r+4.5*f.scale, max(1.7*f.scale, f.dp))
	default:
		f.ring(colours.stance, at, r, width)
	}
}

// selection paints the accent ring of who is selected or under the pointer.
func (f *frame) selection(d *Disc, at pixel.Vec, r float32) {
	accent := f.painter.palette.Accent
	switch {
	case f.marks.People[d.ID]:
		f.ring(WithAlpha(accent, 0.25), at, r+9*f.dp, 9*f.dp)
		f.ring(accent, at, r+4.5*f.dp, 2.2*f.dp)
	case f.marks.Hover == d.ID:
		f.ring(WithAlpha(accent, 0.25), at, r+6*f.dp, 6*f.dp)
	case f.marks.Found[d.Ref()]:
		f.ring(accent, at, r+5*f.dp, 2*f.dp)
	}
}

// dashes paints a circle's line in n dashes that take share of its length; on a
// small circle in fewer, so that their round ends stay apart.
func (f *frame) dashes(colour color.NRGBA, at pixel.Vec, r, width float32, n int, share float64) {
	const pieces, fewest = 5, 5
	n = max(min(n, int(2*math.Pi*r/(3*width))), fewest)
	for k := range n {
		from := len(f.points)
		for i := range pieces + 1 {
			angle := 2 * math.Pi * (float64(k) + share*float64(i)/pieces) / float64(n)
			sin, cos := math.Sincos(angle)
			f.points = append(f.points, pixel.Vec{X: at.X + r*float32(cos), Y: at.Y + r*float32(sin)})
		}
		f.loop(colour, from, width, pixel.Dash{})
	}
}

// dots paints a circle of dots.
func (f *frame) dots(colour color.NRGBA, at pixel.Vec, r, size float32) {
	n := max(int(2*math.Pi*r/(2.6*size)), 8)
	for k := range n {
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / float64(n))
		f.disc(colour, pixel.Vec{X: at.X + r*float32(cos), Y: at.Y + r*float32(sin)}, size/2)
	}
}

// diamond marks a decider, on the upper right of the disc.
func (f *frame) diamond(d *Disc, at pixel.Vec, r float32) {
	size := max(6.5*f.scale, 4*f.dp)
	c := pixel.Vec{X: at.X + r*0.76, Y: at.Y - r*0.76}
	colour := f.painter.palette.Accent
	if d.OnRoute {
		colour = f.painter.palette.Route
	} else if d.Dim {
		colour = Mix(f.painter.palette.Ground, colour, 0.5)
	}
	f.square(f.painter.palette.Ground, c, size+2*f.dp)
	f.square(colour, c, size)
}

// square paints a square that stands on a corner.
func (f *frame) square(colour color.NRGBA, c pixel.Vec, r float32) {
	from := len(f.points)
	f.points = append(f.points, pixel.Vec{X: c.X, Y: c.Y - r}, pixel.Vec{X: c.X + r, Y: c.Y},
		pixel.Vec{X: c.X, Y: c.Y + r}, pixel.Vec{X: c.X - r, Y: c.Y})
	f.polygon(colour, from)
}
