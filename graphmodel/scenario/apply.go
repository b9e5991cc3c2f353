// Package scenario answers what-ifs: what the map would be, and what would follow
// from it for a change, if people stood elsewhere, trusted others more, or were
// gone. Nothing of the map itself changes unless an edit says so.
//
// Everything is a pure function of a workspace and a day: any goroutine may call
// it, and the same question has the same answer on every machine.
package scenario

import (
	"cmp"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Apply returns a copy of the map in which everything that is supposed is so. The
// stances are those on the change. What is said of nobody on the map is passed
// over, and so is that "me" is gone: without them it would be another's map.
//
// Where a person trusts another without a tie on the map, there is one in the
// copy; its id depends on the two only.
func Apply(w *graphmodel.Workspace, change graphmodel.ID, suppositions []graphmodel.Supposition) *graphmodel.Workspace {
	return w.Apply(combined(w, change, suppositions, supposedID).Deltas)
}

// supposedID names a tie that is not on the map.
func supposedID(from, to graphmodel.ID) graphmodel.ID { return "supposed " + from + " → " + to }

// Edit returns the edit that makes everything that is supposed true of the map,
// as one step that undo takes back. A person who is gone is deleted with what
// can't be without them, as [edit.Remove] does it: their ties and their place go,
// steps and touchpoints stay and name them no more.
func Edit(w *graphmodel.Workspace, change graphmodel.ID, s graphmodel.Scenario) edit.Edit {
	e := combined(w, change, s.Suppositions, func(_, _ graphmodel.ID) graphmodel.ID { return graphmodel.NewID() })
	e.Name = "Apply " + Title(s)
	return e
}

// Title returns what to call a scenario.
func Title(s graphmodel.Scenario) string { return "“" + cmp.Or(s.Title, "What if") + "”" }

// combined puts all suppositions into one edit. Who is gone goes last: nothing
// else that is supposed of them counts.
func combined(w *graphmodel.Workspace, change graphmodel.ID, suppositions []graphmodel.Supposition, newID func(from, to graphmodel.ID) graphmodel.ID) edit.Edit {
	all := edit.Edit{}
	for _, s := range suppositions {
		if !s.Gone {
			all = edit.Joined(all, supposed(w.Apply(all.Deltas), change, s, newID))
		}
	}
	var gone []graphmodel.Ref
	for _, s := range suppositions {
		if s.Gone && s.Person != w.Info.Me {
			gone = append(gone, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: s.Person})
		}
	}
	return edit.Joined(all, edit.Remove(w.Apply(all.Deltas), gone...))
}

// supposed returns the edit for one supposition about a stance or a trust.
func supposed(w *graphmodel.Workspace, change graphmodel.ID, s graphmodel.Supposition, newID func(from, to graphmodel.ID) graphmodel.ID) edit.Edit {
	if c := w.Change(change); c != nil && w.People.Has(s.Person) && s.Stance.Known() {
		return edit.SetStances(w, c, s.Stance, s.Person)
	}
	if !s.Trust.Known() || s.From == s.To || !w.People.Has(s.From) || !w.People.Has(s.To) {
		return edit.Edit{}
	}
	if t := w.TieBetween(s.From, s.To); t != nil {
		return edit.Update(w, "", "", t, func(t *graphmodel.Tie) { t.Trust = s.Trust })
	}
	return edit.Put(w, "", "", &graphmodel.Tie{ID: newID(s.From, s.To), From: s.From, To: s.To, Trust: s.Trust})
}
