package drawing

import (
	"image/color"
	"math"
	"slices"
	"unicode"

	"inroad/app/drawing/pixel"
	"inroad/app/drawing/typeface"
	"inroad/graphmodel"
)

// texts paints names, the numbers of the route's steps, and titles, in the
// order of their importance; what finds no free place is left out.
func (f *frame) texts() {
	l := &f.painter.labels
	l.begin(f.width, f.height)
	f.takeDiscs(l)
	f.badges()
	f.takeHops(l)
	f.departmentNames()
	f.names(true)
	f.goalTitles()
	if f.scale >= 0.42*f.dp {
		f.names(false)
	}
}

// textSize returns the size of a text that is size map units high, kept within
// what can be read and what is needed, in device-independent pixels.
func (f *frame) textSize(size, least, most float32) float32 {
	return pixel.RoundSize(min(max(size*f.scale, least*f.dp), most*f.dp))
}

func (f *frame) takeDiscs(l *labeller) {
	if f.scale < 0.12*f.dp {
		// Discs are dots, and only the most important names are painted.
		return
	}
	for i := range f.scene.Discs {
		d := &f.scene.Discs[i]
		if !f.visible.Grow(d.R).Contains(d.Centre) {
			continue
		}
		at, r := f.at(d.Centre), float32(d.R)*f.scale
		l.take(box{at.X - r, at.Y - r, at.X + r, at.Y + r})
	}
}

// takeHops keeps names off the shown route.
func (f *frame) takeHops(l *labeller) {
	const pieces = 24
	r := max(2*f.scale, 2*f.dp)
	for i := range f.scene.Hops {
		for k := range pieces + 1 {
			at := f.at(f.scene.Hops[i].Curve.At(float64(k) / pieces))
			l.take(box{at.X - r, at.Y - r, at.X + r, at.Y + r})
		}
	}
}

// first tells whether a person's name goes before others.
func (f *frame) first(d *Disc) bool {
	return d.OnRoute || d.Me || d.Decides && !d.Dim || f.marks.People[d.ID] || f.marks.Hover == d.ID
}

// names paints the names of the people who go first, or of the others, those
// with most power before those with less.
func (f *frame) names(first bool) {
	size := f.textSize(nameTextSize, 11, 20)
	for power := 5; power >= 1; power-- {
		for i := range f.scene.Discs {
			d := &f.scene.Discs[i]
			if d.R != Radius(power) || f.first(d) != first || d.ID == f.marks.Editing || !f.visible.Grow(60).Contains(d.Centre) {
				continue
			}
			f.name(d, size, first)
		}
	}
}

func (f *frame) name(d *Disc, size float32, first bool) {
	weight := typeface.Regular
	if first {
		weight = typeface.SemiBold
	}
	face := f.painter.letters.Faces[weight]
	text := face.Fit(d.Name, 15)
	spots := f.spots(d, face.Width(text)*size, size)
	l := &f.painter.labels
	// Whoever goes first is named in any case, and may be named at the side.
	spot, tried := spots[0], spots[:2]
	if first {
		tried = spots[:]
	}
	i := slices.IndexFunc(tried, l.free)
	if i < 0 && !first {
		return
	}
	if i >= 0 {
		spot = spots[i]
	}
	l.take(spot)
	f.text(weight, text, size, f.painter.style.name(d, f.marks.People[d.ID]), spot.x0, spot.y0+size*0.92, true)
}

// spots returns where the name of a person may be: below, above, right, left.
func (f *frame) spots(d *Disc, width, size float32) [4]box {
	at := f.at(d.Centre)
	r := max(float32(d.R)*f.scale, 1.2*f.dp)
	gap := 3*f.dp + 0.05*r
	switch {
	case d.Me:
		gap += 6 * f.scale
	case d.HasStance && d.Stance == graphmodel.MaxStance:
		gap += 4 * f.scale
	}
	high := size * 1.15
	at.Y -= high / 2
	below, side := r+gap+high/2, r+gap+2*f.dp
	around := func(x, y float32) box { return box{x, y, x + width, y + high} }
	return [4]box{
		around(at.X-width/2, at.Y+below), around(at.X-width/2, at.Y-below),
		around(at.X+side, at.Y), around(at.X-side-width, at.Y),
	}
}

// badges paints the numbers of the route's steps on their arcs, as near to the
// middle as there is room.
func (f *frame) badges() {
	p := f.painter
	r := max(9.5*f.scale, 9*f.dp)
	for i := range f.scene.Hops {
		h := &f.scene.Hops[i]
		at := f.badgePlace(h.Curve, r)
		p.labels.take(box{at.X - r, at.Y - r, at.X + r, at.Y + r})
		f.disc(p.palette.Ground, at, r+1.5*f.dp)
		f.disc(p.palette.Route, at, r)
		f.centred(typeface.SemiBold, digits(h.Step), r*1.25, p.palette.OnRoute, at)
	}
}

// badgePlace keeps a badge off discs and, if it can, off the places below
// discs where names go.
func (f *frame) badgePlace(c Curve, r float32) pixel.Vec {
	l := &f.painter.labels
	place := f.at(c.At(0.5))
	for _, names := range [...]bool{true, false} {
		for _, t := range [...]float64{0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.24, 0.76} {
			at := f.at(c.At(t))
			spot := box{at.X - r - 1, at.Y - r - 1, at.X + r + 1, at.Y + r + 1}
			if l.free(spot) && !(names && f.onRouteName(spot)) {
				return at
			}
		}
	}
	return place
}

// onRouteName tells whether a place is where the name of somebody on the route
// goes first.
func (f *frame) onRouteName(spot box) bool {
	size := f.textSize(nameTextSize, 11, 20)
	face := f.painter.letters.Faces[typeface.SemiBold]
	taken := func(person graphmodel.ID) bool {
		d := &f.scene.Discs[f.scene.discs[person]]
		return f.spots(d, face.Width(d.Name)*size, size)[0].overlaps(spot)
	}
	for i := range f.scene.Hops {
		if taken(f.scene.Hops[i].From) || taken(f.scene.Hops[i].To) {
			return true
		}
	}
	return false
}

// digits returns a small number as text without needing memory.
func digits(n int) string {
	const all = "12345678910111213141516171819202122232425262728293031323334353637383940"
	switch {
	case n < 1 || n > 40:
		return "…"
	case n < 10:
		return all[n-1 : n]
	}
	return all[9+2*(n-10) : 11+2*(n-10)]
}

// capitalSpacing is how far apart the capitals of a department's name are, in
// text sizes.
const capitalSpacing = 0.07

// departmentNames paints the departments' names in spaced capitals above their
// hulls.
func (f *frame) departmentNames() {
	size := f.textSize(departmentTextSize, 10.5, 17)
	face := f.painter.letters.Faces[typeface.SemiBold]
	for i := range f.scene.Hulls {
		h := &f.scene.Hulls[i]
		at := f.at(h.Label)
		width := float32(0)
		for _, r := range h.Name {
			width += face.Glyph(unicode.ToUpper(r)).Advance*size + size*capitalSpacing
		}
		if width > 1.6*float32(h.Bounds.Width())*f.scale {
			continue
		}
		spot := box{at.X - width/2, at.Y - size, at.X + width/2, at.Y + 2}
		if !f.painter.labels.free(spot) {
			continue
		}
		f.painter.labels.take(spot)
		f.capitals(h.Name, size, f.painter.style.hull(h.Hue, h.Dim).name, spot.x0, at.Y)
	}
}

// goalTitles paints the titles of goals beside their flags.
func (f *frame) goalTitles() {
	if f.scale < 0.3*f.dp {
		return
	}
	size := f.textSize(11.5, 11, 18)
	face := f.painter.letters.Faces[typeface.Regular]
	for i := range f.scene.Flags {
		g := &f.scene.Flags[i]
		at := f.at(g.At)
		k := max(f.scale, 0.8*f.dp)
		text := face.Fit(g.Title, 20)
		x, y := at.X+(flagWidth+4)*k, at.Y-(flagHeight-9)*k
		spot := box{x, y - size, x + face.Width(text)*size, y + 3}
		if marked := f.marks.Goals[g.ID] || f.marks.Hover == g.ID; !marked && !f.painter.labels.free(spot) {
			continue
		}
		f.painter.labels.take(spot)
		colour := f.painter.palette.Ink
		if g.Dim {
			colour = f.painter.palette.Faint
		}
		f.text(typeface.Regular, text, size, colour, x, y, true)
	}
}

// centred paints a short text around a point.
func (f *frame) centred(weight typeface.Weight, text string, size float32, colour color.NRGBA, at pixel.Vec) {
	size = pixel.RoundSize(size)
	width := f.painter.letters.Faces[weight].Width(text) * size
	f.text(weight, text, size, colour, at.X-width/2, at.Y+size*0.364, false)
}

// text paints a line of text from x on the baseline y; a halo keeps it legible
// on lines.
func (f *frame) text(weight typeface.Weight, text string, size float32, colour color.NRGBA, x, y float32, halo bool) {
	if y < -2*size || y > f.height+2*size {
		return
	}
	if halo {
		f.letters(weight, text, size, f.painter.style.halo, x, y, true)
	}
	f.letters(weight, text, size, colour, x, y, false)
}

func (f *frame) letters(weight typeface.Weight, text string, size float32, colour color.NRGBA, x, y float32, halo bool) {
	for _, r := range text {
		x = f.letter(weight, r, size, colour, x, y, halo)
	}
}

// capitals paints a text in spaced capitals.
func (f *frame) capitals(text string, size float32, colour color.NRGBA, x, y float32) {
	pass := func(colour color.NRGBA, halo bool) {
		pen := x
		for _, r := range text {
			pen = f.letter(typeface.SemiBold, unicode.ToUpper(r), size, colour, pen, y, halo) + size*capitalSpacing
		}
	}
	pass(f.painter.style.halo, true)
	pass(colour, false)
}

// letter paints one glyph, or its halo, and returns where the next one starts.
func (f *frame) letter(weight typeface.Weight, r rune, size float32, colour color.NRGBA, x, y float32, halo bool) float32 {
	baseline := int32(math.Round(float64(y)))
	letter, pixelX := f.painter.letters.Letter(weight, r, size, x)
	mask := &letter.Shape
	if halo {
		mask = &letter.Halo
	}
	if mask.Width > 0 {
		top := float32(baseline) + float32(mask.Y)
		f.add(op{verb: opMask, colour: colour, mask: mask, x: int32(pixelX), y: baseline}, top, top+float32(mask.Height))
	}
	return x + letter.Advance
}
