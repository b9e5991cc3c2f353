package layout

import (
	"math"
	"math/bits"
)

// near finds pairs of discs near one another, in time about linear in their
// number however different their sizes are and however far some are off. Discs
// of about one size share a grid, of which only the cells in use are kept, in
// buckets. It is filled anew whenever discs have moved.
type near struct {
	base        float64 // the size of the cells of the lowest level
	cells       []cell  // of each disc
	first, next []int32 // of the discs in a bucket, in order
	levels      uint64  // those in use, as bits
}

// cell is a square of a grid. The cells of a level are twice as large as those
// of the level below.
type cell struct{ x, y, level int32 }

// fill takes n discs up: where each is, and its radius, more than 0.
func (g *near) fill(n int, disc func(i int) (vec, float64)) {
	g.base = math.Inf(1)
	for i := range n {
		_, r := disc(i)
		g.base = min(g.base, 2*r)
	}
	if len(g.cells) != n {
		g.cells, g.next = make([]cell, n), make([]int32, n)
		g.first = make([]int32, 1<<bits.Len(uint(2*n)))
	}
	for i := range g.first {
		g.first[i] = -1
	}
	g.levels = 0
	for i := n - 1; i >= 0; i-- {
		at, r := disc(i)
		level, size := int32(0), g.base
		for size < 2*r*(1-1e-9) {
			level, size = level+1, 2*size
		}
		g.cells[i] = cell{int32(math.Floor(at.x / size)), int32(math.Floor(at.y / size)), level}
		g.levels |= 1 << level
		bucket := g.bucket(g.cells[i])
		g.next[i] = g.first[bucket]
		g.first[bucket] = int32(i)
	}
}

func (g *near) bucket(c cell) uint32 {
	mixed := uint32(c.x)*0x9e3779b1 ^ uint32(c.y)*0x85ebca6b ^ uint32(c.level)*0xc2b2ae35
	return (mixed ^ mixed>>15) & uint32(len(g.first)-1)
}

// pairs calls visit once for every two discs that may touch, i < j, in an order
// that depends on what was filled in alone. Some that do not touch are among
// them.
func (g *near) pairs(visit func(i, j int)) {
	ahead := [...][2]int32{{1, 0}, {-1, 1}, {0, 1}, {1, 1}}
	for i, c := range g.cells {
		g.in(c, g.next[i], i, visit)
		for _, d := range ahead {
			to := cell{c.x + d[0], c.y + d[1], c.level}
			g.in(to, g.first[g.bucket(to)], i, visit)
		}
		for above := g.levels >> (c.level + 1) << (c.level + 1); above != 0; above &= above - 1 {
			level := int32(bits.TrailingZeros64(above))
			up := level - c.level
			g.around(cell{c.x >> up, c.y >> up, level}, i, visit)
		}
	}
}

// around visits the discs in a cell and the eight around it.
func (g *near) around(c cell, i int, visit func(i, j int)) {
	for y := c.y - 1; y <= c.y+1; y++ {
		for x := c.x - 1; x <= c.x+1; x++ {
			to := cell{x, y, c.level}
			g.in(to, g.first[g.bucket(to)], i, visit)
		}
	}
}

// in visits the discs in a cell, from one in its bucket on.
func (g *near) in(c cell, from int32, i int, visit func(i, j int)) {
	for j := from; j >= 0; j = g.next[j] {
		if g.cells[j] == c {
			visit(min(i, int(j)), max(i, int(j)))
		}
	}
}
