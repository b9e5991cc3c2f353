package support

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func near(a, b, within float64) bool { return math.Abs(a-b) <= within }

// Friedkin and Johnsen (1999), table of the example: each keeps 1−λ of where
// they stood, λ = 1 − w of themself.
func TestFriedkinJohnsenExample(t *testing.T) {
	w := [][]float64{{.220, .120, .360, .300}, {.147, .215, .344, .294}, {0, 0, 1, 0}, {.090, .178, .446, .286}}
	openness := make([]float64, 4)
	for i := range w {
		openness[i] = 1 - w[i][i]
	}
	s := Dense(w, openness, []float64{25, 25, 75, 85})
	if err := s.Check(); err != nil {
		t.Fatal(err)
	}
	got, err := s.Solve(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{60.021, 59.984, 75, 74.986} {
		if !near(got[i], want, 5e-4) {
			t.Errorf("z[%d] = %.6f, want %.3f", i, got[i], want)
		}
	}
}

func TestCheckRefuses(t *testing.T) {
	tests := []struct {
		name string
		s    *System
	}{
		{"a row short", Dense([][]float64{{1}}, []float64{.5}, nil)},
		{"no openness", Dense([][]float64{{1}}, []float64{1}, []float64{0})},
		{"not a number", Dense([][]float64{{1}}, []float64{.5}, []float64{math.NaN()})},
		{"sums to less", Dense([][]float64{{.9}}, []float64{.5}, []float64{0})},
		{"negative", Dense([][]float64{{1.5, -.5}, {0, 1}}, []float64{.5, .5}, []float64{0, 0})},
		{"nobody", &System{Trust: [][]Arc{{{3, 1}}}, Openness: []float64{.5}, Start: []float64{0}}},
	}
	for _, tt := range tests {
		if tt.s.Check() == nil {
			t.Errorf("%s: not refused", tt.name)
		}
	}
}

// drawSystem draws a sound system of some people, starting from 0 to 1.
func drawSystem(t *rapid.T, least, most int) *System {
	n := rapid.IntRange(least, most).Draw(t, "people")
	w := make([][]float64, n)
	openness, start := make([]float64, n), make([]float64, n)
	for i := range w {
		w[i] = make([]float64, n)
		sum := 0.0
		for j := range w[i] {
			w[i][j] = float64(max(0, rapid.IntRange(-4, 4).Draw(t, "weight")))
			sum += w[i][j]
		}
		if sum == 0 {
			w[i][i], sum = 1, 1
		}
		for j := range w[i] {
			w[i][j] /= sum
		}
		openness[i] = rapid.SampledFrom(opennessWeights[:]).Draw(t, "openness")
		start[i] = float64(rapid.IntRange(0, 4).Draw(t, "stance")) / 4
	}
	return Dense(w, openness, start)
}

func drawSet(t *rapid.T, n int, label string) []int {
	var set []int
	for i := range n {
		if rapid.IntRange(0, 3).Draw(t, label) == 0 {
			set = append(set, i)
		}
	}
	return set
}

// The solution is one: each person is where the others and their own start put
// them, and those won are at 1.
func TestSolutionHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSystem(t, 1, 9)
		if err := s.Check(); err != nil {
			t.Fatal(err)
		}
		won := drawSet(t, s.Len(), "won")
		z, err := s.Solve(t.Context(), won)
		if err != nil {
			t.Fatal(err)
		}
		held := make(map[int]bool)
		for _, i := range won {
			held[i] = true
		}
		for i := range z {
			want := (1 - s.Openness[i]) * s.Start[i]
			for _, a := range s.Trust[i] {
				want += s.Openness[i] * a.Weight * z[a.To]
			}
			if held[i] {
				want = 1
			}
			if !near(z[i], want, 1e-10) {
				t.Errorf("z[%d] = %v, want %v", i, z[i], want)
			}
		}
	})
}

// Iterating and solving directly are two ways to one answer.
func TestIterationAgreesWithTheDirectSolution(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSystem(t, 1, 9)
		direct := newResolvent(s.spread())
		iterated := &resolvent{rows: direct.rows, contraction: direct.contraction}
		b := s.constant()
		for _, solve := range []func(r *resolvent) ([]float64, error){
			func(r *resolvent) ([]float64, error) { return r.solve(t.Context(), b) },
			func(r *resolvent) ([]float64, error) { return r.solveTransposed(t.Context(), b) },
		} {
			x, err := solve(direct)
			y, err2 := solve(iterated)
			if err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
			for i := range x {
				if !near(x[i], y[i], 1e-11) {
					t.Errorf("x[%d] = %v directly, %v by iteration", i, x[i], y[i])
				}
			}
		}
	})
}

// Winning more people lowers nobody's support, and the more are won already the
// less one more person adds: support is monotone and submodular.
func TestWinningIsMonotoneAndSubmodular(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSystem(t, 2, 9)
		few := drawSet(t, s.Len(), "few")
		many := append(drawSet(t, s.Len(), "more"), few...)
		one := rapid.IntRange(0, s.Len()-1).Draw(t, "one")
		var z [4][]float64
		for k, won := range [][]int{few, append([]int{one}, few...), many, append([]int{one}, many...)} {
			var err error
			if z[k], err = s.Solve(t.Context(), won); err != nil {
				t.Fatal(err)
			}
		}
		for i := range s.Len() {
			if z[1][i] < z[0][i]-1e-12 || z[2][i] < z[0][i]-1e-12 || z[3][i] < z[2][i]-1e-12 {
				t.Errorf("winning more lowers the support of %d: %v %v %v %v", i, z[0][i], z[1][i], z[2][i], z[3][i])
			}
			if z[3][i]-z[2][i] > z[1][i]-z[0][i]+1e-12 {
				t.Errorf("one more adds %v to few and %v to many for %d", z[1][i]-z[0][i], z[3][i]-z[2][i], i)
			}
		}
	})
}

// Support is the starting values weighted by a row of V, and rows sum to 1.
func TestWeightsMakeUpTheSupport(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSystem(t, 1, 9)
		f := NewFundamental(s)
		z, err := f.Support(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for i := range z {
			weights, err := f.Weights(t.Context(), i)
			if err != nil {
				t.Fatal(err)
			}
			sum, total := 0.0, 0.0
			for j, v := range weights {
				sum += v * s.Start[j]
				total += v
			}
			if !near(sum, z[i], 1e-11) || !near(total, 1, 1e-11) {
				t.Errorf("the weights of %d sum to %v and make up %v, want %v", i, total, sum, z[i])
			}
		}
	})
}
