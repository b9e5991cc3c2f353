package benchmarks

import (
	"math"
	"testing"

	dominikbraun "github.com/dominikbraun/graph"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"
)

func gonumGraph(people int, arcs []Arc) *simple.WeightedDirectedGraph {
	g := simple.NewWeightedDirectedGraph(0, math.Inf(1))
	for i := range people {
		g.AddNode(simple.Node(i))
	}
	for _, a := range arcs {
		g.SetWeightedEdge(g.NewWeightedEdge(simple.Node(a.From), simple.Node(a.To), a.Cost))
	}
	return g
}

func (r *Routing) gonumBest(b *testing.B) {
	g := gonumGraph(r.People, r.Arcs)
	for b.Loop() {
		for _, goal := range r.Goals {
			path.DijkstraFromTo(simple.Node(r.Start), simple.Node(goal), g)
		}
	}
}

func (r *Routing) gonumTen(b *testing.B) {
	g := gonumGraph(r.People, r.Arcs)
	for b.Loop() {
		for _, goal := range r.Goals {
			path.YenKShortestPaths(g, 10, math.Inf(1), simple.Node(r.Start), simple.Node(goal))
		}
	}
}

// dominikbraunBest rounds costs to a millionth: the library has whole numbers
// only.
func (r *Routing) dominikbraunBest(b *testing.B) {
	g := dominikbraun.New(dominikbraun.IntHash, dominikbraun.Directed(), dominikbraun.Weighted())
	for i := range r.People {
		if err := g.AddVertex(i); err != nil {
			b.Fatal(err)
		}
	}
	for _, a := range r.Arcs {
		if err := g.AddEdge(a.From, a.To, dominikbraun.EdgeWeight(int(math.Round(a.Cost*1e6)))); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		for _, goal := range r.Goals {
			if _, err := dominikbraun.ShortestPath(g, r.Start, goal); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func (n *Network) gonumBetweenness(b *testing.B) {
	g := gonumGraph(n.People, n.Arcs)
	for b.Loop() {
		network.Betweenness(g)
	}
}

func (n *Network) gonumBothBetweenness(b *testing.B) {
	g := gonumGraph(n.People, n.Arcs)
	for b.Loop() {
		network.Betweenness(g)
		network.BetweennessWeighted(g, path.DijkstraAllPaths(g))
	}
}
