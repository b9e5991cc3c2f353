package influence

import "slices"

// gatekeepers returns the people without whom the goal cannot be reached in the
// hops allowed, whoever else must be passed, sorted. Each of them is on every
// route, so only those on one have to be tried: the goal is searched again
// without them, by hops, along ways that are short enough as far as is known.
func (a *ask) gatekeepers(n *network, route []int32) []int32 {
	plain := *a
	plain.via = nil
	net, start, goal, blocked := plain.ground(n)
	blocked[start] = true
	toGoal := net.in.hops(goal, a.hops, func(node, _ int32) bool { return !blocked[node] })
	var keepers []int32
	for _, p := range route[1 : len(route)-1] {
		fromStart := net.out.hops(start, a.hops, func(node, hops int32) bool {
			return node != p && !blocked[node] && hops+toGoal[node] <= a.hops
		})
		if fromStart[goal] == far {
			keepers = append(keepers, p)
		}
	}
	slices.Sort(keepers)
	return keepers
}
