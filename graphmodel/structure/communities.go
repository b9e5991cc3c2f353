package structure

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"inroad/graphmodel"
)

// communityRuns returns how many runs are made at most: more in small networks,
// where they take no time.
func communityRuns(people int) int { return min(max(20_000/max(people, 1), 24), 200) }

// After every batch of runs it is seen whether so many have found the best so far:
// then more would hardly find a better one.
const (
	communityBatch = 20
	communityAgree = 10
)

// divide finds the communities: the division into groups whose modularity is
// the best of some runs of Louvain's method (Blondel et al. 2008), each with
// another order of going through the people, on the weights between two people
// in both directions.
func divide(ctx context.Context, g *graph, s *Structure) error {
	base := newCluster(g.mutual())
	var best division
	for run, most := 0, communityRuns(g.people()); run < most && best.found < communityAgree; run += communityBatch {
		for _, d := range base.divisions(ctx, run, min(run+communityBatch, most)) {
			best.compare(d)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	for i, group := range best.group {
		s.People[i].Community = int(group) + 1
		s.Network.Communities = max(s.Network.Communities, int(group)+1)
	}
	if base.total > 0 {
		s.Network.Modularity = graphmodel.Some(best.modularity)
	}
	return nil
}

// division is what runs have found, and how many of them have.
type division struct {
	group      []int32
	modularity float64
	found      int
}

// compare replaces the division if another is better.
func (d *division) compare(other division) {
	switch gain := other.modularity - d.modularity; {
	case d.found == 0 || gain > leastGain:
		*d = other
	case gain > -leastGain:
		d.found++
	}
}

// divisions makes a number of runs on all cores.
func (c *cluster) divisions(ctx context.Context, from, to int) []division {
	list := make([]division, to-from)
	var workers sync.WaitGroup
	var next atomic.Int64
	for range min(runtime.GOMAXPROCS(0), len(list)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(list); i = int(next.Add(1)) - 1 {
				group := c.louvain(ctx, uint64(from+i))
				list[i] = division{group, c.modularity(group), 1}
			}
		})
	}
	workers.Wait()
	return list
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

// Communities returns the number of everybody's community, from 1, in the order
// of the people's ids, as [Measure] finds them. The error is the context's.
func Communities(ctx context.Context, w *graphmodel.Workspace) ([]int, error) {
	g := newGraph(w)
	s := &Structure{People: make([]Person, g.people())}
	if err := divide(ctx, g, s); err != nil {
		return nil, err
	}
	list := make([]int, len(s.People))
	for i, p := range s.People {
		list[i] = p.Community
	}
	return list, nil
}
