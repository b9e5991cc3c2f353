package advice

import (
	"slices"
	"strconv"

	"inroad/graphmodel"
)

// nobodyAccountable is about tasks for which nobody answers. Where one person
// does the work, they are proposed.
func nobodyAccountable(c *coach) {
	for i, r := range c.change.Responsibilities {
		if r.Accountable != "" || finished(c.change) {
			continue
		}
		a := Advice{
			Finding: sprintf("nobody is accountable for %s", c.task(r)),
			Why:     "A task for which nobody answers is nobody’s when it slips; exactly one person must.",
			Do:      "Ask one person to answer for it, and say so to those who do the work.",
			About:   people(r.Responsible...),
			Fill:    c.field("responsibilities[%d].accountable", i),
		}
		if len(r.Responsible) > 0 {
			a.Finding = sprintf("%s %s on %s, and nobody is accountable for it", c.names(r.Responsible),
				workVerb(c, r.Responsible), c.task(r))
		}
		if len(r.Responsible) == 1 {
			id := r.Responsible[0]
			a.Remedy = c.update("Make "+c.name(id)+" accountable for "+c.task(r), func(next *graphmodel.Change) {
				next.Responsibilities[i].Accountable = id
			})
		}
		c.add(a, r.ID)
	}
}

func workVerb(c *coach, ids []graphmodel.ID) string {
	if len(ids) == 1 {
		return c.verb(ids[0], "work", "works")
	}
	return "work"
}

func (c *coach) task(r graphmodel.Responsibility) string {
	if text := line(r.Task); text != "" {
		return quoted(text)
	}
	return "a task without a name"
}

func nobodyResponsible(c *coach) {
	for i, r := range c.change.Responsibilities {
		if len(r.Responsible) > 0 || finished(c.change) {
			continue
		}
		a := Advice{
			Finding: sprintf("nobody does the work on %s", c.task(r)),
			Why:     "A task without hands stays where it is, however well it is watched.",
			Do:      "Name who does it, and ask whether they have the time.",
			Fill:    c.field("responsibilities[%d].responsible", i),
		}
		if c.Person(r.Accountable) != nil {
			a.About = people(r.Accountable)
			a.Do = sprintf("%s %s accountable: agree on who does it, and whether they have the time",
				c.name(r.Accountable), c.verb(r.Accountable, "are", "is"))
		}
		c.add(a, r.ID)
	}
}

func noResponsibilities(c *coach) {
	if len(c.change.Responsibilities) > 0 || finished(c.change) {
		return
	}
	c.add(Advice{
		Finding: sprintf("%s has no tasks with somebody accountable", c.title()),
		Why:     "Before they say yes, people want to know who will do what, and who answers for it.",
		Do:      "List the few tasks that matter, each with who does it and the one who is accountable.",
		Fill:    c.field("responsibilities"),
	})
}

// overloadTasks is how many tasks of open changes are too many for one person.
const overloadTasks = 4

// overload is about people who do, or answer for, many tasks at once.
func overload(c *coach) {
	tasks, changes := make(map[graphmodel.ID]int), make(map[graphmodel.ID][]graphmodel.Ref)
	for _, change := range c.Changes.All() {
		if finished(change) {
			continue
		}
		for _, r := range change.Responsibilities {
			involved := slices.Clone(r.Responsible)
			if r.Accountable != "" {
				involved = append(involved, r.Accountable)
			}
			slices.Sort(involved)
			for _, id := range slices.Compact(involved) {
				tasks[id]++
				if ref := graphmodel.RefOf(change); !slices.Contains(changes[id], ref) {
					changes[id] = append(changes[id], ref)
				}
			}
		}
	}
	for _, p := range c.People.All() {
		if tasks[p.ID] < overloadTasks {
			continue
		}
		c.add(Advice{
			Finding: sprintf("%s %s %d tasks at once in %s", c.name(p.ID), c.verb(p.ID, "have", "has"), tasks[p.ID],
				counted(len(changes[p.ID]), "change", "changes")),
			Why:   "Whoever is on every list is on none of them with a whole mind, and every change waits for the same person.",
			Do:    "Hand over tasks, or put them in an order together.",
			About: append(people(p.ID), changes[p.ID]...),
			Fill:  Source{changes[p.ID][0], "responsibilities"},
		}, p.ID)
	}
}

// nobodyIsMe is about a map that does not say where routes start.
func nobodyIsMe(c *coach) {
	if c.Me() != nil {
		return
	}
	c.add(Advice{
		Finding: "The map does not say who you are.",
		Why:     "Routes start at you, and what others trust you with is where they can lead.",
		Do:      "Add yourself to the map, and mark that person as “me”.",
		Fill:    Source{graphmodel.Ref{Kind: graphmodel.KindInfo}, "me"},
	})
}

// mixedRequests is about executives who are to decide on several changes, some
// with an executive champion and some without.
func mixedRequests(c *coach) {
	with, without := make(map[graphmodel.ID][]*graphmodel.Change), make(map[graphmodel.ID][]*graphmodel.Change)
	for _, change := range c.Changes.All() {
		if finished(change) || begun(change) {
			continue
		}
		for _, id := range change.Deciders {
			if isExecutive(c.Person(change.Champion)) || isExecutive(c.Person(change.Owner)) {
				with[id] = append(with[id], change)
			} else {
				without[id] = append(without[id], change)
			}
		}
	}
	for _, p := range c.People.All() {
		if !isExecutive(p) || c.isYou(p.ID) || len(with[p.ID]) == 0 || len(without[p.ID]) == 0 {
			continue
		}
		own, other := with[p.ID][0], without[p.ID][0]
		c.add(Advice{
			Finding: sprintf("%s is asked for %s, which an executive stands for, and for %s, which none does", c.name(p.ID),
				c.words.change(own.ID), c.words.change(other.ID)),
			Why: "Among requests of the rank and file an executive’s own loses its weight, and the others are measured by what it brings.",
			Do: sprintf("bring them apart, and find an executive who stands for %s first",
				c.words.change(other.ID)),
			About: append(people(p.ID), graphmodel.RefOf(own), graphmodel.RefOf(other)),
			Fill:  at(other, "champion"),
		}, p.ID)
	}
}

// promiseOverdue is about next steps that we said we would take.
func promiseOverdue(c *coach) {
	for _, t := range c.Touchpoints.All() {
		if !c.ours(t) || !c.today.Known() || !t.Due.Known() || t.Due >= c.today {
			continue
		}
		text := "this was due on " + spoken(t.Due)
		if others := c.others(t.People); len(others) > 0 {
			text += ", and " + c.names(others) + plural(others, " waits", " wait") + " for it"
		}
		c.add(Advice{
			Finding: sentence(text + ": " + line(t.NextStep)),
			Why:     "Small promises kept in time are what trust is made of.",
			Do:      "Do it, or say today when it will come, and tick it once it is done.",
			About:   append([]graphmodel.Ref{graphmodel.RefOf(t)}, people(c.others(t.People)...)...),
			Fill:    at(t, "done"),
		}, t.ID)
	}
}

// staleContact is about people whom "me" has not met for longer than wanted: it
// matters more once it is half as long again.
func staleContact(c *coach) {
	for _, o := range c.OverdueContacts(c.today) {
		if c.isYou(o.Person.ID) {
			continue
		}
		severity := Useful
		if 2*o.Days >= 3*o.Person.CadenceDays.Or(0) {
			severity = Important
		}
		c.add(Advice{
			Severity: severity,
			Finding: sprintf("the last contact with %s was %s ago; you wanted at most %s", c.name(o.Person.ID), days(o.Days),
				strconv.Itoa(o.Person.CadenceDays.Or(0))),
			Why:   "Trust that is not used fades, and whoever only calls with a request is heard less.",
			Do:    "Meet them without an ask: what went well, what did not, what worries them.",
			About: people(o.Person.ID),
			Fill:  Source{Ref: graphmodel.Ref{Kind: graphmodel.KindTouchpoint}, Path: "date"},
		}, o.Person.ID)
	}
}
