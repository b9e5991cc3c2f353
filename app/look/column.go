package look

import "fyne.io/fyne/v2"

// column lays objects out one below the other, with a gap between them. Unlike
// Fyne's box it gives them their width before it asks how high they are, since
// text that wraps knows only then.
type column float32

var _ fyne.Layout = column(0)

// Layout is called by Fyne.
func (c column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Move(fyne.NewPos(0, y))
		height := o.MinSize().Height
		if o.Size().Width != size.Width {
			o.Resize(fyne.NewSize(size.Width, height))
			height = o.MinSize().Height
		}
		o.Resize(fyne.NewSize(size.Width, height))
		y += height + float32(c)
	}
}

// MinSize is called by Fyne.
func (c column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size, gap := fyne.Size{}, float32(0)
	for _, o := range objects {
		if o.Visible() {
			least := o.MinSize()
			size = fyne.NewSize(max(size.Width, least.Width), size.Height+gap+least.Height)
			gap = float32(c)
		}
	}
	return size
}
