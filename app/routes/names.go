package routes

import (
	"strings"

	"inroad/graphmodel"
)

// namer finds short names: "You", a first name where nobody else on the map has
// it, the whole name otherwise.
type namer struct {
	workspace *graphmodel.Workspace
	firsts    map[string]int
}

func newNamer(w *graphmodel.Workspace) *namer {
	n := &namer{workspace: w, firsts: make(map[string]int)}
	for _, p := range w.People.All() {
		n.firsts[first(p.Name)]++
	}
	return n
}

func first(name string) string {
	word, _, _ := strings.Cut(name, " ")
	return word
}

func (n *namer) short(id graphmodel.ID) string {
	name := n.workspace.PersonName(id)
	switch {
	case id == n.workspace.Info.Me:
		return "You"
	case n.firsts[first(name)] == 1:
		return first(name)
	default:
		return name
	}
}

// names joins full names as a sentence does.
func (n *namer) names(ids []graphmodel.ID) string {
	var list []string
	for _, id := range ids {
		name := n.workspace.PersonName(id)
		if id == n.workspace.Info.Me {
			name = "you"
		}
		list = append(list, name)
	}
	return joined(list)
}

func joined(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " and " + list[last]
}

// day writes a date as one says it: "1 February", with the year unless it is
// within the next twelve months.
func day(d, today graphmodel.Date) string {
	t, now := d.Time(), today.Time()
	if t.Before(now) || !t.Before(now.AddDate(1, 0, 0)) {
		return t.Format("2 January 2006")
	}
	return t.Format("2 January")
}
