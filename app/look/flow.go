package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Flow lines objects up as words in a paragraph: what does not fit into a line
// goes into the next.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap}, objects...)
}

// flow remembers the width it was last given, since its height follows from
// that.
type flow struct {
	gap, width float32
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, func(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		o.Resize(size)
		o.Move(at)
	})
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objects {
		if o.Visible() {
			least.Width = max(least.Width, min(o.MinSize().Width, flowWord))
		}
	}
	least.Height = f.place(objects, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
	return least
}

// flowWord is how narrow an object may have to become.
const flowWord = 60

// place goes through the objects line by line and returns the height of all.
func (f *flow) place(objects []fyne.CanvasObject, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	var x, y, line float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		size := o.MinSize()
		if f.width > 0 {
			size.Width = min(size.Width, f.width)
			if x > 0 && x+size.Width > f.width {
				x, y, line = 0, y+line+f.gap, 0
			}
		}
		put(o, fyne.NewPos(x, y), size)
		x += size.Width + f.gap
		line = max(line, size.Height)
	}
	return y + line
}
