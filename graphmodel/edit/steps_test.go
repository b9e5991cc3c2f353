package edit_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// stepsAfter carries an edit out and returns the steps of change "c", each as
// order, person, status and message.
func stepsAfter(t *testing.T, w *graphmodel.Workspace, e edit.Edit) []string {
	t.Helper()
	h, err := edit.NewHistory(w)
	if err == nil {
		err = h.Do(e)
	}
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, s := range h.Workspace().Change("c").Steps {
		list = append(list, string(rune('0'+s.Order.Or(0)))+" "+string(s.ID)+" "+string(s.Person)+" "+s.Status+" "+s.Message)
	}
	return list
}

func TestStepsOfAPlan(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana"}, {ID: "bo"}, {ID: "cy"}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One key", Steps: []graphmodel.Step{
		{ID: "s1", Order: graphmodel.Some(1), Person: "ana", Status: "done", Message: "hello"},
		{ID: "s2", Order: graphmodel.Some(2), Person: "bo", Status: "planned", Message: "about the money"},
		{ID: "s3", Person: "cy", Status: "planned"}}}})
	c := w.Change("c")
	if n := edit.PlannedSteps(c); n != 2 {
		t.Errorf("%d steps are planned", n)
	}
	steps := []graphmodel.Step{{ID: "n1", Person: "bo", Status: "planned"}, {ID: "n2", Person: "ana", Status: "planned"}}
	for name, test := range map[string]struct {
		e    edit.Edit
		want []string
	}{
		"add": {edit.AddSteps(w, c, steps), []string{"1 s1 ana done hello", "2 s2 bo planned about the money", "0 s3 cy planned ",
			"3 n1 bo planned ", "4 n2 ana planned "}},
		"replace": {edit.ReplacePlannedSteps(w, c, steps), []string{"1 s1 ana done hello", "2 s2 bo planned about the money", "3 n2 ana planned "}},
	} {
		if diff := cmp.Diff(test.want, stepsAfter(t, w, test.e)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if test.e.Name != "Make a plan for One key" {
			t.Errorf("it is called %q", test.e.Name)
		}
	}
	if len(c.Steps) != 3 || c.Steps[1].Message != "about the money" || c.Steps[2].ID != "s3" {
		t.Error("the change itself was written to")
	}
}
