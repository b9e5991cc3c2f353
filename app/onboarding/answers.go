package onboarding

import (
	"context"
	"slices"
	"strings"

	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/layout"
)

// Answers are what the three questions were answered with. Texts may have space
// around them; what is blank is not known.
type Answers struct {
	// Name, Title and Department are your own.
	Name, Title, Department string
	// Change is what is to change, and Why why.
	Change, Why string
	Deciders    []Decider
	Rule        graphmodel.Rule
}

// Decider is somebody who decides.
type Decider struct{ Name, Department string }

// Map returns the edit that puts what was answered on an empty map, in one step,
// and the change; its id is empty where nothing was said of one.
func (a Answers) Map(w *graphmodel.Workspace) (e edit.Edit, change graphmodel.ID) {
	m := &beginning{w: w, departments: make(map[string]graphmodel.ID), people: make(map[string]*graphmodel.Person)}
	me := m.person(a.Name, a.Department)
	if me != nil {
		me.Title = strings.TrimSpace(a.Title)
	}
	c := &graphmodel.Change{ID: graphmodel.NewID(), Title: strings.TrimSpace(a.Change), Why: strings.TrimSpace(a.Why), Rule: a.Rule,
		Status: graphmodel.ChangeStatuses[0]}
	for _, d := range a.Deciders {
		if p := m.person(d.Name, d.Department); p != nil && !slices.Contains(c.Deciders, p.ID) {
			c.Deciders = append(c.Deciders, p.ID)
		}
	}
	if c.Title != "" || len(c.Deciders) > 0 {
		m.records = append(m.records, c)
		change = c.ID
	}
	info := graphmodel.Clone(w.Info)
	info.Title = c.Title
	if me != nil {
		info.Me = me.ID
	}
	m.records = append(m.records, info)
	return m.placed("Begin the map"), change
}

// beginning gathers the records of a new map.
type beginning struct {
	w           *graphmodel.Workspace
	departments map[string]graphmodel.ID
	people      map[string]*graphmodel.Person
	records     []graphmodel.Record
}

// person returns the person of that name, who is added where there is none; nil
// for a blank name. The department is theirs where none is known yet.
func (m *beginning) person(name, department string) *graphmodel.Person {
	name = strings.Join(strings.Fields(name), " ")
	if name == "" {
		return nil
	}
	p := m.people[look.Folded(name)]
	if p == nil {
		p = &graphmodel.Person{ID: graphmodel.NewID(), Name: name}
		m.people[look.Folded(name)] = p
		m.records = append(m.records, p)
	}
	if p.Department == "" {
		p.Department = m.department(department)
	}
	return p
}

// department returns the department of that name, which is added where there is
// none; empty for a blank name.
func (m *beginning) department(name string) graphmodel.ID {
	name = strings.Join(strings.Fields(name), " ")
	key := look.Folded(name)
	if name == "" || m.departments[key] != "" {
		return m.departments[key]
	}
	d := &graphmodel.Department{ID: graphmodel.NewID(), Name: name}
	m.departments[key] = d.ID
	m.records = append(m.records, d)
	return d.ID
}

// placed returns the edit that adds the records, with everybody where the layout
// puts them.
func (m *beginning) placed(name string) edit.Edit {
	e := edit.Put(m.w, name, "", m.records...)
	if places, err := layout.Place(context.Background(), m.w.Apply(e.Deltas), layout.Missing); err == nil {
		for _, at := range places {
			m.records = append(m.records, at)
		}
		e = edit.Put(m.w, name, "", m.records...)
	}
	return e
}
