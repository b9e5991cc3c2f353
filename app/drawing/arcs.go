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
	ties := b.w.Ties.All()
	onRoute := b.routeTies()
	bundles := b.bundles(onRoute)
	// The bins hold indexes of ties and, negative, of bundles.
	var bins [graphmodel.BandCount + 1][]int32
	put := func(i int32, level float64, known bool) {
		bin := 0
		if known {
			bin = 1 + int(graphmodel.BandOf(level))
		}
		bins[bin] = append(bins[bin], i)
	}
	for i := range ties {
		if b.ends[i].from < 0 || b.isBundled(b.ends[i]) || onRoute[ties[i].ID] || !b.shows(ties[i]) {
			continue
		}
		level, known := ties[i].Trust.Get()
		put(int32(i), level, known)
	}
	for k, one := range bundles {
		level, known := b.meanTrust(one)
		put(int32(-1-k), level, known)
	}
	order := bins[0]
	for _, band := range paintOrder {
		order = append(order, bins[1+band]...)
	}
	calm := b.calm(len(order) + len(onRoute))
	arcs := make([]Arc, len(order))
	b.scene.Arcs = make([]*Arc, len(order))
	b.shareEach(len(order), func(i int) {
		if one := order[i]; one < 0 {
			arcs[i] = b.bundleArc(bundles[-1-one], calm)
		} else {
			arcs[i] = b.arc(one, calm)
		}
		b.scene.Arcs[i] = &arcs[i]
	})
}

// arc draws a tie.
func (b *builder) arc(tie int32, calm float64) Arc {
	t, e := b.w.Ties.All()[tie], b.ends[tie]
	level, known := t.Trust.Get()
	return Arc{ID: t.ID, Trusted: int(e.to), Trusting: int(e.from),
		Curve: b.curve(e.to, e.from), Band: graphmodel.BandOf(level), Known: known,
		Friction: t.Friction && b.opts.Layers.Friction, Dim: b.isPale(t), Calm: calm}
}

// shows tells whether the layers and the filter show a tie.
func (b *builder) shows(t *graphmodel.Tie) bool {
	if !b.opts.Dim && !b.opts.Passing.Tie(t.ID) {
		return false
	}
	return b.opts.Layers.Trust || b.opts.Layers.Friction && t.Friction
}

// calm returns how little each of the ties that are drawn must step back: from
// about four a person on they become a thicket.
func (b *builder) calm(drawn int) float64 {
	perPerson := float64(drawn) / float64(max(len(b.scene.Discs), 1))
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
		hop.Tie = b.tieOf(to, from, route[i], route[i-1])
		b.scene.Hops = append(b.scene.Hops, hop)
	}
}

// tieOf returns the tie by which one person trusts another, given their discs;
// empty if there is none.
func (b *builder) tieOf(from, to int32, trusting, trusted graphmodel.ID) graphmodel.ID {
	for _, i := range b.out[b.start[from]:b.start[from+1]] {
		if t := b.w.Ties.All()[i]; b.ends[i].to == to && t.From == trusting && t.To == trusted {
			return t.ID
		}
	}
	return ""
}

// formalLines draws who reports to whom, straight from rim to rim.
func (b *builder) formalLines() {
	if !b.opts.Layers.FormalLine {
		return
	}
	drawn := make(map[ends]bool) // to and from collapsed departments
	for _, p := range b.w.People.All() {
		m, ok := b.scene.discs[p.ReportsTo]
		i, shown := b.scene.discs[p.ID]
		pair := ends{m, i}
		if !ok || !shown || m == i || drawn[pair] {
			continue
		}
		if b.isBundled(pair) {
			drawn[pair] = true
		}
		b.scene.Lines = append(b.scene.Lines, &Line{Kind: FormalLine, ends: pair, Curve: b.formalCurve(pair),
			Dim: b.routing || b.scene.Discs[m].Dim || b.scene.Discs[i].Dim})
	}
	b.formal = len(b.scene.Lines)
}

// formalCurve returns the line from the manager's rim to the report's.
func (b *builder) formalCurve(pair ends) Curve {
	manager, report := b.scene.Discs[pair.from], b.scene.Discs[pair.to]
	return arcBetween(manager.Centre, report.Centre, manager.reach(), report.reach(), 0)
}
