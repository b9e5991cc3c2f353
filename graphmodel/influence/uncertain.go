package influence

import "math"

// uncertain is what an arc may cost.
type uncertain struct {
	reader
	against float64 // e to the power of minus the factors
	handoff cost
}

func (c *corridor) uncertain(arc int32) uncertain {
	p := &c.passages[arc]
	return uncertain{newReader(p.tie), math.Exp(-p.factors), c.net.handoff}
}

// The odds against of what is most and least likely.
const (
	leastAgainst = (1 - mostChance) / mostChance
	mostAgainst  = (1 - leastChance) / leastChance
)

// cost returns the cost in reading n: the odds against τ, times e to the power
// of minus the factors, are the odds against the hop.
func (u *uncertain) cost(n int, source *dice) cost {
	x, y := u.odds(n, source)
	against := leastAgainst
	if y > 0 {
		against = clamp(y/x, leastAgainst, mostAgainst)
	}
	return u.costAgainst(against)
}

// least returns the least it can cost.
func (u *uncertain) least() cost { return u.costAgainst(leastAgainst) }

func (u *uncertain) costAgainst(against float64) cost {
	// At the ends costs have to be the same whichever way they are reached, or
	// equal routes would differ in their last bits.
	switch against *= u.against; {
	case against <= leastAgainst*(1+1e-13):
		against = leastAgainst
	case against >= mostAgainst*(1-1e-13):
		against = mostAgainst
	}
	return cost(math.Round(math.Log1p(against)*costUnit)) + u.handoff
}
