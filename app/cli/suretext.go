package cli

import (
	"fmt"

	"inroad/graphmodel/influence"
)

// sure says how sure the routes to a destination are, and what to do about it.
func (t *textWriter) sure(d influence.Destination) {
	if len(d.Routes) == 0 || len(d.Routes[0].Hops) == 0 {
		return
	}
	t.line("")
	t.text("  ", t.words.Independent(d))
	if set := d.Independent; len(set.Routes) > 1 {
		for _, r := range set.Routes {
			t.text("  - ", fmt.Sprintf("%s (%.4f)", t.names(r.People, " → "), r.Probability))
		}
	}
	if said := t.words.FindOut(d); said != "" {
		t.line("")
		t.text("  ", said)
	}
}

// winShare says in how many readings of the map a route is the best.
func (t *textWriter) winShare(rank int, d influence.Destination) {
	if len(d.Routes[rank-1].Hops) == 0 {
		return
	}
	said, share := "", d.WinShares[rank-1]
	if rank == 1 {
		said = t.words.Holds(d)
	} else {
		said = "The best in " + influence.InReadings(share.Share) + "."
	}
	t.text("     ", fmt.Sprintf("%s (%.1f %% ± %.1f)", said, 100*share.Share, 100*share.Error))
}

// approval says how likely it is that those to reach approve together.
func (t *textWriter) approval(s *influence.Suggestion) {
	a := s.Approval
	numbers := fmt.Sprintf("%.4f", a.Probability)
	if !a.Exact {
		numbers += fmt.Sprintf(", sampled: %.4f to %.4f", a.Low, a.High)
	}
	t.line("")
	t.text("", fmt.Sprintf("%s (%s)", t.words.Approval(s), numbers))
}

// criticalOf returns the trust down to which the route stays the best, hop by
// hop, for the table of the best route.
func criticalOf(d influence.Destination, rank, hop int) string {
	if rank > 1 || d.Critical[hop] == nil {
		return ""
	}
	return fmt.Sprintf("%.1f", d.Critical[hop].Trust)
}
