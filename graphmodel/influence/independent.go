package influence

import (
	"context"
	"slices"
)

// independent returns as many routes as there are, up to [MostIndependent], that
// have nobody in common, and of all such sets the best. Where routes must pass
// given people, no two of them are independent.
func (c *corridor) independent(ctx context.Context, best []int32, proved bool) (*Independent, error) {
	answer := &Independent{Proved: proved, Combined: 1}
	routes := [][]int32{best}
	if len(c.via) == 0 {
		var err error
		if routes, proved, err = c.apart(ctx, best, disjointWork); err != nil {
			return nil, err
		}
		answer.Proved = answer.Proved && proved
	}
	for _, nodes := range c.bestFirst(routes) {
		r := c.described(nodes)
		answer.Routes = append(answer.Routes, r)
		answer.Combined *= 1 - r.Probability
	}
	answer.Combined = 1 - answer.Combined
	return answer, nil
}

// apart returns the best set of most routes, and whether it is that for sure.
func (c *corridor) apart(ctx context.Context, best []int32, budget int) (routes [][]int32, proved bool, err error) {
	proved = true
	search := c.newDisjoint(budget)
	for count := MostIndependent; count > 1; count-- {
		set, certain, err := search.best(ctx, count)
		if err != nil || set != nil {
			return setRoutes(set), proved && certain, err
		}
		if certain {
			continue
		}
		proved = false
		if routes, err := c.oneByOne(ctx, best, count); err != nil || len(routes) == count {
			return routes, false, err
		}
	}
	return [][]int32{best}, proved, nil
}

func setRoutes(s *routeSet) [][]int32 {
	if s == nil {
		return nil
	}
	return s.routes
}

// oneByOne takes the best route, then the best beside it, and so on: not always
// the best set, nor the most routes.
func (c *corridor) oneByOne(ctx context.Context, best []int32, count int) ([][]int32, error) {
	rest := c.ask
	rest.barred = slices.Clone(c.ask.barred)
	routes := [][]int32{best}
	for len(routes) < count {
		last := routes[len(routes)-1]
		for _, n := range last[1 : len(last)-1] {
			rest.barred[n] = true
		}
		if len(last) == 2 {
			arc := c.net.arc(c.start, c.goal)
			defer c.set(arc, c.set(arc, unreachable))
		}
		more, _, err := rest.routes(ctx, c.net, 1, searchBudget)
		if err != nil || len(more) == 0 {
			return routes, err
		}
		routes = append(routes, more[0])
	}
	return routes, nil
}

// bestFirst sorts routes.
func (c *corridor) bestFirst(routes [][]int32) [][]int32 {
	return slices.SortedFunc(slices.Values(routes), func(a, b []int32) int {
		x, y := c.walkOf(a), c.walkOf(b)
		return compareWalks(&x, &y)
	})
}
