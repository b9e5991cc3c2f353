package menus

import (
	"fmt"

	"fyne.io/fyne/v2"

	"inroad/graphmodel"
)

// focusItem looks at a person and whoever is near.
func (m Menus) focusItem(person graphmodel.ID) *fyne.MenuItem {
	item := fyne.NewMenuItem("Look only around", nil)
	item.ChildMenu = fyne.NewMenu("")
	focused := m.on.Filter()
	for steps := 1; steps <= graphmodel.MaxSteps; steps++ {
		choice := fyne.NewMenuItem(StepsText(steps), func() { m.on.FocusOn(person, steps) })
		choice.Checked = focused.Focus == person && focused.Steps.Or(graphmodel.DefaultSteps) == steps
		item.ChildMenu.Items = append(item.ChildMenu.Items, choice)
	}
	everybody := fyne.NewMenuItem("Everybody", func() { m.on.FocusOn("", 0) })
	everybody.Disabled = focused.Focus == ""
	item.ChildMenu.Items = append(item.ChildMenu.Items, everybody)
	return item
}

// StepsText says how far one looks around a person.
func StepsText(steps int) string {
	if steps == 1 {
		return "1 step"
	}
	return fmt.Sprintf("%d steps", steps)
}

// collapseItem shows a department as one node, or with its people again.
func (m Menus) collapseItem(department graphmodel.ID) *fyne.MenuItem {
	collapsed := m.on.Collapsed(department)
	name := m.session.Workspace().NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: department})
	label := "Show " + name + " as one"
	if collapsed {
		label = "Show the people of " + name
	}
	return fyne.NewMenuItem(label, func() { m.on.SetCollapsed(department, !collapsed) })
}
