package support

import "context"

// Fundamental is the fundamental matrix G = (I−ΛW)⁻¹ of a system, prepared for
// many questions. It is for one goroutine at a time.
//
// It answers what winning people does without solving anew. To hold a set at 1 is
// to add to their equations whatever u brings them there: z + G·u, where u solves
// the rows and columns of G for the set, G u = 1 − z.
type Fundamental struct {
	system    *System
	resolvent *resolvent
}

// NewFundamental prepares the matrix of a sound system, see [System.Check].
func NewFundamental(s *System) *Fundamental {
	return &Fundamental{system: s, resolvent: newResolvent(s.spread())}
}

// Support returns z with nobody won.
func (f *Fundamental) Support(ctx context.Context) ([]float64, error) {
	return f.resolvent.solve(ctx, f.system.constant())
}

// Column returns a column of G: how much everybody gains for what is added to the
// equation of one.
func (f *Fundamental) Column(ctx context.Context, person int) ([]float64, error) {
	return f.resolvent.solve(ctx, f.unit(person))
}

// Row returns a row of G: how much one gains for what is added to the equation of
// each.
func (f *Fundamental) Row(ctx context.Context, person int) ([]float64, error) {
	return f.resolvent.solveTransposed(ctx, f.unit(person))
}

// Weights returns a row of V = G(I−Λ): the part that the starting value of each
// has in the support of one. The parts sum to 1.
func (f *Fundamental) Weights(ctx context.Context, person int) ([]float64, error) {
	weights, err := f.Row(ctx, person)
	for j := range weights {
		weights[j] *= 1 - f.system.Openness[j]
	}
	return weights, err
}

func (f *Fundamental) unit(person int) []float64 {
	e := make([]float64, f.system.Len())
	e[person] = 1
	return e
}
