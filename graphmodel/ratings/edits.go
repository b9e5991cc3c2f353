package ratings

import (
	"fmt"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// SetTrust returns the edit that stores a rating of trust: the level, confidence,
// basis and day of the tie by which one person trusts another. Where there is no
// such tie it is added.
func SetTrust(w *graphmodel.Workspace, from, to graphmodel.ID, r Rating, today graphmodel.Date) edit.Edit {
	tie := &graphmodel.Tie{ID: graphmodel.NewID(), From: from, To: to}
	if old := w.TieBetween(from, to); old != nil {
		tie = graphmodel.Clone(old)
	}
	tie.Trust, tie.Confidence, tie.Basis, tie.AsOf = graphmodel.Some(r.Value), r.Confidence, r.Basis, today
	return edit.Put(w, fmt.Sprintf("Rate how far %s trusts %s", w.PersonName(from), w.PersonName(to)), "", tie)
}

// SetPerson returns the edit that stores a rating of power or openness. There is
// nothing to change where the rating is of something else.
func SetPerson(w *graphmodel.Workspace, p *graphmodel.Person, r Rating) edit.Edit {
	name := fmt.Sprintf("Rate the %s of %s", r.Subject, w.PersonName(p.ID))
	return edit.Update(w, name, "", p, func(next *graphmodel.Person) {
		switch r.Subject {
		case Power:
			next.Power = graphmodel.Some(int(r.Value))
		case Openness:
			next.Openness = graphmodel.Some(int(r.Value))
		}
	})
}

// SetStance returns the edit that stores a rating of where somebody stands on a
// change, how sure it is and the day. What is wished for, and the reasons, stay.
func SetStance(w *graphmodel.Workspace, c *graphmodel.Change, person graphmodel.ID, r Rating, today graphmodel.Date) edit.Edit {
	stance, _ := c.StanceOf(person)
	stance.Current, stance.Confidence, stance.AsOf = graphmodel.Some(int(r.Value)), r.Confidence, today
	e := edit.SetStance(w, c, stance)
	e.Merge = ""
	return e
}
