package session_test

import (
	"context"
	"testing"
	"time"

	"inroad/app/session"
	"inroad/graphmodel/timeline"
)

func TestStatesAreReadOldestFirst(t *testing.T) {
	read := func(s *session.Session) (titles []string) {
		now := timeline.Version{At: time.Now(), Workspace: s.Workspace()}
		s.States(context.Background(), "2000-01-01", now, func(states []timeline.Version) {
			for i, state := range states {
				titles = append(titles, state.Workspace.Info.Title)
				if i > 0 && state.At.Before(states[i-1].At) {
					t.Error("a later state stands before an earlier one")
				}
			}
		})
		return titles
	}
	titles := read(versioned(t, "a", "b", "c"))
	if n := len(titles); n != 4 || titles[n-1] != "c" || titles[n-2] != "b" || titles[n-3] != "a" {
		t.Errorf("the states are %q", titles)
	}
	many := make([]string, 20)
	for i := range many {
		many[i] = string(rune('a' + i))
	}
	if titles := read(versioned(t, many...)); len(titles) != 13 || titles[12] != "t" {
		t.Errorf("of many versions there are %d states: %q", len(titles), titles)
	}
	fresh, _, _, _ := autosaved(t, session.Inline{})
	if titles := read(fresh); len(titles) != 0 {
		t.Errorf("of a map that was never saved there is %q", titles)
	}
}
