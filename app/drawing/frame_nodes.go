package drawing

import (
	"image/color"
	"math"
	"strconv"

	"inroad/app/drawing/pixel"
	"inroad/app/drawing/typeface"
)

// node paints a collapsed department: a square with round corners, like a card
// in a pile, with its initials and how many people it stands for.
func (f *frame) node(d *Disc) {
	at := f.at(d.Centre)
	r := max(float32(d.R)*f.scale, 2*f.dp)
	colours := f.painter.style.disc(d)
	if r < 4*f.dp {
		f.card(colours.dot, at, r, 0)
		return
	}
	line := max(1.8*f.scale, f.dp)
	f.card(f.painter.palette.Ground, at, r+min(2.5*f.scale, 3*f.dp), 0)
	f.card(colours.fill, at, r, 0)
	f.card(colours.edge, at, r, line)
	if r >= 8.5*f.dp {
		size := r * 0.62
		f.centred(typeface.SemiBold, d.Initials, size, colours.initials, pixel.Vec{X: at.X, Y: at.Y - r*0.2})
		f.centred(typeface.Regular, strconv.Itoa(len(d.Members)), size*0.72, colours.initials, pixel.Vec{X: at.X, Y: at.Y + r*0.45})
	}
	accent := f.painter.palette.Accent
	switch {
	case f.selected(d):
		f.card(WithAlpha(accent, 0.25), at, r+9*f.dp, 9*f.dp)
		f.card(accent, at, r+4.5*f.dp, 2.2*f.dp)
	case f.marks.Hover == d.ID:
		f.card(WithAlpha(accent, 0.25), at, r+6*f.dp, 6*f.dp)
	case f.marks.Found[d.Ref()]:
		f.card(accent, at, r+5*f.dp, 2*f.dp)
	case d.Me:
		f.card(accent, at, r+6.5*f.scale, max(1.6*f.scale, f.dp))
	}
	if d.Decides {
		f.diamond(d, at, r)
	}
}

// selected tells whether a person is selected, or a collapsed department
// itself or with all its people.
func (f *frame) selected(d *Disc) bool {
	if !d.IsNode() {
		return f.marks.People[d.ID]
	}
	if f.marks.Departments[d.ID] {
		return true
	}
	for _, id := range d.Members {
		if !f.marks.People[id] {
			return false
		}
	}
	return true
}

// card paints a square with round corners whose outer edge is r from the middle:
// filled, or of a line of that width.
func (f *frame) card(colour color.NRGBA, at pixel.Vec, r, width float32) {
	const pieces = 5
	from := len(f.points)
	side := r - width/2
	corner := side * 0.36
	for quarter := range 4 {
		middle := pixel.Vec{X: at.X + (side-corner)*sign(quarter == 0 || quarter == 3), Y: at.Y + (side-corner)*sign(quarter < 2)}
		for i := range pieces + 1 {
			sin, cos := math.Sincos(math.Pi / 2 * (float64(quarter) + float64(i)/pieces))
			f.points = append(f.points, pixel.Vec{X: middle.X + corner*float32(cos), Y: middle.Y + corner*float32(sin)})
		}
	}
	if width == 0 {
		f.polygon(colour, from)
		return
	}
	f.points = append(f.points, f.points[from])
	f.loop(colour, from, width, pixel.Dash{})
}

func sign(positive bool) float32 {
	if positive {
		return 1
	}
	return -1
}

// takeHeads keeps names off the arrowheads at collapsed departments, where many
// ties end in one place.
func (f *frame) takeHeads(l *labeller) {
	if len(f.scene.nodes) == 0 {
		return
	}
	for _, a := range f.scene.Arcs {
		if head := f.headLength(a, f.arcWidth(a)); head > 0 && f.scene.Discs[a.Trusting].IsNode() && f.meets(&a.Curve) {
			tip := f.at(a.Curve.To)
			l.take(box{tip.X - head, tip.Y - head, tip.X + head, tip.Y + head})
		}
	}
}

// nodeNames paints the names of the collapsed departments, which go before those
// of people.
func (f *frame) nodeNames() {
	size := f.nameSize()
	for i := len(f.scene.Discs) - len(f.scene.nodes); i < len(f.scene.Discs); i++ {
		if d := f.scene.Discs[i]; f.isNamed(d) {
			f.name(d, size, true)
		}
	}
}
