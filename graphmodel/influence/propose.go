package influence

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// proposeLikely considers the ties without trust, and the missing ones between
// people who share a department or a contact whom both trust.
func (o *opener) proposeLikely() {
	for ends := range o.idle {
		if ends[0] != none && ends[1] != none {
			o.proposeTie(ends[0], ends[1])
		}
	}
	departments := make(map[graphmodel.ID][]int32)
	for i, p := range o.people {
		if p.Department != "" {
			departments[p.Department] = append(departments[p.Department], int32(i))
		}
	}
	for _, members := range departments {
		o.proposeAmong(members)
	}
	for contact := range int32(len(o.people)) {
		o.proposeAmong(o.introducedBy(contact))
	}
}

// proposeAll considers every missing tie.
func (o *opener) proposeAll() {
	everybody := make([]int32, len(o.people))
	for i := range everybody {
		everybody[i] = int32(i)
	}
	o.proposeAmong(everybody)
}

// introducedBy returns who trusts the contact enough to get to know others by
// them.
func (o *opener) introducedBy(contact int32) []int32 {
	ends, _ := o.network.out.of(contact)
	ties := o.ties[o.network.out.first[contact]:]
	var people []int32
	for i, p := range ends {
		if o.workspace.Ties.All()[ties[i]].Trust.Or(0) >= introducerTrust {
			people = append(people, p)
		}
	}
	return people
}

// proposeTie considers that a tie there is grows.
func (o *opener) proposeTie(mover, moved int32) {
	l, _ := o.supposed(mover, moved)
	c := costOf(o.probability(mover, moved, l)) + o.network.handoff
	for stage, hops := range o.splits() {
		u, v, possible := o.nodesAt(mover, moved, stage)
		if !possible {
			continue
		}
		f, b := o.fromStart.within(u, hops), o.toGoal.within(v, o.hops-1-hops)
		if f < unreachable && b < unreachable {
			o.consider(supposition{u, v, c}, f+c+b)
		}
	}
}

// splits goes through the stages and the hops that may come before the supposed
// tie.
func (o *opener) splits() func(yield func(stage int, hops int32) bool) {
	return func(yield func(int, int32) bool) {
		for stage := range o.net.copies {
			for hops := range o.hops {
				if !yield(stage, hops) {
					return
				}
			}
		}
	}
}

// nodesAt returns the nodes that a tie between two people joins when the way to
// it is at a stage.
func (o *opener) nodesAt(mover, moved int32, stage int) (u, v int32, possible bool) {
	next := nextStage(o.via, moved, stage)
	copies := int32(o.net.copies)
	return mover*copies + int32(stage), moved*copies + int32(next), next >= 0
}

// end is a person at one end of a supposed tie, the node, and what the way
// there, or on from there, costs; at the far end with the least that the tie
// itself can cost.
type end struct {
	person, node int32
	way, bound   cost
}

// proposeAmong considers the missing ties between any two of the people.
func (o *opener) proposeAmong(people []int32) {
	if len(people) < 2 {
		return
	}
	for stage, hops := range o.splits() {
		movers := o.movers(people, stage, hops)
		if len(movers) == 0 {
			continue
		}
		moved := o.moved(people, stage, o.hops-1-hops)
		for _, u := range movers {
			for _, v := range moved {
				if u.bound+v.bound > o.dearest() {
					break
				}
				o.proposeNew(u, v)
			}
		}
	}
}

// movers returns the people who can be reached in so many hops for less than in
// fewer, the cheapest first.
func (o *opener) movers(people []int32, stage int, hops int32) []end {
	var ends []end
	for _, p := range people {
		node := p*int32(o.net.copies) + int32(stage)
		c := o.fromStart.within(node, hops)
		if c < unreachable && (hops == 0 || c < o.fromStart.within(node, hops-1)) {
			ends = append(ends, end{p, node, c, c})
		}
	}
	slices.SortFunc(ends, compareEnds)
	return ends
}

// moved returns the people who can reach the goal within so many hops, the
// cheapest first.
func (o *opener) moved(people []int32, stage int, hops int32) []end {
	var ends []end
	for _, p := range people {
		_, node, possible := o.nodesAt(p, p, stage)
		if !possible {
			continue
		}
		if c := o.toGoal.within(node, hops); c < unreachable {
			ends = append(ends, end{p, node, c, c + o.leastCosts[p]})
		}
	}
	slices.SortFunc(ends, compareEnds)
	return ends
}

func compareEnds(a, b end) int {
	return cmp.Or(cmp.Compare(a.bound, b.bound), cmp.Compare(a.node, b.node))
}

// dearest returns the largest sum of arcs worth considering.
func (o *opener) dearest() cost {
	if o.cost == unreachable {
		return unreachable
	}
	return roundsTo(o.cost) + o.net.handoff
}

func (o *opener) proposeNew(u, v end) {
	if u.person == v.person || o.tieOf(u.person, v.person) != nil || o.idle[[2]int32{u.person, v.person}] != nil {
		return
	}
	c := costOf(o.probability(u.person, v.person, link{trust: supposedTrust})) + o.network.handoff
	o.consider(supposition{u.node, v.node, c}, u.way+c+v.way)
}
