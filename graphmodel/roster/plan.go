package roster

import (
	"cmp"
	"fmt"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Plan says what importing the table into a map would do, and makes the edit for
// it. Somebody who is on the map already, by e-mail address or else by exactly
// that name, is updated where nothing is known of them yet, and only there. Rows
// that may mean several people are listed and left out, never joined unasked.
func (t *Table) Plan(w *graphmodel.Workspace) *Plan {
	if !slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Field == Name || c.Field == FirstName || c.Field == LastName }) {
		return &Plan{Issues: []Issue{{Text: "No column holds names: say which one does.", Skipped: true}}}
	}
	p := newPlanner(w)
	entries := t.entries()
	for i := range entries {
		p.find(&entries[i])
	}
	for i := range entries {
		p.fill(&entries[i])
	}
	for i := range entries {
		p.line(&entries[i])
	}
	return p.result()
}

// planner makes the edit.
type planner struct {
	w        *graphmodel.Workspace
	plan     Plan
	entries  []*entry
	records  map[graphmodel.ID]*graphmodel.Person // those of the list, as they will be
	names    map[string][]graphmodel.ID           // of the map and the list
	emails   map[string][]graphmodel.ID
	numbers  map[string][]graphmodel.ID // of the list only
	sections map[string][]graphmodel.ID // departments, of both
	added    []graphmodel.Record        // departments
}

func newPlanner(w *graphmodel.Workspace) *planner {
	p := &planner{w: w, records: make(map[graphmodel.ID]*graphmodel.Person), names: make(map[string][]graphmodel.ID),
		emails: make(map[string][]graphmodel.ID), numbers: make(map[string][]graphmodel.ID), sections: make(map[string][]graphmodel.ID)}
	for _, person := range w.People.All() {
		p.know(person)
	}
	for _, d := range w.Departments.All() {
		key := sectionKey(d.Name)
		p.sections[key] = append(p.sections[key], d.ID)
	}
	return p
}

// know has a person found by name and address.
func (p *planner) know(person *graphmodel.Person) {
	for _, place := range []struct {
		in  map[string][]graphmodel.ID
		key string
	}{{p.names, nameKey(person.Name)}, {p.emails, emailKey(person.Email)}} {
		if place.key != "" && !slices.Contains(place.in[place.key], person.ID) {
			place.in[place.key] = append(place.in[place.key], person.ID)
		}
	}
}

func (p *planner) issue(e *entry, skipped bool, format string, values ...any) {
	e.skipped = e.skipped || skipped
	p.plan.Issues = append(p.plan.Issues, Issue{Row: e.row, Text: fmt.Sprintf(format, values...), Skipped: skipped})
}

// find says whom a row is about: somebody on the map, or somebody new.
func (p *planner) find(e *entry) {
	if e.name == "" {
		p.issue(e, true, "Row %d has no name; it is left out.", e.row)
		return
	}
	person := p.known(e)
	if e.skipped {
		return
	}
	if person == nil {
		person = &graphmodel.Person{ID: graphmodel.NewID(), Name: e.name}
	} else {
		e.before = person
		person = graphmodel.Clone(person)
	}
	e.person = person
	p.records[person.ID] = person
	if person.Email == "" {
		person.Email = e.email
	}
	p.know(person)
	if e.number != "" {
		p.numbers[e.number] = append(p.numbers[e.number], person.ID)
	}
	p.entries = append(p.entries, e)
}

// known returns who on the map a row is about, or nil for somebody new. Where
// that is not certain the row is left out.
func (p *planner) known(e *entry) *graphmodel.Person {
	if same := p.emails[emailKey(e.email)]; e.email != "" && len(same) > 0 {
		return p.only(e, same, "the e-mail address "+e.email)
	}
	var alike []graphmodel.ID
	for _, id := range p.names[nameKey(e.name)] {
		if e.email == "" || p.email(id) == "" {
			alike = append(alike, id)
		}
	}
	if len(alike) == 0 && p.w.People.Len() > 0 {
		if others := p.onMap(p.names[nameKey(e.name)]); len(others) > 0 {
			p.issue(e, true, "Row %d: somebody called %s is on the map with another e-mail address; it is left out: "+
				"add them by hand if they are two people.", e.row, e.name)
			return nil
		}
	}
	if len(alike) == 0 {
		return nil
	}
	return p.only(e, alike, "the name "+e.name)
}

// only returns the one person on the map among some; a second row about somebody,
// and several people, are issues.
func (p *planner) only(e *entry, people []graphmodel.ID, by string) *graphmodel.Person {
	switch {
	case len(people) > 1:
		p.issue(e, true, "Row %d: %d people have %s; it is left out: give an e-mail address to tell them apart.", e.row, len(people), by)
		return nil
	case p.records[people[0]] != nil:
		p.issue(e, true, "Row %d has %s of another row; it is left out.", e.row, by)
		return nil
	}
	return p.w.Person(people[0])
}

func (p *planner) onMap(people []graphmodel.ID) []graphmodel.ID {
	return slices.DeleteFunc(slices.Clone(people), func(id graphmodel.ID) bool { return !p.w.People.Has(id) })
}

func (p *planner) email(id graphmodel.ID) string {
	if r := p.records[id]; r != nil {
		return r.Email
	}
	if person := p.w.Person(id); person != nil {
		return person.Email
	}
	return ""
}

// result gathers what is done.
func (p *planner) result() *Plan {
	var people []graphmodel.Record
	for _, e := range p.entries {
		switch {
		case e.before == nil:
			p.plan.Added = append(p.plan.Added, e.person.ID)
		case graphmodel.Same(e.before, e.person):
			p.plan.Same++
			continue
		default:
			p.plan.Updated = append(p.plan.Updated, e.person.ID)
		}
		people = append(people, e.person)
	}
	p.plan.Edit = edit.Put(p.w, p.name(), "", append(p.added, people...)...)
	slices.SortStableFunc(p.plan.Issues, func(a, b Issue) int { return cmp.Compare(a.Row, b.Row) })
	return &p.plan
}

// name says what the edit does.
func (p *planner) name() string {
	added, updated := len(p.plan.Added), len(p.plan.Updated)
	switch {
	case added == 1 && updated == 0:
		return "Paste " + p.records[p.plan.Added[0]].Name
	case added == 0 && updated > 0:
		return "Update " + counted(updated)
	case updated == 0:
		return "Paste " + counted(added)
	default:
		return fmt.Sprintf("Paste %s and update %d", counted(added), updated)
	}
}

func counted(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}
