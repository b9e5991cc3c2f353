package influence

import (
	"cmp"
	"context"
	"slices"

	"inroad/graphmodel"
)

// findOut returns the tie of low confidence whose uncertainty flips the answer
// most often: with its trust drawn from Beta(κτ, κ(1−τ)), κ = 5, and all others
// as stated, another route is the best with the largest probability. Of equals
// the tie of the lowest id counts; nil where no such tie flips anything.
//
// Costs of routes rise and fall with one tie's trust together, so there is one
// level at which the answer flips, and the probability of being beyond it is
// exact. A tie on the best route flips it below its critical trust. Any other
// does above the level at which a route by way of it becomes as good; those ties
// through which even a walk at the most trust there is would cost more are
// passed over.
func (c *corridor) findOut(ctx context.Context, best []int32, critical []*Critical) (*FindOut, error) {
	var first *FindOut
	consider := func(f *FindOut) {
		if f != nil && f.Flips > 0 && (first == nil || cmp.Or(cmp.Compare(first.Flips, f.Flips), cmp.Compare(f.Tie, first.Tie)) < 0) {
			first = f
		}
	}
	onBest := make(map[int32]bool)
	for i, arc := range c.arcsOf(best) {
		onBest[arc] = true
		if critical[i] != nil && c.guessed(arc) {
			consider(c.flip(arc, critical[i].Trust, true, critical[i].Instead))
		}
	}
	promising := c.newPromising(best)
	for arc := range int32(len(c.passages)) {
		if onBest[arc] || !c.guessed(arc) || !promising.try(arc) {
			continue
		}
		f, err := c.rising(ctx, best, arc)
		if err != nil {
			return nil, err
		}
		consider(f)
	}
	return first, nil
}

func (c *corridor) guessed(arc int32) bool {
	return c.passages[arc].tie.Confidence == graphmodel.ConfidenceLow
}

// flip describes what an arc's trust decides.
func (c *corridor) flip(arc int32, threshold float64, below bool, instead Route) *FindOut {
	t := c.passages[arc].tie
	a, b := betaOf(t)
	f := &FindOut{Tie: t.ID, From: t.From, To: t.To, Trust: t.Trust.Or(0), Threshold: threshold, Below: below, Instead: instead}
	f.Flips = betaBelow(threshold/100, a, b)
	if !below {
		f.Flips = 1 - f.Flips
	}
	return f
}

// rising returns what becomes of the answer when trust in an arc beside the best
// route rises, or nil if nothing does.
func (c *corridor) rising(ctx context.Context, best []int32, arc int32) (*FindOut, error) {
	was := c.set(arc, c.costAt(arc, mostChance))
	rival, err := c.best(ctx, detailBudget)
	c.set(arc, was)
	if err != nil || rival == nil || !slices.Contains(c.arcsOf(rival), arc) {
		return nil, err
	}
	rest := c.spent(rival) - was
	return c.flip(arc, c.trustAt(arc, c.spent(best)-rest), false, c.described(rival)), nil
}

// promising tells which arcs may be on a route as good as the best one if trust
// in them were the most there is.
type promising struct {
	*corridor
	limit             cost
	fromStart, toGoal *bounds
}

func (c *corridor) newPromising(best []int32) *promising {
	p := &promising{corridor: c, limit: c.net.limit(c.spent(best)),
		fromStart: newBounds(&c.net.out, c.hops-1), toGoal: newBounds(&c.net.in, c.hops-1)}
	open := make([]bool, c.net.nodes())
	p.fromStart.spread(c.start, open, nil)
	p.toGoal.spread(c.goal, open, nil)
	return p
}

func (p *promising) try(arc int32) bool {
	from, to := p.passages[arc].from, p.net.out.node[arc]
	least := min(p.net.out.cost[arc], p.costAt(arc, mostChance))
	for before := range p.hops {
		f, g := p.fromStart.within(from, before), p.toGoal.within(to, p.hops-1-before)
		if f < unreachable && g < unreachable && f+least+g <= p.limit {
			return true
		}
	}
	return false
}
