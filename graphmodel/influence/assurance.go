package influence

import "inroad/graphmodel"

// Independent are routes that have nobody in common but their ends, so that one
// may fail and another still land: as many as there are, [MostIndependent] at
// most, and of all such sets the one that costs least. Sets of equal cost are
// ordered by their hops in total, then by the ids on their routes, sorted.
type Independent struct {
	// Routes are best first.
	Routes []Route
	// Combined is the probability that one of them lands at least, 1 − Π(1 − R).
	Combined float64
	// Proved is false when the search was given up before it was certain that
	// there are not more such routes, or better ones.
	Proved bool
}

// MostIndependent is how many independent routes are looked for.
const MostIndependent = 3

// Critical is how much a hop of the best route may lose.
type Critical struct {
	// Trust is the level, 0 to 100, below which another route is the best, all
	// else unchanged.
	Trust float64
	// Instead is that other route.
	Instead Route
}

// WinShare is how often a route is the best of all when trust is drawn anew as
// uncertain as it is, see [Readings].
type WinShare struct {
	// Share is that part of the draws, 0 to 1, Error its standard error.
	Share, Error float64
}

// FindOut is a tie whose trust is a guess, and which way is best hangs on it.
type FindOut struct {
	Tie graphmodel.ID
	// From trusts To.
	From, To graphmodel.ID
	// Trust is the level that was guessed.
	Trust float64
	// Flips is the probability that the level is one with which another route is
	// the best, given how uncertain it is.
	Flips float64
	// Threshold is the level, 0 to 100, at which that changes. Below says that
	// the other route is the best below it, else that it is so above.
	Threshold float64
	Below     bool
	// Instead is the other route, with the trust as it was guessed.
	Instead Route
}

// Approval is how likely it is that those to reach approve together, when every
// ask along the best route to each of them happens: asks are independent, and
// one that several routes share happens once. Whoever can't be reached does not
// say yes.
type Approval struct {
	Rule graphmodel.Rule
	// Probability that the rule is met, 0 to 1, and the interval in which it is
	// with 95 % confidence: of no width when it is exact.
	Probability, Low, High float64
	// Exact is false when there were so many asks that outcomes were sampled.
	Exact bool
}
