package clip

import (
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

// FuzzPaste pastes whatever is on the clipboard: the map stays sound, and undoing
// brings back what was there.
func FuzzPaste(f *testing.F) {
	w := graphmodel.New("w", "Map")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "d", Name: "IT"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "a", Name: "Ana", Department: "d"}, {ID: "b", Name: "Bo", ReportsTo: "a"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "a", To: "b"}})
	before := string(storage.Encode(w))
	f.Add(Text(w, "a", "b"), 1.0, -2.5)
	f.Add(before, 0.0, 0.0)
	f.Add(`{"format":"inroad-workspace","version":1,"title":"","people":[{"id":"a","name":"Ana 2"},{}],"departments":[{"id":"d","parent":"d"}]}`, 1e300, 0.0)
	f.Add("Ana Ruiz\nBo Lind", 0.0, 0.0)
	f.Fuzz(func(t *testing.T, text string, dx, dy float64) {
		part, err := People(text)
		if err != nil {
			return
		}
		history, err := edit.NewHistory(w)
		if err != nil {
			t.Fatal(err)
		}
		pasted, people := edit.Paste(w, part, "Paste", dx, dy)
		if err := history.Do(pasted); err != nil {
			return // refused, and nothing has happened
		}
		if len(people) != part.People.Len() {
			t.Errorf("%d of %d people", len(people), part.People.Len())
		}
		if _, err := storage.Decode(storage.Encode(history.Workspace())); err != nil {
			t.Errorf("the map is not sound any more: %v", err)
		}
		history.Undo()
		if now := string(storage.Encode(history.Workspace())); now != before {
			t.Errorf("after undoing:\n%s", now)
		}
	})
}
