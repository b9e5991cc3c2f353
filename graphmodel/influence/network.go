package influence

// network is who can move whom, as compressed sparse rows: the arcs of all
// nodes one after the other. Nodes are numbered in the order of the people's
// ids, so comparing numbers is comparing ids.
//
// A node is a person; or, where a search has to know what happened on the way,
// one of several copies of a person, which have consecutive numbers.
type network struct {
	copies  int
	handoff cost // part of the cost of every arc
	out, in arcs
}

// arcs are the arcs at one end of every node, sorted by node at the other end.
type arcs struct {
	first []int32 // those of node n are first[n] to first[n+1]
	node  []int32 // the node at the other end
	cost  []cost
}

func (a *arcs) of(node int32) ([]int32, []cost) {
	from, to := a.first[node], a.first[node+1]
	return a.node[from:to], a.cost[from:to]
}

func (n *network) nodes() int { return len(n.out.first) - 1 }

func (n *network) person(node int32) int32 { return node / int32(n.copies) }

// total returns what a route costs whose arcs add up to sum: the first hop is
// no handoff.
func (n *network) total(sum cost) cost { return sum - n.handoff }

// limit returns the largest sum of arcs that counts as equal to the given one.
func (n *network) limit(sum cost) cost { return roundsTo(n.total(sum).rounded()) + n.handoff }

// turned returns the arcs seen from their other end.
func (a *arcs) turned() arcs {
	nodes := len(a.first) - 1
	t := arcs{first: make([]int32, nodes+1), node: make([]int32, len(a.node)), cost: make([]cost, len(a.node))}
	for _, to := range a.node {
		t.first[to+1]++
	}
	for n := range nodes {
		t.first[n+1] += t.first[n]
	}
	next := append([]int32(nil), t.first...)
	for from := range int32(nodes) {
		ends, costs := a.of(from)
		for i, to := range ends {
			t.node[next[to]], t.cost[next[to]] = from, costs[i]
			next[to]++
		}
	}
	return t
}

// places goes through the arcs in their order, each with its place among the
// arcs seen from the other end.
func (a *arcs) places() func(yield func(arc int, place int32) bool) {
	return func(yield func(int, int32) bool) {
		next := make([]int32, len(a.first))
		for _, to := range a.node {
			next[to+1]++
		}
		for n := range len(a.first) - 1 {
			next[n+1] += next[n]
		}
		for arc, to := range a.node {
			if !yield(arc, next[to]) {
				return
			}
			next[to]++
		}
	}
}

// builder lays down a network row by row.
type builder struct {
	out arcs
}

func newBuilder(nodes, arcCount int) *builder {
	return &builder{arcs{first: append(make([]int32, 0, nodes+1), 0),
		node: make([]int32, 0, arcCount), cost: make([]cost, 0, arcCount)}}
}

func (b *builder) add(to int32, c cost) {
	b.out.node, b.out.cost = append(b.out.node, to), append(b.out.cost, c)
}

// endRow ends the arcs of one node, which were added in the order of their
// other ends.
func (b *builder) endRow() { b.out.first = append(b.out.first, int32(len(b.out.node))) }

func (b *builder) network(copies int, handoff cost) *network {
	return &network{copies: copies, handoff: handoff, out: b.out, in: b.out.turned()}
}

// far is more hops than any route has; two of them still add up.
const far = int32(1 << 29)

// hops returns how many arcs lead from root to each node at least, or far where
// that is more than limit. Only nodes that enter lets in are passed; it is told
// how many arcs led there.
func (a *arcs) hops(root, limit int32, enter func(node, hops int32) bool) []int32 {
	least := make([]int32, len(a.first)-1)
	for i := range least {
		least[i] = far
	}
	least[root] = 0
	queue := append(make([]int32, 0, 64), root)
	for len(queue) > 0 {
		from := queue[0]
		queue = queue[1:]
		if least[from] == limit {
			break
		}
		ends, _ := a.of(from)
		for _, to := range ends {
			if h := least[from] + 1; least[to] == far && enter(to, h) {
				least[to] = h
				queue = append(queue, to)
			}
		}
	}
	return least
}

// meets tells whether at most limit arcs lead from start to another node, goal,
// through nodes that enter lets in. It searches from both ends by turns, where
// there are fewer to go on from: so it looks at few nodes of a large network.
func (n *network) meets(start, goal, limit int32, enter func(node int32) bool) bool {
	const ahead, back = 1, 2
	reached := make([]uint8, n.nodes())
	reached[start], reached[goal] = ahead, back
	one, other := meeting{&n.out, []int32{start}, ahead}, meeting{&n.in, []int32{goal}, back}
	for range limit {
		if len(one.front) > len(other.front) {
			one, other = other, one
		}
		if one.advance(reached, enter) {
			return true
		}
	}
	return false
}

// meeting is one side of a search from both ends.
type meeting struct {
	arcs  *arcs
	front []int32 // those reached last
	side  uint8
}

// advance goes one hop on; it tells whether that reaches the other side.
func (m *meeting) advance(reached []uint8, enter func(node int32) bool) bool {
	var next []int32
	for _, from := range m.front {
		ends, _ := m.arcs.of(from)
		for _, to := range ends {
			switch {
			case reached[to] == m.side:
			case reached[to] != 0:
				return true
			case enter(to):
				reached[to] = m.side
				next = append(next, to)
			}
		}
	}
	m.front = next
	return false
}
