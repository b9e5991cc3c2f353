package coalition

import (
	"context"

	"inroad/graphmodel/support"
)

// orderLimit is the most people whose orders are all compared.
const orderLimit = 15

// Order returns the order in which to approach the people so that those already
// won make the next ones easier: the sum of what each costs then is least. Equal
// sums (to 1e-9) go to the first order by the numbers of the people. Up to 15
// people that is exact, by dynamic programming over the sets of people won; above,
// whoever costs least is next.
//
// When S is won, i costs cost·(1 − z_i(S)) ÷ (1 − z_i(∅)); as much as ever where
// i supports the change fully anyway. These are the eased costs returned.
func Order(ctx context.Context, s *support.System, won []Candidate) (order []Candidate, eased []float64, err error) {
	f, err := newField(ctx, &Problem{System: s, Candidates: won})
	if err != nil {
		return nil, nil, err
	}
	t, err := f.tableau(ctx, persons(f.candidates))
	if err != nil {
		return nil, nil, err
	}
	for k := range t.who {
		t.who[k] = k
	}
	e := easing{field: f}
	for k := range t.who {
		e.lacked = append(e.lacked, t.lack(k))
	}
	var steps []int
	if len(won) <= orderLimit {
		steps = e.best(t)
	} else {
		steps = e.cheapestFirst(t)
	}
	for _, i := range steps {
		order = append(order, f.candidates[i])
		k := e.at(t, i)
		eased = append(eased, e.cost(t, k))
		next := new(tableau)
		t.hold(next, k, t.without(k))
		t = next
	}
	return order, eased, nil
}

// easing is how the cost of people falls as others are won.
type easing struct {
	*field
	lacked []float64 // by candidate, with nobody won
}

// noLack is a support that lacks nothing.
const noLack = 1e-12

// cost returns what the candidate of a column costs.
func (e *easing) cost(t *tableau, column int) float64 {
	i := t.who[column]
	if e.lacked[i] <= noLack {
		return e.candidates[i].Cost
	}
	return e.candidates[i].Cost * max(t.lack(column), 0) / e.lacked[i]
}

// at returns the column of a candidate.
func (e *easing) at(t *tableau, candidate int) int {
	for k, i := range t.who {
		if i == candidate {
			return k
		}
	}
	return -1
}

// cheapestFirst returns the greedy order.
func (e *easing) cheapestFirst(t *tableau) []int {
	var steps []int
	for len(t.who) > 0 {
		cheapest := 0
		for k := range t.who {
			if e.cost(t, k) < e.cost(t, cheapest)-equalCosts {
				cheapest = k
			}
		}
		steps = append(steps, t.who[cheapest])
		next := new(tableau)
		t.hold(next, cheapest, t.without(cheapest))
		t = next
	}
	return steps
}

// best returns the order of the least sum.
func (e *easing) best(t *tableau) []int {
	n := len(t.who)
	costs := make([][]float64, 1<<n) // by the set won, then by candidate
	e.fill(costs, t, 0, 0)
	rest := make([]float64, 1<<n) // least sum for those not in the set
	for set := len(rest) - 2; set >= 0; set-- {
		rest[set] = -1
		for i := range n {
			if set&(1<<i) != 0 {
				continue
			}
			if sum := costs[set][i] + rest[set|1<<i]; rest[set] < 0 || sum < rest[set] {
				rest[set] = sum
			}
		}
	}
	var steps []int
	limit := rest[0] + equalCosts
	for set := 0; len(steps) < n; {
		i := e.first(costs[set], rest, set, limit)
		steps, limit = append(steps, i), limit-costs[set][i]
		set |= 1 << i
	}
	return steps
}

// first returns the first candidate with whom an order may go on within the
// limit or, where rounding leaves none, the one who comes nearest to it.
func (e *easing) first(costs, rest []float64, set int, limit float64) int {
	nearest := -1
	for i := range e.candidates {
		if set&(1<<i) != 0 {
			continue
		}
		sum := costs[i] + rest[set|1<<i]
		if sum <= limit {
			return i
		}
		if nearest < 0 || sum < costs[nearest]+rest[set|1<<nearest] {
			nearest = i
		}
	}
	return nearest
}

// fill notes what everybody costs when a set is won, and goes on to the sets that
// have one candidate more, a later one than from.
func (e *easing) fill(costs [][]float64, t *tableau, set, from int) {
	costs[set] = make([]float64, len(e.candidates))
	for k, i := range t.who {
		costs[set][i] = e.cost(t, k)
	}
	for k, i := range t.who {
		if i >= from {
			next := new(tableau)
			t.hold(next, k, t.without(k))
			e.fill(costs, next, set|1<<i, i+1)
		}
	}
}
