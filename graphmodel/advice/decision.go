package advice

import (
	"fmt"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func noDecider(c *coach) {
	if len(c.change.Deciders) > 0 || finished(c.change) {
		return
	}
	c.add(Advice{
		Finding: sprintf("nobody is named who decides on %s", c.title()),
		Why:     "Without a decider there is nobody to reach, and no way can be suggested.",
		Do:      "Ask whose yes it takes, and name those people as deciders.",
		Fill:    c.field("deciders"),
	})
}

// noChampion proposes whoever already speaks for the change, if that is one
// person.
func noChampion(c *coach) {
	if c.change.Champion != "" || finished(c.change) {
		return
	}
	a := Advice{
		Finding: sprintf("%s has no champion", c.title()),
		Why:     "A change across departments needs an executive who understands it, stands for it and signs off its cost.",
		Do:      "Find somebody with a formal say who wants it to happen, and ask whether they will stand for it.",
		Fill:    c.field("champion"),
	}
	var willing []graphmodel.ID
	for _, s := range c.change.Stances {
		if s.Current.Or(0) == graphmodel.MaxStance && !c.isYou(s.Person) {
			willing = append(willing, s.Person)
		}
	}
	if len(willing) > 0 {
		a.About = people(willing...)
		a.Do = sprintf("%s already %s for it: ask whether that is so in the open, or find an executive who will",
			c.names(willing), plural(willing, "speaks", "speak"))
	}
	if len(willing) == 1 {
		a.Remedy = c.update("Make "+c.name(willing[0])+" the champion", func(next *graphmodel.Change) { next.Champion = willing[0] })
	}
	c.add(a)
}

func plural(ids []graphmodel.ID, one, many string) string {
	if len(ids) == 1 {
		return one
	}
	return many
}

// update returns a remedy that writes to the change.
func (c *coach) update(name string, change func(*graphmodel.Change)) *edit.Edit {
	e := edit.Update(c.Workspace, name, "", c.change, change)
	return &e
}

func championNotExecutive(c *coach) {
	champion := c.Person(c.change.Champion)
	if champion == nil || isExecutive(champion) || !champion.Power.Known() || finished(c.change) || isExecutive(c.Person(c.change.Owner)) {
		return
	}
	var executives []graphmodel.ID
	for _, id := range c.change.Deciders {
		if isExecutive(c.Person(id)) {
			executives = append(executives, id)
		}
	}
	if len(executives) == 0 || slices.Contains(executives, champion.ID) {
		return
	}
	c.add(Advice{
		Finding: sprintf("%s %s its champion, but no executive stands for it before %s", c.name(champion.ID),
			c.verb(champion.ID, "are", "is"), c.names(executives)),
		Why:   "A request from the rank and file that reaches executives without one of their own is easily put aside as one of many.",
		Do:    "Keep the champion for the daily work, and win an executive besides who understands the cost and signs it off.",
		About: append(people(champion.ID), people(executives...)...),
		Fill:  c.field("champion"),
	}, champion.ID)
}

// noOwner proposes the head of the department that is affected, if it is one.
func noOwner(c *coach) {
	if c.change.Owner != "" || finished(c.change) {
		return
	}
	a := Advice{
		Finding: sprintf("%s has no business owner", c.title()),
		Why:     "The business unit owns a project; whoever lets go of the ownership gains influence on it.",
		Do:      "Agree with one of the departments affected who owns it, and let them tell its story.",
		Fill:    c.field("owner"),
	}
	if len(c.change.Affects) == 1 {
		if d := c.Department(c.change.Affects[0]); d != nil && c.Person(d.Head) != nil && !c.isYou(d.Head) {
			a.About = people(d.Head)
			a.Do = fmt.Sprintf("It affects %s only: ask %s, the head, whether it can be theirs.", c.department(d.ID), c.name(d.Head))
			a.Remedy = c.update("Make "+c.name(d.Head)+" the business owner", func(next *graphmodel.Change) { next.Owner = d.Head })
		}
	}
	c.add(a)
}

func deciderWithoutContact(c *coach) {
	if finished(c.change) {
		return
	}
	met := make(map[graphmodel.ID]bool)
	for _, t := range c.Touchpoints.All() {
		for _, id := range t.People {
			met[id] = true
		}
	}
	for _, id := range c.change.Deciders {
		if met[id] || c.isYou(id) {
			continue
		}
		c.add(Advice{
			Finding: sprintf("%s decides, and no contact with %s is noted", c.name(id), c.name(id)),
			Why:     "A yes is easier to give to somebody one has met: leaders who succeed see those who decide at least once a month.",
			Do:      "Plan a talk, alone or together with somebody whom they trust, and note it as a touchpoint.",
			About:   people(id),
			Fill:    Source{Ref: graphmodel.Ref{Kind: graphmodel.KindTouchpoint}, Path: "people"},
		}, id)
	}
}
