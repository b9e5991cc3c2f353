package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// segment is one option of a [Segmented]. The whole control has the focus, so
// this can only be clicked.
type segment struct {
	widget.BaseWidget

	owner *Segmented
	index int
	text  string
}

var _ fyne.Tappable = (*segment)(nil)

// Tapped chooses the option.
func (s *segment) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s.owner)
	}
	s.owner.choose(s.index)
}

// CreateRenderer is called by Fyne.
func (s *segment) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentRenderer{owner: s, ground: NewSurface(""), text: NewShrinkingText(Body, s.text).Aligned(fyne.TextAlignCenter)}
	r.ground.Corner, r.ground.StrokeWidth = 6, 1
	r.WidgetRenderer = widget.NewSimpleRenderer(container.NewWithoutLayout(r.ground, r.text))
	r.update()
	return r
}

type segmentRenderer struct {
	fyne.WidgetRenderer

	owner  *segment
	ground *Surface
	text   *Text
}

func (r *segmentRenderer) MinSize() fyne.Size {
	return fyne.NewSize(Strong.Measure(r.owner.text).Width+16, 26)
}

func (r *segmentRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ground.Resize(size)
	r.text.Resize(fyne.NewSize(size.Width-4, size.Height))
	r.text.Move(fyne.NewPos(2, 0))
}

func (r *segmentRenderer) Refresh() {
	r.update()
	r.ground.Refresh()
	r.text.Refresh()
	canvas.Refresh(r.owner)
}

func (r *segmentRenderer) update() {
	r.ground.Fill, r.ground.Stroke, r.text.role = "", "", Body.In(ColourMuted)
	if r.owner.owner.chosen == r.owner.index {
		r.ground.Fill, r.ground.Stroke, r.text.role = ColourPanel, ColourLine, Strong.In(ColourAccent)
	}
}
