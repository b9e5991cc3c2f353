package routes

import (
	"strings"
	"testing"

	"inroad/app/apptest"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func TestAnEmptyMapAsksForAChange(t *testing.T) {
	r, s, c := shown(t, graphmodel.New("w", "New"))
	says(t, r, "What do you want to change?")
	pressed(t, r, "Describe the change")
	if c.Overlays().Top() == nil {
		t.Fatal("no dialog is open")
	}
	if s.Workspace().Changes.Len() != 0 {
		t.Error("a change was made at once")
	}
}

func TestWithoutAChangeInQuestionOneIsChosen(t *testing.T) {
	r, s, _ := shown(t, chain())
	s.ChooseChange("")
	says(t, r, "What do you want to change?", "One calendar")
	s.ChooseChange("c")
	says(t, r, "You → Bo → Cy → Dana")
}

func TestWhoIsYouIsAskedRightThere(t *testing.T) {
	w := chain()
	w.Info.Me = ""
	r, s, _ := shown(t, w)
	says(t, r, "The map does not say which person is you", "Which person is you?")
	picked(t, r, "bo")
	if s.Workspace().Info.Me != "bo" || s.History().UndoName() != "Make Bo Lind you" {
		t.Errorf("me is %q by %q", s.Workspace().Info.Me, s.History().UndoName())
	}
	says(t, r, "You → Cy → Dana")
}

func TestWhoDecidesIsAskedRightThere(t *testing.T) {
	w := chain()
	w.Change("c").Deciders = nil
	r, s, _ := shown(t, w)
	says(t, r, "Nobody decides yet", "Who decides?")
	picked(t, r, "cy")
	if got := s.Change().Deciders; len(got) != 1 || got[0] != "cy" {
		t.Errorf("deciders are %v", got)
	}
	says(t, r, "You → Bo → Cy")
}

func TestAMapOfNobodyAndOfOne(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One calendar"}})
	r, s, _ := shown(t, w)
	says(t, r, "Add the people first")
	ana := &graphmodel.Person{ID: "ana", Name: "Ana Ruiz"}
	do(t, s, edit.AddPerson(s.Workspace(), ana, 0, 0))
	says(t, r, "Which person is you?")
	picked(t, r, "ana")
	picked(t, r, "ana")
	says(t, r, "You decide", "You are where it starts")
}

func TestNoRouteSaysWhyAndGoesToWhatOpensOne(t *testing.T) {
	t.Run("nobody trusts the start", func(t *testing.T) {
		r, s, _ := shown(t, chain())
		do(t, s, edit.Remove(s.Workspace(), graphmodel.Ref{Kind: graphmodel.KindTie, ID: "t-bo-ana"}))
		says(t, r, "No way yet", "Nobody on the map trusts you yet.")
		pressed(t, r, "Add this tie")
		only, _ := s.Selection().Only()
		tie := s.Workspace().Tie(only.ID)
		if tie == nil || tie.To != "ana" || tie.Confidence != graphmodel.ConfidenceLow {
			t.Fatalf("selected is %v, the tie %+v", only, tie)
		}
		if strings.Contains(apptest.Words(r), "No way yet") {
			t.Error("there is still no way")
		}
	})
	t.Run("a tie without a level", func(t *testing.T) {
		w := chain()
		w.Tie("t-bo-ana").Trust = graphmodel.Opt[float64]{}
		r, s, _ := shown(t, w)
		pressed(t, r, "Show this tie")
		if only, _ := s.Selection().Only(); only.ID != "t-bo-ana" {
			t.Errorf("selected is %v", only)
		}
	})
	t.Run("blocked", func(t *testing.T) {
		w := chain()
		w.Change("c").Avoid = []graphmodel.ID{"bo"}
		r, s, _ := shown(t, w)
		says(t, r, "Every way of at most 6 hops to Dana Wu passes Bo Lind")
		r.selectPerson("bo")
		if only, _ := s.Selection().Only(); only.ID != "bo" {
			t.Errorf("selected is %v", only)
		}
	})
}

func TestDescribingAChange(t *testing.T) {
	r, s, c := shown(t, chain())
	before := s.Workspace()
	d := NewChangeDialog(s, c)
	d.Show()
	d.title.SetText("  ")
	if !d.create.Disabled() {
		t.Error("a change without a name can be made")
	}
	d.title.SetText("Paperless invoices")
	d.decide.Add("cy")
	d.decide.Add("Eve Ode")
	d.serve.Add("Fewer errors")
	d.create.Tapped(nil)
	change := s.Change()
	if change == nil || change.Title != "Paperless invoices" || len(change.Deciders) != 2 || change.Deciders[0] != "cy" {
		t.Fatalf("in question is %+v", change)
	}
	if got := s.Workspace().PersonName(change.Deciders[1]); got != "Eve Ode" {
		t.Errorf("the new decider is called %q", got)
	}
	if got := s.Workspace().Goal(change.Serves[0].Goal).Title; got != "Fewer errors" {
		t.Errorf("the new goal is called %q", got)
	}
	if c.Overlays().Top() != nil {
		t.Error("the dialog is still open")
	}
	says(t, r, "Paperless invoices", "TO EVE ODE", "No way yet", "You → Bo → Cy")
	s.History().Undo()
	if s.Workspace().People.Len() != before.People.Len() || s.Workspace().Goals.Len() != 0 {
		t.Error("one step of undo leaves something of it")
	}
}
