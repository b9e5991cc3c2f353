package structure

import (
	"fmt"
	"testing"

	"inroad/graphmodel/modeltest"
)

// eachSize runs a benchmark on organisations all of whose ties count.
func eachSize(b *testing.B, largest int, run func(b *testing.B, g *graph)) {
	for _, size := range []struct{ people, ties int }{{200, 1_000}, {1_000, 5_000}, {5_000, 20_000}, {100_000, 500_000}} {
		if size.people > largest {
			break
		}
		g := newGraph(modeltest.Organisation(7, size.people, size.ties, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95))
		b.Run(fmt.Sprintf("%d/%d", size.people, size.ties), func(b *testing.B) { run(b, g) })
	}
}

// Betweenness by hops and by cost, and closeness.
func BenchmarkBetween(b *testing.B) {
	eachSize(b, 5_000, func(b *testing.B, g *graph) {
		people := make([]Person, g.people())
		for b.Loop() {
			if err := between(b.Context(), g, people, nil); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// What betweenness takes for each person, also where all take too long.
func BenchmarkOneSource(b *testing.B) {
	eachSize(b, 100_000, func(b *testing.B, g *graph) {
		hops, costs := newHopSearch(&g.trusters), newCostSearch(newWays(g))
		sums := make([]float64, g.people())
		source := int32(0)
		run := func(b *testing.B, search func()) {
			for b.Loop() {
				source = (source + 97) % int32(g.people())
				search()
			}
		}
		b.Run("hops", func(b *testing.B) { run(b, func() { hops.from(source).tally(sums) }) })
		b.Run("cost", func(b *testing.B) { run(b, func() { costs.from(source); costs.tally(sums) }) })
	})
}

// All that is not betweenness.
func BenchmarkOthers(b *testing.B) {
	for name, measure := range map[string]func(b *testing.B, g *graph, s *Structure){
		"PageRank":   func(_ *testing.B, g *graph, s *Structure) { rank(g, s.People) },
		"Constraint": func(_ *testing.B, g *graph, s *Structure) { constrain(g, s.People) },
		"Brokerage":  func(_ *testing.B, g *graph, s *Structure) { broker(g, s.People) },
		"Communities": func(b *testing.B, g *graph, s *Structure) {
			if err := divide(b.Context(), g, s); err != nil {
				b.Fatal(err)
			}
		},
	} {
		b.Run(name, func(b *testing.B) {
			eachSize(b, 100_000, func(b *testing.B, g *graph) {
				s := &Structure{People: make([]Person, g.people())}
				for b.Loop() {
					measure(b, g, s)
				}
			})
		})
	}
}
