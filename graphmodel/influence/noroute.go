package influence

import (
	"context"
	"slices"

	"inroad/graphmodel"
)

// NoRouteReason is why there is no route.
type NoRouteReason string

// The reasons. Where several hold, the first of them is given.
const (
	// NobodyTrustsStart: no tie to the start carries any trust.
	NobodyTrustsStart NoRouteReason = "nobody trusts the start"
	// Blocked: there would be a route within the hops allowed if the people
	// who are opposed or to be avoided could carry the message; or one of the
	// people that routes must pass is such a person.
	Blocked NoRouteReason = "blocked"
	// TooLong: there are routes, but all have too many hops, whoever may carry
	// the message.
	TooLong NoRouteReason = "too long"
	// NotConnected: nothing of that.
	NotConnected NoRouteReason = "not connected"
)

// NoRoute says why there is no route, and what would open one.
type NoRoute struct {
	Reason NoRouteReason
	// BlockedBy are, when the reason is Blocked, all the opposed or avoided
	// people who are on any of the routes that would be there without that
	// rule, sorted by id; or those of them whom routes must pass.
	BlockedBy []graphmodel.ID
	// Opposed are those of BlockedBy who are opposed to the change; the others
	// are only to be avoided.
	Opposed []graphmodel.ID
	// MaxHops is how many hops were allowed.
	MaxHops int
	// Opens is the one tie that would open the best route; nil if none would.
	Opens *Opening
}

func (s *Snapshot) noRoute(ctx context.Context, a ask) (*NoRoute, error) {
	no := &NoRoute{MaxHops: a.allowed, Reason: NotConnected}
	if a.barredVia() {
		if s.trustedByNobody(a.start) {
			no.Reason = NobodyTrustsStart
			return no, nil
		}
		by := slices.DeleteFunc(slices.Clone(a.via), func(p int32) bool { return !a.barred[p] })
		slices.Sort(by)
		s.block(no, by)
		return no, nil
	}
	blockers, err := s.blockers(ctx, a)
	if err != nil {
		return nil, err
	}
	switch {
	case s.trustedByNobody(a.start):
		no.Reason = NobodyTrustsStart
	case len(blockers) > 0:
		s.block(no, blockers)
	default:
		long, err := s.tooLong(ctx, a)
		if err != nil {
			return nil, err
		}
		if long {
			no.Reason = TooLong
		}
	}
	no.Opens, err = s.opening(ctx, a)
	return no, err
}

// block makes barred people, sorted, the reason.
func (s *Snapshot) block(no *NoRoute, by []int32) {
	no.Reason, no.BlockedBy = Blocked, s.ids(by)
	no.Opposed = s.ids(slices.DeleteFunc(by, func(p int32) bool { return !s.opposed(p) }))
}

func (a *ask) barredVia() bool {
	return slices.ContainsFunc(a.via, func(p int32) bool { return a.barred[p] })
}

func (s *Snapshot) trustedByNobody(p int32) bool {
	ends, _ := s.network.out.of(p)
	return len(ends) == 0
}

// blockers returns the barred people who would be on a route within the hops if
// nobody were barred, sorted.
func (s *Snapshot) blockers(ctx context.Context, a ask) ([]int32, error) {
	free := a
	free.barred = make([]bool, len(a.barred))
	anyone := func(int32, int32) bool { return true }
	fromStart := s.network.out.hops(a.start, a.hops, anyone)
	toGoal := s.network.in.hops(a.goal, a.hops, anyone)
	var blockers []int32
	for p := range int32(len(a.barred)) {
		if !a.barred[p] || p == a.start || p == a.goal || fromStart[p]+toGoal[p] > a.hops {
			continue
		}
		passes := len(a.via) == 0 && apart(s.network, p, fromStart, toGoal)
		if !passes {
			var err error
			if passes, err = free.canPass(ctx, s.network, p); err != nil {
				return nil, err
			}
		}
		if passes {
			blockers = append(blockers, p)
		}
	}
	return blockers, nil
}

// apart tells whether a shortest way from the start to the person and one from
// there to the goal have nobody else in common, so that together they are a
// route. Where they have, others may not.
func apart(n *network, person int32, fromStart, toGoal []int32) bool {
	before := descent(&n.in, person, fromStart)
	after := descent(&n.out, person, toGoal)
	return !slices.ContainsFunc(before, func(p int32) bool { return slices.Contains(after, p) })
}

// descent returns the nodes on one shortest way from a node, which is left out,
// to where hops is 0.
func descent(a *arcs, node int32, hops []int32) []int32 {
	var way []int32
	for hops[node] > 0 {
		ends, _ := a.of(node)
		node = ends[slices.IndexFunc(ends, func(to int32) bool { return hops[to] == hops[node]-1 })]
		way = append(way, node)
	}
	return way
}

// canPass tells whether any route passes the person, before, between or after
// those whom it must pass.
func (a *ask) canPass(ctx context.Context, n *network, person int32) (bool, error) {
	for i := range len(a.via) + 1 {
		through := *a
		through.via = slices.Insert(slices.Clone(a.via), i, person)
		if routes, _, err := through.routes(ctx, n, 1, detailBudget); err != nil || len(routes) > 0 {
			return len(routes) > 0, err
		}
	}
	return false, nil
}

// tooLong tells whether there is a route of any length if nobody is barred: those
// who are may be on a long one only, and then it is no lack of trust either.
// Where it must pass given people, [HopLimit] hops are the most that are looked
// for.
func (s *Snapshot) tooLong(ctx context.Context, a ask) (bool, error) {
	a.barred = make([]bool, len(a.barred))
	if len(a.via) == 0 {
		net, start, goal, blocked := a.ground(s.network)
		return net.out.hops(start, far, func(node, _ int32) bool { return !blocked[node] })[goal] < far, nil
	}
	a.hops = int32(min(HopLimit, len(s.people)-1))
	routes, _, err := a.routes(ctx, s.network, 1, searchBudget)
	return len(routes) > 0, err
}
