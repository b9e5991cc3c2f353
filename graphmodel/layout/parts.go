package layout

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// part is people who are joined, by ties, by the formal line or by their
// departments, and to nobody else. It is arranged by itself.
type part struct {
	people []int // sorted
	stress *stress
	near   *neighbourly
	ready  bool
}

// joined finds who is joined to whom.
type joined []int

func newJoined(n int) joined {
	j := make(joined, n)
	for i := range j {
		j[i] = i
	}
	return j
}

func (j joined) of(i int) int {
	for j[i] != i {
		j[i] = j[j[i]]
		i = j[i]
	}
	return i
}

// join joins two and tells whether they were not.
func (j joined) join(a, b int) bool {
	a, b = j.of(a), j.of(b)
	j[max(a, b)] = min(a, b)
	return a != b
}

// partsOf returns the parts of the people who belong to it, in the order of their
// first. When ctx is cancelled it stops halfway.
func (o *Organic) partsOf(ctx context.Context, belongs func(i int) bool) []*part {
	all := newJoined(len(o.people))
	var arcs []arc
	add := func(a, b int, length uint16) {
		arcs = append(arcs, arc{a, b, length})
		all.join(a, b)
	}
	for _, l := range o.links {
		switch {
		case !belongs(l.a) || !belongs(l.b):
		case l.tied:
			add(l.a, l.b, tieLength)
		default:
			add(l.a, l.b, lineLength)
		}
	}
	for g := range o.groups {
		o.leash(&o.groups[g], belongs, func(a, b int) {
			if all.of(a) != all.of(b) {
				add(a, b, leashLength)
			}
		})
	}
	index := make(map[int]*part)
	local := make([]int, len(o.people))
	var parts []*part
	for i := range o.people {
		if !belongs(i) {
			continue
		}
		root := all.of(i)
		p := index[root]
		if p == nil {
			p = &part{}
			index[root] = p
			parts = append(parts, p)
		}
		local[i] = len(p.people)
		p.people = append(p.people, i)
	}
	within := make(map[*part][]arc)
	for _, e := range arcs {
		p := index[all.of(e.a)]
		within[p] = append(within[p], arc{local[e.a], local[e.b], e.length})
	}
	for _, p := range parts {
		if p.ready = len(p.people) == 1; !p.ready {
			p.stress = newStress(ctx, newWeb(len(p.people), within[p]))
		}
	}
	return parts
}

// leash visits pairs that join the people of a group: everybody with whoever of
// them has the strongest ties.
func (o *Organic) leash(g *group, belongs func(i int) bool, visit func(a, b int)) {
	first := -1
	for _, i := range g.members {
		if belongs(i) && (first < 0 || o.people[i].degree > o.people[first].degree) {
			first = i
		}
	}
	for _, i := range g.members {
		if i != first && belongs(i) {
			visit(first, i)
		}
	}
}

// update goes on with a part, in the end for so many rounds, and tells whether there is more to do.
func (p *part) update(rounds int) bool {
	switch {
	case p.ready:
	case p.near == nil:
		if !p.stress.update() {
			p.near = newNeighbourly(p.stress, rounds)
		}
	default:
		p.ready = !p.near.update()
	}
	return !p.ready
}

// fill is the share of the room of a part that people take up, at most, and
// shortTie the least mean length of its ties.
const (
	fill     = 0.2
	shortTie = 150.0
)

// scaled puts the people of a part around the origin, in map units, the widest
// way lying.
func (o *Organic) scaled(p *part) {
	if p.stress == nil {
		o.people[p.people[0]].at = vec{}
		return
	}
	at := p.stress.at
	m := middle(at)
	var xx, xy, yy, tie float64
	for i, q := range at {
		way := q.sub(m)
		xx, xy, yy = xx+way.x*way.x, xy+way.x*way.y, yy+way.y*way.y
		for k := p.stress.web.first[i]; k < p.stress.web.first[i+1]; k++ {
			tie += at[p.stress.web.to[k]].sub(q).len()
		}
	}
	n := float64(len(at))
	scale := max(math.Sqrt(n*n*spanX*spanY/(2*math.Pi*max(xx+yy, 1e-12))/fill),
		shortTie*float64(len(p.stress.web.to))/max(tie, 1e-9))
	if n < 12 {
		// Few people have no inside to be crowded.
		scale = shortTie * float64(len(p.stress.web.to)) / max(tie, 1e-9)
	}
	sin, cos := math.Sincos(-math.Atan2(2*xy, xx-yy) / 2)
	for k, i := range p.people {
		q := at[k].sub(m).mul(scale)
		o.people[i].at = vec{q.x*cos - q.y*sin, q.x*sin + q.y*cos}
	}
	o.managersAbove(p.people)
}

// managersAbove turns people upside down where that puts managers above their
// reports, on the whole.
func (o *Organic) managersAbove(people []int) {
	below := 0.0
	for _, l := range o.line {
		if _, here := slices.BinarySearch(people, l[0]); here {
			below += o.people[l[0]].at.y - o.people[l[1]].at.y
		}
	}
	if below > 0 {
		for _, i := range people {
			o.people[i].at.y = -o.people[i].at.y
		}
	}
}

// pack puts parts beside one another, in rows, the highest first.
func (o *Organic) pack(parts []*part, gap float64) {
	type box struct {
		part      *part
		low, size vec
	}
	boxes := make([]box, len(parts))
	for k, p := range parts {
		low, high := o.extent(p.people)
		boxes[k] = box{p, low, high.sub(low)}
	}
	slices.SortStableFunc(boxes, func(a, b box) int {
		return cmp.Or(cmp.Compare(b.size.y, a.size.y), cmp.Compare(b.size.x, a.size.x))
	})
	sizes := make([]vec, len(boxes))
	for k, b := range boxes {
		sizes[k] = b.size
	}
	for k, corner := range inRows(sizes, gap) {
		way := corner.sub(boxes[k].low)
		for _, i := range boxes[k].part.people {
			o.people[i].at = o.people[i].at.add(way)
		}
	}
}
