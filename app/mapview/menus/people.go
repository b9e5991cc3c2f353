package menus

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"inroad/app/nameorder"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// peopleMenu is the menu of one person or several.
func (m Menus) peopleMenu(people []graphmodel.ID) *fyne.Menu {
	if len(people) == 0 {
		return fyne.NewMenu("")
	}
	clipboard := fyne.CurrentApp().Clipboard()
	items := append(m.firstItems(people), line(),
		m.editing(keyed(fyne.NewMenuItem("Cut", func() { m.on.Cut(clipboard) }), command, fyne.KeyX)),
		keyed(fyne.NewMenuItem("Copy", func() { m.on.Copy(clipboard) }), command, fyne.KeyC),
		m.editing(keyed(fyne.NewMenuItem("Duplicate", m.on.Duplicate), command, fyne.KeyD)),
		line(),
		m.editing(m.assignItem(people)),
		m.editing(m.stanceItem(people)),
		m.editing(m.arrangeItem(people)),
		m.editing(keyed(checked(m.on.Pinned(), "Pinned in place", m.on.TogglePin), command|fyne.KeyModifierShift, fyne.KeyP)),
		line(),
		submenu("Select", fyne.NewMenuItem("Also who they are tied to", m.on.SelectNeighbours),
			fyne.NewMenuItem("Also their departments", m.on.SelectDepartments), fyne.NewMenuItem("The others instead", m.on.InvertSelection)))
	if len(people) == 1 {
		items = append(items, m.heldItem(people[0]), m.focusItem(people[0]))
		if p := m.session.Workspace().Person(people[0]); p != nil && p.Department != "" {
			items = append(items, m.collapseItem(p.Department))
		}
	}
	label := "Delete"
	if len(people) > 1 {
		label = fmt.Sprintf("Delete %d people", len(people))
	}
	return menuOf(append(items, line(), m.deleteItem(label))...)
}

// firstItems are what one does with one person, or with two.
func (m Menus) firstItems(people []graphmodel.ID) []*fyne.MenuItem {
	w := m.session.Workspace()
	var items []*fyne.MenuItem
	switch len(people) {
	case 1:
		id := people[0]
		items = append(items, m.editing(keyed(fyne.NewMenuItem("Rename", m.on.Rename), 0, fyne.KeyF2)), m.detailsItem(),
			m.editing(fyne.NewMenuItem("Draw a tie from here", func() { m.on.DrawTie(id) })),
			m.editing(checked(w.Info.Me == id, "This is me", func() { m.makeMe(id) })))
		if m.beyond.LogTalk != nil && id != w.Info.Me {
			items = append(items, m.editing(fyne.NewMenuItem("Log a touchpoint…", func() { m.beyond.LogTalk(id) })))
		}
	case 2:
		for _, pair := range [][2]graphmodel.ID{{people[0], people[1]}, {people[1], people[0]}} {
			items = append(items, m.editing(fyne.NewMenuItem(w.PersonName(pair[0])+" trusts "+w.PersonName(pair[1]), func() { m.on.Tie(pair[0], pair[1]) })))
		}
	}
	return items
}

func (m Menus) makeMe(id graphmodel.ID) {
	w := m.session.Workspace()
	name := "Look at the map as " + w.PersonName(id)
	m.session.Do(edit.Update(w, name, "", w.Info, func(info *graphmodel.Info) { info.Me = id }))
}

// assignItem puts people into a department.
func (m Menus) assignItem(people []graphmodel.ID) *fyne.MenuItem {
	w := m.session.Workspace()
	all := func(department graphmodel.ID) bool {
		return !slices.ContainsFunc(people, func(id graphmodel.ID) bool { p := w.Person(id); return p == nil || p.Department != department })
	}
	assign := func(department graphmodel.ID) func() {
		return func() { m.session.Do(edit.SetDepartment(m.session.Workspace(), department, people...)) }
	}
	departments := slices.Clone(w.Departments.All())
	nameorder.Sort(departments, func(d *graphmodel.Department) string { return d.Name })
	var items []*fyne.MenuItem
	for _, d := range departments {
		items = append(items, checked(all(d.ID), w.NameOf(graphmodel.RefOf(d)), assign(d.ID)))
	}
	items = append(items, line(), checked(all(""), "None", assign("")))
	if m.beyond.AddDepartment != nil {
		items = append(items, line(), fyne.NewMenuItem("New department", func() { m.beyond.AddDepartment(people...) }))
	}
	return submenu("Department", items...)
}

// stanceItem sets the stance of people on the change in question, and whether
// they decide on it; nil where there is no change.
func (m Menus) stanceItem(people []graphmodel.ID) *fyne.MenuItem {
	change := m.session.Change()
	if change == nil {
		return nil
	}
	item := fyne.NewMenuItem("On “"+m.session.Workspace().NameOf(graphmodel.RefOf(change))+"”", nil)
	item.ChildMenu = m.stanceMenu(change, people...)
	return item
}

func (m Menus) stanceMenu(change *graphmodel.Change, people ...graphmodel.ID) *fyne.Menu {
	set := func(level graphmodel.Opt[int]) func() {
		return m.onChange(change.ID, func(w *graphmodel.Workspace, c *graphmodel.Change) edit.Edit {
			return edit.SetStances(w, c, level, people...)
		})
	}
	all := func(level graphmodel.Opt[int]) bool {
		return !slices.ContainsFunc(people, func(id graphmodel.ID) bool { s, _ := change.StanceOf(id); return s.Current != level })
	}
	var items []*fyne.MenuItem
	for level := graphmodel.MaxStance; level >= graphmodel.MinStance; level-- {
		items = append(items, checked(all(graphmodel.Some(level)), graphmodel.StanceName(level), set(graphmodel.Some(level))))
	}
	unknown := graphmodel.Opt[int]{}
	decides := !slices.ContainsFunc(people, func(id graphmodel.ID) bool { return !slices.Contains(change.Deciders, id) })
	decide := m.onChange(change.ID, func(w *graphmodel.Workspace, c *graphmodel.Change) edit.Edit {
		return edit.SetDecides(w, c, !decides, people...)
	})
	return menuOf(append(items, checked(all(unknown), "Not known", set(unknown)), line(), checked(decides, "Decides on it", decide))...)
}

// onChange returns what edits a change as it is by then: while a menu is open
// another window may have edited it, or deleted it.
func (m Menus) onChange(id graphmodel.ID, make func(*graphmodel.Workspace, *graphmodel.Change) edit.Edit) func() {
	return func() {
		w := m.session.Workspace()
		if change := w.Change(id); change != nil {
			m.session.Do(make(w, change))
		}
	}
}
