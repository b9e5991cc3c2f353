package main

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
)

// point is where a node was put.
type point struct{ x, y float64 }

func (p point) distance(q point) float64 { return math.Hypot(p.x-q.x, p.y-q.y) }

// quality says how well distances in a layout tell those in the graph.
type quality struct {
	// stress is the normalised stress: the mean over all pairs of
	// ((s·distance − hops)/hops)², at the best scale s.
	stress float64
	// across is the part of the stress that pairs of different departments add;
	// without departments it is all of it.
	across float64
	// near1 and near2 are how many of the people within one and two hops are
	// among the same number of nearest ones in the layout (Jaccard), on average.
	near1, near2 float64
}

// sampled is from how many nodes a layout is judged, where there are more.
const sampled = 1500

// judge measures a layout from some of the nodes, always the same.
func (g *graph) judge(at []point) quality {
	neighbours := make([][]int, g.nodes)
	for _, e := range g.edges {
		neighbours[e[0]] = append(neighbours[e[0]], e[1])
		neighbours[e[1]] = append(neighbours[e[1]], e[0])
	}
	sources := rand.New(rand.NewPCG(5, 5)).Perm(g.nodes)
	sources = sources[:min(len(sources), sampled)]
	var sum sums
	var lock sync.Mutex
	var all sync.WaitGroup
	for part := range slices.Chunk(sources, (len(sources)+3)/4) {
		all.Go(func() {
			var own sums
			for _, s := range part {
				own.add(g, neighbours, at, s)
			}
			lock.Lock()
			defer lock.Unlock()
			sum.merge(own)
		})
	}
	all.Wait()
	scale := sum.ratio / sum.square
	across := sum.acrossPairs - 2*scale*sum.acrossRatio + scale*scale*sum.acrossSquare
	return quality{1 - sum.ratio*sum.ratio/(sum.pairs*sum.square), across / sum.pairs, sum.near1 / sum.judged, sum.near2 / sum.judged}
}

// sums are what quality is made of. With r = distance/hops the best scale is
// Σr/Σr².
type sums struct {
	pairs, ratio, square                   float64
	acrossPairs, acrossRatio, acrossSquare float64
	near1, near2, judged                   float64
}

func (s *sums) merge(o sums) {
	*s = sums{
		s.pairs + o.pairs, s.ratio + o.ratio, s.square + o.square,
		s.acrossPairs + o.acrossPairs, s.acrossRatio + o.acrossRatio, s.acrossSquare + o.acrossSquare,
		s.near1 + o.near1, s.near2 + o.near2, s.judged + o.judged,
	}
}

func (s *sums) add(g *graph, neighbours [][]int, at []point, source int) {
	hops := make([]int, len(at))
	queue := []int{source}
	for k := 0; k < len(queue); k++ {
		for _, j := range neighbours[queue[k]] {
			if j != source && hops[j] == 0 {
				hops[j] = hops[queue[k]] + 1
				queue = append(queue, j)
			}
		}
	}
	for _, j := range queue[1:] {
		r := at[source].distance(at[j]) / float64(hops[j])
		s.pairs++
		s.ratio += r
		s.square += r * r
		if g.departments == nil || g.departments[source] != g.departments[j] {
			s.acrossPairs++
			s.acrossRatio += r
			s.acrossSquare += r * r
		}
	}
	if len(queue) == 1 {
		return
	}
	s.judged++
	s.near1 += kept(at, source, hops, 1)
	s.near2 += kept(at, source, hops, 2)
}

// kept returns the Jaccard index of those within so many hops of a node, and as
// many who are the nearest to it.
func kept(at []point, source int, hops []int, most int) float64 {
	type other struct {
		distance float64
		near     bool
	}
	var others []other
	want := 0
	for j, h := range hops {
		if j == source {
			continue
		}
		near := h > 0 && h <= most
		if near {
			want++
		}
		others = append(others, other{at[source].distance(at[j]), near})
	}
	slices.SortFunc(others, func(a, b other) int { return cmp.Compare(a.distance, b.distance) })
	both := 0
	for _, o := range others[:want] {
		if o.near {
			both++
		}
	}
	return float64(both) / float64(2*want-both)
}
