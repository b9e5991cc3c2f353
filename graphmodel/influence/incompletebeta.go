package influence

import "math"

// betaBelow returns the probability that a variable of the distribution
// Beta(a, b) is below x: the regularised incomplete beta function I_x(a, b), by
// its continued fraction (DLMF 8.17.22), evaluated in Lentz's way (1976), right
// to about 1e-12. Where a or b is 0, all of the distribution is at 0 or at 1.
func betaBelow(x, a, b float64) float64 {
	switch {
	case x <= 0 || b <= 0 && x < 1:
		return 0
	case x >= 1 || a <= 0:
		return 1
	case x > (a+1)/(a+b+2):
		return 1 - betaBelow(1-x, b, a)
	}
	lnA, _ := math.Lgamma(a)
	lnB, _ := math.Lgamma(b)
	lnAB, _ := math.Lgamma(a + b)
	front := math.Exp(lnAB-lnA-lnB+a*math.Log(x)+b*math.Log1p(-x)) / a
	return front * betaFraction(x, a, b)
}

func betaFraction(x, a, b float64) float64 {
	const (
		least = 1e-300 // stands in for 0 in a denominator
		close = 1e-15
		most  = 1000
	)
	away := func(v float64) float64 {
		if math.Abs(v) < least {
			return least
		}
		return v
	}
	c, d := 1.0, 1/away(1-(a+b)*x/(a+1))
	sum := d
	for m := 1.0; m < most; m++ {
		even := m * (b - m) * x / ((a + 2*m - 1) * (a + 2*m))
		odd := -(a + m) * (a + b + m) * x / ((a + 2*m) * (a + 2*m + 1))
		grown := sum
		for _, term := range [...]float64{even, odd} {
			d, c = 1/away(1+term*d), away(1+term/c)
			sum *= c * d
		}
		if math.Abs(sum-grown) <= close*math.Abs(grown) {
			break
		}
	}
	return sum
}
