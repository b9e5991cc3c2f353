package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/graphmodel"
)

var (
	_ fyne.Focusable    = (*Map)(nil)
	_ fyne.Tabbable     = (*Map)(nil)
	_ fyne.Shortcutable = (*Map)(nil)
	_ desktop.Keyable   = (*Map)(nil)
)

// FocusGained is called by Fyne.
func (m *Map) FocusGained() {
	m.controls.showFocus(!m.byPointer)
}

// FocusLost is called by Fyne.
func (m *Map) FocusLost() {
	m.byPointer, m.spaceHeld = false, false
	m.controls.showFocus(false)
	m.session.History().Seal()
}

// takeFocus gives the map the keys, as a click on it does.
func (m *Map) takeFocus() {
	if c := m.canvas(); c != nil && c.Focused() != m {
		m.byPointer = true
		c.Focus(m)
	}
}

func (m *Map) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(m) }

// AcceptsTab lets Tab go from person to person, and on to the next control
// after the last.
func (m *Map) AcceptsTab() bool {
	_, ok := m.neighbour(m.modifiers()&fyne.KeyModifierShift != 0)
	return ok
}

// KeyDown is called by Fyne. While the space bar is held, dragging pans
// whatever it begins on.
func (m *Map) KeyDown(key *fyne.KeyEvent) {
	if key.Name == panKey {
		m.spaceHeld = true
	}
}

// KeyUp is called by Fyne. An arrow key that is let go ends a move.
func (m *Map) KeyUp(key *fyne.KeyEvent) {
	switch key.Name {
	case panKey:
		m.spaceHeld = false
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown:
		m.session.History().Seal()
	}
}

// TypedShortcut is called by Fyne where the window's menu has no use for a
// shortcut. Those that the map has no use for either go to the canvas.
func (m *Map) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		m.SelectAll()
	case *fyne.ShortcutCopy:
		m.Copy(s.Clipboard)
	case *fyne.ShortcutCut:
		m.Cut(s.Clipboard)
	case *fyne.ShortcutPaste:
		m.Paste(s.Clipboard)
	default:
		if m.combined(s) {
			return
		}
		if c, ok := m.canvas().(fyne.Shortcutable); ok {
			c.TypedShortcut(s)
		}
	}
}

// onePerson returns the person who is selected alone.
func (m *Map) onePerson() (graphmodel.ID, bool) {
	ref, ok := m.selection().Only()
	return ref.ID, ok && ref.Kind == graphmodel.KindPerson
}
