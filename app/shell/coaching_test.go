package shell

import (
	"fmt"
	"strings"
	"testing"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
)

func TestTheFootOfTheWindowSaysHowMuchThereIsToLookAt(t *testing.T) {
	s, _ := withSample(t)
	n := len(s.coach.Open())
	if got := s.status.advice.Text(); n == 0 || got != fmt.Sprintf("%d things to look at", n) {
		t.Fatalf("it says %q of %d", got, n)
	}
	s.status.toAdvice.Press()
	if s.side.tabs.Chosen() != adviceTab || !strings.Contains(apptest.Words(s.side), s.coach.Headline()) {
		t.Error("the advice is not shown")
	}
	s.coach.Dismiss(s.coach.Open()[0])
	if got := s.status.advice.Text(); got != fmt.Sprintf("%d things to look at", n-1) {
		t.Errorf("after one is put aside it says %q", got)
	}
}

func TestAnAdviceLeadsToWhereItIsMended(t *testing.T) {
	s, _ := withSample(t)
	w := s.session.Workspace()
	change := graphmodel.RefOf(w.Changes.All()[1])
	person := graphmodel.RefOf(w.People.All()[0])
	tie := graphmodel.RefOf(w.Ties.All()[0])
	tests := []struct {
		name     string
		fill     advice.Source
		want     action
		selected graphmodel.Ref
	}{
		{"a field of the change", advice.Source{Ref: change, Path: "value"}, actChange, graphmodel.Ref{}},
		{"an offer", advice.Source{Ref: change, Path: "offers[0].done"}, actChange, graphmodel.Ref{}},
		{"the steps", advice.Source{Ref: change, Path: "steps"}, actPlanBoard, person},
		{"the stances", advice.Source{Ref: change, Path: "stances"}, actSupport, person},
		{"the tasks", advice.Source{Ref: change, Path: "responsibilities"}, actDuties, person},
		{"what is not on the page", advice.Source{Ref: change, Path: "avoid"}, actMap, change},
		{"a tie", advice.Source{Ref: tie, Path: "confidence"}, actMap, tie},
		{"a tie that is not there", advice.Source{Ref: graphmodel.Ref{Kind: graphmodel.KindTie}, Path: "trust"}, actMap, person},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s.show(actMap)
			s.session.Select(session.Selection{})
			s.coach.Go(advice.Advice{Fill: test.fill, About: []graphmodel.Ref{change, person}})
			if s.view() != test.want {
				t.Errorf("it leads to %s", s.view())
			}
			if only, _ := s.session.Selection().Only(); only != test.selected {
				t.Errorf("selected is %v", only)
			}
		})
	}
	s.coach.Go(advice.Advice{Fill: advice.Source{Ref: graphmodel.Ref{Kind: graphmodel.KindTouchpoint}, Path: "date"}, About: []graphmodel.Ref{person}})
	if len(s.dialogs) != 1 || !strings.Contains(s.dialogs[0].title, w.PersonName(person.ID)) {
		t.Error("no touchpoint is asked for")
	}
}

func TestTheDashboardOpensThePageOfAChange(t *testing.T) {
	s, _ := withSample(t)
	item(t, s, "View", "Dashboard").Action()
	if !s.dashboard.Visible() || s.view() != actDashboard {
		t.Fatal("the dashboard is not shown")
	}
	other := s.session.Workspace().Changes.All()[1]
	for _, one := range apptest.Seen(s.dashboard) {
		if tile, ok := one.(*look.Tile); ok && strings.HasPrefix(apptest.Words(tile), other.Title) {
			tile.Press()
			break
		}
	}
	if s.view() != actChange || s.session.Change() != other {
		t.Errorf("shown is %s of %s", s.view(), s.session.Change().Title)
	}
	s.change.ShowRoutes()
	if s.view() != actMap || s.side.tabs.Chosen() != routesTab {
		t.Error("the routes are not shown")
	}
}
