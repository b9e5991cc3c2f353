package influence

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"inroad/graphmodel"
)

// InReadings says a share of readings in words, such as "8 of 10 readings".
func InReadings(share float64) string {
	switch tenths := int(math.Round(share * 10)); {
	case share >= 1:
		return "all readings"
	case share >= 0.95:
		return "more than 9 of 10 readings"
	case share <= 0:
		return "no reading"
	case share < 0.05:
		return "less than 1 of 10 readings"
	default:
		return fmt.Sprintf("%d of 10 readings", tenths)
	}
}

// Holds returns the sentence that says how sure the best route is that: in how
// many readings of the map, and unless whose trust in whom is lower than what,
// the closest to the present level first. It is empty until the suggestion is
// completed, and where there is no hop.
func (v Words) Holds(d Destination) string {
	if len(d.WinShares) == 0 || len(d.Routes[0].Hops) == 0 {
		return ""
	}
	said := "holds in " + InReadings(d.WinShares[0].Share)
	if unless := v.unless(d); len(unless) > 0 {
		said += ", unless " + joined(unless, "or")
	}
	return sentence(said)
}

func (v Words) unless(d Destination) []string {
	var at []int
	for i, c := range d.Critical {
		if c != nil {
			at = append(at, i)
		}
	}
	hops := d.Routes[0].Hops
	slices.SortStableFunc(at, func(i, j int) int {
		return cmp.Compare(hops[i].Trust-d.Critical[i].Trust, hops[j].Trust-d.Critical[j].Trust)
	})
	var said []string
	for _, i := range at {
		said = append(said, fmt.Sprintf("%s trust in %s is below %s", v.possessive(hops[i].To), v.name(hops[i].From), whole(d.Critical[i].Trust)))
	}
	return said
}

// whole writes a level as a whole number, or with a place where it has no other.
func whole(level float64) string {
	if level < 2 || level > 98 {
		return fmt.Sprintf("%.3g", level)
	}
	return fmt.Sprintf("%.0f", level)
}

// Independent returns the sentence that says whether there is a way besides the
// best that has nobody in common with it; empty until the suggestion is
// completed.
func (v Words) Independent(d Destination) string {
	set := d.Independent
	switch {
	case set == nil || len(d.Routes[0].Hops) == 0:
		return ""
	case len(set.Routes) == 1 && !set.Proved:
		return "No way was found that is independent of it, but not all could be looked at."
	case len(set.Routes) == 1:
		return "There is no second way that is independent of it."
	default:
		said := fmt.Sprintf("%s ways have nobody in common: one of them at least lands %s",
			[...]string{"two", "three"}[len(set.Routes)-2], Chance(set.Combined))
		if !set.Proved {
			said += "; there may be better ones, as not all could be looked at"
		}
		return sentence(said)
	}
}

// FindOut returns the sentence that says what is most worth knowing better, and
// why; empty where nothing is.
func (v Words) FindOut(d Destination) string {
	f := d.FindOutFirst
	if f == nil {
		return ""
	}
	side := "above"
	if f.Below {
		side = "below"
	}
	return sentence(fmt.Sprintf("find out first how far %s %s %s: %s is a guess, and if it is %s %s (%s), another way is the best",
		v.name(f.From), v.verb(f.From, "trust", "trusts"), v.name(f.To), number(f.Trust), side, whole(f.Threshold), Chance(f.Flips)))
}

// Approval returns the sentence that says how likely those asked say yes; empty
// until the suggestion is completed.
func (v Words) Approval(s *Suggestion) string {
	a := s.Approval
	if a == nil {
		return ""
	}
	whose := map[graphmodel.Rule]string{graphmodel.RuleAll: "all of them", graphmodel.RuleMajority: "most of them",
		graphmodel.RuleAny: "one of them at least"}[a.Rule]
	if len(s.Destinations) == 1 {
		whose = v.name(s.Destinations[0].To)
	}
	chance := Chance(a.Probability)
	if a.High <= 0 {
		chance = "out of reach as things are"
	}
	return fmt.Sprintf("A yes from %s: %s.", whose, chance)
}
