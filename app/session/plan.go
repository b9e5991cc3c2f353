package session

import (
	"context"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/coalition"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// Plan is whom to win for the change in question, and how far everybody
// supports it now and then.
type Plan struct {
	*coalition.Plan

	Forecast *support.Forecast
}

// PlanTerms are what the user wants of a plan besides the fields of the change:
// people who are not to be won, and people who are in any case. They are kept
// as long as the map is open.
type PlanTerms struct {
	Exclude, Fix []graphmodel.ID
}

// PlanTerms returns what the user wants of the plan for the change in question.
// Read it only.
func (s *Session) PlanTerms() PlanTerms { return s.terms[s.change] }

// SetPlanTerms says what the user wants of the plan for the change in question.
func (s *Session) SetPlanTerms(terms PlanTerms) {
	s.terms[s.change] = terms
	s.Plan.Renew()
}

// studies makes the studies of the change in question, which is another
// question for each.
func (s *Session) studies() {
	s.Forecast = NewStudy(s, s.poseForecast)
	s.Plan = NewStudy(s, s.posePlan)
	s.Investments = NewPatientStudy(s, s.poseInvestments)
	// The routes go first: they are waited for.
	s.Suggested.Listen(func(advice Advice) {
		if !advice.Working && (advice.Suggestion == nil || advice.Suggestion.Completed) {
			s.Investments.Renew()
		}
	})
	s.ChangeChosen.Listen(func(graphmodel.ID) {
		s.Forecast.Reset()
		s.Plan.Reset()
		s.Investments.Reset()
	})
	s.Forecast.Told.Listen(func(Findings[*support.Forecast]) { s.supportTold() })
	s.Plan.Told.Listen(func(Findings[*Plan]) { s.supportTold() })
}

func (s *Session) poseForecast() Work[*support.Forecast] {
	w, change := s.Workspace(), s.change
	if s.Change() == nil {
		return nil
	}
	return func(ctx context.Context, _ func(float64)) (*support.Forecast, error) {
		return support.Predict(ctx, w, change, support.Query{})
	}
}

// investmentsShown is how many ties to build are worked out for each decider.
const investmentsShown = 5

func (s *Session) poseInvestments() Work[[]influence.Investment] {
	w, change, today := s.Workspace(), s.change, s.today()
	if s.Change() == nil {
		return nil
	}
	return func(ctx context.Context, _ func(float64)) ([]influence.Investment, error) {
		return influence.NewSnapshot(w, change, w.Info.Parameters, today).Invest(ctx, influence.Query{}, investmentsShown)
	}
}

func (s *Session) posePlan() Work[*Plan] {
	w, change, today := s.Workspace(), s.change, s.today()
	if s.Change() == nil {
		return nil
	}
	q := coalition.Query{Exclude: onMap(w, s.PlanTerms().Exclude), Fix: onMap(w, s.PlanTerms().Fix)}
	return func(ctx context.Context, _ func(float64)) (*Plan, error) {
		plan, err := coalition.Find(ctx, influence.NewSnapshot(w, change, w.Info.Parameters, today), q)
		if err != nil {
			return nil, err
		}
		won := make([]graphmodel.ID, len(plan.Steps))
		for i, step := range plan.Steps {
			won[i] = step.Person
		}
		forecast, err := support.Predict(ctx, w, change, support.Query{Won: won})
		return &Plan{plan, forecast}, err
	}
}

// onMap leaves out who is not on the map any more.
func onMap(w *graphmodel.Workspace, people []graphmodel.ID) []graphmodel.ID {
	return slices.DeleteFunc(slices.Clone(people), func(id graphmodel.ID) bool { return !w.People.Has(id) })
}
