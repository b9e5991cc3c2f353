package advice

import (
	"fmt"
	"slices"

	"inroad/graphmodel"
)

// nearDays is how many days ahead a deadline counts as near.
const nearDays = 60

// deadlineNear is about a change whose deadline is near, or past, while nothing is
// planned.
func deadlineNear(c *coach) {
	if !c.today.Known() || !c.change.Deadline.Known() || finished(c.change) {
		return
	}
	left := c.today.DaysUntil(c.change.Deadline)
	if left > nearDays || left >= 0 && slices.ContainsFunc(c.change.Steps, func(s graphmodel.Step) bool { return !dropped(s) }) {
		return
	}
	a := Advice{
		Finding: fmt.Sprintf("%s are left until %s, and no step is planned.", days(left), spoken(c.change.Deadline)),
		Why:     "A yes takes several talks, and each of them waits for a date in somebody’s calendar.",
		Do:      "Make a plan of whom to ask in which order, with a day for each step, or move the deadline openly.",
		Fill:    c.field("steps"),
	}
	if left < 0 {
		a.Finding = fmt.Sprintf("The deadline was on %s, %s ago.", spoken(c.change.Deadline), days(-left))
		a.Why = "A deadline that passes in silence tells everybody that the next one need not be kept either."
		a.Do = "Agree on a new day with those who decide, or say that the change is done or dropped."
		a.Fill = c.field("deadline")
	}
	if left == 0 {
		a.Finding = "The deadline is today, and no step is planned."
	}
	if left == 1 {
		a.Finding = fmt.Sprintf("1 day is left until %s, and no step is planned.", spoken(c.change.Deadline))
	}
	c.add(a)
}

func dropped(s graphmodel.Step) bool { return s.Status == "dropped" }

// A change is looked at every quarter, and before its deadline.
const quarterDays = 91

// noCheckpoint proposes a review in a quarter, or at the deadline if that is
// sooner.
func noCheckpoint(c *coach) {
	if !c.today.Known() || finished(c.change) {
		return
	}
	var late []graphmodel.Checkpoint
	for _, k := range c.change.Checkpoints {
		if k.Done || !k.Date.Known() {
			continue
		}
		if k.Date >= c.today {
			return
		}
		late = append(late, k)
	}
	a := Advice{
		Finding: sprintf("no review of %s is planned", c.title()),
		Why:     "What nobody looks at drifts; a fixed day with a measure shows in time whether it works.",
		Do:      "Fix a day for a review, at least once a quarter, with the figure that you will look at.",
		Fill:    c.field("checkpoints"),
	}
	if len(late) > 0 {
		a.Finding = sprintf("the review %s was due on %s, and no later one is planned", quoted(line(late[0].Title)), spoken(late[0].Date))
		a.Do = "Hold it now and write down what came out, or fix another day."
	}
	next := later(c.today, quarterDays)
	if c.change.Deadline > c.today {
		next = min(next, c.change.Deadline)
	}
	a.Remedy = c.update("Plan a review on "+spoken(next), func(change *graphmodel.Change) {
		change.Checkpoints = append(change.Checkpoints, graphmodel.Checkpoint{ID: c.freeCheckpoint(), Date: next, Title: "Review"})
	})
	c.add(a)
}

// freeCheckpoint returns an id that no checkpoint of the change has: the same
// advice is the same edit.
func (c *coach) freeCheckpoint() graphmodel.ID {
	for n := len(c.change.Checkpoints) + 1; ; n++ {
		id := graphmodel.ID(fmt.Sprintf("k-%d", n))
		if !slices.ContainsFunc(c.change.Checkpoints, func(k graphmodel.Checkpoint) bool { return k.ID == id }) {
			return id
		}
	}
}

// offerNotKept is about offers that are still open when the change is under way
// or its deadline is past.
func offerNotKept(c *coach) {
	past := c.today.Known() && c.change.Deadline.Known() && c.change.Deadline < c.today
	if c.change.Status == "dropped" || !past && !begun(c.change) {
		return
	}
	for i, o := range c.change.Offers {
		to, refs := c.addressee(o)
		if o.Done || line(o.Text) == "" || len(refs) == 0 {
			continue
		}
		c.add(Advice{
			Finding: sprintf("%s was offered this, and it is not kept yet: %s", to, line(o.Text)),
			Why:     "Support that was promised and does not come costs more trust than none would have.",
			Do:      "Keep it now, or say when; tick it once it is done.",
			About:   refs,
			Fill:    c.field("offers[%d].done", i),
		}, refs[0].ID, graphmodel.ID(fmt.Sprint(i+1)))
	}
}

// addressee returns to whom a statement is made, and the records.
func (v words) addressee(s graphmodel.Statement) (string, []graphmodel.Ref) {
	if v.Person(s.Person) != nil {
		return v.name(s.Person), people(s.Person)
	}
	if d := v.Department(s.Department); d != nil {
		return v.department(d.ID), []graphmodel.Ref{graphmodel.RefOf(d)}
	}
	return "", nil
}
