package outcome

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
	"inroad/graphmodel/planning"
)

// host takes edits and notes that the dialog went.
type host struct{ closed bool }

func (h *host) Done(do func()) {
	h.closed = true
	do()
}
func (h *host) Close() { h.closed = true }

// shown returns the dialog for the second step of the sample.
func shown(t *testing.T) (*Outcome, *session.Session, *host, fyne.Window) {
	t.Helper()
	s, h := apptest.Session(t, apptest.Sample(t, samples.First), session.Inline{}), new(host)
	o, window := apptest.Window(t, fyne.NewSize(560, 460), func() *Outcome {
		return New(s, s.Change().ID, edit.PlanOrder(s.Change())[1].ID, h)
	})
	return o, s, h, window
}

// choose says how it went.
func (o *Outcome) choose(outcome planning.Outcome) {
	for i, one := range planning.Outcomes() {
		if one == outcome {
			o.outcomes.SetChosen(i)
		}
	}
	o.show()
}

// check returns the box about a matter that has those words.
func check(t *testing.T, o *Outcome, words string) *look.Check {
	t.Helper()
	for _, one := range apptest.Seen(o) {
		if c, ok := one.(*look.Check); ok && strings.Contains(apptest.Words(c), words) {
			return c
		}
	}
	t.Fatalf("there is no box about %q in\n%s", words, apptest.Words(o))
	return nil
}

// promised returns the touchpoint with a next step.
func promised(w *graphmodel.Workspace, next string) *graphmodel.Touchpoint {
	for _, x := range w.Touchpoints.All() {
		if x.NextStep == next {
			return x
		}
	}
	return nil
}

func TestWhatFollowsIsOfferedAndDoneAsOneStep(t *testing.T) {
	o, s, h, window := shown(t)
	if !o.done.Disabled() {
		t.Error("it can be done before it says anything")
	}
	o.choose(planning.Yes)
	o.words.SetText("starts with one report")
	apptest.Markup(t, "yes.xml", window.Canvas())
	for words, want := range map[string]bool{"set the stance to supportive": true, "trust Gil Torres more": false, "objection answered": false, "Log it": true} {
		if got := check(t, o, words).Checked(); got != want {
			t.Errorf("%s: ticked is %t", words, got)
		}
	}
	check(t, o, "trust Gil Torres more").Toggle()
	o.next.SetText("Send the first report")
	o.due.SetText("2026-12-04")
	before, id := s.Workspace(), s.Change().ID
	o.done.Tapped(&fyne.PointEvent{})
	if !h.closed {
		t.Fatal("the dialog is still there")
	}
	c := s.Workspace().Change(id)
	fay := edit.PlanOrder(c)[1]
	stance, _ := c.StanceOf(fay.Person)
	if fay.Result != "Yes: starts with one report" || fay.Status != edit.StepDone || stance.Current.Or(0) != 1 {
		t.Errorf("the step is %+v, the stance %+v", fay, stance)
	}
	if tie := s.Workspace().TieBetween(fay.Person, fay.Via); tie.Trust.Or(0) != before.TieBetween(fay.Person, fay.Via).Trust.Or(0)+planning.TrustGain {
		t.Errorf("the trust is %v", tie.Trust)
	}
	next := promised(s.Workspace(), "Send the first report")
	if next == nil || next.Due != "2026-12-04" || next.NextStepBy != "" {
		t.Errorf("the next step is %+v", next)
	}
	s.History().Undo()
	if s.Workspace().Touchpoints.Len() != before.Touchpoints.Len() || !graphmodel.Same(s.Workspace().Change(id), before.Change(id)) {
		t.Error("one step of undo did not take it back")
	}
}

func TestATickThatIsTakenAwayStaysAway(t *testing.T) {
	o, s, _, _ := shown(t)
	o.choose(planning.No)
	check(t, o, "Log it").Toggle()
	o.words.SetText("too early")
	if check(t, o, "Log it").Checked() {
		t.Error("the tick came back")
	}
	n := s.Workspace().Touchpoints.Len()
	o.done.Tapped(&fyne.PointEvent{})
	if s.Workspace().Touchpoints.Len() != n {
		t.Error("the conversation is logged all the same")
	}
}

func TestADayThatIsNoneIsRefused(t *testing.T) {
	o, _, h, _ := shown(t)
	o.choose(planning.Unclear)
	o.due.SetText("next week")
	if !o.done.Disabled() || !strings.Contains(o.dueField.Message(), "YYYY-MM-DD") {
		t.Errorf("it says %q", o.dueField.Message())
	}
	o.due.SetText("")
	if o.done.Disabled() {
		t.Error("it can't be done without a day")
	}
	for _, one := range apptest.Seen(o) {
		if b, ok := one.(*look.Button); ok && b.Text() == "Cancel" {
			b.Tapped(&fyne.PointEvent{})
		}
	}
	if !h.closed {
		t.Error("Cancel leaves it there")
	}
}

func TestAWrittenResultIsWhereItBegins(t *testing.T) {
	s := apptest.Session(t, apptest.Sample(t, samples.First), session.Inline{})
	first := edit.PlanOrder(s.Change())[0]
	o, _ := apptest.Window(t, fyne.NewSize(560, 460), func() *Outcome { return New(s, s.Change().ID, first.ID, new(host)) })
	if o.result().Outcome != planning.OutcomeOf(first.Result) || o.words.Text != first.Result {
		t.Errorf("it begins with %+v", o.result())
	}
}
