package graphmodel

import "fmt"

// Reference is one place in a record where another record is named.
type Reference struct {
	// Path leads to the place within the record: "reportsTo", "deciders[1]". It
	// is empty for the owner of a position.
	Path string
	// Kind is the kind of record that must be named there.
	Kind Kind
	// ID is the place itself. Emptying it and then calling [Prune] takes the
	// reference away.
	ID *ID
}

// References lists the places in r that name another record and are filled, in
// the order of the file format. The ids may be written through only when r is
// the caller's own copy.
func References(r Record) []Reference {
	var refs references
	refs.of(r)
	return refs
}

// of adds the references of r.
func (refs *references) of(r Record) {
	switch r := r.(type) {
	case *Info:
		refs.one("me", KindPerson, &r.Me)
	case *Department:
		refs.one("parent", KindDepartment, &r.Parent)
		refs.one("head", KindPerson, &r.Head)
	case *Person:
		refs.one("department", KindDepartment, &r.Department)
		refs.one("reportsTo", KindPerson, &r.ReportsTo)
		refs.list("workedIn", KindDepartment, r.WorkedIn)
	case *Tie:
		refs.one("from", KindPerson, &r.From)
		refs.one("to", KindPerson, &r.To)
	case *Goal:
		for i := range r.Holders {
			refs.either(fmt.Sprintf("holders[%d]", i), &r.Holders[i].Department, &r.Holders[i].Person)
		}
	case *Change:
		refs.change(r)
	case *Touchpoint:
		refs.list("people", KindPerson, r.People)
		refs.one("change", KindChange, &r.Change)
		refs.one("nextStepBy", KindPerson, &r.NextStepBy)
	case *Position:
		refs.one("", KindPerson, &r.ID)
	case *View:
		refs.list("filter.departments", KindDepartment, r.Filter.Departments)
		refs.one("filter.focus", KindPerson, &r.Filter.Focus)
		refs.list("collapsed", KindDepartment, r.Collapsed)
		refs.one("change", KindChange, &r.Change)
	}
}

type references []Reference

func (refs *references) one(path string, kind Kind, id *ID) {
	if *id != "" {
		*refs = append(*refs, Reference{path, kind, id})
	}
}

func (refs *references) list(path string, kind Kind, ids []ID) {
	for i := range ids {
		refs.one(fmt.Sprintf("%s[%d]", path, i), kind, &ids[i])
	}
}

func (refs *references) either(path string, department, person *ID) {
	refs.one(path+".department", KindDepartment, department)
	refs.one(path+".person", KindPerson, person)
}

func (refs *references) statements(path string, statements []Statement) {
	for i := range statements {
		refs.either(fmt.Sprintf("%s[%d]", path, i), &statements[i].Department, &statements[i].Person)
	}
}

func (refs *references) change(c *Change) {
	refs.one("owner", KindPerson, &c.Owner)
	refs.one("champion", KindPerson, &c.Champion)
	refs.list("deciders", KindPerson, c.Deciders)
	refs.list("affects", KindDepartment, c.Affects)
	for i := range c.Serves {
		refs.one(fmt.Sprintf("serves[%d].goal", i), KindGoal, &c.Serves[i].Goal)
	}
	refs.statements("benefits", c.Benefits)
	refs.statements("offers", c.Offers)
	for i := range c.Stances {
		refs.one(fmt.Sprintf("stances[%d].person", i), KindPerson, &c.Stances[i].Person)
	}
	refs.list("avoid", KindPerson, c.Avoid)
	refs.list("via", KindPerson, c.Via)
	for i := range c.Responsibilities {
		refs.responsibility(fmt.Sprintf("responsibilities[%d]", i), &c.Responsibilities[i])
	}
	for i := range c.Steps {
		refs.one(fmt.Sprintf("steps[%d].person", i), KindPerson, &c.Steps[i].Person)
		refs.one(fmt.Sprintf("steps[%d].via", i), KindPerson, &c.Steps[i].Via)
	}
	for i := range c.Scenarios {
		refs.suppositions(fmt.Sprintf("scenarios[%d].suppositions", i), c.Scenarios[i].Suppositions)
	}
}

func (refs *references) suppositions(path string, all []Supposition) {
	for i := range all {
		path := fmt.Sprintf("%s[%d]", path, i)
		refs.one(path+".person", KindPerson, &all[i].Person)
		refs.one(path+".from", KindPerson, &all[i].From)
		refs.one(path+".to", KindPerson, &all[i].To)
	}
}

func (refs *references) responsibility(path string, r *Responsibility) {
	refs.list(path+".responsible", KindPerson, r.Responsible)
	refs.one(path+".accountable", KindPerson, &r.Accountable)
	refs.list(path+".consulted", KindPerson, r.Consulted)
	refs.list(path+".informed", KindPerson, r.Informed)
}
