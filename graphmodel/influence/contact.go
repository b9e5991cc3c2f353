package influence

import "inroad/graphmodel"

// contacts tells how long ago two people last met.
//
// Where "me" asks, that is the latest touchpoint with the person asked among
// its people; the tie's own date does not count then. Between two others it is
// the date of the tie. A day in the future, or none, is no contact to go stale.
type contacts struct {
	today graphmodel.Date
	me    int32
	// since has the days by date, as many ties share theirs.
	since map[graphmodel.Date]int
	// touched is the date of the latest touchpoint with each person.
	touched map[int32]graphmodel.Date
}

func newContacts(s *Snapshot, today graphmodel.Date) contacts {
	c := contacts{today: today, me: s.me, since: make(map[graphmodel.Date]int), touched: make(map[int32]graphmodel.Date)}
	if !today.Known() {
		return c
	}
	remember := func(d graphmodel.Date) {
		if _, known := c.since[d]; d.Known() && !known {
			c.since[d] = d.DaysUntil(today)
		}
	}
	for _, t := range s.workspace.Touchpoints.All() {
		remember(t.Date)
		for _, id := range t.People {
			if i := s.find(id); i != none {
				c.touched[i] = max(c.touched[i], t.Date)
			}
		}
	}
	for _, t := range s.workspace.Ties.All() {
		remember(t.AsOf)
	}
	return c
}

// days returns the days since mover and moved last met, or 0 if that is not
// known or not in the past. asOf is the date of their tie.
func (c *contacts) days(mover, moved int32, asOf graphmodel.Date) int {
	if mover == c.me {
		asOf = c.touched[moved]
	}
	return max(c.since[asOf], 0)
}
