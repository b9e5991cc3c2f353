package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/edit"
)

// pressWithin presses a button of what the dialog holds.
func pressWithin(t *testing.T, s *Shell, text string) {
	t.Helper()
	for _, one := range apptest.Seen(s.dialogs[len(s.dialogs)-1].body[0]) {
		if b, ok := one.(*look.Button); ok && b.Text() == text {
			b.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("there is no button %q in %s", text, texts(s))
}

func TestAResultIsAskedForAndToldOnTheBoard(t *testing.T) {
	s, _ := withSample(t)
	item(t, s, "View", "Plan").Action()
	if s.view() != actPlanBoard || !s.board.Visible() || s.chart.Visible() {
		t.Fatal("the plan is not shown")
	}
	c := s.session.Change()
	step := edit.PlanOrder(c)[1]
	s.board.AskResult(c.ID, step.ID)
	if len(s.dialogs) != 1 || !strings.Contains(texts(s), "How did it go with "+s.session.Workspace().PersonName(step.Person)) {
		t.Fatalf("it asks %s", texts(s))
	}
	scale, ok := s.window.Canvas().Focused().(*look.Segmented)
	if !ok {
		t.Fatalf("the focus is on %T", s.window.Canvas().Focused())
	}
	scale.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	pressWithin(t, s, "Done")
	if len(s.dialogs) != 0 || edit.PlanOrder(s.session.Change())[1].Status != edit.StepDone {
		t.Error("the result is not written")
	}
	if got := written(s.board); !strings.Contains(got, "Best first contact is") || !strings.Contains(written(s.status), "Best first contact is") {
		t.Errorf("what changed is not told: %s", got)
	}
	s.undoEdit()
	if edit.PlanOrder(s.session.Change())[1].Status == edit.StepDone {
		t.Error("one undo did not take it back")
	}
}

func TestATouchpointIsLoggedFromTheMenu(t *testing.T) {
	s, _ := withSample(t)
	person := graphmodel.Ref{Kind: graphmodel.KindPerson, ID: s.session.Change().Deciders[0]}
	s.session.Select(session.SelectionOf(person))
	name := s.session.Workspace().NameOf(person)
	item(t, s, "Change", "Log a touchpoint with "+name+"…").Action()
	n := s.session.Workspace().Touchpoints.Len()
	pressWithin(t, s, "Done")
	if got := s.session.Workspace().Touchpoints.Len(); got != n+1 || len(s.dialogs) != 0 {
		t.Errorf("there are %d touchpoints", got)
	}
	item(t, s, "File", "Export calendar…").Action()
	if !strings.Contains(texts(s), "in the calendar") {
		t.Errorf("it shows %s", texts(s))
	}
	s.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(s.dialogs) != 0 {
		t.Error("Escape leaves the dialog there")
	}
}

func TestTheAgendaLeadsOn(t *testing.T) {
	s, _ := withSample(t)
	item(t, s, "View", "Agenda").Action()
	if s.view() != actAgenda || !s.agenda.Visible() {
		t.Fatal("the agenda is not shown")
	}
	s.agenda.OpenPlan()
	if s.view() != actPlanBoard {
		t.Error("the plan is not shown")
	}
	s.agenda.Print(s.session.Change().Deciders[0])
	if len(s.dialogs) != 1 {
		t.Error("no page is offered")
	}
}

func TestASourceIsGoneTo(t *testing.T) {
	s, _ := withSample(t)
	c := s.session.Change()
	s.goTo(advice.Source{Ref: graphmodel.RefOf(c), Path: "value"})
	if only, _ := s.session.Selection().Only(); only.ID != c.ID || !s.side.details.Visible() {
		t.Errorf("selected is %v", only)
	}
	if entry, ok := s.window.Canvas().Focused().(*look.Entry); !ok || entry.Text != c.Value {
		t.Errorf("the focus is on %v", s.window.Canvas().Focused())
	}
	s.goTo(advice.Source{Ref: graphmodel.RefOf(s.session.Workspace().Info), Path: "me"})
	if len(s.session.Selection().Refs()) != 0 {
		t.Error("the map itself is not shown")
	}
	s.goTo(advice.Source{Ref: graphmodel.Ref{Kind: graphmodel.KindGoal, ID: "gone"}})
}
