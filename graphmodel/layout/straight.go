package layout

import (
	"cmp"
	"math"
	"slices"

	"inroad/graphmodel"
)

// Straightening is a layout that changes little: people who overlap are pushed
// apart, just so far, and those who stand nearly in a row or in a column stand in
// it exactly. Who is right of somebody, or below, stays so.
type Straightening struct {
	Arrangement
	rounds int
	done   bool
	// close are those who stand so near to somebody that they may come too near.
	close [][]int
}

// nearlyStraight is how far from a row or column people may be, in map units, to
// be moved into it.
const nearlyStraight = 20.0

// NewStraightening prepares to straighten up people, or everybody where none are
// named. Those without a position are left alone.
func NewStraightening(w *graphmodel.Workspace, people []graphmodel.ID) *Straightening {
	s := &Straightening{Arrangement: *arrangementOf(w, people)}
	s.people = slices.DeleteFunc(s.people, func(b body) bool { return b.old == nil })
	return s
}

// Update goes on by one step and tells whether there is more to do.
func (s *Straightening) Update() bool {
	switch {
	case s.done || len(s.people) == 0:
		return false
	case s.rounds < maxSettling:
		s.rounds++
		if s.keepApart(2) > 0.3 {
			return true
		}
		s.rounds = maxSettling
		return true
	}
	s.findClose()
	s.align(func(b *body) *float64 { return &b.at.y })
	s.align(func(b *body) *float64 { return &b.at.x })
	s.done = true
	return true
}

// align moves people into the rows, or columns, that they nearly stand in: those
// who follow one another so closely that none is far from the middle of all.
// Nobody is moved to where they would be too near to somebody else.
func (s *Straightening) align(axis func(*body) *float64) {
	order := make([]int, len(s.people))
	for i := range order {
		order[i] = i
	}
	value := func(i int) float64 { return *axis(&s.people[i]) }
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(value(i), value(j)) })
	for len(order) > 0 {
		count := 1
		for count < len(order) && value(order[count])-value(order[0]) <= 2*nearlyStraight {
			count++
		}
		s.alignOne(order[:count], axis)
		order = order[count:]
	}
}

// alignOne moves people to their mean, or to where one of them is pinned.
func (s *Straightening) alignOne(row []int, axis func(*body) *float64) {
	to, pinned := 0.0, false
	for _, i := range row {
		b := &s.people[i]
		if b.fixed && !pinned {
			to, pinned = *axis(b), true
		} else if !pinned {
			to += *axis(b)
		}
	}
	if !pinned {
		to = math.Round(to / float64(len(row)))
	}
	for _, i := range row {
		b := &s.people[i]
		if b.fixed || len(row) < 2 {
			continue
		}
		was := *axis(b)
		*axis(b) = to
		if s.crowded(i) {
			*axis(b) = was
		}
	}
}

func (s *Straightening) findClose() {
	s.close = make([][]int, len(s.people))
	s.fillPeople(2*mostHalf + 10 + 4*nearlyStraight)
	s.near.pairs(func(i, j int) {
		s.close[i], s.close[j] = append(s.close[i], j), append(s.close[j], i)
	})
}

// crowded tells whether somebody has less room than they need.
func (s *Straightening) crowded(i int) bool {
	return slices.ContainsFunc(s.close[i], func(j int) bool { return s.closeness(i, j) < 1-1e-3 })
}
