package influence

import "context"

// Where more hops are allowed than fewHops, layer by layer is a long way to go
// over a whole network: then routes are looked for among the cheap walks first.
// That is tried a few times, for several routes with those that cost an eighth
// more than the least, then with twice as much more.
const (
	fewHops      = 10
	nearAttempts = 5
	nearMargin   = 8
)

// nearRoutes tries to find the k best routes from start to goal on the part of
// the network where walks cost no more than a limit; found tells whether it did.
//
// A search there is exact for the routes there, and these are all that cost no
// more than the limit: if k of them do, they are the best. If the last of the k
// costs more, that is the next limit. The part is found by the cheapest walks
// whatever their hops, backwards from the goal and then forwards from the start.
func (n *network) nearRoutes(ctx context.Context, start, goal, hops int32, blocked []bool, k int) (routes [][]int32, found bool, err error) {
	blocked[start] = false
	d := newDistances(&n.in, goal, blocked)
	least := d.of(start)
	if least == unreachable {
		return nil, true, nil
	}
	limit, margin := least, least/nearMargin
	if k > 1 {
		limit += margin
	}
	for range nearAttempts {
		limit = n.limit(limit)
		s := newSearch(n, start, goal, hops, d.outside(&n.out, start, limit), 0)
		if routes, _, err = s.best(ctx, k); err != nil {
			return nil, false, err
		}
		if len(routes) < k {
			limit, margin = limit+margin, 2*margin
			continue
		}
		last := s.spent(routes[k-1])
		if last <= limit {
			return routes, true, nil
		}
		limit = last
	}
	return nil, false, nil
}
