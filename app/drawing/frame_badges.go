package drawing

import (
	"inroad/app/drawing/pixel"
	"inroad/app/drawing/typeface"
	"inroad/graphmodel"
)

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
