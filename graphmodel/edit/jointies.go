package edit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"inroad/graphmodel"
)

// ties returns what becomes of the ties of the second person: they are the
// first's, or go where that has such a tie already, which takes over what is not
// known of it. A tie between the two goes.
func (j *joiner) ties() []graphmodel.Delta {
	at := make(map[[2]graphmodel.ID]*graphmodel.Tie)
	for _, t := range j.w.Ties.All() {
		if t.From != j.gone && t.To != j.gone {
			at[[2]graphmodel.ID{t.From, t.To}] = t
		}
	}
	var deltas []graphmodel.Delta
	for _, t := range j.w.Ties.All() {
		next := *t
		for _, end := range []*graphmodel.ID{&next.From, &next.To} {
			if *end == j.gone {
				*end = j.kept
			}
		}
		switch there := at[[2]graphmodel.ID{next.From, next.To}]; {
		case next.From == t.From && next.To == t.To:
		case next.From == next.To:
			deltas = append(deltas, graphmodel.Delta{Before: t})
		case there != nil:
			deltas = append(deltas, graphmodel.Delta{Before: t}, graphmodel.Delta{Before: there, After: joinedTie(there, t)})
		default:
			deltas = append(deltas, graphmodel.Delta{Before: t, After: &next})
		}
	}
	return deltas
}

// joinedTie returns the first tie with what is known of the second besides.
func joinedTie(first, second *graphmodel.Tie) *graphmodel.Tie {
	t := graphmodel.Clone(first)
	notes := []string{t.Notes, second.Notes}
	level, isKnown := second.Trust.Get()
	switch {
	case !t.Trust.Known():
		t.Trust, t.Confidence, t.AsOf = second.Trust, cmp.Or(second.Confidence, t.Confidence), cmp.Or(second.AsOf, t.AsOf)
	case isKnown && t.Trust != second.Trust:
		notes = append(notes, strings.TrimSpace(fmt.Sprintf("Another judgement of the trust: %g %s", level, second.AsOf)))
	}
	t.Kinds, t.Friction = united(t.Kinds, second.Kinds), t.Friction || second.Friction
	if t.Basis != "" && second.Basis != "" && t.Basis != second.Basis {
		notes = append(notes, second.Basis)
	}
	t.Basis, t.Extra = cmp.Or(t.Basis, second.Basis), unitedExtra(t.Extra, second.Extra)
	t.Notes = strings.Join(slices.DeleteFunc(notes, func(s string) bool { return s == "" }), "\n")
	return t
}

// oneStance returns the stances of a change on which the joined person has but
// one: what the first was known to think stands, with the reasons of both.
func (j *joiner) oneStance(c *graphmodel.Change) []graphmodel.Stance {
	var of []int
	for i, s := range c.Stances {
		if s.Person == j.kept {
			of = append(of, i)
		}
	}
	if len(of) < 2 {
		return c.Stances
	}
	// Both have the same name by now: which was the first's says the original.
	first, second := of[0], of[1]
	if original := j.w.Change(c.ID); original.Stances[first].Person == j.gone {
		first, second = second, first
	}
	s, other := &c.Stances[first], c.Stances[second]
	if !s.Current.Known() {
		s.AsOf, s.Confidence = cmp.Or(other.AsOf, s.AsOf), cmp.Or(other.Confidence, s.Confidence)
	}
	s.Current, s.Desired = known(s.Current, other.Current), known(s.Desired, other.Desired)
	for _, r := range other.Reasons {
		if !slices.ContainsFunc(s.Reasons, func(own graphmodel.Reason) bool { return own.Kind == r.Kind && own.Text == r.Text }) {
			s.Reasons = append(s.Reasons, r)
		}
	}
	s.Extra = unitedExtra(s.Extra, other.Extra)
	return slices.Delete(c.Stances, second, second+1)
}
