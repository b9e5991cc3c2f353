package routes

import (
	"strings"

	"inroad/app/names"
	"inroad/graphmodel"
)

// decision says who decides on a change, until when, and what it is good for:
// "Dana Wu decides · by 1 February · serves 2 goals".
func decision(n *names.Namer, c *graphmodel.Change, today graphmodel.Date) string {
	parts := []string{deciders(n, c)}
	if c.Deadline.Known() {
		parts = append(parts, "by "+day(c.Deadline, today))
	}
	if served := goals(c, 1); served > 0 {
		parts = append(parts, "serves "+names.Counted(served, "goal", "goals"))
	}
	if harmed := goals(c, -1); harmed > 0 {
		parts = append(parts, "harms "+names.Counted(harmed, "goal", "goals"))
	}
	return strings.Join(parts, " · ")
}

func deciders(n *names.Namer, c *graphmodel.Change) string {
	who := n.Full(c.Deciders)
	switch {
	case len(c.Deciders) == 0:
		return "Nobody decides yet"
	case len(c.Deciders) == 1 && n.Me(c.Deciders[0]):
		return "You decide"
	case len(c.Deciders) == 1:
		return who + " decides"
	case c.Rule == graphmodel.RuleAny:
		return "Any one of " + who + " decides"
	case c.Rule == graphmodel.RuleMajority:
		return "A majority of " + who + " decides"
	default:
		return names.Upper(who) + " decide together"
	}
}

// goals counts the goals on which a change has an effect.
func goals(c *graphmodel.Change, effect int) int {
	n := 0
	for _, s := range c.Serves {
		if s.Effect.Or(graphmodel.DefaultEffect) == effect {
			n++
		}
	}
	return n
}
