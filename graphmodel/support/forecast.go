package support

import (
	"cmp"
	"context"
	"math"
	"slices"

	"inroad/graphmodel"
)

// Predict forecasts the support for a change. The error is a [*QueryError], or
// the context's own when that ends first.
func Predict(ctx context.Context, w *graphmodel.Workspace, change graphmodel.ID, q Query) (*Forecast, error) {
	m, err := NewModel(w, change, q.Threshold)
	if err != nil {
		return nil, err
	}
	won, err := m.Find(q.Won)
	if err != nil {
		return nil, err
	}
	fundamental := NewFundamental(m.System)
	now, err := fundamental.Support(ctx)
	if err != nil {
		return nil, err
	}
	then := now
	if len(won) > 0 {
		if then, err = m.Solve(ctx, won); err != nil {
			return nil, err
		}
	}
	f := &Forecast{Change: change, Rule: m.Rule, Threshold: m.Threshold, Won: m.IDs(won),
		CarriedNow: m.Enough(now), CarriedThen: m.Enough(then)}
	for i, id := range m.People {
		f.People = append(f.People, Support{id, now[i], then[i]})
	}
	for _, d := range m.Deciders {
		if q.NoWeights {
			f.Deciders = append(f.Deciders, Decider{Support: f.People[d]})
			continue
		}
		weights, err := fundamental.Weights(ctx, d)
		if err != nil {
			return nil, err
		}
		f.Deciders = append(f.Deciders, Decider{f.People[d], m.ranked(weights)})
	}
	return f, nil
}

// equalWeights are those that are equal after rounding to it.
const equalWeights = 1e-12

// ranked returns the weights of all people, the largest first.
func (m *Model) ranked(weights []float64) []Weight {
	list := make([]Weight, len(weights))
	for i, v := range weights {
		list[i] = Weight{m.People[i], max(v, 0)}
	}
	slices.SortFunc(list, func(a, b Weight) int {
		return cmp.Or(cmp.Compare(math.Round(b.Weight/equalWeights), math.Round(a.Weight/equalWeights)), cmp.Compare(a.Person, b.Person))
	})
	return list
}
