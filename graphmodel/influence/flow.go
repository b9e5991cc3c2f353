package influence

// flow finds routes that share nobody between their ends and cost least
// together: a flow of least cost in which each person carries one route at most
// (Suurballe 1974; Bhandari 1999). Routes are added one by one, each along the
// cheapest way that may also take back what an earlier one took.
//
// A node has two states in the search of such a way: entered, and ready to be
// left. Where a route passes already, one may enter only to take that route back.
type flow struct {
	net         *network
	start, goal int32
	tail        []int32 // where each outward arc starts
	shut        []bool  // arcs not to be used
	closed      []bool  // nodes not to be entered
	work        int     // arcs that may still be looked at

	used       []bool  // arcs on the routes
	next, prev []int32 // the arcs by which a route leaves and enters a node, or none
	away       []cost  // of a state, 2·node when entered and 2·node+1 when left
	before     []int32 // the state before, or none
	waiting    []bool
	line       []int32
}

// A hop adds so much to the cost of an arc in a flow that of sets equal in cost,
// but for the last bits in which sums differ, the one of fewer hops is cheaper;
// sets that differ by less than half of it are equal in hops as well.
const (
	hopWeight cost = 256
	flowSlack cost = hopWeight / 2
)

func newFlow(net *network, start, goal int32, work int) *flow {
	nodes, arcs := net.nodes(), len(net.out.node)
	f := &flow{net: net, start: start, goal: goal, work: work, tail: make([]int32, arcs), shut: make([]bool, arcs),
		closed: make([]bool, nodes), used: make([]bool, arcs), next: make([]int32, nodes), prev: make([]int32, nodes),
		away: make([]cost, 2*nodes), before: make([]int32, 2*nodes), waiting: make([]bool, 2*nodes)}
	for u := range int32(nodes) {
		for arc := net.out.first[u]; arc < net.out.first[u+1]; arc++ {
			f.tail[arc] = u
		}
	}
	return f
}

func (f *flow) cost(arc int32) cost { return f.net.out.cost[arc] + hopWeight }

// solve finds one route from each source, which may be given several times only
// if it is the start, and returns what they cost together; false where there
// are not that many.
func (f *flow) solve(sources []int32) (sum cost, found bool) {
	f.work -= len(f.next)
	clear(f.used)
	for n := range f.next {
		f.next[n], f.prev[n] = none, none
	}
	for _, source := range sources {
		if !f.spread(source) {
			return 0, false
		}
		sum += f.away[2*f.goal]
		f.augment(source)
	}
	return sum, true
}

// spread finds the cheapest way from a source to the goal: Bellman and Ford's
// method with a queue, since taking back costs less than nothing.
func (f *flow) spread(source int32) bool {
	for s := range f.away {
		f.away[s] = unreachable
	}
	f.line = f.line[:0]
	f.reach(2*source+1, none, 0)
	for at := 0; at < len(f.line); at++ {
		state := f.line[at]
		f.waiting[state] = false
		if f.work < 0 {
			f.drop(at + 1)
			return false
		}
		if node := state / 2; state%2 == 1 {
			f.leave(node)
		} else if node != f.goal {
			f.enter(node)
		}
	}
	return f.away[2*f.goal] < unreachable
}

// drop empties the line.
func (f *flow) drop(from int) {
	for _, state := range f.line[from:] {
		f.waiting[state] = false
	}
}

// leave goes on from a node that is ready to be left.
func (f *flow) leave(node int32) {
	state := 2*node + 1
	ends, _ := f.net.out.of(node)
	f.work -= len(ends) + 1
	for i, to := range ends {
		arc := f.net.out.first[node] + int32(i)
		if !f.used[arc] && !f.shut[arc] && !f.closed[to] && to != f.start {
			f.reach(2*to, state, f.away[state]+f.cost(arc))
		}
	}
	if f.prev[node] != none {
		f.reach(2*node, state, f.away[state])
	}
}

// enter goes on from a node that was entered.
func (f *flow) enter(node int32) {
	state := 2 * node
	if back := f.prev[node]; back != none {
		f.reach(2*f.tail[back]+1, state, f.away[state]-f.cost(back))
	} else {
		f.reach(state+1, state, f.away[state])
	}
}

func (f *flow) reach(state, before int32, away cost) {
	if away >= f.away[state] {
		return
	}
	f.away[state], f.before[state] = away, before
	if !f.waiting[state] {
		f.waiting[state] = true
		f.line = append(f.line, state)
	}
}

// augment puts the way found into the flow.
func (f *flow) augment(source int32) {
	var taken []int32
	for state := 2 * f.goal; state != 2*source+1; state = f.before[state] {
		u, v := f.before[state]/2, state/2
		switch {
		case u == v:
		case state%2 == 0:
			taken = append(taken, f.net.arc(u, v))
		default:
			back := f.prev[u]
			f.used[back] = false
			f.next[v], f.prev[u] = none, none
		}
	}
	for _, arc := range taken {
		f.used[arc] = true
		f.next[f.tail[arc]], f.prev[f.net.out.node[arc]] = arc, arc
	}
}

// routes returns the routes of the flow from the start, sorted.
func (f *flow) routes() [][]int32 {
	var list [][]int32
	for arc := f.net.out.first[f.start]; arc < f.net.out.first[f.start+1]; arc++ {
		if f.used[arc] {
			list = append(list, append([]int32{f.start}, f.rest(f.net.out.node[arc])...))
		}
	}
	return list
}

// rest returns the nodes of the flow from one of them to the goal.
func (f *flow) rest(node int32) []int32 {
	nodes := []int32{node}
	for node != f.goal {
		node = f.net.out.node[f.next[node]]
		nodes = append(nodes, node)
	}
	return nodes
}

// sumOf returns what a route costs in a flow.
func (f *flow) sumOf(nodes []int32) cost {
	sum := cost(0)
	for i, to := range nodes[1:] {
		sum += f.cost(f.net.arc(nodes[i], to))
	}
	return sum
}

// close has the nodes between the ends of the routes not entered, or entered
// again.
func (f *flow) close(routes [][]int32, closed bool) {
	for _, r := range routes {
		for _, n := range r[1:] {
			f.closed[n] = closed && n != f.goal
		}
		if len(r) == 2 && r[1] == f.goal {
			arc := f.net.arc(f.start, f.goal)
			f.shut[arc] = closed
		}
	}
}
