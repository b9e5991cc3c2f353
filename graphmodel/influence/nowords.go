package influence

import (
	"fmt"

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
		return fmt.Sprintf("the only ways to %s pass %s, and those who are opposed or to be avoided carry no message",
			v.name(d.To), v.people(d.NoRoute.BlockedBy))
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

func (v Words) people(ids []graphmodel.ID) string {
	var names []string
	for _, id := range ids {
		names = append(names, v.name(id))
	}
	return listed(names)
}

func hops(n int) string {
	if n == 1 {
		return "1 hop"
	}
	return fmt.Sprintf("%d hops", n)
}
