package graphmodel

import (
	"cmp"
	"errors"
	"slices"

	"github.com/dominikbraun/graph"
)

// step is one addition to a network, or one removal.
type step struct {
	what     relation
	remove   bool
	from, to ID // of a person or department, only from
}

// relation is what a step adds or removes. Relations are removed before the
// things they need, and added after them.
type relation int

const (
	person relation = iota
	department
	trusts
	reports
	partOf
)

// stepsOf returns what the deltas mean for a network, in an order in which they
// can be carried out: relations go first, then things; things come next, then
// relations.
func stepsOf(deltas []Delta) []step {
	var removals, additions []step
	for _, d := range deltas {
		before, after := stepsFor(d.Before), stepsFor(d.After)
		for _, s := range before {
			if !slices.Contains(after, s) {
				removals = append(removals, s.reversed())
			}
		}
		for _, s := range after {
			if !slices.Contains(before, s) {
				additions = append(additions, s)
			}
		}
	}
	slices.SortStableFunc(removals, func(a, b step) int { return cmp.Compare(b.what, a.what) })
	slices.SortStableFunc(additions, func(a, b step) int { return cmp.Compare(a.what, b.what) })
	return append(removals, additions...)
}

func stepsFor(r Record) []step {
	switch r := r.(type) {
	case *Person:
		steps := []step{{what: person, from: r.ID}}
		if r.ReportsTo != "" {
			steps = append(steps, step{what: reports, from: r.ID, to: r.ReportsTo})
		}
		return steps
	case *Department:
		steps := []step{{what: department, from: r.ID}}
		if r.Parent != "" {
			steps = append(steps, step{what: partOf, from: r.ID, to: r.Parent})
		}
		return steps
	case *Tie:
		return []step{{what: trusts, from: r.From, to: r.To}}
	}
	return nil
}

func (s step) reversed() step {
	s.remove = !s.remove
	return s
}

func reversedSteps(steps []step) []step {
	back := make([]step, 0, len(steps))
	for _, s := range slices.Backward(steps) {
		back = append(back, s.reversed())
	}
	return back
}

func (s step) do(n *Network) error {
	switch s.what {
	case person:
		if err := s.vertex(n.trust); err != nil {
			return err
		}
		err := s.vertex(n.line)
		if err != nil {
			_ = s.reversed().vertex(n.trust)
		}
		return err
	case department:
		return s.vertex(n.nesting)
	case trusts:
		return s.edge(n.trust, s.from, s.to, ErrTwice)
	case reports:
		return s.edge(n.line, s.to, s.from, ErrLineCycle)
	default:
		return s.edge(n.nesting, s.to, s.from, ErrNestCycle)
	}
}

func (s step) vertex(g graph.Graph[ID, ID]) error {
	var err error
	switch {
	case s.from == "":
		// The library takes the zero value for "no vertex" in places.
		err = ErrNoSuchEnd
	case s.remove:
		err = g.RemoveVertex(s.from)
	default:
		err = g.AddVertex(s.from)
	}
	return s.refusal(err)
}

func (s step) edge(g graph.Graph[ID, ID], source, end ID, cycle error) error {
	if s.remove {
		return s.refusal(g.RemoveEdge(source, end))
	}
	if source == end {
		return s.refusal(ErrSelf)
	}
	err := g.AddEdge(source, end)
	if errors.Is(err, graph.ErrEdgeCreatesCycle) {
		err = cycle
	}
	return s.refusal(err)
}

func (s step) refusal(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, graph.ErrVertexNotFound):
		err = ErrNoSuchEnd
	case errors.Is(err, graph.ErrEdgeAlreadyExists), errors.Is(err, graph.ErrVertexAlreadyExists):
		err = ErrTwice
	}
	return &Refusal{Why: err, From: s.from, To: s.to}
}
