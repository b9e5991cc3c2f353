// Package coalition says whom to win for a change, and in which order: the
// people who cost least to win and with whom the change is carried.
//
// Everything is a pure function of a workspace and a day: any goroutine may
// call it, and the same question has the same answer on every machine.
package coalition

import (
	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

// MostCost is the most that winning a person is taken to cost; also of those
// whom the query fixes though no route leads to them.
const MostCost = 100

// Query is what to plan. Its zero value asks for the cheapest coalition among
// all who can be reached.
type Query struct {
	// Threshold is the support, 0 to 1, at which a decider says yes; the
	// change's own, or else the default, where it is not known.
	Threshold graphmodel.Opt[float64]
	// Exclude are people who are not to be won, Fix people who are won in any
	// case.
	Exclude, Fix []graphmodel.ID
	// MaxHops bounds the routes to those to be won; 0 stands for the default.
	MaxHops int
	// Budget bounds the sets of people that are looked at; 0 stands for
	// [DefaultBudget]. A count takes the place of a time limit, so that the
	// answer does not depend on the machine.
	Budget int
}

// Plan is whom to win so that a change is carried.
type Plan struct {
	Change    graphmodel.ID
	Today     graphmodel.Date
	Rule      graphmodel.Rule
	Threshold float64
	// Carried is false where the change is not carried even with everybody won
	// who may be; Steps are then the fixed people only.
	Carried bool
	// Proved says that no coalition is cheaper.
	Proved bool
	// Cost is the sum of the steps' costs. No coalition costs less than Cost −
	// Gap; 0 when proved.
	Cost, Gap float64
	// Steps are the people to win, in the order in which to approach them.
	Steps []Step
	// Deciders are in the order of the change.
	Deciders []Decider
	// Candidates is how many people might be won.
	Candidates int
}

// Step is one person to win.
type Step struct {
	Person graphmodel.ID
	// Cost is the expected number of asks, 1 ÷ the probability of the best
	// route, at most [MostCost].
	Cost float64
	// Eased is what remains of Cost once those of the steps before are won.
	Eased float64
	// Route is the best route to the person; without people for one whom the
	// query fixes and nobody can reach.
	Route influence.Route
	// Fixed tells that the query asks for this person.
	Fixed bool
	// Then is the support of each of the plan's deciders, in their order, once
	// this person and those before are won.
	Then []float64
}

// Decider is the support of one who decides, 0 to 1: before, with the people
// of the plan won, and with everybody won who may be.
type Decider struct {
	Person              graphmodel.ID
	Before, After, Most float64
}
