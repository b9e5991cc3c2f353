package progress

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// Span is when a change takes place.
type Span struct {
	// From is the first day that the map notes of it, or today where there is
	// none; To its deadline. Both are empty where nothing is known.
	From, To graphmodel.Date
	// Open says that it has no deadline; To is then the last day that is noted.
	Open bool
}

// Lane is a goal and the changes that have an effect on it.
type Lane struct {
	// Goal is nil for the changes that serve none.
	Goal *graphmodel.Goal
	Bars []Bar
}

// Bar is one change in a lane.
type Bar struct {
	Span

	Change *graphmodel.Change
	// Harms says that the change harms the goal.
	Harms bool
}

// Span returns when a change takes place.
func (s *Survey) Span(c *graphmodel.Change) Span {
	noted := s.met[c.ID]
	for _, step := range c.Steps {
		noted = noted.with(step.Due)
	}
	for _, k := range c.Checkpoints {
		noted = noted.with(k.Date)
	}
	for _, stance := range c.Stances {
		noted = noted.with(stance.AsOf)
	}
	if !Finished(c) || !noted.first.Known() {
		noted = noted.with(s.today)
	}
	span := Span{From: noted.first, To: noted.last, Open: !c.Deadline.Known()}
	if !span.Open {
		span.To = c.Deadline
		if !span.From.Known() || span.From > span.To {
			span.From = span.To
		}
	}
	return span
}

// Roadmap lists the goals, the one due first first, each with the changes that
// serve or harm it; then the changes that serve none. A change that serves
// several goals stands with each. Dropped changes are left out.
func (s *Survey) Roadmap() []Lane {
	var lanes []Lane
	at := make(map[graphmodel.ID]int)
	for _, g := range s.goals() {
		at[g.ID] = len(lanes)
		lanes = append(lanes, Lane{Goal: g})
	}
	var none Lane
	for _, c := range s.workspace.Changes.All() {
		if c.Status == "dropped" {
			continue
		}
		span, placed := s.Span(c), false
		for _, service := range c.Serves {
			if i, ok := at[service.Goal]; ok {
				placed = true
				lanes[i].Bars = append(lanes[i].Bars, Bar{span, c, service.Effect.Or(graphmodel.DefaultEffect) < 0})
			}
		}
		if !placed {
			none.Bars = append(none.Bars, Bar{Span: span, Change: c})
		}
	}
	if len(none.Bars) > 0 {
		lanes = append(lanes, none)
	}
	for _, lane := range lanes {
		slices.SortStableFunc(lane.Bars, func(a, b Bar) int {
			return cmp.Or(cmp.Compare(a.To, b.To), cmp.Compare(a.Change.Title, b.Change.Title), cmp.Compare(a.Change.ID, b.Change.ID))
		})
	}
	return lanes
}

// goals lists the goals by the day on which they are due, those without one
// last.
func (s *Survey) goals() []*graphmodel.Goal {
	goals := slices.Clone(s.workspace.Goals.All())
	due := func(g *graphmodel.Goal) graphmodel.Date { return cmp.Or(g.Due, "~") }
	slices.SortStableFunc(goals, func(a, b *graphmodel.Goal) int {
		return cmp.Or(cmp.Compare(due(a), due(b)), cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	return goals
}
