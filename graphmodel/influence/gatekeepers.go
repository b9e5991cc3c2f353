package influence

import (
	"context"
	"slices"
)

// gatekeepers returns the people without whom the ask has no route, sorted, and
// whether these are all. Each of them is on every route, so only those on all of
// the given ones have to be tried.
//
// By hops it is quickly seen who stands in every way, whoever else must be
// passed. Where people must be passed, these are gatekeepers, and so may others
// be, whose part is found by searching again without them.
func (a *ask) gatekeepers(ctx context.Context, n *network, routes [][]int32) (keepers []int32, all bool, err error) {
	all = true
	within := a.separators(n)
	for _, p := range onAll(routes) {
		keeps := slices.Contains(a.via, p) || within(p)
		if !keeps && len(a.via) > 0 {
			proved := false
			if keeps, proved, err = a.needs(ctx, n, p); err != nil {
				return nil, false, err
			}
			all = all && proved
		}
		if keeps {
			keepers = append(keepers, p)
		}
	}
	slices.Sort(keepers)
	return keepers, all, nil
}

// separators tells of a person whether the goal can't be reached in the hops
// allowed without them.
func (a *ask) separators(n *network) func(person int32) bool {
	plain := *a
	plain.via = nil
	net, start, goal, blocked := plain.ground(n)
	return func(person int32) bool {
		return !net.meets(start, goal, a.hops, func(node int32) bool { return node != person && !blocked[node] })
	}
}

// needs tells whether no route is left without the person, and whether that is
// sure: where the search is given up, they do not count as needed.
func (a *ask) needs(ctx context.Context, n *network, person int32) (needed, proved bool, err error) {
	without := *a
	without.barred = slices.Clone(a.barred)
	without.barred[person] = true
	routes, proved, err := without.routes(ctx, n, 1, searchBudget)
	found := len(routes) > 0
	return !found && proved, found || proved, err
}

// onAll returns the people between the ends of all the routes.
func onAll(routes [][]int32) []int32 {
	var people []int32
	for _, p := range routes[0][1 : len(routes[0])-1] {
		if !slices.ContainsFunc(routes, func(r []int32) bool { return !slices.Contains(r, p) }) {
			people = append(people, p)
		}
	}
	return people
}
