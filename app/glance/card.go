// Package glance says at a glance what is known of a person, a tie, a
// department or a goal: a small card without anything to press, and without
// notes, which are nobody's business who looks over the shoulder.
package glance

import (
	"fmt"
	"strings"

	"inroad/app/names"
	"inroad/graphmodel"
)

// Card is what a card says.
type Card struct {
	// Title is who or what it is about, Under what else they are called.
	Title, Under string
	Rows         []Row
}

// Row is one thing that is known.
type Row struct{ Caption, Text string }

// Of returns the card of a record, as things stand with a change in question,
// which may be nil, on a day. It returns false for what has no card, or is not
// there.
func Of(w *graphmodel.Workspace, change *graphmodel.Change, today graphmodel.Date, ref graphmodel.Ref) (Card, bool) {
	v := view{w, change, today}
	switch ref.Kind {
	case graphmodel.KindPerson:
		if p := w.Person(ref.ID); p != nil {
			return v.person(p), true
		}
	case graphmodel.KindTie:
		if t := w.Tie(ref.ID); t != nil {
			return v.tie(t), true
		}
	case graphmodel.KindDepartment:
		if d := w.Department(ref.ID); d != nil {
			return v.department(d), true
		}
	case graphmodel.KindGoal:
		if g := w.Goal(ref.ID); g != nil {
			return v.goal(g), true
		}
	}
	return Card{}, false
}

// view is what cards are made from.
type view struct {
	w      *graphmodel.Workspace
	change *graphmodel.Change
	today  graphmodel.Date
}

// add adds a row, unless there is nothing to say.
func (c *Card) add(caption, text string) {
	if text != "" {
		c.Rows = append(c.Rows, Row{caption, text})
	}
}

func (v view) tie(t *graphmodel.Tie) Card {
	c := Card{Title: v.w.PersonName(t.From) + " trusts " + v.w.PersonName(t.To), Under: strings.Join(t.Kinds, ", ")}
	c.add("Trust", level(t))
	if t.Trust.Known() {
		c.add("Confidence", string(t.Confidence.OrDefault()))
	}
	if t.Friction {
		c.add("Friction", "an open conflict")
	}
	c.add("Known from", shortened(t.Basis))
	c.add("As of", v.day(t.AsOf))
	return c
}

func (v view) department(d *graphmodel.Department) Card {
	c := Card{Title: v.name(graphmodel.RefOf(d)), Under: shortened(d.Mission)}
	if d.Parent != "" {
		c.add("Part of", v.name(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: d.Parent}))
	}
	if d.Head != "" {
		c.add("Head", v.w.PersonName(d.Head))
	}
	c.add("On the map", names.Counted(len(v.w.Members(d.ID)), "person", "people"))
	return c
}

func (v view) goal(g *graphmodel.Goal) Card {
	c := Card{Title: v.name(graphmodel.RefOf(g)), Under: shortened(g.Measure)}
	var holders []string
	for _, h := range g.Holders {
		if h.Person != "" {
			holders = append(holders, v.w.PersonName(h.Person))
		} else if h.Department != "" {
			holders = append(holders, v.name(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: h.Department}))
		}
	}
	c.add("Held by", few(holders))
	c.add("Due", v.day(g.Due))
	return c
}

func (v view) name(ref graphmodel.Ref) string { return v.w.NameOf(ref) }

// level says how far a tie is trusted.
func level(t *graphmodel.Tie) string {
	if level, known := t.Trust.Get(); known {
		return fmt.Sprintf("%s, %g", graphmodel.BandOf(level), level)
	}
	return "not known how far"
}

// day writes a date as one says it, with the year unless it is the present one.
func (v view) day(d graphmodel.Date) string {
	switch {
	case !d.Known():
		return ""
	case d.Time().Year() == v.today.Time().Year():
		return d.Time().Format("2 January")
	default:
		return d.Time().Format("2 January 2006")
	}
}

// few joins names, of many the first.
func few(list []string) string {
	const most = 4
	if rest := len(list) - most + 1; rest > 1 {
		return strings.Join(list[:most-1], ", ") + fmt.Sprintf(" and %d more", rest)
	}
	return strings.Join(list, ", ")
}

// shortened cuts what would be more than a glance.
func shortened(text string) string {
	const most = 80
	text, _, _ = strings.Cut(strings.TrimSpace(text), "\n")
	if runes := []rune(text); len(runes) > most {
		return strings.TrimSpace(string(runes[:most-1])) + "…"
	}
	return text
}
