package influence

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/graphmodel"
)

// Maps on which all paths can still be tried, but which are larger than those
// drawn at random, with hundreds of equal routes.
func TestManyEqualRoutes(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			w := organisation(seed, 30, 300, 60, 80)
			q := Query{Routes: 400, MaxHops: 5}
			for _, d := range quickly(t, w, "c", q).Destinations {
				want := newOracle(w, q, w.Info.Me, d.To).paths(w.Info.Me, d.To)
				if len(want) < 50 {
					t.Fatalf("%d routes are no trial", len(want))
				}
				want = want[:min(len(want), q.Routes)]
				if len(d.Routes) != len(want) {
					t.Fatalf("%d routes, want %d", len(d.Routes), len(want))
				}
				for i, r := range d.Routes {
					if !slices.Equal(r.People, want[i].ids) {
						t.Fatalf("route %d is %v, want %v", i+1, r.People, want[i].ids)
					}
				}
			}
		})
	}
}

// clique adds ties between all of a number of people of one kind.
func clique(size int, ties ...tie) []tie {
	for a := range size {
		for b := range size {
			if a != b {
				ties = append(ties, tie{fmt.Sprint("x", a), fmt.Sprint("x", b), 90})
			}
		}
	}
	return ties
}

// Behind a gatekeeper stands a crowd in which a walk can go round for ever, but
// there is one route only. Trying walks in their order would not come to an end.
func TestOneRouteAmongManyWalks(t *testing.T) {
	ties := []tie{{"g", "you", 90}, {"dm", "g", 20}}
	for i := range 60 {
		x := fmt.Sprint("x", i)
		ties = append(ties, tie{x, "g", 95}, tie{"g", x, 95})
	}
	w := mapOf(clique(60, ties...)...)
	for _, maxHops := range []int{6, 40} {
		d := quickly(t, w, "", Query{To: []graphmodel.ID{"dm"}, Routes: 50, MaxHops: maxHops}).Destinations[0]
		if diff := cmp.Diff([]string{"you g dm"}, paths(d.Routes)); diff != "" {
			t.Error(diff)
		}
		if !slices.Equal(d.Gatekeepers, []graphmodel.ID{"g"}) {
			t.Errorf("gatekeepers %v", d.Gatekeepers)
		}
	}
}

// There and back again through the one gate is no route, however many ways
// there are behind it.
func TestNobodyIsPassedTwice(t *testing.T) {
	ties := []tie{{"g", "you", 90}, {"dm", "g", 90}}
	for i := range 30 {
		x := fmt.Sprint("x", i)
		ties = append(ties, tie{x, "g", 95}, tie{"g", x, 95})
	}
	w := mapOf(clique(30, ties...)...)
	d := quickly(t, w, "", Query{To: []graphmodel.ID{"dm"}, Via: []graphmodel.ID{"x7"}, MaxHops: 20}).Destinations[0]
	if len(d.Routes) > 0 || d.NoRoute == nil || d.NoRoute.Reason != NotConnected || !d.Proved {
		t.Fatalf("%+v", d)
	}
	// Going round the gate on one side or the other are equals but for the ids.
	if got := path(d.NoRoute.Opens.Route); got != "you g x7 dm" {
		t.Errorf("%s is opened", got)
	}
}

// Without a budget the search takes what it meets, and says so.
func TestBudgetOfASearch(t *testing.T) {
	// Both ways to v and both from it lead through a and b; what is cheap on
	// the one side is taken on the other.
	w := mapOf(tie{"a", "you", 90}, tie{"b", "a", 90}, tie{"v", "b", 90}, tie{"a", "v", 90}, tie{"dm", "a", 90},
		tie{"v", "you", 20}, tie{"b", "v", 20}, tie{"dm", "b", 20})
	s := NewSnapshot(w, "", graphmodel.DefaultParameters(), "")
	a := ask{start: s.find("you"), goal: s.find("dm"), hops: 6, barred: make([]bool, len(s.people)), via: []int32{s.find("v")}}
	for budget, want := range map[int]bool{0: false, searchBudget: true} {
		routes, proved, err := a.routes(t.Context(), s.network, 10, budget)
		if err != nil || proved != want {
			t.Errorf("budget %d: proved %v, %v", budget, proved, err)
		}
		for _, r := range routes {
			if slices.Index(r, a.via[0]) < 1 {
				t.Errorf("budget %d: %v does not pass", budget, s.ids(r))
			}
		}
		if len(routes) == 0 && proved {
			t.Error("a proof that there is none where there is one")
		}
	}
}

// quickly suggests routes and no more.
func quickly(t *testing.T, w *graphmodel.Workspace, change graphmodel.ID, q Query) *Suggestion {
	t.Helper()
	got, err := NewSnapshot(w, change, w.Info.Parameters, someDay).Suggest(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return got
}
