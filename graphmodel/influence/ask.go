package influence

import (
	"context"
	"slices"
)

// ask is a question about routes between two different people.
type ask struct {
	start, goal int32
	allowed     int   // hops, as the query has it
	hops        int32 // that are possible besides
	// barred people may not carry the message. What it says of the start and
	// the goal does not matter.
	barred []bool
	// via must be passed in this order; neither start nor goal is among them.
	via []int32
}

// ground returns the network on which the ask is to be searched, its ends
// there, and which nodes are closed.
func (a *ask) ground(people *network) (net *network, start, goal int32, blocked []bool) {
	net = people
	if len(a.via) > 0 {
		net = people.staged(a.via)
	}
	copies := int32(net.copies)
	blocked = make([]bool, net.nodes())
	for node := range blocked {
		p := int32(node) / copies
		blocked[node] = a.barred[p] || p == a.goal
	}
	start, goal = a.start*copies, a.goal*copies+copies-1
	blocked[goal] = false
	return net, start, goal, blocked
}

// routes returns the k best routes, and whether they are that for sure: the
// budget is that of a [search].
func (a *ask) routes(ctx context.Context, people *network, k, budget int) (routes [][]int32, proved bool, err error) {
	net, start, goal, blocked := a.ground(people)
	if net.copies == 1 && a.hops > fewHops {
		if routes, proved, err = net.nearRoutes(ctx, start, goal, a.hops, blocked, k); proved || err != nil {
			return routes, proved, err
		}
	}
	routes, proved, err = newSearch(net, start, goal, a.hops, blocked, budget).best(ctx, k)
	for _, r := range routes {
		for i, node := range r {
			r[i] = net.person(node)
		}
	}
	return routes, proved, err
}

// staged returns a network in which the way from a start to a goal has a stage
// for each of the people it must pass, and one more: in stage n the first n have
// been passed, and only the next may be entered of those to come. A person's
// copies are the stages.
func (n *network) staged(via []int32) *network {
	copies := len(via) + 1
	b := newBuilder(n.nodes()*copies, len(n.out.node)*copies)
	for from := range int32(n.nodes()) {
		ends, costs := n.out.of(from)
		for stage := range copies {
			for i, to := range ends {
				if next := nextStage(via, to, stage); next >= 0 && stands(via, from, stage) {
					b.add(to*int32(copies)+int32(next), costs[i])
				}
			}
			b.endRow()
		}
	}
	return b.network(copies, n.handoff)
}

// nextStage returns the stage after going to a person, or −1 where that is not
// their turn.
func nextStage(via []int32, to int32, stage int) int {
	switch turn := slices.Index(via, to); turn {
	case -1:
		return stage
	case stage:
		return stage + 1
	default:
		return -1
	}
}

// stands tells whether a route can be at the person in the stage.
func stands(via []int32, person int32, stage int) bool {
	turn := slices.Index(via, person)
	return turn < 0 || turn+1 == stage
}
