package edit

import (
	"testing"

	"inroad/graphmodel"
)

// trio is a workspace of three people, two ties and one change.
func trio() *graphmodel.Workspace {
	w := graphmodel.New("w", "")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "it", Name: "IT"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana", Name: "Ana"}, {ID: "bo", Name: "Bo"}, {ID: "cy", Name: "Cy", Department: "it"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "ana", To: "bo"}, {ID: "u", From: "bo", To: "cy", Trust: graphmodel.Some(30.0)}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "Change", Deciders: []graphmodel.ID{"bo"},
		Stances: []graphmodel.Stance{{Person: "ana", Current: graphmodel.Some(1)}}}})
	return w
}

func TestEditsOfSeveral(t *testing.T) {
	w := trio()
	c := w.Change("c")
	tests := []struct {
		edit  Edit
		name  string
		right func(*graphmodel.Workspace) bool
	}{
		{SetDepartment(w, "it", "ana", "bo", "nobody"), "Move 3 people to IT",
			func(w *graphmodel.Workspace) bool { return len(w.Members("it")) == 3 }},
		{SetDepartment(w, "", "cy"), "Move Cy out of their departments",
			func(w *graphmodel.Workspace) bool { return len(w.Members("it")) == 0 }},
		{SetTrusts(w, 70, "t", "u", "none"), "Set the trust of 3 ties to 70",
			func(w *graphmodel.Workspace) bool {
				return w.Tie("t").Trust.Or(0) == 70 && w.Tie("u").Trust.Or(0) == 70
			}},
		{SetTrusts(w, 70, "t"), "Set the trust of Ana → Bo to 70", func(w *graphmodel.Workspace) bool { return w.Tie("t").Trust.Or(0) == 70 }},
		{SetStances(w, c, graphmodel.Some(-2), "ana", "cy"), "Change the stance of 2 people",
			func(w *graphmodel.Workspace) bool {
				ana, _ := w.Change("c").StanceOf("ana")
				cy, _ := w.Change("c").StanceOf("cy")
				return ana.Current.Or(0) == -2 && cy.Current.Or(0) == -2
			}},
		{SetStances(w, c, graphmodel.Opt[int]{}, "ana", "bo"), "Change the stance of 2 people",
			func(w *graphmodel.Workspace) bool {
				ana, _ := w.Change("c").StanceOf("ana")
				_, bo := w.Change("c").StanceOf("bo")
				return !ana.Current.Known() && !bo
			}},
		{SetDecides(w, c, true, "ana", "bo"), "Let 2 people decide on Change",
			func(w *graphmodel.Workspace) bool { return len(w.Change("c").Deciders) == 2 }},
		{SetDecides(w, c, false, "bo"), "Take Bo off the deciders on Change",
			func(w *graphmodel.Workspace) bool { return len(w.Change("c").Deciders) == 0 }},
	}
	for _, test := range tests {
		h, err := NewHistory(w)
		if err != nil {
			t.Fatal(err)
		}
		if err := h.Do(test.edit); err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if test.edit.Name != test.name || !test.right(h.Workspace()) {
			t.Errorf("%q, to be called %q, comes out wrong", test.edit.Name, test.name)
		}
		if h.Undo(); h.Dirty() {
			t.Errorf("%s: undo leaves something", test.name)
		}
	}
}
