package report

import (
	"cmp"
	"slices"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// dated is a point with its day, for sorting.
type dated struct {
	on graphmodel.Date
	Check
}

// nextSteps lists what is to come for a change: steps, what was promised in
// conversations, and checkpoints, by their day; those without one come last.
func (t *teller) nextSteps(c *graphmodel.Change) Checks {
	list := slices.Concat(t.openSteps(c), t.promises(c.ID), t.checkpointsAhead(c))
	slices.SortStableFunc(list, byDay)
	return checks(list)
}

// byDay sorts by day; what has none comes last.
func byDay(a, b dated) int { return cmp.Compare(cmp.Or(a.on, "9999"), cmp.Or(b.on, "9999")) }

func checks(list []dated) Checks {
	var all Checks
	for _, one := range list {
		all = append(all, one.Check)
	}
	return all
}

func (t *teller) openSteps(c *graphmodel.Change) []dated {
	var list []dated
	for _, s := range edit.PlanOrder(c) {
		if edit.OpenStep(s) {
			list = append(list, dated{s.Due, Check{Item: Item{t.step(s), said(t.due(s.Due), s.Status)}}})
		}
	}
	return list
}

// step says whom to talk to, and what for.
func (t *teller) step(s graphmodel.Step) string {
	text := "Talk"
	if s.Person != "" {
		text += " to " + t.name(s.Person)
	}
	if s.Via != "" {
		text += " through " + t.name(s.Via)
	}
	if s.Goal != "" {
		text += ": " + s.Goal
	}
	return text
}

// promises lists what was said in conversations about a change, or about any if
// it is empty, that somebody would do, and that is open.
func (t *teller) promises(change graphmodel.ID) []dated {
	var list []dated
	for _, x := range t.w.Touchpoints.All() {
		if x.NextStep == "" || x.Done || change != "" && x.Change != change {
			continue
		}
		by := ""
		if owes := cmp.Or(x.NextStepBy, t.me); owes != "" {
			by = t.name(owes)
		}
		list = append(list, dated{x.Due, Check{Item: Item{sentenceless(x.NextStep), said(by, t.due(x.Due), t.with(x))}}})
	}
	return list
}

func (t *teller) with(x *graphmodel.Touchpoint) string {
	if len(x.People) == 0 {
		return ""
	}
	return "from the talk with " + t.names(x.People)
}

func (t *teller) checkpointsAhead(c *graphmodel.Change) []dated {
	var list []dated
	for _, k := range c.Checkpoints {
		if !k.Done {
			list = append(list, dated{k.Date, Check{Item: Item{"Checkpoint: " + cmp.Or(k.Title, "without a title"), said(t.on(k.Date), k.Measure)}}})
		}
	}
	return list
}

// on says when something takes place, or should have.
func (t *teller) on(d graphmodel.Date) string {
	switch {
	case !d.Known():
		return ""
	case t.Today.Known() && d < t.Today:
		return "was on " + Day(d)
	default:
		return "on " + Day(d)
	}
}

// notes are the private ones on the people of a change.
func (t *teller) notes(c *graphmodel.Change) List {
	var list List
	for _, p := range t.w.People.All() {
		if _, stands := c.StanceOf(p.ID); p.Notes != "" && (stands || slices.Contains(c.Deciders, p.ID)) {
			list = append(list, Item{t.name(p.ID), p.Notes})
		}
	}
	return list
}

// conversations lists the private summaries of the conversations about a change
// from a day on, the latest first.
func (t *teller) conversations(c *graphmodel.Change, from graphmodel.Date) List {
	var found []*graphmodel.Touchpoint
	for _, x := range t.w.Touchpoints.All() {
		if x.Change == c.ID && x.Summary != "" && x.Date >= from {
			found = append(found, x)
		}
	}
	slices.SortStableFunc(found, func(a, b *graphmodel.Touchpoint) int { return cmp.Compare(b.Date, a.Date) })
	var list List
	for _, x := range found {
		list = append(list, Item{said(Day(x.Date), t.names(x.People)), strings.Join(filled([]string{sentence(x.Summary), sentence(x.Outcome)}), " ")})
	}
	return list
}

// sentenceless returns a text without the full stop at its end.
func sentenceless(text string) string { return strings.TrimRight(strings.TrimSpace(text), ".") }
