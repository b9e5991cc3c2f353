package mapview

import (
	"fmt"

	"fyne.io/fyne/v2"

	"inroad/graphmodel"
)

// focusItem looks at a person and whoever is near.
func (m *Map) focusItem(person graphmodel.ID) *fyne.MenuItem {
	item := fyne.NewMenuItem("Look only around", nil)
	item.ChildMenu = fyne.NewMenu("")
	for steps := 1; steps <= graphmodel.MaxSteps; steps++ {
		choice := fyne.NewMenuItem(StepsText(steps), func() { m.FocusOn(person, steps) })
		choice.Checked = m.looks.Filter.Focus == person && m.looks.Filter.Steps.Or(graphmodel.DefaultSteps) == steps
		item.ChildMenu.Items = append(item.ChildMenu.Items, choice)
	}
	everybody := fyne.NewMenuItem("Everybody", func() { m.FocusOn("", 0) })
	everybody.Disabled = m.looks.Filter.Focus == ""
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
func (m *Map) collapseItem(department graphmodel.ID) *fyne.MenuItem {
	collapsed := m.Collapsed(department)
	name := m.session.Workspace().NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: department})
	label := "Show " + name + " as one"
	if collapsed {
		label = "Show the people of " + name
	}
	return fyne.NewMenuItem(label, func() { m.SetCollapsed(department, !collapsed) })
}
