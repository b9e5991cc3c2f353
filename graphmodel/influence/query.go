package influence

import (
	"slices"

	"inroad/graphmodel"
)

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
	if q.Routes < 0 || q.Routes > RouteLimit || hops < 0 || hops > HopLimit {
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
	asks := make([]ask, len(goals))
	for i, goal := range goals {
		asks[i] = ask{start: start, goal: goal, allowed: hops, barred: barred, via: without(passed, start, goal)}
		asks[i].hops = int32(min(hops, len(s.people)-1)) // a route passes nobody twice
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
		barred[i] = s.opposed(int32(i))
	}
	for _, p := range avoid {
		barred[p] = true
	}
	return barred
}

func (s *Snapshot) opposed(p int32) bool { return s.minds[p].stance <= graphmodel.Opposed }

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
