package support

import (
	"context"

	"inroad/graphmodel"
)

// Influence is who matters to one person, and to whom that person matters.
type Influence struct {
	Person graphmodel.ID
	// By is, for everybody, the part that where they stand now has in the
	// person's support; On is the part that where the person stands now has in
	// the support of everybody. Both have the largest first, as
	// [Decider.Weights] do, and By sums to 1.
	By, On []Weight
}

// Around returns the influence on one person and of that person, as things
// stand: a row and a column of the matrix V of Friedkin and Johnsen, see
// [Fundamental.Weights]. The error is that of [Predict].
func Around(ctx context.Context, w *graphmodel.Workspace, change, person graphmodel.ID) (*Influence, error) {
	m, err := NewModel(w, change, graphmodel.Opt[float64]{})
	if err != nil {
		return nil, err
	}
	found, err := m.Find([]graphmodel.ID{person})
	if err != nil {
		return nil, err
	}
	fundamental, at := NewFundamental(m.System), found[0]
	by, err := fundamental.Weights(ctx, at)
	if err != nil {
		return nil, err
	}
	on, err := fundamental.Column(ctx, at)
	for i := range on {
		on[i] *= 1 - m.Openness[at]
	}
	return &Influence{Person: person, By: m.ranked(by), On: m.ranked(on)}, err
}
