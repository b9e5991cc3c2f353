package edit

import (
	"fmt"

	"inroad/graphmodel"
)

// Trust returns the edit by which one person trusts another that much, 0 to 100:
// it gives their tie, which may be nil, that level, or adds one with the id given.
// A tie that is added and given another level at once is one step.
func Trust(w *graphmodel.Workspace, tie *graphmodel.Tie, id, from, to graphmodel.ID, level float64) Edit {
	if tie != nil {
		return SetTrust(w, tie, level)
	}
	name := fmt.Sprintf("Tie %s to %s", w.PersonName(from), w.PersonName(to))
	return Put(w, name, "trust "+string(id), &graphmodel.Tie{ID: id, From: from, To: to, Trust: graphmodel.Some(level)})
}

// SetFriction returns the edit that marks a tie as having an open conflict, or
// not.
func SetFriction(w *graphmodel.Workspace, tie *graphmodel.Tie, friction bool) Edit {
	verb := "Mark friction on "
	if !friction {
		verb = "Take the friction off "
	}
	return Update(w, verb+w.NameOf(graphmodel.RefOf(tie)), "", tie, func(t *graphmodel.Tie) { t.Friction = friction })
}
