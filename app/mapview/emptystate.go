package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/look"
)

// emptyState says what to do first on a map without people.
type emptyState struct {
	owner   *Map
	content *fyne.Container
	list    *look.Button
	sample  *look.Button
}

func newEmptyState(m *Map) *emptyState {
	e := &emptyState{owner: m}
	e.sample = look.NewButton(look.Plain, "Look at a sample", func() { m.OpenSample() })
	e.list = look.NewButton(look.Plain, "Paste a list…", func() { m.PasteList("") })
	buttons := look.HBox(8, look.NewButton(look.Primary, "Add a person", m.AddPersonAtCentre), e.list, e.sample)
	e.content = look.VBox(8,
		look.NewText(look.Title, "Who is involved?").Aligned(fyne.TextAlignCenter),
		look.VBox(2,
			look.NewText(look.Quiet, "Double-click anywhere to add the first person: yourself, perhaps.").Aligned(fyne.TextAlignCenter),
			look.NewText(look.Quiet, "Or paste names, or rows of a spreadsheet.").Aligned(fyne.TextAlignCenter)),
		look.Inset(0, 8, container.NewCenter(buttons)))
	return e
}

// update shows it while there is nobody on the map and nobody being named. The
// legend waits until there is something to explain.
func (e *emptyState) update() {
	e.owner.controls.step.update()
	setVisible(e.sample, e.owner.OpenSample != nil)
	setVisible(e.list, e.owner.PasteList != nil)
	empty := e.owner.session.Workspace().People.Len() == 0
	setVisible(e.content, empty && !e.owner.overlay.name.open)
	setVisible(e.owner.controls.key, !empty)
}
