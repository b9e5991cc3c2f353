package influence

import (
	"cmp"
	"context"
	"slices"
)

// race finds the best of all routes in one reading after the other. What trust
// is drawn is only drawn when a walk gets to it.
//
// It starts from the best of the listed routes and looks for a better one, by
// Dijkstra's method with bounds for what is left (A*), where a node may be passed
// on by several walks, the dearer ones in fewer hops. Walks that can't be better
// than the best route so far are not followed.
type race struct {
	*field
	dice    *dice
	reading int
	drawn   []cost // of the corridor's arcs
	drawnIn []int  // the reading of it
	places  []place
	walks   []stride
	front   front
	best    walk
	limit   cost
}

// place is what is known of a node in one reading.
type place struct {
	reading int
	cost    cost  // of the cheapest walk there
	hops    int32 // of that
	settled int32 // the fewest hops of those that were followed
}

// stride is a walk to a node, by the step before.
type stride struct {
	cost         cost
	node, before int32
	hops         int32
}

func (f *field) newRace() *race {
	r := &race{field: f, dice: newDice(), drawn: make([]cost, len(f.passages)), drawnIn: make([]int, len(f.passages)),
		places: make([]place, f.ground.nodes())}
	return r
}

// run counts who wins in some readings; the last count is of others.
func (r *race) run(ctx context.Context, from, to int, wins []int) error {
	for n := from; n < to; n++ {
		winner, err := r.winner(ctx, n)
		if err != nil {
			return err
		}
		wins[winner]++
	}
	return ctx.Err()
}

// winner returns which of the listed routes is the best in a reading, or their
// number if none is.
func (r *race) winner(ctx context.Context, n int) (int, error) {
	r.reading = n + 1 // 0 is no reading
	winner := 0
	for i := range r.routes {
		if w := r.walk(i); i == 0 || compareWalks(&w, &r.best) < 0 {
			r.best, winner = w, i
		}
	}
	leader := r.best.nodes
	r.limit = roundsTo(r.best.cost) + r.ground.handoff
	r.search()
	if slices.Equal(r.best.nodes, leader) {
		return winner, nil
	}
	if !r.repeats() {
		return r.number(r.best.nodes), nil
	}
	best, err := r.exactly(ctx)
	return r.number(best), err
}

// walk returns a listed route at the costs of the reading.
func (r *race) walk(i int) walk {
	sum := cost(0)
	for _, arc := range r.listed[i] {
		sum += r.costOf(arc)
	}
	return walk{nodes: r.routes[i], cost: r.ground.total(sum).rounded()}
}

func (r *race) number(nodes []int32) int {
	i := slices.IndexFunc(r.routes, func(o []int32) bool { return slices.Equal(o, nodes) })
	if i < 0 {
		return len(r.routes)
	}
	return i
}

// costOf draws the cost of one of the corridor's arcs.
func (r *race) costOf(arc int32) cost {
	if r.drawnIn[arc] != r.reading {
		r.drawnIn[arc], r.drawn[arc] = r.reading, r.uncertain[arc].cost(r.reading-1, r.dice)
	}
	return r.drawn[arc]
}

// search follows walks until none can be better than the best route.
func (r *race) search() {
	r.walks, r.front = r.walks[:0], r.front[:0]
	r.reach(stride{node: r.from, before: none})
	for len(r.front) > 0 {
		next := r.front.pop(r)
		s := r.walks[next]
		if s.cost+r.ahead[s.node] > r.limit {
			return
		}
		if s.node == r.to {
			r.finish(next)
			continue
		}
		if p := &r.places[s.node]; s.hops < p.settled {
			p.settled = s.hops
			if s.hops+int32(min((r.limit-s.cost)/r.leastHop, cost(far))) <= r.hops {
				p.settled = 0 // whatever follows is cheap only in so few hops that all are allowed
			}
			r.goOn(next)
		}
	}
}

// goOn follows the arcs from where a walk is.
func (r *race) goOn(walk int32) {
	s := r.walks[walk]
	first, last := r.ground.out.first[s.node], r.ground.out.first[s.node+1]
	for i := first; i < last; i++ {
		to := r.ground.out.node[i]
		// The least there can be is looked at before anything is drawn.
		if r.blocked[to] || s.hops+1+r.left[to] > r.hops || s.cost+r.ground.out.cost[i]+r.ahead[to] > r.limit {
			continue
		}
		if sum := s.cost + r.costOf(r.arc[i]); sum+r.ahead[to] <= r.limit {
			r.reach(stride{sum, to, walk, s.hops + 1})
		}
	}
}

// reach puts a walk in line, unless one that is no worse and no longer is there.
func (r *race) reach(s stride) {
	p := &r.places[s.node]
	if p.reading != r.reading {
		*p = place{r.reading, unreachable, far, far}
	}
	if s.hops >= p.settled || s.cost > p.cost && s.hops >= p.hops {
		return
	}
	if s.cost < p.cost {
		p.cost, p.hops = s.cost, s.hops
	}
	r.walks = append(r.walks, s)
	r.front.push(r, int32(len(r.walks)-1))
}

// finish takes a walk to the goal for the best route if it is better.
func (r *race) finish(at int32) {
	s := r.walks[at]
	nodes := make([]int32, s.hops+1)
	for i := s.hops; at != none; i-- {
		nodes[i] = r.ground.person(r.walks[at].node)
		at = r.walks[at].before
	}
	w := walk{nodes: nodes, cost: r.ground.total(s.cost).rounded()}
	if compareWalks(&w, &r.best) < 0 {
		r.best, r.limit = w, roundsTo(w.cost)+r.ground.handoff
	}
}

// repeats tells whether the best walk passes somebody twice, as only one on
// copies of people may.
func (r *race) repeats() bool {
	sorted := slices.Sorted(slices.Values(r.best.nodes))
	return len(slices.Compact(sorted)) < len(r.best.nodes)
}

// exactly finds the best route in the reading when walks do not tell.
func (r *race) exactly(ctx context.Context) ([]int32, error) {
	net := &network{copies: 1, handoff: r.net.handoff, out: r.net.out}
	net.out.cost = make([]cost, len(r.passages))
	for arc := range net.out.cost {
		net.out.cost[arc] = r.costOf(int32(arc))
	}
	net.in = net.out.turned()
	routes, _, err := r.ask.routes(ctx, net, 1, detailBudget)
	if len(routes) == 0 {
		return nil, err
	}
	return routes[0], err
}

// compareSteps orders walks by what they cost with the rest, then by hops, then,
// where they lead to the same node, by the nodes passed.
func (r *race) compareSteps(a, b int32) int {
	x, y := r.walks[a], r.walks[b]
	if c := cmp.Or(cmp.Compare(x.cost+r.ahead[x.node], y.cost+r.ahead[y.node]), cmp.Compare(x.hops, y.hops),
		cmp.Compare(x.node, y.node)); c != 0 {
		return c
	}
	order := 0
	for a, b := x.before, y.before; a != b; a, b = r.walks[a].before, r.walks[b].before {
		order = cmp.Or(cmp.Compare(r.walks[a].node, r.walks[b].node), order)
	}
	return order
}

// front is the walks to follow, the best first: a binary heap.
type front []int32

func (f *front) push(r *race, walk int32) {
	h := append(*f, walk)
	for i := len(h) - 1; i > 0; {
		up := (i - 1) / 2
		if r.compareSteps(h[i], h[up]) >= 0 {
			break
		}
		h[i], h[up] = h[up], h[i]
		i = up
	}
	*f = h
}

func (f *front) pop(r *race) int32 {
	h := *f
	top, last := h[0], len(h)-1
	h[0] = h[last]
	h = h[:last]
	for i := 0; 2*i+1 < last; {
		down := 2*i + 1
		if down+1 < last && r.compareSteps(h[down+1], h[down]) < 0 {
			down++
		}
		if r.compareSteps(h[i], h[down]) <= 0 {
			break
		}
		h[i], h[down] = h[down], h[i]
		i = down
	}
	*f = h
	return top
}
