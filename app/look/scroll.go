package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Scroll scrolls a form up and down. Unlike Fyne's own it does so wherever the
// pointer is: text entries, which scroll themselves, do not catch the wheel.
type Scroll struct {
	widget.BaseWidget

	inner *container.Scroll
}

var _ fyne.Widget = (*Scroll)(nil)

// NewScroll returns a scroll around content.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{inner: container.NewVScroll(content)}
	s.ExtendBaseWidget(s)
	return s
}

// ScrollToTop goes to the top.
func (s *Scroll) ScrollToTop() { s.inner.ScrollToTop() }

// Offset returns how far it is scrolled.
func (s *Scroll) Offset() float32 { return s.inner.Offset.Y }

// ScrollTo goes to an offset.
func (s *Scroll) ScrollTo(offset float32) { s.inner.ScrollToOffset(fyne.NewPos(0, offset)) }

// CreateRenderer is called by Fyne.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(s.inner, newWheel(s.inner)))
}

// wheel lies over everything and takes nothing but the wheel.
type wheel struct {
	widget.BaseWidget

	scroll *container.Scroll
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel(scroll *container.Scroll) *wheel {
	w := &wheel{scroll: scroll}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled hands the wheel's turn on.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) { w.scroll.Scrolled(e) }

// CreateRenderer is called by Fyne.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
