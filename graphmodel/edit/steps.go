package edit

import (
	"slices"

	"inroad/graphmodel"
)

// PlannedSteps counts the steps of a change that are planned and not begun.
func PlannedSteps(change *graphmodel.Change) int {
	n := 0
	for i := range change.Steps {
		if planned(&change.Steps[i]) {
			n++
		}
	}
	return n
}

func planned(step *graphmodel.Step) bool { return step.Status == graphmodel.StepStatuses[0] }

// AddSteps returns the edit that puts steps behind those a change has. Their
// place in the order follows the last one's.
func AddSteps(w *graphmodel.Workspace, change *graphmodel.Change, steps []graphmodel.Step) Edit {
	return Update(w, planName(w, change), "", change, func(c *graphmodel.Change) {
		c.Steps = append(c.Steps, following(c.Steps, steps)...)
	})
}

// ReplacePlannedSteps returns the edit that puts steps in the place of those
// that are planned; the others stay and come before. A new step for somebody
// who has one already takes over what was written there: message, due date and
// result.
func ReplacePlannedSteps(w *graphmodel.Workspace, change *graphmodel.Change, steps []graphmodel.Step) Edit {
	return Update(w, planName(w, change), "", change, func(c *graphmodel.Change) {
		next := slices.Clone(steps)
		for i := range next {
			old := slices.IndexFunc(c.Steps, func(s graphmodel.Step) bool { return planned(&s) && s.Person == next[i].Person })
			if old >= 0 {
				was := c.Steps[old]
				next[i].ID, next[i].Message, next[i].Due, next[i].Result, next[i].Extra = was.ID, was.Message, was.Due, was.Result, was.Extra
			}
		}
		kept := slices.DeleteFunc(c.Steps, func(s graphmodel.Step) bool { return planned(&s) })
		c.Steps = append(kept, following(kept, next)...)
	})
}

func planName(w *graphmodel.Workspace, change *graphmodel.Change) string {
	return "Make a plan for " + w.NameOf(graphmodel.RefOf(change))
}

// following numbers steps from the last of those before on.
func following(before, steps []graphmodel.Step) []graphmodel.Step {
	last := 0
	for _, s := range before {
		last = max(last, s.Order.Or(0))
	}
	steps = slices.Clone(steps)
	for i := range steps {
		steps[i].Order = graphmodel.Some(last + i + 1)
	}
	return steps
}
