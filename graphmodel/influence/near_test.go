package influence

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
)

// Routes among the cheap walks are those of the search over all of the network,
// wherever the limit of hops lies.
func TestNearRoutes(t *testing.T) {
	answered := 0
	rapid.Check(t, func(t *rapid.T) {
		w := drawMap(t, 10)
		s := NewSnapshot(w, "c", w.Info.Parameters, someDay)
		asks, err := s.read(Query{MaxHops: rapid.IntRange(1, 12).Draw(t, "hops"), To: []graphmodel.ID{drawPerson(t, w)}})
		if err != nil {
			t.Fatal(err)
		}
		a, k := asks[0], rapid.IntRange(1, 30).Draw(t, "routes")
		if a.start == a.goal {
			return
		}
		net, start, goal, blocked := a.ground(s.network)
		near, found, err := net.nearRoutes(t.Context(), start, goal, a.hops, blocked, k)
		if err != nil || !found {
			if near != nil || err != nil {
				t.Fatal(near, err)
			}
			return
		}
		answered++
		_, _, _, blocked = a.ground(s.network)
		want, _, err := newSearch(net, start, goal, a.hops, blocked, 0).best(t.Context(), k)
		if diff := cmp.Diff(want, near); err != nil || diff != "" {
			t.Fatal(err, diff)
		}
	})
	if answered == 0 {
		t.Error("no routes were near")
	}
}
