package coalition

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/support"
)

// What bounds a search: how many sets of candidates are looked at, for up to
// ExactLimit candidates. For more they are fewer, as each takes longer, and from
// wideLimit on the greedy choice stands.
const (
	ExactLimit    = 25
	DefaultBudget = 2_000_000
	wideLimit     = 400
)

// equalCosts are those that differ by no more.
const equalCosts = 1e-9

// Problem is the search for a coalition in general, for people numbered from 0:
// the cheapest candidates with whom the deciders' support is enough.
type Problem struct {
	// System must be sound, and its starting values lie between 0 and 1.
	System *support.System
	// Candidates may be won; Fixed are, in any case. All are different people.
	Candidates, Fixed []Candidate
	// Deciders are different people; there is at least one.
	Deciders  []int
	Rule      graphmodel.Rule
	Threshold float64
	// Budget is that of a [Query].
	Budget int
}

// Candidate is a person who may be won, at a cost of at least 0.
type Candidate struct {
	Person int
	Cost   float64
}

// Solution is the answer to a [Problem].
type Solution struct {
	// Won are the fixed people and those chosen, sorted by person. Among
	// coalitions of equal cost (to 1e-9) it is the one with fewer people, then
	// the first in the order of their numbers.
	Won []Candidate
	// The others are those of a [Plan]; supports are by decider.
	Carried, Proved     bool
	Cost, Gap           float64
	Before, After, Most []float64
}

// Solve finds the coalition. The error says what is wrong with the problem, or is
// the context's own when that ends first.
//
// The support of one decider is a monotone submodular function of the set won
// (Gionis, Terzi and Tsaparas 2013), which both parts rest on: a greedy choice,
// and a search that starts from it. Whoever alone costs more than the greedy
// choice is in no cheaper coalition; the sets of those who are left are searched
// through by branch and bound. With more than [ExactLimit] that may have to end
// before the answer is proved.
func (p *Problem) Solve(ctx context.Context) (*Solution, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	f, err := newField(ctx, p)
	if err != nil {
		return nil, err
	}
	s := &Solution{Before: f.deciders(f.now)}
	everybody, err := p.System.Solve(ctx, persons(p.all()))
	if err != nil {
		return nil, err
	}
	s.Most = f.deciders(everybody)
	if s.Carried = p.enough(s.Most); !s.Carried {
		s.Proved = true
		return s, s.settle(ctx, f, nil)
	}
	best, bound, err := f.greedy(ctx)
	if err != nil {
		return nil, err
	}
	open := bound
	if useful := f.useful(best); len(useful) <= wideLimit {
		if best, open, err = f.exact(ctx, useful, best, p.budget(len(useful))); err != nil {
			return nil, err
		}
	}
	s.Gap = max(0, best.cost-open)
	if s.Proved = s.Gap <= equalCosts; s.Proved {
		s.Gap = 0
	}
	return s, s.settle(ctx, f, best.people)
}

// settle describes the people chosen.
func (s *Solution) settle(ctx context.Context, f *field, chosen []int) error {
	s.Won = slices.Clone(f.problem.Fixed)
	for _, c := range chosen {
		s.Won = append(s.Won, f.candidates[c])
	}
	slices.SortFunc(s.Won, byPerson)
	for _, c := range s.Won {
		s.Cost += c.Cost
	}
	after, err := f.problem.System.Solve(ctx, persons(s.Won))
	s.After = f.deciders(after)
	return err
}

func byPerson(a, b Candidate) int { return a.Person - b.Person }

func persons(candidates []Candidate) []int {
	people := make([]int, len(candidates))
	for i, c := range candidates {
		people[i] = c.Person
	}
	return people
}

func (p *Problem) all() []Candidate { return slices.Concat(p.Fixed, p.Candidates) }

// enough tells whether the change is carried at these supports of the deciders.
func (p *Problem) enough(z []float64) bool {
	need := p.needed()
	for _, v := range z {
		if v >= p.Threshold-support.Tolerance {
			need--
		}
	}
	return need <= 0
}

// needed returns how many deciders must say yes.
func (p *Problem) needed() int { return support.Needed(p.Rule, len(p.Deciders)) }

// budget returns how many sets of so many candidates may be looked at.
func (p *Problem) budget(candidates int) int {
	budget := cmp.Or(p.Budget, DefaultBudget)
	if candidates > ExactLimit {
		budget = budget * ExactLimit / candidates / candidates
	}
	return budget
}

func (p *Problem) check() error {
	if err := p.System.Check(); err != nil {
		return err
	}
	for i, v := range p.System.Start {
		if v < 0 || v > 1 {
			return fmt.Errorf("the starting value of %d is %v: it must be between 0 and 1", i, v)
		}
	}
	seen := make(map[int]bool)
	for _, c := range p.all() {
		if c.Person < 0 || c.Person >= p.System.Len() || seen[c.Person] {
			return fmt.Errorf("candidate %d is given twice or does not exist", c.Person)
		}
		if !(c.Cost >= 0) || math.IsInf(c.Cost, 1) {
			return fmt.Errorf("candidate %d costs %v: give a number from 0", c.Person, c.Cost)
		}
		seen[c.Person] = true
	}
	for _, d := range p.Deciders {
		if d < 0 || d >= p.System.Len() {
			return fmt.Errorf("there is no decider %d", d)
		}
	}
	if len(p.Deciders) == 0 {
		return fmt.Errorf("there is no decider")
	}
	return nil
}
