package planning

import (
	"cmp"
	"slices"
	"strings"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Result is how a step went, and what the user says follows from it.
type Result struct {
	Outcome Outcome
	// Words are the user's own about it; they may be missing.
	Words string
	// Follows are the matters of those consequences that are so.
	Follows []Matter
	// Next is what was agreed to do next.
	Next NextStep
}

// NextStep is something that somebody owes after a conversation; without a text
// it is nothing.
type NextStep struct {
	Text string
	// By is who owes it; nobody given means "me".
	By  graphmodel.ID
	Due graphmodel.Date
}

// Written returns the result as a step keeps it: a word that [OutcomeOf] reads,
// and the user's own words.
func (r Result) Written() string {
	words := strings.TrimSpace(r.Words)
	word := [...]string{"", "Yes", "Partly", "No"}[r.Outcome]
	switch {
	case OutcomeOf(words) == r.Outcome && words != "":
		return words
	case words == "" || word == "":
		return cmp.Or(words, word)
	default:
		return word + ": " + words
	}
}

// status is where the step stands then: a yes or a no ends it.
func (r Result) status() string {
	if r.Outcome == Yes || r.Outcome == No {
		return edit.StepDone
	}
	return StepUnderWay
}

// StepUnderWay is the status of a step that was begun and is not done.
var StepUnderWay = graphmodel.StepStatuses[1]

// Follows lists what may follow from a step with a result, of which nothing is
// written yet.
func Follows(w *graphmodel.Workspace, change, step graphmodel.ID, r Result, today graphmodel.Date) []Consequence {
	return Consequences(w.Apply(keep(w, change, step, r).Deltas), change, step, r.Outcome, today)
}

// Take returns the edit that writes the result of a step, carries out what
// follows from it, and notes what was agreed next, in one step of undo. Where a
// next step was agreed the conversation is logged in any case. A step that is not
// there changes nothing.
func Take(w *graphmodel.Workspace, change, step graphmodel.ID, r Result, today graphmodel.Date) edit.Edit {
	all := keep(w, change, step, r)
	name := all.Name
	for _, c := range Consequences(w.Apply(all.Deltas), change, step, r.Outcome, today) {
		if slices.Contains(r.Follows, c.Matter) || c.Matter == MatterTouchpoint && r.Next.Text != "" {
			all = edit.Joined(all, c.Edit(w.Apply(all.Deltas)))
		}
	}
	if r.Next.Text != "" {
		all = edit.Joined(all, agree(w.Apply(all.Deltas), change, step, r.Next, today))
	}
	all.Name, all.Merge = name, ""
	return all
}

// keep returns the edit that writes the result into the step.
func keep(w *graphmodel.Workspace, change, step graphmodel.ID, r Result) edit.Edit {
	c := w.Change(change)
	if c == nil {
		return edit.Edit{}
	}
	i := slices.IndexFunc(c.Steps, func(s graphmodel.Step) bool { return s.ID == step })
	if i < 0 {
		return edit.Edit{}
	}
	name := "Note how the step with " + w.PersonName(c.Steps[i].Person) + " went"
	return edit.UpdateStep(w, c, step, name, "", func(s *graphmodel.Step) { s.Status, s.Result = r.status(), r.Written() })
}

// agree returns the edit that notes a next step on the conversation of today. One
// that has a next step already keeps it: there is a further conversation then.
func agree(w *graphmodel.Workspace, change, step graphmodel.ID, next NextStep, today graphmodel.Date) edit.Edit {
	c := w.Change(change)
	if c == nil {
		return edit.Edit{}
	}
	i := slices.IndexFunc(c.Steps, func(s graphmodel.Step) bool { return s.ID == step })
	if i < 0 {
		return edit.Edit{}
	}
	person := c.Steps[i].Person
	note := func(t *graphmodel.Touchpoint) {
		t.NextStep, t.NextStepBy, t.Due, t.Done = next.Text, next.By, next.Due, false
	}
	for _, t := range w.Touchpoints.All() {
		if t.Date == today && t.Change == change && slices.Contains(t.People, person) && t.NextStep == "" {
			return edit.Update(w, "", "", t, note)
		}
	}
	t := &graphmodel.Touchpoint{ID: graphmodel.NewID(), Date: today, People: []graphmodel.ID{person}, Change: change}
	note(t)
	return edit.Put(w, "", "", t)
}
