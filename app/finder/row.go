package finder

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
	"inroad/graphmodel"
)

// row is one result: pressed, it is taken.
type row struct {
	widget.BaseWidget

	owner *Finder
	at    int
	mark  *look.Surface
	line  *look.Row
}

func newRow(f *Finder) *row {
	r := &row{owner: f, mark: look.NewSurface("")}
	r.mark.Corner = 6
	r.line = look.NewRow(nil, "", "", func() { f.take(r.at) })
	r.ExtendBaseWidget(r)
	r.Hide()
	return r
}

var icons = map[graphmodel.Kind]fyne.Resource{
	graphmodel.KindPerson: look.IconPerson, graphmodel.KindDepartment: look.IconDepartment, graphmodel.KindGoal: look.IconFlag,
}

// show shows a result, marked if it is the present one.
func (r *row) show(at int, result Result, present bool) {
	r.at = at
	r.line.SetText(result.Text, shortened(result.Detail, max(letters-len([]rune(result.Text)), letters/3)))
	r.line.SetIcon(look.Coloured(icons[result.Key.Kind], look.ColourMuted))
	r.mark.Fill = ""
	if present {
		r.mark.Fill = look.ColourAccentSoft
	}
	r.mark.Refresh()
	r.Show()
}

// letters is about how many letters there is room for in a row.
const letters = 42

// shortened cuts a text to that many letters.
func shortened(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}

// CreateRenderer is called by Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.mark, r.line))
}
