package pasting

import (
	"fmt"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/roster"
)

// summary says what a plan comes to: "12 people in 3 departments, 2 already
// there, 1 row left out".
func summary(plan *roster.Plan) string {
	var parts []string
	if n := len(plan.Added); n > 0 {
		text := counted(n, "person", "people")
		if d := departments(plan); d > 0 {
			text += " in " + counted(d, "department", "departments")
		}
		parts = append(parts, text)
	}
	if there := plan.Same + len(plan.Updated); there > 0 {
		text := counted(there, "is", "are") + " already there"
		if len(parts) > 0 {
			text = fmt.Sprintf("%d already there", there)
		}
		if n := len(plan.Updated); n > 0 {
			text += fmt.Sprintf(" (%d with something new)", n)
		}
		parts = append(parts, text)
	}
	if n := skipped(plan); n > 0 {
		parts = append(parts, counted(n, "row", "rows")+" left out")
	}
	return strings.Join(parts, ", ")
}

// departments counts those in which the new people are.
func departments(plan *roster.Plan) int {
	added, in := make(map[graphmodel.ID]bool), make(map[graphmodel.ID]bool)
	for _, id := range plan.Added {
		added[id] = true
	}
	for _, d := range plan.Edit.Deltas {
		if p, ok := d.After.(*graphmodel.Person); ok && added[p.ID] && p.Department != "" {
			in[p.Department] = true
		}
	}
	return len(in)
}

func skipped(plan *roster.Plan) int {
	n := 0
	for _, issue := range plan.Issues {
		if issue.Skipped && issue.Row > 0 {
			n++
		}
	}
	return n
}

// doing is what the button says.
func doing(plan *roster.Plan) string {
	switch added, updated := len(plan.Added), len(plan.Updated); {
	case added > 0:
		return "Add " + counted(added, "person", "people")
	case updated > 0:
		return "Update " + counted(updated, "person", "people")
	default:
		return "Add people"
	}
}

func counted(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}
