package cli

import (
	"fmt"

	"inroad/graphmodel"
	"inroad/graphmodel/structure"
)

// printMetrics writes the structure for people: who stands out in words, then
// the figures.
func (p *Program) printMetrics(w *graphmodel.Workspace, s *structure.Structure) error {
	out := &textWriter{Writer: p.Out, workspace: w}
	n := s.Network
	out.line("%s: %s, %s of trust at %.4g or more", w.Info.Title, counted(n.People, "person", "people"), counted(n.Ties, "tie", "ties"),
		w.Info.Parameters.Bond)
	out.roles(s.Roles(w))
	out.groups(s)
	out.line("\nThe whole network")
	for _, row := range aligned([][]string{
		{"ties of all that could be (density)", figure(n.Density)},
		{"ties that are returned (reciprocity)", figure(n.Reciprocity)},
		{"ties across departments, −1 to 1 (E–I index)", signed(n.EI)},
		{"how apart the groups are (modularity)", figure(n.Modularity)},
	}) {
		out.line("  %s", row)
	}
	out.table("Departments", departmentRows(w, s))
	out.table("People", out.personRows(s))
	return out.err
}

func (t *textWriter) roles(r structure.Roles) {
	words := structure.NewWords(t.workspace)
	for i, c := range r.Connectors {
		t.stated(i, "Connectors: the shortest ways of influence pass them", words.Connector(c))
	}
	for i, b := range r.Brokers {
		t.stated(i, "Brokers: they link people where direct trust is missing", words.Broker(b))
	}
	for i, b := range r.Bridges {
		t.stated(i, "Bridges: most of their contacts have no tie to one another", words.Bridge(b))
	}
	for i, d := range r.Silos {
		t.stated(i, "Silos: departments that keep to themselves", words.Silo(d))
	}
}

// stated writes the line i of a list, the first with the list's heading.
func (t *textWriter) stated(i int, heading, said string) {
	if i == 0 {
		t.line("\n%s", heading)
	}
	t.text("  ", said)
}

// Of a group so many members are named at most, and so many groups are listed.
const (
	membersNamed = 12
	groupsListed = 20
)

func (t *textWriter) groups(s *structure.Structure) {
	members := make([][]graphmodel.ID, s.Network.Communities)
	for _, p := range s.People {
		members[p.Community-1] = append(members[p.Community-1], p.ID)
	}
	alone, listed := 0, 0
	for i, ids := range members {
		switch {
		case len(ids) == 1:
			alone++
		case listed < groupsListed:
			said := t.names(ids[:min(len(ids), membersNamed)], ", ")
			if more := len(ids) - membersNamed; more > 0 {
				said += fmt.Sprintf(" and %d more", more)
			}
			t.stated(listed, "Groups with more trust inside than between them (communities)", fmt.Sprintf("%d. %s", i+1, said))
			listed++
		default:
			listed++
		}
	}
	if more := listed - groupsListed; more > 0 {
		t.line("  … and %d more", more)
	}
	if alone > 0 {
		t.line("  On their own: %d", alone)
	}
}

// table writes a table under a heading, unless it has no rows.
func (t *textWriter) table(heading string, rows [][]string) {
	if len(rows) < 2 {
		return
	}
	t.line("\n%s", heading)
	for _, row := range aligned(rows) {
		t.line("  %s", row)
	}
}

func departmentRows(w *graphmodel.Workspace, s *structure.Structure) [][]string {
	rows := [][]string{{"department", "ties inside", "across", "E–I index"}}
	for _, d := range s.Departments {
		name := w.NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: d.ID})
		rows = append(rows, []string{name, fmt.Sprint(d.Internal), fmt.Sprint(d.External), signed(d.EI)})
	}
	return rows
}

func (t *textWriter) personRows(s *structure.Structure) [][]string {
	rows := [][]string{{"person", "trusted by", "trusts", "betweenness", "by cost", "closeness", "PageRank", "constraint", "brokerage", "group"}}
	for _, p := range s.People {
		rows = append(rows, []string{t.called(p.ID), fmt.Sprint(p.InDegree), fmt.Sprint(p.OutDegree), fmt.Sprintf("%.1f", p.Betweenness),
			fmt.Sprintf("%.1f", p.BetweennessWeighted), fmt.Sprintf("%.3f", p.Closeness), fmt.Sprintf("%.4f", p.PageRank),
			figure(p.Constraint), fmt.Sprint(p.Brokerage.Total()), fmt.Sprint(p.Community)})
	}
	return rows
}

// figure writes a figure, or a dash where it is not defined.
func figure(v graphmodel.Opt[float64]) string {
	if x, known := v.Get(); known {
		return fmt.Sprintf("%.3f", x)
	}
	return "–"
}

func signed(v graphmodel.Opt[float64]) string {
	if x, known := v.Get(); known {
		return structure.Signed(x)
	}
	return "–"
}

// counted puts a number before a noun, in the plural where it takes one.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
