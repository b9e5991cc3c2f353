package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Ring is a small ring, or a disc, that stands for a colour of the map in a
// legend or a heading. It follows the theme.
type Ring struct {
	widget.BaseWidget

	colour func() color.Color
	width  float32
}

var _ fyne.Widget = (*Ring)(nil)

const ringSize = 10

// NewRing returns a ring whose line is that wide; one of half the size is a
// disc. Colour is asked for whenever it is painted.
func NewRing(width float32, colour func() color.Color) *Ring {
	r := &Ring{colour: colour, width: width}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *Ring) CreateRenderer() fyne.WidgetRenderer {
	renderer := &ringRenderer{owner: r, circle: canvas.NewCircle(nil)}
	renderer.Refresh()
	return renderer
}

type ringRenderer struct {
	owner  *Ring
	circle *canvas.Circle
}

func (r *ringRenderer) Destroy()                     {}
func (r *ringRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(ringSize) }
func (r *ringRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.circle} }

func (r *ringRenderer) Layout(size fyne.Size) {
	side := min(size.Width, size.Height)
	r.circle.Resize(fyne.NewSquareSize(side))
	r.circle.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
}

func (r *ringRenderer) Refresh() {
	colour := r.owner.colour()
	r.circle.StrokeColor, r.circle.StrokeWidth, r.circle.FillColor = colour, r.owner.width, nil
	if r.owner.width >= ringSize/2 {
		r.circle.FillColor, r.circle.StrokeWidth = colour, 0
	}
	r.circle.Refresh()
}
