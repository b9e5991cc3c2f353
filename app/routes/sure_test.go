package routes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// forked returns the chain with a second way to dana, by way of eve, whose
// trust in ana is a guess.
func forked() *graphmodel.Workspace {
	w := chain()
	w.People = graphmodel.NewTable(append(w.People.All(), &graphmodel.Person{ID: "eve", Name: "Eve Ode"}))
	w.Ties = graphmodel.NewTable(append(w.Ties.All(),
		&graphmodel.Tie{ID: "t-eve-ana", From: "eve", To: "ana", Trust: graphmodel.Some(40.0), Confidence: graphmodel.ConfidenceLow},
		&graphmodel.Tie{ID: "t-dana-eve", From: "dana", To: "eve", Trust: graphmodel.Some(60.0)}))
	return w
}

func TestHowSureTheBestWayIs(t *testing.T) {
	r, s, _ := shown(t, forked())
	says(t, r, "Holds in", "of 10 readings, unless", "Independent of the first. Together: about 4 in 10.",
		"WHAT TO FIND OUT FIRST", "how far Eve Ode trusts you")
	if strings.Contains(apptest.Words(r), "±") {
		t.Error("the figures are there unasked")
	}
	presses(r)[0].Press()
	says(t, r, "±", "of 2000 draws", "hop 1 down to trust")
	for _, press := range presses(r) {
		if strings.Contains(apptest.Words(press), "how far Eve Ode") {
			press.Press()
		}
	}
	if only, _ := s.Selection().Only(); only.ID != "t-eve-ana" {
		t.Errorf("what to find out first leads to %v", only)
	}
}

func TestWithoutASecondWayItSaysSo(t *testing.T) {
	r, _, _ := shown(t, chain())
	says(t, r, "There is no second way that is independent of it.")
}

func TestSeveralDecidersAgreeTogether(t *testing.T) {
	w := forked()
	w.Change("c").Deciders = []graphmodel.ID{"dana", "cy"}
	r, s, _ := shown(t, w)
	says(t, r, r.words().Approval(s.Advice().Suggestion), "all of them", "about 2 in 10")
}

func TestInvestmentsOpenTheTieOrOfferToAddIt(t *testing.T) {
	w := forked()
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "d", Name: "Finance"}})
	w.Person("ana").Department, w.Person("dana").Department = "d", "d"
	r, s, _ := shown(t, w)
	r.Show()
	says(t, r, "WHERE TO INVEST", "Eve trusts you: 40 → 60")
	find := func(what string) *look.Press {
		for _, press := range presses(r) {
			if strings.Contains(apptest.Words(press), what) {
				return press
			}
		}
		t.Fatalf("there is no %q", what)
		return nil
	}
	find("Eve trusts you").Press()
	if only, _ := s.Selection().Only(); only.ID != "t-eve-ana" {
		t.Errorf("an investment leads to %v", only)
	}
	find("A new tie: Dana trusts you at 50").Press()
	pressed(t, r, "Add this tie")
	tie := s.Workspace().TieBetween("dana", "ana")
	if tie == nil || tie.Trust.Or(0) != 50 || tie.Confidence != graphmodel.ConfidenceLow {
		t.Fatalf("the tie is %+v", tie)
	}
	if s.History().Undo(); s.Workspace().TieBetween("dana", "ana") != nil {
		t.Error("that can't be undone")
	}
}

func TestRoutesComeFirstAndNothingOfAnOlderState(t *testing.T) {
	l := new(apptest.Later)
	s, err := session.New(forked(), l, func() graphmodel.Date { return "2026-11-21" })
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light))
	r := New(s)
	test.NewTempWindow(t, r).Resize(fyne.NewSize(320, 900))
	l.Run()
	says(t, r, "You → Eve → Dana", stillWorking)
	slow := l.Due
	do(t, s, edit.SetTrust(s.Workspace(), s.Workspace().Tie("t-eve-ana"), 5))
	for _, work := range slow {
		work()
	}
	if strings.Contains(apptest.Words(r), "Holds in") {
		t.Error("how sure it was before the edit is shown")
	}
	l.Due = l.Due[len(slow):]
	l.Run()
	says(t, r, stillWorking)
	l.Run()
	says(t, r, "Holds in")
}

func TestInvestmentsThatTheMapHasOvertakenAreNotShown(t *testing.T) {
	l := new(apptest.Later)
	s := apptest.Session(t, forked(), l)
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light))
	r := New(s)
	test.NewTempWindow(t, r).Resize(fyne.NewSize(320, 900))
	r.Show()
	l.RunAll()
	says(t, r, "Eve trusts you: 40 → 60")
	do(t, s, edit.SetTrust(s.Workspace(), s.Workspace().Tie("t-eve-ana"), 45))
	l.Run()
	if strings.Contains(apptest.Words(r), "40 → 60") {
		t.Error("an investment in a level that is no longer is shown")
	}
	l.RunAll()
	says(t, r, "Eve trusts you: 45 → 65")
}

func TestTheNewBestRouteIsShownUnlessAnotherWasChosen(t *testing.T) {
	_, s, _ := shown(t, forked())
	first := s.Route().People
	do(t, s, edit.SetTrust(s.Workspace(), s.Workspace().Tie("t-eve-ana"), 90))
	if s.Route() != s.BestRoute() || s.Route().People[1] == first[1] {
		t.Errorf("shown is %+v", s.Route())
	}
}

func TestTheRouteThatIsReadStaysShown(t *testing.T) {
	r, s, _ := shown(t, forked())
	r.cards[1].tile.Press()
	reading := s.Route().People
	do(t, s, edit.SetTrust(s.Workspace(), s.Workspace().Tie("t-eve-ana"), 41))
	if now := s.Route(); now == nil || len(now.People) != len(reading) || now.People[1] != reading[1] || now == s.BestRoute() {
		t.Errorf("shown is %+v", now)
	}
	if !r.cards[1].tile.On() {
		t.Error("its card is not on")
	}
	do(t, s, edit.Remove(s.Workspace(), graphmodel.Ref{Kind: graphmodel.KindPerson, ID: reading[1]}))
	if s.Route() != s.BestRoute() {
		t.Error("where it is gone, the best one is not shown")
	}
}
