package influence

import (
	"container/heap"
	"context"
	"slices"
)

// How many dead ends a search for routes through given people may look into
// before it gives up, see [Destination.Proved]: one for the routes themselves,
// and one of the many that explain why there is none.
const (
	searchBudget = 10_000
	detailBudget = 200
)

// search finds the k best routes from start to goal: Yen's algorithm (1971)
// with Lawler's saving (1972), as a best-first search over sets of routes.
//
// A set is the routes that begin with a given walk and do not go on to certain
// nodes. It is entered in the queue with the walk that would be the best of the
// set if a walk might pass a person twice; where that walk is a route, nothing
// left in the queue can be better. Where it is not, the search is repeated with
// the people passed so far barred. In a network of people that yields a route,
// so each of the k answers costs at most one such search a hop. On copies of
// people the rest of the walk may still pass somebody twice; then the set is
// divided where it does, and the search is exact but may be long.
type search struct {
	net         *network
	start, goal int32
	hops        int32
	blocked     []bool  // nodes that may not be passed; the start is one
	fromStart   []int32 // hops from the start, at least
	ahead       *bounds // to the goal, whatever the walk so far
	rest        *bounds // to the goal, with the walk so far barred; nil until needed
	queue       walks
	budget      int // dead ends left
}

// walk is the best of a set of routes, or a lower bound for it.
type walk struct {
	nodes []int32
	cost  cost // rounded
	// fixed is how many nodes the routes of the set begin with; those in shut
	// do not follow these.
	fixed int
	shut  []int32
	// exact says that the fixed nodes were barred in finding the rest.
	exact bool
}

// newSearch prepares a search. It takes blocked over.
func newSearch(net *network, start, goal, hops int32, blocked []bool, budget int) *search {
	blocked[start] = true
	s := &search{net: net, start: start, goal: goal, hops: hops, blocked: blocked, budget: budget}
	s.fromStart = net.out.hops(start, hops, func(node, _ int32) bool { return !blocked[node] })
	s.ahead = newBounds(&net.in, hops)
	s.ahead.spread(goal, blocked, s.fromStart)
	return s
}

// best returns up to k routes in their order, and whether these are the best
// for sure.
func (s *search) best(ctx context.Context, k int) (routes [][]int32, proved bool, err error) {
	s.enter(s.ahead, walk{nodes: []int32{s.start}, fixed: 1})
	for len(s.queue) > 0 && len(routes) < k {
		if err := ctx.Err(); err != nil {
			return nil, false, err
		}
		w := heap.Pop(&s.queue).(walk)
		switch again := s.repeat(w.nodes); {
		case again == len(w.nodes):
			routes = append(routes, w.nodes)
			s.divide(w, again)
		case s.budget < 0: // only complete routes are of use now
		case !w.exact:
			s.refine(w)
		default:
			s.budget--
			s.divide(w, again+1)
		}
	}
	return routes, s.budget >= 0, nil
}

// divide enters what is left of w's set when the walks that begin like w's
// first nodes are taken out.
func (s *search) divide(w walk, nodes int) {
	for n := w.fixed; n < nodes; n++ {
		part := walk{nodes: w.nodes[:n:n], fixed: n, shut: []int32{w.nodes[n]}}
		if n == w.fixed {
			part.shut = append(part.shut, w.shut...)
		}
		s.enter(s.ahead, part)
	}
}

// refine enters w's set again, with the best walk that keeps clear of the
// people the set begins with.
func (s *search) refine(w walk) {
	var barred []int32
	for _, node := range w.nodes[:w.fixed] {
		first := s.net.person(node) * int32(s.net.copies)
		for n := first; n < first+int32(s.net.copies); n++ {
			if !s.blocked[n] {
				s.blocked[n] = true
				barred = append(barred, n)
			}
		}
	}
	if s.rest == nil {
		s.rest = newBounds(&s.net.in, s.hops)
	}
	s.rest.spread(s.goal, s.blocked, s.fromStart)
	w.nodes, w.exact = w.nodes[:w.fixed:w.fixed], true
	s.enter(s.rest, w)
	for _, n := range barred {
		s.blocked[n] = false
	}
}

// enter completes the walk in the best way by the given bounds and puts it in
// the queue, if there is a way.
func (s *search) enter(b *bounds, w walk) {
	if s.complete(b, &w) {
		heap.Push(&s.queue, w)
	}
}

// complete adds to the walk the nodes that take it to the goal best: at the
// least cost as rounded, then in the fewest hops, then by the lowest nodes.
//
// A walk of the fewest hops within the limit that costs round up to has no
// circle to be saved, so following, hop by hop, the lowest node from which the
// goal can still be reached within what is left of cost and hops is exact.
func (s *search) complete(b *bounds, w *walk) bool {
	spent := s.spent(w.nodes)
	left := s.hops - int32(len(w.nodes)-1)
	limit, hops := s.fewest(b, w, spent, left)
	if hops == 0 {
		return false
	}
	nodes := slices.Grow(slices.Clone(w.nodes), int(hops))
	for ; hops > 0; hops-- {
		node, c := s.follow(b, w, nodes, limit-spent, hops)
		nodes, spent = append(nodes, node), spent+c
	}
	w.nodes, w.cost = nodes, s.net.total(spent).rounded()
	return true
}

// fewest returns the limit of cost for completing w, and the fewest hops in
// which that can be done; 0 if not at all.
func (s *search) fewest(b *bounds, w *walk, spent cost, left int32) (limit cost, hops int32) {
	least := unreachable
	for to, c := range s.ways(w, w.nodes) {
		if left > 0 && b.within(to, left-1) < unreachable {
			least = min(least, spent+c+b.within(to, left-1))
		}
	}
	if least == unreachable {
		return 0, 0
	}
	limit, hops = s.net.limit(least), left
	for to, c := range s.ways(w, w.nodes) {
		for hops > 1 && b.within(to, hops-2) <= limit-spent-c {
			hops--
		}
	}
	return limit, hops
}

// follow returns the lowest node after the given ones from which the goal is
// within reach for the cost and hops that are left, and the cost to it.
func (s *search) follow(b *bounds, w *walk, nodes []int32, left cost, hops int32) (int32, cost) {
	for to, c := range s.ways(w, nodes) {
		if b.within(to, hops-1) <= left-c {
			return to, c
		}
	}
	panic("influence: a bound that no arc keeps")
}

// ways goes through the arcs by which a walk of w's set may go on from the last
// of nodes, in the order of where they lead.
func (s *search) ways(w *walk, nodes []int32) func(yield func(int32, cost) bool) {
	return func(yield func(int32, cost) bool) {
		ends, costs := s.net.out.of(nodes[len(nodes)-1])
		for i, to := range ends {
			if costs[i] == unreachable || s.blocked[to] || len(nodes) == w.fixed && slices.Contains(w.shut, to) {
				continue
			}
			if !yield(to, costs[i]) {
				return
			}
		}
	}
}

func (s *search) spent(nodes []int32) cost {
	sum := cost(0)
	for i, to := range nodes[1:] {
		ends, costs := s.net.out.of(nodes[i])
		at, _ := slices.BinarySearch(ends, to)
		sum += costs[at]
	}
	return sum
}

// repeat returns where in nodes somebody is passed a second time first, or
// their number.
func (s *search) repeat(nodes []int32) int {
	for i, node := range nodes {
		for _, before := range nodes[:i] {
			if s.net.person(before) == s.net.person(node) {
				return i
			}
		}
	}
	return len(nodes)
}
