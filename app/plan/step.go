package plan

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/coalition"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
)

// newStep shows the i-th person to win: the way there, what it costs and,
// opened, why, and what the user may decide about them.
func newStep(p *Plan, words words, plan *coalition.Plan, i int) fyne.CanvasObject {
	step := plan.Steps[i]
	head := look.Ending(0, look.NewParagraph(look.Strong, p.session.Workspace().PersonName(step.Person)),
		look.NewText(look.Caption, asks(step.Cost)))
	way := words.way(step)
	if step.Fixed {
		way += " · in any case"
	}
	text := look.VBox(2, head, look.NewParagraph(look.Caption, way))
	more := p.details(words, plan, i)
	open := p.opened == step.Person
	look.SetVisible(more, open)
	text.Add(more)
	chevron := widget.NewIcon(chevronOf(open))
	press := look.NewPress(look.Badged(look.Badge(i+1), text, chevron), func() {
		if p.opened = step.Person; open {
			p.opened = ""
		}
		p.rebuild()
	})
	return look.VBox(0, look.Line(), look.Inset(0, 8, press))
}

func chevronOf(open bool) fyne.Resource {
	if open {
		return theme.NewColoredResource(theme.MenuDropUpIcon(), look.ColourFaint)
	}
	return theme.NewColoredResource(theme.MenuDropDownIcon(), look.ColourFaint)
}

// details are the reasons of a step, and what the user may decide.
func (p *Plan) details(words words, plan *coalition.Plan, i int) fyne.CanvasObject {
	step := plan.Steps[i]
	column := look.VBox(6)
	said := words.Step(step)
	if len(step.Route.Hops) > 0 {
		said = append(said, influence.NewWords(p.session.Workspace()).Reasons(step.Route)...)
	}
	for k, then := range step.Then {
		said = append(said, fmt.Sprintf("%s support is then %s in 10.", names.Upper(words.Possessive(plan.Deciders[k].Person)), support.InTen(then)))
	}
	for _, sentence := range said {
		column.Add(look.NewParagraph(look.Quiet, sentence))
	}
	fix := "In any case"
	if step.Fixed {
		fix = "Not in any case"
	}
	choices := look.Flow(6)
	if len(step.Route.Hops) > 0 {
		choices.Add(look.NewChip("Show the way", func() { p.session.ShowRoute(&plan.Steps[i].Route) }))
	}
	choices.Add(look.NewChip(fix, func() { p.setFixed(step.Person, !step.Fixed) }))
	choices.Add(look.NewChip("Leave out", func() { p.exclude(step.Person) }))
	column.Add(choices)
	return look.Inset(0, 4, column)
}

func (p *Plan) selectPerson(id graphmodel.ID) {
	p.session.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}))
}

// exclude has people not be won.
func (p *Plan) exclude(ids ...graphmodel.ID) {
	terms := p.session.PlanTerms()
	p.opened, p.terms = "", true
	p.session.SetPlanTerms(session.PlanTerms{Exclude: append(slices.Clone(terms.Exclude), ids...), Fix: without(terms.Fix, ids...)})
}

// alone returns who is to be won where these are deciders only: then it is
// worth asking who else could bring them round.
func alone(c *graphmodel.Change, plan *coalition.Plan) []graphmodel.ID {
	var who []graphmodel.ID
	for _, s := range plan.Steps {
		if !slices.Contains(c.Deciders, s.Person) || s.Fixed {
			return nil
		}
		who = append(who, s.Person)
	}
	return who
}

// setFixed has a person be won in any case, or not.
func (p *Plan) setFixed(id graphmodel.ID, fixed bool) {
	terms := p.session.PlanTerms()
	next := session.PlanTerms{Exclude: without(terms.Exclude, id), Fix: without(terms.Fix, id)}
	if fixed {
		next.Fix = append(next.Fix, id)
	}
	p.terms = true
	p.session.SetPlanTerms(next)
}

func without(list []graphmodel.ID, ids ...graphmodel.ID) []graphmodel.ID {
	return slices.DeleteFunc(slices.Clone(list), func(id graphmodel.ID) bool { return slices.Contains(ids, id) })
}
