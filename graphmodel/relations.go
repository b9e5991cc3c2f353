package graphmodel

import (
	"slices"

	"github.com/dominikbraun/graph"
)

// relations stores one of a network's graphs. It holds only what a network asks
// for: the library's own store has four maps for each end, which takes longer to
// fill for a large map than reading its file does.
type relations struct {
	degree map[ID]int // of each vertex, both ways
	edges  map[edge]struct{}
	// above holds the sources of a vertex's edges where circles are refused;
	// else it is nil.
	above map[ID][]ID
}

type edge struct{ source, target ID }

var _ graph.Store[ID, ID] = (*relations)(nil)

func newRelations(vertices, edges int) *relations {
	return &relations{degree: make(map[ID]int, vertices), edges: make(map[edge]struct{}, edges)}
}

// noCircles has the store keep what the search for circles needs.
func (r *relations) noCircles() *relations {
	r.above = make(map[ID][]ID, len(r.edges))
	return r
}

// AddVertex is called by the library.
func (r *relations) AddVertex(id, _ ID, _ graph.VertexProperties) error {
	if _, there := r.degree[id]; there {
		return graph.ErrVertexAlreadyExists
	}
	r.degree[id] = 0
	return nil
}

// Vertex is called by the library.
func (r *relations) Vertex(id ID) (ID, graph.VertexProperties, error) {
	if _, there := r.degree[id]; !there {
		return "", graph.VertexProperties{}, graph.ErrVertexNotFound
	}
	return id, graph.VertexProperties{}, nil
}

// RemoveVertex is called by the library.
func (r *relations) RemoveVertex(id ID) error {
	switch degree, there := r.degree[id]; {
	case !there:
		return graph.ErrVertexNotFound
	case degree > 0:
		return graph.ErrVertexHasEdges
	}
	delete(r.degree, id)
	return nil
}

// ListVertices is called by the library.
func (r *relations) ListVertices() ([]ID, error) {
	all := make([]ID, 0, len(r.degree))
	for id := range r.degree {
		all = append(all, id)
	}
	return all, nil
}

// VertexCount is called by the library.
func (r *relations) VertexCount() (int, error) { return len(r.degree), nil }

// AddEdge is called by the library, which has asked for both ends.
func (r *relations) AddEdge(source, target ID, _ graph.Edge[ID]) error {
	r.join(source, target)
	return nil
}

func (r *relations) join(source, target ID) {
	r.edges[edge{source, target}] = struct{}{}
	r.degree[source]++
	r.degree[target]++
	if r.above != nil {
		r.above[target] = append(r.above[target], source)
	}
}

// UpdateEdge is called by the library: an edge says no more than that it is there.
func (r *relations) UpdateEdge(source, target ID, _ graph.Edge[ID]) error {
	_, err := r.Edge(source, target)
	return err
}

// RemoveEdge is called by the library.
func (r *relations) RemoveEdge(source, target ID) error {
	if _, err := r.Edge(source, target); err != nil {
		return err
	}
	delete(r.edges, edge{source, target})
	r.degree[source]--
	r.degree[target]--
	if r.above != nil {
		r.above[target] = slices.DeleteFunc(r.above[target], func(id ID) bool { return id == source })
	}
	return nil
}

// Edge is called by the library.
func (r *relations) Edge(source, target ID) (graph.Edge[ID], error) {
	if _, there := r.edges[edge{source, target}]; !there {
		return graph.Edge[ID]{}, graph.ErrEdgeNotFound
	}
	return graph.Edge[ID]{Source: source, Target: target}, nil
}

// ListEdges is called by the library.
func (r *relations) ListEdges() ([]graph.Edge[ID], error) {
	all := make([]graph.Edge[ID], 0, len(r.edges))
	for e := range r.edges {
		all = append(all, graph.Edge[ID]{Source: e.source, Target: e.target})
	}
	return all, nil
}

// CreatesCycle is called by the library where circles are refused: whether
// target is above source, or is source.
func (r *relations) CreatesCycle(source, target ID) (bool, error) {
	seen := make(map[ID]bool)
	for stack := []ID{source}; len(stack) > 0; {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if at == target {
			return true, nil
		}
		if !seen[at] {
			seen[at] = true
			stack = append(stack, r.above[at]...)
		}
	}
	return false, nil
}

// fill takes over vertices and edges at once, and tells whether a network would
// have taken them one by one; if not, the store is of no use any more.
func (r *relations) fill(vertices, sources, targets []ID) bool {
	for _, id := range vertices {
		r.degree[id] = 0
	}
	if _, nameless := r.degree[""]; nameless || len(r.degree) < len(vertices) {
		return false
	}
	for i, source := range sources {
		if source == targets[i] || !r.has(source) || !r.has(targets[i]) {
			return false
		}
		r.join(source, targets[i])
	}
	return len(r.edges) == len(sources) && !r.circles()
}

func (r *relations) has(id ID) bool {
	_, there := r.degree[id]
	return there
}

// circles tells whether somewhere the way up, where it is kept, comes back.
func (r *relations) circles() bool {
	// What is below nothing, and then what is only below that, is in no circle.
	free := make(map[ID]bool, len(r.above))
	for id := range r.above {
		var way []ID
		for at := id; !free[at] && len(r.above[at]) > 0; at = r.above[at][0] {
			if way = append(way, at); len(way) > len(r.above) || len(r.above[at]) > 1 {
				return true
			}
		}
		for _, passed := range way {
			free[passed] = true
		}
	}
	return false
}
