package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// VBox stacks objects with a gap of that height between them.
func VBox(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(column(gap), objects...)
}

// HBox lines objects up with a gap of that width between them.
func HBox(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedHBoxLayout(gap), objects...)
}

// Inset keeps objects away from the edges, across and down.
func Inset(across, down float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(down, down, across, across), objects...)
}

// Beside lines up start, middle and end; middle takes what room is left. Start
// and end keep their size and stand in the middle of the height. Any may be
// nil.
func Beside(gap float32, start, middle, end fyne.CanvasObject) *fyne.Container {
	l := &beside{gap: gap, start: start, middle: middle, end: end}
	c := container.New(l)
	for _, o := range []fyne.CanvasObject{start, middle, end} {
		if o != nil {
			c.Add(o)
		}
	}
	return c
}

type beside struct {
	gap                float32
	start, middle, end fyne.CanvasObject
}

func (b *beside) MinSize([]fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range []fyne.CanvasObject{b.start, b.middle, b.end} {
		if o == nil || !o.Visible() {
			continue
		}
		if size.Width > 0 {
			size.Width += b.gap
		}
		least := o.MinSize()
		size.Width += least.Width
		size.Height = max(size.Height, least.Height)
	}
	return size
}

func (b *beside) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	left, right := float32(0), size.Width
	if b.start != nil && b.start.Visible() {
		left = b.put(b.start, 0, size.Height) + b.gap
	}
	if b.end != nil && b.end.Visible() {
		right -= b.end.MinSize().Width
		b.put(b.end, right, size.Height)
		right -= b.gap
	}
	if b.middle != nil && b.middle.Visible() {
		height := b.middle.MinSize().Height
		b.middle.Resize(fyne.NewSize(max(right-left, 0), height))
		b.middle.Move(fyne.NewPos(left, (size.Height-height)/2))
	}
}

// put gives an object its least size at x, in the middle of the height, and
// returns where it ends.
func (b *beside) put(o fyne.CanvasObject, x, height float32) float32 {
	least := o.MinSize()
	o.Resize(least)
	o.Move(fyne.NewPos(x, (height-least.Height)/2))
	return x + least.Width
}
