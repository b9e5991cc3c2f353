package routes

import "inroad/graphmodel"

// day writes a date as one says it: "1 February", with the year unless it is
// within the next twelve months.
func day(d, today graphmodel.Date) string {
	t, now := d.Time(), today.Time()
	if t.Before(now) || !t.Before(now.AddDate(1, 0, 0)) {
		return t.Format("2 January 2006")
	}
	return t.Format("2 January")
}
