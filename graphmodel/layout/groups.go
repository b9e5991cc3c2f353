package layout

import (
	"math"
	"math/rand/v2"
)

// group is a department, or a person without one.
type group struct {
	members []int
	// fixed groups have people who stay where they are, so they can't move
	// as a whole.
	fixed  bool
	at     vec
	radius float64
	hull   []vec
}

// start gives everybody a first place: in their group or, where people around
// them stay where they are, near those they know.
func (o *Organic) start() {
	if o.anyFixed() {
		o.startAmongFixed()
		return
	}
	o.layOutGroups()
	for g := range o.groups {
		for k, i := range o.groups[g].members {
			o.people[i].at = o.groups[g].at.add(onSpiral(k, 62))
		}
	}
}

func (o *Organic) anyFixed() bool {
	for i := range o.groups {
		if o.groups[i].fixed {
			return true
		}
	}
	return false
}

// startAmongFixed puts newcomers in the middle of their department or, failing
// that, of the people they are tied to or, failing that, below everybody.
func (o *Organic) startAmongFixed() {
	bottom, count := vec{y: math.Inf(-1)}, 0.0
	for i := range o.people {
		if b := &o.people[i]; b.fixed {
			bottom = vec{bottom.x + b.at.x, max(bottom.y, b.at.y)}
			count++
		}
	}
	bottom = vec{bottom.x / count, bottom.y + 2*spanY}
	tied := o.middlesOfTied()
	for g := range o.groups {
		home, known := o.fixedMiddle(g)
		for k, i := range o.groups[g].members {
			b := &o.people[i]
			if b.fixed {
				continue
			}
			at := home
			if t, ok := tied[i]; ok && known {
				at = home.mul(0.7).add(t.mul(0.3))
			} else if ok {
				at = t
			} else if !known {
				at = bottom.add(onSpiral(g, 20))
			}
			b.at = at.add(onSpiral(k+1, 6))
		}
	}
}

// fixedMiddle returns the middle of the people of a group who stay.
func (o *Organic) fixedMiddle(g int) (vec, bool) {
	var points []vec
	for _, i := range o.groups[g].members {
		if o.people[i].fixed {
			points = append(points, o.people[i].at)
		}
	}
	return middle(points), len(points) > 0
}

// middlesOfTied returns, for people who are tied to some who stay, the middle
// of those.
func (o *Organic) middlesOfTied() map[int]vec {
	sums, weights := make(map[int]vec), make(map[int]float64)
	meet := func(i, other int, weight float64) {
		if !o.people[i].fixed && o.people[other].fixed {
			sums[i] = sums[i].add(o.people[other].at.mul(weight))
			weights[i] += weight
		}
	}
	for _, l := range o.links {
		meet(l.a, l.b, l.weight)
		meet(l.b, l.a, l.weight)
	}
	for i, w := range weights {
		sums[i] = sums[i].mul(1 / w)
	}
	return sums
}

// layOutGroups places the groups as discs, from several first guesses, and
// keeps the arrangement with the shortest ties.
func (o *Organic) layOutGroups() {
	n := len(o.groups)
	for g := range o.groups {
		o.groups[g].radius = 66*math.Sqrt(float64(len(o.groups[g].members))) + hullGap/2
	}
	weights := o.groupWeights()
	tries := min(max(1200/(n*n), 1), 24)
	best := math.Inf(1)
	var chosen []vec
	random := rand.New(rand.NewPCG(1, 2))
	for try := range tries {
		order := random.Perm(n)
		if try == 0 {
			order = byTies(n, weights)
		}
		at := o.arrange(weights, order)
		if cost := o.groupCost(at, weights); cost < best-1e-9 {
			best, chosen = cost, at
		}
	}
	up := 1.0
	if o.upsideDown(chosen) {
		up = -1
	}
	for g := range o.groups {
		o.groups[g].at = vec{chosen[g].x, up * chosen[g].y}
	}
}

// upsideDown tells whether managers stand below their reports on the whole.
func (o *Organic) upsideDown(at []vec) bool {
	below := 0.0
	for _, l := range o.line {
		below += at[o.people[l[0]].group].y - at[o.people[l[1]].group].y
	}
	return below > 0
}

// pairWeight is how strongly two groups are tied.
type pairWeight struct {
	a, b   int
	weight float64
}

// groupWeights sums the ties between every two groups, in the order in which
// they are met.
func (o *Organic) groupWeights() []pairWeight {
	index := make(map[[2]int]int)
	var weights []pairWeight
	for _, l := range o.links {
		a, b := o.people[l.a].group, o.people[l.b].group
		if a == b {
			continue
		}
		key := [2]int{min(a, b), max(a, b)}
		i, known := index[key]
		if !known {
			i = len(weights)
			index[key] = i
			weights = append(weights, pairWeight{a: key[0], b: key[1]})
		}
		weights[i].weight += l.weight
	}
	return weights
}

// byTies orders groups so that each has strong ties to those before it: the
// next is always the one with the most.
func byTies(n int, weights []pairWeight) []int {
	neighbours := make([][]pairWeight, n)
	for _, w := range weights {
		neighbours[w.a] = append(neighbours[w.a], w)
		neighbours[w.b] = append(neighbours[w.b], pairWeight{w.b, w.a, w.weight})
	}
	order, placed, strength := make([]int, 0, n), make([]bool, n), make([]float64, n)
	for range n {
		next := -1
		for g := range n {
			if !placed[g] && (next < 0 || strength[g] > strength[next]) {
				next = g
			}
		}
		placed[next] = true
		order = append(order, next)
		for _, w := range neighbours[next] {
			strength[w.b] += w.weight
		}
	}
	return order
}

// arrange lets the groups be pulled together by their ties, starting on a
// spiral in the given order.
func (o *Organic) arrange(weights []pairWeight, order []int) []vec {
	n := len(o.groups)
	at := make([]vec, n)
	area := 0.0
	for k, g := range order {
		r := o.groups[g].radius
		at[g] = polar(math.Sqrt(1.3*(area+r*r/2)), goldenAngle*float64(k))
		area += r * r
	}
	rounds := min(max(6_000_000/(n*n), 40), 160)
	force := make([]vec, n)
	for round := range rounds {
		heat := 1 - float64(round)/float64(rounds)
		clear(force)
		for _, w := range weights {
			pull := at[w.b].sub(at[w.a]).mul(0.04 * min(w.weight, 6) / 3)
			force[w.a], force[w.b] = force[w.a].add(pull), force[w.b].sub(pull)
		}
		for g := range at {
			// Towards the middle, more so from above and below: screens
			// are wide.
			force[g] = force[g].sub(vec{at[g].x * 0.018, at[g].y * 0.04})
			at[g] = at[g].add(force[g].capped(80 * heat))
		}
		for range 4 {
			o.partDiscs(at)
		}
	}
	return at
}

// partDiscs pushes apart the groups' discs.
func (o *Organic) partDiscs(at []vec) {
	for a := range at {
		for b := a + 1; b < len(at); b++ {
			way := at[b].sub(at[a])
			d := way.len()
			if d < 1e-6 {
				way, d = polar(1, float64(a+b)), 1
			}
			if miss := o.groups[a].radius + o.groups[b].radius - d; miss > 0 {
				push := way.mul(miss / d / 2)
				at[a], at[b] = at[a].sub(push), at[b].add(push)
			}
		}
	}
}

// groupCost is the length of all ties, made worse by an arrangement that is
// higher than wide: screens are wide.
func (o *Organic) groupCost(at []vec, weights []pairWeight) float64 {
	cost := 0.0
	for _, w := range weights {
		cost += w.weight * at[w.a].sub(at[w.b]).len()
	}
	low, high := vec{math.Inf(1), math.Inf(1)}, vec{math.Inf(-1), math.Inf(-1)}
	for g, p := range at {
		r := o.groups[g].radius
		low = vec{min(low.x, p.x-r), min(low.y, p.y-r)}
		high = vec{max(high.x, p.x+r), max(high.y, p.y+r)}
	}
	wide, tall := high.x-low.x, high.y-low.y
	return cost * (1 + 0.6*max(1.25*tall/wide-1, 0))
}
