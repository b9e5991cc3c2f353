package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// shield keeps the pointer on a control from reaching the map below.
type shield struct {
	widget.BaseWidget

	content fyne.CanvasObject
	under   bool // the pointer is on it
}

var (
	_ desktop.Mouseable  = (*shield)(nil)
	_ desktop.Hoverable  = (*shield)(nil)
	_ desktop.Cursorable = (*shield)(nil)
	_ fyne.Draggable     = (*shield)(nil)
)

func newShield(content fyne.CanvasObject) *shield {
	s := &shield{content: content}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is called by Fyne.
func (s *shield) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(s.content))
}

// MouseIn is called by Fyne.
func (s *shield) MouseIn(*desktop.MouseEvent) { s.under = true }

// MouseOut is called by Fyne.
func (s *shield) MouseOut() { s.under = false }

// MouseDown and the rest do nothing: the event ends here.
func (s *shield) MouseDown(*desktop.MouseEvent)  {}
func (s *shield) MouseUp(*desktop.MouseEvent)    {}
func (s *shield) MouseMoved(*desktop.MouseEvent) {}
func (s *shield) Dragged(*fyne.DragEvent)        {}
func (s *shield) DragEnd()                       {}

// Cursor is the ordinary arrow, whatever the map below would show.
func (s *shield) Cursor() desktop.Cursor { return desktop.DefaultCursor }
