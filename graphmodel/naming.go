package graphmodel

import (
	"cmp"
	"strings"
)

// Unnamed stands for a name or title that is not given, or blank.
const Unnamed = "(no name)"

// NameOf returns what to call the record that ref names: a name, a title, or
// for a tie both its ends. A record that does not exist is called by its id.
func (w *Workspace) NameOf(ref Ref) string {
	r := w.Lookup(ref)
	if r == nil {
		return string(ref.ID)
	}
	return w.nameOf(r)
}

// PersonName returns what to call a person.
func (w *Workspace) PersonName(id ID) string { return w.NameOf(Ref{KindPerson, id}) }

func (w *Workspace) nameOf(r Record) string {
	var name string
	switch r := r.(type) {
	case *Info:
		name = r.Title
	case *Department:
		name = r.Name
	case *Person:
		name = r.Name
	case *Tie:
		name = w.PersonName(r.From) + " → " + w.PersonName(r.To)
	case *Goal:
		name = r.Title
	case *Change:
		name = r.Title
	case *Touchpoint:
		name = cmp.Or(r.Channel, "touchpoint") + " on " + cmp.Or(string(r.Date), "an unknown day")
	case *View:
		name = r.Name
	case *Position:
		name = w.PersonName(r.ID)
	}
	if strings.TrimSpace(name) == "" {
		return Unnamed
	}
	return name
}
