package planboard

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/app/names"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/planning"
)

// showHead says what the plan is for, and how far it has come.
func (b *Board) showHead(steps []graphmodel.Step) {
	c := b.session.Change()
	if c == nil {
		b.title.SetText("Plan")
		b.sum.SetText("")
		return
	}
	b.title.SetText("Plan for " + b.session.Workspace().NameOf(graphmodel.RefOf(c)))
	b.sum.SetText(b.summary(steps))
}

// summary says how far the plan has come.
func (b *Board) summary(steps []graphmodel.Step) string {
	if len(steps) == 0 {
		return "No steps yet."
	}
	done, overdue := 0, 0
	for _, s := range steps {
		if s.Status == edit.StepDone {
			done++
		}
		if edit.OpenStep(s) && s.Due.Known() && s.Due < b.session.Today() {
			overdue++
		}
	}
	said := []string{fmt.Sprintf("%d of %s done", done, names.Counted(len(steps), "step", "steps"))}
	if overdue > 0 {
		said = append(said, fmt.Sprintf("%d overdue", overdue))
	}
	next := nextOf(steps)
	for _, s := range steps {
		if s.ID == next && edit.OpenStep(s) {
			text := "next: " + whom(b.session.Workspace(), s)
			if s.Due.Known() && s.Due >= b.session.Today() {
				text += ", by " + day(s.Due, b.session.Today())
			}
			said = append(said, text)
		}
	}
	return strings.Join(said, " · ")
}

// offer shows what can be done: where there are no steps, how to get some.
func (b *Board) offer() {
	if b.Hidden {
		return
	}
	c := b.session.Change()
	look.SetVisible(b.actions, c != nil && len(c.Steps) > 0)
	switch {
	case c == nil:
		b.empty.Objects = []fyne.CanvasObject{hint("A plan is for a change",
			"Describe what you want to change and who decides: then the steps there can be planned here.",
			look.NewButton(look.Primary, "New change…", func() { b.NewChange() }))}
	case len(c.Steps) == 0:
		b.empty.Objects = []fyne.CanvasObject{hint("There is no plan yet",
			"Take the people whom it takes to win as steps, or those on the best route. Each step gets a message card, a day and a result.",
			b.fromPlan(look.Primary), b.fromRoute(look.Plain), look.NewButton(look.Flat, "Add a step", b.Add))}
	case len(b.actions.Objects) == 0:
		var anew *look.Button
		anew = look.NewButton(look.Plain, "Plan anew", func() { b.showWays(anew) }).WithIcon(theme.MenuDropDownIcon())
		b.actions.Objects = []fyne.CanvasObject{look.NewButton(look.Primary, "Add a step", b.Add), anew}
	}
	b.empty.Refresh()
	b.actions.Refresh()
}

// hint says what to do where there is nothing yet.
func hint(title, text string, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	card := look.Card(look.NewParagraph(look.Strong, title), look.NewParagraph(look.Quiet, text), look.Flow(8, buttons...))
	return container.NewVBox(look.Inset(16, 4, card))
}

// planned returns the steps of the plan that was worked out, none while there is
// none of the present state.
func (b *Board) planned() []graphmodel.Step {
	c, f := b.session.Change(), b.session.Plan.Findings()
	if c == nil || f.Working || f.Answer == nil {
		return nil
	}
	return planning.StepsOfPlan(b.session.Workspace(), c, f.Answer.Plan)
}

// routed returns the steps of the best route.
func (b *Board) routed() []graphmodel.Step {
	c, route := b.session.Change(), b.session.BestRoute()
	if c == nil || route == nil {
		return nil
	}
	return planning.StepsOfRoute(b.session.Workspace(), c, route.People)
}

func (b *Board) fromPlan(kind look.ButtonKind) *look.Button {
	return b.making(kind, "Make it a plan", b.planned)
}

func (b *Board) fromRoute(kind look.ButtonKind) *look.Button {
	return b.making(kind, "Take the best route", b.routed)
}

func (b *Board) making(kind look.ButtonKind, text string, steps func() []graphmodel.Step) *look.Button {
	button := look.NewButton(kind, text, func() { b.write(edit.AddSteps, steps()) })
	look.SetEnabled(button, len(steps()) > 0)
	return button
}

// write carries out the edit that makes steps of the change.
func (b *Board) write(how func(*graphmodel.Workspace, *graphmodel.Change, []graphmodel.Step) edit.Edit, steps []graphmodel.Step) {
	if c := b.session.Change(); c != nil && len(steps) > 0 {
		b.chosen = ""
		b.session.Do(how(b.session.Workspace(), c, steps))
	}
}

// showWays offers how the plan can be made anew.
func (b *Board) showWays(under *look.Button) {
	replace := func(text string, steps []graphmodel.Step) *fyne.MenuItem {
		item := fyne.NewMenuItem(text, func() { b.write(edit.ReplacePlannedSteps, steps) })
		item.Disabled = len(steps) == 0
		return item
	}
	add := func(text string, steps []graphmodel.Step) *fyne.MenuItem {
		item := fyne.NewMenuItem(text, func() { b.write(edit.AddSteps, steps) })
		item.Disabled = len(steps) == 0
		return item
	}
	planned, routed := b.planned(), b.routed()
	menu := fyne.NewMenu("", replace("Whom to win, in place of what is planned", planned), add("Whom to win, besides", planned),
		fyne.NewMenuItemSeparator(), replace("The best route, in place of what is planned", routed), add("The best route, besides", routed))
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(under); c != nil {
		widget.ShowPopUpMenuAtPosition(menu, c, driver.AbsolutePositionForObject(under).AddXY(0, under.Size().Height))
	}
}
