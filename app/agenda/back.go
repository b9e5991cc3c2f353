package agenda

import (
	"cmp"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
)

// quarter is how many months the page looks back.
const quarter = 3

// showBack shows the last quarter: checkpoints and what was seen at them, and the
// small wins.
func (v *View) showBack() {
	w, today := v.of, v.session.Today()
	since := graphmodel.DateOf(today.Time().AddDate(0, -quarter, 0))
	talks, wins := 0, []*graphmodel.Touchpoint{}
	for _, t := range touchpointsOf(w) {
		if t.Date >= since && t.Date <= today {
			talks++
		}
		if t.Win {
			wins = append(wins, t)
		}
	}
	checkpoints := checkpointsOf(w)
	head := look.VBox(8, look.SectionTitle("The last three months"),
		look.NewParagraph(look.Body, quarterLine(talks, wins, checkpoints, since, today)))
	if v.Review != nil {
		head.Add(look.Flow(8, look.NewButton(look.Plain, "Quarterly review…", func() { v.Review() })))
	}
	v.back.Objects = []fyne.CanvasObject{look.Card(head), look.Card(v.checkpoints(w, checkpoints)), look.Card(v.wins(w, wins))}
	v.back.Refresh()
}

// quarterLine says what the quarter has brought.
func quarterLine(talks int, wins []*graphmodel.Touchpoint, checkpoints []checkpoint, since, today graphmodel.Date) string {
	won, held := 0, 0
	for _, t := range wins {
		if t.Date >= since && t.Date <= today {
			won++
		}
	}
	for _, c := range checkpoints {
		if c.Done && c.Date >= since && c.Date <= today {
			held++
		}
	}
	return fmt.Sprintf("%s, %s, %s held.", names.Upper(names.Counted(talks, "talk", "talks")), names.Counted(won, "small win", "small wins"),
		names.Counted(held, "checkpoint", "checkpoints"))
}

// checkpoint is one of a change, at its place there.
type checkpoint struct {
	graphmodel.Checkpoint

	change *graphmodel.Change
	place  int
}

// checkpointsOf returns all checkpoints: those ahead and not held first, by day,
// then those held, the latest first.
func checkpointsOf(w *graphmodel.Workspace) []checkpoint {
	var list []checkpoint
	for _, c := range w.Changes.All() {
		for i, k := range c.Checkpoints {
			list = append(list, checkpoint{k, c, i})
		}
	}
	slices.SortStableFunc(list, func(a, b checkpoint) int {
		switch {
		case a.Done != b.Done && a.Done:
			return 1
		case a.Done != b.Done:
			return -1
		case a.Done:
			return cmp.Compare(b.Date, a.Date)
		default:
			return cmp.Compare(a.Date, b.Date)
		}
	})
	return list
}

// checkpoints lists checkpoints; each leads to its fields.
func (v *View) checkpoints(w *graphmodel.Workspace, list []checkpoint) fyne.CanvasObject {
	column := look.VBox(8, look.SectionTitle("Checkpoints"))
	if len(list) == 0 {
		column.Add(look.NewParagraph(look.Quiet, "No checkpoint yet: say on which day you look at whether a change works, and what shows it."))
		if c := v.session.Change(); c != nil {
			column.Add(look.Flow(8, look.NewButton(look.Plain, "Add a checkpoint", func() {
				v.GoTo(advice.Source{Ref: graphmodel.RefOf(c), Path: "checkpoints"})
			})))
		}
	}
	today := v.session.Today()
	for _, c := range list {
		state, tone := dayState(c, today)
		text := look.VBox(1, look.Ending(0, look.NewParagraph(look.Body, cmp.Or(c.Title, "Checkpoint")), look.NewText(look.Caption.In(tone), state)),
			look.NewParagraph(look.Caption, w.NameOf(graphmodel.RefOf(c.change))))
		if c.Measure != "" {
			text.Add(look.NewParagraph(look.Caption, "Measured by "+c.Measure))
		}
		if c.Result != "" {
			text.Add(look.NewParagraph(look.Quiet, "→ "+c.Result))
		}
		path := fmt.Sprintf("checkpoints[%d].result", c.place)
		column.Add(look.NewPress(text, func() { v.GoTo(advice.Source{Ref: graphmodel.RefOf(c.change), Path: path}) }))
	}
	return column
}

// dayState says when a checkpoint is or was.
func dayState(c checkpoint, today graphmodel.Date) (string, fyne.ThemeColorName) {
	switch {
	case c.Done && c.Date.Known():
		return "✓ " + dayOf(c.Date, today), theme.ColorNameSuccess
	case c.Done:
		return "✓ held", theme.ColorNameSuccess
	case !c.Date.Known():
		return "no day yet", look.ColourFaint
	case c.Date < today:
		return "not held · " + dayOf(c.Date, today), theme.ColorNameError
	default:
		return dayOf(c.Date, today), look.ColourMuted
	}
}

// mostWins is how many small wins are listed.
const mostWins = 40

// wins lists the small wins, the latest first; each leads to its talk.
func (v *View) wins(w *graphmodel.Workspace, list []*graphmodel.Touchpoint) fyne.CanvasObject {
	column := look.VBox(8, look.SectionTitle("Small wins"))
	if len(list) == 0 {
		column.Add(look.NewParagraph(look.Quiet, "None noted yet. When a talk brings something, tick “A small win worth telling”: it is offered where it fits a message."))
	}
	for _, t := range list[:min(len(list), mostWins)] {
		said := cmp.Or(t.Outcome, t.Summary, "A win")
		text := look.VBox(1, look.NewParagraph(look.Body, said), look.NewParagraph(look.Caption, dayOf(t.Date, v.session.Today())+withWhom(w, t)))
		column.Add(look.NewPress(text, func() { v.session.Select(session.SelectionOf(graphmodel.RefOf(t))) }))
	}
	if more := len(list) - mostWins; more > 0 {
		column.Add(look.NewParagraph(look.Quiet, fmt.Sprintf("and %d earlier", more)))
	}
	return column
}

func withWhom(w *graphmodel.Workspace, t *graphmodel.Touchpoint) string {
	said := ""
	for i, id := range t.People {
		if i == 0 {
			said += " · with "
		} else {
			said += ", "
		}
		said += w.PersonName(id)
	}
	return said
}
