package whatif

import (
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/compare"
)

// differences are what to mark on the map: what is supposed, and the ties that
// are gone with somebody.
func (b *sandbox) differences() *session.Comparison {
	c := &session.Comparison{Before: b.base, After: b.copy.Workspace()}
	gone := make(map[graphmodel.ID]bool)
	for _, s := range b.now.Suppositions {
		if d, ok := b.difference(s); ok {
			c.Differences = append(c.Differences, d)
		}
		if s.Gone {
			gone[s.Person] = true
		}
	}
	if len(gone) == 0 {
		return c
	}
	for _, t := range b.base.Ties.All() {
		if gone[t.From] || gone[t.To] {
			c.Differences = append(c.Differences, compare.Difference{Ref: graphmodel.RefOf(t), What: compare.Gone, Name: b.base.NameOf(graphmodel.RefOf(t))})
		}
	}
	return c
}

// difference is where a supposition is to be seen.
func (b *sandbox) difference(s graphmodel.Supposition) (compare.Difference, bool) {
	d := compare.Difference{What: compare.Changed}
	switch {
	case s.Gone:
		d.Ref, d.What = graphmodel.Ref{Kind: graphmodel.KindPerson, ID: s.Person}, compare.Gone
	case s.Person != "":
		d.Ref = graphmodel.Ref{Kind: graphmodel.KindPerson, ID: s.Person}
	default:
		tie := b.copy.Workspace().TieBetween(s.From, s.To)
		if tie == nil {
			return d, false
		}
		d.Ref = graphmodel.RefOf(tie)
		if b.base.TieBetween(s.From, s.To) == nil {
			d.What = compare.Added
		}
	}
	d.Name = b.base.NameOf(d.Ref)
	if d.What == compare.Added {
		d.Name = b.copy.Workspace().NameOf(d.Ref)
	}
	return d, true
}
