package drawing

import (
	"image/color"
	"unicode"

	"inroad/app/drawing/pixel"
	"inroad/app/drawing/typeface"
)

// texts paints names, the numbers of the route's steps, and titles, in the
// order of their importance; what finds no free place is left out.
func (f *frame) texts() {
	l := &f.painter.labels
	l.begin(f.width, f.height)
	f.takeDiscs(l)
	f.names(true)
	f.badges()
	f.departmentNames()
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
	width := face.Width(text) * size
	at := f.at(d.Centre)
	r := max(float32(d.R)*f.scale, 1.2*f.dp)
	gap := 3*f.dp + 0.05*r
	if d.Me {
		gap += 6 * f.scale
	} else if d.HasStance && d.Stance == 2 {
		gap += 4 * f.scale
	}
	below := at.Y + r + gap
	spots := [...]box{
		{at.X - width/2, below, at.X + width/2, below + size*1.15},
		{at.X - width/2, at.Y - r - gap - size*1.1, at.X + width/2, at.Y - r - gap},
	}
	l := &f.painter.labels
	for i, spot := range spots {
		if !l.free(spot) && (!first || i < len(spots)-1) {
			continue
		}
		if first && !l.free(spot) {
			spot = spots[0]
		}
		l.take(spot)
		f.text(weight, text, size, f.painter.style.disc(d).name, spot.x0, spot.y0+size*0.92, 0, true)
		return
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

func (f *frame) badgePlace(c Curve, r float32) pixel.Vec {
	for _, t := range [...]float64{0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8} {
		at := f.at(c.At(t))
		if f.painter.labels.free(box{at.X - r - 1, at.Y - r - 1, at.X + r + 1, at.Y + r + 1}) {
			return at
		}
	}
	return f.at(c.At(0.5))
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

// departmentNames paints the departments' names in spaced capitals above their
// hulls.
func (f *frame) departmentNames() {
	size := f.textSize(departmentTextSize, 10.5, 17)
	face := f.painter.letters.Faces[typeface.SemiBold]
	spacing := size * 0.07
	for i := range f.scene.Hulls {
		h := &f.scene.Hulls[i]
		at := f.at(h.Label)
		width := float32(0)
		for _, r := range h.Name {
			width += face.Glyph(unicode.ToUpper(r)).Advance*size + spacing
		}
		if width > 1.6*float32(h.Bounds.Width())*f.scale {
			continue
		}
		spot := box{at.X - width/2, at.Y - size, at.X + width/2, at.Y + 2}
		if !f.painter.labels.free(spot) {
			continue
		}
		f.painter.labels.take(spot)
		f.capitals(h.Name, size, f.painter.style.hull(h.Hue, h.Dim).name, spot.x0, at.Y, spacing)
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
		text := face.Fit(g.Title, 16)
		x, y := at.X+(flagWidth+4)*k, at.Y-(flagHeight-9)*k
		spot := box{x, y - size, x + face.Width(text)*size, y + 3}
		f.painter.labels.take(spot)
		colour := f.painter.palette.Ink
		if g.Dim {
			colour = f.painter.palette.Faint
		}
		f.text(typeface.Regular, text, size, colour, x, y, 0, true)
	}
}

// centred paints a short text around a point.
func (f *frame) centred(weight typeface.Weight, text string, size float32, colour color.NRGBA, at pixel.Vec) {
	size = pixel.RoundSize(size)
	width := f.painter.letters.Faces[weight].Width(text) * size
	f.text(weight, text, size, colour, at.X-width/2, at.Y+size*0.364, 0, false)
}

// text paints a line of text from x on the baseline y; a halo keeps it legible
// on lines.
func (f *frame) text(weight typeface.Weight, text string, size float32, colour color.NRGBA, x, y, spacing float32, halo bool) {
	baseline := int32(y + 0.5)
	if y < -2*size || y > f.height+2*size {
		return
	}
	if halo {
		ground := WithAlpha(f.painter.palette.Ground, 0.8)
		pen := x
		for _, r := range text {
			pen = f.letter(weight, r, size, ground, pen, baseline, true) + spacing
		}
	}
	for _, r := range text {
		x = f.letter(weight, r, size, colour, x, baseline, false) + spacing
	}
}

// capitals paints a text in spaced capitals.
func (f *frame) capitals(text string, size float32, colour color.NRGBA, x, y, spacing float32) {
	ground := WithAlpha(f.painter.palette.Ground, 0.8)
	baseline := int32(y + 0.5)
	pen := x
	for _, r := range text {
		pen = f.letter(typeface.SemiBold, unicode.ToUpper(r), size, ground, pen, baseline, true) + spacing
	}
	for _, r := range text {
		x = f.letter(typeface.SemiBold, unicode.ToUpper(r), size, colour, x, baseline, false) + spacing
	}
}

// letter paints one glyph, or its halo, and returns where the next one starts.
func (f *frame) letter(weight typeface.Weight, r rune, size float32, colour color.NRGBA, x float32, baseline int32, halo bool) float32 {
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
