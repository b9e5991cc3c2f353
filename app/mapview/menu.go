package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
	"inroad/graphmodel"
)

// popUp shows a menu at a place in the window.
func (m *Map) popUp(menu *fyne.Menu, at fyne.Position) {
	if c := m.canvas(); c != nil {
		widget.ShowPopUpMenuAtPosition(menu, c, at)
	}
}

// OpenMenu opens the menu of what is selected, or of the ground in the middle of
// the view.
func (m *Map) OpenMenu() {
	at, what := drawing.Point{X: m.camera.X, Y: m.camera.Y}, gesture.Hit{}
	if refs := m.selection().Refs(); len(refs) > 0 {
		last := refs[len(refs)-1]
		if place, ok := m.placeOf(last); ok {
			at, what = place, gesture.Hit{Kind: kindsHit[last.Kind], ID: last.ID}
		}
	}
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(m)
	m.menuOpening(m.menuFor(what, at), corner.Add(position(m.camera.ToView(at))))
}

// menuFor returns the menu for what is at a place and has been selected, perhaps
// with others.
func (m *Map) menuFor(what gesture.Hit, at drawing.Point) *fyne.Menu {
	switch what.Kind {
	case gesture.OnPerson, gesture.OnRim:
		return m.peopleMenu(m.selection().IDs(graphmodel.KindPerson))
	case gesture.OnTie, gesture.OnBundle:
		return m.tiesMenu(m.selection().IDs(graphmodel.KindTie))
	case gesture.OnGoal:
		return m.goalMenu(what.ID)
	case gesture.OnDepartment:
		return m.departmentMenu(what, at)
	default:
		return m.groundMenu(what, at)
	}
}

func (m *Map) groundMenu(what gesture.Hit, at drawing.Point) *fyne.Menu {
	return menuOf(
		m.editing(fyne.NewMenuItem("Add a person here", func() { gesture.AddPerson(stage{m}, what, gesture.Pointer{At: at}) })),
		m.editing(keyed(fyne.NewMenuItem("Paste here", func() { m.pasteAt(fyne.CurrentApp().Clipboard(), at) }), command, fyne.KeyV)),
		line(),
		keyed(fyne.NewMenuItem("Select all", m.SelectAll), command, fyne.KeyA),
		keyed(fyne.NewMenuItem("Show everything", m.ZoomToFit), 0, fyne.KeyHome),
		m.editing(submenu("Arrange the map", m.arrangementItems()...)))
}

func (m *Map) departmentMenu(what gesture.Hit, at drawing.Point) *fyne.Menu {
	members := fyne.NewMenuItem("Select its people", func() { m.chooseAll(m.session.Workspace().Members(what.ID)) })
	items := []*fyne.MenuItem{m.detailsItem(), members, m.collapseItem(what.ID), line()}
	items = append(items, m.groundMenu(what, at).Items...)
	return menuOf(append(items, line(), m.deleteItem("Delete the department"))...)
}

func (m *Map) goalMenu(id graphmodel.ID) *fyne.Menu {
	holders := fyne.NewMenuItem("Select who holds it", func() { m.chooseHolders(id) })
	return menuOf(m.detailsItem(), holders, line(), m.deleteItem("Delete the goal"))
}

// detailsItem shows the details of what is selected; nil where the map is alone.
func (m *Map) detailsItem() *fyne.MenuItem {
	if m.Details == nil {
		return nil
	}
	return fyne.NewMenuItem("Details", m.Details)
}

// heldItem shows everything that is held about a person; nil where the map is
// alone.
func (m *Map) heldItem(id graphmodel.ID) *fyne.MenuItem {
	if m.Held == nil {
		return nil
	}
	return fyne.NewMenuItem("What is held…", func() { m.Held(id) })
}

func (m *Map) deleteItem(label string) *fyne.MenuItem {
	return m.editing(keyed(fyne.NewMenuItem(label, m.DeleteSelection), 0, fyne.KeyDelete))
}

// editing returns an item that edits, which nothing can where the file may only
// be read; nil of nil.
func (m *Map) editing(item *fyne.MenuItem) *fyne.MenuItem {
	if item != nil && m.session.File().ReadOnly != "" {
		item.Disabled = true
	}
	return item
}

// command is the modifier of the window's shortcuts.
const command = fyne.KeyModifierShortcutDefault

// keyed has a menu show the key that does the same.
func keyed(item *fyne.MenuItem, mods fyne.KeyModifier, key fyne.KeyName) *fyne.MenuItem {
	item.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: mods}
	return item
}

// menuOf returns a menu of items. What is nil is left out, and so is a line where
// it would part nothing.
func menuOf(items ...*fyne.MenuItem) *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, item := range items {
		last := len(menu.Items) - 1
		switch {
		case item == nil, item.IsSeparator && (last < 0 || menu.Items[last].IsSeparator):
		default:
			menu.Items = append(menu.Items, item)
		}
	}
	if last := len(menu.Items) - 1; last >= 0 && menu.Items[last].IsSeparator {
		menu.Items = menu.Items[:last]
	}
	return menu
}

// line parts the items of a menu.
func line() *fyne.MenuItem { return fyne.NewMenuItemSeparator() }

// submenu returns an item that opens others.
func submenu(label string, items ...*fyne.MenuItem) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, nil)
	item.ChildMenu = menuOf(items...)
	return item
}

// checked returns an item that is checked or not.
func checked(on bool, label string, do func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(label, do)
	item.Checked = on
	return item
}
