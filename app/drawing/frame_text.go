package drawing

import (
	"image/color"
	"math"

	"inroad/app/drawing/pixel"
	"inroad/app/drawing/typeface"
	"inroad/graphmodel"
)

// names paints names, the numbers of the route's steps, and titles, in the
// order of their importance; what finds no free place is left out.
func (f *frame) names() {
	l := &f.painter.taken
	l.begin(f.width, f.height)
	f.takeDiscs(l)
	f.takeFlags(l)
	f.badges()
	f.takeHops(l)
	f.takeHeads(l)
	f.departmentNames()
	f.peopleNames(true)
	f.goalTitles()
	if f.scale >= 0.36*f.dp {
		f.peopleNames(false)
	}
	f.markedNames()
}

// textSize returns the size of a text that is size map units high, kept within
// what can be read and what is needed, in device-independent pixels.
func (f *frame) textSize(size, least, most float32) float32 {
	return pixel.RoundSize(min(max(size*f.scale, least*f.dp), most*f.dp))
}

// departmentNames paints the departments' names in spaced capitals above their
// hulls.
func (f *frame) departmentNames() {
	size := f.textSize(departmentTextSize, 10.5, 17)
	for i := range f.scene.Hulls {
		h := &f.scene.Hulls[i]
		if !h.Main || !h.Bounds.Grow(nameRoom).Overlaps(f.visible) {
			continue
		}
		run := f.painter.letters.Capitals(typeface.SemiBold, h.Name)
		width := run.Width * size
		if width > 1.6*float32(h.Bounds.Width())*f.scale {
			continue
		}
		if at, ok := f.departmentSpot(h, width, size); ok {
			f.label(graphmodel.KindDepartment, h.Department, at)
			f.text(run, size, f.painter.style.hull(h.Hue, h.Dim).name, at.x0, at.y0+size, true)
		}
	}
}

// departmentSpot returns where the name of a department is put, if there is a
// place for it: above its hull, there more to a side, or below.
func (f *frame) departmentSpot(h *Hull, width, size float32) (at box, ok bool) {
	half, gap := float64(width/2/f.scale), h.Bounds.Min.Y-h.Label.Y
	least, most := h.Bounds.Min.X+half, h.Bounds.Max.X-half
	spot := func(x float64, below bool) box {
		if least < most {
			x = min(max(x, least), most)
		}
		top, foot := h.edges(x-half, x+half)
		at := f.at(Point{x, top - gap})
		if below {
			at.Y = f.at(Point{x, foot + gap}).Y + size
		}
		return f.slid(box{at.X - width/2, at.Y - size, at.X + width/2, at.Y + 2}, at.X)
	}
	side, middle := 0.25*h.Bounds.Width(), h.Bounds.Centre().X
	// Most names are above, so the other places are not even worked out.
	for _, try := range [...]struct {
		x     float64
		below bool
	}{{h.Label.X, false}, {h.Label.X - side, false}, {h.Label.X + side, false}, {middle, true}, {middle - side, true}, {middle + side, true}} {
		one := spot(try.x, try.below)
		seen := f.inView(one)
		if ok && !seen || !f.painter.taken.free(one) {
			continue
		}
		if seen {
			return one, true
		}
		at, ok = one, true
	}
	return at, ok
}

// goalTitles paints the titles of goals beside their flags.
func (f *frame) goalTitles() {
	if f.scale < 0.3*f.dp {
		return
	}
	size := f.textSize(11.5, 11, 18)
	for i := range f.scene.Flags {
		g := &f.scene.Flags[i]
		at := f.at(g.At)
		k := f.flagScale()
		run := f.painter.letters.Fit(typeface.Regular, g.Title, 20)
		x, y := at.X+(flagWidth+4)*k, at.Y-(flagHeight-9)*k
		width, left := run.Width*size, at.X-4*k
		spots := [...]box{{x, y - size, x + width, y + 3}, {left - width, y - size, left, y + 3}}
		i := f.bestSpot(spots[:])
		if !f.isMarkedFlag(g) && i < 0 {
			continue
		}
		spot := spots[max(i, 0)]
		f.label(graphmodel.KindGoal, g.ID, spot)
		colour := f.painter.palette.Ink
		if g.Dim {
			colour = f.painter.palette.Faint
		}
		f.text(run, size, colour, spot.x0, y, true)
	}
}

// widest is how wide a centred text may be, in text sizes: some scripts have
// letters that are as wide as words.
const widest = 2.3

// centred paints a short text around a point.
func (f *frame) centred(weight typeface.Weight, text string, size float32, colour color.NRGBA, at pixel.Vec) {
	run := f.painter.letters.Shape(weight, text)
	size = pixel.RoundSize(size * min(widest/run.Width, 1))
	f.text(run, size, colour, at.X-run.Width*size/2, at.Y+size*0.364, false)
}

// text paints a line of text from x on the baseline y; a halo keeps it legible
// on lines.
func (f *frame) text(run *typeface.Run, size float32, colour color.NRGBA, x, y float32, halo bool) {
	if y < -2*size || y > f.height+2*size {
		return
	}
	if f.vector {
		f.write(Text{Run: run, Size: size, Colour: colour, X: x, Y: y}, halo)
		return
	}
	if halo {
		f.glyphs(run, size, f.painter.style.halo, x, y, true)
	}
	f.glyphs(run, size, colour, x, y, false)
}

// glyphs paints the glyphs of a text, or their halos.
func (f *frame) glyphs(run *typeface.Run, size float32, colour color.NRGBA, x, y float32, halo bool) {
	for i := range run.Glyphs {
		g := &run.Glyphs[i]
		baseline := int32(math.Round(float64(y + g.Y*size)))
		letter, pixelX := f.painter.letters.Letter(g.Font, g.ID, size, x+g.X*size)
		mask := &letter.Shape
		if halo {
			mask = &letter.Halo
		}
		if mask.Width > 0 {
			top := float32(baseline) + float32(mask.Y)
			f.add(op{verb: opMask, colour: colour, mask: mask, x: int32(pixelX), y: baseline}, top, top+float32(mask.Height))
		}
	}
}
