package influence

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
)

// newOracle reads a query as the package's page says it is to be read.
func newOracle(w *graphmodel.Workspace, q Query, from, to graphmodel.ID) *oracle {
	c := w.Change("c")
	o := &oracle{w: w, c: c, today: someDay, maxHops: q.MaxHops, barred: make(map[graphmodel.ID]bool)}
	if o.maxHops == 0 {
		o.maxHops = 6
	}
	for _, id := range slices.Concat(c.Avoid, q.Avoid) {
		o.barred[id] = true
	}
	for _, s := range c.Stances {
		o.barred[s.Person] = o.barred[s.Person] || s.Current.Or(0) == -2
	}
	for _, id := range q.Via {
		if id != from && id != to && !slices.Contains(o.via, id) {
			o.via = append(o.via, id)
		}
	}
	return o
}

// Whatever the map and the query: the same answer as trying all paths gives.
func TestAgreesWithTryingAllPaths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawMap(t, 8)
		q := drawQuery(t, w)
		got, err := Suggest(t.Context(), w, "c", someDay, q)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range got.Destinations {
			checkDestination(t, newOracle(w, q, got.From, d.To), got.From, d, q)
		}
	})
}

func checkDestination(t *rapid.T, o *oracle, from graphmodel.ID, d Destination, q Query) {
	if !d.Proved {
		t.Fatal("not proved on a small map")
	}
	if from == d.To {
		if len(d.Routes) != 1 || len(d.Routes[0].Hops) != 0 || d.Routes[0].Probability != 1 {
			t.Fatalf("from %s to themself: %+v", from, d)
		}
		return
	}
	want := o.paths(from, d.To)
	if len(want) == 0 {
		checkNoRoute(t, o, from, d)
		return
	}
	if d.NoRoute != nil {
		t.Fatalf("no route, but there is %v", want[0])
	}
	keepers := o.gatekeepers(from, d.To)
	if diff := cmp.Diff(keepers, d.Gatekeepers); diff != "" {
		t.Fatalf("gatekeepers: %s", diff)
	}
	checkRoutes(t, o, want[:min(len(want), routesWanted(q))], d.Routes)
}

func checkRoutes(t *rapid.T, o *oracle, want []oraclePath, got []Route) {
	var wantIDs, gotIDs [][]graphmodel.ID
	for _, r := range want {
		wantIDs = append(wantIDs, r.ids)
	}
	for _, r := range got {
		gotIDs = append(gotIDs, r.People)
	}
	if diff := cmp.Diff(wantIDs, gotIDs); diff != "" {
		t.Fatalf("routes: %s", diff)
	}
	for i, r := range got {
		if p := math.Exp(-want[i].cost); math.Abs(p-r.Probability) > 1e-12 {
			t.Fatalf("%v: probability %v, want %v", r.People, r.Probability, p)
		}
		for i, h := range r.Hops {
			checkHop(t, o, h)
			if weakest := r.Hops[r.WeakestHop].Probability; h.Probability < weakest || h.Probability == weakest && i < r.WeakestHop {
				t.Fatalf("hop %d is weaker than hop %d", i, r.WeakestHop)
			}
		}
	}
}

func checkHop(t *rapid.T, o *oracle, h Hop) {
	p, ok := o.hop(h.From, h.To)
	if !ok || math.Abs(p-h.Probability) > 1e-12 {
		t.Fatalf("%s to %s: probability %v, want %v", h.From, h.To, h.Probability, p)
	}
	sum := 0.0
	for _, f := range h.Factors {
		sum += f.LogOdds
	}
	if total := oracleClamp(1/(1+math.Exp(-sum)), 0.01, 0.99); math.Abs(total-p) > 1e-12 {
		t.Fatalf("%s to %s: the factors make %v, not %v", h.From, h.To, total, p)
	}
}

func checkNoRoute(t *rapid.T, o *oracle, from graphmodel.ID, d Destination) {
	if len(d.Routes) > 0 || d.NoRoute == nil {
		t.Fatalf("a route where there is none: %v", d.Routes)
	}
	reason, by := o.reason(from, d.To)
	if d.NoRoute.Reason != reason || !slices.Equal(d.NoRoute.BlockedBy, by) {
		t.Fatalf("%s %v, want %s %v", d.NoRoute.Reason, d.NoRoute.BlockedBy, reason, by)
	}
	got := d.NoRoute.Opens
	tie, path, opens := o.opening(from, d.To)
	if opens != (got != nil) {
		t.Fatalf("opens %+v, want %v %v", got, tie, path)
	}
	if !opens {
		return
	}
	if got.From != tie.From || got.To != tie.To || got.Tie != tie.ID || got.SupposedTrust != tie.Trust.Or(0) {
		t.Fatalf("%+v opens, want %+v on %v", got, tie, path)
	}
	if !slices.Equal(got.Route.People, path.ids) || math.Abs(got.Route.Probability-math.Exp(-path.cost)) > 1e-12 {
		t.Fatalf("opens %v, want %v", got.Route, path)
	}
}
