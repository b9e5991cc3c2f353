package influence

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
)

// Reaching everybody at once is asking for the best route to each.
func TestReachIsTheBestRouteToEach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawMap(t, 10)
		s := NewSnapshot(w, "c", w.Info.Parameters, someDay)
		q := drawQuery(t, w)
		q.Routes = 1
		all, err := s.Reach(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		q.Via = nil
		for _, p := range w.People.All() {
			if start := cmp.Or(q.From, w.Info.Me); p.ID == start {
				continue
			}
			q.To = []graphmodel.ID{p.ID}
			answer, err := s.Suggest(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			routes := answer.Destinations[0].Routes
			i := slices.IndexFunc(all, func(r Reached) bool { return r.People[len(r.People)-1] == p.ID })
			if i < 0 || len(routes) == 0 {
				if i >= 0 || len(routes) > 0 {
					t.Fatalf("%s: reached %d, %d routes", p.ID, i, len(routes))
				}
				continue
			}
			if !slices.Equal(all[i].People, routes[0].People) || math.Abs(all[i].Probability-routes[0].Probability) > 1e-12 {
				t.Fatalf("%s: %v, want %v %v", p.ID, all[i], routes[0].People, routes[0].Probability)
			}
			if got := s.Route(all[i]); got.Probability != routes[0].Probability || len(got.Hops) != len(routes[0].Hops) {
				t.Fatalf("%s: described as %v", p.ID, got)
			}
		}
	})
}

func BenchmarkReach(b *testing.B) {
	eachOrganisation(b, func(b *testing.B, w *graphmodel.Workspace) {
		s := NewSnapshot(w, "c", w.Info.Parameters, someDay)
		for b.Loop() {
			if _, err := s.Reach(b.Context(), Query{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
