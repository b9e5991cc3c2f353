package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// List is a list that draws only the lines in view. Unlike Fyne's it chooses
// where the arrows lead, and leaves Escape and Enter to the window.
type List struct {
	widget.List

	at int // the line chosen last, or −1
}

var _ fyne.Focusable = (*List)(nil)

// NewList returns a list of so many lines: create makes an empty one, and write
// fills it in.
func NewList(length func() int, create func() fyne.CanvasObject, write func(line int, o fyne.CanvasObject), chosen func(line int)) *List {
	l := &List{at: -1}
	l.Length, l.CreateItem, l.UpdateItem, l.HideSeparators = length, create, write, true
	l.OnSelected = func(line int) {
		l.at = line
		chosen(line)
	}
	l.ExtendBaseWidget(l)
	return l
}

// UnselectAll chooses nothing.
func (l *List) UnselectAll() {
	l.at = -1
	l.List.UnselectAll()
}

// FocusGained is called by Fyne. What is chosen shows where the keys go; Fyne
// would bring out the first line besides.
func (l *List) FocusGained() {
	if l.at < 0 {
		l.List.FocusGained()
	}
}

// TypedKey goes from line to line.
func (l *List) TypedKey(key *fyne.KeyEvent) {
	last := l.Length() - 1
	switch key.Name {
	case fyne.KeyUp:
		l.choose(max(l.at-1, 0))
	case fyne.KeyDown:
		l.choose(min(l.at+1, last))
	case fyne.KeyHome:
		l.choose(0)
	case fyne.KeyEnd:
		l.choose(last)
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		handUp(l, key)
	}
}

func (l *List) choose(line int) {
	if line < l.Length() && line >= 0 {
		l.Select(line)
	}
}
