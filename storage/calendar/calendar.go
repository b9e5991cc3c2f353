// Package calendar writes what is to be done about the changes of a map, and whom
// to meet when, as a calendar file (iCalendar, RFC 5545) that other programs take
// in.
package calendar

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	ics "github.com/arran4/golang-ical"

	"inroad/graphmodel"
)

// Options say what a calendar holds.
type Options struct {
	Today graphmodel.Date
	// Private adds what was written about steps and conversations. Calendars are
	// often seen by others, so it is left out unless it is asked for.
	Private bool
	// Changes are those whose dates are written; all when empty. With some of them
	// given, contacts are left out.
	Changes []graphmodel.ID
	// Remind is how many days before an event its reminder comes, at nine in the
	// morning; negative for none.
	Remind int
}

// Event is one whole day of the calendar.
type Event struct {
	// UID names the event for good: taken in again, it takes its own place.
	UID     string
	Date    graphmodel.Date
	Summary string
	// Details are lines below it.
	Details []string
	// Category is "Step", "Next step", "Checkpoint", "Contact" or "Deadline".
	Category string
}

// Encode writes the events of a map; see [Events]. The same map, day and options
// give the same bytes.
func Encode(w *graphmodel.Workspace, o Options) ([]byte, error) {
	c := ics.NewCalendar()
	c.SetProductId("-//Inroad//Inroad//EN")
	c.SetMethod(ics.MethodPublish)
	c.SetXWRCalName(oneLine(w.Info.Title))
	for _, e := range Events(w, o) {
		event := c.AddEvent(e.UID)
		event.SetDtStampTime(o.Today.Time())
		event.SetAllDayStartAt(e.Date.Time())
		event.SetAllDayEndAt(e.Date.Time().AddDate(0, 0, 1))
		event.SetSummary(oneLine(e.Summary))
		if len(e.Details) > 0 {
			event.SetDescription(cleaned(strings.Join(e.Details, "\n")))
		}
		event.AddCategory(e.Category)
		event.SetTimeTransparency(ics.TransparencyTransparent) // the day stays free
		event.SetClass(ics.ClassificationPrivate)
		if o.Remind >= 0 {
			remind(event, e, o.Remind)
		}
	}
	var out bytes.Buffer
	if err := c.SerializeTo(&out, ics.WithNewLineWindows); err != nil {
		return nil, fmt.Errorf("the calendar can't be made: %w", err)
	}
	return out.Bytes(), nil
}

// morning is when a reminder comes, in hours.
const morning = 9

// remind has an event announced that many days before.
func remind(event *ics.VEvent, e Event, days int) {
	alarm := event.AddAlarm()
	alarm.SetAction(ics.ActionDisplay)
	alarm.SetDescription(oneLine(e.Summary))
	if hours := morning - 24*days; hours >= 0 {
		alarm.SetTrigger(fmt.Sprintf("PT%dH", hours))
	} else {
		alarm.SetTrigger(fmt.Sprintf("-PT%dH", -hours))
	}
}

// uid names an event by what it is about, whatever the ids look like.
func uid(parts ...graphmodel.ID) string {
	h := sha256.New()
	for _, part := range parts {
		fmt.Fprintf(h, "%d:%s", len(part), part)
	}
	return hex.EncodeToString(h.Sum(nil)[:16]) + "@inroad"
}

// oneLine returns a text in one line, without what is unseen.
func oneLine(text string) string { return strings.Join(strings.Fields(cleaned(text)), " ") }

// cleaned drops control characters, which a calendar file can't hold.
func cleaned(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0x7F {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}
