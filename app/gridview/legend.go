package gridview

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/graphmodel"
)

// mostDepartments is how many the legend names.
const mostDepartments = 8

// writeLegend says what rings, marks and colours mean.
func (v *View) writeLegend() {
	v.legend.Objects = nil
	for stance := graphmodel.MinStance; stance <= graphmodel.MaxStance; stance++ {
		v.entry(ringWords[stance-graphmodel.MinStance], 3, func() color.Color { return look.Palette().StanceColour(stance) })
	}
	v.legend.Add(look.HBox(4, look.NewText(look.Caption.In(look.ColourAccent), "◆"), look.NewText(look.Caption, "decides")))
	w := v.session.Workspace()
	hues := drawing.Hues(w)
	for i, d := range v.departments(w) {
		if i == mostDepartments {
			v.legend.Add(look.NewText(look.Caption, "…"))
			break
		}
		hue := hues[d.ID]
		v.entry(w.NameOf(graphmodel.RefOf(d)), 5, func() color.Color { return look.Palette().Colour(hue) })
	}
	v.legend.Refresh()
}

// ringWords are the stances with the pattern of their rings.
var ringWords = [...]string{"opposed (struck)", "sceptical (dashed)", "neutral", "supportive", "champion (double)"}

func (v *View) entry(text string, width float32, colour func() color.Color) {
	v.legend.Add(look.HBox(4, fyne.CanvasObject(look.NewRing(width, colour)), look.NewText(look.Caption, text)))
}

// departments are those of the people shown.
func (v *View) departments(w *graphmodel.Workspace) []*graphmodel.Department {
	there := make(map[graphmodel.ID]bool)
	for _, id := range v.people.list {
		there[w.Person(id).Department] = true
	}
	return slices.DeleteFunc(slices.Clone(w.Departments.All()), func(d *graphmodel.Department) bool { return !there[d.ID] })
}
