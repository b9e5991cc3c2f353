package session

import (
	"cmp"
	"context"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

// Advice is the state of the suggestion for the change in question.
type Advice struct {
	// Working says that a newer suggestion is being worked out; what stands
	// here besides is of an older state of the map.
	Working bool
	// Suggestion is nil when there is none, and Err says why if it is known. Its
	// routes come first; how sure they are follows in a second one, which is
	// Completed and has the same routes.
	Suggestion *influence.Suggestion
	Err        error
}

// Change returns the change in question, or nil.
func (s *Session) Change() *graphmodel.Change { return s.Workspace().Change(s.change) }

// ChooseChange puts a change in question; the empty id puts none.
func (s *Session) ChooseChange(id graphmodel.ID) {
	if s.change == id {
		return
	}
	s.change = id
	s.ChangeChosen.Emit(id)
	s.ShowRoute(nil)
	s.suggest()
}

// Advice returns the suggestion for the change in question as far as it is
// worked out.
func (s *Session) Advice() Advice { return s.advice }

// Route returns the route that is to be seen on the map, or nil.
func (s *Session) Route() *influence.Route { return s.route }

// ShowRoute has a route seen on the map; nil has none. One that is not the best
// stays shown after edits, as long as it is among those suggested.
func (s *Session) ShowRoute(route *influence.Route) {
	s.reading = nil
	if route != nil && route != s.advice.best() {
		s.reading = route.People
	}
	s.showRoute(route)
}

func (s *Session) showRoute(route *influence.Route) {
	if s.route == route {
		return
	}
	s.route = route
	s.RouteShown.Emit(route)
}

// suggest works out the suggestion for the present state in the background.
// Whatever is still at work on an older state is cancelled.
func (s *Session) suggest() {
	s.cancel()
	ctx, cancel := context.WithCancel(context.Background())
	s.cancel = cancel
	if s.Change() == nil {
		s.advise(Advice{})
		return
	}
	s.advice.Working = true
	s.Suggested.Emit(s.advice)
	w, change, today := s.Workspace(), s.change, s.today()
	s.scheduler.Go(ctx, func(ctx context.Context) func() {
		snapshot := influence.NewSnapshot(w, change, w.Info.Parameters, today)
		suggestion, err := snapshot.Suggest(ctx, influence.Query{})
		return func() {
			s.advise(Advice{Suggestion: suggestion, Err: err})
			if err == nil {
				s.complete(ctx, snapshot, suggestion)
			}
		}
	})
}

// complete works out in the background how sure the suggestion is, unless it has
// been overtaken by a newer state: then ctx is cancelled.
func (s *Session) complete(ctx context.Context, snapshot *influence.Snapshot, suggestion *influence.Suggestion) {
	if ctx.Err() != nil {
		return // a listener has changed the map
	}
	s.scheduler.Go(ctx, func(ctx context.Context) func() {
		complete, err := snapshot.Complete(ctx, suggestion, nil)
		if err != nil {
			return nil // only a newer state ends it
		}
		return func() {
			s.advice = Advice{Suggestion: complete}
			s.Suggested.Emit(s.advice)
			if read := s.advice.through(s.reading); read != nil {
				s.showRoute(read) // an independent way is known only now
			}
		}
	})
}

// advise takes a finished suggestion. The route that the user has chosen stays,
// if it is still suggested; else the best one is shown.
func (s *Session) advise(advice Advice) {
	s.advice = advice
	s.Suggested.Emit(advice)
	s.showRoute(cmp.Or(advice.through(s.reading), advice.best()))
}

// through returns the suggested route that passes those people, or nil.
func (a Advice) through(people []graphmodel.ID) *influence.Route {
	if a.Suggestion == nil || len(people) == 0 {
		return nil
	}
	for i := range a.Suggestion.Destinations {
		d := &a.Suggestion.Destinations[i]
		lists := [][]influence.Route{d.Routes}
		if d.Independent != nil {
			lists = append(lists, d.Independent.Routes)
		}
		for _, routes := range lists {
			for k := range routes {
				if slices.Equal(routes[k].People, people) {
					return &routes[k]
				}
			}
		}
	}
	return nil
}

// BestRoute returns the route that the suggestion puts first, or nil.
func (s *Session) BestRoute() *influence.Route { return s.advice.best() }

// best returns the best route to the first decider that can be reached.
func (a Advice) best() *influence.Route {
	if a.Suggestion == nil {
		return nil
	}
	for i := range a.Suggestion.Destinations {
		if routes := a.Suggestion.Destinations[i].Routes; len(routes) > 0 {
			return &routes[0]
		}
	}
	return nil
}
