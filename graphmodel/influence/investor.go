package influence

import (
	"cmp"
	"context"
	"math"
	"slices"

	"inroad/graphmodel"
)

// leastGain is by how much a tie must raise the probability to be an option.
const leastGain = 1e-12

// investor looks for the ties that would make the best route better.
//
// The best route by way of a changed tie u → v costs F(u) + c'(u, v) + B(v),
// where F is the cost from the start and B that to the goal, each from one
// search by hops, so that the hops of all three add up to what is allowed. That
// sum is a route wherever it is less than the best now: if somebody were on both
// parts there would be a way without the tie that costs less still. Only where
// routes must pass given people it may be none; then each sum is a lower bound,
// and the options are searched again one by one.
type investor struct {
	*opener
	now     cost // of the best route's arcs, or unreachable
	top     int  // 0 for all
	options []improvement
	dearest cost // rounded; options that cost more are not wanted
}

// improvement is a supposed tie and the least that a route then costs.
type improvement struct {
	mover, moved int32
	link         link
	tie          *graphmodel.Tie
	sum          cost // of arcs
	rounded      cost // as a whole
}

func (s *Snapshot) invest(ctx context.Context, a ask, top int) (Investment, error) {
	answer := Investment{To: s.people[a.goal].ID, Proved: true}
	if a.start == a.goal {
		answer.Probability = 1
		return answer, nil
	}
	if a.barredVia() {
		return answer, nil
	}
	routes, proved, err := a.routes(ctx, s.network, 1, searchBudget)
	if err != nil {
		return Investment{}, err
	}
	answer.Proved = proved
	i := &investor{opener: s.newOpener(a), top: top, now: unreachable, dearest: unreachable}
	if len(routes) > 0 {
		i.now = s.network.sum(routes[0])
		answer.Probability = i.chance(i.now)
	}
	i.strengthen()
	if err := i.introduce(ctx); err != nil {
		return Investment{}, err
	}
	if err := i.settle(ctx, &answer); err != nil {
		return Investment{}, err
	}
	return answer, nil
}

// sum returns what the arcs of a route cost.
func (n *network) sum(route []int32) cost {
	sum := cost(0)
	for i, to := range route[1:] {
		ends, costs := n.out.of(route[i])
		at, _ := slices.BinarySearch(ends, to)
		sum += costs[at]
	}
	return sum
}

// chance returns the probability of a route whose arcs cost so much.
func (i *investor) chance(sum cost) float64 { return math.Exp(-float64(i.net.total(sum)) / costUnit) }

// strengthen considers all ties there are.
func (i *investor) strengthen() {
	for _, t := range i.workspace.Ties.All() {
		mover, moved := i.ends(t)
		if mover == none || moved == none || mover == moved {
			continue
		}
		l := i.link(t, mover, moved)
		l.trust = min(l.trust+supposedGrowth, 100)
		i.try(improvement{mover: mover, moved: moved, link: l, tie: t})
	}
}

// introduce considers the ties missing between people who share a department,
// or a contact whom both trust.
func (i *investor) introduce(ctx context.Context) error {
	departments := make(map[graphmodel.ID][]int32)
	for n, p := range i.people {
		if p.Department != "" {
			departments[p.Department] = append(departments[p.Department], int32(n))
		}
	}
	for _, members := range departments {
		if err := ctx.Err(); err != nil {
			return err
		}
		i.introduceAmong(members)
	}
	for contact := range int32(len(i.people)) {
		if err := ctx.Err(); err != nil {
			return err
		}
		i.introduceAmong(i.introducedBy(contact))
	}
	return nil
}

// introduceAmong considers the missing ties between any two of the people.
func (i *investor) introduceAmong(people []int32) {
	movers := i.nearest(people, i.fromStart, func(int32) cost { return 0 })
	moved := i.nearest(people, i.toGoal, i.least)
	for _, u := range movers {
		for _, v := range moved {
			if !i.wanted(u.bound + v.bound) {
				break
			}
			if u.person == v.person || i.tieOf(u.person, v.person) != nil || i.idle[[2]int32{u.person, v.person}] != nil {
				continue
			}
			l := link{trust: supposedTrust, days: i.contacts.days(u.person, v.person, "")}
			i.try(improvement{mover: u.person, moved: v.person, link: l})
		}
	}
}

// least returns a lower bound for what a new tie to a person costs.
func (i *investor) least(person int32) cost {
	if i.parameters.Stale < 0 { // then a contact long ago helps
		return i.net.handoff
	}
	return i.leastCosts[person]
}

// nearest returns those of the people who are within the bounds, the cheapest
// first.
func (i *investor) nearest(people []int32, b *bounds, more func(person int32) cost) []end {
	var ends []end
	for _, p := range people {
		way := unreachable
		for node := p * int32(i.net.copies); node < (p+1)*int32(i.net.copies); node++ {
			way = min(way, b.within(node, b.hops))
		}
		if way < unreachable {
			ends = append(ends, end{person: p, bound: way + more(p)})
		}
	}
	slices.SortFunc(ends, func(a, b end) int { return cmp.Or(cmp.Compare(a.bound, b.bound), cmp.Compare(a.person, b.person)) })
	return ends
}

// wanted tells whether a route is of use whose arcs cost so much.
func (i *investor) wanted(sum cost) bool {
	return sum < i.now && i.net.total(sum).rounded() <= i.dearest
}

// try takes a supposed tie among the options if it is one.
func (i *investor) try(m improvement) {
	ways := unreachable
	for stage, hops := range i.splits() {
		u, v, possible := i.nodesAt(m.mover, m.moved, stage)
		if !possible {
			continue
		}
		if f, b := i.fromStart.within(u, hops), i.toGoal.within(v, i.hops-1-hops); f < unreachable && b < unreachable {
			ways = min(ways, f+b)
		}
	}
	if ways == unreachable || !i.wanted(ways) {
		return
	}
	m.sum = ways + costOf(i.probability(m.mover, m.moved, m.link)) + i.net.handoff
	if m.rounded = i.net.total(m.sum).rounded(); i.wanted(m.sum) {
		i.options = append(i.options, m)
	}
	if most := 2*i.top + 100; i.top > 0 && len(i.via) == 0 && len(i.options) > most {
		i.prune()
	}
}

// prune keeps the best options only.
func (i *investor) prune() {
	i.sort()
	if len(i.options) > i.top {
		i.options = i.options[:i.top]
		i.dearest = i.options[i.top-1].rounded
	}
}

// sort puts the options in their order, each once.
func (i *investor) sort() {
	slices.SortFunc(i.options, compareImprovements)
	i.options = slices.CompactFunc(i.options, func(a, b improvement) bool { return compareImprovements(a, b) == 0 })
}

// compareImprovements orders by cost and by the ids of who trusts and who is
// trusted.
func compareImprovements(a, b improvement) int {
	return cmp.Or(cmp.Compare(a.rounded, b.rounded), cmp.Compare(a.moved, b.moved), cmp.Compare(a.mover, b.mover))
}

// settle describes the options in the answer.
func (i *investor) settle(ctx context.Context, answer *Investment) error {
	i.sort()
	if len(i.via) > 0 {
		if err := i.confirm(ctx, answer); err != nil {
			return err
		}
	}
	for _, m := range i.options {
		if i.top > 0 && len(answer.Options) == i.top {
			break
		}
		o := InvestmentOption{From: i.people[m.moved].ID, To: i.people[m.mover].ID, TrustThen: m.link.trust, Probability: i.chance(m.sum)}
		if m.tie != nil {
			o.Tie, o.TrustNow = m.tie.ID, m.tie.Trust
		}
		if o.Gain = o.Probability - answer.Probability; o.Gain > leastGain {
			answer.Options = append(answer.Options, o)
		}
	}
	return nil
}
