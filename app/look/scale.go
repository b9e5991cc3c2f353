package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/drawing"
)

// Step is one step of a [Scale].
type Step struct {
	// Text stands on the step; Word is what it means.
	Text, Word string
	// Tone is the step's colour; nil is the accent.
	Tone func(*drawing.Palette) color.NRGBA
}

// Scale is a row of steps of which one, or none, is chosen: a rating, a stance,
// one of few words. It is one stop of the Tab key; arrows and digits choose.
type Scale struct {
	widget.BaseWidget

	// OnChanged is called when the user has chosen: the index, or −1 for none.
	OnChanged func(step int)

	steps   []Step
	chosen  int
	hovered int
	focused bool
}

var (
	_ fyne.Tappable      = (*Scale)(nil)
	_ fyne.Focusable     = (*Scale)(nil)
	_ desktop.Hoverable  = (*Scale)(nil)
	_ desktop.Cursorable = (*Scale)(nil)
)

// NewScale returns a scale on which nothing is chosen.
func NewScale(steps ...Step) *Scale {
	s := &Scale{steps: steps, chosen: -1, hovered: -1}
	s.ExtendBaseWidget(s)
	return s
}

// Steps returns the steps. Read them only.
func (s *Scale) Steps() []Step { return s.steps }

// Chosen returns the index of the step chosen, or −1.
func (s *Scale) Chosen() int { return s.chosen }

// Word returns what the step chosen means, or nothing.
func (s *Scale) Word() string {
	if s.chosen < 0 {
		return ""
	}
	return s.steps[s.chosen].Word
}

// SetChosen makes a step the chosen one without calling OnChanged.
func (s *Scale) SetChosen(step int) {
	if step < 0 || step >= len(s.steps) {
		step = -1
	}
	if step != s.chosen {
		s.chosen = step
		s.Refresh()
	}
}

// Choose does what the user does by pressing a step: the one chosen already is
// given up.
func (s *Scale) Choose(step int) {
	if step == s.chosen {
		step = -1
	}
	s.change(step)
}

func (s *Scale) change(step int) {
	if step == s.chosen {
		return
	}
	s.chosen = step
	s.Refresh()
	if s.OnChanged != nil {
		s.OnChanged(step)
	}
}

// Tapped chooses the step under the pointer.
func (s *Scale) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	if step := s.at(e.Position); step >= 0 {
		s.Choose(step)
	}
}

func (s *Scale) at(p fyne.Position) int {
	width := s.Size().Width
	if width <= 0 || p.X < 0 || p.X >= width {
		return -1
	}
	return int(p.X / width * float32(len(s.steps)))
}

// TypedKey chooses by arrows, and none by Delete and Backspace.
func (s *Scale) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		s.change(max(s.chosen-1, 0))
	case fyne.KeyRight:
		s.change(min(s.chosen+1, len(s.steps)-1))
	case fyne.KeyDelete, fyne.KeyBackspace:
		s.change(-1)
	}
}

// TypedRune chooses by digits: 1 is the first step.
func (s *Scale) TypedRune(r rune) {
	if step := int(r - '1'); step >= 0 && step < len(s.steps) {
		s.change(step)
	}
}

// FocusGained is called by Fyne.
func (s *Scale) FocusGained() {
	s.focused = true
	s.Refresh()
}

// FocusLost is called by Fyne.
func (s *Scale) FocusLost() {
	s.focused = false
	s.Refresh()
}

// MouseIn is called by Fyne.
func (s *Scale) MouseIn(e *desktop.MouseEvent) { s.hover(s.at(e.Position)) }

// MouseMoved is called by Fyne.
func (s *Scale) MouseMoved(e *desktop.MouseEvent) { s.hover(s.at(e.Position)) }

// MouseOut is called by Fyne.
func (s *Scale) MouseOut() { s.hover(-1) }

func (s *Scale) hover(step int) {
	if s.hovered != step {
		s.hovered = step
		s.Refresh()
	}
}

// Cursor is a hand.
func (s *Scale) Cursor() desktop.Cursor { return desktop.PointerCursor }
