package drawing

import (
	"math"

	"inroad/graphmodel"
)

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
		hop := Hop{Step: i, From: route[i-1], To: route[i], Curve: b.detour(from, to, hopBends, maxHopBend)}
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
