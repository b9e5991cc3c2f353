package planboard

import "fyne.io/fyne/v2"

const (
	markerHeight = 3
	laneGap      = 8
	// narrow is the width below which the card stands below the list.
	narrow = 600
	// mostList is how wide the list gets at most.
	mostList = 380
)

// lane stacks the rows, and shows between which a dragged one would go.
type lane struct{ board *Board }

func (l *lane) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects[:max(len(objects)-1, 0)] {
		least := o.MinSize()
		size.Width = max(size.Width, least.Width)
		size.Height += least.Height + laneGap
	}
	return size
}

func (l *lane) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y, marker := float32(0), l.board.marker
	marker.Hide()
	for i, o := range objects {
		if i == l.board.drop {
			marker.Move(fyne.NewPos(0, max(y-laneGap/2-markerHeight/2, 0)))
			marker.Resize(fyne.NewSize(size.Width, markerHeight))
			marker.Show()
		}
		if o == marker {
			break
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		y += o.MinSize().Height + laneGap
	}
}

// halves puts the list and the card side by side, or one below the other where
// there is no room.
type halves struct{}

func (halves) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 200) }

func (halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	list, card := objects[0], objects[1]
	list.Move(fyne.NewPos(0, 0))
	if size.Width < narrow {
		height := size.Height * 2 / 5
		list.Resize(fyne.NewSize(size.Width, height))
		card.Move(fyne.NewPos(0, height))
		card.Resize(fyne.NewSize(size.Width, size.Height-height))
		return
	}
	width := min(size.Width*2/5, mostList)
	list.Resize(fyne.NewSize(width, size.Height))
	card.Move(fyne.NewPos(width-16, 0))
	card.Resize(fyne.NewSize(size.Width-width+16, size.Height))
}
