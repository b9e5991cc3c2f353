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
	most := max(9.5*f.scale, 9*f.dp)
	for i := range f.scene.Hops {
		at, r := f.badgePlace(i, most)
		p.taken.take(around(at, r+1.5*f.dp))
		f.badge(f.scene.Hops[i].Step, at, r)
	}
}

func (f *frame) badge(step int, at pixel.Vec, r float32) {
	palette := f.painter.palette
	f.disc(palette.Ground, at, r+1.5*f.dp)
	f.disc(palette.Route, at, r)
	f.centred(typeface.SemiBold, digits(step), r*1.25, palette.OnRoute, at)
}

func around(at pixel.Vec, r float32) box { return box{at.X - r, at.Y - r, at.X + r, at.Y + r} }

// badgePlace returns where the badge of a hop goes and its radius, at most the
// given one. It keeps off discs and other badges and, if it can, off other hops
// and off the places where names go first. Where the arc has no room the badge
// is smaller, and then beside the arc.
func (f *frame) badgePlace(hop int, most float32) (pixel.Vec, float32) {
	small := 0.82 * most
	c := f.scene.Hops[hop].Curve
	for _, try := range [...]struct {
		r, side float32
		calm    bool
	}{
		{most, 0, true}, {small, 0, true}, {small, 1, true}, {small, -1, true},
		{small, 0, false}, {small, 1, false}, {small, -1, false},
	} {
		for _, t := range [...]float64{0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.24, 0.76} {
			at := f.beside(c, t, try.side*(try.r+f.hopWidth()))
			spot := around(at, try.r+2*f.dp)
			if f.painter.taken.free(spot) && !(try.calm && (f.onRouteName(spot) || f.onOtherHop(hop, at, try.r))) {
				return at, try.r
			}
		}
	}
	return f.at(c.At(0.5)), small
}

// beside returns the place that far to the left of a curve, at parameter t.
func (f *frame) beside(c Curve, t float64, off float32) pixel.Vec {
	at := f.at(c.At(t))
	way := c.Control.Sub(c.From).Lerp(c.To.Sub(c.Control), t)
	if length := way.Len(); length > 0 {
		at.X += off * float32(way.Y/length)
		at.Y -= off * float32(way.X/length)
	}
	return at
}

// onOtherHop tells whether a badge would lie on a hop that is not its own.
func (f *frame) onOtherHop(hop int, at pixel.Vec, r float32) bool {
	near := float64((r + f.hopWidth()/2) / f.scale)
	for i := range f.scene.Hops {
		if i != hop && f.scene.Hops[i].Curve.Distance(f.place(at.X, at.Y)) < near {
			return true
		}
	}
	return false
}

// onRouteName tells whether a place is where the name of somebody on the route
// goes first.
func (f *frame) onRouteName(spot box) bool {
	size := f.nameSize()
	taken := func(person graphmodel.ID) bool {
		d := f.scene.Discs[f.scene.discs[person]]
		return f.spots(d, f.painter.letters.Width(typeface.SemiBold, d.Name)*size, size)[0].overlaps(spot)
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
