package edit

import (
	"cmp"
	"math"
	"slices"

	"inroad/graphmodel"
)

// PlanOrder returns the steps of a change in the order in which they are taken:
// by their place, those without one last, and then as the file has them. The
// slice is the caller's own.
func PlanOrder(change *graphmodel.Change) []graphmodel.Step {
	steps := slices.Clone(change.Steps)
	slices.SortStableFunc(steps, func(a, b graphmodel.Step) int {
		return cmp.Compare(a.Order.Or(math.MaxInt), b.Order.Or(math.MaxInt))
	})
	return steps
}

// AddStep returns the edit that puts one step at the end of a plan. One without
// an id gets a fresh one, and without a status it is planned.
func AddStep(w *graphmodel.Workspace, change *graphmodel.Change, step graphmodel.Step) Edit {
	step.ID = cmp.Or(step.ID, graphmodel.NewID())
	step.Status = cmp.Or(step.Status, graphmodel.StepStatuses[0])
	return Update(w, "Add the step "+stepName(w, step), "", change, func(c *graphmodel.Change) {
		c.Steps = append(c.Steps, following(c.Steps, []graphmodel.Step{step})...)
	})
}

// MoveStep returns the edit that brings a step to a place in the order, from 0
// on; beyond the ends it goes to the end. All places are numbered anew.
func MoveStep(w *graphmodel.Workspace, change *graphmodel.Change, step graphmodel.ID, place int) Edit {
	order := PlanOrder(change)
	from := slices.IndexFunc(order, func(s graphmodel.Step) bool { return s.ID == step })
	if from < 0 {
		return Edit{}
	}
	moved := order[from]
	place = min(max(place, 0), len(order)-1)
	order = slices.Insert(slices.Delete(order, from, from+1), place, moved)
	at := make(map[graphmodel.ID]int, len(order))
	for i, s := range order {
		at[s.ID] = i + 1
	}
	return Update(w, "Move the step "+stepName(w, moved), "", change, func(c *graphmodel.Change) {
		for i := range c.Steps {
			c.Steps[i].Order = graphmodel.Some(at[c.Steps[i].ID])
		}
	})
}

// UpdateStep returns the edit that changes one step of a plan: change gets a copy
// to write to. The names and merging are those of [Put]. A step that is not there
// changes nothing.
func UpdateStep(w *graphmodel.Workspace, change *graphmodel.Change, step graphmodel.ID, name, merge string, update func(*graphmodel.Step)) Edit {
	return Update(w, name, merge, change, func(c *graphmodel.Change) {
		if i := slices.IndexFunc(c.Steps, func(s graphmodel.Step) bool { return s.ID == step }); i >= 0 {
			update(&c.Steps[i])
		}
	})
}

// RemoveStep returns the edit that takes a step out of a plan.
func RemoveStep(w *graphmodel.Workspace, change *graphmodel.Change, step graphmodel.ID) Edit {
	return Update(w, "Delete the step "+nameOfStep(w, change, step), "", change, func(c *graphmodel.Change) {
		c.Steps = slices.DeleteFunc(c.Steps, func(s graphmodel.Step) bool { return s.ID == step })
	})
}

// The statuses in which nothing is to be done about a step any more.
var (
	StepDone    = graphmodel.StepStatuses[2]
	StepDropped = graphmodel.StepStatuses[3]
)

// OpenStep tells whether something is still to be done about a step.
func OpenStep(s graphmodel.Step) bool { return s.Status != StepDone && s.Status != StepDropped }

func nameOfStep(w *graphmodel.Workspace, change *graphmodel.Change, step graphmodel.ID) string {
	i := slices.IndexFunc(change.Steps, func(s graphmodel.Step) bool { return s.ID == step })
	if i < 0 {
		return ""
	}
	return stepName(w, change.Steps[i])
}

// stepName says whom a step is with, or what it is to reach.
func stepName(w *graphmodel.Workspace, s graphmodel.Step) string {
	if s.Person == "" {
		return cmp.Or(s.Goal, "with nobody yet")
	}
	return "with " + w.PersonName(s.Person)
}
