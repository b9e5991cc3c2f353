package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/support"
	"inroad/graphmodel/timeline"
)

// Review returns the review of a quarter, or of another time up to today: how
// each change stands and what became of its support, what was won, which
// checkpoints were held, what is stuck, and who trusts us. The error is that
// there is no such change.
func Review(w *graphmodel.Workspace, in ReviewInput, o Options) (*Document, error) {
	t := newTeller(w, o)
	d := &Document{Kicker: "Review", Title: cmp.Or(w.Info.Title, "Map"), Subtitle: period(in.From, o.Today), Date: o.Today, Footer: t.footer()}
	changes, err := t.reviewed(in)
	if err != nil {
		return nil, err
	}
	t.reviewFacts(d, in)
	d.section("Where the changes stand", t.standing(changes, in))
	d.section("What has moved", moves(in.Moves))
	for _, c := range changes {
		d.section(t.title(c), t.supportOverTime(c, in), t.checkpointsOf(c, in.From), first(t.stuck(c), mostPoints))
	}
	promised := t.promises("")
	slices.SortStableFunc(promised, byDay)
	d.section("Open promises", checks(promised))
	d.section("Who trusts us", t.trust(in.Timeline))
	if o.Private {
		for _, c := range changes {
			d.section("Private notes: "+t.title(c), t.conversations(c, in.From))
		}
	}
	return d, nil
}

func period(from, today graphmodel.Date) string {
	switch {
	case from.Known() && today.Known():
		return Day(from) + " – " + Day(today)
	case from.Known():
		return "Since " + Day(from)
	default:
		return Day(today)
	}
}

// reviewed returns the changes to look at.
func (t *teller) reviewed(in ReviewInput) ([]*graphmodel.Change, error) {
	var list []*graphmodel.Change
	for _, id := range in.Changes {
		c, err := changeOf(t.w, id)
		if err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	for _, c := range t.w.Changes.All() {
		if len(in.Changes) == 0 && c.Status != "done" && c.Status != "dropped" {
			list = append(list, c)
		}
	}
	return list, nil
}

func (t *teller) reviewFacts(d *Document, in ReviewInput) {
	talks, wins := 0, 0
	people := make(map[graphmodel.ID]bool)
	for _, x := range t.w.Touchpoints.All() {
		if x.Date.Known() && x.Date >= in.From && (!t.Today.Known() || x.Date <= t.Today) {
			talks++
			if x.Win {
				wins++
			}
			for _, id := range x.People {
				people[id] = true
			}
		}
	}
	d.fact("Conversations", fmt.Sprint(talks))
	d.fact("People met", fmt.Sprint(len(people)))
	d.fact("Small wins", fmt.Sprint(wins))
	d.fact("Overdue contacts", fmt.Sprint(len(t.w.OverdueContacts(t.Today))))
}

// standing has one row for each change.
func (t *teller) standing(changes []*graphmodel.Change, in ReviewInput) Table {
	table := Table{Head: []string{"Change", "Status", "Support of those who decide", "Carried", "Next"}}
	for _, c := range changes {
		row := []string{t.title(c), cmp.Or(c.Status, "–"), "–", "–", "–"}
		if f := in.Findings[c.ID].Forecast; f != nil && len(f.Deciders) > 0 {
			sum := 0.0
			for _, d := range f.Deciders {
				sum += d.Now
			}
			row[2] = support.InTen(sum/float64(len(f.Deciders))) + " in 10"
			row[3] = map[bool]string{true: "yes", false: "not yet"}[f.CarriedNow]
		}
		if next := t.nextSteps(c); len(next) > 0 {
			row[4] = next[0].Text
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// mostMoves is how many things that have moved a review tells.
const mostMoves = 12

func moves(all []timeline.Move) List {
	var list List
	for _, m := range all[:min(len(all), mostMoves)] {
		list = append(list, Item{Text: m.Text})
	}
	if more := len(all) - mostMoves; more > 0 {
		list = append(list, Item{Text: fmt.Sprintf("And %d more.", more)})
	}
	return list
}

// supportOverTime says what became of the support for a change.
func (t *teller) supportOverTime(c *graphmodel.Change, in ReviewInput) Block {
	if in.Timeline == nil {
		return Paragraph("")
	}
	for _, s := range in.Timeline.Changes {
		if s.Change != c.ID || len(s.Support) < 2 {
			continue
		}
		start := s.Support[0]
		for _, p := range s.Support {
			if graphmodel.DateOf(p.At) <= in.From {
				start = p
			}
		}
		last := s.Support[len(s.Support)-1]
		a, known := start.Deciders.Get()
		b, is := last.Deciders.Get()
		switch {
		case !known || !is:
			return Paragraph("")
		case math.Abs(a-b)*10 < 0.05:
			return Paragraph(fmt.Sprintf("The support of those who decide stayed at %s in 10.", support.InTen(b)))
		default:
			return Paragraph(fmt.Sprintf("The support of those who decide went from %s to %s in 10.", support.InTen(a), support.InTen(b)))
		}
	}
	return Paragraph("")
}

// checkpointsOf lists those held since a day, and those ahead.
func (t *teller) checkpointsOf(c *graphmodel.Change, from graphmodel.Date) Checks {
	var list []dated
	for _, k := range c.Checkpoints {
		if k.Done && k.Date >= from {
			list = append(list, dated{k.Date, Check{true, Item{said(k.Title, k.Result), said(Day(k.Date), k.Measure)}}})
		}
	}
	list = append(list, t.checkpointsAhead(c)...)
	slices.SortStableFunc(list, func(a, b dated) int { return cmp.Compare(a.on, b.on) })
	return checks(list)
}

// stuck lists what should have come already, and objections without an answer.
func (t *teller) stuck(c *graphmodel.Change) List {
	var list List
	for _, s := range edit.PlanOrder(c) {
		if edit.OpenStep(s) && s.Due.Known() && t.Today.Known() && s.Due < t.Today {
			list = append(list, Item{"Stuck: " + t.step(s), t.due(s.Due)})
		}
	}
	for _, s := range c.Stances {
		for _, r := range s.Reasons {
			if !r.Addressed && r.Answer == "" {
				list = append(list, Item{fmt.Sprintf("Not answered: %s – %s", t.name(s.Person), cmp.Or(r.Text, r.Kind)), ""})
			}
		}
	}
	return list
}

// trust has one row for each department, with the trust that others have in it.
func (t *teller) trust(line *timeline.Timeline) Table {
	table := Table{Head: []string{"Whom others trust", "At first", "Now"}}
	if line == nil {
		return table
	}
	for _, s := range line.Trust {
		if len(s.Points) == 0 {
			continue
		}
		name := "–"
		switch {
		case s.Department != "":
			name = t.department(s.Department)
		case t.me != "":
			name = t.name(t.me)
		}
		first, last := s.Points[0].Value, s.Points[len(s.Points)-1].Value
		if last.Known() {
			table.Rows = append(table.Rows, []string{name, level(first), level(last)})
		}
	}
	return table
}

func level(v graphmodel.Opt[float64]) string {
	value, known := v.Get()
	if !known {
		return "–"
	}
	return fmt.Sprintf("%.0f", value)
}
