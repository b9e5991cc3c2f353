package layout

import "math"

// keepApart pushes apart people who are too near one another, several rounds,
// and returns the longest push of the last.
func (o *Organic) keepApart(rounds int) float64 {
	longest := 0.0
	for range rounds {
		longest = 0
		o.near.fill(o.people, 2*66+12)
		o.near.pairs(func(i, j int) { longest = max(longest, o.pushApart(i, j)) })
		if longest == 0 {
			break
		}
	}
	return longest
}

// pushApart moves two people until they have the room they need, and returns
// how far. That room is an ellipse, since a name is wider than high.
func (o *Organic) pushApart(i, j int) float64 {
	a, b := &o.people[i], &o.people[j]
	if a.fixed && b.fixed {
		return 0
	}
	x := max(spanX, a.half+b.half+10)
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

// partGroups pushes groups apart whose hulls are too near one another, by a
// share of what is missing, and returns the longest push. Groups with people
// who stay are left alone.
func (o *Organic) partGroups(share float64) float64 {
	for g := range o.groups {
		o.outline(&o.groups[g])
	}
	longest := 0.0
	for a := range o.groups {
		for b := a + 1; b < len(o.groups); b++ {
			ga, gb := &o.groups[a], &o.groups[b]
			if ga.fixed || gb.fixed || gb.at.sub(ga.at).len() > ga.radius+gb.radius+hullGap {
				continue
			}
			direction, distance := separation(ga.hull, gb.hull, hullGap)
			if distance < 0.01 {
				continue
			}
			longest = max(longest, distance)
			// The smaller group gives way.
			na, nb := float64(len(ga.members)), float64(len(gb.members))
			o.shift(ga, direction.mul(-share*distance*nb/(na+nb)))
			o.shift(gb, direction.mul(share*distance*na/(na+nb)))
		}
	}
	return longest
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
	g.hull = convexHull(g.hull)
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

// cells finds pairs of people near one another with a grid. It is filled anew
// whenever people have moved.
type cells struct {
	size          float64
	origin        vec
	columns, rows int
	first, next   []int32
}

func newCells(n int) *cells { return &cells{next: make([]int32, n)} }

// fill sorts people into cells of at least the given size.
func (c *cells) fill(people []body, size float64) {
	low, high := vec{math.Inf(1), math.Inf(1)}, vec{math.Inf(-1), math.Inf(-1)}
	for i := range people {
		p := people[i].at
		low, high = vec{min(low.x, p.x), min(low.y, p.y)}, vec{max(high.x, p.x), max(high.y, p.y)}
	}
	const most = 200
	c.size = max(size, (high.x-low.x)/most, (high.y-low.y)/most)
	c.origin = low
	c.columns, c.rows = int((high.x-low.x)/c.size)+1, int((high.y-low.y)/c.size)+1
	if n := c.columns * c.rows; cap(c.first) < n {
		c.first = make([]int32, n)
	} else {
		c.first = c.first[:n]
	}
	for i := range c.first {
		c.first[i] = -1
	}
	for i := len(people) - 1; i >= 0; i-- {
		p := people[i].at.sub(c.origin)
		cell := int(p.y/c.size)*c.columns + int(p.x/c.size)
		c.next[i] = c.first[cell]
		c.first[cell] = int32(i)
	}
}

// pairs calls visit once for every two people in the same or neighbouring
// cells, in an order that depends on the cells alone.
func (c *cells) pairs(visit func(i, j int)) {
	ahead := [...][2]int{{1, 0}, {-1, 1}, {0, 1}, {1, 1}}
	for y := range c.rows {
		for x := range c.columns {
			for i := c.first[y*c.columns+x]; i >= 0; i = c.next[i] {
				for j := c.next[i]; j >= 0; j = c.next[j] {
					visit(int(i), int(j))
				}
				for _, d := range ahead {
					nx, ny := x+d[0], y+d[1]
					if nx < 0 || nx >= c.columns || ny >= c.rows {
						continue
					}
					for j := c.first[ny*c.columns+nx]; j >= 0; j = c.next[j] {
						visit(int(i), int(j))
					}
				}
			}
		}
	}
}
