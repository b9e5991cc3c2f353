// Package progress tells where changes stand: what comes next, what is late,
// what they wait for, and when they take place. Everything is a pure function of
// a workspace and a day; any goroutine may call it.
package progress

import (
	"slices"

	"inroad/graphmodel"
)

// Survey knows the days that a map notes of its changes. Making one goes through
// the map once.
type Survey struct {
	workspace *graphmodel.Workspace
	today     graphmodel.Date
	met       map[graphmodel.ID]days // by change: when people talked about it
}

// days are the first and the last of some days.
type days struct{ first, last graphmodel.Date }

func (d days) with(day graphmodel.Date) days {
	if !day.Known() {
		return d
	}
	if !d.first.Known() || day < d.first {
		d.first = day
	}
	d.last = max(d.last, day)
	return d
}

// NewSurvey looks at a map as it is on a day. Where today is not known, nothing
// is late.
func NewSurvey(w *graphmodel.Workspace, today graphmodel.Date) *Survey {
	s := &Survey{workspace: w, today: today, met: make(map[graphmodel.ID]days)}
	for _, t := range w.Touchpoints.All() {
		if t.Change != "" {
			s.met[t.Change] = s.met[t.Change].with(t.Date)
		}
	}
	return s
}

// Finished tells whether nothing is left to be done for a change.
func Finished(c *graphmodel.Change) bool {
	return slices.Contains([]string{"done", "dropped"}, c.Status)
}
