package menus

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// tiesMenu is the menu of one tie or several.
func (m Menus) tiesMenu(ties []graphmodel.ID) *fyne.Menu {
	w := m.session.Workspace()
	ties = slices.DeleteFunc(slices.Clone(ties), func(id graphmodel.ID) bool { return w.Tie(id) == nil })
	if len(ties) == 0 {
		return fyne.NewMenu("")
	}
	var items []*fyne.MenuItem
	if len(ties) == 1 {
		items = append(items, keyed(fyne.NewMenuItem("Open", func() { m.on.OpenTie(ties[0]) }), 0, fyne.KeyReturn), m.detailsItem(), line())
	}
	for band := graphmodel.Strong; band >= graphmodel.Distrust; band-- {
		same := !slices.ContainsFunc(ties, func(id graphmodel.ID) bool {
			level, known := w.Tie(id).Trust.Get()
			return !known || graphmodel.BandOf(level) != band
		})
		items = append(items, m.editing(checked(same, band.String(), func() {
			m.session.Do(edit.SetTrusts(m.session.Workspace(), band.Level(), ties...))
		})))
	}
	label := "Delete the tie"
	if len(ties) > 1 {
		label = fmt.Sprintf("Delete %d ties", len(ties))
	}
	return menuOf(append(items, line(), m.endsItem(ties), line(), m.deleteItem(label))...)
}

// endsItem selects the people whom ties tie.
func (m Menus) endsItem(ties []graphmodel.ID) *fyne.MenuItem {
	return fyne.NewMenuItem("Select the people", func() {
		w := m.session.Workspace()
		var people []*graphmodel.Person
		for _, id := range ties {
			tie := w.Tie(id)
			if tie == nil {
				continue
			}
			for _, p := range []*graphmodel.Person{w.Person(tie.From), w.Person(tie.To)} {
				if !slices.Contains(people, p) {
					people = append(people, p)
				}
			}
		}
		m.on.SelectPeople(people)
	})
}
