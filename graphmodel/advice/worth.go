package advice

import (
	"slices"
	"strings"

	"inroad/graphmodel"
)

// noValue is about what the change gains as a whole.
func noValue(c *coach) {
	if strings.TrimSpace(c.change.Value) != "" || finished(c.change) {
		return
	}
	finding := "%s says nowhere what it is worth"
	if strings.TrimSpace(c.change.Cost) != "" {
		finding = "%s says what it costs, and nowhere what it is worth"
	}
	c.add(Advice{
		Finding: sprintf(finding, c.title()),
		Why:     "Whoever signs off a cost asks what comes back; without a value only the cost is left to talk about.",
		Do:      "Write down what it brings in figures that the business uses itself: hours, money, complaints, days.",
		Fill:    c.field("value"),
	})
}

// noBenefit is about each department that is affected.
func noBenefit(c *coach) {
	if finished(c.change) {
		return
	}
	for _, id := range c.change.Affects {
		d := c.Department(id)
		if d == nil || slices.ContainsFunc(c.change.Benefits, func(b graphmodel.Statement) bool { return c.isFor(b, id) }) {
			continue
		}
		a := Advice{
			Finding: sprintf("it affects %s, and no benefit is stated for %s or anybody there", c.department(id), c.department(id)),
			Why:     "People carry what they gain from; a department that only has the work with a change has no reason to.",
			Do:      "Ask there what would be better for them afterwards, and write down one benefit in their words.",
			About:   []graphmodel.Ref{graphmodel.RefOf(d)},
			Fill:    c.field("benefits"),
		}
		if c.Person(d.Head) != nil && !c.isYou(d.Head) {
			a.Do = sprintf("ask %s, the head, what would be better for %s afterwards, and write it down in those words",
				c.name(d.Head), c.department(id))
			a.About = append(a.About, person(d.Head))
		}
		c.add(a, id)
	}
}

// isFor tells whether a statement is for a department, a part of it, or somebody
// in either.
func (c *coach) isFor(s graphmodel.Statement, department graphmodel.ID) bool {
	return line(s.Text) != "" && (c.within(s.Department, department) || c.within(c.departmentOf(s.Person), department))
}

func noGoal(c *coach) {
	helps := func(s graphmodel.Service) bool { return s.Effect.Or(graphmodel.DefaultEffect) > 0 }
	if finished(c.change) || slices.ContainsFunc(c.change.Serves, helps) {
		return
	}
	finding := "%s serves none of the goals on the map"
	if c.Goals.Len() == 0 {
		finding = "%s serves no goal, and the map has none yet"
	}
	c.add(Advice{
		Finding: sprintf(finding, c.title()),
		Why:     "Peers join for an outcome that they want themselves; a shared goal is the reason to help that needs no authority.",
		Do:      "Name the goal of the others that it brings closer, and who holds it.",
		Fill:    c.field("serves"),
	})
}
