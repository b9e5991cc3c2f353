// Package benchmarks measures the engines beside other graph libraries, on the
// very same graphs. Its benchmarks time those written in Go; compare.py adds
// igraph and networkx and writes the table of docs/benchmarks.md.
package benchmarks

import (
	"context"
	"fmt"
	"math"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/structure"
)

// Size is how many people and ties a graph has.
type Size struct{ People, Ties int }

// Sizes are those that are measured.
var Sizes = []Size{{200, 1_000}, {1_000, 5_000}, {5_000, 20_000}, {100_000, 500_000}}

// Arc leads from one person to another, by their numbers.
type Arc struct {
	From, To int
	Cost     float64
}

// Routing is a graph on which routes are searched from a start to some goals.
type Routing struct {
	Size
	Start int
	// Goals are spread evenly over those whom six hops reach.
	Goals []int
	// Arcs cost −ln of the chance of a hop, which is the trust alone here, and of
	// the handoff. People who may carry no message have none that leave them.
	Arcs     []Arc
	snapshot *influence.Snapshot
}

// The day of all measurements, and how many goals a routing has.
const (
	today = graphmodel.Date("2026-11-21")
	goals = 5
	// manyHops stands for a length of routes without a limit, as other programs
	// have it.
	manyHops = influence.HopLimit
)

// NewRouting makes the graph of a size.
func NewRouting(ctx context.Context, size Size) (*Routing, error) {
	w := modeltest.Organisation(7, size.People, size.Ties)
	alone := graphmodel.Parameters{Handoff: w.Info.Parameters.Handoff}
	r := &Routing{Size: size, snapshot: influence.NewSnapshot(w, "c", alone, today)}
	opposed := make(map[graphmodel.ID]bool)
	for _, s := range w.Change("c").Stances {
		opposed[s.Person] = s.Current.Or(0) == graphmodel.Opposed
	}
	for _, t := range w.Ties.All() {
		if !opposed[t.To] {
			r.Arcs = append(r.Arcs, Arc{w.People.Index(t.To), w.People.Index(t.From), -math.Log(t.Trust.Or(0) / 100 * alone.Handoff)})
		}
	}
	reached, err := r.snapshot.Reach(ctx, influence.Query{})
	if err != nil {
		return nil, err
	}
	for i := range goals {
		route := reached[(i+1)*len(reached)/(goals+1)].People
		r.Goals = append(r.Goals, w.People.Index(route[len(route)-1]))
	}
	return r, nil
}

// Routes returns the probabilities of the best routes to a goal.
func (r *Routing) Routes(ctx context.Context, goal, count, hops int) ([]float64, error) {
	to := r.snapshot.Workspace().People.All()[goal].ID
	answer, err := r.snapshot.Suggest(ctx, influence.Query{To: []graphmodel.ID{to}, Routes: count, MaxHops: hops})
	if err != nil {
		return nil, fmt.Errorf("routes to %s: %w", to, err)
	}
	var chances []float64
	for _, route := range answer.Destinations[0].Routes {
		chances = append(chances, route.Probability)
	}
	return chances, nil
}

// Network is a graph whose structure is measured: every tie is strong enough to
// count.
type Network struct {
	Size
	Arcs      []Arc // of influence
	workspace *graphmodel.Workspace
}

// NewNetwork makes the graph of a size.
func NewNetwork(size Size) *Network {
	w := modeltest.Organisation(7, size.People, size.Ties, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95)
	n := &Network{Size: size, workspace: w}
	for _, t := range w.Ties.All() {
		n.Arcs = append(n.Arcs, Arc{w.People.Index(t.To), w.People.Index(t.From), -math.Log(t.Trust.Or(0) / 100)})
	}
	return n
}

// Betweenness finds everybody's betweenness by hops, and nothing else.
func (n *Network) Betweenness(ctx context.Context) ([]float64, error) {
	return structure.Betweenness(ctx, n.workspace)
}

// Measure measures the structure: all of it.
func (n *Network) Measure(ctx context.Context) (*structure.Structure, error) {
	return structure.Measure(ctx, n.workspace, nil)
}
