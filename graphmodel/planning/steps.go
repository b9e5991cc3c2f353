package planning

import (
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/coalition"
)

// StepsOfPlan returns the steps of a plan as a change has them: whom to win, who
// asks them, and what for. The change must be on the map.
func StepsOfPlan(w *graphmodel.Workspace, c *graphmodel.Change, plan *coalition.Plan) []graphmodel.Step {
	var steps []graphmodel.Step
	for _, s := range plan.Steps {
		via := graphmodel.ID("")
		if n := len(s.Route.People); n > 2 {
			via = s.Route.People[n-2]
		}
		steps = append(steps, newStep(w, c, s.Person, via))
	}
	return steps
}

// StepsOfRoute returns one step for each person on a route after the first: each
// is asked by the one before.
func StepsOfRoute(w *graphmodel.Workspace, c *graphmodel.Change, people []graphmodel.ID) []graphmodel.Step {
	var steps []graphmodel.Step
	for i, person := range people {
		if i == 0 {
			continue
		}
		via := people[i-1]
		if i == 1 {
			via = ""
		}
		steps = append(steps, newStep(w, c, person, via))
	}
	return steps
}

func newStep(w *graphmodel.Workspace, c *graphmodel.Change, person, via graphmodel.ID) graphmodel.Step {
	goal := "Supports " + w.NameOf(graphmodel.RefOf(c))
	if slices.Contains(c.Deciders, person) {
		goal = "Says yes to " + w.NameOf(graphmodel.RefOf(c))
	}
	return graphmodel.Step{ID: graphmodel.NewID(), Person: person, Via: via, Status: graphmodel.StepStatuses[0], Goal: goal}
}
