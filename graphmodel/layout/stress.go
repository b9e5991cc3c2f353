package layout

import (
	"context"
	"math"
	"math/rand/v2"
)

// stress draws people as far apart as they are in the web: it makes the stress
// Σ w·(|x−y| − d)², with w = 1/d², small by going through the pairs in random
// order and moving each towards its distance, less and less (Zheng, Pawar &
// Goodman 2018). Where there are many people, the pairs are everybody with each
// pivot, which stands for those who are nearer to it than half the way (Ortmann,
// Klimenta & Brandes 2017), and the arcs.
type stress struct {
	web *web
	far *distances
	at  []vec // in hops
	// crowd counts those that a pivot stands for, up to each distance.
	crowd [][]float64
	order []int
	round int
	// hot and cold are how far a pair goes in the first round and in the last.
	hot, cold float64
	random    *rand.Rand
}

const (
	// allPairs is how many people there may be for every pair to count.
	allPairs     = 300
	stressRounds = 15
	fewRounds    = 40 // with all pairs there is time for more
	// tepid is how hot to begin. At 1 all pairs would go all the way at first, and
	// people could fold.
	tepid = 0.02
)

// newStress measures a web. When ctx is cancelled it stops halfway.
func newStress(ctx context.Context, w *web) *stress {
	n := w.people()
	pivots := n
	if n > allPairs {
		// The more people, the fewer pivots: a round is to stay short.
		pivots = min(max(2_000_000/n, 50), 200)
	}
	s := &stress{web: w, far: w.measure(ctx, pivots), order: make([]int, n), random: rand.New(rand.NewPCG(3, 4))}
	for i := range n {
		s.order[i] = i
	}
	if ctx.Err() == nil {
		s.at = unfolded(s.far)
		s.weigh()
	}
	return s
}

// weigh counts whom the pivots stand for, and finds how hot to begin.
func (s *stress) weigh() {
	longest := make([]uint16, len(s.far.pivots))
	for i := range s.at {
		for p, d := range s.far.row(i) {
			longest[p] = max(longest[p], d)
		}
	}
	s.crowd = make([][]float64, len(longest))
	for p := range s.crowd {
		s.crowd[p] = make([]float64, longest[p]+1)
	}
	for i, p := range s.far.nearest {
		s.crowd[p][s.far.row(i)[p]]++
	}
	least, most := 1.0, 1.0
	for p, counts := range s.crowd {
		for d := 1; d < len(counts); d++ {
			counts[d] += counts[d-1]
		}
		for d := 1; d < len(counts); d++ {
			w := s.weight(p, uint16(d))
			least, most = min(least, w), max(most, w)
		}
	}
	s.hot, s.cold = tepid/least, 0.1/most
}

// weight is that of a distance from a pivot, in half hops.
func (s *stress) weight(pivot int, d uint16) float64 {
	hops := float64(d) / 2
	return s.crowd[pivot][d/2] / (hops * hops)
}

func (s *stress) rounds() int {
	if len(s.at) <= allPairs {
		return fewRounds
	}
	return stressRounds
}

// update goes once through all pairs, and tells whether there is more to do.
func (s *stress) update() bool {
	last := s.rounds() - 1
	heat := s.hot * math.Pow(s.cold/s.hot, float64(s.round)/float64(last))
	s.random.Shuffle(len(s.order), func(i, j int) { s.order[i], s.order[j] = s.order[j], s.order[i] })
	for _, i := range s.order {
		s.relax(i, heat)
	}
	s.round++
	return s.round <= last
}

// relax moves one person, and those tied to them.
func (s *stress) relax(i int, heat float64) {
	at := s.at[i]
	for p, d := range s.far.row(i) {
		if d > 0 {
			share := min(1, heat*s.weight(p, d))
			at = at.add(s.missing(at, s.at[s.far.pivots[p]], d).mul(share / 2))
		}
	}
	for k := s.web.first[i]; k < s.web.first[i+1]; k++ {
		j, d := s.web.to[k], s.web.length[k]
		hops := float64(d) / 2
		move := s.missing(at, s.at[j], d).mul(min(1, heat/(hops*hops)) / 2)
		at, s.at[j] = at.add(move), s.at[j].sub(move)
	}
	s.at[i] = at
}

// missing is how far a has to go to be d half hops from b.
func (s *stress) missing(a, b vec, d uint16) vec {
	way := b.sub(a)
	length := way.len()
	if length < 1e-9 {
		way, length = polar(1e-3, s.random.Float64()*2*math.Pi), 1e-3
	}
	return way.mul((length - float64(d)/2) / length)
}
