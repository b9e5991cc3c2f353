package tableview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/graphmodel"
)

// emptyState stands where there are no rows, and says what to do.
type emptyState struct {
	view   *View
	text   *look.Paragraph
	button *look.Button
	press  func()
	object *fyne.Container
}

func newEmptyState(v *View) *emptyState {
	e := &emptyState{view: v, text: look.NewParagraph(look.Quiet, "")}
	e.button = look.NewButton(look.Primary, "", func() { e.press() })
	e.object = container.NewVBox(look.Inset(16, 16, look.VBox(12, e.text, container.NewHBox(e.button))))
	e.object.Hide()
	return e
}

// show shows it or not; hidden tells that there are rows, which the search or
// the filter keeps away.
func (e *emptyState) show(empty, hidden bool) {
	look.SetVisible(e.object, empty)
	if !empty {
		return
	}
	v, t := e.view, e.view.table()
	if hidden {
		e.text.SetText("No " + t.one + " fits the search" + map[bool]string{true: " and the map’s filter"}[v.passing() != nil] + ".")
		e.button.SetText("Show all " + t.many)
		e.press = func() {
			v.filter.SetChecked(false)
			v.search.SetText("")
			v.fill()
		}
		return
	}
	e.text.SetText(map[graphmodel.Kind]string{
		graphmodel.KindPerson:     "Nobody is on the map yet. Add the people around your change, one a row, or paste a list.",
		graphmodel.KindTie:        "No ties yet. A tie says who trusts whom, and how much.",
		graphmodel.KindDepartment: "No departments yet. Type one into a person’s row, or add it here.",
		graphmodel.KindGoal:       "No shared goals yet. A goal that two departments hold is the best reason to work together.",
	}[t.kind])
	e.button.SetText("Add a " + t.one)
	e.press = v.add
	look.SetEnabled(e.button, !v.adder.Disabled())
}

// wide gives an object a width.
func wide(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewGridWrap(fyne.NewSize(width, o.MinSize().Height), o)
}
