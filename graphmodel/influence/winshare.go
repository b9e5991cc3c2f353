package influence

import (
	"context"
	"math"
	"runtime"
	"slices"
	"sync"
)

// winShares returns how often each of the routes is the best of all when all
// trust is drawn anew, [Readings] times.
func (c *corridor) winShares(ctx context.Context, routes [][]int32) ([]WinShare, error) {
	f := c.newField(routes)
	wins := make([]int, len(routes))
	var failed error
	var lock sync.Mutex
	var work sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), Readings/readingsAtOnce)
	next := 0
	for range workers {
		work.Go(func() {
			r := f.newRace()
			own := make([]int, len(routes)+1)
			var err error
			for err == nil {
				lock.Lock()
				from := next
				next += readingsAtOnce
				lock.Unlock()
				if from >= Readings {
					break
				}
				err = r.run(ctx, from, from+readingsAtOnce, own)
			}
			lock.Lock()
			defer lock.Unlock()
			for i := range wins {
				wins[i] += own[i]
			}
			if failed == nil {
				failed = err
			}
		})
	}
	work.Wait()
	if failed != nil {
		return nil, failed
	}
	shares := make([]WinShare, len(routes))
	for i, n := range wins {
		s := float64(n) / Readings
		shares[i] = WinShare{s, math.Sqrt(s * (1 - s) / Readings)}
	}
	return shares, nil
}

// readingsAtOnce is how many readings are gone through without looking whether
// the answer is still wanted. It divides [Readings].
const readingsAtOnce = 50

// field is what all races for one answer have in common.
type field struct {
	*corridor
	uncertain []uncertain // of the corridor's arcs
	routes    [][]int32   // those that are listed
	listed    [][]int32   // their arcs
	// The ground that is raced on: people, or copies of them.
	ground   *network // its costs are the least there can be, and a bit less
	from, to int32
	blocked  []bool
	arc      []int32 // which of the corridor's arcs an arc is
	left     []int32 // hops to the goal, at least
	ahead    []cost  // cost to the goal, at least
}

func (c *corridor) newField(routes [][]int32) *field {
	f := &field{corridor: c, routes: routes, uncertain: make([]uncertain, len(c.passages))}
	for _, r := range routes {
		f.listed = append(f.listed, c.arcsOf(r))
	}
	least := &network{copies: 1, handoff: c.net.handoff, out: c.net.out}
	least.out.cost = make([]cost, len(c.passages))
	for arc := range c.passages {
		f.uncertain[arc] = c.uncertain(int32(arc))
		// A bit less than the least lets the bound of a walk grow at every hop,
		// so that all ways to a node are known when the best of them is taken.
		least.out.cost[arc] = f.uncertain[arc].least() - 1
	}
	least.in = least.out.turned()
	f.ground, f.from, f.to, f.blocked = c.ask.ground(least)
	f.blocked[f.from] = true
	f.arc = f.origins()
	f.left = f.ground.in.hops(f.to, c.hops, func(node, _ int32) bool { return !f.blocked[node] || node == f.from })
	f.ahead = f.bounds()
	return f
}

// origins returns which of the corridor's arcs each arc of the ground is.
func (f *field) origins() []int32 {
	origins := make([]int32, len(f.ground.out.node))
	for node := range int32(f.ground.nodes()) {
		for i := f.ground.out.first[node]; i < f.ground.out.first[node+1]; i++ {
			origins[i] = f.net.arc(f.ground.person(node), f.ground.person(f.ground.out.node[i]))
		}
	}
	return origins
}

func (f *field) bounds() []cost {
	open := slices.Clone(f.blocked)
	open[f.from] = false
	b := newBounds(&f.ground.in, f.hops)
	b.spread(f.to, open, nil)
	ahead := make([]cost, f.ground.nodes())
	for node := range ahead {
		ahead[node] = b.within(int32(node), f.hops)
	}
	return ahead
}
