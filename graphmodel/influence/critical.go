package influence

import "context"

// critical returns, for each hop of the best route, the trust below which
// another route is the best.
//
// Routes that take the hop lose as much as the best one does when trust in it
// falls, so only a route that does without it can take its place: the best of
// those, found with the hop taken out. The trust at which the two cost the same
// follows from the model's formula (§2) turned round, with all factors held.
func (c *corridor) critical(ctx context.Context, best []int32) ([]*Critical, error) {
	list := make([]*Critical, len(best)-1)
	for i, arc := range c.arcsOf(best) {
		rival, err := c.without(ctx, arc)
		if err != nil {
			return nil, err
		}
		if rival == nil || !c.losesTo(best, arc, rival) {
			continue
		}
		rest := c.spent(best) - c.net.out.cost[arc]
		list[i] = &Critical{Trust: c.trustAt(arc, c.spent(rival)-rest), Instead: c.described(rival)}
	}
	return list, nil
}

// without returns the best route that does not take an arc, or nil.
func (c *corridor) without(ctx context.Context, arc int32) ([]int32, error) {
	defer c.set(arc, c.set(arc, unreachable))
	return c.best(ctx, searchBudget)
}

// losesTo tells whether the rival is the best when the arc has the least trust
// there is.
func (c *corridor) losesTo(best []int32, arc int32, rival []int32) bool {
	defer c.set(arc, c.set(arc, c.costAt(arc, leastChance)))
	was, other := c.walkOf(best), c.walkOf(rival)
	return compareWalks(&other, &was) < 0
}

// best returns the best route at the present costs, or nil.
func (c *corridor) best(ctx context.Context, budget int) ([]int32, error) {
	routes, _, err := c.routes(ctx, c.net, 1, budget)
	if len(routes) == 0 {
		return nil, err
	}
	return routes[0], err
}
