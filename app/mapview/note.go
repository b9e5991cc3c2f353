package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/drawing"
	"inroad/app/look"
)

// note is a few words beside the pointer.
type note struct {
	box         *fyne.Container
	text, under *look.Text
}

func newNote() *note {
	ground := look.NewCardSurface()
	ground.Corner, ground.Raised = 8, true
	n := &note{text: look.NewText(look.Strong, ""), under: look.NewText(look.Caption, "")}
	n.box = container.NewStack(ground, look.Inset(10, 6, look.VBox(2, n.text, n.under)))
	n.box.Hide()
	return n
}

// show puts the words, with others in small below them, under a place and to
// its right, within a view of that size.
func (n *note) show(words, below string, at drawing.Point, view fyne.Size) {
	n.text.SetText(words)
	n.under.SetText(below)
	setVisible(n.under, below != "")
	size := n.box.MinSize()
	const gap = 24
	x := min(float32(at.X)+gap, view.Width-size.Width-gap)
	y := float32(at.Y) + gap
	if y+size.Height > view.Height {
		y = float32(at.Y) - gap - size.Height
	}
	n.box.Move(fyne.NewPos(max(x, 0), max(y, 0)))
	n.box.Resize(size)
	setVisible(n.box, true)
}

func (n *note) hide() { setVisible(n.box, false) }
