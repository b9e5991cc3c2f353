// Package structure measures the network of trust itself, whatever the change:
// who is trusted, who connects whom, which departments keep to themselves, and
// which groups there are.
//
// It works on the ties whose trust is at least the workspace's bond parameter.
// A tie whose trust is 0 or not known is none, whatever the bond. A tie by which
// v trusts u is a trust arc v → u and an influence arc u → v. Its weight is its
// trust τ in 0 to 1; the chance that influence takes the arc is τ within 0.01
// and 0.99, and its cost −ln of that.
//
// People without a department count as a department each.
package structure

import (
	"context"

	"inroad/graphmodel"
)

// Structure is what the network of a workspace is like. Where a figure is not
// defined it is not known.
type Structure struct {
	// People are all people, sorted by id, and Departments all departments.
	People      []Person
	Departments []Department
	Network     Network
}

// Person is the place of one person in the network.
type Person struct {
	ID graphmodel.ID
	// InDegree is how many people trust them, OutDegree how many they trust.
	InDegree, OutDegree int
	// Betweenness is how many shortest ways of influence between two others
	// pass through them; where a pair has several equally short ones, each
	// counts its share (Freeman 1977). BetweennessWeighted takes the cheapest
	// ways instead of those with the fewest hops. Neither is normalised.
	Betweenness, BetweennessWeighted float64
	// Closeness is (r/(n−1))·(r/Σd), where r is how many people their influence
	// reaches and d the hops to each (Wasserman and Faust 1994); 0 if none.
	Closeness float64
	// PageRank is the share of all trust that ends up with them: trust flows
	// along trust arcs by weight, damped by 0.85 (Brin and Page 1998).
	PageRank float64
	// Constraint is how much their contacts are tied to one another (Burt
	// 1992): small where they span a gap. Not defined without ties.
	Constraint graphmodel.Opt[float64]
	Brokerage  Brokerage
	// Community is the number of the group they belong to, from 1.
	Community int
}

// Brokerage counts, for a broker v, the pairs of people a and c where a trusts
// v and v trusts c, but a does not trust c: by the departments of a, v and c
// (Gould and Fernandez 1989).
type Brokerage struct {
	Coordinator    int // AAA: all three are of one department
	Consultant     int // ABA: an outsider between two of one department
	Gatekeeper     int // ABB: from outside into the broker's department
	Representative int // AAB: from the broker's department to the outside
	Liaison        int // ABC: three departments
}

// Total returns the number of all pairs.
func (b Brokerage) Total() int {
	return b.Coordinator + b.Consultant + b.Gatekeeper + b.Representative + b.Liaison
}

// Department tells how much a department keeps to itself.
type Department struct {
	ID graphmodel.ID
	// Internal and External count the arcs with both ends, and with one end, in
	// the department.
	Internal, External int
	// EI is (external − internal)/(external + internal) (Krackhardt and Stern
	// 1988), from −1 (nobody looks outside) to 1; not defined without arcs.
	EI graphmodel.Opt[float64]
}

// Network is what the whole network is like.
type Network struct {
	// People and Ties count the people and the arcs.
	People, Ties int
	// Density is arcs / n(n−1); not defined for fewer than two people.
	Density graphmodel.Opt[float64]
	// Reciprocity is the share of arcs that are returned; not defined without
	// arcs, as EI and Modularity are not.
	Reciprocity graphmodel.Opt[float64]
	// EI is the E–I index of all arcs, an arc between two departments being
	// external.
	EI graphmodel.Opt[float64]
	// Modularity is that of the communities, of which there are so many.
	Modularity  graphmodel.Opt[float64]
	Communities int
}

// Measure measures the network of a workspace on all cores. Betweenness takes a
// search from every person: seconds for 5,000 people and 20,000 ties, much
// longer for the largest maps. Until it returns, progress (which may be nil) is
// told, on any goroutine but one at a time, what share of the work is done. The
// error is the context's.
//
// The same workspace gives the same figures to the last bit, however many cores
// there are.
func Measure(ctx context.Context, w *graphmodel.Workspace, progress func(share float64)) (*Structure, error) {
	g := newGraph(w)
	s := &Structure{People: make([]Person, g.people()), Departments: g.departmentsOf(w), Network: g.summary()}
	for i, p := range w.People.All() {
		s.People[i].ID = p.ID
		s.People[i].InDegree, s.People[i].OutDegree = g.trusters.degree(i), g.trusted.degree(i)
	}
	rank(g, s.People)
	constrain(g, s.People)
	broker(g, s.People)
	if err := divide(ctx, g, s); err != nil {
		return nil, err
	}
	if err := between(ctx, g, s.People, progress); err != nil {
		return nil, err
	}
	return s, nil
}
