package legend

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"inroad/app/drawing"
	"inroad/app/look"
)

// lineSample is a short piece of line as on the map.
type lineSample struct {
	content *fyne.Container
	of      func(*drawing.Palette) color.NRGBA
	strokes []*canvas.Line
}

const sampleLength = 26

func newLineSample(width, dash float32, of func(*drawing.Palette) color.NRGBA) *lineSample {
	s := &lineSample{of: of}
	room := canvas.NewRectangle(color.Transparent)
	room.SetMinSize(fyne.NewSize(sampleLength, 12))
	strokes := container.NewWithoutLayout()
	if dash == 0 {
		dash = sampleLength
	}
	for x := float32(0); x < sampleLength; x += dash + 3.5 {
		stroke := canvas.NewLine(color.Transparent)
		stroke.StrokeWidth = width
		stroke.Position1, stroke.Position2 = fyne.NewPos(x, 6), fyne.NewPos(min(x+dash, sampleLength), 6)
		s.strokes = append(s.strokes, stroke)
		strokes.Add(stroke)
	}
	s.content = container.NewStack(room, strokes)
	s.recolour()
	return s
}

func (s *lineSample) recolour() {
	for _, stroke := range s.strokes {
		stroke.StrokeColor = s.of(look.Palette())
		stroke.Refresh()
	}
}
