package influence

import (
	"context"

	"inroad/graphmodel"
)

// Suggest answers a query about one change on a day, with the workspace's own
// parameters. It is [NewSnapshot], [Snapshot.Suggest] and [Snapshot.Complete] in
// one.
func Suggest(ctx context.Context, w *graphmodel.Workspace, change graphmodel.ID, today graphmodel.Date, q Query) (*Suggestion, error) {
	if change != "" && !w.Changes.Has(change) {
		return nil, noChange(change)
	}
	s := NewSnapshot(w, change, w.Info.Parameters, today)
	answer, err := s.Suggest(ctx, q)
	if err != nil {
		return nil, err
	}
	return s.Complete(ctx, answer, nil)
}

// Suggest answers a query with the routes, their gatekeepers, or why there are
// none. The error is a [*QueryError], or the context's own
// when that ends first.
func (s *Snapshot) Suggest(ctx context.Context, q Query) (*Suggestion, error) {
	asks, err := s.read(q)
	if err != nil {
		return nil, err
	}
	answer := &Suggestion{Query: q, Change: s.change.ID, From: s.people[asks[0].start].ID, Today: s.contacts.today,
		Parameters: s.parameters, Destinations: make([]Destination, len(asks))}
	for i, a := range asks {
		if answer.Destinations[i], err = s.destination(ctx, a, routesWanted(q)); err != nil {
			return nil, err
		}
	}
	return answer, nil
}

func (s *Snapshot) destination(ctx context.Context, a ask, k int) (Destination, error) {
	d := Destination{To: s.people[a.goal].ID, Proved: true}
	if a.start == a.goal {
		d.Routes = []Route{s.route([]int32{a.start})}
		return d, nil
	}
	var routes [][]int32
	var err error
	if !a.barredVia() {
		if routes, d.Proved, err = a.routes(ctx, s.network, k, searchBudget); err != nil {
			return Destination{}, err
		}
	}
	if len(routes) == 0 {
		d.NoRoute, err = s.noRoute(ctx, a)
		return d, err
	}
	for _, r := range routes {
		d.Routes = append(d.Routes, s.route(r))
	}
	keepers, all, err := a.gatekeepers(ctx, s.network, routes)
	for _, p := range keepers {
		d.Gatekeepers = append(d.Gatekeepers, s.people[p].ID)
	}
	d.Proved = d.Proved && all
	return d, err
}

// route describes a route through the network.
func (s *Snapshot) route(people []int32) Route {
	hops := make([]Hop, len(people)-1)
	for i := range hops {
		hops[i] = s.hop(s.tieOf(people[i], people[i+1]), people[i], people[i+1])
	}
	return s.routeOf(people, hops)
}

func (s *Snapshot) routeOf(people []int32, hops []Hop) Route {
	r := Route{Probability: 1, WeakestHop: -1, People: s.ids(people), Hops: hops}
	for i, h := range hops {
		r.Probability *= h.Probability
		if i > 0 {
			r.Probability *= s.parameters.Handoff
		}
		if r.WeakestHop < 0 || h.Probability < hops[r.WeakestHop].Probability {
			r.WeakestHop = i
		}
	}
	return r
}

func (s *Snapshot) ids(people []int32) []graphmodel.ID {
	ids := make([]graphmodel.ID, len(people))
	for i, p := range people {
		ids[i] = s.people[p].ID
	}
	return ids
}
