package subject

import (
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Remove returns the edit that deletes everything that is held about a person:
// their record with its ties and place, stances, reasons, steps, benefits and
// offers, touchpoints with nobody else, and every other place where they are
// named. Texts about other things that mention them stay; [Of] lists them.
func Remove(w *graphmodel.Workspace, id graphmodel.ID) edit.Edit {
	refs := []graphmodel.Ref{{Kind: graphmodel.KindPerson, ID: id}}
	for _, t := range w.Touchpoints.All() {
		if len(t.People) > 0 && !slices.ContainsFunc(t.People, func(other graphmodel.ID) bool { return other != id }) {
			refs = append(refs, graphmodel.RefOf(t))
		}
	}
	e := edit.Remove(w, refs...)
	for i, d := range e.Deltas {
		if before, ok := d.Before.(*graphmodel.Change); ok && d.After != nil {
			e.Deltas[i].After = changeWithout(before, id)
		}
	}
	e.Deltas = withoutAdvice(e.Deltas, w.Info, id)
	e.Name = "Delete all that is held about " + w.PersonName(id)
	return e
}

// changeWithout returns a change without what is about a person. Unlike for the
// deletion of a person from the map, what was written about them goes too.
func changeWithout(c *graphmodel.Change, id graphmodel.ID) *graphmodel.Change {
	next := graphmodel.Clone(c)
	to := func(s graphmodel.Statement) bool { return s.Person == id }
	next.Benefits = slices.DeleteFunc(next.Benefits, to)
	next.Offers = slices.DeleteFunc(next.Offers, to)
	next.Steps = slices.DeleteFunc(next.Steps, func(s graphmodel.Step) bool { return s.Person == id })
	for _, ref := range graphmodel.References(next) {
		if ref.Kind == graphmodel.KindPerson && *ref.ID == id {
			*ref.ID = ""
		}
	}
	graphmodel.Prune(next)
	return next
}

// withoutAdvice adds that no advice about a person is put aside any more.
func withoutAdvice(deltas []graphmodel.Delta, info *graphmodel.Info, id graphmodel.ID) []graphmodel.Delta {
	about := func(key string) bool { return names(key, id) }
	if !slices.ContainsFunc(info.Dismissed, about) {
		return deltas
	}
	next := info
	i := slices.IndexFunc(deltas, func(d graphmodel.Delta) bool { return d.Before == graphmodel.Record(info) })
	if i >= 0 {
		next = deltas[i].After.(*graphmodel.Info)
		deltas = slices.Delete(deltas, i, i+1)
	}
	next = graphmodel.Clone(next)
	next.Dismissed = slices.DeleteFunc(next.Dismissed, about)
	return append(deltas, graphmodel.Delta{Before: info, After: next})
}
