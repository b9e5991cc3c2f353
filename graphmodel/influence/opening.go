package influence

import (
	"cmp"
	"context"
	"slices"

	"inroad/graphmodel"
)

// Opening is a tie that would open a route: if From trusted To.
type Opening struct {
	From, To graphmodel.ID
	// Tie is the tie there is, whose trust is 0 or not known; empty where the
	// two have none.
	Tie graphmodel.ID
	// SupposedTrust is the level supposed, 0 to 100.
	SupposedTrust float64
	// Route is the best route that it would open.
	Route Route
}

// What is supposed of ties: that trust grows by 20 where there is none, that
// two people who get to know each other are neutral, and that those get to know
// each other who share a contact both trust.
const (
	supposedGrowth  = 20
	supposedTrust   = 50
	introducerTrust = 60
)

// opening finds the single tie that would open the best route.
//
// Ties without trust, and missing ties between people who share a department or
// a contact, are looked at first; only when none of these opens a route, all
// pairs of people are. A supposed tie u → v opens a route of cost
// F(u) + c(u, v) + B(v), where F is the cost from the start and B that to the
// goal, each from one search by hops; that sum is a route indeed, since a person
// on both parts would mean that there is one without the tie. Pairs are gone
// through in the order of F and of B plus the least that c can be, and left as
// soon as that is more than the best pair so far: it takes not all pairs, but
// about as many as there are people near the two ends.
//
// The pairs equal in cost are then added to the network all at once, in such a
// way that a walk takes exactly one of them, and the best route of all decides.
// Where routes must pass given people, the two parts may have somebody in common
// after all, so dearer pairs are tried as well while that may be of use.
func (s *Snapshot) opening(ctx context.Context, a ask) (*Opening, error) {
	o := s.newOpener(a)
	for _, propose := range []func(){o.proposeLikely, o.proposeAll} {
		if err := o.search(ctx, propose); err != nil {
			return nil, err
		}
		if o.best != nil {
			return o.describe(), nil
		}
	}
	return nil, nil
}

// search finds the best route that one of the proposed suppositions opens.
func (o *opener) search(ctx context.Context, propose func()) error {
	o.above = -1
	for range openingRounds {
		if !o.cheapest(propose) {
			break
		}
		if err := o.settle(ctx); err != nil {
			return err
		}
		if o.best != nil && o.best.cost <= o.cost {
			break
		}
		o.above = o.cost
	}
	return nil
}

// openingRounds bounds how many costs are tried; without people that must be
// passed it is one.
const openingRounds = 100

// supposition is a tie supposed between two nodes of the network.
type supposition struct {
	mover, moved int32
	cost         cost
}

// opener looks for the best supposition.
type opener struct {
	*Snapshot
	ask
	net        *network
	from, to   int32   // start and goal there
	blocked    []bool  // nodes that may not be passed, the start among them
	fromStart  *bounds // F
	toGoal     *bounds // B
	idle       map[[2]int32]*graphmodel.Tie
	leastCosts []cost // for a supposed tie to each person

	// Those who cost least of the ones proposed, and more than above.
	above, cost cost // rounded
	equal       []supposition
	best        *walk // on the doubled network
}

func (s *Snapshot) newOpener(a ask) *opener {
	o := &opener{Snapshot: s, ask: a}
	o.net, o.from, o.to, o.blocked = a.ground(s.network)
	o.blocked[o.from], o.blocked[o.to] = true, true
	o.fromStart, o.toGoal = newBounds(&o.net.out, a.hops-1), newBounds(&o.net.in, a.hops-1)
	o.fromStart.spread(o.from, o.blocked, nil)
	o.toGoal.spread(o.to, o.blocked, nil)
	o.blocked[o.to] = false

	o.idle = make(map[[2]int32]*graphmodel.Tie)
	for _, t := range s.workspace.Ties.All() {
		if !trusted(t) {
			mover, moved := s.ends(t)
			o.idle[[2]int32{mover, moved}] = t
		}
	}
	o.leastCosts = make([]cost, len(s.people))
	for p := range s.people {
		t := s.hopTerms(int32(p), int32(p), link{trust: supposedTrust})
		t[FactorCommonGround] = max(0, 2*s.parameters.CommonGround)
		o.leastCosts[p] = costOf(t.probability()) + s.network.handoff
	}
	return o
}

// cheapest gathers those of the proposed suppositions that cost least.
func (o *opener) cheapest(propose func()) bool {
	o.cost, o.equal = unreachable, nil
	if o.best != nil {
		o.cost = o.best.cost
	}
	propose()
	slices.SortFunc(o.equal, func(a, b supposition) int {
		return cmp.Or(cmp.Compare(a.mover, b.mover), cmp.Compare(a.moved, b.moved))
	})
	o.equal = slices.Compact(o.equal)
	return len(o.equal) > 0
}

// consider takes note of a supposition by which the goal costs so much.
func (o *opener) consider(p supposition, sum cost) {
	rounded := o.net.total(sum).rounded()
	if rounded <= o.above || rounded > o.cost {
		return
	}
	if rounded < o.cost {
		o.cost, o.equal = rounded, o.equal[:0]
	}
	o.equal = append(o.equal, p)
}

// settle finds the best route that takes one of the gathered suppositions.
func (o *opener) settle(ctx context.Context) error {
	net := o.net.doubled(o.equal)
	blocked := make([]bool, net.nodes())
	for node := range blocked {
		blocked[node] = o.blocked[node/2]
	}
	blocked[2*o.to] = true
	search := newSearch(net, 2*o.from, 2*o.to+1, o.hops, blocked, detailBudget)
	routes, _, err := search.best(ctx, 1)
	if err != nil {
		return err
	}
	if len(routes) > 0 {
		found := &walk{nodes: routes[0], cost: net.total(search.spent(routes[0])).rounded()}
		if o.best == nil || compareWalks(found, o.best) < 0 {
			o.best = found
		}
	}
	return nil
}

// doubled returns a network of two copies of each node, in which the supposed
// ties, sorted, lead from the first to the second and nothing else does.
func (n *network) doubled(supposed []supposition) *network {
	b := newBuilder(2*n.nodes(), 2*len(n.out.node)+len(supposed))
	for from := range int32(n.nodes()) {
		ends, costs := n.out.of(from)
		for i, to := range ends {
			for len(supposed) > 0 && supposed[0].mover == from && supposed[0].moved < to {
				b.add(2*supposed[0].moved+1, supposed[0].cost)
				supposed = supposed[1:]
			}
			b.add(2*to, costs[i])
		}
		for ; len(supposed) > 0 && supposed[0].mover == from; supposed = supposed[1:] {
			b.add(2*supposed[0].moved+1, supposed[0].cost)
		}
		b.endRow()
		for i, to := range ends {
			b.add(2*to+1, costs[i])
		}
		b.endRow()
	}
	return b.network(2*n.copies, n.handoff)
}

// describe turns the best route into words of the workspace.
func (o *opener) describe() *Opening {
	nodes := o.best.nodes
	// The supposed tie is the one that leads to the second copies, odd numbers.
	at := slices.IndexFunc(nodes, func(node int32) bool { return node%2 == 1 }) - 1
	people := make([]int32, len(nodes))
	for i, node := range nodes {
		people[i] = node / int32(2*o.net.copies)
	}
	hops := make([]Hop, len(people)-1)
	for i := range hops {
		if i == at {
			hops[i] = o.supposedHop(people[i], people[i+1])
		} else {
			hops[i] = o.hop(o.tieOf(people[i], people[i+1]), people[i], people[i+1])
		}
	}
	h := hops[at]
	return &Opening{From: h.To, To: h.From, Tie: h.Tie, SupposedTrust: h.Trust, Route: o.routeOf(people, hops)}
}

func (o *opener) supposedHop(mover, moved int32) Hop {
	l, tie := o.supposed(mover, moved)
	h := Hop{From: o.people[mover].ID, To: o.people[moved].ID, Trust: l.trust, Confidence: graphmodel.ConfidenceMedium,
		Probability: o.probability(mover, moved, l), Factors: o.factors(mover, moved, l)}
	if tie != nil {
		h.Tie, h.Confidence = tie.ID, tie.Confidence.OrDefault()
	}
	return h
}

// supposed returns what is supposed of the tie by which moved would trust
// mover, and the tie that is there already, if any. Such a tie keeps its
// friction and its date; a new one has none.
func (o *opener) supposed(mover, moved int32) (link, *graphmodel.Tie) {
	tie := o.idle[[2]int32{mover, moved}]
	if tie == nil {
		return link{trust: supposedTrust}, nil
	}
	l := o.link(tie, mover, moved)
	l.trust += supposedGrowth
	return l, tie
}
