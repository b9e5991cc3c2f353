package menus

import (
	"fyne.io/fyne/v2"

	"inroad/app/mapview/arrangement"
	"inroad/graphmodel"
	"inroad/graphmodel/alignment"
)

// arrangementItems are the ways to lay out the selected people, or everybody.
func (m Menus) arrangementItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, k := range arrangement.Kinds() {
		items = append(items, fyne.NewMenuItem(k.String(), func() { m.on.Arrange(k) }))
	}
	return items
}

// arrangeItem tidies several people; nil for one.
func (m Menus) arrangeItem(people []graphmodel.ID) *fyne.MenuItem {
	if len(people) < 2 {
		return nil
	}
	items := append(m.arrangementItems(), line())
	for _, edge := range alignment.Edges() {
		items = append(items, fyne.NewMenuItem("Align the "+edge.String(), func() { m.on.Align(edge) }))
	}
	across, down := fyne.NewMenuItem("Distribute across", m.on.DistributeAcross), fyne.NewMenuItem("Distribute down", m.on.DistributeDown)
	across.Disabled, down.Disabled = len(people) < 3, len(people) < 3
	return submenu("Arrange", append(items, line(), across, down)...)
}
