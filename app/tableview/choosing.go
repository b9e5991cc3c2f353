package tableview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
)

// chooseColumns offers which columns to show; the first always is.
func (v *View) chooseColumns() {
	t := v.table()
	column := look.VBox(4)
	for i, f := range t.fields {
		if i == 0 {
			continue
		}
		check := look.NewCheck(f.title, func(shown bool) { v.showColumn(i, shown) })
		check.SetChecked(!t.hidden[i])
		column.Add(check)
	}
	scroll := look.NewScroll(look.Inset(6, 4, column))
	height := min(column.MinSize().Height+8, 360)
	look.PopUnder(v.chooser, container.NewGridWrap(fyne.NewSize(190, height), scroll), 202)
}

// showColumn shows or hides a column.
func (v *View) showColumn(i int, shown bool) {
	t := v.table()
	t.hidden[i] = !shown
	t.showColumns()
	v.fill()
}
