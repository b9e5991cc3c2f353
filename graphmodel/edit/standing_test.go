package edit

import (
	"testing"

	"inroad/graphmodel"
)

func TestStanding(t *testing.T) {
	w := trio()
	c := w.Change("c")
	stance := func(w *graphmodel.Workspace, id graphmodel.ID) graphmodel.Stance {
		s, _ := w.Change("c").StanceOf(id)
		return s
	}
	fear := graphmodel.Reason{Kind: "workload", Text: "No hands free"}
	tests := []struct {
		edit  Edit
		name  string
		right func(*graphmodel.Workspace) bool
	}{
		{SetDesired(w, c, graphmodel.Some(2), "ana", "bo"), "Change the stance needed of 2 people", func(w *graphmodel.Workspace) bool {
			return stance(w, "ana").Desired.Or(0) == 2 && stance(w, "ana").Current.Or(0) == 1 && stance(w, "bo").Desired.Or(0) == 2
		}},
		{SetDesired(w, c, graphmodel.Opt[int]{}, "cy"), "Change the stance needed of Cy", func(w *graphmodel.Workspace) bool {
			return len(w.Change("c").Stances) == 1
		}},
		{SetGrades(w, c, Grade{"ana", graphmodel.Some(5), graphmodel.Some(-1)}, Grade{Person: "nobody"}), "Change the power and stance of Ana",
			func(w *graphmodel.Workspace) bool {
				return w.Person("ana").Power.Or(0) == 5 && stance(w, "ana").Current.Or(0) == -1
			}},
		{SetGrades(w, c, Grade{"ana", graphmodel.Some(5), graphmodel.Some(1)}), "Change the power of Ana", func(w *graphmodel.Workspace) bool {
			return w.Person("ana").Power.Or(0) == 5 && stance(w, "ana").Current.Or(0) == 1
		}},
		{SetGrades(w, c, Grade{Person: "ana"}, Grade{Person: "cy"}), "Change the stance of 2 people", func(w *graphmodel.Workspace) bool {
			return !stance(w, "ana").Current.Known() && len(w.Change("c").Stances) == 1
		}},
		{SetGrades(w, nil, Grade{"ana", graphmodel.Some(2), graphmodel.Some(2)}), "Change the power of Ana", func(w *graphmodel.Workspace) bool {
			return w.Person("ana").Power.Or(0) == 2 && stance(w, "ana").Current.Or(0) == 1
		}},
		{AddReason(w, c, "bo", fear), "Add a reason of Bo", func(w *graphmodel.Workspace) bool {
			return len(stance(w, "bo").Reasons) == 1 && stance(w, "bo").Reasons[0].Text == "No hands free"
		}},
		{UpdateReason(w, c, "ana", 0, "the need behind", func(r *graphmodel.Reason) { r.Need = "x" }), "Change the need behind a reason of Ana",
			func(w *graphmodel.Workspace) bool { return len(stance(w, "ana").Reasons) == 0 }},
	}
	for _, test := range tests {
		if test.edit.Name != test.name {
			t.Errorf("the edit is called %q, want %q", test.edit.Name, test.name)
		}
		if next := w.Apply(test.edit.Deltas); !test.right(next) {
			t.Errorf("after %q the change says %+v", test.name, next.Change("c").Stances)
		}
	}
	if len(SetGrades(w, c, Grade{Person: "ana", Stance: graphmodel.Some(1)}).Deltas) != 0 {
		t.Error("grades that are so already are an edit")
	}
}

func TestReasonsAreKeptApart(t *testing.T) {
	w := trio()
	for _, text := range []string{"one", "two"} {
		w = w.Apply(AddReason(w, w.Change("c"), "ana", graphmodel.Reason{Text: text}).Deltas)
	}
	first := UpdateReason(w, w.Change("c"), "ana", 0, "the answer to", func(r *graphmodel.Reason) { r.Answer = "a" })
	second := UpdateReason(w, w.Change("c"), "ana", 1, "the answer to", func(r *graphmodel.Reason) { r.Answer = "b" })
	if first.Merge == second.Merge {
		t.Error("answers to two reasons become one step")
	}
	s, _ := w.Apply(second.Deltas).Change("c").StanceOf("ana")
	if s.Reasons[0].Answer != "" || s.Reasons[1].Answer != "b" {
		t.Errorf("the reasons are %+v", s.Reasons)
	}
}
