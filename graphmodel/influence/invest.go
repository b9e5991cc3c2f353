package influence

import (
	"context"

	"inroad/graphmodel"
)

// Investment is which relationships to build to reach one person better.
type Investment struct {
	To graphmodel.ID
	// Probability is that of the best route now, 0 if there is none.
	Probability float64
	// Options are the ties that would make it better, best first: by the cost
	// of the best route then, rounded to 1e-12, and by the ids of From and To.
	Options []InvestmentOption
	// Proved is false when routes must pass given people and a search was given
	// up, see [Destination.Proved]: there may be better options.
	Proved bool
}

// InvestmentOption supposes that one tie is stronger, or new: that From trusts
// To.
type InvestmentOption struct {
	From, To graphmodel.ID
	// Tie is the tie there is, empty for a new one.
	Tie graphmodel.ID
	// TrustNow is its level, not known for a new tie or one without a level,
	// TrustThen the level supposed.
	TrustNow  graphmodel.Opt[float64]
	TrustThen float64
	// Probability is that of the best route then, and Gain how much more that
	// is than now, at least 1e-12.
	Probability, Gain float64
}

// Invest tells, for each person to reach, which relationship to build first: it
// supposes of every tie that its trust is 20 higher (100 at most; a level of 0
// or not known becomes 20), and of every pair of people without a tie who share
// a department, or a contact whom both trust at 60 or more, that there is one
// of trust 50; and finds the best route on a map with that one tie changed. The
// query's limits and rules hold as in [Snapshot.Suggest], and all else stays as
// the map has it, as if the tie were written into it: a new one has no friction
// and no date. The best top options are returned, all if top is 0. The query's
// Routes do not matter.
//
// The error is a [*QueryError], or the context's.
func (s *Snapshot) Invest(ctx context.Context, q Query, top int) ([]Investment, error) {
	asks, err := s.read(q)
	if err != nil {
		return nil, err
	}
	answer := make([]Investment, len(asks))
	for i, a := range asks {
		if answer[i], err = s.invest(ctx, a, top); err != nil {
			return nil, err
		}
	}
	return answer, nil
}
