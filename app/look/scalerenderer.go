package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// scaleHeight is that of an entry of one line.
const scaleHeight = 30

// CreateRenderer is called by Fyne.
func (s *Scale) CreateRenderer() fyne.WidgetRenderer {
	r := &scaleRenderer{owner: s, ground: canvas.NewRectangle(nil)}
	r.objects = append(r.objects, r.ground)
	for _, step := range s.steps {
		cell, text := canvas.NewRectangle(nil), NewText(Body, step.Text).Aligned(fyne.TextAlignCenter)
		r.cells, r.texts = append(r.cells, cell), append(r.texts, text)
		r.objects = append(r.objects, cell, text)
	}
	r.update()
	return r
}

type scaleRenderer struct {
	owner   *Scale
	ground  *canvas.Rectangle
	cells   []*canvas.Rectangle
	texts   []*Text
	objects []fyne.CanvasObject
}

func (r *scaleRenderer) Destroy() {}

func (r *scaleRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *scaleRenderer) MinSize() fyne.Size {
	var width float32
	for _, text := range r.texts {
		width = max(width, text.MinSize().Width)
	}
	return fyne.NewSize((width+8)*float32(len(r.texts)), scaleHeight)
}

func (r *scaleRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	width := size.Width / float32(len(r.cells))
	for i, cell := range r.cells {
		x := float32(i) * width
		cell.Resize(fyne.NewSize(width-4, size.Height-4))
		cell.Move(fyne.NewPos(x+2, 2))
		height := r.texts[i].MinSize().Height
		r.texts[i].Resize(fyne.NewSize(width, height))
		r.texts[i].Move(fyne.NewPos(x, (size.Height-height)/2))
	}
}

func (r *scaleRenderer) Refresh() {
	r.update()
	r.ground.Refresh()
	for i := range r.cells {
		r.cells[i].Refresh()
		r.texts[i].Refresh()
	}
}

func (r *scaleRenderer) update() {
	r.ground.FillColor = Colour(theme.ColorNameInputBackground)
	r.ground.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	r.ground.StrokeWidth, r.ground.StrokeColor = 1, Colour(theme.ColorNameInputBorder)
	if r.owner.focused {
		r.ground.StrokeColor = Colour(theme.ColorNamePrimary)
	}
	for i := range r.cells {
		r.cells[i].CornerRadius = r.ground.CornerRadius - 2
		r.cells[i].FillColor, r.cells[i].StrokeColor, r.cells[i].StrokeWidth = color.Transparent, color.Transparent, 0
		r.texts[i].role = Body.In(ColourMuted)
		switch i {
		case r.owner.chosen:
			r.choose(i)
		case r.owner.hovered:
			r.cells[i].FillColor = Colour(ColourHover)
		}
	}
}

func (r *scaleRenderer) choose(i int) {
	r.texts[i].role = Strong
	tone := Palette().Accent
	if of := r.owner.steps[i].Tone; of != nil {
		tone = of(Palette())
	}
	r.cells[i].FillColor = faded(tone, 0x2E)
	r.cells[i].StrokeColor, r.cells[i].StrokeWidth = tone, 1
}
