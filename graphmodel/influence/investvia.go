package influence

import (
	"context"
	"slices"
)

// confirm finds what the options really cost, in the order of what they cost at
// least, until nothing that is left can be among the best.
func (i *investor) confirm(ctx context.Context, answer *Investment) error {
	supposed := i.options
	i.options = nil
	for _, m := range supposed {
		if i.top > 0 && len(i.options) >= i.top && m.rounded > i.options[i.top-1].rounded {
			break
		}
		changed := i.network.with(m.mover, m.moved, costOf(i.probability(m.mover, m.moved, m.link))+i.net.handoff)
		routes, proved, err := i.ask.routes(ctx, changed, 1, searchBudget)
		if err != nil {
			return err
		}
		answer.Proved = answer.Proved && proved
		if len(routes) > 0 {
			m.sum = changed.sum(routes[0])
			if m.rounded = changed.total(m.sum).rounded(); m.sum < i.now {
				i.options = append(i.options, m)
				i.sort()
			}
		}
	}
	return nil
}

// with returns the network in which one arc costs as given, whether it is there
// or not.
func (n *network) with(from, to int32, c cost) *network {
	b := newBuilder(n.nodes(), len(n.out.node)+1)
	for node := range int32(n.nodes()) {
		ends, costs := n.out.of(node)
		at, there := slices.BinarySearch(ends, to)
		for i, end := range ends {
			if node == from && i == at {
				b.add(to, c)
			}
			if node != from || i != at || !there {
				b.add(end, costs[i])
			}
		}
		if node == from && at == len(ends) {
			b.add(to, c)
		}
		b.endRow()
	}
	return b.network(n.copies, n.handoff)
}
