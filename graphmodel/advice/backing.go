package advice

import (
	"cmp"
	"fmt"
	"slices"

	"inroad/graphmodel"
)

// supporters returns who supports the change besides "me", in the order of its
// stances.
func (c *coach) supporters() []graphmodel.ID {
	var ids []graphmodel.ID
	for _, s := range c.change.Stances {
		if supports(s) && !c.isYou(s.Person) {
			ids = append(ids, s.Person)
		}
	}
	return ids
}

// mostOfSupport is the part of all support that reaches a decider from which on
// one person carries all of it.
const mostOfSupport = 2.0 / 3

// oneSupporter is about a change that one person carries: who is the only one to
// support it, or from whom most of the support comes that reaches a decider.
func oneSupporter(c *coach) {
	supporters := c.supporters()
	if len(supporters) == 0 || finished(c.change) {
		return
	}
	const why = "One person who is away, busy or moves on takes the whole change along."
	if len(supporters) == 1 {
		id := supporters[0]
		c.add(Advice{
			Finding: sprintf("%s is the only one noted as supporting it", c.name(id)), Why: why,
			Do:    sprintf("win a second supporter in another department before you ask more of %s", c.name(id)),
			About: people(id), Fill: c.field("stances"),
		})
		return
	}
	if c.answer.Forecast == nil {
		return
	}
	for _, d := range c.answer.Forecast.Deciders {
		total, most, carrier := 0.0, 0.0, graphmodel.ID("")
		for _, w := range d.Weights {
			if w.Person == d.Person || !slices.Contains(supporters, w.Person) {
				continue
			}
			total += w.Weight
			if w.Weight > most {
				most, carrier = w.Weight, w.Person
			}
		}
		if total < leastReach || most < mostOfSupport*total {
			continue
		}
		c.add(Advice{
			Finding: sprintf("%.0f %% of the support that reaches %s comes from %s alone", 100*most/total, c.name(d.Person), c.name(carrier)),
			Why:     why,
			Do:      sprintf("win a second person whom %s listens to", c.name(d.Person)),
			About:   people(carrier, d.Person), Fill: c.field("stances"),
		}, d.Person)
	}
}

// leastReach is the part of a decider's support below which what supporters
// bring is too little to be carried by anybody.
const leastReach = 0.02

// endorsersNeeded is how many people must be heard independently before a
// contested change is adopted.
const endorsersNeeded = 2

// fewEndorsers is about a change that departs much from how things are done and
// that somebody resists: each decider must hear of it from several sides. Those
// of one department count once.
func fewEndorsers(c *coach) {
	if c.change.Divergence != "major" || finished(c.change) || !slices.ContainsFunc(c.change.Stances, resists) {
		return
	}
	supporters := make(map[graphmodel.ID]bool)
	for _, id := range c.supporters() {
		supporters[id] = true
	}
	heard := make(map[graphmodel.ID][]graphmodel.ID)
	for _, t := range c.Ties.All() {
		if supporters[t.To] && t.Trust.Or(0) >= closeTrust {
			heard[t.From] = append(heard[t.From], t.To)
		}
	}
	for _, id := range c.change.Deciders {
		endorsers := c.independent(heard[id], id)
		if len(endorsers) >= endorsersNeeded || c.isYou(id) {
			continue
		}
		finding := fmt.Sprintf("It is contested, and nobody whom %s trusts supports it yet.", c.name(id))
		if len(endorsers) == 1 {
			finding = fmt.Sprintf("It is contested, and of those whom %s trusts only %s supports it.", c.name(id), c.name(endorsers[0]))
		}
		c.add(Advice{
			Finding: finding,
			Why:     "A change that departs much from how things are done is adopted when several people who are trusted, and who do not depend on each other, stand for it.",
			Do: sprintf("win %s whom %s trusts, from different departments",
				[]string{"two people", "one more person"}[len(endorsers)], c.name(id)),
			About: append(people(id), people(endorsers...)...),
			Fill:  c.field("stances"),
		}, id)
	}
}

// independent keeps one of each department, but for the decider themself. People
// whose department is not known count each.
func (c *coach) independent(ids []graphmodel.ID, but graphmodel.ID) []graphmodel.ID {
	seen := make(map[graphmodel.ID]bool)
	var kept []graphmodel.ID
	for _, id := range ids {
		department := c.departmentOf(id)
		if id == but || department != "" && seen[department] {
			continue
		}
		seen[department] = true
		kept = append(kept, id)
	}
	return kept
}

// unknownStance is about people with a formal say of whom nobody has noted where
// they stand: deciders first, then the most powerful.
func unknownStance(c *coach) {
	if finished(c.change) {
		return
	}
	known := make(map[graphmodel.ID]bool)
	for _, s := range c.change.Stances {
		known[s.Person] = s.Current.Known()
	}
	var silent []*graphmodel.Person
	for _, p := range c.People.All() {
		decides := slices.Contains(c.change.Deciders, p.ID)
		if !known[p.ID] && !c.isYou(p.ID) && !p.Placeholder && (decides || isExecutive(p)) {
			silent = append(silent, p)
		}
	}
	if len(silent) == 0 {
		return
	}
	slices.SortStableFunc(silent, func(a, b *graphmodel.Person) int {
		return cmp.Or(-compareBool(slices.Contains(c.change.Deciders, a.ID), slices.Contains(c.change.Deciders, b.ID)),
			cmp.Compare(b.Power.Or(graphmodel.DefaultPower), a.Power.Or(graphmodel.DefaultPower)))
	})
	var ids []graphmodel.ID
	for _, p := range silent {
		ids = append(ids, p.ID)
	}
	c.add(Advice{
		Finding: sprintf("where %s %s on it is not noted", c.names(ids), plural(ids, "stands", "stand")),
		Why:     "Somebody with a formal say can stop the change with a word, also without deciding on it.",
		Do:      "Listen before you ask: find out where they stand, directly or from somebody whom they trust, and note how sure you are.",
		About:   people(ids...),
		Fill:    c.field("stances"),
	})
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	default:
		return -1
	}
}

// oneDepartment is about a change that only one department wants.
func oneDepartment(c *coach) {
	supporters := c.supporters()
	if len(supporters) < 2 || c.Departments.Len() < 2 || finished(c.change) {
		return
	}
	department := c.departmentOf(supporters[0])
	if department == "" || slices.ContainsFunc(supporters, func(id graphmodel.ID) bool { return c.departmentOf(id) != department }) {
		return
	}
	c.add(Advice{
		Finding: sprintf("all who support it are in %s: %s", c.department(department), c.names(supporters)),
		Why:     "What one department wants looks like its own affair; what two want together looks like the organisation’s.",
		Do:      sprintf("win somebody outside %s who gains from it, and let them speak first", c.department(department)),
		About:   append([]graphmodel.Ref{{Kind: graphmodel.KindDepartment, ID: department}}, people(supporters...)...),
		Fill:    c.field("stances"),
	})
}
