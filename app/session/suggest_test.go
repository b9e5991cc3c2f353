package session_test

import (
	"testing"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
)

// pair is a map of two people of whom one decides.
func pair() *graphmodel.Workspace {
	w := graphmodel.New("w", "Pair")
	w.Info.Me = "me"
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "me"}, {ID: "dm"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "dm", To: "me", Trust: graphmodel.Some(70.0)}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Deciders: []graphmodel.ID{"dm"}}})
	return w
}

// The routes come first; how sure they are comes after that, about the very same
// routes, so that the one that is shown stays.
func TestASuggestionIsCompletedInASecondStep(t *testing.T) {
	s := untitled(t, session.Inline{})
	var told []session.Advice
	var shown []*influence.Route
	s.Suggested.Listen(func(a session.Advice) { told = append(told, a) })
	s.RouteShown.Listen(func(r *influence.Route) { shown = append(shown, r) })
	if err := s.Open(pair()); err != nil {
		t.Fatal(err)
	}
	last := told[len(told)-2:]
	if last[0].Suggestion == nil || last[0].Suggestion.Completed || !last[1].Suggestion.Completed || last[1].Working {
		t.Fatalf("told %+v", last)
	}
	if len(shown) != 1 || shown[0] != s.BestRoute() || s.Route() != s.BestRoute() {
		t.Errorf("shown %v, the best is %v", shown, s.BestRoute())
	}
}

// What completes an older suggestion never arrives.
func TestAnOldSuggestionIsNotCompleted(t *testing.T) {
	l := &later{}
	s := untitled(t, l)
	if err := s.Open(pair()); err != nil {
		t.Fatal(err)
	}
	edited := false
	s.Suggested.Listen(func(a session.Advice) {
		if a.Suggestion == nil || a.Working {
			return
		}
		if trust := a.Suggestion.Destinations[0].Routes[0].Hops[0].Trust; edited && trust != 20 {
			t.Errorf("a suggestion for a trust of %v has arrived", trust)
		}
		if !edited {
			edited = true // between the two steps
			tie := *s.Workspace().Tie("t")
			tie.Trust = graphmodel.Some(20.0)
			s.Do(edit.Put(s.Workspace(), "Trust less", "", &tie))
		}
	})
	l.run()
	if a := s.Advice(); !edited || !a.Suggestion.Completed || a.Suggestion.Destinations[0].Routes[0].Hops[0].Trust != 20 {
		t.Errorf("in the end there is %+v", a)
	}
}

func TestTheFirstChangeIsInQuestionAlsoWhenItComesBack(t *testing.T) {
	s, err := session.New(graphmodel.New("w", "W"), session.Inline{}, func() graphmodel.Date { return "2026-11-21" })
	if err != nil {
		t.Fatal(err)
	}
	s.Do(edit.Put(s.Workspace(), "New change", "", &graphmodel.Change{ID: "c"}))
	for _, want := range []graphmodel.ID{"c", "", "c"} {
		got := graphmodel.ID("")
		if c := s.Change(); c != nil {
			got = c.ID
		}
		if got != want {
			t.Errorf("the change in question is %q, want %q", got, want)
		}
		if want != "" {
			s.History().Undo()
		} else {
			s.History().Redo()
		}
	}
}
