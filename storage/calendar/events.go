package calendar

import (
	"cmp"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Events lists what a calendar holds, by day and then by name: open steps and
// next steps that are due, checkpoints and deadlines that are ahead, and the day
// on which each person with a cadence should be met again; who is overdue should
// be met today.
func Events(w *graphmodel.Workspace, o Options) []Event {
	g := gatherer{w: w, Options: o}
	for _, c := range w.Changes.All() {
		if len(o.Changes) == 0 || slices.Contains(o.Changes, c.ID) {
			g.steps(c)
			g.checkpoints(c)
			g.deadline(c)
		}
	}
	g.nextSteps()
	if len(o.Changes) == 0 {
		g.contacts()
	}
	slices.SortStableFunc(g.events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Summary, b.Summary), cmp.Compare(a.UID, b.UID))
	})
	return g.events
}

// gatherer gathers the events of a map.
type gatherer struct {
	Options

	w      *graphmodel.Workspace
	events []Event
}

func (g *gatherer) add(e Event) { g.events = append(g.events, e) }

// private returns the details that are written only when asked for.
func (g *gatherer) private(details ...string) []string {
	if !g.Private {
		return nil
	}
	return slices.DeleteFunc(details, func(text string) bool { return text == "" })
}

func (g *gatherer) title(c *graphmodel.Change) string { return g.w.NameOf(graphmodel.RefOf(c)) }

func (g *gatherer) steps(c *graphmodel.Change) {
	for _, s := range edit.PlanOrder(c) {
		if !s.Due.Known() || !edit.OpenStep(s) {
			continue
		}
		summary := "Step: " + g.title(c)
		if s.Person != "" {
			summary = "Talk to " + g.w.PersonName(s.Person) + ": " + g.title(c)
		}
		via := ""
		if s.Via != "" {
			via = "Through " + g.w.PersonName(s.Via)
		}
		g.add(Event{UID: uid("step", g.w.Info.ID, c.ID, s.ID), Date: s.Due, Summary: summary, Category: "Step",
			Details: g.private(via, s.Goal, s.Message)})
	}
}

func (g *gatherer) checkpoints(c *graphmodel.Change) {
	for _, k := range c.Checkpoints {
		if !k.Date.Known() || k.Done {
			continue
		}
		e := Event{UID: uid("checkpoint", g.w.Info.ID, c.ID, k.ID), Date: k.Date, Category: "Checkpoint",
			Summary: cmp.Or(k.Title, "Checkpoint") + ": " + g.title(c)}
		if k.Measure != "" {
			e.Details = []string{"Measure: " + k.Measure}
		}
		g.add(e)
	}
}

func (g *gatherer) deadline(c *graphmodel.Change) {
	if c.Deadline.Known() && c.Status != "done" && c.Status != "dropped" {
		g.add(Event{UID: uid("deadline", g.w.Info.ID, c.ID), Date: c.Deadline, Summary: "Deadline: " + g.title(c), Category: "Deadline"})
	}
}

// nextSteps are those that conversations have left open.
func (g *gatherer) nextSteps() {
	for _, x := range g.w.Touchpoints.All() {
		if x.NextStep == "" || x.Done || !x.Due.Known() || len(g.Changes) > 0 && !slices.Contains(g.Changes, x.Change) {
			continue
		}
		summary := "Next step"
		if x.NextStepBy != "" && x.NextStepBy != g.w.Info.Me {
			summary = "Next step by " + g.w.PersonName(x.NextStepBy)
		}
		for i, id := range x.People {
			if i == 0 {
				summary += ": " + g.w.PersonName(id)
			} else {
				summary += ", " + g.w.PersonName(id)
			}
		}
		g.add(Event{UID: uid("next", g.w.Info.ID, x.ID), Date: x.Due, Summary: summary, Category: "Next step",
			Details: g.private(x.NextStep, x.Summary)})
	}
}

// contacts are the days on which people should be met again.
func (g *gatherer) contacts() {
	last := make(map[graphmodel.ID]graphmodel.Date)
	for _, x := range g.w.Touchpoints.All() {
		for _, id := range x.People {
			if x.Date <= g.Today {
				last[id] = max(last[id], x.Date)
			}
		}
	}
	for _, p := range g.w.People.All() {
		cadence := p.CadenceDays.Or(0)
		if cadence <= 0 || p.ID == g.w.Info.Me || !g.Today.Known() {
			continue
		}
		due := g.Today
		if met := last[p.ID]; met.Known() {
			due = max(due, graphmodel.DateOf(met.Time().AddDate(0, 0, cadence)))
		}
		g.add(Event{UID: uid("contact", g.w.Info.ID, p.ID), Date: due, Summary: "Meet " + g.w.PersonName(p.ID), Category: "Contact",
			Details: g.private(p.Channel)})
	}
}
