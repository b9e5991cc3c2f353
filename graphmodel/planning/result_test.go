package planning

import (
	"slices"
	"testing"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

const today = graphmodel.Date("2026-11-21")

func mapWithStep() *graphmodel.Workspace {
	d := &graphmodel.Draft{
		Info:   &graphmodel.Info{ID: "w", Title: "W", Me: "me", Parameters: graphmodel.DefaultParameters()},
		People: []*graphmodel.Person{{ID: "me", Name: "Mo Me"}, {ID: "fay", Name: "Fay Moreau"}, {ID: "gil", Name: "Gil Torres"}},
		Ties:   []*graphmodel.Tie{{ID: "t", From: "fay", To: "me", Trust: graphmodel.Some(60.0)}},
		Changes: []*graphmodel.Change{{ID: "c", Title: "One ledger", Deciders: []graphmodel.ID{"fay"},
			Stances: []graphmodel.Stance{{Person: "fay", Current: graphmodel.Some(0), Reasons: []graphmodel.Reason{{Kind: "cost", Text: "too dear"}}}},
			Steps:   []graphmodel.Step{{ID: "s", Person: "fay", Goal: "Says yes", Status: "planned", Order: graphmodel.Some(1)}}}},
	}
	return d.Workspace()
}

func onlyTouchpoint(t *testing.T, w *graphmodel.Workspace) *graphmodel.Touchpoint {
	t.Helper()
	if w.Touchpoints.Len() != 1 {
		t.Fatalf("%d conversations are logged", w.Touchpoints.Len())
	}
	return w.Touchpoints.All()[0]
}

func TestAResultIsWrittenAsItCanBeReadAgain(t *testing.T) {
	for _, c := range []struct {
		r    Result
		want string
	}{
		{Result{Outcome: Yes}, "Yes"},
		{Result{Outcome: Yes, Words: "from January on"}, "Yes: from January on"},
		{Result{Outcome: Yes, Words: "Agreed, from January on"}, "Agreed, from January on"},
		{Result{Outcome: No, Words: " too dear "}, "No: too dear"},
		{Result{Outcome: Partly, Words: "wants figures"}, "Partly: wants figures"},
		{Result{Words: "was ill"}, "was ill"},
		{Result{}, ""},
	} {
		if got := c.r.Written(); got != c.want {
			t.Errorf("%+v is written %q, want %q", c.r, got, c.want)
		}
		if got := OutcomeOf(c.r.Written()); got != c.r.Outcome {
			t.Errorf("%q is read as %s, want %s", c.r.Written(), got, c.r.Outcome)
		}
	}
}

func TestNothingFollowsUnlessItIsSaid(t *testing.T) {
	w := mapWithStep()
	r := Result{Outcome: Yes, Words: "from January on"}
	var matters []Matter
	for _, c := range Follows(w, "c", "s", r, today) {
		matters = append(matters, c.Matter)
	}
	if !slices.Equal(matters, []Matter{MatterStance, MatterTrust, MatterReasons, MatterTouchpoint}) {
		t.Fatalf("offered are %v", matters)
	}
	after := w.Apply(Take(w, "c", "s", r, today).Deltas)
	c := after.Change("c")
	if s := c.Steps[0]; s.Status != edit.StepDone || s.Result != "Yes: from January on" {
		t.Errorf("the step is %+v", s)
	}
	if s, _ := c.StanceOf("fay"); s.Current.Or(9) != 0 || s.Reasons[0].Addressed || after.Touchpoints.Len() != 0 || after.Tie("t").Trust.Or(0) != 60 {
		t.Error("something followed that nobody asked for")
	}
}

func TestWhatFollowsIsOneStepOfUndo(t *testing.T) {
	w := mapWithStep()
	h, err := edit.NewHistory(w)
	if err != nil {
		t.Fatal(err)
	}
	next := NextStep{Text: "send the figures", Due: "2026-12-01"}
	r := Result{Outcome: Yes, Words: "from January on", Follows: []Matter{MatterStance, MatterTrust, MatterReasons, MatterTouchpoint}, Next: next}
	if err := h.Do(Take(w, "c", "s", r, today)); err != nil {
		t.Fatal(err)
	}
	after := h.Workspace()
	s, _ := after.Change("c").StanceOf("fay")
	if s.Current.Or(0) != 1 || !s.Reasons[0].Addressed || after.Tie("t").Trust.Or(0) != 60+TrustGain {
		t.Errorf("the stance is %+v, the tie %+v", s, after.Tie("t"))
	}
	x := onlyTouchpoint(t, after)
	want := &graphmodel.Touchpoint{ID: x.ID, Date: today, People: []graphmodel.ID{"fay"}, Change: "c", Summary: "Says yes", Outcome: "Yes: from January on",
		Win: true, NextStep: next.Text, Due: next.Due}
	if !graphmodel.Same(x, want) {
		t.Errorf("the conversation is %+v", x)
	}
	if h.UndoName() != "Note how the step with Fay Moreau went" || !h.Undo() || !graphmodel.Same(h.Workspace().Change("c"), w.Change("c")) || h.Workspace().Touchpoints.Len() != 0 {
		t.Errorf("%q did not take everything back", h.UndoName())
	}
}

func TestANextStepLogsTheConversation(t *testing.T) {
	w := mapWithStep()
	after := w.Apply(Take(w, "c", "s", Result{Outcome: Unclear, Next: NextStep{Text: "think it over", By: "fay"}}, today).Deltas)
	if x := onlyTouchpoint(t, after); x.NextStep != "think it over" || x.NextStepBy != "fay" || x.Win {
		t.Errorf("the conversation is %+v", x)
	}
	if s := after.Change("c").Steps[0]; s.Status != StepUnderWay {
		t.Errorf("the step is %q", s.Status)
	}
	again := after.Apply(Take(after, "c", "s", Result{Outcome: Unclear, Next: NextStep{Text: "call"}}, today).Deltas)
	if again.Touchpoints.Len() != 2 {
		t.Error("a next step took the place of another")
	}
}

func TestWhatIsGoneChangesNothing(t *testing.T) {
	w := mapWithStep()
	for _, at := range [][2]graphmodel.ID{{"c", "gone"}, {"gone", "s"}} {
		if e := Take(w, at[0], at[1], Result{Outcome: Yes, Next: NextStep{Text: "x"}}, today); len(e.Deltas) != 0 {
			t.Errorf("%v changed %v", at, e.Deltas)
		}
	}
}

func TestStepsOfARoute(t *testing.T) {
	w := mapWithStep()
	steps := StepsOfRoute(w, w.Change("c"), []graphmodel.ID{"me", "gil", "fay"})
	if len(steps) != 2 || steps[0].Person != "gil" || steps[0].Via != "" || steps[1].Person != "fay" || steps[1].Via != "gil" {
		t.Fatalf("the steps are %+v", steps)
	}
	if steps[0].Goal != "Supports One ledger" || steps[1].Goal != "Says yes to One ledger" {
		t.Errorf("their aims are %q and %q", steps[0].Goal, steps[1].Goal)
	}
}
