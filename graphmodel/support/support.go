// Package support forecasts how far people come to support a change: opinions
// spread along trust as Friedkin and Johnsen (1990, 1999) describe, everybody
// holding on to part of where they stood at first.
//
//	z = ΛWz + (I−Λ)s
//
// z is the support from 0 (opposed) to 1 (champion), s where people stand now, W
// whom they listen to and Λ how far they do. Everything is a pure function of a
// workspace: any goroutine may call it.
package support

import "inroad/graphmodel"

// Tolerance is how far below the threshold a support may be and still count as
// reaching it: numbers that are equal in theory differ by less.
const Tolerance = 1e-9

// Query is what to forecast.
type Query struct {
	// Won are the people supposed to be won: they support the change fully.
	Won []graphmodel.ID
	// Threshold is the support, 0 to 1, at which a decider says yes; the
	// change's own, or else the default, where it is not known.
	Threshold graphmodel.Opt[float64]
	// NoWeights leaves out who matters to those who decide, which takes most of
	// the time.
	NoWeights bool
}

// Forecast is the support for one change, now and with the people of the query
// won.
type Forecast struct {
	Change    graphmodel.ID
	Rule      graphmodel.Rule
	Threshold float64
	// Won are the people of the query, sorted by id, each once.
	Won []graphmodel.ID
	// People are all people of the workspace, sorted by id.
	People []Support
	// Deciders are in the order of the change.
	Deciders []Decider
	// CarriedNow and CarriedThen tell whether the support of the deciders is
	// enough under the rule; never where nobody decides.
	CarriedNow, CarriedThen bool
}

// Support is how far one person supports the change, 0 to 1.
type Support struct {
	Person    graphmodel.ID
	Now, Then float64
}

// Decider is the forecast for one who decides, and who matters to them.
type Decider struct {
	Support
	// Weights are, for everybody, the part that where they stand now has in the
	// decider's support now: that is Σ weight·s, and the weights sum to 1. The
	// largest is first (after rounding to 1e-12), then ids in lexical order.
	Weights []Weight
}

// Weight is the part that one person has in another's support.
type Weight struct {
	Person graphmodel.ID
	Weight float64
}
