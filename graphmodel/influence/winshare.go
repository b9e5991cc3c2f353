package influence

import (
	"context"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// winShares returns how often each of the routes is the best of all when all
// trust is drawn anew, [Readings] times. All cores take part; the progress is
// told on the caller's goroutine.
func (c *corridor) winShares(ctx context.Context, routes [][]int32, progress func(done float64)) ([]WinShare, error) {
	t := &tally{field: c.newField(routes), wins: make([]int, len(routes)+1)}
	progress(0) // the others may take on the first readings
	var others sync.WaitGroup
	for range runtime.GOMAXPROCS(0) - 1 {
		others.Go(func() { t.count(ctx, nil) })
	}
	t.count(ctx, progress)
	others.Wait()
	if t.failed != nil {
		return nil, t.failed
	}
	shares := make([]WinShare, len(routes))
	for i, n := range t.wins[:len(routes)] {
		s := float64(n) / Readings
		shares[i] = WinShare{s, math.Sqrt(s * (1 - s) / Readings)}
	}
	return shares, nil
}

// readingsAtOnce is how many readings are gone through without looking whether
// the answer is still wanted. It divides [Readings].
const readingsAtOnce = 50

// tally counts who wins, as all who count have found.
type tally struct {
	*field
	next atomic.Int64 // the first reading that nobody has taken on

	lock   sync.Mutex
	wins   []int
	failed error
}

// count takes on readings as long as there are any.
func (t *tally) count(ctx context.Context, progress func(done float64)) {
	r := t.newRace()
	wins := make([]int, len(t.wins))
	var err error
	for err == nil {
		to := int(t.next.Add(readingsAtOnce))
		if to > Readings {
			break
		}
		if progress != nil {
			progress(float64(to-readingsAtOnce) / Readings)
		}
		err = r.run(ctx, to-readingsAtOnce, to, wins)
	}
	t.lock.Lock()
	defer t.lock.Unlock()
	for i, n := range wins {
		t.wins[i] += n
	}
	if t.failed == nil {
		t.failed = err
	}
}

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
	leastHop cost    // what any hop costs at least
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
	f.leastHop = costOf(mostChance) + c.net.handoff - step
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
