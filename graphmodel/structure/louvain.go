package structure

import (
	"context"
	"math/rand/v2"
	"slices"
)

// leastGain is the least by which modularity must grow for a move: less may be
// a rounding error, and moves for such would never end.
const leastGain = 1e-12

// cluster is an undirected network of groups: every group has an arc to each it
// is tied to, and the weights inside of it, counted from both ends, apart.
type cluster struct {
	arcs
	inside []float64
	sum    []float64 // of a group's weights, those inside included
	total  float64   // of all sums
}

func newCluster(a arcs) *cluster {
	c := &cluster{arcs: a, inside: make([]float64, len(a.first)-1)}
	c.addUp()
	return c
}

func (c *cluster) addUp() {
	c.sum = slices.Clone(c.inside)
	for i := range c.sum {
		for _, w := range c.weights(int32(i)) {
			c.sum[i] += w
		}
		c.total += c.sum[i]
	}
}

// modularity returns that of a division into groups.
func (c *cluster) modularity(group []int32) float64 {
	if c.total == 0 {
		return 0
	}
	sums := make([]float64, len(group))
	inside := 0.0
	for i, own := range group {
		sums[own] += c.sum[i]
		inside += c.inside[i]
		for at, j := range c.of(int32(i)) {
			if group[j] == own {
				inside += c.weights(int32(i))[at]
			}
		}
	}
	expected := 0.0
	for _, s := range sums {
		expected += s / c.total * (s / c.total)
	}
	return inside/c.total - expected
}

// louvain divides the network into groups: people move to the group that gains
// most until none does, then whole groups do the same, and so on. After that
// people are moved once more, and all is repeated while that helps. Groups are
// numbered by their first members.
//
// With odd seeds members move to any group that gains, at random: that leads to
// divisions which always taking the best misses.
func (c *cluster) louvain(ctx context.Context, seed uint64) []int32 {
	random := &wander{rand.New(rand.NewPCG(seed, 0x6c6f757661696e)), seed%2 == 1}
	group := apart(len(c.inside))
	if c.total == 0 {
		return group
	}
	for c.improve(group, random) && ctx.Err() == nil {
		for whole := slices.Clone(group); ctx.Err() == nil; {
			merged := c.merged(whole, renumber(whole))
			groups := apart(len(merged.inside))
			if !merged.improve(groups, random) {
				break
			}
			for i, g := range whole {
				whole[i] = groups[g]
			}
			copy(group, whole)
		}
	}
	renumber(group)
	return group
}

// wander is the chance in a run of Louvain's method.
type wander struct {
	*rand.Rand
	any bool // whether members move to any group that gains
}

// apart returns a division in which everyone is alone.
func apart(n int) []int32 {
	group := make([]int32, n)
	for i := range group {
		group[i] = int32(i)
	}
	return group
}

// merged returns the network whose groups are those of a division.
func (c *cluster) merged(group []int32, groups int) *cluster {
	m := &cluster{inside: make([]float64, groups)}
	m.first = append(make([]int32, 0, groups+1), 0)
	members := make([][]int32, groups)
	for i, g := range group {
		members[g] = append(members[g], int32(i))
	}
	to := newWeighing(groups)
	for own := range int32(groups) {
		for _, i := range members[own] {
			m.inside[own] += c.inside[i]
			for at, j := range c.of(i) {
				to.add(group[j], c.weights(i)[at])
			}
		}
		m.inside[own] += to.weight[own]
		slices.Sort(to.groups)
		for _, g := range to.groups {
			if g != own {
				m.person, m.weight = append(m.person, g), append(m.weight, to.weight[g])
			}
		}
		to.clear()
		m.first = append(m.first, int32(len(m.person)))
	}
	m.addUp()
	return m
}

// improve moves members, in a random order, to the groups that gain most until
// nobody gains; it tells whether anybody has moved. Who may gain anew is looked
// at again (Traag, Waltman and van Eck 2019).
func (c *cluster) improve(group []int32, random *wander) bool {
	n := len(group)
	line := apart(n)
	random.Shuffle(n, func(i, j int) { line[i], line[j] = line[j], line[i] })
	waiting := slices.Repeat([]bool{true}, n)
	sums := make([]float64, n)
	for i, g := range group {
		sums[g] += c.sum[i]
	}
	to := newWeighing(n)
	moved := false
	for len(line) > 0 {
		i := line[0]
		line, waiting[i] = line[1:], false
		own := group[i]
		best := c.choose(i, group, sums, to, random)
		if best == own {
			continue
		}
		moved = true
		group[i] = best
		sums[own] -= c.sum[i]
		sums[best] += c.sum[i]
		for _, j := range c.of(i) {
			if group[j] != best && !waiting[j] {
				waiting[j] = true
				line = append(line, j)
			}
		}
	}
	return moved
}

// choose returns the group in which member i adds most to modularity, or any
// group in which it adds more: its own if there is none, the first met of
// equals.
func (c *cluster) choose(i int32, group []int32, sums []float64, to *weighing, random *wander) int32 {
	own := group[i]
	to.add(own, 0)
	for at, j := range c.of(i) {
		to.add(group[j], c.weights(i)[at])
	}
	share := c.sum[i] / c.total
	best, most, better := own, to.weight[own]-share*(sums[own]-c.sum[i])+leastGain*c.total, 0
	for _, g := range to.groups {
		gain := to.weight[g] - share*sums[g]
		if g == own || gain <= most {
			continue
		}
		if better++; !random.any {
			best, most = g, gain
		} else if random.IntN(better) == 0 {
			best = g
		}
	}
	to.clear()
	return best
}

// weighing sums weights up by group.
type weighing struct {
	weight []float64
	known  []bool
	groups []int32
}

func newWeighing(groups int) *weighing {
	return &weighing{weight: make([]float64, groups), known: make([]bool, groups)}
}

func (w *weighing) add(group int32, weight float64) {
	if !w.known[group] {
		w.known[group] = true
		w.groups = append(w.groups, group)
	}
	w.weight[group] += weight
}

func (w *weighing) clear() {
	for _, g := range w.groups {
		w.weight[g], w.known[g] = 0, false
	}
	w.groups = w.groups[:0]
}
