package graphmodel

import (
	"cmp"
	"slices"
)

// Overdue is a person whom "me" has not met for longer than their cadence.
type Overdue struct {
	Person *Person
	// Days is how long ago the last contact was, more than the cadence.
	Days int
}

// OverdueContacts lists the people with a cadence whose latest touchpoint is
// longer ago than that, the longest overdue first. People who were never met
// are not listed: when the wait began is not known.
func (w *Workspace) OverdueContacts(today Date) []Overdue {
	latest := make(map[ID]Date)
	for _, t := range w.Touchpoints.All() {
		for _, id := range t.People {
			latest[id] = max(latest[id], t.Date)
		}
	}
	over := func(o Overdue) int { return o.Days - o.Person.CadenceDays.Or(0) }
	var list []Overdue
	for _, p := range w.People.All() {
		cadence := p.CadenceDays.Or(0)
		if cadence <= 0 || !latest[p.ID].Known() || !today.Known() {
			continue
		}
		if days := latest[p.ID].DaysUntil(today); days > cadence {
			list = append(list, Overdue{Person: p, Days: days})
		}
	}
	slices.SortStableFunc(list, func(a, b Overdue) int { return cmp.Compare(over(b), over(a)) })
	return list
}

// Guesses lists the ties whose trust is known with low confidence, sorted by
// id.
func (w *Workspace) Guesses() []*Tie {
	var guesses []*Tie
	for _, t := range w.Ties.All() {
		if t.Trust.Known() && t.Confidence == ConfidenceLow {
			guesses = append(guesses, t)
		}
	}
	return guesses
}
