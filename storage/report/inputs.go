package report

import (
	"inroad/graphmodel"
	"inroad/graphmodel/coalition"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
	"inroad/graphmodel/timeline"
)

// Findings are what was worked out about a change. Each may be nil: then the
// report does without it.
type Findings struct {
	Suggestion *influence.Suggestion
	// Plan and the forecast with its people won.
	Plan     *coalition.Plan
	Forecast *support.Forecast
	// Cards are the message cards by the id of their step; see [Card]. A step
	// without one shows what it says itself.
	Cards map[graphmodel.ID]Card
	// Advice is what coaching says, most important first: each a finding, and what
	// to do. It is for whoever plans the change, so it counts as private.
	Advice []Item
	// Picture is that of the map, with the route.
	Picture *Picture
}

// AgendaInput is what a meeting with one person is about.
type AgendaInput struct {
	Person graphmodel.ID
	// Topics are the points of the meeting, in order.
	Topics []Topic
}

// Topic is one point of an agenda with what belongs to it.
type Topic struct {
	Heading string
	Items   []Check
	// Plain tells that the items are to be known, not to be done.
	Plain bool
}

// ReviewInput is what a quarterly review looks at.
type ReviewInput struct {
	// From is the first day of the time under review.
	From graphmodel.Date
	// Changes are those to review; all that are not done or dropped when empty.
	Changes []graphmodel.ID
	// Findings are those of each change.
	Findings map[graphmodel.ID]Findings
	// Timeline is how the map has moved, and Moves what has moved since From; both
	// may be missing.
	Timeline *timeline.Timeline
	Moves    []timeline.Move
}
