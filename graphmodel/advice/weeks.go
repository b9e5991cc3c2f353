package advice

import (
	"time"

	"inroad/graphmodel"
)

// Week is a part of a diary: what is overdue, a week from Monday on, or what has
// no day.
type Week struct {
	// Title says which it is: "Overdue", "This week", "Next week", "Week of 7
	// December", "Without a day".
	Title string
	// Entries are never empty.
	Entries []Entry
}

// Weeks parts the entries of a diary, which are in its order. Without today every
// week is called by its Monday.
func Weeks(entries []Entry, today graphmodel.Date) []Week {
	var weeks []Week
	for _, e := range entries {
		title := weekOf(e, today)
		if n := len(weeks); n == 0 || weeks[n-1].Title != title {
			weeks = append(weeks, Week{Title: title})
		}
		last := &weeks[len(weeks)-1]
		last.Entries = append(last.Entries, e)
	}
	return weeks
}

func weekOf(e Entry, today graphmodel.Date) string {
	switch {
	case !e.Due.Known():
		return "Without a day"
	case today.Known() && e.Due < today:
		return "Overdue"
	}
	monday := mondayOf(e.Due)
	if today.Known() {
		switch this := mondayOf(today); {
		case monday.Equal(this):
			return "This week"
		case monday.Equal(this.AddDate(0, 0, 7)):
			return "Next week"
		case monday.Year() == today.Time().Year():
			return "Week of " + monday.Format("2 January")
		}
	}
	return "Week of " + monday.Format("2 January 2006")
}

// mondayOf returns the Monday of the week of a day.
func mondayOf(day graphmodel.Date) time.Time {
	t := day.Time()
	return t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
}
