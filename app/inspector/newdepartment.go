package inspector

import (
	"fmt"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// creating has a picker of departments make the one that the user has typed and
// nobody has drawn yet, with these people in it, in one step of undo.
func creating(picker *look.Picker, s *session.Session, people func() []graphmodel.ID) {
	picker.Novelty = "New department"
	picker.Create = func(typed string) {
		w := s.Workspace()
		d := &graphmodel.Department{ID: graphmodel.NewID(), Name: typed}
		records := []graphmodel.Record{d}
		for _, id := range people() {
			if p := w.Person(id); p != nil {
				next := graphmodel.Clone(p)
				next.Department = d.ID
				records = append(records, next)
			}
		}
		who := fmt.Sprintf("%d people", len(records)-1)
		if len(records) == 2 {
			who = w.NameOf(graphmodel.RefOf(records[1]))
		}
		s.Do(edit.Put(w, "Put "+who+" into the new department "+typed, "", records...))
	}
}
