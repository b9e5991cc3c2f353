package influence

import (
	"hash/fnv"
	"math"
	"math/rand/v2"

	"inroad/graphmodel"
)

// Readings is in how many ways a map is read to see how sure an answer is: that
// many times the trust of every tie is drawn anew.
//
// Reading n of a tie is τ from Beta(κτ, κ(1−τ)), κ = 5, 20, 80 for low, medium
// and high confidence, so that the stated τ is the mean. It is X / (X + Y), X and
// Y of the gamma distributions of shapes κτ and κ(1−τ), drawn in this order by
// Marsaglia and Tsang's method (2000; a shape below 1 is raised by 1, and the
// result multiplied by the power 1/shape of a uniform variable drawn next) from
// the generator PCG of math/rand/v2, which is seeded anew for each reading: with
// the FNV-1a hash (64 bits) of the tie's id, and with [readingSeed] plus n. So a
// tie is read the same whatever else is on the map, and it can be left out where
// it does not matter.
const Readings = 2000

const readingSeed = 0x1997_0521_2026_1121

// betaOf returns the parameters of the distribution of a tie's trust.
func betaOf(t *graphmodel.Tie) (a, b float64) {
	κ := map[graphmodel.Confidence]float64{graphmodel.ConfidenceLow: 5, graphmodel.ConfidenceMedium: 20,
		graphmodel.ConfidenceHigh: 80}[t.Confidence.OrDefault()]
	τ := clamp(t.Trust.Or(0)/100, 0, 1)
	return κ * τ, κ * (1 - τ)
}

// reader draws the readings of one tie.
type reader struct {
	seed uint64
	x, y gamma
}

func newReader(t *graphmodel.Tie) reader {
	h := fnv.New64a()
	h.Write([]byte(t.ID)) // never fails
	a, b := betaOf(t)
	return reader{h.Sum64(), newGamma(a), newGamma(b)}
}

// odds returns X and Y of reading n, of which τ/(1−τ) is the quotient.
func (r *reader) odds(n int, source *dice) (x, y float64) {
	source.pcg.Seed(r.seed, readingSeed+uint64(n))
	return r.x.draw(source), r.y.draw(source)
}

// dice is a generator that can be seeded anew.
type dice struct {
	pcg *rand.PCG
	*rand.Rand
}

func newDice() *dice {
	pcg := rand.NewPCG(0, 0)
	return &dice{pcg, rand.New(pcg)}
}

// gamma is a gamma distribution of scale 1. That of shape 0 is always 0.
type gamma struct {
	d, c, power float64
}

func newGamma(shape float64) gamma {
	g := gamma{}
	if shape <= 0 {
		return g
	}
	if shape < 1 {
		g.power = 1 / shape
		shape++
	}
	g.d = shape - 1.0/3
	g.c = 1 / math.Sqrt(9*g.d)
	return g
}

func (g *gamma) draw(source *dice) float64 {
	if g.d == 0 {
		return 0
	}
	v := g.d * g.shaped(source)
	if g.power > 0 {
		v *= math.Pow(source.Float64(), g.power)
	}
	return v
}

func (g *gamma) shaped(source *dice) float64 {
	for {
		x := source.NormFloat64()
		v := 1 + g.c*x
		if v <= 0 {
			continue
		}
		v = v * v * v
		u := source.Float64()
		if u < 1-0.0331*x*x*x*x || math.Log(u) < x*x/2+g.d*(1-v+math.Log(v)) {
			return v
		}
	}
}
