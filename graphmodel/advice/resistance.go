package advice

import (
	"cmp"
	"fmt"
	"slices"

	"inroad/graphmodel"
)

func nobodyOpposed(c *coach) {
	if finished(c.change) || slices.ContainsFunc(c.change.Stances, resists) {
		return
	}
	c.add(Advice{
		Finding: sprintf("nobody is noted as sceptical of %s or opposed to it", c.title()),
		Why:     "Resistance is natural: where none is seen, it is mostly not looked for, and it comes up when it is late to answer.",
		Do:      "Go through the departments affected and ask who loses territory, habit or time by it, and what they would say.",
		Fill:    c.field("stances"),
	})
}

// close is the trust from which on somebody counts as close.
const closeTrust = 60

// closeToOpposed is about people opposed to a change that departs much from how
// things are done: being close to them then helps less than it does else.
func closeToOpposed(c *coach) {
	if c.change.Divergence != "major" || c.Info.Me == "" || finished(c.change) {
		return
	}
	opposed := make(map[graphmodel.ID]bool)
	for _, s := range c.change.Stances {
		opposed[s.Person] = s.Current.Or(0) <= graphmodel.Opposed
	}
	near := make(map[graphmodel.ID][]graphmodel.Ref)
	for _, t := range c.Ties.All() {
		if t.Trust.Or(0) < closeTrust {
			continue
		}
		if t.From == c.Info.Me && opposed[t.To] {
			near[t.To] = append(near[t.To], graphmodel.RefOf(t))
		}
		if t.To == c.Info.Me && opposed[t.From] {
			near[t.From] = append(near[t.From], graphmodel.RefOf(t))
		}
	}
	for _, s := range c.change.Stances {
		if near[s.Person] == nil {
			continue
		}
		c.add(Advice{
			Finding: sprintf("you and %s are close, and %s is opposed", c.name(s.Person), c.name(s.Person)),
			Why:     "For a change that departs much from how things are done, closeness to somebody opposed tends to slow the change more than it moves them.",
			Do:      sprintf("keep the relationship, listen to what %s needs, and let others carry this change to them", c.name(s.Person)),
			About:   append(people(s.Person), near[s.Person]...),
			Fill:    c.field("avoid"),
		}, s.Person)
	}
}

// unansweredObjection is about people with reasons that are not addressed.
func unansweredObjection(c *coach) {
	if finished(c.change) {
		return
	}
	for i, s := range c.change.Stances {
		open := openReasons(s)
		if len(open) == 0 {
			continue
		}
		a := Advice{
			Finding: sprintf("%s %s, and no answer is written: %s", c.name(s.Person), c.verb(s.Person, "object", "objects"), reasonList(s, open)),
			Why:     "An objection that stays open counts against every ask, and it is passed on to others.",
			Do:      "Ask what lies behind it, write down how that need can be met safely, and say so.",
			About:   people(s.Person),
			Fill:    c.field("stances[%d].reasons[%d].answer", i, open[0]),
		}
		unwritten := slices.DeleteFunc(slices.Clone(open), func(k int) bool { return line(s.Reasons[k].Answer) != "" })
		if len(unwritten) == 0 {
			a.Finding = sprintf("the answer to %s objection is written, and not given yet: %s", c.possessive(s.Person), reasonList(s, open))
			a.Do = sprintf("give %s the answer, and tick the reason as addressed once it is accepted", c.name(s.Person))
			a.Fill = c.field("stances[%d].reasons[%d].addressed", i, open[0])
		} else {
			a.Fill.Path = fmt.Sprintf("stances[%d].reasons[%d].answer", i, unwritten[0])
		}
		c.add(a, s.Person)
	}
}

// openReasons returns which reasons of a stance are not addressed.
func openReasons(s graphmodel.Stance) []int {
	var open []int
	for k, r := range s.Reasons {
		if !r.Addressed {
			open = append(open, k)
		}
	}
	return open
}

func reasonList(s graphmodel.Stance, which []int) string {
	var list []string
	for _, k := range which {
		list = append(list, reasonWords(s.Reasons[k]))
	}
	return apart(list)
}

func reasonWords(r graphmodel.Reason) string {
	return cmp.Or(line(r.Text), line(r.Kind), "a reason that is not given")
}

// blanketNo is about people against the change of whom one knows the words only.
func blanketNo(c *coach) {
	if finished(c.change) {
		return
	}
	for i, s := range c.change.Stances {
		var blank []int
		for _, k := range openReasons(s) {
			if line(s.Reasons[k].Need) == "" {
				blank = append(blank, k)
			}
		}
		if len(blank) == 0 || !resists(s) {
			continue
		}
		c.add(Advice{
			Finding: sprintf("what %s %s behind this no is not noted: %s", c.name(s.Person), c.verb(s.Person, "need", "needs"), reasonList(s, blank)),
			Why:     "A no stands for a need; only when that is understood can it be met safely, and a no that is only overruled goes on in the shadow.",
			Do:      sprintf("ask %s what would have to be true for a yes, and write that down as the need", c.name(s.Person)),
			About:   people(s.Person),
			Fill:    c.field("stances[%d].reasons[%d].need", i, blank[0]),
		}, s.Person)
	}
}
