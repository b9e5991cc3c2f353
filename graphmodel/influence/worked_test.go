package influence

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/graphmodel"
)

// tie is "from trusts to", as people say it.
type tie struct {
	from, to string
	trust    float64
}

// mapOf makes a workspace of the people named in the ties, "you" among them.
func mapOf(ties ...tie) *graphmodel.Workspace {
	w := graphmodel.New("w", "Test")
	info := *w.Info
	info.Me = "you"
	w.Info = &info
	people := map[string]bool{"you": true}
	var rows []*graphmodel.Tie
	for i, t := range ties {
		people[t.from], people[t.to] = true, true
		rows = append(rows, &graphmodel.Tie{ID: graphmodel.ID(fmt.Sprintf("t%02d", i)), From: graphmodel.ID(t.from),
			To: graphmodel.ID(t.to), Trust: graphmodel.Some(t.trust)})
	}
	var persons []*graphmodel.Person
	for id := range people {
		persons = append(persons, &graphmodel.Person{ID: graphmodel.ID(id), Name: strings.ToUpper(id[:1]) + id[1:]})
	}
	w.People, w.Ties = graphmodel.NewTable(persons), graphmodel.NewTable(rows)
	return w
}

func withChange(w *graphmodel.Workspace, c graphmodel.Change) *graphmodel.Workspace {
	next := *w
	next.Changes = graphmodel.NewTable([]*graphmodel.Change{&c})
	return &next
}

func suggest(t *testing.T, w *graphmodel.Workspace, change string, q Query) *Suggestion {
	t.Helper()
	got, err := Suggest(context.Background(), w, graphmodel.ID(change), "2026-11-21", q)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func path(r Route) string {
	names := make([]string, len(r.People))
	for i, p := range r.People {
		names[i] = string(p)
	}
	return strings.Join(names, " ")
}

func paths(routes []Route) []string {
	var list []string
	for _, r := range routes {
		list = append(list, path(r))
	}
	return list
}

// workedA is the map of example A of the model.
func workedA() *graphmodel.Workspace {
	return mapOf(tie{"ana", "you", 90}, tie{"bo", "you", 60}, tie{"cy", "ana", 80}, tie{"bo", "ana", 95},
		tie{"cy", "bo", 90}, tie{"dm", "bo", 50}, tie{"dm", "cy", 70})
}

func TestWorkedExampleA(t *testing.T) {
	type answer struct {
		path        string
		probability float64
	}
	for _, tc := range []struct {
		handoff float64
		want    []answer
	}{
		{1, []answer{{"you ana bo cy dm", .53865}, {"you ana cy dm", .504}, {"you ana bo dm", .4275},
			{"you bo cy dm", .378}, {"you bo dm", .3}}},
		{0.9, []answer{{"you ana cy dm", .40824}, {"you ana bo cy dm", .39267585}, {"you ana bo dm", .346275},
			{"you bo cy dm", .30618}, {"you bo dm", .27}}},
	} {
		t.Run(fmt.Sprint("handoff ", tc.handoff), func(t *testing.T) {
			w := withChange(workedA(), graphmodel.Change{ID: "c", Deciders: []graphmodel.ID{"dm"}})
			p := graphmodel.DefaultParameters()
			p.Handoff = tc.handoff
			got, err := NewSnapshot(w, "c", p, "").Suggest(t.Context(), Query{Routes: 10})
			if err != nil {
				t.Fatal(err)
			}
			routes := got.Destinations[0].Routes
			if len(routes) != len(tc.want) {
				t.Fatalf("got %v", paths(routes))
			}
			for i, want := range tc.want {
				if path(routes[i]) != want.path || math.Abs(routes[i].Probability-want.probability) > 1e-9 {
					t.Errorf("route %d: got %s %v, want %s %v", i+1, path(routes[i]), routes[i].Probability, want.path, want.probability)
				}
			}
		})
	}
}

// Example B is Yen's textbook graph, with lengths for costs.
func TestWorkedExampleB(t *testing.T) {
	lengths := map[string]int{"CD": 3, "CE": 2, "DF": 4, "ED": 1, "EF": 2, "EG": 3, "FG": 2, "FH": 1, "GH": 2}
	const names = "CDEFGH"
	b := newBuilder(len(names), len(lengths))
	for _, from := range names {
		for i, to := range names {
			if l, ok := lengths[string(from)+string(to)]; ok {
				b.add(int32(i), cost(l)*costUnit)
			}
		}
		b.endRow()
	}
	search := newSearch(b.network(1, 0), 0, 5, 5, make([]bool, len(names)), 0)
	routes, proved, err := search.best(t.Context(), 10)
	if err != nil || !proved {
		t.Fatal(proved, err)
	}
	var got []string
	for _, r := range routes {
		var s strings.Builder
		for _, node := range r {
			s.WriteByte(names[node])
		}
		got = append(got, fmt.Sprint(s.String(), " ", search.spent(r)/costUnit))
	}
	want := []string{"CEFH 5", "CEGH 7", "CDFH 8", "CEDFH 8", "CEFGH 8", "CDFGH 11", "CEDFGH 11"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
