package changeview

import (
	"fmt"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/progress"
)

// next says what comes next for the change, and what it waits for.
type next struct {
	view   *View
	column *fyne.Container
	of     *graphmodel.Workspace
}

// waitsShown is how many of the things that the change waits for are named.
const waitsShown = 4

func newNext(v *View) *next { return &next{view: v, column: look.VBox(8)} }

func (n *next) update() {
	s := n.view.session
	c := s.Change()
	if c == nil || n.of == s.Workspace() {
		return
	}
	n.of = s.Workspace()
	p := progress.NewSurvey(s.Workspace(), s.Today()).Of(c)
	n.column.Objects = nil
	if p.Next != nil {
		n.step(*p.Next)
	}
	for _, said := range p.Waits[:min(len(p.Waits), waitsShown)] {
		n.column.Add(look.NewParagraph(look.Body.In(look.ColourRoute), said))
	}
	if more := len(p.Waits) - waitsShown; more > 0 {
		n.column.Add(look.NewText(look.Caption, fmt.Sprintf("and %d more that it waits for", more)))
	}
	if p.Done+p.Open > 0 {
		n.column.Add(look.NewText(look.Caption, fmt.Sprintf("%d of %s done", p.Done, names.Counted(p.Done+p.Open, "step", "steps"))))
		n.column.Add(look.Flow(8, look.NewButton(look.Plain, "Show the steps", func() { n.view.ShowSteps() })))
	} else if !progress.Finished(c) {
		n.column.Add(look.Flow(8, look.NewButton(look.Plain, "Make a plan", func() { n.view.ShowPlan() })))
	}
	if progress.Finished(c) {
		n.column.Add(look.NewParagraph(look.Quiet, "The change is "+c.Status+": nothing is left to do."))
	}
	n.column.Refresh()
}

// step shows whom to see next, and until when.
func (n *next) step(step graphmodel.Step) {
	s := n.view.session
	namer := names.NewNamer(s.Workspace())
	who := "Nobody yet"
	if step.Person != "" {
		who = names.Upper(namer.Full([]graphmodel.ID{step.Person}))
	}
	if step.Via != "" && step.Via != s.Workspace().Info.Me {
		who += ", asked by " + namer.Full([]graphmodel.ID{step.Via})
	}
	n.column.Add(look.NewParagraph(look.Strong, who))
	if step.Goal != "" {
		n.column.Add(look.NewParagraph(look.Body, step.Goal))
	}
	said := step.Status
	if step.Due.Known() && step.Due >= s.Today() {
		said = "due " + progress.Day(step.Due) + ", " + progress.In(s.Today().DaysUntil(step.Due))
	}
	if said != "" {
		n.column.Add(look.NewParagraph(look.Quiet, names.Upper(said)))
	}
}
