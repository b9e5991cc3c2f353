package structure

import (
	"context"
	"runtime"
	"sync"

	"inroad/graphmodel"
)

// communitySeeds returns how many orders of going through the people are tried:
// more in small networks, where that takes no time.
func communitySeeds(people int) int { return min(max(20_000/max(people, 1), 24), 200) }

// divide finds the communities: the division into groups whose modularity is
// the best of a fixed number of runs of Louvain's method (Blondel et al. 2008)
// on the weights between two people in both directions.
func divide(ctx context.Context, g *graph, s *Structure) error {
	base := newCluster(g.mutual())
	divisions := make([][]int32, communitySeeds(g.people()))
	var workers sync.WaitGroup
	seeds := make(chan int)
	for range min(runtime.GOMAXPROCS(0), len(divisions)) {
		workers.Go(func() {
			for seed := range seeds {
				divisions[seed] = base.louvain(ctx, uint64(seed))
			}
		})
	}
	for seed := range divisions {
		seeds <- seed
	}
	close(seeds)
	workers.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	best, highest := divisions[0], base.modularity(divisions[0])
	for _, d := range divisions[1:] {
		if q := base.modularity(d); q > highest+leastGain {
			best, highest = d, q
		}
	}
	for i, group := range best {
		s.People[i].Community = int(group) + 1
		s.Network.Communities = max(s.Network.Communities, int(group)+1)
	}
	if base.total > 0 {
		s.Network.Modularity = graphmodel.Some(highest)
	}
	return nil
}

// renumber numbers the groups in the order of their first members, from 0, and
// returns how many there are.
func renumber(group []int32) int {
	number := make([]int32, len(group))
	count := int32(0)
	for i, old := range group {
		if number[old] == 0 {
			count++
			number[old] = count
		}
		group[i] = number[old] - 1
	}
	return int(count)
}
