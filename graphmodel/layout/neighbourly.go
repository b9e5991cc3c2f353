package layout

import (
	"math"
	"runtime"
	"sync"
)

// neighbourly goes on where [stress] has ended: ties pull like springs without a
// length, people drive one another away, and the distances from pivots still
// count. Stress alone tells far from near well, and next from next but one badly.
// It is near to the maximal entropy of Gansner, Hu & North (2013): everybody goes
// at once to where the forces on them would be in balance.
type neighbourly struct {
	*stress
	tree quadtree
	next []vec
	left int // rounds
	// alpha is how strongly people drive one another away, and room what one
	// has for themself, in square hops: within, they do so more.
	alpha, room float64
	weigh       float64
}

const (
	// neighbourRounds is how long it goes on, and gatheredRounds where departments
	// are gathered afterwards.
	neighbourRounds, gatheredRounds = 70, 15
	// longRounds are for small and for sparse webs, up to longFor people, where there
	// is time for more.
	longRounds, longFor = 150, 3000
	// stiffness is how much the distances from pivots count, all of them together,
	// beside the ties of somebody; for more than a thousand people the more. Where
	// all pairs count it is less.
	stiffness, slack = 9.0, 6.0
	repulsion        = 8.0
	// Those who hang below one person of a sparse web, such as a tree, have to find
	// room close to them: treeRoominess.
	roominess, treeRoominess = 4.0, 1.0
	damping                  = 0.6
	// sparse is how many ties for each person there are in a sparse web, at most.
	sparse = 1.3
)

func newNeighbourly(s *stress, rounds int) *neighbourly {
	n := float64(len(s.at))
	stiff, roomy := stiffness, roominess
	thin := float64(len(s.web.to))/2 < sparse*n
	small := len(s.at) <= allPairs
	thin = thin && len(s.at) <= longFor
	if (thin || small) && rounds == neighbourRounds {
		rounds = longRounds
	}
	switch {
	case small:
		stiff = slack
	case thin:
		roomy = treeRoominess
	}
	// By the virial theorem this repulsion would keep the springs alone as large
	// as they are.
	sum := 0.0
	for i, p := range s.at {
		for k := s.web.first[i]; k < s.web.first[i+1]; k++ {
			way := s.at[s.web.to[k]].sub(p)
			sum += way.dot(way) * springOf(s.web.length[k]) / 2
		}
	}
	return &neighbourly{stress: s, left: rounds, next: make([]vec, len(s.at)),
		alpha: repulsion * sum / (n * (n - 1) / 2), room: roomy * 2 * math.Pi * spread(s.at) / n,
		weigh: stiff * max(1, math.Sqrt(n/1000)) * float64(len(s.web.to)) / n / n}
}

// spread is the mean square of how far points are from their middle.
func spread(at []vec) float64 {
	m, sum := middle(at), 0.0
	for _, p := range at {
		way := p.sub(m)
		sum += way.dot(way)
	}
	return sum / float64(len(at))
}

func springOf(length uint16) float64 { return 4 / float64(length) / float64(length) }

// update moves everybody once, and tells whether there is more to do.
func (e *neighbourly) update() bool {
	e.tree.build(e.at)
	parallel(len(e.at), func(from, to int) {
		for i := from; i < to; i++ {
			e.next[i] = e.balance(i)
		}
	})
	e.at, e.next = e.next, e.at
	e.left--
	return e.left > 0
}

// balance returns where somebody goes.
func (e *neighbourly) balance(i int) vec {
	at := e.at[i]
	push, stiff := e.tree.push(e.at, at, e.room)
	sum, weight := push.mul(e.alpha), 0.0
	for k := e.web.first[i]; k < e.web.first[i+1]; k++ {
		w := springOf(e.web.length[k])
		sum = sum.add(e.at[e.web.to[k]].mul(w))
		weight += w
	}
	for p, d := range e.far.row(i) {
		if d == 0 {
			continue
		}
		pivot, w := e.at[e.far.pivots[p]], e.weigh*e.stress.weight(p, d)
		way := at.sub(pivot)
		sum = sum.add(pivot.add(way.mul(float64(d) / 2 / max(way.len(), 1e-9))).mul(w))
		weight += w
	}
	// Whoever is pushed hard by those who are near must not be thrown past them.
	return at.add(sum.sub(at.mul(weight)).mul(damping / (weight + e.alpha*stiff)))
}

// parallel works on parts of n things at once. What work does with one must not
// depend on the others.
func parallel(n int, work func(from, to int)) {
	parts := max(min(runtime.GOMAXPROCS(0), n/256), 1)
	var all sync.WaitGroup
	for k := range parts - 1 {
		all.Go(func() { work(k*n/parts, (k+1)*n/parts) })
	}
	work((parts-1)*n/parts, n)
	all.Wait()
}
