package layout

// pull moves everybody by the forces on them, less as heat goes from 1 to 0.
func (o *Organic) pull(heat float64) {
	for i := range o.people {
		o.people[i].force = vec{}
	}
	o.linkForces()
	o.rank()
	o.cohesion()
	o.driveApart()
	for i := range o.people {
		if b := &o.people[i]; !b.fixed {
			b.at = b.at.add(b.force.capped(6 + 34*heat).mul(0.2 + 0.8*heat))
		}
	}
}

// linkForces lets ties pull, those of people with many ties less each.
func (o *Organic) linkForces() {
	for _, l := range o.links {
		a, b := &o.people[l.a], &o.people[l.b]
		way := b.at.sub(a.at)
		d := max(way.len(), 1)
		strength := 0.35 * l.weight / max(min(a.degree, b.degree), 1)
		length := linkLength
		if a.group != b.group {
			// The way to another department is long anyway; pull just
			// enough to turn each towards the other.
			strength *= 0.15
			length = 2 * linkLength
		}
		pull := way.mul(strength * (d - length) / d)
		a.force, b.force = a.force.add(pull), b.force.sub(pull)
	}
}

// rank lifts managers above their reports, gently.
func (o *Organic) rank() {
	const lift = 3.0
	for _, l := range o.line {
		manager, report := &o.people[l[0]], &o.people[l[1]]
		if manager.at.y > report.at.y-spanY {
			manager.force.y -= lift
			report.force.y += lift
		}
	}
}

// cohesion draws the people of a group to its middle.
func (o *Organic) cohesion() {
	for g := range o.groups {
		members := o.groups[g].members
		if len(members) < 2 {
			continue
		}
		var sum vec
		for _, i := range members {
			sum = sum.add(o.people[i].at)
		}
		centre := sum.mul(1 / float64(len(members)))
		for _, i := range members {
			b := &o.people[i]
			b.force = b.force.add(centre.sub(b.at).mul(0.15))
		}
	}
}

// driveApart drives people apart who are near one another.
func (o *Organic) driveApart() {
	const reach, strength = 260.0, 900.0
	o.fillPeople(reach)
	o.near.pairs(func(i, j int) {
		a, b := &o.people[i], &o.people[j]
		way := b.at.sub(a.at)
		d := max(way.len(), 8)
		if d > reach {
			return
		}
		push := way.mul(strength * (1/d - 1/reach) / d)
		a.force, b.force = a.force.sub(push), b.force.add(push)
	})
}

// swap exchanges people of one department where that makes their ties shorter.
func (o *Organic) swap() {
	ties := make([][]link, len(o.people))
	for _, l := range o.links {
		ties[l.a] = append(ties[l.a], l)
		ties[l.b] = append(ties[l.b], link{a: l.b, b: l.a, weight: l.weight})
	}
	// cost of person i standing at p, while other stands where i was.
	cost := func(i int, p vec, other int, q vec) float64 {
		sum := 0.0
		for _, l := range ties[i] {
			at := o.people[l.b].at
			if l.b == other {
				at = q
			}
			sum += l.weight * at.sub(p).len()
		}
		return sum
	}
	for g := range o.groups {
		members := o.groups[g].members
		if len(members) > 60 {
			continue
		}
		for x, i := range members {
			for _, j := range members[x+1:] {
				a, b := &o.people[i], &o.people[j]
				if a.fixed || b.fixed {
					continue
				}
				now := cost(i, a.at, j, b.at) + cost(j, b.at, i, a.at)
				then := cost(i, b.at, j, a.at) + cost(j, a.at, i, b.at)
				if then < now-1 {
					a.at, b.at = b.at, a.at
				}
			}
		}
	}
}
