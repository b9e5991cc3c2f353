package talk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
)

// host takes edits, and notes what it is asked.
type host struct {
	closed bool
	step   graphmodel.ID
}

func (h *host) Step(_, step graphmodel.ID) { h.step = step }
func (h *host) Done(do func()) {
	h.closed = true
	do()
}
func (h *host) Close() { h.closed = true }

func shown(t *testing.T, person string) (*Talk, *session.Session, *host, fyne.Window) {
	t.Helper()
	s, h := apptest.Session(t, apptest.Sample(t, samples.First), session.Inline{}), new(host)
	var id graphmodel.ID
	for _, p := range s.Workspace().People.All() {
		if p.Name == person {
			id = p.ID
		}
	}
	x, window := apptest.Window(t, fyne.NewSize(560, 500), func() *Talk { return New(s, id, h) })
	return x, s, h, window
}

// added returns the touchpoint that is there now and was not before.
func added(t *testing.T, before, now *graphmodel.Workspace) *graphmodel.Touchpoint {
	t.Helper()
	for _, x := range now.Touchpoints.All() {
		if !before.Touchpoints.Has(x.ID) {
			return x
		}
	}
	t.Fatal("nothing is logged")
	return nil
}

func TestATalkIsLoggedWithTwoMoreClicks(t *testing.T) {
	x, s, h, window := shown(t, "Fay Moreau")
	apptest.Markup(t, "talk.xml", window.Canvas())
	before := s.Workspace()
	x.chips[1].Tapped(&fyne.PointEvent{})
	x.done.Tapped(&fyne.PointEvent{})
	got := added(t, before, s.Workspace())
	if !h.closed || got.Outcome != "Agreed" || got.Date != apptest.Today || got.Change != s.Change().ID || s.Workspace().PersonName(got.People[0]) != "Fay Moreau" {
		t.Errorf("logged is %+v", got)
	}
	if s.History().UndoName() != "Log a touchpoint with Fay Moreau" {
		t.Errorf("the step of undo is called %q", s.History().UndoName())
	}
}

func TestEverythingThatIsWrittenIsLogged(t *testing.T) {
	x, s, _, _ := shown(t, "Fay Moreau")
	before := s.Workspace()
	gil := s.Workspace().Person("p-gil")
	x.people.Add(string(gil.ID))
	x.chips[0].Tapped(&fyne.PointEvent{})
	if !x.chips[0].On() {
		t.Error("the word is not on")
	}
	x.chips[0].Tapped(&fyne.PointEvent{})
	x.outcome.SetText("A pilot in March")
	x.win.Toggle()
	x.day.SetText("2026-11-20")
	x.channel.Choose("lunch")
	x.summary.SetText("She worries about the close.")
	x.next.SetText("Names two reports")
	x.by.Choose(string(gil.ID))
	x.due.SetText("2026-12-01")
	x.about.Choose("")
	x.done.Tapped(&fyne.PointEvent{})
	got := added(t, before, s.Workspace())
	got = graphmodel.Clone(got)
	got.ID = "x"
	want := &graphmodel.Touchpoint{ID: "x", Date: "2026-11-20", People: []graphmodel.ID{got.People[0], gil.ID}, Channel: "lunch",
		Summary: "She worries about the close.", Outcome: "A pilot in March", Win: true, NextStep: "Names two reports", NextStepBy: gil.ID, Due: "2026-12-01"}
	if !graphmodel.Same(got, want) {
		t.Errorf("logged is %+v", got)
	}
}

func TestSomebodyAndADayAreNeeded(t *testing.T) {
	x, _, _, _ := shown(t, "")
	if !x.done.Disabled() {
		t.Error("a talk with nobody can be logged")
	}
	x.people.Add("p-gil")
	if x.done.Disabled() {
		t.Error("a talk with somebody can't be logged")
	}
	x.day.SetText("yesterday")
	if !x.done.Disabled() || !strings.Contains(x.dayAt.Message(), "YYYY-MM-DD") {
		t.Error("a day that is none is taken")
	}
}

func TestAnOpenStepIsAskedAboutInstead(t *testing.T) {
	x, s, h, _ := shown(t, "Fay Moreau")
	for _, one := range apptest.Seen(x.step) {
		if b, ok := one.(*look.Button); ok {
			b.Tapped(&fyne.PointEvent{})
		}
	}
	found := false
	for _, step := range s.Change().Steps {
		found = found || step.ID == h.step && s.Workspace().PersonName(step.Person) == "Fay Moreau"
	}
	if !found {
		t.Errorf("asked about is %q", h.step)
	}
	x.about.Choose("")
	if len(x.step.Objects) != 0 {
		t.Error("a step is offered of no change")
	}
}
