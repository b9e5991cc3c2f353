package influence

import (
	"container/heap"
	"context"
	"slices"
)

// disjointWork is how many arcs the search for a number of independent routes to
// one destination may look at before it is given up.
const disjointWork = 4_000_000

// routeSet is routes that share nobody between their ends, sorted.
type routeSet struct {
	routes [][]int32
	cost   cost   // of a flow
	shut   []bool // the arcs it had to do without
	long   bool   // one of the routes has too many hops
}

func (s *routeSet) longest() []int32 {
	return slices.MaxFunc(s.routes, func(a, b []int32) int { return len(a) - len(b) })
}

// compareSets orders sets. Of those that cost the same the ones that are too
// long are first, since what is left of their question may be as good as another
// set.
func compareSets(a, b *routeSet) int {
	switch {
	case a.cost+flowSlack < b.cost:
		return -1
	case b.cost+flowSlack < a.cost:
		return 1
	case a.long != b.long:
		if a.long {
			return -1
		}
		return 1
	default:
		return slices.CompareFunc(a.routes, b.routes, slices.Compare[[]int32])
	}
}

// disjoint looks for the best set of a number of disjoint routes.
//
// Without a bound on the hops that is a flow of least cost. Where one of its
// routes is too long, no set has all the arcs of that route: the question is
// divided into those sets that do without its first arc, those that have the
// first and do without the second, and so on, and the best of these is looked at
// next (branch and bound). The bounded problem is NP-hard, so this may be long;
// it is given up when the work allowed is done.
type disjoint struct {
	*flow
	hops    int32
	budget  int
	toGoal  *bounds // the least costs, whatever else is used
	outward []int32 // which outward arc each inward one is
	queue   routeSets
}

func (c *corridor) newDisjoint(budget int) *disjoint {
	d := &disjoint{flow: newFlow(c.net, c.start, c.goal, budget), hops: c.hops, budget: budget, toGoal: newBounds(&c.net.in, c.hops)}
	d.toGoal.spread(c.goal, make([]bool, c.net.nodes()), nil)
	d.outward = make([]int32, len(c.passages))
	for arc, p := range c.passages {
		d.outward[p.inward] = int32(arc)
	}
	return d
}

// best returns the best set of so many routes, or nil, and whether that is
// certain.
func (d *disjoint) best(ctx context.Context, count int) (set *routeSet, proved bool, err error) {
	d.queue, d.work = nil, d.budget
	d.add(make([]bool, len(d.shut)), count)
	for len(d.queue) > 0 && d.work >= 0 {
		if err := ctx.Err(); err != nil {
			return nil, false, err
		}
		s := heap.Pop(&d.queue).(*routeSet)
		if !s.long {
			return s, d.work >= 0, nil
		}
		d.divide(s, s.longest(), count)
	}
	return nil, d.work >= 0, nil
}

// divide adds the parts of what is left of a set's question when one of its
// routes can't be.
func (d *disjoint) divide(s *routeSet, route []int32, count int) {
	held := slices.Clone(s.shut)
	for i, to := range route[1:] {
		arc := d.net.arc(route[i], to)
		part := slices.Clone(held)
		part[arc] = true
		d.add(part, count)
		d.hold(held, arc)
	}
}

// hold shuts the arcs that can't be used where a given one is.
func (d *disjoint) hold(shut []bool, arc int32) {
	from, to := d.tail[arc], d.net.out.node[arc]
	for other := range int32(len(shut)) {
		if other != arc && (d.tail[other] == from && from != d.start || d.net.out.node[other] == to && to != d.goal) {
			shut[other] = true
		}
	}
}

// add puts the best set of routes, as far as the bound on hops is not looked at,
// in the queue, if there is one.
func (d *disjoint) add(shut []bool, count int) {
	d.flow.shut = shut
	d.shorten()
	sum, found := d.solve(slices.Repeat([]int32{d.start}, count))
	if !found {
		return
	}
	s := &routeSet{routes: d.routes(), cost: sum, shut: shut}
	d.lowest(s)
	s.long = len(s.longest())-1 > int(d.hops)
	heap.Push(&d.queue, s)
}

// shorten shuts the arcs that are on no way short enough.
func (d *disjoint) shorten() {
	fromStart := d.steps(&d.net.out, d.start, func(i int32) int32 { return i })
	toGoal := d.steps(&d.net.in, d.goal, func(i int32) int32 { return d.outward[i] })
	for arc, to := range d.net.out.node {
		if fromStart[d.tail[arc]]+1+toGoal[to] > d.hops {
			d.shut[arc] = true
		}
	}
}

// steps returns how many open arcs lead from root to each node.
func (d *disjoint) steps(a *arcs, root int32, outward func(int32) int32) []int32 {
	least := slices.Repeat([]int32{far}, d.net.nodes())
	least[root] = 0
	line := []int32{root}
	for at := 0; at < len(line); at++ {
		from := line[at]
		for i := a.first[from]; i < a.first[from+1]; i++ {
			if to := a.node[i]; least[to] == far && !d.shut[outward(i)] {
				least[to] = least[from] + 1
				line = append(line, to)
			}
		}
	}
	d.work -= len(line)
	return least
}

// lowest replaces the routes of a set by those equal in cost and hops that have
// the lowest ids: the lowest first route there can be, node by node, then the
// lowest second one beside it, and so on.
func (d *disjoint) lowest(s *routeSet) {
	for i := range s.routes {
		for at := 1; at < len(s.routes[i]); at++ {
			d.lower(s, i, at)
		}
	}
}

// lower looks for a lower node at one place of one route, when all before is as
// it is. What comes after may change.
func (d *disjoint) lower(s *routeSet, i, at int) {
	route := s.routes[i]
	least := int32(0)
	if at == 1 && i > 0 {
		least = s.routes[i-1][1] + 1
	}
	ends, _ := d.net.out.of(route[at-1])
	for _, to := range ends {
		if to >= route[at] {
			return
		}
		begin := append(route[:at:at], to)
		if to < least || slices.Contains(route[:at], to) || s.taken(i, to, d.goal) || !d.mayCost(s, i, begin) {
			continue
		}
		if rest := d.complete(s, i, begin); rest != nil {
			s.routes = append(s.routes[:i:i], rest...)
			return
		}
	}
}

// taken tells whether one of the first routes passes a node between its ends.
func (s *routeSet) taken(routes int, node, goal int32) bool {
	return node != goal && slices.ContainsFunc(s.routes[:routes], func(r []int32) bool { return slices.Contains(r, node) })
}

// mayCost tells whether a set may cost as little when its route i begins so, as
// far as the bounds tell.
func (d *disjoint) mayCost(s *routeSet, i int, begin []int32) bool {
	last := len(begin) - 1
	arc := d.net.arc(begin[last-1], begin[last])
	left := d.hops - int32(last)
	if d.shut[arc] || left < 0 {
		return false
	}
	rest := d.toGoal.within(begin[last], left)
	if rest == unreachable {
		return false
	}
	least := d.sumOf(begin) + rest
	for _, r := range s.routes[:i] {
		least += d.sumOf(r)
	}
	others := cost(len(s.routes) - 1 - i)
	return least+others*d.toGoal.within(d.start, d.hops) <= s.cost+flowSlack
}

// complete returns route i, which begins so, and those after it, if they cost no
// more than what they are to replace; or nil.
func (d *disjoint) complete(s *routeSet, i int, begin []int32) [][]int32 {
	fixed := s.routes[:i]
	d.close(fixed, true)
	d.close([][]int32{begin}, true)
	defer d.close([][]int32{begin}, false)
	defer d.close(fixed, false)
	spent := d.sumOf(begin)
	for _, r := range fixed {
		spent += d.sumOf(r)
	}
	last := begin[len(begin)-1]
	var sources []int32
	if last != d.goal {
		sources = append(sources, last)
	}
	sources = append(sources, slices.Repeat([]int32{d.start}, len(s.routes)-1-i)...)
	sum, found := d.solve(sources)
	if !found || spent+sum > s.cost+flowSlack {
		return nil
	}
	return append([][]int32{append(slices.Clone(begin), d.rest(last)[1:]...)}, d.routes()...)
}

// routeSets is a queue of sets, the best first.
type routeSets []*routeSet

var _ heap.Interface = (*routeSets)(nil)

func (q routeSets) Len() int           { return len(q) }
func (q routeSets) Less(i, j int) bool { return compareSets(q[i], q[j]) < 0 }
func (q routeSets) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *routeSets) Push(s any)        { *q = append(*q, s.(*routeSet)) }

func (q *routeSets) Pop() any {
	last := len(*q) - 1
	s := (*q)[last]
	*q = (*q)[:last]
	return s
}
