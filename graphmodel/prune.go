package graphmodel

import "slices"

// Prune drops from r, which must be the caller's own copy, the list entries
// that name nothing: an entry whose only sense was a reference goes with it. It
// tells whether r itself still makes sense without the references it has lost:
// a tie needs both its ends and a position its owner; everything else stands by
// itself.
func Prune(r Record) bool {
	switch r := r.(type) {
	case *Tie:
		return r.From != "" && r.To != ""
	case *Position:
		return r.ID != ""
	case *Goal:
		r.Holders = slices.DeleteFunc(r.Holders, func(h Holder) bool { return h.Department == "" && h.Person == "" })
	case *Touchpoint:
		r.People = withoutEmpty(r.People)
	case *Person:
		r.WorkedIn = withoutEmpty(r.WorkedIn)
	case *Change:
		pruneChange(r)
	case *View:
		pruneView(r)
	}
	return true
}

func pruneChange(c *Change) {
	c.Deciders = withoutEmpty(c.Deciders)
	c.Affects = withoutEmpty(c.Affects)
	c.Serves = slices.DeleteFunc(c.Serves, func(s Service) bool { return s.Goal == "" })
	c.Benefits = slices.DeleteFunc(c.Benefits, Statement.empty)
	c.Offers = slices.DeleteFunc(c.Offers, Statement.empty)
	c.Stances = slices.DeleteFunc(c.Stances, func(s Stance) bool { return s.Person == "" })
	c.Avoid = withoutEmpty(c.Avoid)
	c.Via = withoutEmpty(c.Via)
	for i := range c.Responsibilities {
		r := &c.Responsibilities[i]
		r.Responsible = withoutEmpty(r.Responsible)
		r.Consulted = withoutEmpty(r.Consulted)
		r.Informed = withoutEmpty(r.Informed)
	}
	for i := range c.Scenarios {
		s := &c.Scenarios[i]
		s.Suppositions = slices.DeleteFunc(s.Suppositions, Supposition.empty)
	}
}

// empty tells whether a statement is to nobody and says nothing. One that says
// something is kept, so that no text is lost.
func (s Statement) empty() bool { return s.Department == "" && s.Person == "" && s.Text == "" }

func withoutEmpty(ids []ID) []ID {
	return slices.DeleteFunc(ids, func(id ID) bool { return id == "" })
}
