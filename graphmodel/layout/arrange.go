package layout

import (
	"context"
	"math"
	"math/rand/v2"
)

// plan is discs to be arranged so that those with strong ties are near one
// another and none overlap.
type plan struct {
	radius []float64
	ties   []pairTie
	// stride is how far a disc may go at once.
	stride float64
	near   near
}

// pairTie is how strongly two discs are tied.
type pairTie struct {
	a, b   int
	weight float64
}

// pairSums finds the tie of a pair.
type pairSums map[[2]int]int

// add adds to the tie of a pair of different discs, of which none is negative.
func (s pairSums) add(ties []pairTie, a, b int, weight float64) []pairTie {
	if a == b || a < 0 || b < 0 {
		return ties
	}
	key := [2]int{min(a, b), max(a, b)}
	i, known := s[key]
	if !known {
		i = len(ties)
		s[key] = i
		ties = append(ties, pairTie{a: key[0], b: key[1]})
	}
	ties[i].weight += weight
	return ties
}

// neighbours lists the ties of every disc, each with that disc as a.
func (p *plan) neighbours() [][]pairTie {
	list := make([][]pairTie, len(p.radius))
	for _, t := range p.ties {
		list[t.a] = append(list[t.a], t)
		list[t.b] = append(list[t.b], pairTie{t.b, t.a, t.weight})
	}
	return list
}

// mostAtOnce is how many discs are arranged from nothing. More are first
// clustered.
const mostAtOnce = 48

// place arranges the discs.
func (p *plan) place(ctx context.Context) []vec {
	if len(p.radius) <= mostAtOnce {
		return p.best(ctx)
	}
	coarse, parent := p.coarser()
	at := p.expand(coarse.place(ctx), parent)
	p.refine(ctx, at)
	return at
}

// best arranges the discs from several first guesses, and keeps the arrangement
// with the shortest ties.
func (p *plan) best(ctx context.Context) []vec {
	n := len(p.radius)
	if n == 0 {
		return nil
	}
	tries := min(max(1200/(n*n), 1), 24)
	least := math.Inf(1)
	var chosen []vec
	random := rand.New(rand.NewPCG(1, 2))
	for try := range tries {
		order := random.Perm(n)
		if try == 0 {
			order = p.byTies()
		}
		at := p.arrange(ctx, order)
		if cost := p.cost(at); cost < least-1e-9 {
			least, chosen = cost, at
		}
	}
	return chosen
}

// byTies orders discs so that each has strong ties to those before it: the next
// is always the one with the most.
func (p *plan) byTies() []int {
	n := len(p.radius)
	neighbours := p.neighbours()
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
		for _, t := range neighbours[next] {
			strength[t.b] += t.weight
		}
	}
	return order
}

// arrange lets the discs be pulled together by their ties, starting on a spiral
// in the given order. When ctx is cancelled it stops halfway.
func (p *plan) arrange(ctx context.Context, order []int) []vec {
	n := len(p.radius)
	at := make([]vec, n)
	area := 0.0
	for k, g := range order {
		r := p.radius[g]
		at[g] = polar(math.Sqrt(1.3*(area+r*r/2)), goldenAngle*float64(k))
		area += r * r
	}
	const rounds = 160
	force := make([]vec, n)
	for round := range rounds {
		if ctx.Err() != nil {
			break
		}
		heat := 1 - float64(round)/rounds
		clear(force)
		for _, t := range p.ties {
			pull := at[t.b].sub(at[t.a]).mul(0.04 * min(t.weight, 6) / 3)
			force[t.a], force[t.b] = force[t.a].add(pull), force[t.b].sub(pull)
		}
		for g := range at {
			// Towards the middle, more so from above and below: screens
			// are wide.
			force[g] = force[g].sub(vec{at[g].x * 0.018, at[g].y * 0.04})
			at[g] = at[g].add(force[g].capped(p.stride * heat))
		}
		p.part(at, 4)
	}
	return at
}

// part pushes overlapping discs apart, several times.
func (p *plan) part(at []vec, times int) {
	for range times {
		p.near.fill(len(at), func(i int) (vec, float64) { return at[i], p.radius[i] })
		p.near.pairs(func(a, b int) {
			way := at[b].sub(at[a])
			d := way.len()
			if d < 1e-6 {
				way, d = polar(1, float64(a+b)), 1
			}
			if miss := p.radius[a] + p.radius[b] - d; miss > 0 {
				push := way.mul(miss / d / 2)
				at[a], at[b] = at[a].sub(push), at[b].add(push)
			}
		})
	}
}

// cost is the length of all ties, made worse by an arrangement that is higher
// than wide: screens are wide.
func (p *plan) cost(at []vec) float64 {
	cost := 0.0
	for _, t := range p.ties {
		cost += t.weight * at[t.a].sub(at[t.b]).len()
	}
	low, high := vec{math.Inf(1), math.Inf(1)}, vec{math.Inf(-1), math.Inf(-1)}
	for g, q := range at {
		r := p.radius[g]
		low = vec{min(low.x, q.x-r), min(low.y, q.y-r)}
		high = vec{max(high.x, q.x+r), max(high.y, q.y+r)}
	}
	wide, tall := high.x-low.x, high.y-low.y
	return cost * (1 + 0.6*max(1.25*tall/wide-1, 0))
}
