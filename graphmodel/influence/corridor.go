package influence

import (
	"math"
	"slices"

	"inroad/graphmodel"
)

// corridor is the part of the network that routes of one ask can use: those
// arcs on a way from start to goal within the hops allowed. Its nodes are
// numbered anew, in the same order. It belongs to one goroutine, which may
// change its costs and put them back.
type corridor struct {
	*Snapshot
	ask      // in the corridor's numbers
	net      *network
	people   []int32 // whom the nodes stand for
	local    []int32 // the node of each person, or none
	passages []passage
}

// passage is what is behind an outward arc of a corridor.
type passage struct {
	from    int32
	tie     *graphmodel.Tie
	factors float64 // log-odds, all but the trust's
	inward  int32   // which inward arc it is
}

func (s *Snapshot) newCorridor(a ask) *corridor {
	c := &corridor{Snapshot: s}
	open := func(p, _ int32) bool { return !a.barred[p] || p == a.goal || p == a.start }
	fromStart := s.network.out.hops(a.start, a.hops, open)
	toGoal := s.network.in.hops(a.goal, a.hops, open)
	c.local = make([]int32, len(s.people))
	for p := range c.local {
		c.local[p] = none
		if fromStart[p]+toGoal[p] <= a.hops {
			c.local[p] = int32(len(c.people))
			c.people = append(c.people, int32(p))
		}
	}
	b := newBuilder(len(c.people), 0)
	for _, u := range c.people {
		ends, costs := s.network.out.of(u)
		for i, v := range ends {
			if c.local[v] != none && u != a.goal && v != a.start && fromStart[u]+1+toGoal[v] <= a.hops {
				b.add(c.local[v], costs[i])
				p := s.passage(u, v, int(s.network.out.first[u])+i)
				p.from = c.local[u]
				c.passages = append(c.passages, p)
			}
		}
		b.endRow()
	}
	c.net = b.network(1, s.network.handoff)
	for arc, inward := range c.net.out.places() {
		c.passages[arc].inward = inward
	}
	c.ask = c.translated(a)
	return c
}

func (s *Snapshot) passage(mover, moved int32, arc int) passage {
	tie := s.workspace.Ties.All()[s.ties[arc]]
	p := passage{tie: tie}
	for kind, v := range s.hopTerms(mover, moved, s.link(tie, mover, moved)) {
		if FactorKind(kind) != FactorTrust {
			p.factors += v
		}
	}
	return p
}

// translated returns the ask in the corridor's numbers. A person to be passed
// who is not in it makes it an ask without an answer, which was known before.
func (c *corridor) translated(a ask) ask {
	t := ask{start: c.local[a.start], goal: c.local[a.goal], allowed: a.allowed, hops: a.hops, barred: make([]bool, len(c.people))}
	for _, p := range a.via {
		t.via = append(t.via, c.local[p])
	}
	return t
}

// nodes returns a route in the corridor's numbers.
func (c *corridor) nodes(r Route) []int32 {
	nodes := make([]int32, len(r.People))
	for i, id := range r.People {
		nodes[i] = c.local[c.find(id)]
	}
	return nodes
}

// described returns a route of nodes with all that is to be said of it.
func (c *corridor) described(nodes []int32) Route {
	people := make([]int32, len(nodes))
	for i, n := range nodes {
		people[i] = c.people[n]
	}
	return c.route(people)
}

// arcsOf returns the outward arcs of a route.
func (c *corridor) arcsOf(nodes []int32) []int32 {
	arcs := make([]int32, len(nodes)-1)
	for i := range arcs {
		arcs[i] = c.net.arc(nodes[i], nodes[i+1])
	}
	return arcs
}

// spent returns the sum of the arcs of a route.
func (c *corridor) spent(nodes []int32) cost {
	sum := cost(0)
	for _, arc := range c.arcsOf(nodes) {
		sum += c.net.out.cost[arc]
	}
	return sum
}

// set changes the cost of an arc, to unreachable where it is not to be used, and
// returns what it was.
func (c *corridor) set(arc int32, to cost) (was cost) {
	was = c.net.out.cost[arc]
	c.net.out.cost[arc], c.net.in.cost[c.passages[arc].inward] = to, to
	return was
}

// costAt returns the cost of an arc if its trust were τ, 0 to 1.
func (c *corridor) costAt(arc int32, τ float64) cost {
	t := terms{FactorTrust: logit(100 * τ), FactorStance: c.passages[arc].factors}
	return costOf(t.probability()) + c.net.handoff
}

// trustAt returns the level, 0 to 100, at which the arc costs so much: the
// logistic of §2, turned round.
func (c *corridor) trustAt(arc int32, sum cost) float64 {
	p := clamp(math.Exp(-float64(sum-c.net.handoff)/costUnit), leastChance, mostChance)
	x := math.Log(p/(1-p)) - c.passages[arc].factors
	return 100 * clamp(1/(1+math.Exp(-x)), leastChance, mostChance)
}

// walkOf returns a route with what orders it, at the present costs.
func (c *corridor) walkOf(nodes []int32) walk {
	return walk{nodes: nodes, cost: c.net.total(c.spent(nodes)).rounded()}
}

// arc returns which outward arc leads from one node to another, which it must.
func (n *network) arc(from, to int32) int32 {
	ends, _ := n.out.of(from)
	at, _ := slices.BinarySearch(ends, to)
	return n.out.first[from] + int32(at)
}
