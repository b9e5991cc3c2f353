package structure

// shortest has the shortest ways from one person to all others: for Brandes'
// (2001) way of counting, which share of them passes each.
//
// The loops over arcs here do without branches that hang on the arc: which way
// these go can't be foretold, and guessing wrong takes longer than all else.
type shortest struct {
	order []int32   // those reached, each after all who are before them on a shortest way
	ways  []float64 // how many shortest ways lead to each; 0 where they are not reached
	// after has those who come next on shortest ways, one list for each person
	// in order: the list of order[i] ends at ends[i].
	after []int32
	ends  []int32
	// credit is what each adds, for each way to them, to those before.
	credit []float64
}

func newShortest(people, arcs int) shortest {
	return shortest{order: make([]int32, people+1), ways: make([]float64, people), after: make([]int32, arcs+1),
		ends: make([]int32, people), credit: make([]float64, people)}
}

// tally adds, for each person between the source and others, the share of the
// shortest ways to these that pass them.
func (s *shortest) tally(sums []float64) {
	for i := len(s.order) - 1; i > 0; i-- {
		credit := 0.0
		for _, next := range s.after[s.ends[i-1]:s.ends[i]] {
			credit += s.credit[next]
		}
		v := s.order[i]
		sums[v] += s.ways[v] * credit
		s.credit[v] = 1/s.ways[v] + credit
	}
}

// one is 1 for true.
func one(b bool) int32 {
	if b {
		return 1
	}
	return 0
}

// hopSearch finds the ways with the fewest hops.
type hopSearch struct {
	shortest
	arcs *arcs
	hops []int32 // to each person and 1 more; 0 where they are not reached
}

func newHopSearch(a *arcs) *hopSearch {
	people := len(a.first) - 1
	return &hopSearch{shortest: newShortest(people, len(a.person)), arcs: a, hops: make([]int32, people)}
}

// from searches from a source, breadth first.
func (s *hopSearch) from(source int32) *hopSearch {
	clear(s.hops)
	clear(s.ways)
	s.hops[source], s.ways[source] = 1, 1
	order, after, least, count := s.order[:cap(s.order)], s.after, s.hops, s.ways
	order[0] = source
	reached, found := int32(1), int32(0)
	for i := int32(0); i < reached; i++ {
		v := order[i]
		hops, ways := least[v]+1, [2]float64{0, count[v]}
		for _, next := range s.arcs.of(v) {
			h := least[next]
			order[reached] = next
			reached += one(h == 0)
			if h == 0 {
				h = hops
			}
			least[next] = h
			tight := one(h == hops)
			count[next] += ways[tight&1]
			after[found] = next
			found += tight
		}
		s.ends[i] = found
	}
	s.order = order[:reached]
	return s
}

// closeness returns the closeness of the source among so many people.
func (s *hopSearch) closeness(people int) float64 {
	reached, sum := float64(len(s.order)-1), 0.0
	if reached == 0 {
		return 0
	}
	for _, v := range s.order {
		sum += float64(s.hops[v] - 1)
	}
	return reached / float64(people-1) * (reached / sum)
}
