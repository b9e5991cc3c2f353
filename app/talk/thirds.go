package talk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// thirds puts three fields side by side: the first is as wide as the other two.
func thirds(a, b, c fyne.CanvasObject) *fyne.Container { return container.New(shares{}, a, b, c) }

type shares struct{}

const gap = 12

// MinSize is called by Fyne.
func (shares) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return fyne.NewSize(size.Width*2, size.Height)
}

// Layout is called by Fyne.
func (shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	quarter := (size.Width - 2*gap) / 4
	x := float32(0)
	for i, o := range objects {
		width := quarter
		if i == 0 {
			width = 2 * quarter
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		x += width + gap
	}
}
