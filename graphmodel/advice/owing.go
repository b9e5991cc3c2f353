package advice

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
)

// owed is something that was promised to, or by, people or a department.
type owed struct {
	Item
	// to are the people it concerns; department is set for an offer to one.
	to         []graphmodel.ID
	department graphmodel.ID
}

// promises returns what we owe: open next steps that are "me's", and offers that
// are not kept yet.
func (v words) promises(today graphmodel.Date) []owed {
	var list []owed
	for _, t := range v.Touchpoints.All() {
		if v.ours(t) {
			list = append(list, owed{Item: due(v.nextStep(t), t.Due, today), to: v.others(t.People)})
		}
	}
	for _, c := range v.Changes.All() {
		if c.Status == "dropped" {
			continue
		}
		for i, o := range c.Offers {
			if text := line(o.Text); text != "" && !o.Done {
				s := said(sprintf("offered with %s: %s", v.change(c.ID), text), at(c, "offers[%d]", i))
				list = append(list, owed{Item: Item{Sentence: s}, to: given(o.Person), department: o.Department})
			}
		}
	}
	return list
}

// awaited returns what others owe us: open next steps that are theirs.
func (v words) awaited(today graphmodel.Date) []owed {
	var list []owed
	for _, t := range v.Touchpoints.All() {
		if open(t) && !v.ours(t) {
			list = append(list, owed{Item: due(v.nextStep(t), t.Due, today), to: given(t.NextStepBy)})
		}
	}
	return list
}

func given(id graphmodel.ID) []graphmodel.ID {
	if id == "" {
		return nil
	}
	return []graphmodel.ID{id}
}

// nextStep says the open next step of a touchpoint, and when it was agreed.
func (v words) nextStep(t *graphmodel.Touchpoint) Sentence {
	text, sources := line(t.NextStep), []Source{at(t, "nextStep")}
	if t.Date.Known() {
		text += ", agreed on " + spoken(t.Date)
		sources = append(sources, at(t, "date"))
	}
	return said(sentence(text), sources...)
}

// due returns a point with the day on which it is due.
func due(s Sentence, day, today graphmodel.Date) Item {
	return Item{Sentence: s, Due: day, Overdue: day.Known() && today.Known() && day < today}
}

// byDue puts what is due first, the earliest before.
func byDue(items []Item) []Item {
	slices.SortStableFunc(items, func(a, b Item) int {
		return cmp.Or(compareBool(b.Due.Known(), a.Due.Known()), cmp.Compare(a.Due, b.Due))
	})
	return items
}

// about returns the points of those that concern somebody.
func about(all []owed, concerns func(owed) bool) []Item {
	var items []Item
	for _, o := range all {
		if concerns(o) {
			items = append(items, o.Item)
		}
	}
	return byDue(items)
}
