package structure

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// rolesListed is how many people or departments are named for a role at most.
const rolesListed = 5

// Roles names who stands out, each list by its figure.
type Roles struct {
	// Connectors have the largest betweenness.
	Connectors []Connector
	// Brokers stand between the most pairs of people.
	Brokers []Person
	// Bridges have the smallest constraint of those most of whose contacts have
	// no tie to one another.
	Bridges []Bridge
	// Silos are the departments with more arcs inside than across their border,
	// the smallest E–I index first.
	Silos []Department
}

// Connector is somebody whom shortest ways pass.
type Connector struct {
	Person
	// Between are the two departments they join for most of the pairs they
	// broker; empty if they broker none across departments.
	Between [2]graphmodel.ID
}

// Bridge is somebody who spans gaps between their contacts: those who trust
// them or whom they trust.
type Bridge struct {
	Person
	Contacts int
	// Apart is the share of the pairs of contacts who have no tie in either
	// direction.
	Apart float64
}

// Roles finds who stands out in the workspace that was measured.
func (s *Structure) Roles(w *graphmodel.Workspace) Roles {
	g := newGraph(w)
	var r Roles
	for _, p := range s.most(func(p *Person) float64 { return p.Betweenness }) {
		r.Connectors = append(r.Connectors, Connector{p, g.joined(w, p.ID)})
	}
	r.Brokers = s.most(func(p *Person) float64 { return float64(p.Brokerage.Total()) })
	r.Bridges = s.bridges(g)
	for _, d := range s.Departments {
		if d.EI.Or(0) < 0 {
			r.Silos = append(r.Silos, d)
		}
	}
	slices.SortStableFunc(r.Silos, func(a, b Department) int { return cmp.Compare(a.EI.Or(0), b.EI.Or(0)) })
	r.Silos = r.Silos[:min(len(r.Silos), rolesListed)]
	return r
}

func (s *Structure) bridges(g *graph) []Bridge {
	mutual := g.mutual()
	var list []Bridge
	for i, p := range s.People {
		if b := (Bridge{p, mutual.degree(i), mutual.apart(int32(i))}); b.Apart > .5 {
			list = append(list, b)
		}
	}
	slices.SortStableFunc(list, func(a, b Bridge) int { return cmp.Compare(a.Constraint.Or(0), b.Constraint.Or(0)) })
	return slices.Clip(list[:min(len(list), rolesListed)])
}

// apart returns the share of the pairs of a person's contacts who have no tie;
// 0 where there are no pairs.
func (a *arcs) apart(i int32) float64 {
	contacts := a.of(i)
	pairs, tied := len(contacts)*(len(contacts)-1)/2, 0
	for at, j := range contacts {
		for _, k := range contacts[at+1:] {
			if a.has(j, k) {
				tied++
			}
		}
	}
	if pairs == 0 {
		return 0
	}
	return float64(pairs-tied) / float64(pairs)
}

// most returns the people with the largest figures above 0, by id where these
// are equal.
func (s *Structure) most(figure func(p *Person) float64) []Person {
	var list []Person
	for i := range s.People {
		if figure(&s.People[i]) > 0 {
			list = append(list, s.People[i])
		}
	}
	slices.SortStableFunc(list, func(a, b Person) int { return cmp.Compare(figure(&b), figure(&a)) })
	return slices.Clip(list[:min(len(list), rolesListed)])
}

// joined returns the two departments between which a person brokers most pairs.
func (g *graph) joined(w *graphmodel.Workspace, person graphmodel.ID) (between [2]graphmodel.ID) {
	v := int32(w.People.Index(person))
	pairs := make(map[[2]int32]int)
	for _, a := range g.trusters.of(v) {
		for _, c := range g.trusted.of(v) {
			x, y := g.department[a], g.department[c]
			if x != y && !g.trusted.has(a, c) && max(x, y) < int32(g.departments) {
				pairs[[2]int32{min(x, y), max(x, y)}]++
			}
		}
	}
	best := [2]int32{}
	for pair, count := range pairs {
		if n := pairs[best]; count > n || count == n && slices.Compare(pair[:], best[:]) < 0 {
			best = pair
		}
	}
	if pairs[best] > 0 {
		all := w.Departments.All()
		between = [2]graphmodel.ID{all[best[0]].ID, all[best[1]].ID}
	}
	return between
}
