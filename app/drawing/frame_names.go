package drawing

import (
	"inroad/app/drawing/typeface"
	"inroad/graphmodel"
)

// takeDiscs keeps texts off people.
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
	// Whoever goes first is named in any case, and may be named at the side.
	spot, tried := spots[0], spots[:2]
	if first {
		tried = spots[:]
	}
	i := f.bestSpot(tried)
	if i < 0 && !first {
		return
	}
	if i >= 0 {
		spot = spots[i]
	}
	f.label(graphmodel.KindPerson, d.ID, spot)
	f.text(weight, text, size, f.painter.style.name(d, f.marks.People[d.ID]), spot.x0, spot.y0+size*0.92, true)
}

// bestSpot returns the index of the first spot that is free, one wholly in view
// before others; −1 if none is free.
func (f *frame) bestSpot(spots []box) int {
	best := -1
	for i, spot := range spots {
		seen := f.inView(spot)
		if best >= 0 && !seen || !f.painter.taken.free(spot) {
			continue
		}
		if seen {
			return i
		}
		best = i
	}
	return best
}

// spots returns where the name of a person may be: below, above, right, left,
// and then at the corners. At the edge of the view a name that is not at the side
// slides into it.
func (f *frame) spots(d *Disc, width, size float32) [8]box {
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
	y := at.Y - high/2
	below, side, corner := r+gap+high/2, r+gap+2*f.dp, 0.6*r
	around := func(x, y float32) box { return box{x, y, x + width, y + high} }
	return [8]box{
		f.slid(around(at.X-width/2, y+below), at.X), f.slid(around(at.X-width/2, y-below), at.X),
		around(at.X+side, y), around(at.X-side-width, y),
		f.slid(around(at.X+corner, y+below), at.X), f.slid(around(at.X-corner-width, y+below), at.X),
		f.slid(around(at.X+corner, y-below), at.X), f.slid(around(at.X-corner-width, y-below), at.X),
	}
}
