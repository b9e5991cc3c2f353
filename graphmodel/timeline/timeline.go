// Package timeline follows a map over time, from the versions of it that were
// kept: how stances, trust and support have moved, and what is new since a day.
//
// Everything is a pure function of the versions: any goroutine may call it.
package timeline

import (
	"time"

	"inroad/graphmodel"
)

// Version is what a map was at a time.
type Version struct {
	At        time.Time
	Workspace *graphmodel.Workspace
}

// Timeline is how a map has moved. A series has a point for each moment at which
// its value differed from the one before, and one for the first and the latest:
// between two points it stays as it was.
type Timeline struct {
	// Moments are the times of the versions that are followed, the earliest
	// first. Two at the same time are one, the later given.
	Moments []time.Time
	Changes []ChangeSeries
	// Trust is the average trust of the ties that lead to each department from
	// others, and to "me": that comes first, then the departments that the latest
	// version has, sorted by id.
	Trust []TrustSeries
	// Ties are those whose trust has moved, sorted by id, of the latest version.
	Ties []TieSeries
	// Events are the conversations, the earliest first; those without a date are
	// left out.
	Events []Event
}

// ChangeSeries follows one change; those that the latest version has, sorted by
// id.
type ChangeSeries struct {
	Change  graphmodel.ID
	Stances []StanceSeries
	Support []SupportPoint
}

// StanceSeries follows one person's stance, −2 to +2; who never had one is left
// out. A stance is dated by the version that it first stands in.
type StanceSeries struct {
	Person graphmodel.ID
	Points []Point
}

// TrustSeries follows an average of trust, 0 to 100. Department is empty for the
// trust in "me".
type TrustSeries struct {
	Department graphmodel.ID
	Points     []Point
}

// TieSeries follows the trust of one tie, 0 to 100.
type TieSeries struct {
	Tie    graphmodel.ID
	Points []Point
}

// Point is a value at a time; not known where there was none.
type Point struct {
	At    time.Time
	Value graphmodel.Opt[float64]
}

// SupportPoint is the support for a change at a time.
type SupportPoint struct {
	At time.Time
	// Deciders is the average support of those who decide, and Everybody that of
	// all, 0 to 1; not known where nobody decides, or nobody is on the map.
	Deciders, Everybody graphmodel.Opt[float64]
	Carried             bool
}

// Event is a conversation that took place.
type Event struct {
	Touchpoint graphmodel.ID
	Date       graphmodel.Date
	People     []graphmodel.ID
	Change     graphmodel.ID
	Win        bool
}

// Move is something that has moved between two states of a map.
type Move struct {
	// Text says it in one sentence; Ref is what it is about.
	Text string
	Ref  graphmodel.Ref
	// Better tells whether it brings a change nearer: 1 yes, −1 it takes it
	// farther, 0 neither.
	Better int
}
