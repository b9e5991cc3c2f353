package influence

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
)

// oracleApproval goes through all outcomes of all asks.
func oracleApproval(rule graphmodel.Rule, destinations []Destination, handoff float64) float64 {
	chances := make(map[[2]graphmodel.ID]float64)
	var asks [][2]graphmodel.ID
	for _, d := range destinations {
		for _, r := range d.Routes[:min(len(d.Routes), 1)] {
			for i, h := range r.Hops {
				key, chance := [2]graphmodel.ID{h.From, h.To}, h.Probability*math.Pow(handoff, math.Min(float64(i), 1))
				if _, known := chances[key]; !known {
					asks = append(asks, key)
				}
				chances[key] = math.Max(chances[key], chance)
			}
		}
	}
	sum := 0.0
	for outcome := range 1 << len(asks) {
		probability := 1.0
		landed := make(map[[2]graphmodel.ID]bool)
		for i, key := range asks {
			landed[key] = outcome>>i&1 == 1
			if landed[key] {
				probability *= chances[key]
			} else {
				probability *= 1 - chances[key]
			}
		}
		if met(rule, destinations, landed) {
			sum += probability
		}
	}
	return sum
}

func met(rule graphmodel.Rule, destinations []Destination, landed map[[2]graphmodel.ID]bool) bool {
	yes := 0
	for _, d := range destinations {
		if len(d.Routes) == 0 {
			continue
		}
		all := true
		for _, h := range d.Routes[0].Hops {
			all = all && landed[[2]graphmodel.ID{h.From, h.To}]
		}
		if all {
			yes++
		}
	}
	switch rule {
	case graphmodel.RuleAny:
		return yes > 0
	case graphmodel.RuleMajority:
		return 2*yes > len(destinations)
	default:
		return yes == len(destinations)
	}
}

func TestApprovalAgreesWithAllOutcomes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawMap(t, 9)
		c := *w.Change("c")
		c.Rule = rapid.SampledFrom([]graphmodel.Rule{"", graphmodel.RuleAll, graphmodel.RuleMajority, graphmodel.RuleAny}).Draw(t, "rule")
		w = w.Apply([]graphmodel.Delta{{After: &c}})
		q := drawQuery(t, w)
		for range rapid.IntRange(0, 4).Draw(t, "to") {
			q.To = append(q.To, drawPerson(t, w))
		}
		got := must(t, w, q)
		want := oracleApproval(c.Rule, got.Destinations, w.Info.Parameters.Handoff)
		if a := got.Approval; !a.Exact || math.Abs(a.Probability-want) > 1e-12 || a.Low != a.Probability || a.High != a.Probability {
			t.Fatalf("%+v, want %v", a, want)
		}
	})
}

// Bo and Cy are asked by way of Ana, who is asked once; Di trusts nobody.
func TestApproval(t *testing.T) {
	w := mapOf(tie{"ana", "you", 80}, tie{"bo", "ana", 50}, tie{"cy", "ana", 60}, tie{"you", "di", 50})
	for _, tc := range []struct {
		rule graphmodel.Rule
		to   []graphmodel.ID
		want float64
	}{
		{"all", []graphmodel.ID{"bo", "cy"}, .8 * .45 * .54},
		{"any", []graphmodel.ID{"bo", "cy"}, .8 * (1 - .55*.46)},
		{"majority", []graphmodel.ID{"bo", "cy"}, .8 * .45 * .54},
		{"majority", []graphmodel.ID{"bo", "cy", "ana"}, .8 * (1 - .55*.46)},
		{"majority", []graphmodel.ID{"bo", "cy", "di"}, .8 * .45 * .54},
		{"all", []graphmodel.ID{"bo", "di"}, 0},
		{"any", []graphmodel.ID{"di", "bo"}, .36},
		{"any", []graphmodel.ID{"di"}, 0},
		{"all", []graphmodel.ID{"you", "ana"}, .8},
		{"any", []graphmodel.ID{"you", "ana"}, 1},
	} {
		t.Run(fmt.Sprint(tc.rule, tc.to), func(t *testing.T) {
			a := suggest(t, withChange(w, graphmodel.Change{ID: "c", Rule: tc.rule}), "c", Query{To: tc.to}).Approval
			if a.Rule != tc.rule || !a.Exact || math.Abs(a.Probability-tc.want) > 1e-12 {
				t.Errorf("%+v, want %v", a, tc.want)
			}
		})
	}
}

// With more than 20 asks outcomes are sampled: the truth is within the interval,
// and that is narrow.
func TestApprovalIsSampled(t *testing.T) {
	var ties []tie
	var to []graphmodel.ID
	for i := range 25 {
		x := fmt.Sprintf("x%02d", i)
		ties, to = append(ties, tie{x, "you", 95}), append(to, graphmodel.ID(x))
	}
	for rule, want := range map[graphmodel.Rule]float64{"all": math.Pow(.95, 25), "majority": 1, "any": 1} {
		a := suggest(t, withChange(mapOf(ties...), graphmodel.Change{ID: "c", Rule: rule}), "c", Query{To: to}).Approval
		if a.Exact || a.Low > want || a.High < want-1e-9 || a.High-a.Low > 0.02 || a.Probability < a.Low || a.Probability > a.High {
			t.Errorf("%+v, want %v", a, want)
		}
	}
}

// Where none or all of the outcomes meet the rule, the interval ends at 0 or 1.
func TestIntervalsStayWithin0And1(t *testing.T) {
	for _, of := range []int{1, 7, 100, outcomesSampled} {
		for _, hits := range []int{0, of / 2, of} {
			share, low, high := wilson(hits, of)
			if !(0 <= low && low <= share && share <= high && high <= 1) || math.Signbit(low) {
				t.Errorf("%d of %d: %v in %v to %v", hits, of, share, low, high)
			}
		}
	}
}
