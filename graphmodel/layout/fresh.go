package layout

import "math"

// arranging tells that parts are being arranged.
func (o *Organic) arranging() bool { return len(o.parts) > 0 && o.step == 0 && o.settling == 0 }

// arrange goes on with all parts. When they are ready it sets out what is left to
// do: there always is something.
func (o *Organic) arrange() bool {
	more, rounds := false, neighbourRounds
	if o.departments() {
		rounds = gatheredRounds
	}
	for _, p := range o.parts {
		if p.update(rounds) {
			more = true
		}
	}
	if more {
		return true
	}
	o.show()
	if o.departments() {
		o.steps = o.forceSteps()
		if !o.anyFixed() {
			o.gatherings = o.gatheringsOf(o.parts)
		}
		if len(o.gatherings) > 0 {
			o.steps = o.gatherSteps()
		}
		o.step = 1
	} else {
		o.settling = 1
	}
	return true
}

// show puts everybody where the parts have them so far.
func (o *Organic) show() {
	var free, held []*part
	for _, p := range o.parts {
		o.scaled(p)
		o.gather(p)
		if o.anchor(p) {
			held = append(held, p)
		} else {
			free = append(free, p)
		}
	}
	o.pack(free, hullGap-spanY)
	if len(held) > 0 {
		o.below(free, held)
	}
}

// departments tells whether there are any with people.
func (o *Organic) departments() bool {
	for i := range o.groups {
		if !o.groups[i].lone {
			return true
		}
	}
	return false
}

// gather puts the people of the departments of a part together, where the middles
// of these were, and the departments apart.
func (o *Organic) gather(p *part) {
	index := make(map[int]int)
	var groups []int
	whole := true
	for _, i := range p.people {
		g := o.people[i].group
		if _, known := index[g]; !known {
			index[g] = len(groups)
			groups = append(groups, g)
		}
		whole = whole && o.groups[g].lone
	}
	if whole || len(groups) == 1 {
		return
	}
	discs := o.discs(groups)
	from := make([]vec, len(groups))
	for k, g := range groups {
		o.outline(&o.groups[g])
		from[k] = o.groups[g].at
	}
	at := discs.unfold(from)
	for k, g := range groups {
		// People keep their places in a department, drawn together to fit.
		room := discs.radius[k] - hullGap/2
		shrink := min(1, 0.7*room/math.Sqrt(max(o.spreadOf(g), 1e-9)))
		for _, i := range o.groups[g].members {
			b := &o.people[i]
			b.at = at[k].add(b.at.sub(from[k]).mul(shrink))
		}
	}
	o.managersAbove(p.people)
}

func (o *Organic) spreadOf(g int) float64 {
	sum := 0.0
	for _, i := range o.groups[g].members {
		way := o.people[i].at.sub(o.groups[g].at)
		sum += way.dot(way)
	}
	return sum / float64(len(o.groups[g].members))
}

// unfold spreads discs so that there is about room for all, and pushes them apart.
func (p *plan) unfold(from []vec) []vec {
	area := 0.0
	for _, r := range p.radius {
		area += r * r
	}
	m, scale := middle(from), math.Sqrt(area/(2*max(spread(from), 1e-9))/0.5)
	at := make([]vec, len(from))
	for k, q := range from {
		at[k] = q.sub(m).mul(scale)
	}
	p.part(at, 40)
	return at
}

// anchor moves a part so that those who are pinned are where they belong, and
// tells whether there are any: first the part as a whole, turned, and then
// everybody as those have to go who are pinned, the nearer ones more (Shepard
// 1968).
func (o *Organic) anchor(p *part) bool {
	var pins []int
	var from, to []vec
	for _, i := range p.people {
		if b := &o.people[i]; b.fixed {
			pins = append(pins, i)
			from, to = append(from, b.at), append(to, vec{b.old.X, b.old.Y})
		}
	}
	if len(pins) == 0 {
		return false
	}
	a, b := middle(from), middle(to)
	var dot, cross float64
	for k := range pins {
		f, t := from[k].sub(a), to[k].sub(b)
		dot, cross = dot+f.dot(t), cross+f.x*t.y-f.y*t.x
	}
	sin, cos := math.Sincos(math.Atan2(cross, dot))
	turned := func(q vec) vec {
		q = q.sub(a)
		return b.add(vec{q.x*cos - q.y*sin, q.x*sin + q.y*cos})
	}
	for k := range from {
		from[k] = turned(from[k])
	}
	for _, i := range p.people {
		b := &o.people[i]
		b.at = turned(b.at)
		if b.fixed {
			b.at = vec{b.old.X, b.old.Y}
			continue
		}
		var way vec
		weights := 0.0
		for k := range pins {
			d := from[k].sub(b.at)
			w := 1 / (d.dot(d) + 1)
			way, weights = way.add(to[k].sub(from[k]).mul(w)), weights+w
		}
		b.at = b.at.add(way.mul(1 / weights))
	}
	return true
}

// below puts free parts below those that are held.
func (o *Organic) below(free, held []*part) {
	var low, high vec
	for k, p := range held {
		l, h := o.extent(p.people)
		if k == 0 {
			low, high = l, h
		}
		low, high = vec{min(low.x, l.x), min(low.y, l.y)}, vec{max(high.x, h.x), max(high.y, h.y)}
	}
	way := vec{low.x, high.y + hullGap}
	for _, p := range free {
		for _, i := range p.people {
			o.people[i].at = o.people[i].at.add(way)
		}
	}
}
