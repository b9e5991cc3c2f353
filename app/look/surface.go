package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Surface is a rectangle in the theme's colours. It follows the theme.
type Surface struct {
	widget.BaseWidget

	// Fill and Stroke may be empty: nothing is drawn.
	Fill, Stroke fyne.ThemeColorName
	StrokeWidth  float32
	Corner       float32
	// Raised gives a soft shadow.
	Raised bool
}

var _ fyne.Widget = (*Surface)(nil)

// NewSurface returns a surface without edges.
func NewSurface(fill fyne.ThemeColorName) *Surface {
	s := &Surface{Fill: fill}
	s.ExtendBaseWidget(s)
	return s
}

// NewCardSurface returns the ground of a card.
func NewCardSurface() *Surface {
	s := &Surface{Fill: ColourPanel, Stroke: ColourLine, StrokeWidth: 1, Corner: theme.Size(theme.SizeNameCardRadius)}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is called by Fyne.
func (s *Surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{owner: s, rectangle: canvas.NewRectangle(nil)}
	r.update()
	return r
}

type surfaceRenderer struct {
	owner     *Surface
	rectangle *canvas.Rectangle
}

func (r *surfaceRenderer) Destroy()                     {}
func (r *surfaceRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rectangle} }
func (r *surfaceRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *surfaceRenderer) Layout(size fyne.Size)        { r.rectangle.Resize(size) }

func (r *surfaceRenderer) Refresh() {
	r.update()
	r.rectangle.Refresh()
}

func (r *surfaceRenderer) update() {
	s := r.owner
	r.rectangle.FillColor, r.rectangle.StrokeColor = nil, nil
	if s.Fill != "" {
		r.rectangle.FillColor = Colour(s.Fill)
	}
	r.rectangle.StrokeWidth = 0
	if s.Stroke != "" {
		r.rectangle.StrokeColor, r.rectangle.StrokeWidth = Colour(s.Stroke), s.StrokeWidth
	}
	r.rectangle.CornerRadius = s.Corner
	r.rectangle.Shadow = canvas.Shadow{}
	if s.Raised {
		r.rectangle.Shadow = canvas.Shadow{Color: Colour(theme.ColorNameShadow), BlurRadius: 12, Offset: fyne.NewPos(0, 2)}
	}
}

// Card puts content on a white, rounded, outlined ground with 12 units of room
// around it.
func Card(content ...fyne.CanvasObject) *fyne.Container {
	return container.NewStack(NewCardSurface(), Inset(12, 12, VBox(8, content...)))
}

// On puts content on a plain ground of that colour.
func On(fill fyne.ThemeColorName, content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(NewSurface(fill), content)
}

// Line returns a hairline that fills its place: give it a width or a height.
func Line() fyne.CanvasObject {
	s := NewSurface(ColourLine)
	return container.New(hairline{}, s)
}

// hairline asks for one unit each way.
type hairline struct{}

func (hairline) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

func (hairline) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
