package benchmarks

import (
	"fmt"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

// eachRouting runs a benchmark on the graphs up to a size.
func eachRouting(b *testing.B, largest int, run func(b *testing.B, r *Routing)) {
	for _, size := range Sizes {
		if size.People > largest {
			continue
		}
		b.Run(fmt.Sprintf("%d-%d", size.People, size.Ties), func(b *testing.B) {
			r, err := NewRouting(b.Context(), size)
			if err != nil {
				b.Fatal(err)
			}
			run(b, r)
		})
	}
}

// routes searches that many routes to each of the goals.
func (r *Routing) routes(b *testing.B, count, hops int) {
	for b.Loop() {
		for _, goal := range r.Goals {
			if _, err := r.Routes(b.Context(), goal, count, hops); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkBestRoute(b *testing.B) {
	eachRouting(b, 100_000, func(b *testing.B, r *Routing) {
		b.Run("inroad", func(b *testing.B) { r.routes(b, 1, manyHops) })
		b.Run("inroad6", func(b *testing.B) { r.routes(b, 1, influence.DefaultMaxHops) })
		b.Run("gonum", func(b *testing.B) { r.gonumBest(b) })
		if r.People <= 5_000 {
			b.Run("dominikbraun", func(b *testing.B) { r.dominikbraunBest(b) })
		}
	})
}

func BenchmarkTenBestRoutes(b *testing.B) {
	eachRouting(b, 100_000, func(b *testing.B, r *Routing) {
		b.Run("inroad", func(b *testing.B) { r.routes(b, 10, manyHops) })
		b.Run("inroad6", func(b *testing.B) { r.routes(b, 10, influence.DefaultMaxHops) })
		if r.People <= 5_000 {
			b.Run("gonum", func(b *testing.B) { r.gonumTen(b) })
		}
	})
}

func BenchmarkSnapshot(b *testing.B) {
	eachRouting(b, 100_000, func(b *testing.B, r *Routing) {
		b.Run("inroad", func(b *testing.B) {
			w := r.snapshot.Workspace()
			for b.Loop() {
				influence.NewSnapshot(w, "c", w.Info.Parameters, today)
			}
		})
	})
}

// The whole answer of suggest: three routes and how sure they are.
func BenchmarkSuggest(b *testing.B) {
	eachRouting(b, 5_000, func(b *testing.B, r *Routing) {
		b.Run("inroad", func(b *testing.B) {
			w := r.snapshot.Workspace()
			q := influence.Query{To: []graphmodel.ID{w.People.All()[r.Goals[0]].ID}}
			for b.Loop() {
				if _, err := influence.Suggest(b.Context(), w, "c", today, q); err != nil {
					b.Fatal(err)
				}
			}
		})
	})
}

func BenchmarkInvest(b *testing.B) {
	eachRouting(b, 100_000, func(b *testing.B, r *Routing) {
		b.Run("inroad", func(b *testing.B) {
			q := influence.Query{To: []graphmodel.ID{r.snapshot.Workspace().People.All()[r.Goals[0]].ID}}
			for b.Loop() {
				if _, err := r.snapshot.Invest(b.Context(), q, 10); err != nil {
					b.Fatal(err)
				}
			}
		})
	})
}

// eachNetwork runs a benchmark on the graphs whose structure is measured.
func eachNetwork(b *testing.B, run func(b *testing.B, n *Network)) {
	for _, size := range Sizes {
		if size.People <= 5_000 {
			b.Run(fmt.Sprintf("%d-%d", size.People, size.Ties), func(b *testing.B) { run(b, NewNetwork(size)) })
		}
	}
}

func BenchmarkBetweenness(b *testing.B) {
	eachNetwork(b, func(b *testing.B, n *Network) {
		b.Run("inroad", func(b *testing.B) {
			for b.Loop() {
				if _, err := n.Betweenness(b.Context()); err != nil {
					b.Fatal(err)
				}
			}
		})
		if n.People <= 1_000 {
			b.Run("gonum", func(b *testing.B) { n.gonumBetweenness(b) })
		}
	})
}

// All of the structure, of which betweenness by hops and by cost is most.
func BenchmarkStructure(b *testing.B) {
	eachNetwork(b, func(b *testing.B, n *Network) {
		b.Run("inroad", func(b *testing.B) {
			for b.Loop() {
				if _, err := n.Measure(b.Context()); err != nil {
					b.Fatal(err)
				}
			}
		})
		if n.People <= 1_000 {
			b.Run("gonum", func(b *testing.B) { n.gonumBothBetweenness(b) })
		}
	})
}
