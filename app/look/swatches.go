package look

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Swatches chooses a colour: one of those offered, or one typed as #RRGGBB.
type Swatches struct {
	widget.BaseWidget

	// Entry holds the colour as it is written.
	Entry   *Entry
	offered []color.NRGBA
}

var _ fyne.Widget = (*Swatches)(nil)

// NewSwatches returns a control that tells changed whatever is typed; pressing
// a swatch types its colour.
func NewSwatches(offered []color.NRGBA, placeholder string, changed func(text string)) *Swatches {
	s := &Swatches{Entry: NewEntry(placeholder), offered: offered}
	s.Entry.OnChanged = changed
	s.ExtendBaseWidget(s)
	return s
}

// SetText shows a colour as it is written.
func (s *Swatches) SetText(text string) { s.Entry.SetText(text) }

// CreateRenderer is called by Fyne.
func (s *Swatches) CreateRenderer() fyne.WidgetRenderer {
	row := Flow(4)
	for _, c := range s.offered {
		row.Add(newSwatch(c, func() {
			s.Entry.SetText(fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B))
			if s.Entry.Left != nil {
				s.Entry.Left()
			}
		}))
	}
	return widget.NewSimpleRenderer(VBox(6, row, s.Entry))
}

// swatch is a patch of colour that can be pressed.
type swatch struct {
	pressable

	patch *canvas.Rectangle
}

func newSwatch(c color.NRGBA, pressed func()) *swatch {
	s := &swatch{patch: canvas.NewRectangle(c)}
	s.patch.CornerRadius = 6
	s.become(s, pressed)
	return s
}

const swatchSize = 20

// MinSize is that of a patch.
func (s *swatch) MinSize() fyne.Size { return fyne.NewSquareSize(swatchSize) }

// CreateRenderer is called by Fyne.
func (s *swatch) CreateRenderer() fyne.WidgetRenderer {
	r := &swatchRenderer{owner: s, ring: NewSurface("")}
	r.ring.Corner, r.ring.StrokeWidth = 6, 2
	r.WidgetRenderer = widget.NewSimpleRenderer(container.NewStack(s.patch, r.ring))
	return r
}

type swatchRenderer struct {
	fyne.WidgetRenderer

	owner *swatch
	ring  *Surface
}

// Refresh shows the focus and the pointer as a ring.
func (r *swatchRenderer) Refresh() {
	r.ring.Stroke = ""
	if r.owner.focused || r.owner.hovered {
		r.ring.Stroke = ColourInk
	}
	r.ring.Refresh()
}
