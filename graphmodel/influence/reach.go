package influence

import (
	"context"
	"math"

	"inroad/graphmodel"
)

// Reached is the best route to one person.
type Reached struct {
	// People runs from the start to the person.
	People []graphmodel.ID
	// Probability is the route's.
	Probability float64
	route       []int32
}

// Workspace returns the workspace the snapshot was made of.
func (s *Snapshot) Workspace() *graphmodel.Workspace { return s.workspace }

// Change returns the id of the change that the snapshot is seen from; empty where
// there is none.
func (s *Snapshot) Change() graphmodel.ID { return s.change.ID }

// Today returns the day the snapshot is seen on.
func (s *Snapshot) Today() graphmodel.Date { return s.contacts.today }

// Reach returns the best route to everybody who can be reached, sorted by id of
// the person; the start is not among them. It is what [Snapshot.Suggest] gives as
// the first route to each, but for people that routes must pass ("via"), which
// are for routes to those who decide. Of the query From, MaxHops and Avoid count.
//
// One search from the start serves all: it gives the least cost of a walk to each
// person within so many hops, and each route is traced back from its end.
func (s *Snapshot) Reach(ctx context.Context, q Query) ([]Reached, error) {
	start, err := s.startOf(q)
	if err != nil {
		return nil, err
	}
	q.To, q.Via = []graphmodel.ID{s.people[start].ID}, []graphmodel.ID{s.people[start].ID}
	asks, err := s.read(q)
	if err != nil {
		return nil, err
	}
	r := newReach(s.network, &asks[0])
	var all []Reached
	for p := range int32(len(s.people)) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if p == start || !r.layers.reaches(p) {
			continue
		}
		route, c := r.route(p)
		all = append(all, Reached{People: s.ids(route), Probability: math.Exp(-float64(c) / costUnit), route: route})
	}
	return all, nil
}

// Route describes the route to somebody reached.
func (s *Snapshot) Route(r Reached) Route { return s.route(r.route) }

// reach traces the best routes from one start.
type reach struct {
	net    *network
	start  int32
	hops   int32
	barred []bool
	layers *bounds // from the start; barred people are entered but not passed
}

func newReach(n *network, a *ask) *reach {
	r := &reach{net: n, start: a.start, hops: a.hops, barred: a.barred, layers: newBounds(&n.out, a.hops)}
	r.layers.spread(a.start, a.barred, nil)
	for p := range int32(n.nodes()) {
		if a.barred[p] && p != a.start {
			r.enter(p)
		}
	}
	return r
}

// enter adds the layers of a barred person, who is the end of a route only.
func (r *reach) enter(p int32) {
	ends, costs := r.net.in.of(p)
	for hops := int32(1); hops <= r.hops; hops++ {
		for i, from := range ends {
			if r.barred[from] && from != r.start {
				continue
			}
			if before := r.layers.within(from, hops-1); before < unreachable && before+costs[i] < r.layers.within(p, hops) {
				r.layers.set(p, hops, before+costs[i])
			}
		}
	}
}

func (b *bounds) reaches(node int32) bool { return b.within(node, b.hops) < unreachable }

// route returns the best route to a person who is reached, and what it costs: the
// least cost as rounded, then the fewest hops, then the lowest nodes.
//
// A walk of the fewest hops within the limit that costs round up to has no circle
// to be saved. The layers of what is left to the goal therefore need only hold
// those nodes that are on a walk of exactly so many hops.
func (r *reach) route(goal int32) ([]int32, cost) {
	limit, hops := r.net.limit(r.layers.within(goal, r.hops)), r.hops
	for r.layers.within(goal, hops-1) <= limit {
		hops--
	}
	left := []map[int32]cost{{goal: 0}}
	for h := hops - 1; h >= 0; h-- {
		left = append(left, r.before(left[len(left)-1], h, limit))
	}
	nodes, spent := []int32{r.start}, cost(0)
	for h := hops - 1; h >= 0; h-- {
		node, c := r.follow(nodes[len(nodes)-1], left[h], limit-spent)
		nodes, spent = append(nodes, node), spent+c
	}
	return nodes, r.net.total(spent)
}

// before returns the nodes that are one hop before those given, h hops from the
// start, on a walk within the limit; with the least cost from there to the goal.
func (r *reach) before(after map[int32]cost, h int32, limit cost) map[int32]cost {
	nodes := make(map[int32]cost)
	for to, rest := range after {
		ends, costs := r.net.in.of(to)
		for i, from := range ends {
			if r.barred[from] && from != r.start {
				continue
			}
			way := r.layers.within(from, h)
			if way == unreachable || way+costs[i]+rest > limit {
				continue
			}
			if c, known := nodes[from]; !known || costs[i]+rest < c {
				nodes[from] = costs[i] + rest
			}
		}
	}
	return nodes
}

// follow returns the lowest node after the given one from which the goal is
// within reach for the cost that is left, and the cost to it.
func (r *reach) follow(node int32, left map[int32]cost, most cost) (int32, cost) {
	ends, costs := r.net.out.of(node)
	for i, to := range ends {
		if rest, known := left[to]; known && costs[i]+rest <= most {
			return to, costs[i]
		}
	}
	panic("influence: a layer that no arc keeps")
}
