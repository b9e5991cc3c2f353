package layout

import (
	"context"
	"math"
)

// web is who is tied to whom: the arcs that leave everybody, both ways.
type web struct {
	first  []int32 // of the arcs of a person; one more for the end
	to     []int32
	length []uint16 // in half hops
}

// The lengths of arcs, in half hops. A formal line without a tie is a longer way
// to go; a leash keeps those of a department together whom nothing else joins.
const (
	tieLength, lineLength, leashLength = 2, 3, 4
	longestArc                         = leashLength
	farAway                            = math.MaxUint16
)

// arc is an edge of a web.
type arc struct {
	a, b   int
	length uint16
}

// newWeb weaves arcs, no two of which join the same pair.
func newWeb(n int, arcs []arc) *web {
	w := &web{first: make([]int32, n+1), to: make([]int32, 2*len(arcs)), length: make([]uint16, 2*len(arcs))}
	for _, e := range arcs {
		w.first[e.a+1]++
		w.first[e.b+1]++
	}
	for i := range n {
		w.first[i+1] += w.first[i]
	}
	next := append([]int32(nil), w.first...)
	put := func(from, to int, length uint16) {
		w.to[next[from]], w.length[next[from]] = int32(to), length
		next[from]++
	}
	for _, e := range arcs {
		put(e.a, e.b, e.length)
		put(e.b, e.a, e.length)
	}
	return w
}

func (w *web) people() int { return len(w.first) - 1 }

// distances are how far people are from some of them, the pivots: from whoever
// is the farthest from those before (Gonzalez 1985).
type distances struct {
	pivots []int32
	// of holds those of everybody from each pivot in turn, person by person.
	of []uint16
	// nearest is the pivot of each person, by its number.
	nearest []int32
}

func (d *distances) row(i int) []uint16 { return d.of[i*len(d.pivots) : (i+1)*len(d.pivots)] }

// measure finds the distances from so many pivots at most. When ctx is cancelled
// it stops halfway.
func (w *web) measure(ctx context.Context, most int) *distances {
	n := w.people()
	most = min(most, n)
	d := &distances{nearest: make([]int32, n)}
	least := make([]uint16, n)
	rows := make([][]uint16, 0, most)
	for i := range least {
		least[i] = farAway
	}
	s := newSearch(w)
	next := 0
	for k := range most {
		if ctx.Err() != nil {
			return d
		}
		d.pivots = append(d.pivots, int32(next))
		row := make([]uint16, n)
		s.from(next, row)
		rows = append(rows, row)
		farthest := 0
		for i, far := range row {
			if far < least[i] {
				least[i], d.nearest[i] = far, int32(k)
			}
			if least[i] > least[farthest] {
				farthest = i
			}
		}
		next = farthest
	}
	d.of = make([]uint16, n*most)
	for k, row := range rows {
		for i, far := range row {
			d.of[i*most+k] = far
		}
	}
	return d
}

// search goes through a web breadth first, by the lengths of arcs (Dial 1969).
type search struct {
	web   *web
	queue [longestArc + 1][]int32
}

func newSearch(w *web) *search { return &search{web: w} }

// from fills in how far everybody is from one of them.
func (s *search) from(source int, far []uint16) {
	for i := range far {
		far[i] = farAway
	}
	far[source] = 0
	s.queue[0] = append(s.queue[0][:0], int32(source))
	waiting := 1
	for at := uint16(0); waiting > 0; at++ {
		slot := &s.queue[at%(longestArc+1)]
		waiting -= len(*slot)
		for _, i := range *slot {
			if far[i] < at {
				continue
			}
			for k := s.web.first[i]; k < s.web.first[i+1]; k++ {
				j, next := s.web.to[k], at+s.web.length[k]
				if next < far[j] {
					far[j] = next
					to := &s.queue[next%(longestArc+1)]
					*to = append(*to, j)
					waiting++
				}
			}
		}
		*slot = (*slot)[:0]
	}
}
