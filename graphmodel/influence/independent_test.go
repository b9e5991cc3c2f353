package influence

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"inroad/graphmodel"
)

// oracleSet is routes without common people, sorted, and what they cost.
type oracleSet struct {
	routes [][]graphmodel.ID
	cost   float64
	hops   int
}

// sets calls each for every set of so many of the paths that share nobody.
func sets(paths []oraclePath, count int, chosen oracleSet, each func(oracleSet)) {
	if count == 0 {
		slices.SortFunc(chosen.routes, slices.Compare[[]graphmodel.ID])
		each(chosen)
		return
	}
	for i, p := range paths {
		if slices.ContainsFunc(chosen.routes, func(r []graphmodel.ID) bool { return meet(r, p.ids) }) {
			continue
		}
		more := append(slices.Clone(chosen.routes), p.ids)
		sets(paths[i+1:], count-1, oracleSet{more, chosen.cost + p.cost, chosen.hops + len(p.ids) - 1}, each)
	}
}

func meet(a, b []graphmodel.ID) bool {
	return len(a) == 2 && len(b) == 2 || slices.ContainsFunc(a[1:len(a)-1], func(id graphmodel.ID) bool { return slices.Contains(b[1:len(b)-1], id) })
}

func betterSet(a, b oracleSet) bool {
	switch {
	case math.Abs(a.cost-b.cost) > 2e-13:
		return a.cost < b.cost
	case a.hops != b.hops:
		return a.hops < b.hops
	default:
		return slices.CompareFunc(a.routes, b.routes, slices.Compare[[]graphmodel.ID]) < 0
	}
}

func bestSet(paths []oraclePath) (best oracleSet) {
	for count := 3; count > 0 && best.routes == nil; count-- {
		sets(paths, count, oracleSet{}, func(s oracleSet) {
			if best.routes == nil || betterSet(s, best) {
				best = s
			}
		})
	}
	return best
}

// Whatever the map: the same routes as the best of all sets of routes there are.
func TestIndependentRoutesAgreeWithTryingAllSets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawMap(t, 6)
		q := drawQuery(t, w)
		for _, d := range must(t, w, q).Destinations {
			from := cmpOr(q.From, w.Info.Me)
			if d.NoRoute != nil || from == d.To {
				continue
			}
			want := bestSet(newOracle(w, q, from, d.To).paths(from, d.To))
			checkIndependent(t, want, d)
		}
	})
}

func checkIndependent(t *rapid.T, want oracleSet, d Destination) {
	got := d.Independent
	var routes [][]graphmodel.ID
	miss := 1.0
	for i, r := range got.Routes {
		routes = append(routes, r.People)
		miss *= 1 - r.Probability
		if i > 0 && r.Probability > got.Routes[i-1].Probability+1e-12 {
			t.Fatalf("route %d is better than the one before", i+1)
		}
	}
	slices.SortFunc(routes, slices.Compare[[]graphmodel.ID])
	if diff := cmp.Diff(want.routes, routes); diff != "" {
		t.Fatalf("independent: %s", diff)
	}
	if math.Abs(got.Combined-(1-miss)) > 1e-12 || !got.Proved {
		t.Fatalf("%+v", got)
	}
}

// Examples A and C of the model.
func TestWorkedIndependentRoutes(t *testing.T) {
	length := func(l int) float64 { return 100 * math.Exp(-float64(l)/8) }
	trap := mapOf(tie{"a", "you", length(1)}, tie{"b", "a", length(1)}, tie{"dm", "b", length(1)}, tie{"b", "you", length(4)}, tie{"dm", "a", length(4)})
	for name, tc := range map[string]struct {
		w    *graphmodel.Workspace
		q    Query
		want []string
	}{
		"A":                {workedA(), Query{}, []string{"you ana cy dm", "you bo dm"}},
		"A in two hops":    {workedA(), Query{MaxHops: 2}, []string{"you bo dm"}},
		"A by way of bo":   {workedA(), Query{Via: []graphmodel.ID{"bo"}}, []string{"you ana bo cy dm"}},
		"C, a trap":        {trap, Query{}, []string{"you a dm", "you b dm"}},
		"a direct one":     {mapOf(tie{"dm", "you", 50}, tie{"a", "you", 60}, tie{"dm", "a", 60}), Query{}, []string{"you dm", "you a dm"}},
		"of many, three":   {mapOf(fan(6)...), Query{}, []string{"you x5 dm", "you x4 dm", "you x3 dm"}},
		"only one is left": {mapOf(tie{"a", "you", 50}, tie{"b", "a", 60}, tie{"dm", "b", 60}, tie{"dm", "a", 3}), Query{}, []string{"you a b dm"}},
	} {
		t.Run(name, func(t *testing.T) {
			tc.q.To = []graphmodel.ID{"dm"}
			info := *tc.w.Info
			info.Parameters.Handoff = 1
			d := suggest(t, tc.w.Apply([]graphmodel.Delta{{After: &info}}), "", tc.q).Destinations[0]
			if diff := cmp.Diff(tc.want, paths(d.Independent.Routes)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// fan is so many ways of two hops, the later the better.
func fan(size int) []tie {
	var ties []tie
	for i := range size {
		x := fmt.Sprint("x", i)
		ties = append(ties, tie{x, "you", float64(50 + i)}, tie{"dm", x, 50})
	}
	return ties
}

// Where the search is given up, there are routes all the same.
func TestIndependentRoutesWithoutABudget(t *testing.T) {
	s := NewSnapshot(workedA(), "", graphmodel.DefaultParameters(), "")
	asks, err := s.read(Query{To: []graphmodel.ID{"dm"}})
	if err != nil {
		t.Fatal(err)
	}
	c := s.newCorridor(asks[0])
	best, err := c.best(t.Context(), searchBudget)
	if err != nil {
		t.Fatal(err)
	}
	routes, proved, err := c.apart(t.Context(), best, 1)
	if err != nil || proved || len(routes) != 2 {
		t.Errorf("%v, proved %v, %v", routes, proved, err)
	}
	if again, err := c.best(t.Context(), searchBudget); err != nil || !slices.Equal(again, best) {
		t.Errorf("the best route has become %v, %v", again, err)
	}
}
