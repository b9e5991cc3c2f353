package trustmatrix

import (
	"fmt"
	"math"

	"inroad/graphmodel"
)

// Name returns what a line is called.
func (m *Matrix) Name(w *graphmodel.Workspace, l Line) string {
	if l.OfGroup() {
		return m.Layout.Groups[l.Group].Name
	}
	return w.PersonName(m.People[l.Person].ID)
}

// Say says in words how far one line trusts another.
func (m *Matrix) Say(w *graphmodel.Workspace, from, to Line) string {
	switch {
	case from == to && !from.OfGroup():
		return m.Name(w, from)
	case from.OfGroup() || to.OfGroup():
		return m.sayGroup(w, from, to)
	default:
		return m.arrow(w, from, to) + sayTie(m.Tie(from, to))
	}
}

func (m *Matrix) arrow(w *graphmodel.Workspace, from, to Line) string {
	if from == to {
		return "Within " + m.Name(w, from) + ": "
	}
	return m.Name(w, from) + " → " + m.Name(w, to) + ": "
}

func sayTie(t *graphmodel.Tie) string {
	if t == nil {
		return "no tie drawn"
	}
	said := "tie, how strong is not known"
	if level, known := t.Trust.Get(); known {
		said = fmt.Sprintf("%s (%g of 100)", graphmodel.BandOf(level), level)
	}
	if t.Confidence == graphmodel.ConfidenceLow {
		said += ", guessed"
	}
	if t.Friction {
		said += ", friction"
	}
	return said
}

func (m *Matrix) sayGroup(w *graphmodel.Workspace, from, to Line) string {
	sum, said := m.Sum(from, to), m.arrow(w, from, to)
	if sum.Ties == 0 {
		return said + "no tie drawn"
	}
	said += fmt.Sprintf("%s of %d possible", counted(sum.Ties, "tie", "ties"), m.Possible(from, to))
	if average, known := sum.Average().Get(); known {
		said += fmt.Sprintf(", on average %s (%.0f)", graphmodel.BandOf(average), average)
	}
	said += ", " + sum.SayReturned()
	if sum.Friction > 0 {
		said += fmt.Sprintf(", %d with friction", sum.Friction)
	}
	return said
}

// SayReturned says how many of the ties go both ways.
func (s Sum) SayReturned() string {
	switch tenths := math.Round(10 * s.Share().Or(0)); {
	case s.Returned == 0:
		return "none returned"
	case s.Returned == s.Ties:
		return "all returned"
	case tenths == 0:
		return "hardly any returned"
	case tenths == 10:
		return "nearly all returned"
	default:
		return fmt.Sprintf("about %.0f in 10 returned", tenths)
	}
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
