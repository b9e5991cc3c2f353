package influence

import (
	"fmt"
	"math"

	"inroad/graphmodel"
)

// Holds says how sure it is that the best route to a destination is the best:
// "Holds in 8 of 10 readings of your guesses, unless Gil's trust in you is below
// 52." It is empty until the answer is completed.
func (v Words) Holds(d Destination) string {
	if len(d.WinShares) == 0 || len(d.Routes[0].Hops) == 0 {
		return ""
	}
	said := "holds in " + InReadings(d.WinShares[0].Share) + " of your guesses"
	if i := d.tightest(); i >= 0 {
		h := d.Routes[0].Hops[i]
		said += fmt.Sprintf(", unless %s trust in %s is below %s", v.possessive(h.To), v.name(h.From), whole(d.Critical[i].Trust))
	}
	return sentence(said)
}

// tightest returns the hop of the best route that may lose the least trust
// before another route is the best, the first of equals; −1 where none may.
func (d *Destination) tightest() int {
	best, least := -1, math.Inf(1)
	for i, c := range d.Critical {
		if c == nil {
			continue
		}
		if room := d.Routes[0].Hops[i].Trust - c.Trust; room < least {
			best, least = i, room
		}
	}
	return best
}

// InReadings says a share of draws in words, such as "8 of 10 readings".
func InReadings(share float64) string {
	switch tenths := math.Round(share * 10); {
	case share >= 1:
		return "all readings"
	case tenths >= 10:
		return "more than 9 of 10 readings"
	case tenths < 1:
		return "fewer than 1 of 10 readings"
	default:
		return fmt.Sprintf("%.0f of 10 readings", tenths)
	}
}

// FindOutFirst says what is most worth knowing better: "How far Dana trusts Fay
// (75, a guess): below 61 another way is better, which is so in 3 of 10
// readings."
func (v Words) FindOutFirst(f FindOut) string {
	side := "above"
	if f.Below {
		side = "below"
	}
	return sentence(fmt.Sprintf("how far %s %s %s (%s, a guess): %s %s another way is better, which is so in %s",
		v.name(f.From), v.verb(f.From, "trust", "trusts"), v.name(f.To), number(f.Trust), side, whole(f.Threshold), InReadings(f.Flips)))
}

// Together says what several independent ways come to: "Together: about 7 in
// 10."
func (v Words) Together(i Independent) string { return sentence("together: " + Chance(i.Combined)) }

// Approval says how likely so many deciders approve together: "All 3 must agree:
// about 3 in 10."
func (v Words) Approval(a Approval, deciders int) string {
	who := fmt.Sprintf("all %d must agree", deciders)
	switch {
	case a.Rule == graphmodel.RuleMajority:
		who = fmt.Sprintf("a majority of the %d must agree", deciders)
	case a.Rule == graphmodel.RuleAny:
		who = fmt.Sprintf("one of the %d must agree", deciders)
	case deciders == 2:
		who = "both must agree"
	}
	return sentence(who + ": " + Chance(a.Probability))
}

// whole writes a trust level without digits behind the point.
func whole(v float64) string { return fmt.Sprintf("%.0f", v) }
