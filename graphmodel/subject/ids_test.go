package subject_test

import (
	"slices"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/subject"
)

// A person's id is found where it is no reference, and advice about them that was
// put aside goes with them.
func TestIDsThatAreNoReferences(t *testing.T) {
	w := graphmodel.New("map", "Map").Apply([]graphmodel.Delta{
		{After: &graphmodel.Person{ID: "p-1", Name: "Ana Ruiz"}},
		{After: &graphmodel.Goal{ID: "g", Title: "G", Extra: graphmodel.Extra{"sponsor": `{"who":["p-1"]}`, "other": `"p-10"`}}}})
	for _, me := range []graphmodel.ID{"", "p-1"} {
		info := *w.Info
		info.Me, info.Dismissed = me, []string{"stale-contact p-1", "stale-contact p-10"}
		w := w.Apply([]graphmodel.Delta{{Before: w.Info, After: &info}})
		var found []string
		for _, s := range subject.Of(w, "p-1").Sections {
			for _, i := range s.Items {
				if i.Kind != "person" && i.Path != "me" {
					found = append(found, i.Path+": "+i.Text)
				}
			}
		}
		if want := []string{"dismissed[stale-contact p-1]: stale-contact p-1", `sponsor: {"who":["p-1"]}`}; !slices.Equal(found, want) {
			t.Errorf("found %q, want %q", found, want)
		}
		history, err := edit.NewHistory(w)
		if err == nil {
			err = history.Do(subject.Remove(w, "p-1"))
		}
		if left := history.Workspace().Info; err != nil || left.Me != "" || !slices.Equal(left.Dismissed, []string{"stale-contact p-10"}) {
			t.Errorf("left: %q, %q (%v)", left.Me, left.Dismissed, err)
		}
		if history.Undo(); !graphmodel.Same(history.Workspace().Info, w.Info) {
			t.Error("undo does not bring everything back")
		}
	}
}
