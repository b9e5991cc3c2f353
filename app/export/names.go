package export

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"

	"inroad/graphmodel"
)

// Names say who and what is called by its name.
type Names int

// The ways of naming.
const (
	// Real leaves all names as they are.
	Real Names = iota
	// Pseudonyms calls people by their department and a number.
	Pseudonyms
	// Anonymous calls departments, goals, the change and the map by numbers and
	// kinds as well.
	Anonymous
)

// renamed returns a workspace with other names, and nothing in it that was
// written about people. The same file gives the same pseudonyms: they are
// numbered in the order of the ids, which is that in which people were added.
func renamed(w *graphmodel.Workspace, names Names) *graphmodel.Workspace {
	if names == Real {
		return w
	}
	r := renamer{hide: names == Anonymous, people: namesOf(w)}
	info := graphmodel.Info{ID: w.Info.ID, Me: w.Info.Me, Title: r.title(w.Info.Title, "Map"), Parameters: w.Info.Parameters}
	other := &graphmodel.Workspace{Info: &info, Ties: mapped(w.Ties, tie), Positions: w.Positions}
	other.Departments = mapped(w.Departments, func(i int, d *graphmodel.Department) *graphmodel.Department {
		return &graphmodel.Department{ID: d.ID, Name: r.name(d.Name, fmt.Sprintf("Department %d", i+1)), Colour: d.Colour, Parent: d.Parent}
	})
	other.Goals = mapped(w.Goals, func(i int, g *graphmodel.Goal) *graphmodel.Goal {
		return &graphmodel.Goal{ID: g.ID, Title: r.name(g.Title, fmt.Sprintf("Goal %d", i+1)), Holders: g.Holders}
	})
	other.Changes = mapped(w.Changes, func(i int, c *graphmodel.Change) *graphmodel.Change {
		return &graphmodel.Change{ID: c.ID, Title: r.title(c.Title, fmt.Sprintf("Change %d", i+1)), Deciders: c.Deciders, Stances: stances(c)}
	})
	count := make(map[graphmodel.ID]int)
	other.People = mapped(w.People, func(i int, p *graphmodel.Person) *graphmodel.Person {
		count[p.Department]++
		name := fmt.Sprintf("Person %d", i+1)
		if d := other.Department(p.Department); d != nil && d.Name != "" && !r.hide {
			name = numbered(d.Name, count[p.Department])
		}
		return &graphmodel.Person{ID: p.ID, Name: name, Department: p.Department, ReportsTo: p.ReportsTo, Power: p.Power,
			Openness: p.Openness, External: p.External, Placeholder: p.Placeholder}
	})
	return other
}

// numbered returns a name with a number, apart from one at its end.
func numbered(name string, n int) string {
	if last := name[len(name)-1]; last >= '0' && last <= '9' {
		return fmt.Sprintf("%s · %d", name, n)
	}
	return fmt.Sprintf("%s %d", name, n)
}

// mapped makes a table of other records.
func mapped[R graphmodel.Record](table graphmodel.Table[R], make func(int, R) R) graphmodel.Table[R] {
	var list []R
	for i, r := range table.All() {
		list = append(list, make(i, r))
	}
	return graphmodel.NewTable(list)
}

func tie(_ int, t *graphmodel.Tie) *graphmodel.Tie {
	return &graphmodel.Tie{ID: t.ID, From: t.From, To: t.To, Trust: t.Trust, Confidence: t.Confidence, Friction: t.Friction}
}

func stances(c *graphmodel.Change) []graphmodel.Stance {
	var list []graphmodel.Stance
	for _, s := range c.Stances {
		list = append(list, graphmodel.Stance{Person: s.Person, Current: s.Current})
	}
	return list
}

// renamer takes names out of other texts. What holds one is replaced as a whole.
type renamer struct {
	hide   bool
	people []string // folded, each between spaces
}

// name returns a name of a thing, or the other one if a person's whole name is
// in it.
func (r *renamer) name(text, other string) string {
	if r.hide {
		return other
	}
	words := folded(text)
	for _, name := range r.people {
		if strings.Contains(words, name) {
			return other
		}
	}
	return text
}

// title returns a title, or the other one if it holds a word of a person's name
// that is long enough to tell whose it is.
func (r *renamer) title(text, other string) string {
	const tells = 3
	if text = r.name(text, other); text == other {
		return other
	}
	words := strings.Fields(folded(text))
	for _, name := range r.people {
		for part := range strings.FieldsSeq(name) {
			if len([]rune(part)) >= tells && slices.Contains(words, part) {
				return other
			}
		}
	}
	return text
}

func namesOf(w *graphmodel.Workspace) []string {
	var names []string
	for _, p := range w.People.All() {
		if name := folded(p.Name); strings.TrimSpace(name) != "" {
			names = append(names, name)
		}
	}
	return names
}

// folded returns the words of a text in small letters, with spaces around.
func folded(text string) string {
	words := strings.FieldsFunc(cases.Fold().String(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	return " " + strings.Join(words, " ") + " "
}
