package structure

import "inroad/graphmodel"

// constrain finds everybody's constraint: Σ over their contacts j of
// (p_ij + Σ_q p_iq p_qj)², where p_ij is the share of j in the weights between i
// and others, in either direction.
func constrain(g *graph, people []Person) {
	mutual := g.mutual()
	sums := make([]float64, g.people())
	for i := range sums {
		for _, w := range mutual.weights(int32(i)) {
			sums[i] += w
		}
	}
	invested := make([]float64, g.people())
	for i := range int32(g.people()) {
		contacts, weights := mutual.of(i), mutual.weights(i)
		if len(contacts) == 0 {
			continue
		}
		for at, q := range contacts {
			direct := weights[at] / sums[i]
			invested[q] += direct
			for next, j := range mutual.of(q) {
				invested[j] += direct * mutual.weights(q)[next] / sums[q]
			}
		}
		constraint := 0.0
		for _, j := range contacts {
			constraint += invested[j] * invested[j]
		}
		people[i].Constraint = graphmodel.Some(constraint)
		for _, q := range contacts {
			invested[q] = 0
			for _, j := range mutual.of(q) {
				invested[j] = 0
			}
		}
	}
}

// mutual returns the network without directions: both people of a pair have an
// arc whose weight is the sum of those between them.
func (g *graph) mutual() arcs {
	n := g.people()
	m := arcs{first: make([]int32, n+1), person: make([]int32, 0, 2*g.ties()), weight: make([]float64, 0, 2*g.ties())}
	for i := range int32(n) {
		m.merge(&g.trusted, &g.trusters, i)
		m.first[i+1] = int32(len(m.person))
	}
	return m
}

// merge appends the arcs that a person has in one and in other.
func (a *arcs) merge(one, other *arcs, i int32) {
	x, xs := one.of(i), one.weights(i)
	y, ys := other.of(i), other.weights(i)
	for len(x) > 0 || len(y) > 0 {
		var person int32
		var weight float64
		takeX := len(y) == 0 || len(x) > 0 && x[0] <= y[0]
		takeY := len(x) == 0 || len(y) > 0 && y[0] <= x[0]
		if takeX {
			person, weight = x[0], xs[0]
			x, xs = x[1:], xs[1:]
		}
		if takeY {
			person, weight = y[0], weight+ys[0]
			y, ys = y[1:], ys[1:]
		}
		a.person, a.weight = append(a.person, person), append(a.weight, weight)
	}
}
