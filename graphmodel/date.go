package graphmodel

import (
	"fmt"
	"time"
)

// Date is a calendar day written YYYY-MM-DD; the empty Date is not known. Dates
// compare as text.
type Date string

const dateLayout = "2006-01-02"

// ParseDate reads a day written YYYY-MM-DD. The empty text is the unknown date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return "", nil
	}
	if _, err := time.Parse(dateLayout, s); err != nil {
		return "", fmt.Errorf("%q is not a date; write it as YYYY-MM-DD, such as 2026-11-21", s)
	}
	return Date(s), nil
}

// DateOf returns the calendar day of t in t's own time zone.
func DateOf(t time.Time) Date { return Date(t.Format(dateLayout)) }

// Known tells whether the date is given.
func (d Date) Known() bool { return d != "" }

// Time returns midnight UTC of that day; the zero time when it is not known or
// not a date.
func (d Date) Time() time.Time {
	t, err := time.Parse(dateLayout, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

// DaysUntil returns the calendar days from d to later, negative when later is
// the earlier one. Both must be known.
func (d Date) DaysUntil(later Date) int {
	return int(later.Time().Sub(d.Time()).Hours() / 24)
}
