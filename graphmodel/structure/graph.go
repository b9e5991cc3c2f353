package structure

import (
	"cmp"
	"math"
	"slices"

	"inroad/graphmodel"
)

// graph is the network laid out flat: people are numbered in the order of their
// ids, departments in the order of theirs, and then those that stand for people
// without one.
type graph struct {
	// trusted has the arcs from each person to those they trust, trusters the
	// same arcs from their other end: there influence runs along them.
	trusted, trusters arcs
	departments       int     // of the workspace
	department        []int32 // of each person
}

// arcs are the arcs of all people one after the other (compressed sparse rows),
// each person's sorted by whom they lead to.
type arcs struct {
	first  []int32 // those of person i are first[i] to first[i+1]
	person []int32 // at the other end
	weight []float64
}

func (a *arcs) degree(i int) int { return int(a.first[i+1] - a.first[i]) }

func (a *arcs) of(i int32) []int32 { return a.person[a.first[i]:a.first[i+1]] }

func (a *arcs) weights(i int32) []float64 { return a.weight[a.first[i]:a.first[i+1]] }

func (g *graph) people() int { return len(g.department) }

func (g *graph) ties() int { return len(g.trusted.person) }

// arc is an arc on its way into a graph.
type arc struct {
	from, to int32
	weight   float64
}

func newGraph(w *graphmodel.Workspace) *graph {
	people := w.People.All()
	index := make(map[graphmodel.ID]int32, len(people))
	for i, p := range people {
		index[p.ID] = int32(i)
	}
	var list []arc
	for _, t := range w.Ties.All() {
		from, known := index[t.From]
		to, alsoKnown := index[t.To]
		level := t.Trust.Or(0)
		if known && alsoKnown && from != to && level > 0 && level >= w.Info.Parameters.Bond {
			list = append(list, arc{from, to, level / 100})
		}
	}
	g := &graph{trusted: rows(len(people), list), departments: w.Departments.Len(), department: make([]int32, len(people))}
	for i, a := range list {
		list[i] = arc{a.to, a.from, a.weight}
	}
	g.trusters = rows(len(people), list)
	alone := g.departments
	for i, p := range people {
		d := w.Departments.Index(p.Department)
		if d < 0 {
			d, alone = alone, alone+1
		}
		g.department[i] = int32(d)
	}
	return g
}

// rows sorts arcs into rows.
func rows(people int, list []arc) arcs {
	slices.SortFunc(list, func(a, b arc) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	a := arcs{first: make([]int32, people+1), person: make([]int32, len(list)), weight: make([]float64, len(list))}
	for i, x := range list {
		a.first[x.from+1]++
		a.person[i], a.weight[i] = x.to, x.weight
	}
	for i := range people {
		a.first[i+1] += a.first[i]
	}
	return a
}

// has tells whether there is an arc.
func (a *arcs) has(from, to int32) bool {
	_, found := slices.BinarySearch(a.of(from), to)
	return found
}

// costs returns what each arc costs: −ln of its weight within 0.01 and 0.99.
func (a *arcs) costs() []float64 {
	costs := make([]float64, len(a.weight))
	for i, w := range a.weight {
		costs[i] = -math.Log(min(max(w, 0.01), 0.99))
	}
	return costs
}
