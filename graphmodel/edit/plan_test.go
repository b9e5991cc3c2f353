package edit_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func planned() *graphmodel.Workspace {
	w := graphmodel.New("w", "W")
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana", Name: "Ana"}, {ID: "bo", Name: "Bo"}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One key",
		Steps:     []graphmodel.Step{{ID: "b", Order: graphmodel.Some(2), Person: "bo"}, {ID: "x"}, {ID: "a", Order: graphmodel.Some(1), Person: "ana"}},
		Scenarios: []graphmodel.Scenario{{ID: "w", Title: "Bo leaves", Suppositions: []graphmodel.Supposition{{Person: "bo", Gone: true}}}}}})
	return w
}

func order(c *graphmodel.Change) string {
	var ids []string
	for _, s := range edit.PlanOrder(c) {
		ids = append(ids, string(s.ID)+":"+s.Status+s.Result)
	}
	return strings.Join(ids, " ")
}

func TestPlanEdits(t *testing.T) {
	w := planned()
	c := w.Change("c")
	for _, tt := range []struct {
		e          edit.Edit
		name, want string
	}{
		{edit.AddStep(w, c, graphmodel.Step{ID: "n", Person: "bo"}), "Add the step with Bo", "a: b: n:planned x:"},
		{edit.MoveStep(w, c, "b", 0), "Move the step with Bo", "b: a: x:"},
		{edit.MoveStep(w, c, "a", 9), "Move the step with Ana", "b: x: a:"},
		{edit.RemoveStep(w, c, "x"), "Delete the step with nobody yet", "a: b:"},
	} {
		h, err := edit.NewHistory(w)
		if err == nil {
			err = h.Do(tt.e)
		}
		if got := order(h.Workspace().Change("c")); err != nil || got != tt.want || h.UndoName() != tt.name {
			t.Errorf("%q: %s, want %s as %q, %v", h.UndoName(), got, tt.want, tt.name, err)
		}
	}
	if e := edit.MoveStep(w, c, "none", 1); len(e.Deltas) != 0 {
		t.Error("a step that is not there is moved")
	}
}

// Moving a step changes the place of no other two.
func TestMoveKeepsOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := graphmodel.New("w", "W")
		c := &graphmodel.Change{ID: "c"}
		for i := range rapid.IntRange(1, 8).Draw(t, "steps") {
			c.Steps = append(c.Steps, graphmodel.Step{ID: graphmodel.ID(rune('a' + i)), Order: graphmodel.Some(rapid.IntRange(0, 3).Draw(t, "order"))})
		}
		w.Changes = graphmodel.NewTable([]*graphmodel.Change{c})
		moved, place := rapid.SampledFrom(c.Steps).Draw(t, "moved").ID, rapid.IntRange(0, len(c.Steps)-1).Draw(t, "place")
		next := w.Apply(edit.MoveStep(w, c, moved, place).Deltas).Change("c")
		without := func(c *graphmodel.Change) string { return strings.ReplaceAll(order(c), string(moved)+":", "") }
		if a, b := strings.Fields(without(c)), strings.Fields(without(next)); strings.Join(a, " ") != strings.Join(b, " ") || edit.PlanOrder(next)[place].ID != moved {
			t.Fatalf("%s became %s", order(c), order(next))
		}
	})
}

func TestScenarioEdits(t *testing.T) {
	w := planned()
	h, err := edit.NewHistory(w)
	if err != nil {
		t.Fatal(err)
	}
	change := func() *graphmodel.Change { return h.Workspace().Change("c") }
	do := func(e edit.Edit) {
		t.Helper()
		if err := h.Do(e); err != nil {
			t.Fatal(err)
		}
	}
	do(edit.AddScenario(w, change(), graphmodel.Scenario{ID: "n", Title: "Won"}))
	do(edit.KeepScenario(w, change(), graphmodel.Scenario{ID: "n", Title: "Bo is won", Suppositions: []graphmodel.Supposition{{Person: "bo", Stance: graphmodel.Some(2)}}}))
	if won := change().Scenarios[1]; won.Title != "Bo is won" || len(won.Suppositions) != 1 || h.UndoName() != "Keep “Bo is won”" {
		t.Errorf("%q: %+v", h.UndoName(), won)
	}
	do(edit.RemoveScenario(w, change(), "w"))
	if left := change().Scenarios; len(left) != 1 || len(left[0].Suppositions) != 1 || h.UndoName() != "Delete “Bo leaves”" {
		t.Errorf("%q left %+v", h.UndoName(), left)
	}
}
