package structure

import "math"

const (
	damping = 0.85
	// rankAccuracy bounds how far the ranks as a whole may be from their limit.
	rankAccuracy = 1e-12
	// rankRounds are far more than damping needs to get there.
	rankRounds = 1000
)

// rank finds everybody's PageRank by repeated multiplication: a round brings
// the ranks nearer to their limit by the damping at least, so what a round
// changes bounds what is still missing.
func rank(g *graph, people []Person) {
	n := g.people()
	if n == 0 {
		return
	}
	// What each person passes on along an arc of weight 1.
	share := make([]float64, n)
	for i := range share {
		for _, w := range g.trusted.weights(int32(i)) {
			share[i] += w
		}
	}
	ranks, next := make([]float64, n), make([]float64, n)
	for i := range ranks {
		ranks[i] = 1 / float64(n)
	}
	for range rankRounds {
		change := flow(g, share, ranks, next)
		ranks, next = next, ranks
		if change*damping/(1-damping) < rankAccuracy {
			break
		}
	}
	for i := range people {
		people[i].PageRank = ranks[i]
	}
}

// flow lets the ranks flow once and returns by how much they change in sum.
func flow(g *graph, share, ranks, next []float64) float64 {
	idle := 0.0 // rank of those who trust nobody
	for i, r := range ranks {
		if share[i] == 0 {
			idle += r
		}
	}
	even := (1 - damping + damping*idle) / float64(len(ranks))
	change := 0.0
	for i := range next {
		received := 0.0
		weights := g.trusters.weights(int32(i))
		for at, from := range g.trusters.of(int32(i)) {
			received += ranks[from] * weights[at] / share[from]
		}
		next[i] = even + damping*received
		change += math.Abs(next[i] - ranks[i])
	}
	return change
}
