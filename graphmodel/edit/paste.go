package edit

import (
	"fmt"
	"slices"
	"strings"

	"inroad/graphmodel"
)

// Paste returns the edit that adds the people of part, moved by that much, with
// their ties, under fresh ids, and who they are then. A department of theirs is
// joined where the workspace has it, or one of that name, and added where it has
// neither. Who is called like somebody on the map gets a number. The verb begins
// the edit's name: "Paste", "Duplicate".
func Paste(w, part *graphmodel.Workspace, verb string, dx, dy float64) (e Edit, people []graphmodel.ID) {
	p := paster{w: w, part: part, ids: make(map[graphmodel.Ref]graphmodel.ID)}
	p.nameAll()
	for r := range part.Records() {
		ref := graphmodel.RefOf(r)
		id, known := p.ids[ref]
		if !known || p.joins(ref, id) {
			continue
		}
		r = p.adopted(r, id)
		switch r := r.(type) {
		case *graphmodel.Person:
			r.Name = p.freeName(r.Name)
			people = append(people, r.ID)
		case *graphmodel.Position:
			r.X, r.Y = bounded(r.X+dx), bounded(r.Y+dy)
		}
		e.Deltas = append(e.Deltas, graphmodel.Delta{After: r})
	}
	e.Name = fmt.Sprintf("%s %d people", verb, len(people))
	if len(people) == 1 {
		e.Name = verb + " " + part.PersonName(part.People.All()[0].ID)
	}
	return e, people
}

// paster gives the records of part their ids in w.
type paster struct {
	w, part *graphmodel.Workspace
	ids     map[graphmodel.Ref]graphmodel.ID
	taken   map[string]bool // the names of the people there are
}

// nameAll finds an id for everything that is pasted.
func (p *paster) nameAll() {
	for _, d := range p.part.Departments.All() {
		p.ids[graphmodel.RefOf(d)] = p.department(d)
	}
	for _, person := range p.part.People.All() {
		id := graphmodel.NewID()
		p.ids[graphmodel.RefOf(person)] = id
		p.ids[graphmodel.Ref{Kind: graphmodel.KindPosition, ID: person.ID}] = id
	}
	for _, t := range p.part.Ties.All() {
		p.ids[graphmodel.RefOf(t)] = graphmodel.NewID()
	}
	p.taken = make(map[string]bool, p.w.People.Len())
	for _, person := range p.w.People.All() {
		p.taken[person.Name] = true
	}
}

// department returns the id that a department has in w: of the one that is
// joined, its own, or a fresh one where that is taken. In another workspace the
// same id may be that of another department.
func (p *paster) department(d *graphmodel.Department) graphmodel.ID {
	name := strings.TrimSpace(d.Name)
	alike := func(there *graphmodel.Department) bool {
		return name != "" && strings.EqualFold(strings.TrimSpace(there.Name), name)
	}
	sameID := p.w.Department(d.ID)
	if sameID != nil && (p.part.Info.ID == p.w.Info.ID || alike(sameID)) {
		return d.ID
	}
	if i := slices.IndexFunc(p.w.Departments.All(), alike); i >= 0 {
		return p.w.Departments.All()[i].ID
	}
	if sameID != nil {
		return graphmodel.NewID()
	}
	return d.ID
}

// joins tells whether a record is not added, since it joins one that is there.
func (p *paster) joins(ref graphmodel.Ref, id graphmodel.ID) bool {
	return ref.Kind == graphmodel.KindDepartment && p.w.Department(id) != nil
}

// adopted returns a record as it is in w.
func (p *paster) adopted(r graphmodel.Record, id graphmodel.ID) graphmodel.Record {
	r = graphmodel.Clone(r)
	for _, ref := range graphmodel.References(r) {
		*ref.ID = p.ids[graphmodel.Ref{Kind: ref.Kind, ID: *ref.ID}]
	}
	switch r := r.(type) {
	case *graphmodel.Department:
		r.ID = id
	case *graphmodel.Person:
		r.ID = id
	case *graphmodel.Tie:
		r.ID = id
	}
	return r
}

// freeName returns a name that nobody has: "Ana Ruiz 2" where there is an Ana
// Ruiz, and "Ana Ruiz 3" for a copy of both.
func (p *paster) freeName(name string) string {
	free, stem := name, strings.TrimRight(name, "0123456789")
	if stem = strings.TrimSpace(stem); p.taken[stem] {
		name = stem
	}
	for n := 2; name != "" && p.taken[free]; n++ {
		free = fmt.Sprintf("%s %d", name, n)
	}
	p.taken[free] = true
	return free
}

// bounded returns the nearest coordinate that a map has.
func bounded(at float64) float64 {
	return min(max(at, -graphmodel.MaxCoordinate), graphmodel.MaxCoordinate)
}
