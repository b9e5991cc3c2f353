package look

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Badge is the number of a step, as it stands on the map.
func Badge(n int) fyne.CanvasObject {
	disc := NewSurface(ColourRoute)
	disc.Corner = badgeSize / 2
	return container.NewStack(disc, container.NewCenter(NewText(Section.In(ColourOnRoute), strconv.Itoa(n))))
}

// Badged puts a badge, or a dot, before a text, at the height of its first
// line, and a chevron or the like behind it, which may be nil.
func Badged(badge, text, end fyne.CanvasObject) *fyne.Container {
	c := container.New(badged{}, badge, text)
	if end != nil {
		c.Add(end)
	}
	return c
}

type badged struct{}

const (
	badgeSize    = 18
	badgeRoom    = badgeSize + 10
	chevronSize  = 14
	chevronSpace = chevronSize + 4
)

func (badged) space(objects []fyne.CanvasObject) float32 {
	if len(objects) < 3 {
		return 0
	}
	return chevronSpace
}

func (l badged) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[1].MinSize()
	return fyne.NewSize(least.Width+badgeRoom+l.space(objects), max(least.Height, badgeSize))
}

func (l badged) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSquareSize(badgeSize))
	objects[1].Move(fyne.NewPos(badgeRoom, 0))
	objects[1].Resize(fyne.NewSize(size.Width-badgeRoom-l.space(objects), size.Height))
	if len(objects) > 2 {
		objects[2].Resize(fyne.NewSquareSize(chevronSize))
		objects[2].Move(fyne.NewPos(size.Width-chevronSize, 2))
	}
}
