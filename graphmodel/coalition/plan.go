package coalition

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// What can be wrong with a [Query], besides what package support and package
// influence say.
var (
	ErrNoDecider = errors.New("the change has no decider")
	ErrChoice    = errors.New("the choice of people contradicts itself")
)

// Find plans whom to win for the snapshot's change. The error is a
// [*support.QueryError] or an [*influence.QueryError], or the context's own when
// that ends first.
//
// Everybody to whom a route leads may be won, those who support the change
// already and the deciders too; but not "me", and nobody whom the query excludes.
// Routes are those of [influence.Snapshot.Reach]: whoever is opposed or to be
// avoided carries no message. Where the change is carried as things stand, nobody
// is to be won, but for the people whom the query fixes.
func Find(ctx context.Context, s *influence.Snapshot, q Query) (*Plan, error) {
	p, err := newPlanner(ctx, s, q)
	if err != nil {
		return nil, err
	}
	solution, err := p.problem.Solve(ctx)
	if err != nil {
		return nil, err
	}
	plan := &Plan{Change: s.Change(), Today: s.Today(), Rule: p.model.Rule, Threshold: p.model.Threshold,
		Carried: solution.Carried, Proved: solution.Proved, Cost: solution.Cost, Gap: solution.Gap,
		Candidates: len(p.problem.Candidates)}
	for i, d := range p.model.Deciders {
		plan.Deciders = append(plan.Deciders, Decider{p.model.People[d], solution.Before[i], solution.After[i], solution.Most[i]})
	}
	plan.Steps, err = p.steps(ctx, solution.Won)
	return plan, err
}

// planner puts the search for a coalition in the terms of a workspace.
type planner struct {
	snapshot *influence.Snapshot
	model    *support.Model
	routes   map[int]influence.Reached // by person
	problem  Problem
}

func newPlanner(ctx context.Context, s *influence.Snapshot, q Query) (*planner, error) {
	w := s.Workspace()
	m, err := support.NewModel(w, s.Change(), q.Threshold)
	if err != nil {
		return nil, err
	}
	if len(m.Deciders) == 0 {
		return nil, &support.QueryError{Kind: ErrNoDecider,
			Message: fmt.Sprintf("nobody decides on %q yet: name a decider", w.Change(s.Change()).Title)}
	}
	excluded, fixed, err := choices(m, w, q)
	if err != nil {
		return nil, err
	}
	p := &planner{snapshot: s, model: m, routes: make(map[int]influence.Reached)}
	if err := p.reach(ctx, q.MaxHops); err != nil {
		return nil, err
	}
	p.problem = Problem{System: m.System, Deciders: m.Deciders, Rule: m.Rule, Threshold: m.Threshold, Budget: q.Budget}
	for i := range m.People {
		r, reached := p.routes[i]
		switch {
		case slices.Contains(fixed, i):
			p.problem.Fixed = append(p.problem.Fixed, Candidate{i, cost(r)})
		case reached && !slices.Contains(excluded, i):
			p.problem.Candidates = append(p.problem.Candidates, Candidate{i, cost(r)})
		}
	}
	return p, nil
}

// choices returns the people whom the query excludes and fixes.
func choices(m *support.Model, w *graphmodel.Workspace, q Query) (excluded, fixed []int, err error) {
	if excluded, err = m.Find(q.Exclude); err != nil {
		return nil, nil, err
	}
	if fixed, err = m.Find(q.Fix); err != nil {
		return nil, nil, err
	}
	for _, i := range fixed {
		switch id := m.People[i]; {
		case id == w.Info.Me:
			return nil, nil, &support.QueryError{Kind: ErrChoice, Message: "you are the one who asks: fix somebody else to be won"}
		case slices.Contains(excluded, i):
			return nil, nil, &support.QueryError{Kind: ErrChoice,
				Message: fmt.Sprintf("%s can't be both fixed and excluded: choose one", w.PersonName(id))}
		}
	}
	return excluded, fixed, nil
}

func (p *planner) reach(ctx context.Context, maxHops int) error {
	reached, err := p.snapshot.Reach(ctx, influence.Query{MaxHops: maxHops})
	if err != nil {
		return err
	}
	for _, r := range reached {
		end, err := p.model.Find(r.People[len(r.People)-1:])
		if err != nil {
			return err
		}
		p.routes[end[0]] = r
	}
	return nil
}

// cost is the expected number of asks until one lands.
func cost(r influence.Reached) float64 {
	if len(r.People) == 0 {
		return MostCost
	}
	return min(1/r.Probability, MostCost)
}

// steps puts the people won in order, and follows the deciders' support.
func (p *planner) steps(ctx context.Context, won []Candidate) ([]Step, error) {
	order, eased, err := Order(ctx, p.model.System, won)
	if err != nil {
		return nil, err
	}
	var steps []Step
	for i, c := range order {
		z, err := p.model.Solve(ctx, persons(order[:i+1]))
		if err != nil {
			return nil, err
		}
		step := Step{Person: p.model.People[c.Person], Cost: c.Cost, Eased: eased[i],
			Fixed: slices.ContainsFunc(p.problem.Fixed, func(f Candidate) bool { return f.Person == c.Person })}
		if r, reached := p.routes[c.Person]; reached {
			step.Route = p.snapshot.Route(r)
		}
		for _, d := range p.model.Deciders {
			step.Then = append(step.Then, z[d])
		}
		steps = append(steps, step)
	}
	return steps, nil
}
