package plan

import (
	"fmt"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/coalition"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/planning"
)

// making lets the plan be written into the change. Where steps are planned
// already it asks what is to become of them.
func (p *Plan) making(c *graphmodel.Change, plan *coalition.Plan) fyne.CanvasObject {
	switch {
	case p.asking:
		return p.question(c)
	case p.written > 0:
		return look.Card(look.NewParagraph(look.Body, "The change has the plan now: "+names.Counted(p.written, "step", "steps")+"."),
			look.Flow(8, look.NewButton(look.Plain, "Show the steps", p.ShowSteps)))
	default:
		return look.Flow(8, look.NewButton(look.Primary, "Make it a plan", p.Make))
	}
}

// question asks what is to become of the steps that a change has.
func (p *Plan) question(c *graphmodel.Change) fyne.CanvasObject {
	said := "The change has " + names.Counted(len(c.Steps), "step", "steps") + " already"
	answers := look.Flow(8)
	if planned := edit.PlannedSteps(c); planned > 0 {
		said += fmt.Sprintf(", %d of them planned and not begun", planned)
		answers.Add(look.NewButton(look.Primary, "Replace planned", func() { p.write(edit.ReplacePlannedSteps) }))
	}
	answers.Add(look.NewButton(look.Plain, "Add", func() { p.write(edit.AddSteps) }))
	answers.Add(look.NewButton(look.Flat, "Cancel", func() { p.ask(false) }))
	return look.Card(look.NewParagraph(look.Body, said+"."), answers)
}

// Make writes the plan that is shown into the change, as steps; where there are
// steps already, it asks first.
func (p *Plan) Make() {
	if c := p.session.Change(); c != nil && len(c.Steps) > 0 {
		p.ask(true)
		return
	}
	p.write(edit.AddSteps)
}

func (p *Plan) ask(asking bool) {
	p.asking = asking
	p.rebuild()
}

// write carries out the edit that makes steps of the plan. A plan of an older
// state of the map is not written.
func (p *Plan) write(how func(*graphmodel.Workspace, *graphmodel.Change, []graphmodel.Step) edit.Edit) {
	c, f := p.session.Change(), p.session.Plan.Findings()
	if c == nil || f.Working || f.Answer == nil {
		return
	}
	steps := planning.StepsOfPlan(p.session.Workspace(), c, f.Answer.Plan)
	if p.session.Do(how(p.session.Workspace(), c, steps)) {
		p.written = len(steps)
	}
	p.rebuild()
}
