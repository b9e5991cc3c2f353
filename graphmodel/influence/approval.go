package influence

import (
	"math"
	"math/rand/v2"

	"inroad/graphmodel"
)

// exactAsks is how many different asks are gone through in all their outcomes;
// with more, as many outcomes as outcomesSampled are sampled.
const (
	exactAsks       = 20
	outcomesSampled = 20_000
)

// approval works out how likely the rule is met when the asks along the best
// route to each destination happen.
func (s *Snapshot) approval(destinations []Destination) *Approval {
	e := newElection(destinations, s.change.Rule.OrDefault(), s.parameters.Handoff)
	a := &Approval{Rule: e.rule, Exact: len(e.chances) <= exactAsks}
	if a.Exact {
		a.Probability = e.carried(0, 1)
		a.Low, a.High = a.Probability, a.Probability
	} else {
		a.Probability, a.Low, a.High = e.sampled()
	}
	return a
}

// election is who says yes when which asks land.
type election struct {
	rule    graphmodel.Rule
	chances []float64 // of each ask
	routes  [][]int   // the asks on the way to each who can be reached
	needed  int       // how many must say yes
	// asked tells of each ask whether it landed, as far as that is decided.
	asked []bool
}

func newElection(destinations []Destination, rule graphmodel.Rule, handoff float64) *election {
	e := &election{rule: rule, needed: len(destinations)}
	switch rule {
	case graphmodel.RuleMajority:
		e.needed = len(destinations)/2 + 1
	case graphmodel.RuleAny:
		e.needed = 1
	}
	known := make(map[[2]graphmodel.ID]int)
	for _, d := range destinations {
		if len(d.Routes) == 0 {
			continue
		}
		var route []int
		for i, h := range d.Routes[0].Hops {
			key, chance := [2]graphmodel.ID{h.From, h.To}, h.Probability
			if i > 0 {
				chance *= handoff
			}
			if _, again := known[key]; !again {
				known[key] = len(e.chances)
				e.chances = append(e.chances, chance)
			}
			// Where one route starts with the ask, nothing is lost in handing on.
			e.chances[known[key]] = max(e.chances[known[key]], chance)
			route = append(route, known[key])
		}
		e.routes = append(e.routes, route)
	}
	e.asked = make([]bool, len(e.chances))
	return e
}

// yeses counts who says yes for sure when the first asks are decided, and who
// still may.
func (e *election) yeses(decided int) (sure, possible int) {
	for _, route := range e.routes {
		complete, failed := true, false
		for _, ask := range route {
			complete = complete && ask < decided
			failed = failed || ask < decided && !e.asked[ask]
		}
		if !failed {
			possible++
			if complete {
				sure++
			}
		}
	}
	return sure, possible
}

// carried returns the probability of all outcomes in which the rule is met, when
// the first asks are decided as they are, which has the given probability.
func (e *election) carried(decided int, probability float64) float64 {
	sure, possible := e.yeses(decided)
	if sure >= e.needed {
		return probability
	}
	if possible < e.needed {
		return 0
	}
	sum := 0.0
	for _, landed := range []bool{true, false} {
		e.asked[decided] = landed
		chance := e.chances[decided]
		if !landed {
			chance = 1 - chance
		}
		sum += e.carried(decided+1, probability*chance)
	}
	return sum
}

// sampled estimates the probability, with Wilson's interval (1927). The same
// question gets the same sample.
func (e *election) sampled() (share, low, high float64) {
	r := rand.New(rand.NewPCG(readingSeed, 0))
	carried := 0
	for range outcomesSampled {
		for i, chance := range e.chances {
			e.asked[i] = r.Float64() < chance
		}
		if sure, _ := e.yeses(len(e.chances)); sure >= e.needed {
			carried++
		}
	}
	return wilson(carried, outcomesSampled)
}

func wilson(hits, of int) (share, low, high float64) {
	const z = 1.959963984540054 // 97.5 % of a normal distribution are below
	n := float64(of)
	share = float64(hits) / n
	middle := (share + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(share*(1-share)/n+z*z/(4*n*n))
	// Where none or all hit, rounding would take a bound a bit beyond 0 or 1.
	return share, max(0, min(share, middle-half)), min(1, max(share, middle+half))
}
