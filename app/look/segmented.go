package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Segmented chooses one of a few options that are all in view. The arrow keys
// go from one to the next.
type Segmented struct {
	widget.BaseWidget

	// OnChanged is told what the user chose.
	OnChanged func(index int)

	options  []string
	chosen   int
	segments []*segment
	focused  bool
}

var (
	_ fyne.Widget    = (*Segmented)(nil)
	_ fyne.Focusable = (*Segmented)(nil)
)

// NewSegmented returns a control with these options; chosen is an index, or −1
// for none.
func NewSegmented(options []string, chosen int, changed func(index int)) *Segmented {
	s := &Segmented{OnChanged: changed, options: options, chosen: chosen}
	for i, option := range options {
		part := &segment{owner: s, index: i, text: option}
		part.ExtendBaseWidget(part)
		s.segments = append(s.segments, part)
	}
	s.ExtendBaseWidget(s)
	return s
}

// Chosen returns the index of the chosen option, or −1.
func (s *Segmented) Chosen() int { return s.chosen }

// SetChosen chooses an option without telling anybody.
func (s *Segmented) SetChosen(index int) {
	if s.chosen != index {
		s.chosen = index
		s.Refresh()
	}
}

func (s *Segmented) choose(index int) {
	if index < 0 || index >= len(s.options) || index == s.chosen {
		return
	}
	s.SetChosen(index)
	if s.OnChanged != nil {
		s.OnChanged(index)
	}
}

// FocusGained is called by Fyne.
func (s *Segmented) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost is called by Fyne.
func (s *Segmented) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune does nothing.
func (s *Segmented) TypedRune(rune) {}

// TypedKey goes to the option before or after. Escape goes to the window.
func (s *Segmented) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.choose(s.chosen - 1)
	case fyne.KeyRight, fyne.KeyDown:
		s.choose(s.chosen + 1)
	case fyne.KeyEscape:
		handUp(s, key)
	}
}

// CreateRenderer is called by Fyne.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentedRenderer{owner: s, ground: NewSurface(ColourWindow)}
	r.ground.Corner, r.ground.StrokeWidth = theme.Size(theme.SizeNameButtonRadius), 1
	row := container.New(evenly{})
	for _, part := range s.segments {
		row.Add(part)
	}
	r.WidgetRenderer = widget.NewSimpleRenderer(container.NewStack(r.ground, Inset(2, 2, row)))
	r.update()
	return r
}

type segmentedRenderer struct {
	fyne.WidgetRenderer

	owner  *Segmented
	ground *Surface
}

func (r *segmentedRenderer) Refresh() {
	r.update()
	r.ground.Refresh()
	for _, part := range r.owner.segments {
		part.Refresh()
	}
	canvas.Refresh(r.owner)
}

func (r *segmentedRenderer) update() {
	r.ground.Stroke = ColourLine
	if r.owner.focused {
		r.ground.Stroke = ColourAccent
	}
}

// evenly shares the width in proportion to what each object needs.
type evenly struct{}

func (evenly) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		least := o.MinSize()
		size.Width += least.Width
		size.Height = max(size.Height, least.Height)
	}
	return size
}

func (e evenly) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	spare := (size.Width - e.MinSize(objects).Width) / float32(max(len(objects), 1))
	x := float32(0)
	for _, o := range objects {
		width := o.MinSize().Width + spare
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}
