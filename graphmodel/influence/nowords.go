package influence

import (
	"fmt"
	"slices"

	"inroad/graphmodel"
)

// NoRoute returns sentences that say why a destination can't be reached, and
// what would open a route to it.
func (v Words) NoRoute(from graphmodel.ID, d Destination) []string {
	if d.NoRoute == nil {
		return nil
	}
	said := []string{sentence(v.noRoute(from, d))}
	if !d.Proved {
		said = []string{sentence("no route through the people given was found, but not all ways could be looked at")}
	}
	if o := d.NoRoute.Opens; o != nil {
		said = append(said, sentence(v.opening(*o)))
	}
	return said
}

func (v Words) noRoute(from graphmodel.ID, d Destination) string {
	switch d.NoRoute.Reason {
	case NobodyTrustsStart:
		return "nobody on the map trusts " + v.name(from) + " yet"
	case Blocked:
		return fmt.Sprintf("every way of at most %s to %s passes %s, who may not carry the message",
			hops(d.NoRoute.MaxHops), v.name(d.To), v.blockers(d.NoRoute))
	case TooLong:
		return fmt.Sprintf("every way to %s is longer than %s", v.name(d.To), hops(d.NoRoute.MaxHops))
	default:
		return fmt.Sprintf("no chain of trust leads from %s to %s", v.name(from), v.name(d.To))
	}
}

func (v Words) opening(o Opening) string {
	if o.Tie != "" {
		return fmt.Sprintf("if %s trust in %s grew to %s, it would land %s", v.possessive(o.From), v.name(o.To),
			number(o.SupposedTrust), Chance(o.Route.Probability))
	}
	return fmt.Sprintf("if %s trusted %s (%s, %s), it would land %s", v.name(o.From), v.name(o.To),
		number(o.SupposedTrust), graphmodel.BandOf(o.SupposedTrust), Chance(o.Route.Probability))
}

// blockers names who is in the way, and why they carry no message.
func (v Words) blockers(no *NoRoute) string {
	var names []string
	for _, id := range no.BlockedBy {
		why := "avoided"
		if slices.Contains(no.Opposed, id) {
			why = "opposed"
		}
		names = append(names, fmt.Sprintf("%s (%s)", v.name(id), why))
	}
	return joined(names, "or")
}

func hops(n int) string {
	if n == 1 {
		return "1 hop"
	}
	return fmt.Sprintf("%d hops", n)
}
