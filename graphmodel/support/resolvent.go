package support

import (
	"context"
	"math"

	"gonum.org/v1/gonum/mat"
)

// Up to directLimit people equations are solved directly, by LU decomposition;
// above, by iteration to within precision.
const (
	directLimit = 300
	precision   = 1e-12
)

// resolvent is (I−A)⁻¹ for a matrix A of weights that are not negative and whose
// rows sum to less than 1: x = Ax + b has one solution for every b then, since
// the map contracts by the largest of these sums.
type resolvent struct {
	rows        [][]Arc // A
	columns     [][]Arc // A transposed; made when needed
	contraction float64
	lu          *mat.LU // of I−A, where that is solved directly
}

func newResolvent(rows [][]Arc) *resolvent {
	r := &resolvent{rows: rows}
	for _, row := range rows {
		sum := 0.0
		for _, a := range row {
			sum += a.Weight
		}
		r.contraction = max(r.contraction, sum)
	}
	if 0 < len(rows) && len(rows) <= directLimit {
		r.factor()
	}
	return r
}

func (r *resolvent) factor() {
	m := mat.NewDense(len(r.rows), len(r.rows), nil)
	for i, row := range r.rows {
		m.Set(i, i, 1)
		for _, a := range row {
			m.Set(i, a.To, m.At(i, a.To)-a.Weight)
		}
	}
	r.lu = new(mat.LU)
	r.lu.Factorize(m)
}

// solve returns the x for which x = Ax + b.
func (r *resolvent) solve(ctx context.Context, b []float64) ([]float64, error) {
	if r.lu != nil {
		return r.direct(ctx, false, b)
	}
	return iterate(ctx, r.rows, b, r.contraction, largest)
}

// solveTransposed returns the x for which x = Aᵀx + b. As A contracts the largest
// entry, Aᵀ contracts the sum of entries.
func (r *resolvent) solveTransposed(ctx context.Context, b []float64) ([]float64, error) {
	if r.lu != nil {
		return r.direct(ctx, true, b)
	}
	if r.columns == nil {
		r.columns = transposed(r.rows)
	}
	return iterate(ctx, r.columns, b, r.contraction, sum)
}

func (r *resolvent) direct(ctx context.Context, transposed bool, b []float64) ([]float64, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	x := make([]float64, len(b))
	err := r.lu.SolveVecTo(mat.NewVecDense(len(x), x), transposed, mat.NewVecDense(len(b), b))
	return x, err
}

// iterate repeats x ← Ax + b. After a step of the length d no entry is further
// than d·q/(1−q) from the solution, by Banach's fixed-point theorem. Each step is
// shorter than the one before, until all that is left is rounding.
func iterate(ctx context.Context, rows [][]Arc, b []float64, contraction float64, length func(a, b []float64) float64) ([]float64, error) {
	x, next := append([]float64(nil), b...), make([]float64, len(b))
	for last := math.Inf(1); ; {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for i, row := range rows {
			v := b[i]
			for _, a := range row {
				v += a.Weight * x[a.To]
			}
			next[i] = v
		}
		step := length(x, next)
		x, next = next, x
		if step*contraction/(1-contraction) <= precision || step >= last {
			return x, nil
		}
		last = step
	}
}

// largest is the largest difference of two entries, sum the sum of differences.
func largest(a, b []float64) float64 {
	d := 0.0
	for i := range a {
		d = max(d, math.Abs(a[i]-b[i]))
	}
	return d
}

func sum(a, b []float64) float64 {
	d := 0.0
	for i := range a {
		d += math.Abs(a[i] - b[i])
	}
	return d
}

func transposed(rows [][]Arc) [][]Arc {
	counts := make([]int, len(rows))
	for _, row := range rows {
		for _, a := range row {
			counts[a.To]++
		}
	}
	columns := make([][]Arc, len(rows))
	for i, n := range counts {
		columns[i] = make([]Arc, 0, n)
	}
	for i, row := range rows {
		for _, a := range row {
			columns[a.To] = append(columns[a.To], Arc{i, a.Weight})
		}
	}
	return columns
}
