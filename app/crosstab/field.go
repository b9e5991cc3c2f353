package crosstab

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// field is as large as all cells, lies over the picture, shows nothing, and takes
// the pointer and the keys.
type field struct {
	widget.BaseWidget

	table   *Table
	focused bool
}

var (
	_ fyne.Focusable      = (*field)(nil)
	_ fyne.Tappable       = (*field)(nil)
	_ fyne.DoubleTappable = (*field)(nil)
	_ fyne.Accessible     = (*field)(nil)
	_ desktop.Hoverable   = (*field)(nil)
	_ desktop.Mouseable   = (*field)(nil)
)

func newField(t *Table) *field {
	f := &field{table: t}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is called by Fyne.
func (f *field) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// MinSize is as large as all cells.
func (f *field) MinSize() fyne.Size { return f.table.wanted() }

// FocusGained is called by Fyne.
func (f *field) FocusGained() {
	f.focused = true
	f.table.repaint()
}

// FocusLost is called by Fyne.
func (f *field) FocusLost() {
	f.focused = false
	f.table.repaint()
}

// TypedRune hands on what is typed.
func (f *field) TypedRune(r rune) { f.table.owner.Rune(r) }

// TypedKey goes from cell to cell; what the owner wants goes first.
func (f *field) TypedKey(key *fyne.KeyEvent) {
	t, modifiers := f.table, f.table.modifiers()
	if t.owner.Key(key.Name, modifiers) {
		return
	}
	if key.Name == fyne.KeyEscape {
		f.leave(key)
		return
	}
	if to, ok := t.reached(key.Name); ok {
		t.GoTo(to)
	}
}

// reached returns where a key leads.
func (t *Table) reached(key fyne.KeyName) (Place, bool) {
	rows, columns := t.owner.Size()
	page := max(int((t.scroll.Size().Height-t.measures.ColumnHead)/t.measures.Height)-1, 1)
	to := t.at
	switch key {
	case fyne.KeyUp:
		to.Row--
	case fyne.KeyDown:
		to.Row++
	case fyne.KeyLeft:
		to.Column--
	case fyne.KeyRight:
		to.Column++
	case fyne.KeyPageUp:
		to.Row -= page
	case fyne.KeyPageDown:
		to.Row += page
	case fyne.KeyHome:
		to.Column = 0
	case fyne.KeyEnd:
		to.Column = columns - 1
	default:
		return to, false
	}
	return to, rows > 0
}

// leave gives the keys back to the window, and Escape with them.
func (f *field) leave(key *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(f)
	if c == nil {
		return
	}
	c.Unfocus()
	if typed := c.OnTypedKey(); typed != nil {
		typed(key)
	}
}

// MouseDown takes the keys at once: what was typed elsewhere is taken before.
func (f *field) MouseDown(*desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil && c.Focused() != f {
		c.Focus(f)
	}
}

// MouseUp does nothing.
func (f *field) MouseUp(*desktop.MouseEvent) {}

// Tapped goes to the cell under the pointer.
func (f *field) Tapped(e *fyne.PointEvent) {
	t := f.table
	at, ok := t.placeAt(f.seen(e.Position))
	if !ok {
		return
	}
	again := at == t.at
	if at.InCells() {
		t.GoTo(at)
	}
	t.owner.Pressed(at, again)
}

// DoubleTapped opens what is under the pointer.
func (f *field) DoubleTapped(e *fyne.PointEvent) {
	if at, ok := f.table.placeAt(f.seen(e.Position)); ok {
		f.table.owner.Opened(at)
	}
}

// seen returns where in the view a position of the field is.
func (f *field) seen(at fyne.Position) fyne.Position { return at.Subtract(f.table.scroll.Offset) }

// MouseIn is called by Fyne.
func (f *field) MouseIn(e *desktop.MouseEvent) { f.MouseMoved(e) }

// MouseMoved tells what the pointer is on.
func (f *field) MouseMoved(e *desktop.MouseEvent) {
	f.table.pointer = f.seen(e.Position)
	at, ok := f.table.placeAt(f.table.pointer)
	f.point(at, ok)
}

// MouseOut is called by Fyne.
func (f *field) MouseOut() { f.point(Place{}, false) }

func (f *field) point(at Place, over bool) {
	t := f.table
	if at == t.over && over == t.pointing {
		return
	}
	t.over, t.pointing = at, over
	t.owner.Pointed(at, over)
	t.repaint()
}

// AccessibilityLabel says where the cursor is, for screen readers.
func (f *field) AccessibilityLabel() string { return f.table.owner.Label() }

// AccessibilityRole is called by Fyne.
func (f *field) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
