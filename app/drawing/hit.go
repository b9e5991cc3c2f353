package drawing

import (
	"math"
	"slices"

	"inroad/graphmodel"
)

// rimInner and rimOuter bound the zone around a disc's edge, in map units,
// from which a tie is dragged.
const (
	rimInner = 5.0
	rimOuter = 7.0
)

// PersonAt returns who stands at a place, and whether that is on the rim, from
// which a tie is dragged: a ring just inside and outside the disc's edge.
// Where discs overlap it is the one whose centre is nearest.
func (s *Scene) PersonAt(x, y float64) (id graphmodel.ID, onRim, ok bool) {
	p := Point{x, y}
	best := math.Inf(1)
	g := s.discGrid()
	g.near(Rect{p, p}, func(i int32) {
		d := s.Discs[i]
		distance := d.Centre.Sub(p).Len()
		if d.IsNode() || distance > d.R+rimOuter || distance > best || distance == best && d.ID > id {
			return
		}
		best = distance
		id, onRim, ok = d.ID, distance > d.R-rimInner, true
	})
	return id, onRim, ok
}

// NodeAt returns the collapsed department that is at a place.
func (s *Scene) NodeAt(x, y float64) (department graphmodel.ID, ok bool) {
	p := Point{x, y}
	for i := len(s.Discs) - len(s.nodes); i < len(s.Discs); i++ {
		if d := s.Discs[i]; (Rect{d.Centre, d.Centre}).Grow(d.R).Contains(p) {
			department, ok = d.ID, true
		}
	}
	return department, ok
}

// PeopleIn returns the people whose centre is in r, sorted by id; those of a
// collapsed department are where its node is.
func (s *Scene) PeopleIn(r Rect) []graphmodel.ID {
	var people []graphmodel.ID
	for i := range s.Discs {
		d := s.Discs[i]
		switch {
		case !r.Contains(d.Centre):
		case d.IsNode():
			people = append(people, d.Members...)
		default:
			people = append(people, d.ID)
		}
	}
	if len(s.nodes) > 0 {
		slices.Sort(people)
	}
	return people
}

// PeopleWithin returns the people whose centre is within a closed polygon,
// sorted by id. Where it crosses itself, what it goes round twice is outside.
func (s *Scene) PeopleWithin(outline []Point) []graphmodel.ID {
	if len(outline) == 0 {
		return nil
	}
	bounds := Rect{outline[0], outline[0]}
	for _, p := range outline {
		bounds = bounds.Union(Rect{p, p})
	}
	return slices.DeleteFunc(s.PeopleIn(bounds), func(id graphmodel.ID) bool {
		return !inside(outline, s.Discs[s.discs[id]].Centre)
	})
}

// TieAt returns the tie whose arc is nearest to a place, if one is within
// tolerance; the ties of the shown route come first.
func (s *Scene) TieAt(x, y, tolerance float64) (id graphmodel.ID, ok bool) {
	p := Point{x, y}
	best := tolerance
	for i := range s.Hops {
		if d := s.Hops[i].Curve.Distance(p); d <= best && s.Hops[i].Tie != "" {
			best, id, ok = d, s.Hops[i].Tie, true
		}
	}
	if ok {
		return id, true
	}
	s.arcGrid().near(Rect{p, p}.Grow(tolerance), func(i int32) {
		d := s.Arcs[i].Curve.Distance(p)
		if d < best || d == best && (!ok || s.Arcs[i].ID < id) {
			best, id, ok = d, s.Arcs[i].ID, true
		}
	})
	return id, ok
}

// DepartmentAt returns the department whose hull is at a place; of several the
// smallest.
func (s *Scene) DepartmentAt(x, y float64) (id graphmodel.ID, ok bool) {
	p := Point{x, y}
	smallest := math.Inf(1)
	for i := range s.Hulls {
		h := &s.Hulls[i]
		size := h.Bounds.Width() * h.Bounds.Height()
		if size < smallest && h.Bounds.Contains(p) && inside(h.Outline, p) {
			smallest, id, ok = size, h.Department, true
		}
	}
	return id, ok
}

// GoalAt returns the goal whose flag is at a place.
func (s *Scene) GoalAt(x, y float64) (id graphmodel.ID, ok bool) {
	for i := range s.Flags {
		if s.Flags[i].rect().Contains(Point{x, y}) {
			return s.Flags[i].ID, true
		}
	}
	return "", false
}

// rect returns where a flag's cloth and pole are.
func (f *Flag) rect() Rect {
	return Rect{f.At.Add(Point{-6, -flagHeight - 2}), f.At.Add(Point{flagWidth + 4, 4})}
}

func (s *Scene) discGrid() *grid {
	x := &s.indexes
	x.discsOnce.Do(func() {
		x.discs = newGrid(s.bounds, 64, func(put func(int32, Rect)) {
			for i := range s.Discs {
				c := s.Discs[i].Centre
				put(int32(i), Rect{c, c}.Grow(s.Discs[i].R+rimOuter))
			}
		})
	})
	return x.discs
}

func (s *Scene) arcGrid() *grid {
	x := &s.indexes
	x.arcsOnce.Do(func() {
		x.arcs = newGrid(s.bounds, 48, func(put func(int32, Rect)) {
			for i := range s.Arcs {
				c := s.Arcs[i].Curve
				a := c.From
				for k := 1; k <= chords; k++ {
					b := c.At(float64(k) / chords)
					put(int32(i), RectAround(a, b))
					a = b
				}
			}
		})
	})
	return x.arcs
}
