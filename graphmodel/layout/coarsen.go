package layout

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// Many discs are arranged on several levels (Walshaw 2003): those with strong
// ties are joined two by two until few are left; these are arranged, and then
// taken apart and refined level by level.

// coarser returns the plan of discs joined two by two, and which one each has
// become a part of.
func (p *plan) coarser() (coarse *plan, parent []int) {
	parent = p.pairUp()
	coarse = &plan{radius: make([]float64, slices.Max(parent)+1), stride: p.stride * math.Sqrt2}
	for i, c := range parent {
		coarse.radius[c] = math.Hypot(coarse.radius[c], p.radius[i])
	}
	sums := make(pairSums, len(p.ties))
	for _, t := range p.ties {
		coarse.ties = sums.add(coarse.ties, parent[t.a], parent[t.b], t.weight)
	}
	return coarse, parent
}

// pairUp joins every disc with one of those it has the strongest ties to, the
// ones with few ties first. Those that find all of theirs taken, as around a hub
// with many, are joined with one another.
func (p *plan) pairUp() (parent []int) {
	n := len(p.radius)
	neighbours := p.neighbours()
	parent = make([]int, n)
	order := make([]int, n)
	for i := range n {
		parent[i], order[i] = -1, i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(neighbours[a]), len(neighbours[b])) })
	joined := 0
	join := func(i, j int) {
		parent[i], parent[j] = joined, joined
		joined++
	}
	var left []int
	beside := make([]int, n)
	for _, i := range order {
		if parent[i] >= 0 {
			continue
		}
		free, best := p.strongest(neighbours[i], parent)
		if free >= 0 {
			join(i, free)
			continue
		}
		beside[i] = best
		left = append(left, i)
	}
	slices.SortStableFunc(left, func(a, b int) int { return cmp.Compare(beside[a], beside[b]) })
	for pair := range slices.Chunk(left, 2) {
		join(pair[0], pair[len(pair)-1])
	}
	return parent
}

// strongest returns whom a disc is tied to the most: of those who are not joined
// yet, and of all; −1 for nobody. Small discs are joined before large ones, or
// one would swallow all.
func (p *plan) strongest(ties []pairTie, parent []int) (free, best int) {
	free, best = -1, -1
	most, mostFree := 0.0, 0.0
	for _, t := range ties {
		strength := t.weight / p.radius[t.b]
		if strength > most {
			best, most = t.b, strength
		}
		if parent[t.b] < 0 && strength > mostFree {
			free, mostFree = t.b, strength
		}
	}
	return free, best
}

// expand puts discs beside one another where those are that they were joined
// to, each on the side of those it is tied to.
func (p *plan) expand(coarse []vec, parent []int) []vec {
	pulled := make([]vec, len(parent))
	for _, t := range p.ties {
		if a, b := parent[t.a], parent[t.b]; a != b {
			way := coarse[b].sub(coarse[a])
			way = way.mul(t.weight / max(way.len(), 1))
			pulled[t.a], pulled[t.b] = pulled[t.a].add(way), pulled[t.b].sub(way)
		}
	}
	first := make([]int, len(coarse))
	at := make([]vec, len(parent))
	for c := range first {
		first[c] = -1
	}
	for i, c := range parent {
		if first[c] < 0 {
			first[c], at[i] = i, coarse[c]
			continue
		}
		j := first[c]
		way := pulled[i].sub(pulled[j])
		if way.len() < 1e-6 {
			way = polar(1, goldenAngle*float64(c))
		}
		way = way.mul(1 / way.len())
		at[i], at[j] = coarse[c].add(way.mul(0.7*p.radius[j])), coarse[c].sub(way.mul(0.7*p.radius[i]))
	}
	return at
}

// refine draws discs towards the middle of those they are tied to, and a little
// towards the middle of all, less and less, and keeps them apart. When ctx is cancelled it stops halfway.
func (p *plan) refine(ctx context.Context, at []vec) {
	const rounds = 40
	sum, weight := make([]vec, len(at)), make([]float64, len(at))
	for _, t := range p.ties {
		weight[t.a] += t.weight
		weight[t.b] += t.weight
	}
	for round := range rounds {
		if ctx.Err() != nil {
			return
		}
		heat := 1 - float64(round)/rounds
		clear(sum)
		for _, t := range p.ties {
			way := at[t.b].sub(at[t.a]).mul(t.weight)
			sum[t.a], sum[t.b] = sum[t.a].add(way), sum[t.b].sub(way)
		}
		for i := range at {
			force := sum[i].mul(0.5 / max(weight[i], 1e-9)).sub(at[i].mul(0.02).capped(0.2 * p.stride))
			at[i] = at[i].add(force.capped(p.stride * heat))
		}
		p.part(at, 3)
	}
}
