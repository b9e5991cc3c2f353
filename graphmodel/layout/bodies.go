package layout

import (
	"math"
	"unicode/utf8"

	"inroad/graphmodel"
)

// bodies are people who need room.
type bodies struct {
	people []body
	near   near
}

// body is a person.
type body struct {
	at, force vec
	// half is half the width of the disc or of the name, whichever is wider.
	half   float64
	group  int
	fixed  bool
	degree float64
	old    *graphmodel.Position
	id     graphmodel.ID
}

// mostHalf is half the width of the longest names: longer ones are cut on the
// map.
const mostHalf = 66.0

// halfWidth estimates half the width of a name.
func halfWidth(p *graphmodel.Person) float64 {
	const perLetter = 6.6
	return min(max(float64(utf8.RuneCountInString(p.Name))*perLetter/2, 30), mostHalf)
}

// Positions returns where those are who move, in whole units.
func (o *bodies) Positions() []*graphmodel.Position {
	var positions []*graphmodel.Position
	for i := range o.people {
		if b := &o.people[i]; !b.fixed {
			positions = append(positions, b.position())
		}
	}
	return positions
}

// position is where a person stands, in whole units, and within what a workspace
// can hold.
func (b *body) position() *graphmodel.Position {
	within := func(v float64) float64 {
		return math.Round(min(max(v, -graphmodel.MaxCoordinate), graphmodel.MaxCoordinate))
	}
	p := &graphmodel.Position{ID: b.id, X: within(b.at.x), Y: within(b.at.y)}
	if b.old != nil {
		p.Extra = b.old.Extra
	}
	return p
}

func (o *bodies) moving() int {
	n := 0
	for i := range o.people {
		if !o.people[i].fixed {
			n++
		}
	}
	return n
}

// extent returns the corners of the box that people and their names take.
func (o *bodies) extent(people []int) (low, high vec) {
	low, high = vec{math.Inf(1), math.Inf(1)}, vec{math.Inf(-1), math.Inf(-1)}
	for _, i := range people {
		b := &o.people[i]
		x := max(b.half+5, spanX/2)
		low = vec{min(low.x, b.at.x-x), min(low.y, b.at.y-spanY/2)}
		high = vec{max(high.x, b.at.x+x), max(high.y, b.at.y+spanY/2)}
	}
	return low, high
}

// keepApart pushes apart people who are too near one another, several rounds,
// and returns the longest push of the last.
func (o *bodies) keepApart(rounds int) float64 {
	longest := 0.0
	for range rounds {
		longest = 0
		o.fillPeople(2*mostHalf + 10)
		o.near.pairs(func(i, j int) { longest = max(longest, o.pushApart(i, j)) })
		if longest == 0 {
			break
		}
	}
	return longest
}

// fillPeople prepares for finding people who are nearer than that.
func (o *bodies) fillPeople(distance float64) {
	o.near.fill(len(o.people), func(i int) (vec, float64) { return o.people[i].at, distance / 2 })
}

// pushApart moves two people until they have the room they need, and returns
// how far. That room is an ellipse, since a name is wider than high.
func (o *bodies) pushApart(i, j int) float64 {
	a, b := &o.people[i], &o.people[j]
	if a.fixed && b.fixed {
		return 0
	}
	x := a.roomBeside(b)
	way := vec{(b.at.x - a.at.x) / x, (b.at.y - a.at.y) / spanY}
	d := way.len()
	if d >= 1 {
		return 0
	}
	if d < 1e-6 {
		// On the same spot: any direction will do, if always the same.
		way, d = polar(1e-6, float64(i)+1.7*float64(j)), 1e-6
	}
	k := (1 - d) / d
	push := vec{way.x * x * k, way.y * spanY * k}
	switch {
	case a.fixed:
		b.at = b.at.add(push)
	case b.fixed:
		a.at = a.at.sub(push)
	default:
		a.at, b.at = a.at.sub(push.mul(0.5)), b.at.add(push.mul(0.5))
	}
	return push.len()
}

// roomBeside is how far two people keep apart side by side.
func (b *body) roomBeside(other *body) float64 { return max(spanX, b.half+other.half+10) }

// closeness is how far two people are from one another, of the room they need.
func (o *bodies) closeness(i, j int) float64 {
	a, b := &o.people[i], &o.people[j]
	return math.Hypot((b.at.x-a.at.x)/a.roomBeside(b), (b.at.y-a.at.y)/spanY)
}
