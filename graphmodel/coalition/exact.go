package coalition

import (
	"cmp"
	"context"
	"math"
	"slices"

	"inroad/graphmodel/support"
)

// exact searches through all sets of candidates and returns the best choice, and
// what is the least that any other may cost: where the search was ended by its
// budget that may be less.
func (f *field) exact(ctx context.Context, candidates []int, best choice, budget int) (choice, float64, error) {
	t, err := f.started(ctx, candidates)
	if err != nil {
		return best, 0, err
	}
	s := &search{field: f, groups: f.problem.groups(), best: best, budget: budget, open: math.Inf(1)}
	err = s.visit(ctx, t, nil, 0)
	return s.best, min(s.open, s.best.cost), err
}

// search is a branch and bound over sets of candidates. A node is a set won; its
// branches win one more each, in the order of what they add for their cost, and
// no longer any of the branches before.
type search struct {
	*field
	groups [][]int
	best   choice
	budget int     // sets left to look at
	open   float64 // least cost of a set not looked at
	levels []*level
}

// level is what a node needs, kept for the next node as deep.
type level struct {
	cover
	columns []int // of the tableau, in the order of branches
	score   []float64
	next    tableau
	chosen  []int
}

// checkEvery is how many sets are looked at between two looks at the context.
const checkEvery = 1024

func (s *search) visit(ctx context.Context, t *tableau, chosen []int, spent float64) error {
	if len(chosen) == len(s.levels) {
		s.levels = append(s.levels, new(level))
	}
	l := s.levels[len(chosen)]
	l.read(s, t)
	for i, column := range l.columns {
		cost, count := l.least(i)
		if s.hopeless(l, t, i, chosen, spent+cost, len(chosen), count) {
			return nil
		}
		if s.budget == 0 {
			s.open = min(s.open, spent+cost)
			return nil
		}
		if s.budget--; s.budget%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		with := append(append(l.chosen[:0], chosen...), t.who[column])
		l.chosen = with
		if l.met(i) {
			if c := s.choose(with); c.better(s.best) {
				s.best = c
			}
		} else if rest := l.columns[i+1:]; len(rest) > 0 && spent+l.cost[i] <= s.best.cost+equalCosts {
			t.hold(&l.next, column, rest)
			if err := s.visit(ctx, &l.next, with, spent+l.cost[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// read prepares the node that a tableau describes.
func (l *level) read(s *search, t *tableau) {
	l.needs(s, t)
	l.score = slices.Grow(l.score[:0], len(t.who))[:len(t.who)]
	l.columns = l.columns[:0]
	for k, who := range t.who {
		sum := 0.0
		for d, need := range l.need[:t.deciders] {
			if need > 0 {
				sum += min(need, t.gain(d, k))
			}
		}
		l.score[k] = sum / max(s.candidates[who].Cost, equalCosts)
		l.columns = append(l.columns, k)
	}
	slices.SortFunc(l.columns, func(a, b int) int {
		return cmp.Or(cmp.Compare(l.score[b], l.score[a]), cmp.Compare(t.who[a], t.who[b]))
	})
	l.cost = l.cost[:0]
	for _, k := range l.columns {
		l.cost = append(l.cost, s.candidates[t.who[k]].Cost)
	}
	l.gains(t)
	l.addGroups()
	l.sort()
}

func (l *level) needs(s *search, t *tableau) {
	l.deciders, l.needed, l.groups = t.deciders, s.problem.needed(), s.groups
	l.need = l.need[:0]
	for d := range t.deciders {
		l.need = append(l.need, t.decider(d)[0]-(1-s.problem.Threshold)-support.Tolerance)
	}
}

func (l *level) gains(t *tableau) {
	for len(l.gain) < t.deciders {
		l.gain = append(l.gain, nil)
	}
	for d := range t.deciders {
		l.gain[d] = l.gain[d][:0]
		for _, k := range l.columns {
			l.gain[d] = append(l.gain[d], min(t.gain(d, k), max(l.need[d], 0)))
		}
	}
}

// met tells whether the change is carried once a branch's candidate is won.
func (l *level) met(branch int) bool {
	need := l.needed
	for d := range l.deciders {
		if l.gain[d][branch] >= l.need[d] {
			need--
		}
	}
	return need <= 0
}

// hopeless tells whether no set that a node's branches from the given one on
// lead to comes before the best: they all cost too much or, for the same, have
// more people or later ones.
func (s *search) hopeless(l *level, t *tableau, branch int, chosen []int, cost float64, size int, count float64) bool {
	if cost > s.best.cost+equalCosts {
		return true
	}
	if cost < s.best.cost-equalCosts {
		return false
	}
	people := float64(size) + count
	if people != float64(len(s.best.people)) {
		return people > float64(len(s.best.people))
	}
	// Of the sets of that many people the first has the lowest numbers left.
	var rest []int
	for _, k := range l.columns[branch:] {
		rest = append(rest, t.who[k])
	}
	slices.Sort(rest)
	first := slices.Concat(chosen, rest[:int(count)])
	slices.Sort(first)
	return slices.Compare(first, s.best.people) >= 0
}
