package influence

import (
	"math"

	"inroad/graphmodel"
)

// FactorKind is one of the things that decide how likely a hop is.
type FactorKind int

// The kinds of factor, in the order in which they are listed.
const (
	FactorTrust FactorKind = iota
	FactorStance
	FactorGoals
	FactorCommonGround
	FactorBenefit
	FactorFriction
	FactorObjection
	FactorStale
	factorKinds = int(FactorStale) + 1
)

// String returns the kind's name in the command line's answers.
func (k FactorKind) String() string {
	return [...]string{"trust", "stance", "goals", "commonGround", "benefit", "friction", "objection", "stale"}[k]
}

// Factor is the part that one thing has in a hop's probability.
type Factor struct {
	Kind FactorKind
	// LogOdds is what it adds. For trust that is ln(τ/(1−τ)); the others are
	// left out of a hop where they add nothing.
	LogOdds float64
	// Stance is where the person asked stands (of stance).
	Stance int
	// Goals are those they hold that the change serves or, where LogOdds is
	// negative, harms (of goals), or that both people hold (of common ground),
	// sorted. But are those on which it has the opposite effect (of goals).
	Goals, But []graphmodel.ID
	// Reasons are all of theirs that nobody has addressed (of objection); three
	// at most are counted.
	Reasons []graphmodel.Reason
	// Days have passed since the last contact, and Cadence may (of stale).
	Days, Cadence int
}

// terms are the log-odds that each kind of factor adds to a hop.
type terms [factorKinds]float64

// probability is the logistic of the terms' sum, within 0.01 and 0.99.
func (t *terms) probability() float64 {
	sum := 0.0
	for _, v := range t {
		sum += v
	}
	return clamp(1/(1+math.Exp(-sum)), leastChance, mostChance)
}

// Nothing is ruled out, nothing is certain: trust and probabilities stay
// within these.
const (
	leastChance = 0.01
	mostChance  = 0.99
)

// logit returns the log-odds of a trust level 0 to 100.
func logit(trust float64) float64 {
	τ := clamp(trust/100, leastChance, mostChance)
	return math.Log(τ / (1 - τ))
}

func clamp(v, low, high float64) float64 { return min(max(v, low), high) }
