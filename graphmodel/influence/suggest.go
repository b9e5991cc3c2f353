package influence

import (
	"context"
	"slices"

	"inroad/graphmodel"
)

// Suggest answers a query about one change on a day, with the workspace's own
// parameters. It is [NewSnapshot] and [Snapshot.Suggest] in one.
func Suggest(ctx context.Context, w *graphmodel.Workspace, change graphmodel.ID, today graphmodel.Date, q Query) (*Suggestion, error) {
	if change != "" && !w.Changes.Has(change) {
		return nil, noChange(change)
	}
	return NewSnapshot(w, change, w.Info.Parameters, today).Suggest(ctx, q)
}

// Suggest answers a query. The error is a [*QueryError], or the context's own
// when that ends first.
func (s *Snapshot) Suggest(ctx context.Context, q Query) (*Suggestion, error) {
	asks, err := s.read(q)
	if err != nil {
		return nil, err
	}
	answer := &Suggestion{Change: s.change.ID, From: s.people[asks[0].start].ID, Today: s.contacts.today,
		Parameters: s.parameters, Destinations: make([]Destination, len(asks))}
	for i, a := range asks {
		if answer.Destinations[i], err = s.destination(ctx, a, routesWanted(q)); err != nil {
			return nil, err
		}
	}
	return answer, nil
}

func routesWanted(q Query) int {
	if q.Routes == 0 {
		return DefaultRoutes
	}
	return q.Routes
}

// read makes one ask of the query for each person to reach.
func (s *Snapshot) read(q Query) ([]ask, error) {
	hops := q.MaxHops
	if hops == 0 {
		hops = DefaultMaxHops
	}
	if q.Routes < 0 || hops < 0 || hops > HopLimit {
		return nil, badLimits()
	}
	start, err := s.startOf(q)
	if err != nil {
		return nil, err
	}
	goals, err := s.goalsOf(q)
	if err != nil {
		return nil, err
	}
	avoid, err := s.findAll(slices.Concat(s.change.Avoid, q.Avoid))
	if err != nil {
		return nil, err
	}
	via := q.Via
	if len(via) == 0 {
		via = s.change.Via
	}
	passed, err := s.findAll(via)
	if err != nil {
		return nil, err
	}
	barred := s.barred(avoid)
	hops = min(hops, len(s.people)-1) // a route passes nobody twice
	asks := make([]ask, len(goals))
	for i, goal := range goals {
		asks[i] = ask{start: start, goal: goal, hops: int32(hops), barred: barred, via: without(passed, start, goal)}
	}
	return asks, nil
}

func (s *Snapshot) startOf(q Query) (int32, error) {
	if q.From != "" {
		start := s.find(q.From)
		if start == none {
			return none, noPerson(q.From)
		}
		return start, nil
	}
	if s.me == none {
		return none, noStart()
	}
	return s.me, nil
}

func (s *Snapshot) goalsOf(q Query) ([]int32, error) {
	to := q.To
	if len(to) == 0 {
		if s.change.ID == "" {
			return nil, noChange("")
		}
		to = s.change.Deciders
	}
	if len(to) == 0 {
		return nil, noDecider(s.change)
	}
	goals, err := s.findAll(to)
	return without(goals), err
}

func (s *Snapshot) findAll(ids []graphmodel.ID) ([]int32, error) {
	people := make([]int32, len(ids))
	for i, id := range ids {
		if people[i] = s.find(id); people[i] == none {
			return nil, noPerson(id)
		}
	}
	return people, nil
}

// barred marks who may not carry a message about the change: whoever is opposed
// to it, and those to avoid.
func (s *Snapshot) barred(avoid []int32) []bool {
	barred := make([]bool, len(s.people))
	for i := range barred {
		barred[i] = s.minds[i].stance <= graphmodel.Opposed
	}
	for _, p := range avoid {
		barred[p] = true
	}
	return barred
}

// without returns the people in their order, each once, but for the given ones.
func without(people []int32, but ...int32) []int32 {
	var rest []int32
	for _, p := range people {
		if !slices.Contains(rest, p) && !slices.Contains(but, p) {
			rest = append(rest, p)
		}
	}
	return rest
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
	for _, p := range a.gatekeepers(s.network, routes[0]) {
		d.Gatekeepers = append(d.Gatekeepers, s.people[p].ID)
	}
	return d, nil
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
