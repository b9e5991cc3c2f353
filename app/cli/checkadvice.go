package cli

import (
	"context"

	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// adviceJSON is one piece of advice. Change is null where it is about the map.
type adviceJSON struct {
	Rule     string       `json:"rule"`
	Key      string       `json:"key"`
	Severity string       `json:"severity"`
	Change   *recordJSON  `json:"change"`
	Finding  string       `json:"finding"`
	Why      string       `json:"why"`
	Do       string       `json:"do"`
	About    []recordJSON `json:"about"`
	// Remedy is what one edit in the window would do; empty without one.
	Remedy string `json:"remedy"`
}

// advised returns the advice on a map and its changes, and how much of it is put
// aside.
func advised(w *graphmodel.Workspace, today graphmodel.Date) (open []adviceJSON, dismissed int, err error) {
	all := advice.OfMap(w, today)
	for _, c := range w.Changes.All() {
		answer, err := answerFor(w, c, today)
		if err != nil {
			return nil, 0, err
		}
		all = append(all, advice.On(w, c.ID, answer, today)...)
	}
	list := advice.Open(all)
	open = []adviceJSON{}
	for _, a := range list {
		open = append(open, adviceOf(w, a))
	}
	return open, len(all) - len(list), nil
}

// answerFor works out the routes of a change and the support for it, as far as
// there is somebody to start from and somebody to reach.
func answerFor(w *graphmodel.Workspace, c *graphmodel.Change, today graphmodel.Date) (advice.Answer, error) {
	var answer advice.Answer
	var err error
	if w.Me() != nil && len(c.Deciders) > 0 {
		if answer.Suggestion, err = influence.Suggest(context.Background(), w, c.ID, today, influence.Query{}); err != nil {
			return answer, err
		}
	}
	answer.Forecast, err = support.Predict(context.Background(), w, c.ID, support.Query{})
	return answer, err
}

func adviceOf(w *graphmodel.Workspace, a advice.Advice) adviceJSON {
	answer := adviceJSON{Rule: a.Rule, Key: a.Key, Severity: a.Severity.String(), Finding: a.Finding, Why: a.Why, Do: a.Do,
		About: []recordJSON{}}
	if a.Change != "" {
		answer.Change = &recordJSON{graphmodel.KindChange.String(), a.Change, w.Change(a.Change).Title}
	}
	for _, ref := range a.About {
		answer.About = append(answer.About, recordJSON{ref.Kind.String(), ref.ID, w.NameOf(ref)})
	}
	if a.Remedy != nil {
		answer.Remedy = a.Remedy.Name
	}
	return answer
}

// printAdvice writes the advice for people: first on the map, then change by
// change.
func (p *Program) printAdvice(answer checkJSON) error {
	out := &textWriter{Writer: p.Out}
	heading := ""
	for i, a := range answer.Advice {
		about := "Advice on the map"
		if a.Change != nil {
			about = "Advice on " + a.Change.Name
		}
		if i == 0 || about != heading {
			out.line("\n%s", about)
			heading = about
		}
		out.text("  "+a.Severity+": ", a.Finding)
		if next := i + 1; next < len(answer.Advice) && a.goesOn(answer.Advice[next]) {
			continue
		}
		out.text("    ", a.Why)
		out.text("    ", a.Do)
	}
	if n := answer.AdviceDismissed; n > 0 {
		out.line("\n%s put aside.", counted(n, "piece of advice is", "pieces of advice are"))
	}
	return out.err
}

// goesOn tells whether the next advice has the same reason, which then is said
// after it.
func (a adviceJSON) goesOn(next adviceJSON) bool {
	same := a.Change == next.Change || a.Change != nil && next.Change != nil && a.Change.ID == next.Change.ID
	return same && a.Why == next.Why && a.Do == next.Do
}
