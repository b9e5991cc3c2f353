package drawing

import (
	"math"

	"inroad/graphmodel"
)

// How far an arc's control point lies off the straight line, as a share of its
// length and in map units at most. A pair of arcs bends apart.
const (
	singleBend = 0.10
	pairBend   = 0.15
	maxBend    = 70.0
)

// rimGap is left between an arc and the rim of a disc.
const rimGap = 4.0

// paintOrder lists the trust bands as they are painted: what matters most last.
var paintOrder = [...]graphmodel.Band{graphmodel.Neutral, graphmodel.Trusting, graphmodel.Distrust,
	graphmodel.Wary, graphmodel.Strong}

// arcs draws the ties that are not on the route, those of one band together.
func (b *builder) arcs() {
	calm := b.calm()
	ties := b.w.Ties.All()
	onRoute := b.routeTies()
	var bins [graphmodel.BandCount + 1][]int32
	for i := range ties {
		if b.ends[i].from < 0 || onRoute[ties[i].ID] || !b.shows(ties[i]) {
			continue
		}
		bin := 0
		if level, known := ties[i].Trust.Get(); known {
			bin = 1 + int(graphmodel.BandOf(level))
		}
		bins[bin] = append(bins[bin], int32(i))
	}
	b.scene.Arcs = make([]Arc, 0, len(ties))
	b.arcsOf(bins[0], calm)
	for _, band := range paintOrder {
		b.arcsOf(bins[1+band], calm)
	}
}

func (b *builder) arcsOf(indexes []int32, calm float64) {
	ties := b.w.Ties.All()
	for _, i := range indexes {
		t, e := ties[i], b.ends[i]
		level, known := t.Trust.Get()
		b.scene.Arcs = append(b.scene.Arcs, Arc{ID: t.ID, Trusted: int(e.to), Trusting: int(e.from),
			Curve: b.curve(e.to, e.from), Band: graphmodel.BandOf(level), Known: known,
			Friction: t.Friction && b.opts.Layers.Friction, Dim: b.routing, Calm: calm})
	}
}

// shows tells whether the layers show a tie.
func (b *builder) shows(t *graphmodel.Tie) bool {
	return b.opts.Layers.Trust || b.opts.Layers.Friction && t.Friction
}

// calm returns how little each tie must step back: from about four a person on
// they become a thicket.
func (b *builder) calm() float64 {
	perPerson := float64(b.w.Ties.Len()) / float64(max(b.w.People.Len(), 1))
	return min(max(math.Pow(3.5/max(perPerson, 0.1), 0.7), 0.2), 1)
}

// curve returns the arc from one disc to another, between their rims. It bends
// to the left of its way, so that a pair of ties makes two arcs.
func (b *builder) curve(from, to int32) Curve {
	f, t := &b.scene.Discs[from], &b.scene.Discs[to]
	bend := singleBend
	if b.tie(from, to) >= 0 && b.tie(to, from) >= 0 {
		bend = pairBend
	}
	return arcBetween(f.Centre, t.Centre, f.R+rimGap, t.R+rimGap, bend)
}

// arcBetween returns an arc from a to b without the first and last pieces, of
// the given lengths.
func arcBetween(a, b Point, cutA, cutB, bend float64) Curve {
	way := b.Sub(a)
	length := way.Len()
	if length < 1e-9 {
		return Curve{a, a, a}
	}
	off := min(bend*length, maxBend) * 2
	control := a.Lerp(b, 0.5).Add(Point{way.Y, -way.X}.Mul(off / length))
	c := Curve{a, control, b}
	if cutA+cutB >= length {
		// The discs overlap: a short stub in the middle.
		return c.Part(0.45, 0.55)
	}
	return c.Part(leave(c, a, cutA), 1-leave(Curve{b, control, a}, b, cutB))
}

// leave returns the parameter at which c leaves the circle of radius r around
// its start.
func leave(c Curve, start Point, r float64) float64 {
	lo, hi := 0.0, 0.5
	if c.At(hi).Sub(start).Len() <= r {
		return hi * 0.99
	}
	for range 10 {
		mid := (lo + hi) / 2
		if c.At(mid).Sub(start).Len() < r {
			lo = mid
		} else {
			hi = mid
		}
	}
	return (lo + hi) / 2
}

// routeTies returns the ties that the shown route uses.
func (b *builder) routeTies() map[graphmodel.ID]bool {
	used := make(map[graphmodel.ID]bool, len(b.scene.Hops))
	for _, h := range b.scene.Hops {
		used[h.Tie] = true
	}
	return used
}

// hops draws the shown route.
func (b *builder) hops() {
	route := b.opts.Route
	for i := 1; i < len(route); i++ {
		from, okFrom := b.scene.discs[route[i-1]]
		to, okTo := b.scene.discs[route[i]]
		if !okFrom || !okTo || from == to {
			continue
		}
		hop := Hop{Step: i, From: route[i-1], To: route[i], Curve: b.curve(from, to)}
		if t := b.tie(to, from); t >= 0 {
			hop.Tie = b.w.Ties.All()[t].ID
		}
		b.scene.Hops = append(b.scene.Hops, hop)
	}
}

// formalLines draws who reports to whom, straight from rim to rim.
func (b *builder) formalLines() {
	if !b.opts.Layers.FormalLine {
		return
	}
	for i, p := range b.w.People.All() {
		m, ok := b.scene.discs[p.ReportsTo]
		if !ok || int(m) == i {
			continue
		}
		manager, report := &b.scene.Discs[m], &b.scene.Discs[i]
		b.scene.Lines = append(b.scene.Lines, Line{Kind: FormalLine, Dim: b.routing,
			Curve: arcBetween(manager.Centre, report.Centre, manager.R, report.R, 0)})
	}
}
