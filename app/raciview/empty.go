package raciview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
	"inroad/graphmodel/duty"
)

// empty says what to do next where there is nothing to show.
type empty struct {
	view    *View
	text    *look.Paragraph
	buttons *fyne.Container
	content *fyne.Container
}

func newEmpty(v *View) *empty {
	e := &empty{view: v, text: look.NewParagraph(look.Quiet, ""), buttons: look.HBox(8)}
	e.content = look.Inset(16, 4, look.VBox(12, e.text, container.NewHBox(e.buttons)))
	return e
}

// update tells whether there is nothing to show, and says what helps.
func (e *empty) update() bool {
	v := e.view
	e.buttons.Objects = nil
	switch {
	case v.head.tabs.Chosen() == loadPage:
		return false
	case v.change == nil:
		e.text.SetText("Describe a change first: what it is, and who decides. Then it says here who does what for it.")
		e.buttons.Add(look.NewButton(look.Primary, "New change", func() { v.NewChange() }))
	case len(v.change.Responsibilities) == 0:
		e.text.SetText("Before they say yes, people want to know who will do what, and who answers for it. List the few tasks that matter.")
		if found := duty.Suggest(v.of, v.change); len(found) > 0 {
			e.buttons.Add(look.NewButton(look.Primary, "Begin with what is known", func() { v.session.Do(duty.Add(v.of, v.change, found...)) }))
		}
		e.buttons.Add(look.NewButton(look.Plain, "Add a task", v.addTask))
	default:
		return false
	}
	return true
}
