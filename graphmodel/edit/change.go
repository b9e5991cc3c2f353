package edit

import (
	"fmt"

	"inroad/graphmodel"
)

// HandOver returns the edit that makes somebody the business owner of a change.
func HandOver(w *graphmodel.Workspace, change *graphmodel.Change, to graphmodel.ID) Edit {
	name := fmt.Sprintf("Hand %s over to %s", w.NameOf(graphmodel.RefOf(change)), w.PersonName(to))
	return Update(w, name, "", change, func(c *graphmodel.Change) { c.Owner = to })
}

// DuplicateChange returns the edit that adds a copy of a change under an id of
// its own. The copy is an idea of which nothing has been done: its steps are
// planned again without days and results, its checkpoints are open, and no offer
// is kept.
func DuplicateChange(w *graphmodel.Workspace, change *graphmodel.Change, id graphmodel.ID) Edit {
	next := graphmodel.Clone(change)
	next.ID, next.Title, next.Status = id, copyTitle(w, w.NameOf(graphmodel.RefOf(change))), graphmodel.ChangeStatuses[0]
	for i := range next.Steps {
		s := &next.Steps[i]
		s.ID, s.Status, s.Result, s.Due = graphmodel.NewID(), graphmodel.StepStatuses[0], "", ""
	}
	for i := range next.Checkpoints {
		k := &next.Checkpoints[i]
		k.ID, k.Done, k.Result = graphmodel.NewID(), false, ""
	}
	for i := range next.Responsibilities {
		next.Responsibilities[i].ID = graphmodel.NewID()
	}
	for i := range next.Scenarios {
		next.Scenarios[i].ID = graphmodel.NewID()
	}
	for _, list := range [][]graphmodel.Statement{next.Benefits, next.Offers} {
		for i := range list {
			list[i].Done = false
		}
	}
	return Put(w, "Duplicate "+w.NameOf(graphmodel.RefOf(change)), "", next)
}

// copyTitle returns a title for a copy that no change has yet.
func copyTitle(w *graphmodel.Workspace, title string) string {
	taken := make(map[string]bool, w.Changes.Len())
	for _, c := range w.Changes.All() {
		taken[c.Title] = true
	}
	unique := "Copy of " + title
	for i := 2; taken[unique]; i++ {
		unique = fmt.Sprintf("Copy %d of %s", i, title)
	}
	return unique
}
