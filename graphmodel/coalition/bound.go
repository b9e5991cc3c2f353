package coalition

import (
	"cmp"
	"math"
	"slices"
)

// cover says what candidates, in some order, can add at most to each decider's
// support, and what is needed. As support is submodular, a set adds no more than
// its members each by themself.
type cover struct {
	cost []float64
	// need is what each decider's support lacks, gain[d] what each candidate
	// adds to it at most; gains count up to the need. What follows are the sums
	// over the groups.
	need []float64
	gain [][]float64
	// deciders is how many there are, needed how many of them must say yes.
	deciders, needed int
	// groups are the sets of deciders one of which must say yes as a whole; nil
	// where there are too many to go through.
	groups [][]int

	byRatio, byGain [][]int // for each of need, best first
	byCost          []int
	costs, counts   []float64 // scratch
}

// addGroups adds the sums over the groups.
func (c *cover) addGroups() {
	for len(c.gain) < c.deciders+len(c.groups) {
		c.gain = append(c.gain, nil)
	}
	for g, group := range c.groups {
		need, gain := 0.0, slices.Grow(c.gain[c.deciders+g][:0], len(c.cost))[:len(c.cost)]
		clear(gain)
		for _, d := range group {
			need += max(c.need[d], 0)
			for i, v := range c.gain[d] {
				gain[i] += v
			}
		}
		c.need, c.gain[c.deciders+g] = append(c.need, need), gain
	}
}

// sort prepares the orders in which candidates are taken.
func (c *cover) sort() {
	for len(c.byRatio) < len(c.need) {
		c.byRatio, c.byGain = append(c.byRatio, nil), append(c.byGain, nil)
	}
	for d, gain := range c.gain[:len(c.need)] {
		if c.need[d] <= slack {
			continue
		}
		c.byRatio[d] = c.sorted(c.byRatio[d], func(a, b int) int { return cmp.Compare(gain[b]*c.cost[a], gain[a]*c.cost[b]) })
		c.byGain[d] = c.sorted(c.byGain[d], func(a, b int) int { return cmp.Compare(gain[b], gain[a]) })
	}
	c.byCost = c.sorted(c.byCost, func(a, b int) int { return cmp.Compare(c.cost[a], c.cost[b]) })
}

// sorted returns all candidates in the given order, then by number.
func (c *cover) sorted(list []int, compare func(a, b int) int) []int {
	list = list[:0]
	for i := range c.cost {
		list = append(list, i)
	}
	slices.SortStableFunc(list, compare)
	return list
}

// least returns what candidates from the given one on must cost at least to meet
// the needs, and how many are necessary; +Inf if they can't.
//
// For each need that is the fractional knapsack, and the cheapest so many as are
// necessary. A group costs no less than each of its deciders, and than what they
// need in sum. Without groups, as many deciders as must say yes are met for no
// less than the dearest of the cheapest so many.
func (c *cover) least(from int) (cost, count float64) {
	c.costs, c.counts = c.costs[:0], c.counts[:0]
	for d := range c.need {
		cost, count := 0.0, 0.0
		if c.need[d] > slack {
			count = c.fewest(d, from)
			cost = max(c.fractional(d, from), c.cheapest(int(min(count, float64(len(c.cost)))), from))
		}
		c.costs, c.counts = append(c.costs, cost), append(c.counts, count)
	}
	if c.groups == nil {
		slices.Sort(c.costs)
		slices.Sort(c.counts)
		return c.costs[c.needed-1], c.counts[c.needed-1]
	}
	cost, count = math.Inf(1), math.Inf(1)
	for g, group := range c.groups {
		groupCost, groupCount := c.costs[c.deciders+g], c.counts[c.deciders+g]
		for _, d := range group {
			groupCost, groupCount = max(groupCost, c.costs[d]), max(groupCount, c.counts[d])
		}
		cost, count = min(cost, groupCost), min(count, groupCount)
	}
	return cost, count
}

// slack is taken off needs, so that rounding never makes a bound too high.
const slack = 1e-10

// fractional is the least cost of meeting a need when candidates may be taken in
// part.
func (c *cover) fractional(d, from int) float64 {
	need, cost := c.need[d]-slack, 0.0
	for _, i := range c.byRatio[d] {
		if i < from {
			continue
		}
		if g := c.gain[d][i]; g >= need {
			return cost + c.cost[i]*need/g
		}
		need -= c.gain[d][i]
		cost += c.cost[i]
	}
	return math.Inf(1)
}

// fewest is the least number of candidates who meet a need.
func (c *cover) fewest(d, from int) float64 {
	need, count := c.need[d]-slack, 0.0
	for _, i := range c.byGain[d] {
		if i < from {
			continue
		}
		count++
		if need -= c.gain[d][i]; need <= 0 {
			return count
		}
	}
	return math.Inf(1)
}

// cheapest is what so many candidates cost at least.
func (c *cover) cheapest(count, from int) float64 {
	cost := 0.0
	for _, i := range c.byCost {
		if count == 0 {
			break
		}
		if i >= from {
			cost += c.cost[i]
			count--
		}
	}
	return cost
}
