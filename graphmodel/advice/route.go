package advice

import (
	"fmt"
	"slices"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

func (c *coach) destinations() []influence.Destination {
	if c.answer.Suggestion == nil || finished(c.change) {
		return nil
	}
	return c.answer.Suggestion.Destinations
}

func noWay(c *coach) {
	v := influence.NewWords(c.Workspace)
	for _, d := range c.destinations() {
		if d.NoRoute == nil || !c.People.Has(d.To) {
			continue
		}
		reasons := v.NoRoute(c.answer.Suggestion.From, d)
		a := Advice{
			Finding: fmt.Sprintf("No way of trust leads to %s.", c.name(d.To)),
			Why:     reasons[0],
			Do:      "Build the first tie: a talk, a favour, a small piece of work together, and note the trust that grows from it.",
			About:   append(people(d.To), people(d.NoRoute.BlockedBy...)...),
			Fill:    Source{Ref: graphmodel.Ref{Kind: graphmodel.KindTie}, Path: "trust"},
		}
		if o := d.NoRoute.Opens; o != nil {
			a.Do = "Build this tie first: " + strings.Join(reasons[1:], " ")
			a.About = append(a.About, people(o.From, o.To)...)
			a.Fill.Ref.ID = o.Tie
		}
		c.add(a, d.To)
	}
}

// oneWayIn is about those without whom a decider can't be reached. Whom the user
// wants on every way is no surprise.
func oneWayIn(c *coach) {
	for _, d := range c.destinations() {
		keepers := slices.DeleteFunc(slices.Clone(d.Gatekeepers), func(id graphmodel.ID) bool {
			return slices.Contains(c.change.Via, id)
		})
		if len(keepers) == 0 {
			continue
		}
		c.add(Advice{
			Finding: sprintf("every way to %s leads through %s", c.name(d.To), c.names(keepers)),
			Why: sprintf("if %s %s, or stays silent, nothing reaches %s",
				c.names(keepers), plural(keepers, "leaves", "leave"), c.name(d.To)),
			Do:    sprintf("build a second way to %s that needs nobody of the first; the relationships to invest in show which tie opens one", c.name(d.To)),
			About: append(people(d.To), people(keepers...)...),
			Fill:  Source{Ref: graphmodel.Ref{Kind: graphmodel.KindTie}, Path: "trust"},
		}, d.To)
	}
}

// leastFlips is how likely a guess must be wrong enough to change the answer.
const leastFlips = 0.1

func guessDecides(c *coach) {
	v := influence.NewWords(c.Workspace)
	for _, d := range c.destinations() {
		f := d.FindOutFirst
		if f == nil || f.Flips < leastFlips {
			continue
		}
		c.add(Advice{
			Finding: sprintf("the best way to %s hangs on a guess: %s trust in %s", c.name(d.To), c.possessive(f.From), c.name(f.To)),
			Why:     "The whole plan would follow a number that nobody has checked.",
			Do:      v.FindOut(d),
			About:   append([]graphmodel.Ref{{Kind: graphmodel.KindTie, ID: f.Tie}}, people(f.From, f.To, d.To)...),
			Fill:    Source{graphmodel.Ref{Kind: graphmodel.KindTie, ID: f.Tie}, "confidence"},
		}, d.To, f.Tie)
	}
}
