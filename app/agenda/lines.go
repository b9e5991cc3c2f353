package agenda

import (
	"fmt"
	"strings"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/edit"
)

// line is one line of a list: the heading of a week, or something that is due.
type line struct {
	heading string
	// day, text and kind are what an entry says.
	day, text, kind string
	late            bool
	entry           advice.Entry
	// verb is what can be done about it at once, by do.
	verb string
	do   func()
}

// linesOf returns the lines of the weeks; what an entry says is written when it
// comes into view.
func linesOf(weeks []advice.Week) []line {
	var lines []line
	for _, week := range weeks {
		lines = append(lines, line{heading: fmt.Sprintf("%s · %d", strings.ToUpper(week.Title), len(week.Entries))})
		for _, e := range week.Entries {
			lines = append(lines, line{entry: e})
		}
	}
	return lines
}

// written returns a line with what its entry says.
func (v *View) written(l line) line {
	if l.heading != "" {
		return l
	}
	return v.entryOf(l.entry)
}

// entryOf writes an entry as a line.
func (v *View) entryOf(e advice.Entry) line {
	l := line{text: e.Text, kind: names.Upper(e.Kind.String()), late: e.Overdue, entry: e}
	if e.Due.Known() {
		l.day = dayOf(e.Due, v.session.Today())
	}
	switch e.Kind {
	case advice.EntryStep:
		l.verb, l.do = "Result…", func() { v.AskResult(e.Ref.ID, e.Part) }
		l.text, l.kind = v.stepLine(e)
	case advice.EntryContact:
		l.verb, l.do = "Log…", func() { v.Log(e.Person) }
		l.text, l.kind = "Meet "+v.of.PersonName(e.Person), v.contactKind(e.Person)
	case advice.EntryPromise, advice.EntryAwaited:
		l.verb, l.do = "Done", func() { v.keep(e) }
		if t, ok := v.of.Lookup(e.Ref).(*graphmodel.Touchpoint); ok {
			l.text = look.Sentence(t.NextStep)
		}
		if e.Person != "" {
			l.kind += " · " + v.of.PersonName(e.Person)
		}
	default:
		l.verb, l.do = "Open", func() { v.GoTo(e.Sources[0]) }
	}
	return l
}

// stepLine says a step: whom to talk to, and below it about what.
func (v *View) stepLine(e advice.Entry) (text, kind string) {
	text, kind = "Talk to "+v.of.PersonName(e.Person), "Step · "+v.of.NameOf(e.Ref)
	c := v.of.Change(e.Ref.ID)
	if c == nil {
		return text, kind
	}
	for _, s := range c.Steps {
		if s.ID != e.Part {
			continue
		}
		if s.Via != "" && s.Via != v.of.Info.Me {
			text = v.of.PersonName(s.Via) + " talks to " + v.of.PersonName(e.Person)
		}
		if s.Goal != "" {
			kind += ": " + s.Goal
		}
	}
	return text, kind
}

// contactKind says how the contact with a person stands.
func (v *View) contactKind(person graphmodel.ID) string {
	return names.Upper(standing(v.found.contacts[v.found.places[person]]))
}

// contactLine writes a contact as a line.
func (v *View) contactLine(c advice.Contact) line {
	l := line{text: v.of.PersonName(c.Person), day: "never", verb: "Log…", do: func() { v.Log(c.Person) }, late: c.State == advice.ContactOverdue}
	if c.Last.Known() {
		l.day = dayOf(c.Last, v.session.Today())
	}
	l.kind = names.Upper(standing(c))
	return l
}

// standing says how a contact stands.
func standing(c advice.Contact) string {
	every := fmt.Sprintf("every %d days", c.CadenceDays)
	switch {
	case c.State == advice.ContactOverdue:
		return names.Counted(-c.Days, "day", "days") + " overdue · " + every
	case c.State == advice.ContactNever:
		return "no talk noted yet · " + every
	case c.Days == 0:
		return "due today · " + every
	default:
		return "due in " + names.Counted(c.Days, "day", "days") + " · " + every
	}
}

// dayOf writes a day as a calendar does, with the year where it is another one.
func dayOf(day, today graphmodel.Date) string {
	if day.Time().Year() == today.Time().Year() {
		return day.Time().Format("Mon 2 Jan")
	}
	return day.Time().Format("2 Jan 2006")
}

// keep notes that a promise was kept.
func (v *View) keep(e advice.Entry) {
	w := v.session.Workspace()
	switch r := w.Lookup(e.Ref).(type) {
	case *graphmodel.Touchpoint:
		v.session.Do(edit.Update(w, "Note that the next step is taken", "", r, func(t *graphmodel.Touchpoint) { t.Done = true }))
	case *graphmodel.Change:
		var i int
		if _, err := fmt.Sscanf(e.Sources[0].Path, "offers[%d]", &i); err == nil && i < len(r.Offers) {
			v.session.Do(edit.Update(w, "Note that an offer is kept", "", r, func(c *graphmodel.Change) { c.Offers[i].Done = true }))
		}
	}
}

// chosenLine follows the choice of a line: whom it is about is met, or what it is
// in is selected.
func (v *View) chosenLine(i int) {
	if i >= len(v.lines) || v.lines[i].heading != "" {
		return
	}
	if e := v.lines[i].entry; e.Person != "" {
		v.meet(e.Person)
	}
}

// summary says what is pressing.
func summary(d *due) string {
	overdue, week := 0, 0
	for _, one := range d.weeks {
		switch one.Title {
		case "Overdue":
			overdue = len(one.Entries)
		case "This week":
			week = len(one.Entries)
		}
	}
	switch {
	case len(d.entries) == 0:
		return "Nothing is due."
	case overdue == 0:
		return fmt.Sprintf("Nothing is overdue · %d this week", week)
	default:
		return fmt.Sprintf("%d overdue · %d this week", overdue, week)
	}
}
