package supportview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
)

// empty says what to do next where there is nobody to show.
type empty struct {
	view    *View
	text    *look.Paragraph
	button  *look.Button
	content *fyne.Container
	do      func()
}

func newEmpty(v *View) *empty {
	e := &empty{view: v, text: look.NewParagraph(look.Quiet, "")}
	e.button = look.NewButton(look.Primary, "", func() { e.do() })
	e.content = look.Inset(16, 4, look.VBox(12, e.text, container.NewHBox(e.button)))
	e.content.Hide()
	return e
}

// update tells whether there is nobody to show, and says what helps.
func (e *empty) update() bool {
	s := e.view.session
	text, label := "", ""
	switch {
	case s.Workspace().People.Len() == 0:
		text, label, e.do = "There is nobody on the map yet. Add people, and it says here where each of them stands.", "Show the map", e.view.ShowMap
	case s.Change() == nil:
		text, label, e.do = "Describe a change first: what it is, and who decides. Then it says here who is for it, who is not, and why.",
			"New change", e.view.NewChange
	case e.view.roll.count() == 0:
		text, label = "The change touches nobody yet: name who decides, or which departments it affects. Or begin with everybody and say where they stand.",
			"Show everybody"
		e.do = func() { e.view.setEverybody(true) }
	default:
		return false
	}
	e.text.SetText(text)
	e.button.SetText(label)
	return true
}
