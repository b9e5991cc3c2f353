package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is what everything that can be pressed has in common: it can be
// clicked, or focused and pressed with the space bar or Enter, and knows
// whether the pointer is on it. Embed it and call become.
type pressable struct {
	widget.BaseWidget

	hovered, focused, disabled bool
	self                       fyne.Widget
	pressed                    func()
}

var (
	_ fyne.Tappable      = (*pressable)(nil)
	_ fyne.Focusable     = (*pressable)(nil)
	_ fyne.Disableable   = (*pressable)(nil)
	_ desktop.Hoverable  = (*pressable)(nil)
	_ desktop.Cursorable = (*pressable)(nil)
)

// become makes it part of self, and pressed what happens when it is pressed.
func (p *pressable) become(self fyne.Widget, pressed func()) {
	p.self, p.pressed = self, pressed
	p.ExtendBaseWidget(self)
}

// Tapped presses it. What was focused loses the focus first, so that a text
// being typed is taken before it matters.
func (p *pressable) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.self); c != nil && !p.focused {
		c.Unfocus()
	}
	p.press()
}

func (p *pressable) press() {
	if !p.disabled && p.pressed != nil {
		p.pressed()
	}
}

// FocusGained is called by Fyne.
func (p *pressable) FocusGained() { p.set(&p.focused, true) }

// FocusLost is called by Fyne.
func (p *pressable) FocusLost() { p.set(&p.focused, false) }

// TypedRune does nothing.
func (p *pressable) TypedRune(rune) {}

// TypedKey presses it with the space bar or Enter. Escape goes to the window,
// where it may close a dialog.
func (p *pressable) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.press()
	case fyne.KeyEscape:
		handUp(p.self, key)
	}
}

// MouseIn is called by Fyne.
func (p *pressable) MouseIn(*desktop.MouseEvent) { p.set(&p.hovered, true) }

// MouseMoved does nothing.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (p *pressable) MouseOut() { p.set(&p.hovered, false) }

// Cursor is a hand where it can be pressed.
func (p *pressable) Cursor() desktop.Cursor {
	if p.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Enable lets it be pressed.
func (p *pressable) Enable() { p.set(&p.disabled, false) }

// Disable keeps it from being pressed.
func (p *pressable) Disable() { p.set(&p.disabled, true) }

// Disabled tells whether it can't be pressed.
func (p *pressable) Disabled() bool { return p.disabled }

func (p *pressable) set(flag *bool, value bool) {
	if *flag != value {
		*flag = value
		p.Refresh()
	}
}

// ground returns the colour under it while nothing but the pointer and the
// focus matter.
func (p *pressable) ground() fyne.ThemeColorName {
	if p.hovered && !p.disabled {
		return ColourHover
	}
	return ""
}

// edge returns the colour around it: the focus is seen.
func (p *pressable) edge(otherwise fyne.ThemeColorName) fyne.ThemeColorName {
	if p.focused {
		return ColourAccent
	}
	return otherwise
}
