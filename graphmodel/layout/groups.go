package layout

import (
	"context"
	"math"
)

// group is a department, or a person without one.
type group struct {
	members []int
	// fixed groups have people who stay where they are, so they can't move
	// as a whole.
	fixed bool
	// lone marks somebody without a department.
	lone   bool
	at     vec
	radius float64
	hull   []vec
}

// startGroups puts the people of groups around the middles of these.
func (o *Organic) startGroups(groups []int, middles []vec) {
	for k, g := range groups {
		for m, i := range o.groups[g].members {
			o.people[i].at = middles[k].add(onSpiral(m, 62))
		}
	}
}

func (o *Organic) anyFixed() bool {
	for i := range o.groups {
		if o.groups[i].fixed {
			return true
		}
	}
	return false
}

// startAmongFixed puts newcomers in the middle of their department or, failing
// that, of the people they are tied to or, failing that, below everybody.
func (o *Organic) startAmongFixed(ctx context.Context) {
	tied := o.middlesOfTied()
	crowd := make(crowd)
	var strangers []int
	for g := range o.groups {
		home, fixed, known := o.home(g, tied)
		if !known {
			strangers = append(strangers, g)
			continue
		}
		for _, i := range o.groups[g].members {
			b := &o.people[i]
			if b.fixed {
				continue
			}
			b.at = home
			if t, ok := tied[i]; ok && fixed {
				b.at = home.mul(0.7).add(t.mul(0.3))
			} else if ok {
				b.at = t
			}
			b.at = crowd.beside(b.at)
		}
	}
	o.startBelow(ctx, strangers)
}

// home returns the middle of those of a group who stay, if there are some,
// which fixed tells; else of those whom its people are tied to, if known.
func (o *Organic) home(g int, tied map[int]vec) (home vec, fixed, known bool) {
	if home, fixed = o.fixedMiddle(g); fixed {
		return home, true, true
	}
	var points []vec
	for _, i := range o.groups[g].members {
		if t, ok := tied[i]; ok {
			points = append(points, t)
		}
	}
	return middle(points), false, len(points) > 0
}

// startBelow arranges groups below everybody who stays.
func (o *Organic) startBelow(ctx context.Context, groups []int) {
	bottom, count := vec{y: math.Inf(-1)}, 0.0
	for i := range o.people {
		if b := &o.people[i]; b.fixed {
			bottom = vec{bottom.x + b.at.x, max(bottom.y, b.at.y)}
			count++
		}
	}
	o.startGroups(groups, o.arrangeGroups(ctx, groups))
	top, members := vec{y: math.Inf(1)}, 0.0
	for _, g := range groups {
		for _, i := range o.groups[g].members {
			top = vec{top.x + o.people[i].at.x, min(top.y, o.people[i].at.y)}
			members++
		}
	}
	way := vec{bottom.x/count - top.x/members, bottom.y + 2*spanY - top.y}
	for _, g := range groups {
		o.shift(&o.groups[g], way)
	}
}

// crowd counts the newcomers in every part of the map.
type crowd map[[2]int]float64

// beside returns a place beside another one, the farther the more newcomers
// stand there.
func (c crowd) beside(at vec) vec {
	const part = 300
	key := [2]int{int(math.Floor(at.x / part)), int(math.Floor(at.y / part))}
	n := c[key]
	c[key]++
	return at.add(polar(6+75*math.Sqrt(n), goldenAngle*(n+1)))
}

// fixedMiddle returns the middle of the people of a group who stay.
func (o *Organic) fixedMiddle(g int) (vec, bool) {
	var points []vec
	for _, i := range o.groups[g].members {
		if o.people[i].fixed {
			points = append(points, o.people[i].at)
		}
	}
	return middle(points), len(points) > 0
}

// middlesOfTied returns, for people who are tied to some who stay, the middle
// of those.
func (o *Organic) middlesOfTied() map[int]vec {
	sums, weights := make(map[int]vec), make(map[int]float64)
	meet := func(i, other int, weight float64) {
		if !o.people[i].fixed && o.people[other].fixed {
			sums[i] = sums[i].add(o.people[other].at.mul(weight))
			weights[i] += weight
		}
	}
	for _, l := range o.links {
		meet(l.a, l.b, l.weight)
		meet(l.b, l.a, l.weight)
	}
	for i, w := range weights {
		sums[i] = sums[i].mul(1 / w)
	}
	return sums
}

// discs returns groups as discs that are to be arranged.
func (o *Organic) discs(groups []int) *plan {
	index := make([]int, len(o.groups))
	for g := range index {
		index[g] = -1
	}
	p := &plan{radius: make([]float64, len(groups)), stride: 80}
	for k, g := range groups {
		index[g] = k
		p.radius[k] = roomOf(&o.groups[g]) + hullGap/2
	}
	sums := make(pairSums)
	for _, l := range o.links {
		p.ties = sums.add(p.ties, index[o.people[l.a].group], index[o.people[l.b].group], l.weight)
	}
	return p
}

// arrangeGroups returns where the middles of groups belong, as discs, with
// managers above their reports on the whole.
func (o *Organic) arrangeGroups(ctx context.Context, groups []int) []vec {
	index := make([]int, len(o.groups))
	for g := range index {
		index[g] = -1
	}
	p := &plan{radius: make([]float64, len(groups)), stride: 80}
	for k, g := range groups {
		index[g] = k
		p.radius[k] = roomOf(&o.groups[g]) + hullGap/2
	}
	of := func(person int) int { return index[o.people[person].group] }
	sums := make(pairSums)
	for _, l := range o.links {
		p.ties = sums.add(p.ties, of(l.a), of(l.b), l.weight)
	}
	at := p.place(ctx)
	below := 0.0
	for _, l := range o.line {
		if a, b := of(l[0]), of(l[1]); a >= 0 && b >= 0 {
			below += at[a].y - at[b].y
		}
	}
	for k := range at {
		if below > 0 {
			at[k].y = -at[k].y
		}
	}
	return at
}
