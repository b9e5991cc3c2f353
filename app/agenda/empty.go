package agenda

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// showEmpty says what to do next where a list is empty.
func (v *View) showEmpty() {
	v.noWeeks.Objects, v.noPeople.Objects = nil, nil
	if len(v.lines) == 0 {
		v.noWeeks.Objects = v.hint("Nothing is due", "Steps with a day, what was promised in a talk, and people whom you want to see now and then stand here by week.",
			look.NewButton(look.Plain, "Open the plan", func() { v.OpenPlan() }))
	}
	if len(v.found.contacts) == 0 {
		v.noPeople.Objects = v.hint("Nobody to see yet", "Say how often you want to see somebody: who is overdue then stands here first. Once a month is good practice with business leaders.")
	}
	v.noWeeks.Refresh()
	v.noPeople.Refresh()
}

// hint says what would stand here, with what can be done.
func (v *View) hint(title, text string, buttons ...fyne.CanvasObject) []fyne.CanvasObject {
	actions := look.Flow(8)
	if people := v.unseen(); len(people) > 0 {
		actions.Add(look.NewButton(look.Primary, "See "+names.Counted(len(people), "person", "people")+" of the change monthly", func() { v.seeMonthly(people) }))
	}
	for _, b := range buttons {
		actions.Add(b)
	}
	card := look.Card(look.NewParagraph(look.Strong, title), look.NewParagraph(look.Quiet, text), actions)
	return []fyne.CanvasObject{container.NewVBox(look.Inset(8, 4, card))}
}

// unseen returns the people whom the change in question is about (who decides, owns
// it, stands for it, or is in the plan) and for whom it is not said how often to
// see them.
func (v *View) unseen() []graphmodel.ID {
	c, w := v.session.Change(), v.session.Workspace()
	if c == nil {
		return nil
	}
	people := append(slices.Clone(c.Deciders), c.Owner, c.Champion)
	for _, s := range c.Steps {
		people = append(people, s.Person)
	}
	slices.Sort(people)
	return slices.DeleteFunc(slices.Compact(people), func(id graphmodel.ID) bool {
		p := w.Person(id)
		return p == nil || id == w.Info.Me || p.CadenceDays.Known()
	})
}

// monthly is how many days are a month here.
const monthly = 30

// seeMonthly gives people a cadence of a month, as one step of undo.
func (v *View) seeMonthly(people []graphmodel.ID) {
	w := v.session.Workspace()
	var records []graphmodel.Record
	for _, id := range people {
		if p := w.Person(id); p != nil {
			next := graphmodel.Clone(p)
			next.CadenceDays = graphmodel.Some(monthly)
			records = append(records, next)
		}
	}
	v.session.Do(edit.Put(w, "See "+names.Counted(len(records), "person", "people")+" monthly", "", records...))
}
