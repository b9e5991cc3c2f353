package structure

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"inroad/graphmodel"
)

// sourceBlocks is into how many blocks the people to start from are divided.
// What a block finds is summed up on its own and the blocks in their order, so
// that the sums do not depend on how many cores there are.
const sourceBlocks = 256

// Betweenness returns only what [Measure] gives as Betweenness of the people, in
// their order, in a third of the time.
func Betweenness(ctx context.Context, w *graphmodel.Workspace) ([]float64, error) {
	g := newGraph(w)
	sums, err := addUp(ctx, g.people(), 1, nil, func() fromSource {
		hops := newHopSearch(&g.trusters)
		return func(source int32, s sheet) { hops.from(source).tally(s[0]) }
	})
	if err != nil {
		return nil, err
	}
	return sums[0], nil
}

// between finds everybody's betweenness and closeness.
func between(ctx context.Context, g *graph, people []Person, progress func(share float64)) error {
	ways := newWays(g)
	sums, err := addUp(ctx, len(people), 2, progress, func() fromSource {
		hops, costs := newHopSearch(&g.trusters), newCostSearch(ways)
		return func(source int32, s sheet) {
			people[source].Closeness = hops.from(source).closeness(len(people))
			hops.tally(s[0])
			costs.from(source)
			costs.tally(s[1])
		}
	})
	if err != nil {
		return err
	}
	for i := range people {
		people[i].Betweenness, people[i].BetweennessWeighted = sums[0][i], sums[1][i]
	}
	return nil
}

// fromSource searches from one person and adds to a sheet what it finds. It
// belongs to one goroutine.
type fromSource func(source int32, s sheet)

// addUp sums up what is found from everybody, on all cores; figures is how many
// figures there are for each person. The error is the context's.
func addUp(ctx context.Context, people, figures int, progress func(share float64), newSearch func() fromSource) (sheet, error) {
	blocks := min(people, sourceBlocks)
	total := newTotals(people, figures, blocks, progress)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), blocks) {
		workers.Go(func() {
			search := newSearch()
			for b := int(next.Add(1)) - 1; b < blocks && ctx.Err() == nil; b = int(next.Add(1)) - 1 {
				s := total.sheet()
				for source := b * people / blocks; source < (b+1)*people/blocks && ctx.Err() == nil; source++ {
					search(int32(source), s)
				}
				total.add(b, s)
			}
		})
	}
	workers.Wait()
	return total.sum, ctx.Err()
}

// sheet is what has been summed up for each person: a list for each figure.
type sheet [][]float64

func newSheet(people, figures int) sheet {
	s := make(sheet, figures)
	for i := range s {
		s[i] = make([]float64, people)
	}
	return s
}

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

func newTotals(people, figures, blocks int, progress func(share float64)) *totals {
	return &totals{sum: newSheet(people, figures), early: make(map[int]sheet), blocks: blocks, progress: progress}
}

// sheet returns an empty sheet.
func (t *totals) sheet() sheet {
	t.lock.Lock()
	defer t.lock.Unlock()
	last := len(t.idle) - 1
	if last < 0 {
		return newSheet(len(t.sum[0]), len(t.sum))
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
		for i, sums := range t.sum {
			move(sums, s[i])
		}
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
