package structure

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// sourceBlocks is into how many blocks the people to start from are divided.
// What a block finds is summed up on its own and the blocks in their order, so
// that the sums do not depend on how many cores there are.
const sourceBlocks = 256

// between finds everybody's betweenness and closeness.
func between(ctx context.Context, g *graph, people []Person, progress func(share float64)) error {
	n := len(people)
	blocks := min(n, sourceBlocks)
	total := newTotals(n, blocks, progress)
	ways := newWays(g)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), blocks) {
		workers.Go(func() {
			hops, costs := newHopSearch(&g.trusters), newCostSearch(ways)
			for b := int(next.Add(1)) - 1; b < blocks && ctx.Err() == nil; b = int(next.Add(1)) - 1 {
				t := total.sheet()
				for source := b * n / blocks; source < (b+1)*n/blocks && ctx.Err() == nil; source++ {
					people[source].Closeness = hops.from(int32(source)).closeness(n)
					hops.tally(t.hops)
					costs.from(int32(source))
					costs.tally(t.costs)
				}
				total.add(b, t)
			}
		})
	}
	workers.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	for i := range people {
		people[i].Betweenness, people[i].BetweennessWeighted = total.sum.hops[i], total.sum.costs[i]
	}
	return nil
}

// sheet is what has been summed up for each person.
type sheet struct{ hops, costs []float64 }

// totals adds up the sheets of the blocks in their order.
type totals struct {
	lock     sync.Mutex
	sum      sheet
	early    map[int]sheet // done before it was their turn
	idle     []sheet
	done     int
	blocks   int
	progress func(share float64)
}

func newTotals(people, blocks int, progress func(share float64)) *totals {
	return &totals{sum: newSheet(people), early: make(map[int]sheet), blocks: blocks, progress: progress}
}

func newSheet(people int) sheet { return sheet{make([]float64, people), make([]float64, people)} }

// sheet returns an empty sheet.
func (t *totals) sheet() sheet {
	t.lock.Lock()
	defer t.lock.Unlock()
	last := len(t.idle) - 1
	if last < 0 {
		return newSheet(len(t.sum.hops))
	}
	s := t.idle[last]
	t.idle = t.idle[:last]
	return s
}

// add takes the sheet of a block.
func (t *totals) add(block int, s sheet) {
	t.lock.Lock()
	defer t.lock.Unlock()
	t.early[block] = s
	for s, ready := t.early[t.done]; ready; s, ready = t.early[t.done] {
		delete(t.early, t.done)
		move(t.sum.hops, s.hops)
		move(t.sum.costs, s.costs)
		t.idle = append(t.idle, s)
		t.done++
	}
	if t.progress != nil {
		t.progress(float64(t.done) / float64(t.blocks))
	}
}

// move adds the figures of one list to another and clears them.
func move(to, from []float64) {
	for i, v := range from {
		to[i] += v
	}
	clear(from)
}
