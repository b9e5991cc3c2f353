package structure

import "inroad/graphmodel"

// departmentsOf counts the arcs of each department.
func (g *graph) departmentsOf(w *graphmodel.Workspace) []Department {
	list := make([]Department, g.departments)
	for i, d := range w.Departments.All() {
		list[i].ID = d.ID
	}
	// Those who have no department are counted beyond the list's end.
	count := func(department int32, internal bool) {
		switch {
		case int(department) >= len(list):
		case internal:
			list[department].Internal++
		default:
			list[department].External++
		}
	}
	for from, own := range g.department {
		for _, to := range g.trusted.of(int32(from)) {
			other := g.department[to]
			count(own, own == other)
			if own != other {
				count(other, false)
			}
		}
	}
	for i, d := range list {
		list[i].EI = index(d.Internal, d.External)
	}
	return list
}

// index returns the E–I index.
func index(internal, external int) graphmodel.Opt[float64] {
	return ratio(external-internal, external+internal)
}

// ratio is not known where it would divide by 0.
func ratio(a, b int) graphmodel.Opt[float64] {
	if b == 0 {
		return graphmodel.Opt[float64]{}
	}
	return graphmodel.Some(float64(a) / float64(b))
}

// summary counts the arcs of the whole network.
func (g *graph) summary() Network {
	n := g.people()
	internal, returned := 0, 0
	for from, own := range g.department {
		for _, to := range g.trusted.of(int32(from)) {
			if own == g.department[to] {
				internal++
			}
			if g.trusted.has(to, int32(from)) {
				returned++
			}
		}
	}
	return Network{People: n, Ties: g.ties(), Density: ratio(g.ties(), n*(n-1)),
		Reciprocity: ratio(returned, g.ties()), EI: index(internal, g.ties()-internal)}
}
