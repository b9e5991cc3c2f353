package influence

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/graphmodel"
)

func TestQueriesWithoutAnAnswer(t *testing.T) {
	w := withChange(workedA(), graphmodel.Change{ID: "c", Title: "Analytics"})
	nobody := *w.Info
	nobody.Me = ""
	lost := w.Apply([]graphmodel.Delta{{After: &nobody}})
	for name, tc := range map[string]struct {
		w      *graphmodel.Workspace
		change graphmodel.ID
		q      Query
		want   error
		says   string
	}{
		"no such change":   {w, "x", Query{}, ErrNoChange, `there is no change "x" on the map: choose one that is`},
		"neither":          {w, "", Query{}, ErrNoChange, "no change is chosen and nobody to reach is named: choose a change, or say whom to reach"},
		"no decider":       {w, "c", Query{}, ErrNoDecider, `nobody decides on "Analytics" yet: name a decider, or say whom to reach`},
		"nobody is me":     {lost, "c", Query{To: []graphmodel.ID{"dm"}}, ErrNoStart, "the map does not say which person is you: mark yourself on it, or say where routes start"},
		"no such start":    {w, "c", Query{From: "x", To: []graphmodel.ID{"dm"}}, ErrNoPerson, `there is no person "x" on the map: choose one who is`},
		"no such decider":  {w, "c", Query{To: []graphmodel.ID{"x"}}, ErrNoPerson, `there is no person "x" on the map: choose one who is`},
		"no such avoided":  {w, "c", Query{To: []graphmodel.ID{"dm"}, Avoid: []graphmodel.ID{"x"}}, ErrNoPerson, `there is no person "x" on the map: choose one who is`},
		"no such via":      {w, "c", Query{To: []graphmodel.ID{"dm"}, Via: []graphmodel.ID{"x"}}, ErrNoPerson, `there is no person "x" on the map: choose one who is`},
		"too many hops":    {w, "c", Query{To: []graphmodel.ID{"dm"}, MaxHops: 101}, ErrLimits, "ask for 1 to 1000 routes to each person, and for 1 to 100 hops"},
		"negative hops":    {w, "c", Query{To: []graphmodel.ID{"dm"}, MaxHops: -1}, ErrLimits, "ask for 1 to 1000 routes to each person, and for 1 to 100 hops"},
		"too many routes":  {w, "c", Query{To: []graphmodel.ID{"dm"}, Routes: 1001}, ErrLimits, "ask for 1 to 1000 routes to each person, and for 1 to 100 hops"},
		"too few routes":   {w, "c", Query{To: []graphmodel.ID{"dm"}, Routes: -1}, ErrLimits, "ask for 1 to 1000 routes to each person, and for 1 to 100 hops"},
		"an empty map too": {graphmodel.New("w", "Empty"), "", Query{To: []graphmodel.ID{"dm"}}, ErrNoStart, "the map does not say which person is you: mark yourself on it, or say where routes start"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Suggest(t.Context(), tc.w, tc.change, "", tc.q)
			if got != nil || !errors.Is(err, tc.want) || err.Error() != tc.says {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
}

func TestEndsWhenTheContextDoes(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, q := range map[string]Query{"routes": {}, "no route": {From: "dm", To: []graphmodel.ID{"ana"}}} {
		w := withChange(workedA(), graphmodel.Change{ID: "c", Deciders: []graphmodel.ID{"dm"}})
		if got, err := Suggest(ctx, w, "c", "", q); got != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

func TestWhoMayCarryTheMessage(t *testing.T) {
	opposed := func(id graphmodel.ID) []graphmodel.Stance {
		return []graphmodel.Stance{{Person: id, Current: graphmodel.Some(-2)}}
	}
	for name, tc := range map[string]struct {
		c    graphmodel.Change
		q    Query
		want []string
	}{
		"all":             {graphmodel.Change{}, Query{}, []string{"you ana cy dm", "you ana bo cy dm", "you ana bo dm"}},
		"not the opposed": {graphmodel.Change{Stances: opposed("cy")}, Query{}, []string{"you ana bo dm", "you bo dm"}},
		"the decider may": {graphmodel.Change{Stances: opposed("dm")}, Query{Routes: 1}, []string{"you ana cy dm"}},
		"the start may":   {graphmodel.Change{Stances: opposed("you")}, Query{Routes: 1}, []string{"you ana cy dm"}},
		"not those to avoid": {graphmodel.Change{Avoid: []graphmodel.ID{"cy"}}, Query{Avoid: []graphmodel.ID{"ana"}},
			[]string{"you bo dm"}},
		"in few hops":          {graphmodel.Change{}, Query{MaxHops: 2}, []string{"you bo dm"}},
		"by way of bo":         {graphmodel.Change{Via: []graphmodel.ID{"bo"}}, Query{Routes: 2}, []string{"you ana bo cy dm", "you ana bo dm"}},
		"another way":          {graphmodel.Change{Via: []graphmodel.ID{"bo"}}, Query{Via: []graphmodel.ID{"cy"}, Routes: 1}, []string{"you ana cy dm"}},
		"in order":             {graphmodel.Change{}, Query{Via: []graphmodel.ID{"bo", "cy"}}, []string{"you ana bo cy dm", "you bo cy dm"}},
		"who is there anyway":  {graphmodel.Change{}, Query{Via: []graphmodel.ID{"you", "cy", "dm", "cy"}, Routes: 1}, []string{"you ana cy dm"}},
		"in the wrong order":   {graphmodel.Change{}, Query{Via: []graphmodel.ID{"cy", "bo"}}, nil},
		"in too few hops":      {graphmodel.Change{}, Query{Via: []graphmodel.ID{"cy"}, MaxHops: 2}, nil},
		"by the one to avoid":  {graphmodel.Change{Avoid: []graphmodel.ID{"bo"}}, Query{Via: []graphmodel.ID{"bo"}}, nil},
		"to somebody else":     {graphmodel.Change{}, Query{To: []graphmodel.ID{"bo"}}, []string{"you ana bo", "you bo"}},
		"to oneself":           {graphmodel.Change{Via: []graphmodel.ID{"bo"}}, Query{To: []graphmodel.ID{"you"}}, []string{"you"}},
		"from somebody else":   {graphmodel.Change{}, Query{From: "ana", Routes: 1}, []string{"ana cy dm"}},
		"another decider, too": {graphmodel.Change{}, Query{To: []graphmodel.ID{"cy"}, Routes: 1}, []string{"you ana cy"}},
	} {
		t.Run(name, func(t *testing.T) {
			tc.c.ID, tc.c.Deciders = "c", []graphmodel.ID{"dm"}
			p := graphmodel.DefaultParameters()
			p.Stance = 0
			d, err := NewSnapshot(withChange(workedA(), tc.c), "c", p, "").Suggest(t.Context(), tc.q)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, paths(d.Destinations[0].Routes)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEqualRoutes(t *testing.T) {
	w := mapOf(tie{"b", "you", 90}, tie{"dm", "b", 40}, tie{"a", "you", 60}, tie{"dm", "a", 60}, tie{"dm", "you", 36})
	p := graphmodel.DefaultParameters()
	p.Handoff = 1
	d, err := NewSnapshot(w, "", p, "").Suggest(t.Context(), Query{To: []graphmodel.ID{"dm"}})
	if err != nil {
		t.Fatal(err)
	}
	// .36, .6 · .6 and .9 · .4 differ in their last bits only.
	if diff := cmp.Diff([]string{"you dm", "you a dm", "you b dm"}, paths(d.Destinations[0].Routes)); diff != "" {
		t.Error(diff)
	}
}

func TestEachDeciderOnce(t *testing.T) {
	w := withChange(workedA(), graphmodel.Change{ID: "c", Deciders: []graphmodel.ID{"dm", "cy", "dm"}})
	got := suggest(t, w, "c", Query{})
	if len(got.Destinations) != 2 || got.Destinations[0].To != "dm" || got.Destinations[1].To != "cy" {
		t.Errorf("%+v", got.Destinations)
	}
	if got.Change != "c" || got.From != "you" || got.Today != "2026-11-21" {
		t.Errorf("%+v", got)
	}
}
