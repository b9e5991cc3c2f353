package scenario

import (
	"cmp"
	"errors"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/edit"
)

// Of returns what has to be supposed of a map so that it is another state of it:
// who is gone, where people stand on the change, and how far they trust whom. It
// says nothing of what can't be supposed. The list is sorted; [Apply] takes it.
func Of(w, other *graphmodel.Workspace, change graphmodel.ID) []graphmodel.Supposition {
	return slices.Concat(goneIn(w, other), stancesIn(w, other, change), trustsIn(w, other))
}

func goneIn(w, other *graphmodel.Workspace) []graphmodel.Supposition {
	var list []graphmodel.Supposition
	for _, p := range w.People.All() {
		if !other.People.Has(p.ID) {
			list = append(list, graphmodel.Supposition{Person: p.ID, Gone: true})
		}
	}
	return list
}

func stancesIn(w, other *graphmodel.Workspace, change graphmodel.ID) []graphmodel.Supposition {
	before, after := w.Change(change), other.Change(change)
	if before == nil || after == nil || before == after {
		return nil
	}
	var list []graphmodel.Supposition
	for _, s := range after.Stances {
		old, _ := before.StanceOf(s.Person)
		if s.Current.Known() && s.Current != old.Current && w.People.Has(s.Person) {
			list = append(list, graphmodel.Supposition{Person: s.Person, Stance: s.Current})
		}
	}
	slices.SortFunc(list, func(a, b graphmodel.Supposition) int { return cmp.Compare(a.Person, b.Person) })
	return list
}

func trustsIn(w, other *graphmodel.Workspace) []graphmodel.Supposition {
	var list []graphmodel.Supposition
	for _, t := range other.Ties.All() {
		old := w.Ties.Find(t.ID)
		if old == t {
			continue
		}
		if old == nil {
			old = w.TieBetween(t.From, t.To)
		}
		if t.Trust.Known() && (old == nil || old.Trust != t.Trust) {
			list = append(list, graphmodel.Supposition{From: t.From, To: t.To, Trust: t.Trust})
		}
	}
	slices.SortFunc(list, func(a, b graphmodel.Supposition) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return list
}

var (
	errMe    = errors.New("a what-if is about your own map, so you can’t be gone")
	errTie   = errors.New("a what-if deletes no tie; suppose low trust instead")
	errOther = errors.New("a what-if supposes trust, stances, and that somebody is gone; for anything else, go back to the map")
)

// Admits returns nil if, after an edit of a supposed state of the map w, all that
// differs from w can be supposed, or is where people stand on the map; else a
// sentence that says what can't be.
func Admits(w, supposed *graphmodel.Workspace, change graphmodel.ID, e edit.Edit) error {
	next := supposed.Apply(e.Deltas)
	if w.Info.Me != "" && !next.People.Has(w.Info.Me) {
		return errMe
	}
	expressed := Apply(w, change, Of(w, next, change))
	drawn := make(map[[2]graphmodel.ID]graphmodel.Opt[float64])
	deltas := compare.Deltas(expressed, next)
	for _, d := range deltas {
		if t, ok := d.After.(*graphmodel.Tie); ok && d.Before == nil && plain(t) {
			drawn[[2]graphmodel.ID{t.From, t.To}] = t.Trust
		}
	}
	for _, d := range deltas {
		if err := admits(w, d, drawn); err != nil {
			return err
		}
	}
	return nil
}

// admits judges one thing that can't be supposed. A tie that was drawn has
// another id than the one that is supposed.
func admits(w *graphmodel.Workspace, d graphmodel.Delta, drawn map[[2]graphmodel.ID]graphmodel.Opt[float64]) error {
	switch r := d.Record().(type) {
	case *graphmodel.Position, *graphmodel.View:
		return nil
	case *graphmodel.Tie:
		if trust, ok := drawn[[2]graphmodel.ID{r.From, r.To}]; ok && (d.Before == nil || d.After == nil) && trust == r.Trust {
			return nil
		}
		if d.After == nil && w.Ties.Has(r.ID) {
			return errTie
		}
	}
	return errOther
}

// plain tells whether nothing but the trust is said of a tie.
func plain(t *graphmodel.Tie) bool {
	return graphmodel.Same(t, &graphmodel.Tie{ID: t.ID, From: t.From, To: t.To, Trust: t.Trust})
}

// ToSupposed returns the edit that leads from one supposed state of a map to
// another. People stay where they stand.
func ToSupposed(name string, from, to *graphmodel.Workspace) edit.Edit {
	deltas := compare.Deltas(from, to)
	return edit.Edit{Name: name, Deltas: slices.DeleteFunc(deltas, func(d graphmodel.Delta) bool {
		return d.Record().Kind() == graphmodel.KindPosition && d.Before != nil && d.After != nil
	})}
}
