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
		d := f.scene.Discs[i]
		if !f.visible.Grow(d.R).Contains(d.Centre) {
			continue
		}
		at, r := f.at(d.Centre), float32(d.R)*f.scale
		l.take(box{at.X - r, at.Y - r, at.X + r, at.Y + r})
	}
}

// takeFlags keeps texts off goals.
func (f *frame) takeFlags(l *labeller) {
	k := f.flagScale()
	for i := range f.scene.Flags {
		foot := f.at(f.scene.Flags[i].At)
		l.take(box{foot.X, foot.Y - flagHeight*k, foot.X + flagWidth*k, foot.Y})
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

// first tells whether a person's name goes before others. Whether somebody is
// selected or under the pointer does not count: a name must not move away from
// the pointer that is on it.
func (f *frame) first(d *Disc) bool { return d.OnRoute || d.Me || d.Decides && !d.Dim }

// marked tells whether somebody is to be named in any case. Of very many who are
// selected only those are named for whom there is room.
func (f *frame) marked(d *Disc) bool {
	const few = 20
	return f.marks.Hover == d.ID || len(f.marks.People) <= few && f.marks.People[d.ID] || len(f.marks.Found) <= few && f.marks.Found[d.Ref()]
}

// peopleNames paints the names of the people who go first, or of the others,
// those with most power before those with less.
func (f *frame) peopleNames(first bool) {
	size := f.nameSize()
	if first {
		f.nodeNames()
	}
	f.named = f.named[:0]
	for i, d := range f.scene.Discs {
		if f.first(d) == first && !d.IsNode() && f.isNamed(d) {
			f.named = append(f.named, int32(i))
		}
	}
	for power := 5; power >= 1; power-- {
		for _, i := range f.named {
			if d := f.scene.Discs[i]; d.R == Radius(power) {
				f.name(d, size, first)
			}
		}
	}
}

// markedNames paints the names of marked people who have none yet.
func (f *frame) markedNames() {
	size := f.nameSize()
	for _, i := range f.bold {
		if d := f.scene.Discs[i]; !d.IsNode() && f.marked(d) && f.isNamed(d) && !f.isLabelled(d.ID) {
			f.name(d, size, true)
		}
	}
}

func (f *frame) nameSize() float32 { return f.textSize(nameTextSize, 11, 20) }

// isNamed tells whether a name may be painted at all.
func (f *frame) isNamed(d *Disc) bool {
	return d.ID != f.marks.Editing && f.visible.Grow(60).Contains(d.Centre)
}

// name paints the name of a person where there is room for all of it; one that
// must be painted may be at the corners of the disc, or else on other things.
func (f *frame) name(d *Disc, size float32, must bool) {
	selected := f.selected(d)
	weight := typeface.Regular
	if f.first(d) || selected {
		weight = typeface.SemiBold
	}
	run := f.painter.letters.Fit(weight, d.Name, 15)
	spots := f.spots(d, run.Width*size, size)
	tried := spots[:4]
	if must {
		tried = spots[:]
	}
	i := f.bestSpot(tried)
	if !must && (i < 0 || !f.inView(spots[i]) && f.visible.Contains(d.Centre)) {
		return
	}
	i = max(i, 0)
	f.label(d.Ref().Kind, d.ID, spots[i])
	f.text(run, size, f.painter.style.name(d, selected || f.marks.Hover == d.ID), spots[i].x0, spots[i].y0+size*0.92, true)
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
