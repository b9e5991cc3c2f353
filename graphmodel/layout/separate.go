package layout

// partGroups pushes groups apart whose hulls are too near one another, by a
// share of what is missing, and returns the longest push. Groups with people
// who stay do not give way.
func (o *Organic) partGroups(share float64) float64 {
	for g := range o.groups {
		o.outline(&o.groups[g])
	}
	o.nearGroups.fill(len(o.groups), func(g int) (vec, float64) {
		return o.groups[g].at, o.groups[g].radius + hullGap/2
	})
	longest := 0.0
	o.nearGroups.pairs(func(a, b int) { longest = max(longest, o.part(&o.groups[a], &o.groups[b], share)) })
	return longest
}

// part pushes two groups apart, and returns how much was missing. Two people
// without a department have no hulls: they like to be as far apart, but need not
// be, and are let alone at the end.
func (o *Organic) part(a, b *group, share float64) float64 {
	if a.lone && b.lone && o.settling > 0 {
		return 0
	}
	if a.fixed && b.fixed || b.at.sub(a.at).len() > a.radius+b.radius+hullGap {
		return 0
	}
	direction, distance := separation(a.hull, b.hull, hullGap)
	if distance < 0.01 {
		return 0
	}
	// The smaller group gives way.
	na, nb := float64(len(a.members)), float64(len(b.members))
	if a.fixed {
		nb = 0
	} else if b.fixed {
		na = 0
	}
	o.shift(a, direction.mul(-share*distance*nb/(na+nb)))
	o.shift(b, direction.mul(share*distance*na/(na+nb)))
	return distance
}

// outline works out the hull, the middle and the radius of a group.
func (o *Organic) outline(g *group) {
	g.hull = g.hull[:0]
	for _, i := range g.members {
		g.hull = append(g.hull, o.people[i].at)
	}
	g.at = middle(g.hull)
	g.radius = 0
	for _, p := range g.hull {
		g.radius = max(g.radius, p.sub(g.at).len())
	}
	g.hull = ConvexHull(g.hull, vec.at)
}

// shift moves a whole group.
func (o *Organic) shift(g *group, by vec) {
	for _, i := range g.members {
		o.people[i].at = o.people[i].at.add(by)
	}
	for i := range g.hull {
		g.hull[i] = g.hull[i].add(by)
	}
	g.at = g.at.add(by)
}
