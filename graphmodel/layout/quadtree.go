package layout

import "math"

// quadtree tells how a crowd drives somebody away, in time about proportional to
// the logarithm of how many they are (Barnes & Hut 1986).
type quadtree struct {
	nodes []quad
	order []int32 // people by where they are
}

// quad is a square of the plane and the people in it.
type quad struct {
	middle vec // of the people
	mass   float64
	size   float64
	// next is the node after this one and all below it.
	next int32
	// from and to are the people of a leaf, as indices of order.
	from, to int32
}

const (
	leafSize  = 6
	mostDepth = 40
	// coarseness is how large a square may be, of its distance, to count as one.
	coarseness = 1.0
)

// build takes up where everybody is.
func (t *quadtree) build(at []vec) {
	t.nodes = t.nodes[:0]
	if len(t.order) != len(at) {
		t.order = make([]int32, len(at))
	}
	low, high := vec{math.Inf(1), math.Inf(1)}, vec{math.Inf(-1), math.Inf(-1)}
	for i, p := range at {
		t.order[i] = int32(i)
		low = vec{min(low.x, p.x), min(low.y, p.y)}
		high = vec{max(high.x, p.x), max(high.y, p.y)}
	}
	size := max(high.x-low.x, high.y-low.y, 1e-9)
	t.split(at, low, size, 0, int32(len(at)), mostDepth)
}

// split makes the node of a part of order.
func (t *quadtree) split(at []vec, corner vec, size float64, from, to int32, depth int) {
	me := len(t.nodes)
	q := quad{size: size, from: from, to: to}
	for _, i := range t.order[from:to] {
		q.middle = q.middle.add(at[i])
	}
	q.mass = float64(to - from)
	q.middle = q.middle.mul(1 / q.mass)
	t.nodes = append(t.nodes, q)
	if to-from > leafSize && depth > 0 {
		half := size / 2
		centre := corner.add(vec{half, half})
		below := t.part(from, to, func(i int32) bool { return at[i].y < centre.y })
		for _, row := range [2]struct {
			from, to int32
			y        float64
		}{{from, below, corner.y}, {below, to, centre.y}} {
			left := t.part(row.from, row.to, func(i int32) bool { return at[i].x < centre.x })
			if left > row.from {
				t.split(at, vec{corner.x, row.y}, half, row.from, left, depth-1)
			}
			if row.to > left {
				t.split(at, vec{centre.x, row.y}, half, left, row.to, depth-1)
			}
		}
		t.nodes[me].to = from
	}
	t.nodes[me].next = int32(len(t.nodes))
}

// part moves those that are first to the front, and returns where the others
// begin.
func (t *quadtree) part(from, to int32, first func(int32) bool) int32 {
	for k := from; k < to; k++ {
		if first(t.order[k]) {
			t.order[from], t.order[k] = t.order[k], t.order[from]
			from++
		}
	}
	return from
}

// push is the sum of (1 + room/d²)·(p − q)/d² over all people q, d away; and how
// stiff the part of it is that is due to the room.
func (t *quadtree) push(at []vec, p vec, room float64) (sum vec, stiff float64) {
	add := func(way vec, square, mass float64) {
		near := room / square
		sum = sum.add(way.mul(mass * (1 + near) / square))
		stiff += mass * near / square
	}
	for k := int32(0); k < int32(len(t.nodes)); {
		q := &t.nodes[k]
		way := p.sub(q.middle)
		d := way.dot(way)
		if q.size*q.size < coarseness*coarseness*d {
			add(way, d, q.mass)
			k = q.next
			continue
		}
		for _, j := range t.order[q.from:q.to] {
			way := p.sub(at[j])
			if d := way.dot(way); d > 0 {
				add(way, max(d, 0.1*room), 1)
			}
		}
		k++
	}
	return sum, stiff
}
