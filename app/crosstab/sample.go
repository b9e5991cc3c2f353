package crosstab

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"inroad/app/look"
)

// Sample returns a mark as it stands in the cells, for a legend.
func (t *Table) Sample(size fyne.Size, paint func(b *Brush, area Area)) fyne.CanvasObject {
	s := &sample{size: size, paint: paint, brush: t.brush}
	s.ExtendBaseWidget(s)
	return s
}

// sample is a mark of a size of its own.
type sample struct {
	widget.BaseWidget

	size  fyne.Size
	paint func(b *Brush, area Area)
	brush *Brush
}

// CreateRenderer is called by Fyne.
func (s *sample) CreateRenderer() fyne.WidgetRenderer {
	return &sampleRenderer{widget.NewSimpleRenderer(canvas.NewRaster(s.generate)), s}
}

func (s *sample) generate(width, height int) image.Image {
	if width <= 0 || height <= 0 {
		return image.Transparent
	}
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	s.brush.begin(picture, float32(width)/s.size.Width, look.Palette())
	s.brush.Canvas.Clear(look.Palette().Panel)
	s.paint(s.brush, Area{0, 0, s.size.Width, s.size.Height})
	return picture
}

type sampleRenderer struct {
	fyne.WidgetRenderer

	sample *sample
}

func (r *sampleRenderer) MinSize() fyne.Size { return r.sample.size }

// Refresh follows the theme.
func (r *sampleRenderer) Refresh() {
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
