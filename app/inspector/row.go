package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// row is items side by side, equally wide.
type row []item

func (r row) object() fyne.CanvasObject {
	shares := make([]float32, len(r))
	for i := range shares {
		shares[i] = 1
	}
	return sideBySide(shares, r)
}

func (r row) update() { updateAll(r) }

func (r row) fields(yield func(path string, f *field) bool) bool { return allOf(r, yield) }

// shares is two items side by side whose widths are as left to right.
type shares struct {
	left, right float32
	a, b        item
}

func (s shares) object() fyne.CanvasObject {
	return sideBySide([]float32{s.left, s.right}, []item{s.a, s.b})
}

func (s shares) update() { updateAll([]item{s.a, s.b}) }

func (s shares) fields(yield func(path string, f *field) bool) bool {
	return allOf([]item{s.a, s.b}, yield)
}

func updateAll(items []item) {
	for _, i := range items {
		i.update()
	}
}

// allOf goes through the fields of several items.
func allOf(items []item, yield func(path string, f *field) bool) bool {
	for _, i := range items {
		if !i.fields(yield) {
			return false
		}
	}
	return true
}

func sideBySide(shares []float32, items []item) fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(items))
	for i, part := range items {
		objects[i] = part.object()
	}
	return container.New(&columns{shares: shares}, objects...)
}

// columns shares the width out and keeps every object at its least height.
type columns struct{ shares []float32 }

const columnGap = 8

func (c *columns) total() float32 {
	var sum float32
	for _, s := range c.shares {
		sum += s
	}
	return sum
}

// MinSize asks for little width: a panel is wide enough.
func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		least := o.MinSize()
		size.Width += min(least.Width, narrowest)
		size.Height = max(size.Height, least.Height)
	}
	return size
}

// narrowest is what a column may shrink to.
const narrowest = 80

func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := size.Width - columnGap*float32(len(objects)-1)
	x := float32(0)
	for i, o := range objects {
		width := room * c.shares[i] / c.total()
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		x += width + columnGap
	}
}
