// Package menus makes the menus that the map opens on what is under the pointer.
package menus

import (
	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
	"inroad/app/session"
	"inroad/graphmodel"
)

// Menus makes menus of a map. Make it anew for each, from the window's
// goroutine.
type Menus struct {
	session *session.Session
	on      Map
	beyond  Beyond
}

// Beyond is what menus offer that is done beside the map; what is nil is not
// offered.
type Beyond struct {
	// Details shows the details of what is selected.
	Details func()
	// Held shows everything that is held about a person.
	Held func(person graphmodel.ID)
	// LogTalk logs a conversation with a person.
	LogTalk func(person graphmodel.ID)
	// AddDepartment makes a department of people and has it named.
	AddDepartment func(people ...graphmodel.ID)
}

// New returns the menus of a map of a session.
func New(s *session.Session, on Map, beyond Beyond) Menus { return Menus{s, on, beyond} }

// For returns the menu for what is at a place and has been selected, perhaps
// with others.
func (m Menus) For(what gesture.Hit, at drawing.Point) *fyne.Menu {
	switch what.Kind {
	case gesture.OnPerson, gesture.OnRim:
		return m.peopleMenu(m.session.Selection().IDs(graphmodel.KindPerson))
	case gesture.OnTie, gesture.OnBundle:
		return m.tiesMenu(m.session.Selection().IDs(graphmodel.KindTie))
	case gesture.OnGoal:
		return m.goalMenu(what.ID)
	case gesture.OnDepartment:
		return m.departmentMenu(what, at)
	default:
		return m.groundMenu(what, at)
	}
}

func (m Menus) groundMenu(what gesture.Hit, at drawing.Point) *fyne.Menu {
	return menuOf(
		m.editing(fyne.NewMenuItem("Add a person here", func() { m.on.AddPerson(what, at) })),
		m.editing(keyed(fyne.NewMenuItem("Paste here", func() { m.on.PasteAt(fyne.CurrentApp().Clipboard(), at) }), command, fyne.KeyV)),
		line(),
		keyed(fyne.NewMenuItem("Select all", m.on.SelectAll), command, fyne.KeyA),
		keyed(fyne.NewMenuItem("Show everything", m.on.ZoomToFit), 0, fyne.KeyHome),
		m.editing(submenu("Arrange the map", m.arrangementItems()...)))
}

func (m Menus) departmentMenu(what gesture.Hit, at drawing.Point) *fyne.Menu {
	members := fyne.NewMenuItem("Select its people", func() { m.on.SelectPeople(m.session.Workspace().Members(what.ID)) })
	items := []*fyne.MenuItem{m.detailsItem(), members, m.collapseItem(what.ID), line()}
	items = append(items, m.groundMenu(what, at).Items...)
	return menuOf(append(items, line(), m.deleteItem("Delete the department"))...)
}

func (m Menus) goalMenu(id graphmodel.ID) *fyne.Menu {
	holders := fyne.NewMenuItem("Select who holds it", func() { m.on.SelectHolders(id) })
	return menuOf(m.detailsItem(), holders, line(), m.deleteItem("Delete the goal"))
}

// detailsItem shows the details of what is selected; nil where the map is alone.
func (m Menus) detailsItem() *fyne.MenuItem {
	if m.beyond.Details == nil {
		return nil
	}
	return fyne.NewMenuItem("Details", m.beyond.Details)
}

// heldItem shows everything that is held about a person; nil where the map is
// alone.
func (m Menus) heldItem(id graphmodel.ID) *fyne.MenuItem {
	if m.beyond.Held == nil {
		return nil
	}
	return fyne.NewMenuItem("What is held…", func() { m.beyond.Held(id) })
}

func (m Menus) deleteItem(label string) *fyne.MenuItem {
	return m.editing(keyed(fyne.NewMenuItem(label, m.on.DeleteSelection), 0, fyne.KeyDelete))
}
