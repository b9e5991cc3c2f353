package roster

import (
	"inroad/graphmodel"
)

// fill puts what a row says where nothing is known yet.
func (p *planner) fill(e *entry) {
	if e.skipped {
		return
	}
	person := e.person
	p.text(e, "title", &person.Title, e.title)
	p.text(e, "note", &person.Notes, e.notes)
	p.rating(e, "formal say", &person.Power, e.power)
	p.rating(e, "openness", &person.Openness, e.openness)
	if len(person.Expertise) == 0 {
		person.Expertise = e.expertise
	}
	if len(person.Tags) == 0 {
		person.Tags = e.tags
	}
	p.department(e)
}

func (p *planner) text(e *entry, what string, to *string, value string) {
	switch {
	case *to == "":
		*to = value
	case value != "" && *to != value:
		p.issue(e, false, "Row %d: %s has another %s on the map; it stays as it is.", e.row, e.person.Name, what)
	}
}

func (p *planner) rating(e *entry, what string, to *graphmodel.Opt[int], cell string) {
	if cell == "" || to.Known() {
		return
	}
	value, ok := rating(cell)
	if !ok {
		p.issue(e, false, "Row %d: the %s of %s is %q, no whole number from 1 to 5; it is left open.", e.row, what, e.person.Name, cell)
	}
	*to = value
}

// department finds a person's department by its name, or adds it.
func (p *planner) department(e *entry) {
	key := sectionKey(e.department)
	if key == "" {
		return
	}
	found := p.sections[key]
	if len(found) > 1 {
		p.issue(e, false, "Row %d: %d departments are called %s; %s is put into none.", e.row, len(found), e.department, e.person.Name)
		return
	}
	if e.person.Department != "" {
		if len(found) == 0 || found[0] != e.person.Department {
			p.issue(e, false, "Row %d: %s is in another department on the map; it stays as it is.", e.row, e.person.Name)
		}
		return
	}
	if len(found) == 0 {
		d := &graphmodel.Department{ID: graphmodel.NewID(), Name: e.department}
		p.added = append(p.added, d)
		p.plan.Departments = append(p.plan.Departments, d.ID)
		found = []graphmodel.ID{d.ID}
		p.sections[key] = found
	}
	e.person.Department = found[0]
}

// line finds whom a person reports to: by address, by the number in the list, or
// by name. Whoever reports to themself stands at the top.
func (p *planner) line(e *entry) {
	if e.skipped || e.manager == "" {
		return
	}
	found := p.meant(e.manager)
	switch {
	case len(found) == 0:
		p.issue(e, false, "Row %d: %s reports to %s, who is neither in the list nor on the map; that is left open.", e.row, e.person.Name, e.manager)
	case len(found) > 1:
		p.issue(e, false, "Row %d: %s reports to %s, and there are %d of them; that is left open.", e.row, e.person.Name, e.manager, len(found))
	case found[0] == e.person.ID || found[0] == e.person.ReportsTo:
	case e.person.ReportsTo != "":
		p.issue(e, false, "Row %d: %s reports to somebody else on the map; that stays as it is.", e.row, e.person.Name)
	case p.under(found[0], e.person.ID):
		p.issue(e, false, "Row %d: %s can't report to %s, who reports to them; that is left open.", e.row, e.person.Name, e.manager)
	default:
		e.person.ReportsTo = found[0]
	}
}

// meant returns who a cell in the column of managers may mean.
func (p *planner) meant(cell string) []graphmodel.ID {
	name, email := nameAndEmail(cell)
	if email != "" {
		if found := p.emails[emailKey(email)]; len(found) > 0 {
			return found
		}
	}
	if found := p.numbers[cell]; len(found) > 0 {
		return found
	}
	return p.names[nameKey(called(name))]
}

// under tells whether somebody reports to another, directly or through others.
func (p *planner) under(person, manager graphmodel.ID) bool {
	for range p.w.People.Len() + len(p.records) + 1 {
		if person == manager {
			return true
		}
		if person == "" {
			return false
		}
		if r := p.records[person]; r != nil {
			person = r.ReportsTo
		} else if onMap := p.w.Person(person); onMap != nil {
			person = onMap.ReportsTo
		}
	}
	return false
}
