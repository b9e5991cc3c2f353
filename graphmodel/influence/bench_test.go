package influence

import (
	"fmt"
	"runtime"
	"slices"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// organisation is the map that all benchmarks measure on.
func organisation(seed uint64, people, ties int, levels ...float64) *graphmodel.Workspace {
	return modeltest.Organisation(seed, people, ties, levels...)
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

// All of one suggestion, from the workspace on: three routes, and how sure they
// are.
func BenchmarkWholeSuggestion(b *testing.B) {
	eachOrganisation(b, func(b *testing.B, w *graphmodel.Workspace) {
		q := Query{To: []graphmodel.ID{reachable(b, w)}}
		for b.Loop() {
			if _, err := Suggest(b.Context(), w, "c", someDay, q); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// One trust level is changed, and the three best routes are there again.
func BenchmarkTrustChanged(b *testing.B) {
	eachOrganisation(b, func(b *testing.B, w *graphmodel.Workspace) {
		q := Query{To: []graphmodel.ID{reachable(b, w)}}
		tie := *w.Ties.All()[w.Ties.Len()/2]
		level := 0.0
		for b.Loop() {
			level++
			tie.Trust = graphmodel.Some(1 + float64(int(level)%99))
			next := tie
			changed := w.Apply([]graphmodel.Delta{{After: &next}})
			if _, err := NewSnapshot(changed, "c", w.Info.Parameters, someDay).Suggest(b.Context(), q); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// reachable returns who in the middle of the map can be reached, with three
// routes at least.
func reachable(b *testing.B, w *graphmodel.Workspace) graphmodel.ID {
	s := NewSnapshot(w, "c", w.Info.Parameters, someDay)
	for _, p := range w.People.All()[w.People.Len()/2:] {
		if benchmarkSuggest(b, s, Query{To: []graphmodel.ID{p.ID}}) == DefaultRoutes {
			return p.ID
		}
	}
	b.Fatal("nobody can be reached in three ways")
	return ""
}
