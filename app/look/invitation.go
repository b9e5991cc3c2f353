package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Invitation stands in the place of what is not there yet: a card, in the middle
// and near the top, that says what to do next.
func Invitation(title, said string, next ...fyne.CanvasObject) *fyne.Container {
	card := Card(NewText(Title, title), NewParagraph(Quiet, said), Flow(8, next...))
	return container.NewBorder(Inset(16, 32, container.NewCenter(container.New(wide(invitationWidth), card))), nil, nil, nil)
}

const invitationWidth = 400

// wide gives its only object a width of its own.
type wide float32

func (w wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if objects[0].Size().Width != float32(w) {
		objects[0].Resize(fyne.NewSize(float32(w), objects[0].MinSize().Height))
	}
	return fyne.NewSize(float32(w), objects[0].MinSize().Height)
}

func (w wide) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
