package influence

import "math"

// cost is −ln of a probability, in units of 1e-16. Being an integer it adds up
// exactly, in any order: equal routes have equal costs, and the lower bounds of
// a search never differ from what they bound by a last bit. The largest sum,
// [HopLimit] hops of 0.01 with a handoff of 0.01 each, just fits.
type cost int64

const (
	costUnit         = 1e16
	unreachable cost = math.MaxInt64

	// Two routes count as equal when their costs are equal after rounding to
	// 1e-12, which is a step.
	step cost = 1e4
)

func costOf(probability float64) cost {
	return cost(math.Round(-math.Log(probability) * costUnit))
}

// rounded returns the cost in whole steps.
func (c cost) rounded() cost { return (c + step/2) / step }

// roundsTo returns the largest cost that rounds to that many steps.
func roundsTo(steps cost) cost { return steps*step + (step/2 - 1) }
