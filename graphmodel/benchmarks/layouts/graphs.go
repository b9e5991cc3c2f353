package main

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// graph is what is laid out: nodes by number, with undirected edges, and the
// department of each where there are some.
type graph struct {
	name        string
	nodes       int
	edges       [][2]int
	departments []int
}

// families are the made-up graphs of one size, the same every time.
func families(nodes int, seed uint64) []*graph {
	r := rand.New(rand.NewPCG(seed, uint64(nodes)))
	return []*graph{
		blocks(r, nodes, 7, false), smallWorld(r, nodes),
		scaleFree(r, nodes), lattice(nodes), tree(r, nodes), geometric(r, nodes),
		blocks(r, nodes, 7, true), blocks(r, nodes, 5, true), blocks(r, nodes, 9, true),
		squares(nodes), organisation(nodes),
	}
}

// builder joins each pair once.
type builder struct {
	graph
	taken map[[2]int]bool
}

func newBuilder(name string, nodes int) *builder {
	return &builder{graph{name: name, nodes: nodes}, make(map[[2]int]bool)}
}

func (b *builder) join(i, j int) {
	pair := [2]int{min(i, j), max(i, j)}
	if i == j || b.taken[pair] {
		return
	}
	b.taken[pair] = true
	b.edges = append(b.edges, pair)
}

// blocks is a stochastic block model: 25 to a block, so many tenths of three edges a
// node within it.
func blocks(r *rand.Rand, nodes, tenths int, departments bool) *graph {
	const size = 25
	b := newBuilder("blocks", nodes)
	for len(b.edges) < 3*nodes {
		i := r.IntN(nodes)
		j := r.IntN(nodes)
		if r.IntN(10) < tenths {
			j = min(i/size*size+r.IntN(size), nodes-1)
		}
		b.join(i, j)
	}
	if departments {
		b.name = fmt.Sprintf("blocks, %d %% within, as departments", 10*tenths)
		for i := range nodes {
			b.departments = append(b.departments, i/size)
		}
	}
	return &b.graph
}

// organisation is the large map of other benchmarks: departments of twenty, a
// formal line, most ties near by.
func organisation(nodes int) *graph {
	w := modeltest.Large(nodes, 3*nodes)
	b := newBuilder("organisation, with departments", nodes)
	for i, p := range w.People.All() {
		b.departments = append(b.departments, w.Departments.Index(p.Department))
		if boss := w.People.Index(p.ReportsTo); boss >= 0 {
			b.join(i, boss)
		}
	}
	for _, t := range w.Ties.All() {
		b.join(w.People.Index(t.From), w.People.Index(t.To))
	}
	return &b.graph
}

// smallWorld is a ring of six neighbours each, of which one edge in ten leads
// elsewhere (Watts & Strogatz 1998).
func smallWorld(r *rand.Rand, nodes int) *graph {
	b := newBuilder("small world", nodes)
	for i := range nodes {
		for step := 1; step <= 3; step++ {
			to := (i + step) % nodes
			if r.IntN(10) == 0 {
				to = r.IntN(nodes)
			}
			b.join(i, to)
		}
	}
	return &b.graph
}

// scaleFree attaches every node to three, the likelier the more these have
// (Barabási & Albert 1999).
func scaleFree(r *rand.Rand, nodes int) *graph {
	b := newBuilder("scale-free", nodes)
	ends := []int{0, 1, 2}
	for i := 3; i < nodes; i++ {
		for range 3 {
			to := ends[r.IntN(len(ends))]
			b.join(i, to)
			ends = append(ends, to)
		}
		ends = append(ends, i, i, i)
	}
	return &b.graph
}

func lattice(nodes int) *graph {
	side := int(math.Sqrt(float64(nodes)))
	b := newBuilder("lattice", side*side)
	for i := range b.nodes {
		if i%side > 0 {
			b.join(i, i-1)
		}
		if i >= side {
			b.join(i, i-side)
		}
	}
	return &b.graph
}

// squares is a lattice of which squares of five by five are departments.
func squares(nodes int) *graph {
	const wide = 5
	g := lattice(nodes)
	g.name = "lattice, squares as departments"
	side := int(math.Sqrt(float64(g.nodes)))
	across := (side + wide - 1) / wide
	for i := range g.nodes {
		g.departments = append(g.departments, i/side/wide*across+i%side/wide)
	}
	return g
}

// tree hangs every node below one of the third of those before it that is the
// latest.
func tree(r *rand.Rand, nodes int) *graph {
	b := newBuilder("tree", nodes)
	for i := 1; i < nodes; i++ {
		b.join(i, i/3+r.IntN(i-i/3))
	}
	return &b.graph
}

// geometric joins nodes on a square that are near one another.
func geometric(r *rand.Rand, nodes int) *graph {
	b := newBuilder("geometric", nodes)
	x, y := make([]float64, nodes), make([]float64, nodes)
	for i := range nodes {
		x[i], y[i] = r.Float64(), r.Float64()
	}
	reach := math.Sqrt(7 / math.Pi / float64(nodes))
	for i := range nodes {
		for j := range i {
			if math.Hypot(x[i]-x[j], y[i]-y[j]) < reach {
				b.join(i, j)
			}
		}
	}
	return &b.graph
}

// read reads a list of edges: two names a line.
func read(name string, in io.Reader) (*graph, error) {
	index := make(map[string]int)
	b := newBuilder(name, 0)
	number := func(word string) int {
		i, known := index[word]
		if !known {
			i = len(index)
			index[word] = i
		}
		return i
	}
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		words := strings.FieldsFunc(lines.Text(), func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == ';' })
		if len(words) >= 2 {
			b.join(number(words[0]), number(words[1]))
		}
	}
	b.nodes = len(index)
	return &b.graph, lines.Err()
}

// workspace is the graph as a map.
func (g *graph) workspace() *graphmodel.Workspace {
	id := func(kind string, i int) graphmodel.ID { return graphmodel.ID(fmt.Sprintf("%s%06d", kind, i)) }
	draft := graphmodel.Draft{Info: graphmodel.New("w", "W").Info}
	known := make(map[int]bool)
	for i := range g.nodes {
		p := &graphmodel.Person{ID: id("p", i), Name: fmt.Sprint("Person ", i)}
		if g.departments != nil {
			p.Department = id("d", g.departments[i])
			if d := g.departments[i]; !known[d] {
				known[d] = true
				draft.Departments = append(draft.Departments, &graphmodel.Department{ID: id("d", d), Name: fmt.Sprint("Department ", d)})
			}
		}
		draft.People = append(draft.People, p)
	}
	for i, e := range g.edges {
		draft.Ties = append(draft.Ties, &graphmodel.Tie{ID: id("t", i), From: id("p", e[0]), To: id("p", e[1]), Trust: graphmodel.Some(60.0)})
	}
	return draft.Workspace()
}
