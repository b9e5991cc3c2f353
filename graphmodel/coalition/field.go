package coalition

import (
	"context"
	"math"
	"slices"

	"inroad/graphmodel/support"
)

// field answers questions about the support in one problem.
type field struct {
	problem     *Problem
	candidates  []Candidate // sorted by person; others are numbers in this list
	fundamental *support.Fundamental
	now         []float64 // support with nobody won
	columns     map[int][]float64
}

func newField(ctx context.Context, p *Problem) (f *field, err error) {
	f = &field{problem: p, candidates: slices.Clone(p.Candidates), columns: make(map[int][]float64)}
	slices.SortFunc(f.candidates, byPerson)
	f.fundamental = support.NewFundamental(p.System)
	f.now, err = f.fundamental.Support(ctx)
	return f, err
}

// deciders picks the deciders' entries.
func (f *field) deciders(z []float64) []float64 {
	if z == nil {
		return nil
	}
	var picked []float64
	for _, d := range f.problem.Deciders {
		picked = append(picked, z[d])
	}
	return picked
}

// keptColumns bounds the numbers kept of columns.
const keptColumns = 1 << 24

// column returns a column of the fundamental matrix; read it only.
func (f *field) column(ctx context.Context, person int) ([]float64, error) {
	if c, known := f.columns[person]; known {
		return c, nil
	}
	c, err := f.fundamental.Column(ctx, person)
	if err == nil && len(f.columns)*len(c) < keptColumns {
		f.columns[person] = c
	}
	return c, err
}

// tableau returns the tableau of people among whom nobody is won yet.
func (f *field) tableau(ctx context.Context, people []int) (*tableau, error) {
	t := new(tableau)
	t.reset(len(people), len(f.problem.Deciders))
	t.who = append(t.who, people...)
	rows := slices.Concat(people, f.problem.Deciders)
	for i, person := range rows {
		t.row(i)[0] = 1 - f.now[person]
	}
	for k, person := range people {
		column, err := f.column(ctx, person)
		if err != nil {
			return nil, err
		}
		for i, row := range rows {
			t.row(i)[1+k] = column[row]
		}
	}
	return t, nil
}

// started returns the tableau of candidates, by number, with the fixed people
// won.
func (f *field) started(ctx context.Context, candidates []int) (*tableau, error) {
	people := persons(f.problem.Fixed)
	for _, c := range candidates {
		people = append(people, f.candidates[c].Person)
	}
	t, err := f.tableau(ctx, people)
	if err != nil {
		return nil, err
	}
	for range f.problem.Fixed {
		next := new(tableau)
		t.hold(next, 0, t.without(0))
		t = next
	}
	copy(t.who, candidates)
	return t, nil
}

// carries tells whether the change is carried with these candidates, and the
// fixed people, won.
func (f *field) carries(ctx context.Context, candidates []int) (bool, error) {
	t, err := f.started(ctx, candidates)
	if err != nil {
		return false, err
	}
	for range candidates {
		next := new(tableau)
		t.hold(next, 0, t.without(0))
		t = next
	}
	z := make([]float64, t.deciders)
	for d := range z {
		z[d] = 1 - t.decider(d)[0]
	}
	return f.problem.enough(z), nil
}

// choice is a set of candidates, sorted, and what they cost.
type choice struct {
	people []int
	cost   float64
}

// choose adds up the costs in the order of the candidates, so that one set always
// costs the same.
func (f *field) choose(candidates []int) choice {
	c := choice{people: slices.Sorted(slices.Values(candidates))}
	for _, i := range c.people {
		c.cost += f.candidates[i].Cost
	}
	return c
}

// better tells whether c comes before b: it costs less or, where they cost the
// same, has fewer people, or else the first of those who are in one of them only.
func (c choice) better(b choice) bool {
	switch {
	case math.Abs(c.cost-b.cost) > equalCosts:
		return c.cost < b.cost
	case len(c.people) != len(b.people):
		return len(c.people) < len(b.people)
	default:
		return slices.Compare(c.people, b.people) < 0
	}
}

// useful returns the candidates who may be in a better choice: those who alone
// cost no more.
func (f *field) useful(best choice) []int {
	var useful []int
	for i, c := range f.candidates {
		if c.Cost <= best.cost+equalCosts {
			useful = append(useful, i)
		}
	}
	return useful
}
