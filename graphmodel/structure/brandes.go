package structure

// shortest has the shortest ways from one person to all others: for Brandes'
// (2001) way of counting, which share of them passes each.
type shortest struct {
	order []int32   // those reached, each after all who are before them on a shortest way
	ways  []float64 // how many shortest ways lead to each
	// after has those who come next on shortest ways, one list for each person
	// in order: the list of order[i] ends at ends[i].
	after []int32
	ends  []int32
	// credit is what each adds, for each way to them, to those before.
	credit []float64
}

func newShortest(people, arcs int) shortest {
	return shortest{order: make([]int32, 0, people), ways: make([]float64, people), after: make([]int32, arcs),
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
		passing := s.ways[v] * credit
		sums[v] += passing
		s.credit[v] = (1 + passing) / s.ways[v]
	}
}

// hopSearch finds the ways with the fewest hops.
type hopSearch struct {
	shortest
	arcs *arcs
	hops []int32 // to each person, −1 where they are not reached
}

func newHopSearch(a *arcs) *hopSearch {
	people := len(a.first) - 1
	s := &hopSearch{shortest: newShortest(people, len(a.person)), arcs: a, hops: make([]int32, people)}
	for i := range s.hops {
		s.hops[i] = -1
	}
	return s
}

// from searches from a source, breadth first.
func (s *hopSearch) from(source int32) *hopSearch {
	for _, v := range s.order {
		s.hops[v] = -1
	}
	s.hops[source], s.ways[source] = 0, 1
	order, found := append(s.order[:0], source), int32(0)
	for i := 0; i < len(order); i++ {
		v := order[i]
		hops, ways := s.hops[v]+1, s.ways[v]
		for _, next := range s.arcs.of(v) {
			if s.hops[next] < 0 {
				s.hops[next], s.ways[next] = hops, 0
				order = append(order, next)
			}
			if s.hops[next] == hops {
				s.ways[next] += ways
				s.after[found] = next
				found++
			}
		}
		s.ends[i] = found
	}
	s.order = order
	return s
}

// closeness returns the closeness of the source among so many people.
func (s *hopSearch) closeness(people int) float64 {
	reached, sum := float64(len(s.order)-1), 0.0
	if reached == 0 {
		return 0
	}
	for _, v := range s.order {
		sum += float64(s.hops[v])
	}
	return reached / float64(people-1) * (reached / sum)
}
