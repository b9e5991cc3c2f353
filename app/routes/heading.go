package routes

import (
	"fmt"
	"strings"

	"inroad/graphmodel"
)

// decision says who decides on a change, until when, and what it is good for:
// "Dana Wu decides · by 1 February · serves 2 goals".
func decision(n *namer, c *graphmodel.Change, today graphmodel.Date) string {
	parts := []string{deciders(n, c)}
	if c.Deadline.Known() {
		parts = append(parts, "by "+day(c.Deadline, today))
	}
	if served := goals(c, 1); served > 0 {
		parts = append(parts, "serves "+counted(served, "goal"))
	}
	if harmed := goals(c, -1); harmed > 0 {
		parts = append(parts, "harms "+counted(harmed, "goal"))
	}
	return strings.Join(parts, " · ")
}

func deciders(n *namer, c *graphmodel.Change) string {
	names := n.names(c.Deciders)
	switch {
	case len(c.Deciders) == 0:
		return "Nobody decides yet"
	case len(c.Deciders) == 1 && c.Deciders[0] == n.workspace.Info.Me:
		return "You decide"
	case len(c.Deciders) == 1:
		return names + " decides"
	case c.Rule == graphmodel.RuleAny:
		return "Any one of " + names + " decides"
	case c.Rule == graphmodel.RuleMajority:
		return "A majority of " + names + " decides"
	default:
		return upper(names) + " decide together"
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

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func upper(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
