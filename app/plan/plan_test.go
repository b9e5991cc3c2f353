package plan

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// shown returns the panel of a workspace, in a window.
func shown(t *testing.T, w *graphmodel.Workspace, scheduler session.Scheduler) (*Plan, *session.Session) {
	t.Helper()
	s := apptest.Session(t, w, scheduler)
	p, _ := apptest.Window(t, fyne.NewSize(320, 900), func() *Plan { return New(s) })
	p.Show()
	return p, s
}

func says(t *testing.T, p *Plan, want ...string) {
	t.Helper()
	for _, w := range want {
		if got := apptest.Words(p); !strings.Contains(got, w) {
			t.Errorf("the panel does not say %q but\n%s", w, got)
		}
	}
}

// pressed presses the button or chip with that text.
func pressed(t *testing.T, p *Plan, text string) {
	t.Helper()
	for _, one := range apptest.Seen(p) {
		if b, ok := one.(interface {
			fyne.Tappable
			Text() string
		}); ok && b.Text() == text {
			b.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("there is nothing to press called %q in\n%s", text, apptest.Words(p))
}

// openStep opens the step of the first person to win.
func openStep(t *testing.T, p *Plan) {
	t.Helper()
	for _, one := range apptest.Seen(p) {
		if press, ok := one.(*look.Press); ok {
			press.Press()
			return
		}
	}
	t.Fatal("there is no step")
}

func TestThePlanOfTheSample(t *testing.T) {
	p, s := shown(t, apptest.Sample(t, samples.First), session.Inline{})
	says(t, p, "Self-service analytics", "Win Dana Wu, and the change is carried: the decider must reach 6 in 10.",
		"no other choice of people takes fewer", "about 2 asks", "by way of Gil → Fay", "SUPPORT OF WHO DECIDES", "4.6 → 10.0")
	openStep(t, p)
	says(t, p, "Reach Dana Wu by way of Gil Torres and Fay Moreau", "Weakest hop")
	pressed(t, p, "Show the way")
	if way := s.Route().People; s.Workspace().PersonName(way[len(way)-1]) != "Dana Wu" || s.Route() == s.BestRoute() {
		t.Errorf("the way shown is %v", way)
	}
	pressed(t, p, "Leave out")
	if terms := s.PlanTerms(); len(terms.Exclude) != 1 {
		t.Fatalf("left out are %v", terms.Exclude)
	}
	f := s.Plan.Findings()
	for _, step := range f.Answer.Steps {
		if step.Person == s.PlanTerms().Exclude[0] {
			t.Error("who was left out is in the plan")
		}
	}
	says(t, p, "Not to be won", "Dana Wu")
}

func TestWhoElseCouldCarryIt(t *testing.T) {
	p, s := shown(t, apptest.Sample(t, samples.First), session.Inline{})
	pressed(t, p, "Who else could carry it?")
	if f := s.Plan.Findings(); len(s.PlanTerms().Exclude) != 1 || len(f.Answer.Steps) > 0 && f.Answer.Steps[0].Person == s.Change().Deciders[0] {
		t.Errorf("the plan is %+v without %v", f.Answer.Steps, s.PlanTerms().Exclude)
	}
}

func TestSomebodyIsWonInAnyCase(t *testing.T) {
	p, s := shown(t, apptest.Sample(t, samples.First), session.Inline{})
	openStep(t, p)
	pressed(t, p, "In any case")
	if f := s.Plan.Findings(); len(s.PlanTerms().Fix) != 1 || !f.Answer.Steps[0].Fixed {
		t.Fatalf("fixed are %v", s.PlanTerms().Fix)
	}
	says(t, p, "· in any case", "You want Dana Wu on board in any case.")
	pressed(t, p, "Not in any case")
	if len(s.PlanTerms().Fix) != 0 {
		t.Errorf("still fixed are %v", s.PlanTerms().Fix)
	}
}

func TestMakeItAPlanAndUndo(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	w.Changes.All()[0].Steps = nil
	p, s := shown(t, w, session.Inline{})
	pressed(t, p, "Make it a plan")
	steps := s.Change().Steps
	if len(steps) != 1 || steps[0].Status != "planned" || steps[0].Order.Or(0) != 1 || steps[0].Goal == "" ||
		w.PersonName(steps[0].Person) != "Dana Wu" || w.PersonName(steps[0].Via) != "Fay Moreau" {
		t.Fatalf("the steps are %+v", steps)
	}
	says(t, p, "The change has the plan now: 1 step.")
	if got := s.History().UndoName(); got != "Make a plan for Self-service analytics" {
		t.Errorf("it is called %q", got)
	}
	if s.History().Undo(); len(s.Change().Steps) != 0 {
		t.Error("undo leaves steps")
	}
	says(t, p, "Make it a plan")
}

func TestStepsAreNotOverwrittenUnasked(t *testing.T) {
	for answer, want := range map[string]int{"Replace planned": 2, "Add": 3, "Cancel": 2} {
		w := apptest.Sample(t, samples.First)
		w.Changes.All()[0].Steps = []graphmodel.Step{{ID: "a", Status: "done"}, {ID: "b", Status: "planned"}}
		p, s := shown(t, w, session.Inline{})
		pressed(t, p, "Make it a plan")
		if len(s.Change().Steps) != 2 {
			t.Fatal("steps were written unasked")
		}
		says(t, p, "The change has 2 steps already, 1 of them planned and not begun.")
		pressed(t, p, answer)
		if got := len(s.Change().Steps); got != want {
			t.Errorf("%s: %d steps, want %d", answer, got, want)
		}
		if s.Change().Steps[0].ID != "a" {
			t.Errorf("%s: what was done is gone", answer)
		}
	}
}

func TestAPlanOfAnOlderStateIsNeitherShownNorWritten(t *testing.T) {
	w, l := apptest.Sample(t, samples.First), new(apptest.Later)
	p, s := shown(t, w, l)
	says(t, p, "Working out whom to win")
	first := l.Due
	l.Due = nil
	c := s.Change()
	s.Do(edit.Update(s.Workspace(), "Change", "", c, func(c *graphmodel.Change) { c.Threshold = graphmodel.Some(0.1) }))
	for _, work := range first {
		work()
	}
	if got := apptest.Words(p); strings.Contains(got, "Dana Wu") {
		t.Errorf("the plan of the older state is shown: %s", got)
	}
	l.Run()
	says(t, p, "The change is carried as things stand")
	s.Do(edit.Update(s.Workspace(), "Change back", "", s.Change(), func(c *graphmodel.Change) { c.Threshold = graphmodel.Some(0.9) }))
	p.write(edit.AddSteps)
	if len(s.Change().Steps) != len(c.Steps) {
		t.Error("a plan of an older state was written")
	}
}

func TestTheThresholdIsAFieldOfTheChange(t *testing.T) {
	p, s := shown(t, apptest.Sample(t, samples.First), session.Inline{})
	for text, want := range map[string]float64{"7": 0.7, " 6,5 ": 0.65, "0": 0} {
		if share, ok := parse(text); !ok || share.Or(-1) != want {
			t.Errorf("%q is %v", text, share)
		}
	}
	for _, text := range []string{"x", "11", "-1", "NaN"} {
		if _, ok := parse(text); ok {
			t.Errorf("%q is taken", text)
		}
	}
	share, _ := parse("9")
	p.setThreshold(share)
	if s.Change().Threshold.Or(0) != 0.9 {
		t.Fatalf("the threshold is %v", s.Change().Threshold)
	}
	says(t, p, "must reach 9 in 10")
	if s.History().UndoName() == "" {
		t.Error("that can't be undone")
	}
}

func TestThePlanIsMadeOnlyWhileItIsShown(t *testing.T) {
	p, s := shown(t, apptest.Sample(t, samples.First), session.Inline{})
	p.Hide()
	before := s.Plan.Findings().Of
	s.Do(edit.AddPerson(s.Workspace(), &graphmodel.Person{ID: "new"}, 0, 0))
	if s.Plan.Findings().Of != before {
		t.Error("it is made although it is hidden")
	}
	p.Show()
	if s.Plan.Findings().Of != s.Workspace() {
		t.Error("shown again, it is of an older state")
	}
}

func TestWithoutAChangeOrADeciderItSaysWhatToDo(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	w.Changes.All()[0].Deciders = nil
	p, s := shown(t, w, session.Inline{})
	says(t, p, "name a decider", "Routes panel")
	s.ChooseChange("")
	says(t, p, "Choose a change")
}
