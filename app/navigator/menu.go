package navigator

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// popUp opens the menu of a line at a place on the canvas.
func (n *Navigator) popUp(i int, at fyne.Position) {
	c := fyne.CurrentApp().Driver().CanvasForObject(n.list)
	menu := n.menuOf(n.lines[i])
	if c == nil || len(menu.Items) == 0 {
		return
	}
	n.list.cursor = i
	if ref, ok := n.lines[i].ref(); ok && !n.session.Selection().Has(ref) {
		n.session.Select(session.SelectionOf(ref))
	}
	widget.ShowPopUpMenuAtPosition(menu, c, at)
}

// menuOf returns what can be done with a line.
func (n *Navigator) menuOf(l line) *fyne.Menu {
	menu := fyne.NewMenu("")
	if l.offers {
		menu.Items = append(menu.Items, fyne.NewMenuItem("Add a "+l.adds.String(), func() { n.add(l.adds) }))
	}
	ref, ok := l.ref()
	if !ok {
		return menu
	}
	if ref.Kind == graphmodel.KindDepartment {
		menu.Items = append(menu.Items, fyne.NewMenuItem("Select its people", func() { n.selectMembers(ref.ID) }))
	}
	menu.Items = append(menu.Items,
		fyne.NewMenuItem("Rename", func() { n.Rename(ref) }),
		fyne.NewMenuItem("Delete", func() { n.remove(ref) }))
	return menu
}

// selectMembers selects the people of a department.
func (n *Navigator) selectMembers(department graphmodel.ID) {
	var refs []graphmodel.Ref
	for _, p := range n.session.Workspace().Members(department) {
		refs = append(refs, graphmodel.RefOf(p))
	}
	n.session.Select(session.SelectionOf(refs...))
}

// remove deletes a record.
func (n *Navigator) remove(ref graphmodel.Ref) {
	n.session.Do(edit.Remove(n.session.Workspace(), ref))
}
