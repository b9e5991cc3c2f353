package cli

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// shownWeights is how many of those who matter to a decider the text lists.
const shownWeights = 8

// printForecast writes a forecast for people: words first, numbers second.
func (p *Program) printForecast(w *graphmodel.Workspace, f *support.Forecast) error {
	out := &textWriter{Writer: p.Out, workspace: w, words: influence.NewWords(w)}
	words := support.NewWords(w)
	title := "support now"
	if len(f.Won) > 0 {
		title = "support with " + words.Names(f.Won) + " won"
	}
	out.line("%s, %s", w.Change(f.Change).Title, title)
	out.line("")
	out.text("", words.Carried(f))
	for _, d := range f.Deciders {
		out.line("")
		out.text("", words.Change(d.Support)+" "+words.Matters(d))
		out.table("Who matters to "+out.called(d.Person), out.weights(d))
	}
	out.table("Support of everybody, out of 10", out.everybody(f))
	return out.err
}

func (t *textWriter) weights(d support.Decider) [][]string {
	rows := [][]string{{"who", "weight"}}
	rest := 0.0
	for i, weight := range d.Weights {
		if i < shownWeights {
			rows = append(rows, []string{t.called(weight.Person), fmt.Sprintf("%.4f", weight.Weight)})
		} else {
			rest += weight.Weight
		}
	}
	if more := len(d.Weights) - shownWeights; more > 0 {
		rows = append(rows, []string{fmt.Sprintf("%d others", more), fmt.Sprintf("%.4f", rest)})
	}
	return rows
}

// everybody lists the support of all people, the largest as shown first and then
// by name.
func (t *textWriter) everybody(f *support.Forecast) [][]string {
	list := slices.Clone(f.People)
	slices.SortStableFunc(list, func(a, b support.Support) int {
		return cmp.Or(cmp.Compare(math.Round(b.Then*100), math.Round(a.Then*100)), cmp.Compare(t.called(a.Person), t.called(b.Person)))
	})
	rows := [][]string{{"who", "now"}}
	if len(f.Won) > 0 {
		rows[0] = append(rows[0], "then", "change")
	}
	for _, s := range list {
		row := []string{t.called(s.Person), support.InTen(s.Now)}
		if len(f.Won) > 0 {
			row = append(row, support.InTen(s.Then), fmt.Sprintf("%+.1f", (s.Then-s.Now)*10))
		}
		rows = append(rows, row)
	}
	return rows
}
