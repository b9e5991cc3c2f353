package support

import (
	"context"
	"fmt"
	"math"
)

// System is the model in general, for people numbered from 0: z = ΛWz + (I−Λ)s.
type System struct {
	// Trust[i] is row i of W: whom i listens to. Weights are not negative and
	// sum to 1; the arc i → i is what i keeps to themself.
	Trust [][]Arc
	// Openness is the diagonal of Λ, 0 to less than 1: how far others count.
	Openness []float64
	// Start is s. Any scale will do as long as nobody is won; being won means 1.
	Start []float64
}

// Arc is one entry of a row of W.
type Arc struct {
	To     int
	Weight float64
}

// Dense returns the system for a W that is given as a table.
func Dense(w [][]float64, openness, start []float64) *System {
	s := &System{Trust: make([][]Arc, len(w)), Openness: openness, Start: start}
	for i, row := range w {
		for j, weight := range row {
			if weight != 0 {
				s.Trust[i] = append(s.Trust[i], Arc{j, weight})
			}
		}
	}
	return s
}

// Len returns how many people there are.
func (s *System) Len() int { return len(s.Trust) }

// rowSlack is how far the sum of a row of W may be from 1.
const rowSlack = 1e-9

// Check returns what keeps the system from having one solution, or nil.
func (s *System) Check() error {
	if len(s.Openness) != s.Len() || len(s.Start) != s.Len() {
		return fmt.Errorf("there are %d rows, %d openness values and %d starting values: give one of each for everybody",
			s.Len(), len(s.Openness), len(s.Start))
	}
	for i, row := range s.Trust {
		if !(s.Openness[i] >= 0 && s.Openness[i] < 1) {
			return fmt.Errorf("the openness of %d is %v: it must be at least 0 and less than 1", i, s.Openness[i])
		}
		if math.IsNaN(s.Start[i]) || math.IsInf(s.Start[i], 0) {
			return fmt.Errorf("the starting value of %d is not a number", i)
		}
		sum := 0.0
		for _, a := range row {
			if a.To < 0 || a.To >= s.Len() || !(a.Weight >= 0) {
				return fmt.Errorf("row %d has the weight %v for %d: weights are not negative, and for somebody there is", i, a.Weight, a.To)
			}
			sum += a.Weight
		}
		if math.Abs(sum-1) > rowSlack {
			return fmt.Errorf("row %d sums to %v: it must sum to 1", i, sum)
		}
	}
	return nil
}

// Solve returns z with the given people held at 1: their rows are replaced. The
// system must be sound, see [System.Check]. The error is the context's.
func (s *System) Solve(ctx context.Context, won []int) ([]float64, error) {
	rows, constant := s.spread(), s.constant()
	for _, i := range won {
		rows[i], constant[i] = nil, 1
	}
	return newResolvent(rows).solve(ctx, constant)
}

// spread returns ΛW.
func (s *System) spread() [][]Arc {
	count := 0
	for _, row := range s.Trust {
		count += len(row)
	}
	arcs := make([]Arc, 0, count)
	rows := make([][]Arc, s.Len())
	for i, row := range s.Trust {
		first := len(arcs)
		for _, a := range row {
			arcs = append(arcs, Arc{a.To, s.Openness[i] * a.Weight})
		}
		rows[i] = arcs[first:]
	}
	return rows
}

// constant returns (I−Λ)s.
func (s *System) constant() []float64 {
	c := make([]float64, s.Len())
	for i := range c {
		c[i] = (1 - s.Openness[i]) * s.Start[i]
	}
	return c
}
