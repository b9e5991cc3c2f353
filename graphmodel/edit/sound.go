package edit

import (
	"cmp"
	"errors"
	"fmt"

	"inroad/graphmodel"
)

// check tells why a workspace that was sound before the deltas is not sound
// after them, as far as single records and their references go.
func check(next *graphmodel.Workspace, deltas []graphmodel.Delta) error {
	removed := make(map[graphmodel.Ref]bool)
	for _, d := range deltas {
		if d.After == nil {
			removed[graphmodel.RefOf(d.Before)] = true
			continue
		}
		if err := checkRecord(next, d.After); err != nil {
			return err
		}
	}
	if len(removed) == 0 {
		return nil
	}
	for r := range next.Records() {
		if refersTo(r, removed) {
			return fmt.Errorf("%s still needs what would be deleted; nothing was changed", next.NameOf(graphmodel.RefOf(r)))
		}
	}
	return nil
}

func checkRecord(w *graphmodel.Workspace, r graphmodel.Record) error {
	name := w.NameOf(graphmodel.RefOf(r))
	if r.Key() == "" && r.Kind() != graphmodel.KindInfo {
		return fmt.Errorf("a %s needs an id; nothing was changed", r.Kind())
	}
	for _, p := range graphmodel.CheckRecord(r) {
		return fmt.Errorf("%s: %s %s; nothing was changed", name, p.Path, p.Message)
	}
	for _, ref := range graphmodel.References(r) {
		if w.Lookup(graphmodel.Ref{Kind: ref.Kind, ID: *ref.ID}) == nil {
			return fmt.Errorf("%s: %s names a %s that does not exist; nothing was changed", name, cmp.Or(ref.Path, "its place"), ref.Kind)
		}
	}
	return nil
}

// explained puts a refusal of the network in words.
func explained(err error, w *graphmodel.Workspace) error {
	var refusal *graphmodel.Refusal
	if !errors.As(err, &refusal) {
		return err
	}
	from, to := w.PersonName(refusal.From), w.PersonName(refusal.To)
	switch {
	case errors.Is(err, graphmodel.ErrSelf) && w.Department(refusal.From) == nil:
		return fmt.Errorf("%s can't be tied to themself; nothing was changed", from)
	case errors.Is(err, graphmodel.ErrTwice):
		return fmt.Errorf("%s has a tie to %s already: change that one; nothing was changed", from, to)
	case errors.Is(err, graphmodel.ErrLineCycle):
		return fmt.Errorf("%s can't report to %s, who reports to %s directly or through others; nothing was changed", from, to, from)
	case errors.Is(err, graphmodel.ErrNestCycle), errors.Is(err, graphmodel.ErrSelf):
		department := w.NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: refusal.From})
		parent := w.NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: refusal.To})
		return fmt.Errorf("%s can't be a part of %s, which is a part of it; nothing was changed", department, parent)
	default:
		return fmt.Errorf("that would leave the map unsound (%w); nothing was changed", refusal.Why)
	}
}
