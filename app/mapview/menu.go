package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// popUp shows a menu at a place in the window.
func (m *Map) popUp(menu *fyne.Menu, at fyne.Position) {
	if c := m.canvas(); c != nil {
		widget.ShowPopUpMenuAtPosition(menu, c, at)
	}
}

// menuFor returns the menu for what is at a place.
func (m *Map) menuFor(what gesture.Hit, at drawing.Point) *fyne.Menu {
	switch what.Kind {
	case gesture.OnPerson, gesture.OnRim:
		if len(m.selection().Refs()) > 1 {
			return m.severalMenu()
		}
		return m.personMenu(what.ID)
	case gesture.OnTie:
		return m.tieMenu(what.ID)
	case gesture.OnGoal:
		return fyne.NewMenu("", m.deleteItem("Delete goal"))
	case gesture.OnDepartment:
		menu := m.groundMenu(what, at)
		menu.Items = append([]*fyne.MenuItem{m.collapseItem(what.ID)}, menu.Items...)
		members := fyne.NewMenuItem("Select its people", func() { m.chooseAll(m.session.Workspace().Members(what.ID)) })
		menu.Items = append([]*fyne.MenuItem{members, m.deleteItem("Delete department"), fyne.NewMenuItemSeparator()}, menu.Items...)
		return menu
	default:
		return m.groundMenu(what, at)
	}
}

func (m *Map) deleteItem(label string) *fyne.MenuItem {
	return fyne.NewMenuItem(label, m.DeleteSelection)
}

func (m *Map) groundMenu(what gesture.Hit, at drawing.Point) *fyne.Menu {
	return fyne.NewMenu("",
		fyne.NewMenuItem("Add a person here", func() { gesture.AddPerson(stage{m}, what, gesture.Pointer{At: at}) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem("Select all", m.SelectAll),
		fyne.NewMenuItem("Show everything", m.ZoomToFit),
		fyne.NewMenuItem("Arrange the map", func() { m.ArrangeOrganic() }))
}

func (m *Map) severalMenu() *fyne.Menu {
	menu := fyne.NewMenu("")
	w := m.session.Workspace()
	if people := m.selection().IDs(graphmodel.KindPerson); len(people) == 2 {
		for _, pair := range [][2]graphmodel.ID{{people[0], people[1]}, {people[1], people[0]}} {
			label := w.PersonName(pair[0]) + " trusts " + w.PersonName(pair[1])
			menu.Items = append(menu.Items, fyne.NewMenuItem(label, func() { m.tie(pair[0], pair[1]) }))
		}
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	}
	menu.Items = append(menu.Items, fyne.NewMenuItem("Arrange these", func() { m.ArrangeOrganic() }), m.deleteItem("Delete these"))
	return menu
}

func (m *Map) personMenu(id graphmodel.ID) *fyne.Menu {
	w := m.session.Workspace()
	me := fyne.NewMenuItem("This is me", func() { m.makeMe(id) })
	me.Checked = w.Info.Me == id
	menu := fyne.NewMenu("", fyne.NewMenuItem("Rename", m.Rename), me)
	if change := m.session.Change(); change != nil {
		stance := fyne.NewMenuItem("On “"+w.NameOf(graphmodel.RefOf(change))+"”", nil)
		stance.ChildMenu = m.stanceMenu(change, id)
		menu.Items = append(menu.Items, stance)
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(), m.focusItem(id))
	if p := w.Person(id); p != nil && p.Department != "" {
		menu.Items = append(menu.Items, m.collapseItem(p.Department))
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(), m.deleteItem("Delete"))
	return menu
}

func (m *Map) makeMe(id graphmodel.ID) {
	w := m.session.Workspace()
	name := "Look at the map as " + w.PersonName(id)
	m.session.Do(edit.Update(w, name, "", w.Info, func(info *graphmodel.Info) { info.Me = id }))
}

// stanceMenu sets a person's stance on the change in question, and whether
// they decide on it.
func (m *Map) stanceMenu(change *graphmodel.Change, person graphmodel.ID) *fyne.Menu {
	menu := fyne.NewMenu("")
	stance, known := change.StanceOf(person)
	for level := graphmodel.MaxStance; level >= graphmodel.MinStance; level-- {
		item := fyne.NewMenuItem(graphmodel.StanceName(level), func() {
			next := stance
			next.Person, next.Current = person, graphmodel.Some(level)
			m.session.Do(edit.SetStance(m.session.Workspace(), change, next))
		})
		current, given := stance.Current.Get()
		item.Checked = known && given && current == level
		menu.Items = append(menu.Items, item)
	}
	return menu
}

func (m *Map) tieMenu(id graphmodel.ID) *fyne.Menu {
	menu := fyne.NewMenu("")
	tie := m.session.Workspace().Tie(id)
	if tie == nil {
		return menu
	}
	for band := graphmodel.Strong; band >= graphmodel.Distrust; band-- {
		item := fyne.NewMenuItem(band.String(), func() {
			w := m.session.Workspace()
			if tie := w.Tie(id); tie != nil {
				m.session.Do(edit.SetTrust(w, tie, band.Level()))
			}
		})
		level, known := tie.Trust.Get()
		item.Checked = known && graphmodel.BandOf(level) == band
		menu.Items = append(menu.Items, item)
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(), m.deleteItem("Delete tie"))
	return menu
}
