package influence

import (
	"fmt"
	"math"
	"testing"

	"inroad/graphmodel"
)

// Readings have the mean and the variance of the distribution, and as many are
// below a level as its distribution function says.
func TestReadingsAreOfTheDistribution(t *testing.T) {
	const draws = 40_000
	for _, tc := range []struct {
		confidence graphmodel.Confidence
		κ, trust   float64
	}{{"low", 5, 50}, {"low", 5, 90}, {"low", 5, 3}, {"", 20, 70}, {"medium", 20, 99}, {"high", 80, 60}, {"high", 80, 1}} {
		t.Run(fmt.Sprint(tc.confidence, tc.trust), func(t *testing.T) {
			tie := &graphmodel.Tie{ID: "t", Trust: graphmodel.Some(tc.trust), Confidence: tc.confidence}
			τ := tc.trust / 100
			sum, squares, below := 0.0, 0.0, 0.0
			for n := range draws {
				x := read(tie, n) / 100
				sum, squares = sum+x, squares+(x-τ)*(x-τ)
				if x < τ {
					below++
				}
			}
			variance := τ * (1 - τ) / (tc.κ + 1)
			if mean := sum / draws; math.Abs(mean-τ) > 5*math.Sqrt(variance/draws) {
				t.Errorf("mean %v", mean)
			}
			if got := squares / draws; math.Abs(got/variance-1) > 0.06 {
				t.Errorf("variance %v, want %v", got, variance)
			}
			if p := betaBelow(τ, tc.κ*τ, tc.κ*(1-τ)); math.Abs(below/draws-p) > 5*math.Sqrt(p*(1-p)/draws) {
				t.Errorf("%v are below the mean, want %v", below/draws, p)
			}
		})
	}
}

func TestReadingsOfFullTrustAreFull(t *testing.T) {
	for n := range 100 {
		if got := read(&graphmodel.Tie{ID: "t", Trust: graphmodel.Some(100.0), Confidence: "low"}, n); got != 100 {
			t.Fatal(got)
		}
	}
}

// For whole parameters the distribution function is a sum of binomial terms.
func TestBetaBelow(t *testing.T) {
	for a := 1; a < 12; a++ {
		for b := 1; b < 12; b++ {
			for _, x := range []float64{0.01, 0.2, 0.5, 0.77, 0.99} {
				want, n := 0.0, a+b-1
				for j := a; j <= n; j++ {
					want += choose(n, j) * math.Pow(x, float64(j)) * math.Pow(1-x, float64(n-j))
				}
				if got := betaBelow(x, float64(a), float64(b)); math.Abs(got-want) > 1e-12 {
					t.Errorf("I_%v(%d, %d) = %v, want %v", x, a, b, got, want)
				}
			}
		}
	}
	// The arcsine law, and what is all at one end.
	if got, want := betaBelow(0.3, 0.5, 0.5), 2/math.Pi*math.Asin(math.Sqrt(0.3)); math.Abs(got-want) > 1e-12 {
		t.Errorf("%v, want %v", got, want)
	}
	if betaBelow(0.99, 5, 0) != 0 || betaBelow(0.01, 0, 5) != 1 || betaBelow(0, 2, 2) != 0 || betaBelow(1, 2, 2) != 1 {
		t.Error("the ends are wrong")
	}
}

func choose(n, k int) float64 {
	c := 1.0
	for i := range k {
		c = c * float64(n-i) / float64(i+1)
	}
	return c
}
