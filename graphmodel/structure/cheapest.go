package structure

import (
	"math"
	"slices"
)

// costTolerance is by how much, relatively, the costs of two ways may differ
// that count as equally cheap: products of chances that are equal in theory
// differ in the last bits of their logarithms.
const costTolerance = 1e-12

// ways are the influence arcs with their costs.
type ways struct {
	*arcs
	costs []float64
	// Whoever is reached is put into a bucket by their cost; a bucket is a
	// little narrower than the cheapest arc, so that no arc joins two of the
	// same bucket, and all who are in the first bucket left are final (Denardo
	// and Fox 1979). So many buckets, a power of two, are used in turn as take
	// the dearest arc.
	perCost float64
	buckets int
}

func newWays(g *graph) *ways {
	w := &ways{arcs: &g.trusters, costs: g.trusters.costs(), buckets: 1}
	if len(w.costs) == 0 {
		return w
	}
	w.perCost = (1 + 1e-6) / slices.Min(w.costs)
	for float64(w.buckets) < slices.Max(w.costs)*w.perCost+2 {
		w.buckets *= 2
	}
	return w
}

// costSearch finds the cheapest ways.
type costSearch struct {
	shortest
	*ways
	cost    []float64 // of each person, +∞ where they are not reached
	final   []bool
	buckets [][]int32 // may have a person several times
}

func newCostSearch(w *ways) *costSearch {
	people := len(w.first) - 1
	s := &costSearch{shortest: newShortest(people, len(w.person)), ways: w, cost: make([]float64, people),
		final: make([]bool, people), buckets: make([][]int32, w.buckets)}
	s.order = s.order[:0]
	for i := range s.cost {
		s.cost[i] = math.Inf(1)
	}
	return s
}

// from searches from a source.
func (s *costSearch) from(source int32) {
	for _, v := range s.order {
		s.cost[v], s.final[v] = math.Inf(1), false
	}
	s.settle(source)
	s.count(source)
}

// settle finds the cost of everybody, and an order.
func (s *costSearch) settle(source int32) {
	s.order = s.order[:0]
	s.cost[source] = 0
	s.buckets[0] = append(s.buckets[0], source)
	for turn, waiting := 0, 1; waiting > 0; turn++ {
		at := turn & (len(s.buckets) - 1)
		bucket := s.buckets[at]
		waiting -= len(bucket)
		for _, v := range bucket {
			if !s.final[v] {
				s.final[v] = true
				s.order = append(s.order, v)
				waiting += s.relax(v)
			}
		}
		s.buckets[at] = bucket[:0]
	}
}

// relax goes on from a person whose cost is final; it returns how often it put
// somebody into a bucket.
func (s *costSearch) relax(v int32) int {
	put, cost, buckets, perCost := 0, s.cost, s.buckets, s.perCost
	base := cost[v]
	ends := s.of(v)
	costs := s.costs[s.first[v]:][:len(ends)]
	for i, next := range ends {
		if c := base + costs[i]; c < cost[next] {
			cost[next] = c
			at := int(c*perCost) & (len(buckets) - 1)
			buckets[at] = append(buckets[at], next)
			put++
		}
	}
	return put
}

// count finds who comes next on the cheapest ways, and how many there are. An
// arc costs far more than the tolerance, so those before are counted already.
func (s *costSearch) count(source int32) {
	all, cost, after := s.shortest.ways, s.cost, s.after
	clear(all)
	all[source] = 1
	found := int32(0)
	for i, v := range s.order {
		base, ways := cost[v], [2]float64{0, all[v]}
		ends := s.of(v)
		costs := s.costs[s.first[v]:][:len(ends)]
		for at, next := range ends {
			tight := one(base+costs[at] <= cost[next]*(1+costTolerance))
			all[next] += ways[tight&1]
			after[found] = next
			found += tight
		}
		s.ends[i] = found
	}
}
