package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"inroad/graphmodel"
	"inroad/graphmodel/influence"
)

// printSuggestion writes a suggestion for people: words first, numbers second.
func (p *Program) printSuggestion(w *graphmodel.Workspace, s *influence.Suggestion) error {
	out := &textWriter{Writer: p.Out, workspace: w, words: influence.NewWords(w)}
	out.line("%s, from %s, %s", w.Change(s.Change).Title, w.PersonName(s.From), s.Today)
	for _, d := range s.Destinations {
		out.destination(s.From, d)
	}
	out.approval(s)
	return out.err
}

// textWriter writes an answer in words; err keeps the first error of writing.
type textWriter struct {
	io.Writer
	workspace *graphmodel.Workspace
	words     influence.Words
	err       error
}

func (t *textWriter) line(format string, args ...any) {
	for i := range args {
		if text, ok := args[i].(string); ok {
			args[i] = strings.Map(printable, text)
		}
	}
	if t.err == nil {
		_, t.err = fmt.Fprintf(t, format+"\n", args...)
	}
}

// printable puts a space in the place of what would break a line or command a
// terminal: a name may hold it.
func printable(r rune) rune {
	if unicode.IsControl(r) {
		return ' '
	}
	return r
}

// text writes a paragraph, in lines of a readable length.
func (t *textWriter) text(indent, paragraph string) {
	for _, line := range wrapped(paragraph, textWidth-len(indent)) {
		t.line("%s%s", indent, line)
		indent = strings.Repeat(" ", len(indent))
	}
}

// called returns what to call a person in a route.
func (t *textWriter) called(id graphmodel.ID) string {
	if id == t.workspace.Info.Me {
		return "You"
	}
	return t.workspace.PersonName(id)
}

func (t *textWriter) names(ids []graphmodel.ID, between string) string {
	var names []string
	for _, id := range ids {
		names = append(names, t.called(id))
	}
	return strings.Join(names, between)
}

func (t *textWriter) destination(from graphmodel.ID, d influence.Destination) {
	t.line("\nTo %s", t.called(d.To))
	for _, said := range t.words.NoRoute(from, d) {
		t.text("  ", said)
	}
	for i, r := range d.Routes {
		t.route(i+1, r, d)
	}
	t.sure(d)
	if len(d.Gatekeepers) > 0 {
		t.line("")
		t.text("  ", "Without these there is no way: "+t.names(d.Gatekeepers, ", ")+".")
	}
	if !d.Proved && len(d.Routes) > 0 {
		t.line("\n  Not all ways could be looked at: there may be better ones.")
	}
}

func (t *textWriter) route(rank int, r influence.Route, d influence.Destination) {
	t.line("")
	way := t.names(r.People, " → ")
	if len(r.Hops) > 0 {
		way += ": lands " + influence.Chance(r.Probability)
	}
	t.text(fmt.Sprintf("  %d. ", rank), way)
	for _, reason := range t.words.Reasons(r) {
		t.text("     ", reason)
	}
	t.winShare(rank, d)
	if len(r.Hops) == 0 {
		return
	}
	t.line("")
	for _, row := range aligned(t.rows(rank, r, d)) {
		t.line("     %s", row)
	}
}

// rows returns the numbers of a route as a table with a heading and a total:
// one column for each kind of factor that has a part in it.
func (t *textWriter) rows(rank int, r influence.Route, d influence.Destination) [][]string {
	var kinds []influence.FactorKind
	for _, h := range r.Hops {
		for _, f := range h.Factors {
			if !slices.Contains(kinds, f.Kind) {
				kinds = append(kinds, f.Kind)
			}
		}
	}
	slices.Sort(kinds)
	heading := []string{"hop", "trust", "holds to", "known", "chance", "="}
	for _, kind := range kinds {
		heading = append(heading, columnNames[kind])
	}
	rows := [][]string{heading}
	for i, h := range r.Hops {
		row := []string{fmt.Sprintf("%d %s → %s", i+1, t.called(h.From), t.called(h.To)), fmt.Sprintf("%.4g", h.Trust),
			criticalOf(d, rank, i), string(h.Confidence.OrDefault()), fmt.Sprintf("%.4f", h.Probability), ""}
		for _, kind := range kinds {
			row = append(row, logOdds(h, kind))
		}
		rows = append(rows, row)
	}
	return append(rows, []string{"route, with the handoffs", "", "", "", fmt.Sprintf("%.4f", r.Probability)})
}

// columnNames head the log-odds that a kind of factor adds.
var columnNames = map[influence.FactorKind]string{
	influence.FactorTrust: "trust", influence.FactorStance: "stance", influence.FactorGoals: "goals",
	influence.FactorCommonGround: "ground", influence.FactorBenefit: "benefit", influence.FactorFriction: "friction",
	influence.FactorObjection: "objection", influence.FactorStale: "stale",
}

func logOdds(h influence.Hop, kind influence.FactorKind) string {
	for _, f := range h.Factors {
		if f.Kind == kind {
			return fmt.Sprintf("%+.2f", f.LogOdds)
		}
	}
	return ""
}
