package influence

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"inroad/graphmodel"
)

// organisation makes a map of a given size: departments of 25, 70 % of the ties
// within one. With two levels of trust, as surveys have, very many routes are
// equal. The first person is "me", the last one decides.
func organisation(seed uint64, people, ties int, levels ...float64) *graphmodel.Workspace {
	r := rand.New(rand.NewPCG(seed, 1))
	const team = 25
	person := func(i int) graphmodel.ID { return graphmodel.ID(fmt.Sprintf("person-%06d", i)) }
	department := func(i int) graphmodel.ID { return graphmodel.ID(fmt.Sprintf("department-%04d", i)) }
	w := graphmodel.New("w", "Organisation")
	info := *w.Info
	info.Me = person(0)
	w.Info = &info
	change := &graphmodel.Change{ID: "c", Title: "Change", Deciders: []graphmodel.ID{person(people - 1)}}
	var departments []*graphmodel.Department
	var goals []*graphmodel.Goal
	for i := range (people + team - 1) / team {
		departments = append(departments, &graphmodel.Department{ID: department(i)})
		if i%4 == 0 {
			g := graphmodel.ID(fmt.Sprintf("goal-%04d", i))
			goals = append(goals, &graphmodel.Goal{ID: g, Holders: []graphmodel.Holder{{Department: department(i)}, {Person: person(i)}}})
			change.Serves = append(change.Serves, graphmodel.Service{Goal: g})
		}
	}
	var persons []*graphmodel.Person
	for i := range people {
		p := &graphmodel.Person{ID: person(i), Name: fmt.Sprint("Person ", i), Department: department(i / team)}
		if i%3 == 0 {
			p.CadenceDays = graphmodel.Some(30)
		}
		if i%5 == 1 && i < people-1 {
			change.Stances = append(change.Stances, graphmodel.Stance{Person: p.ID, Current: graphmodel.Some(r.IntN(5) - 2)})
		}
		persons = append(persons, p)
	}
	w.Departments, w.People = graphmodel.NewTable(departments), graphmodel.NewTable(persons)
	w.Goals, w.Changes = graphmodel.NewTable(goals), graphmodel.NewTable([]*graphmodel.Change{change})
	w.Ties = graphmodel.NewTable(randomTies(r, people, ties, team, person, levels))
	return w
}

func randomTies(r *rand.Rand, people, count, team int, person func(int) graphmodel.ID, levels []float64) []*graphmodel.Tie {
	taken := make(map[[2]int]bool)
	var ties []*graphmodel.Tie
	for len(ties) < count {
		from, to := r.IntN(people), r.IntN(people)
		if r.IntN(10) < 7 {
			to = min(from/team*team+r.IntN(team), people-1)
		}
		if from == to || taken[[2]int{from, to}] {
			continue
		}
		taken[[2]int{from, to}] = true
		t := &graphmodel.Tie{ID: graphmodel.ID(fmt.Sprintf("tie-%07d", len(ties))), From: person(from), To: person(to), AsOf: "2026-10-01"}
		if len(levels) > 0 {
			t.Trust = graphmodel.Some(levels[r.IntN(len(levels))])
		} else {
			t.Trust = graphmodel.Some(float64(20 + r.IntN(76)))
		}
		ties = append(ties, t)
	}
	return ties
}

var sizes = []struct{ people, ties int }{{200, 1_000}, {1_000, 5_000}, {5_000, 20_000}, {100_000, 500_000}}

// eachOrganisation runs a benchmark on maps of graded and of surveyed trust.
func eachOrganisation(b *testing.B, run func(b *testing.B, w *graphmodel.Workspace)) {
	for _, size := range sizes {
		for name, levels := range map[string][]float64{"graded": nil, "survey": {60, 80}} {
			w := organisation(7, size.people, size.ties, levels...)
			b.Run(fmt.Sprintf("%s/%d/%d", name, size.people, size.ties), func(b *testing.B) { run(b, w) })
		}
	}
}

func BenchmarkSnapshot(b *testing.B) {
	eachOrganisation(b, func(b *testing.B, w *graphmodel.Workspace) {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		kept := NewSnapshot(w, "c", w.Info.Parameters, someDay)
		runtime.GC()
		runtime.ReadMemStats(&after)
		for b.Loop() {
			NewSnapshot(w, "c", w.Info.Parameters, someDay)
		}
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(w.Ties.Len()), "kept-B/tie")
		runtime.KeepAlive(kept)
	})
}

// benchmarkRoutes asks for routes to the last person who can be reached.
func benchmarkRoutes(b *testing.B, q Query) {
	eachOrganisation(b, func(b *testing.B, w *graphmodel.Workspace) {
		s := NewSnapshot(w, "c", w.Info.Parameters, someDay)
		found := 0
		for _, p := range slices.Backward(w.People.All()) {
			q.To = []graphmodel.ID{p.ID}
			if found = benchmarkSuggest(b, s, q); found > 0 {
				break
			}
		}
		for b.Loop() {
			benchmarkSuggest(b, s, q)
		}
		b.ReportMetric(float64(found), "routes")
	})
}

func benchmarkSuggest(b *testing.B, s *Snapshot, q Query) int {
	answer, err := s.Suggest(b.Context(), q)
	if err != nil {
		b.Fatal(err)
	}
	return len(answer.Destinations[0].Routes)
}

func BenchmarkBestRoute(b *testing.B)      { benchmarkRoutes(b, Query{Routes: 1}) }
func BenchmarkTenBestRoutes(b *testing.B)  { benchmarkRoutes(b, Query{Routes: 10}) }
func BenchmarkThousandRoutes(b *testing.B) { benchmarkRoutes(b, Query{Routes: 1000, MaxHops: 8}) }
func BenchmarkLongRoutes(b *testing.B)     { benchmarkRoutes(b, Query{Routes: 10, MaxHops: 20}) }

// Nobody is reached in one hop, and everybody opens a route.
func BenchmarkNoRoute(b *testing.B) {
	eachOrganisation(b, func(b *testing.B, w *graphmodel.Workspace) {
		s := NewSnapshot(w, "c", w.Info.Parameters, someDay)
		for _, p := range slices.Backward(w.People.All()) {
			q := Query{MaxHops: 3, To: []graphmodel.ID{p.ID}}
			if benchmarkSuggest(b, s, q) == 0 {
				for b.Loop() {
					benchmarkSuggest(b, s, q)
				}
				return
			}
		}
	})
}
