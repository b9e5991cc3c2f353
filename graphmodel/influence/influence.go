// Package influence finds how a change can reach the people who decide on it:
// how likely one person is to act on another's ask, the best routes of such
// asks, and, where there is none, why, and what would open one.
//
// Trust and influence run in opposite directions. A tie says that its From
// trusts its To, so its To can move its From.
//
// Everything works on a [Snapshot], which is immutable: any goroutine may ask
// it. The same workspace, day and query give the same answer on every machine.
package influence

import "inroad/graphmodel"

// The defaults of a [Query], and the most one may ask for.
const (
	DefaultRoutes  = 3
	DefaultMaxHops = 6
	RouteLimit     = 1000
	HopLimit       = 100
)

// Query is what to suggest. Its zero value asks for the [DefaultRoutes] best
// routes from the workspace's "me" to each of the change's deciders.
type Query struct {
	// From is where routes start; "me" when empty.
	From graphmodel.ID
	// To are the people to reach, the change's deciders when empty.
	To []graphmodel.ID
	// Routes and MaxHops bound the answer; 0 stands for the default.
	Routes, MaxHops int
	// Avoid are people who may not carry the message, besides those the change
	// itself lists and those who are opposed to it. All of them may be the start
	// or the person to reach.
	Avoid []graphmodel.ID
	// Via are people whom every route must pass in this order. Where it is
	// empty, the change's own list counts. The start and the person to reach
	// are on every route, so they are passed over here, and so is a person
	// given a second time.
	Via []graphmodel.ID
}

// Suggestion is the answer to a [Query].
type Suggestion struct {
	Query Query
	// Change is empty when the query was about none.
	Change     graphmodel.ID
	From       graphmodel.ID
	Today      graphmodel.Date
	Parameters graphmodel.Parameters
	// Destinations are in the order of the query, or of the change's deciders.
	Destinations []Destination
	// Completed says that [Snapshot.Complete] has worked out how sure the answer
	// is: what the destinations say of that, and the approval.
	Completed bool
	// Approval is how likely those to reach say yes together; nil until
	// completed.
	Approval *Approval
}

// Destination is one person to reach, and the ways there.
type Destination struct {
	To graphmodel.ID
	// Routes are best first: by cost (−ln of the probability) rounded to
	// 1e-12, then fewer hops, then ids in lexical order, one after the other.
	Routes []Route
	// Gatekeepers are the people between start and destination without whom no
	// route that obeys the query is left, sorted by id. People whom routes must
	// pass ("via") are among them.
	Gatekeepers []graphmodel.ID
	// NoRoute says why there is none; nil when there is one.
	NoRoute *NoRoute
	// Proved is false when routes must pass given people and the search was
	// given up after 10,000 dead ends: the routes are the best seen, and there
	// may be others, and more gatekeepers. Without such people it is always true.
	Proved bool

	// What follows is empty until completed, and where there is no route.

	// Independent are ways that do not depend on each other.
	Independent *Independent
	// Critical says, of each hop of the best route, how far trust may fall
	// before another route is the best; nil for a hop that it does not depend on.
	Critical []*Critical
	// WinShares say of each of the routes how often it is the best.
	WinShares []WinShare
	// FindOutFirst is what is most worth knowing better; nil where nothing that
	// is a guess would change the answer.
	FindOutFirst *FindOut
}

// Route is a path of different people, each moved by the one before.
type Route struct {
	// People runs from the start to the destination. Where the two are the
	// same there is one person, no hop, and the probability is 1.
	People []graphmodel.ID
	Hops   []Hop
	// Probability is the product of the hops' own and of the handoff for each
	// hop after the first.
	Probability float64
	// WeakestHop is the index in Hops of the smallest probability, the first
	// of equals; −1 without hops.
	WeakestHop int
}

// Hop is one ask: From moves To, since To trusts From.
type Hop struct {
	From, To graphmodel.ID
	// Tie is the tie by which To trusts From; empty for a supposed one.
	Tie graphmodel.ID
	// Trust is its level, 0 to 100.
	Trust      float64
	Confidence graphmodel.Confidence
	// Probability is how likely To acts on the ask, 0.01 to 0.99.
	Probability float64
	// Factors are the trust and whatever else raises or lowers the probability
	// here, in the order of the kinds.
	Factors []Factor
}
