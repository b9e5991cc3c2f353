package cli

import (
	"fmt"

	"inroad/graphmodel"
	"inroad/graphmodel/coalition"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// printPlan writes a plan for people: words first, numbers second.
func (p *Program) printPlan(w *graphmodel.Workspace, plan *coalition.Plan) error {
	out := &textWriter{Writer: p.Out, workspace: w, words: influence.NewWords(w)}
	words := coalition.NewWords(w)
	out.line("%s, whom to win, %s", w.Change(plan.Change).Title, plan.Today)
	out.line("")
	out.text("", words.Headline(plan))
	if proof := words.Proof(plan); proof != "" {
		out.text("", proof)
	}
	for i, s := range plan.Steps {
		out.line("")
		out.text(fmt.Sprintf("  %d. ", i+1), out.called(s.Person))
		for _, sentence := range words.Step(s) {
			out.text("     ", sentence)
		}
		if len(s.Route.People) > 0 {
			for _, reason := range out.words.Reasons(s.Route) {
				out.text("     ", reason)
			}
		}
		out.card(card(w, plan, s))
	}
	out.line("")
	for _, d := range plan.Deciders {
		out.text("", words.Decider(plan, d))
	}
	out.table("Support of those who decide, out of 10", out.progress(plan))
	return out.err
}

// progress returns what each step costs and where it leads those who decide.
func (t *textWriter) progress(plan *coalition.Plan) [][]string {
	heading, first := []string{"step", "chance", "asks", "eased"}, []string{"as things stand", "", "", ""}
	for _, d := range plan.Deciders {
		heading = append(heading, t.called(d.Person))
		first = append(first, support.InTen(d.Before))
	}
	rows := [][]string{heading, first}
	for i, s := range plan.Steps {
		row := []string{fmt.Sprintf("%d %s", i+1, t.called(s.Person)), fmt.Sprintf("%.4f", s.Route.Probability),
			fmt.Sprintf("%.2f", s.Cost), fmt.Sprintf("%.2f", s.Eased)}
		for _, z := range s.Then {
			row = append(row, support.InTen(z))
		}
		rows = append(rows, row)
	}
	if !plan.Carried {
		last := []string{"with all who can be won", "", "", ""}
		for _, d := range plan.Deciders {
			last = append(last, support.InTen(d.Most))
		}
		rows = append(rows, last)
	}
	return rows
}
