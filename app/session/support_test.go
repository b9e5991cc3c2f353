package session_test

import (
	"testing"

	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

func withSample(t *testing.T, scheduler session.Scheduler) *session.Session {
	t.Helper()
	data, err := samples.Open(samples.First)
	if err != nil {
		t.Fatal(err)
	}
	document, err := storage.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	s := untitled(t, scheduler)
	if err := s.OpenDocument("", document); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSupportOnTheMap(t *testing.T) {
	s := withSample(t, session.Inline{})
	if s.Support() != nil {
		t.Fatal("support is shown at once")
	}
	var shown []map[graphmodel.ID]float64
	s.SupportShown.Listen(func(support map[graphmodel.ID]float64) { shown = append(shown, support) })
	decider := s.Change().Deciders[0]
	s.ShowSupport(session.SupportNow)
	now := s.Support()
	if len(now) != s.Workspace().People.Len() || now[decider] <= 0 || now[decider] >= 0.6 {
		t.Errorf("now the decider supports it by %g", now[decider])
	}
	s.ShowSupport(session.SupportPlanned)
	if then := s.Support(); then[decider] < 0.6 {
		t.Errorf("with the plan the decider supports it by %g", then[decider])
	}
	stance := graphmodel.Stance{Person: decider, Current: graphmodel.Some(-2)}
	s.ShowSupport(session.SupportNow)
	s.Do(edit.SetStance(s.Workspace(), s.Change(), stance))
	if after := s.Support(); after[decider] >= now[decider] {
		t.Errorf("after an edit it is still %g", after[decider])
	}
	if s.ChooseChange(""); s.Support() != nil {
		t.Error("without a change in question support is shown")
	}
	s.ShowSupport(session.SupportOff)
	if s.Support() != nil || len(shown) < 5 || s.SupportView() != session.SupportOff {
		t.Errorf("at last %d supports were told", len(shown))
	}
}

func TestSupportOfAnotherChangeIsNotShown(t *testing.T) {
	l := &later{}
	s := withSample(t, l)
	l.run()
	s.ShowSupport(session.SupportNow)
	l.run()
	if s.Support() == nil {
		t.Fatal("no support is shown")
	}
	s.ChooseChange(s.Workspace().Changes.All()[1].ID)
	if s.Support() != nil {
		t.Error("the support for another change is shown")
	}
}

func TestPlanTermsAreThoseOfTheChange(t *testing.T) {
	s := withSample(t, session.Inline{})
	s.Plan.Want()
	first := s.Change().ID
	decider := s.Change().Deciders[0]
	s.SetPlanTerms(session.PlanTerms{Exclude: []graphmodel.ID{decider, "nobody"}})
	if f := s.Plan.Findings(); f.Err != nil || f.Of == nil {
		t.Fatalf("with somebody excluded who is not on the map: %v", f.Err)
	}
	s.ChooseChange(s.Workspace().Changes.All()[1].ID)
	if len(s.PlanTerms().Exclude) != 0 {
		t.Error("another change has the same terms")
	}
	s.ChooseChange(first)
	if len(s.PlanTerms().Exclude) != 2 {
		t.Error("the terms are gone")
	}
	s.Open(graphmodel.New("w", "New"))
	if s.ChooseChange(first); len(s.PlanTerms().Exclude) != 0 {
		t.Error("another map has the terms")
	}
}
