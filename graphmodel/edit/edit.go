// Package edit is the one way to change a workspace. The window, an import, a
// merge and a what-if all make an [Edit] and give it to a [History], which
// checks it, carries it out, tells whoever listens, and can take it back.
package edit

import (
	"fmt"

	"inroad/graphmodel"
)

// Edit is a named change of a workspace: what a user did, in one step of undo.
// It is made for one state of a workspace and fits only that.
type Edit struct {
	// Name says what is done, as it stands behind "Undo" in a menu: "Rename
	// Ana Ruiz".
	Name string
	// Merge joins neighbours: an edit whose Merge is that of the edit before,
	// and not empty, becomes one step with it, as key strokes or the moves of
	// a drag do. [History.Seal] ends that.
	Merge  string
	Deltas []graphmodel.Delta
}

// Put returns the edit that adds records, or puts them in the place of those
// with the same kind and id. Records that say the same as before are left out.
func Put(w *graphmodel.Workspace, name, merge string, records ...graphmodel.Record) Edit {
	e := Edit{Name: name, Merge: merge}
	for _, r := range records {
		before := w.Lookup(graphmodel.RefOf(r))
		if before == nil || !graphmodel.Same(before, r) {
			e.Deltas = append(e.Deltas, graphmodel.Delta{Before: before, After: r})
		}
	}
	return e
}

// Update returns the edit that changes one record: change gets a copy to write
// to. The names and merging are those of [Put].
func Update[R graphmodel.Record](w *graphmodel.Workspace, name, merge string, record R, change func(R)) Edit {
	next := graphmodel.Clone(record)
	change(next)
	return Put(w, name, merge, next)
}

// AddPerson returns the edit that adds a person at a place on the map.
func AddPerson(w *graphmodel.Workspace, p *graphmodel.Person, x, y float64) Edit {
	return Put(w, "Add "+orSomebody(p.Name), "", p, &graphmodel.Position{ID: p.ID, X: x, Y: y})
}

func orSomebody(name string) string {
	if name == "" {
		return "a person"
	}
	return name
}

// SetTrust returns the edit that gives a tie another level.
func SetTrust(w *graphmodel.Workspace, tie *graphmodel.Tie, level float64) Edit {
	name := fmt.Sprintf("Set the trust of %s to %g", w.NameOf(graphmodel.RefOf(tie)), level)
	return Update(w, name, "trust "+string(tie.ID), tie, func(t *graphmodel.Tie) { t.Trust = graphmodel.Some(level) })
}

// SetStance returns the edit that puts a stance in the place of the person's
// stance on a change, or adds it.
func SetStance(w *graphmodel.Workspace, change *graphmodel.Change, stance graphmodel.Stance) Edit {
	name := "Change the stance of " + w.PersonName(stance.Person)
	merge := "stance " + string(change.ID) + " " + string(stance.Person)
	return Update(w, name, merge, change, func(c *graphmodel.Change) {
		for i := range c.Stances {
			if c.Stances[i].Person == stance.Person {
				c.Stances[i] = stance
				return
			}
		}
		c.Stances = append(c.Stances, stance)
	})
}

// Move returns the edit that puts people at other places on the map. Moves with
// the same merge key become one step.
func Move(w *graphmodel.Workspace, merge string, places ...graphmodel.Position) Edit {
	records := make([]graphmodel.Record, 0, len(places))
	for _, place := range places {
		next := &graphmodel.Position{ID: place.ID}
		if old := w.Positions.Find(place.ID); old != nil {
			next = graphmodel.Clone(old)
		}
		next.X, next.Y = place.X, place.Y
		records = append(records, next)
	}
	return Put(w, naming(w, "Move", records), merge, records...)
}

// Pin returns the edit that keeps people where they stand, or lets layouts move
// them again. Only who has a position can be pinned; others are passed over.
func Pin(w *graphmodel.Workspace, pinned bool, people ...graphmodel.ID) Edit {
	var records []graphmodel.Record
	for _, id := range people {
		if old := w.Positions.Find(id); old != nil && old.Pinned != pinned {
			next := graphmodel.Clone(old)
			next.Pinned = pinned
			records = append(records, next)
		}
	}
	verb := "Unpin"
	if pinned {
		verb = "Pin"
	}
	return Put(w, naming(w, verb, records), "", records...)
}

// naming says what is done to the people of these positions.
func naming(w *graphmodel.Workspace, verb string, positions []graphmodel.Record) string {
	if len(positions) == 1 {
		return verb + " " + w.PersonName(positions[0].Key())
	}
	return fmt.Sprintf("%s %d people", verb, len(positions))
}
