package influence

// bounds holds, for every node and number of hops, the least cost of a walk of
// at most so many hops between the node and a root: the layers of Bellman and
// Ford. They are the lower bounds of a search, and exact where a walk may pass
// whatever it likes, since a walk that goes in a circle is never the cheapest.
//
// Layers that are equal are not kept: where many hops are allowed, few of them
// lower a cost.
type bounds struct {
	arcs    *arcs // runs from the root outwards
	hops    int32
	depth   int32 // the last layer kept; those after it are equal to it
	touched []int32
	// place has where each node stands in touched, from 1; 0 for those that are
	// not reached. The layers of place p start at p·(depth+1): a search that
	// reaches few takes little room.
	place  []int32
	layers []cost
	round  []int32 // in which round a node was last put in line
	rounds int32
}

// firstDepth makes the layers of a node fill a line of the processor's cache.
const firstDepth = 7

func newBounds(a *arcs, hops int32) *bounds {
	nodes := len(a.first) - 1
	b := &bounds{arcs: a, hops: hops, place: make([]int32, nodes), round: make([]int32, nodes)}
	b.keep(min(hops, firstDepth))
	return b
}

// keep makes room for layers up to depth.
func (b *bounds) keep(depth int32) {
	before := *b
	b.depth, b.layers = depth, make([]cost, (len(b.touched)+1)*int(depth+1))
	for h := range b.row(0) {
		b.layers[h] = unreachable
	}
	for i := range b.touched {
		row := b.row(int32(i + 1))
		for h := copy(row, before.row(int32(i+1))); h < len(row); h++ {
			row[h] = row[h-1]
		}
	}
}

func (b *bounds) row(place int32) []cost { return b.layers[int(place)*int(b.depth+1):][:b.depth+1] }

// within returns the least cost of a walk of at most hops hops.
func (b *bounds) within(node, hops int32) cost {
	return b.layers[int(b.place[node])*int(b.depth+1)+int(min(hops, b.depth))]
}

func (b *bounds) set(node, hops int32, c cost) {
	if hops > b.depth {
		b.keep(min(b.hops, 2*b.depth+1))
	}
	if b.place[node] == 0 {
		b.touched = append(b.touched, node)
		b.place[node] = int32(len(b.touched))
		b.layers = append(b.layers, b.row(0)...)
	}
	row := b.row(b.place[node])
	for h := hops; h <= b.depth; h++ {
		row[h] = c
	}
}

// spread computes the bounds from root. Blocked nodes are not entered, and arcs
// whose cost is unreachable are not taken. Where
// others is given, others[n] hops at least are needed at the far side of n, and
// walks too long for that are not followed.
func (b *bounds) spread(root int32, blocked []bool, others []int32) {
	b.clear()
	b.set(root, 0, 0)
	line, next := []int32{root}, []int32(nil)
	for hops := int32(1); hops <= b.hops && len(line) > 0; hops++ {
		b.rounds++
		next = next[:0]
		for _, from := range line {
			base := b.within(from, hops-1)
			ends, costs := b.arcs.of(from)
			for i, to := range ends {
				if costs[i] == unreachable || blocked[to] || others != nil && others[to] > b.hops-hops {
					continue
				}
				if c := base + costs[i]; c < b.within(to, hops) {
					b.set(to, hops, c)
					if b.round[to] != b.rounds {
						b.round[to] = b.rounds
						next = append(next, to)
					}
				}
			}
		}
		line, next = next, line
	}
}

func (b *bounds) clear() {
	for _, node := range b.touched {
		b.place[node] = 0
	}
	b.touched, b.layers = b.touched[:0], b.layers[:b.depth+1]
}
