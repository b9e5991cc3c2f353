package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Ending gives end its least width, and wrapping text the rest; both begin at
// the top, the text lower by drop, where its letters are smaller.
func Ending(drop float32, text, end fyne.CanvasObject) *fyne.Container {
	return container.New(ending{drop}, text, end)
}

type ending struct{ drop float32 }

const endingGap = 12

func (l ending) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(a.Width+endingGap+b.Width, max(a.Height+l.drop, b.Height))
}

func (l ending) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	end := objects[1].MinSize()
	objects[0].Resize(fyne.NewSize(size.Width-end.Width-endingGap, size.Height-l.drop))
	objects[0].Move(fyne.NewPos(0, l.drop))
	objects[1].Resize(end)
	objects[1].Move(fyne.NewPos(size.Width-end.Width, 0))
}
