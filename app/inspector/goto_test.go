package inspector

import (
	"fmt"
	"slices"
	"testing"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

func TestAFieldIsGoneTo(t *testing.T) {
	s := sample(t)
	i, c := shown(t, s, false)
	change := s.Workspace().Changes.All()[0]
	resisting := slices.IndexFunc(change.Stances, func(s graphmodel.Stance) bool { return len(s.Reasons) > 0 })
	reason := fmt.Sprintf("stances[%d].reasons[0].text", resisting)
	for path, text := range map[string]string{
		"why": change.Why, "value": change.Value, "steps[0].goal": change.Steps[0].Goal, "offers[0].text": change.Offers[0].Text,
		reason: change.Stances[resisting].Reasons[0].Text,
	} {
		s.Select(session.Selection{})
		s.Select(session.SelectionOf(graphmodel.RefOf(change)))
		if text == "" || !i.GoTo(path, c) {
			t.Errorf("there is no way to %s", path)
			continue
		}
		if entry, ok := c.Focused().(*look.Entry); !ok || entry.Text != text {
			t.Errorf("at %s the focus is on %v, want %q", path, c.Focused(), text)
		}
	}
	if !i.GoTo("steps", c) || i.GoTo("nothing", c) {
		t.Error("a list is not gone to, or what is not there is")
	}
}

func TestAPathIsParted(t *testing.T) {
	for rest, want := range map[string]struct {
		place  int
		within string
	}{"": {-1, ""}, "[2]": {2, ""}, "[2].text": {2, "text"}, "[0].reasons[1].need": {0, "reasons[1].need"}, "[x]": {-1, ""}} {
		if place, within := placeIn(rest); place != want.place || within != want.within {
			t.Errorf("%q is %d and %q", rest, place, within)
		}
	}
}

func TestAStepHasAFormOfItsOwn(t *testing.T) {
	s := sample(t)
	shown(t, s, false)
	change := s.Workspace().Changes.All()[0]
	step := change.Steps[1]
	f := StepForm(s, change.ID, step.ID)
	goal := f.items[1].(*field)
	goal.control.(*look.Entry).SetText("Says yes by June")
	if got := s.Workspace().Change(change.ID).Steps[1].Goal; got != "Says yes by June" {
		t.Errorf("the aim is %q", got)
	}
	if got, want := s.History().UndoName(), "Change the aim of the step with "+s.Workspace().PersonName(step.Person); got != want {
		t.Errorf("the step of undo is called %q, want %q", got, want)
	}
	s.History().Undo()
	f.Update()
	if got := goal.control.(*look.Entry).Text; got != step.Goal {
		t.Errorf("after undo the aim is shown as %q", got)
	}
}
