package advice

import (
	"cmp"
	"fmt"
	"slices"

	"inroad/graphmodel"
)

// Contacts returns whom to see when: everybody with a cadence but "me", the most
// pressing first, then by the day on which it is due, then by id. Without a day
// there are none.
func Contacts(w *graphmodel.Workspace, today graphmodel.Date) []Contact {
	if !today.Known() {
		return nil
	}
	v := words{w}
	latest := v.latest()
	var list []Contact
	for _, p := range w.People.All() {
		if cadence := p.CadenceDays.Or(0); cadence > 0 && !v.isYou(p.ID) {
			list = append(list, v.contact(p, cadence, latest[p.ID], today))
		}
	}
	slices.SortStableFunc(list, func(a, b Contact) int { return cmp.Or(cmp.Compare(a.State, b.State), cmp.Compare(a.Due, b.Due)) })
	return list
}

// latest returns the latest touchpoint with a day of everybody.
func (v words) latest() map[graphmodel.ID]*graphmodel.Touchpoint {
	latest := make(map[graphmodel.ID]*graphmodel.Touchpoint)
	for _, t := range v.Touchpoints.All() {
		for _, id := range t.People {
			if t.Date.Known() && (latest[id] == nil || latest[id].Date < t.Date) {
				latest[id] = t
			}
		}
	}
	return latest
}

func (v words) contact(p *graphmodel.Person, cadence int, last *graphmodel.Touchpoint, today graphmodel.Date) Contact {
	c := Contact{Person: p.ID, State: ContactNever, CadenceDays: cadence, Due: today}
	sources := []Source{at(p, "cadenceDays")}
	name := v.name(p.ID)
	if last == nil {
		c.Sentence = said(sprintf("no talk with %s is noted; you wanted one every %s", name, days(cadence)), sources...)
		return c
	}
	c.Last, c.Touchpoint = last.Date, last.ID
	c.Due = later(last.Date, cadence)
	c.Days = today.DaysUntil(c.Due)
	sources = append(sources, at(last, "date"))
	when := fmt.Sprintf("in %s", days(c.Days))
	switch {
	case c.Days < 0:
		c.State, when = ContactOverdue, days(-c.Days)+" ago"
	case c.Days == 0:
		c.State, when = ContactSoon, "today"
	case c.Days <= SoonDays:
		c.State = ContactSoon
	default:
		c.State = ContactLater
	}
	verb := "is"
	if c.Days < 0 {
		verb = "was"
	}
	c.Sentence = said(sprintf("the next talk with %s %s due %s; the last one was on %s", name, verb, when, spoken(last.Date)), sources...)
	return c
}
