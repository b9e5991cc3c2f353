package mapview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
)

var (
	_ desktop.Mouseable      = (*Map)(nil)
	_ desktop.Hoverable      = (*Map)(nil)
	_ desktop.Cursorable     = (*Map)(nil)
	_ fyne.Draggable         = (*Map)(nil)
	_ fyne.Scrollable        = (*Map)(nil)
	_ fyne.SecondaryTappable = (*Map)(nil)
)

// doubleClick is how soon the second press of a double click follows the first:
// what desktops use. Fyne's 300 ms are too short where painting takes its time.
const doubleClick = 500 * time.Millisecond

// buttons is what the map remembers of the mouse.
type buttons struct {
	held desktop.MouseButton // of the gesture that is under way; 0 for none
	// press is the last press and when it was; latest is the last event of
	// all.
	press, latest gesture.Pointer
	pressed       time.Time
	within        bool // the pointer is on the map
}

// MouseDown is called by Fyne. It begins a gesture; the map has the focus from
// then on.
func (m *Map) MouseDown(e *desktop.MouseEvent) {
	m.overlay.tooltip.hide()
	m.takeFocus()
	if m.mouse.held != 0 {
		return
	}
	p := m.pointerAt(e.Position, e.Modifier)
	p.Button = e.Button
	if m.spaceHeld && p.Button == desktop.MouseButtonPrimary {
		p.Button = desktop.MouseButtonTertiary
	}
	now := m.now()
	p.Double = m.isDouble(p, now)
	m.mouse = buttons{held: e.Button, press: p, latest: p, pressed: now, within: m.mouse.within}
	if pending, ok := m.gesture.(gesture.Pending); ok {
		m.gesture = pending.Press(stage{m}, p)
	} else {
		m.gesture = gesture.Press(stage{m}, p)
	}
}

// isDouble tells whether a press is the second of a double click. Fyne's own
// DoubleTappable would delay every single click.
func (m *Map) isDouble(p gesture.Pointer, now time.Time) bool {
	before := m.mouse.press
	soon := now.Sub(m.mouse.pressed) <= doubleClick
	return soon && p.Button == desktop.MouseButtonPrimary && before.Button == p.Button && !before.Double && !p.Strayed(before)
}

// MouseUp is called by Fyne.
func (m *Map) MouseUp(e *desktop.MouseEvent) {
	if e.Button == m.mouse.held {
		m.release(m.pointerAt(e.Position, e.Modifier))
	}
}

// DragEnd is called by Fyne, also where the button was released over something
// else than the map.
func (m *Map) DragEnd() { m.release(m.mouse.latest) }

func (m *Map) release(p gesture.Pointer) {
	if m.mouse.held != 0 {
		m.mouse.held = 0
		m.gesture = m.gesture.Release(stage{m}, p)
		m.follow(p) // what is under the pointer may be another thing by now
	}
}

// MouseIn is called by Fyne.
func (m *Map) MouseIn(e *desktop.MouseEvent) {
	m.mouse.within = true
	m.MouseMoved(e)
}

// MouseMoved is called by Fyne while nothing is dragged.
func (m *Map) MouseMoved(e *desktop.MouseEvent) { m.follow(m.pointerAt(e.Position, m.modifiers())) }

// Dragged is called by Fyne.
func (m *Map) Dragged(e *fyne.DragEvent) { m.follow(m.pointerAt(e.Position, m.modifiers())) }

// MouseOut is called by Fyne.
func (m *Map) MouseOut() {
	m.mouse.within = false
	if m.mouse.held == 0 {
		m.hover(gesture.Hit{}, gesture.Pointer{})
	}
}

// SetWheelPans says whether the wheel, or two fingers on a touchpad, move the
// view; else they zoom. Ctrl does the other.
func (m *Map) SetWheelPans(pans bool) { m.wheelPans = pans }

// Scrolled is called by Fyne: the wheel zooms at the pointer, with Ctrl it pans
// up and down, with Shift across. Where the user wants that, it pans and with
// Ctrl it zooms.
func (m *Map) Scrolled(e *fyne.ScrollEvent) {
	turn := drawing.Point{X: float64(e.Scrolled.DX), Y: float64(e.Scrolled.DY)}
	mods := m.modifiers()
	switch {
	case mods&fyne.KeyModifierShift != 0:
		m.pan(drawing.Point{X: turn.X + turn.Y})
	case m.wheelPans != (mods&fyne.KeyModifierControl != 0):
		m.pan(turn)
	case turn.Y == 0:
		m.pan(drawing.Point{X: turn.X})
	default:
		m.roll(viewPoint(e.Position), e.Scrolled.DY)
	}
}

// TappedSecondary is called by Fyne. The press has selected what is under the
// pointer.
func (m *Map) TappedSecondary(e *fyne.PointEvent) {
	p := m.pointerAt(e.Position, 0)
	m.menuOpening(m.menuFor(m.hitAt(p.At), p.At), e.AbsolutePosition)
}

// Cursor says what the pointer could do. Fyne asks just before it tells where
// the pointer is.
func (m *Map) Cursor() desktop.Cursor {
	switch {
	case m.over.Kind == gesture.OnRim, m.over.Kind == gesture.OnPerson && m.chosenTool == gesture.TieTool:
		return desktop.CrosshairCursor
	case !m.over.Person() && m.chosenTool != gesture.SelectTool && m.chosenTool != gesture.TieTool:
		return desktop.CrosshairCursor
	case m.over.Kind == gesture.OnPerson, m.over.Kind == gesture.OnTie, m.over.Kind == gesture.OnGoal, m.over.Name:
		return desktop.PointerCursor
	default:
		return desktop.DefaultCursor
	}
}

// follow lets the gesture follow the pointer.
func (m *Map) follow(p gesture.Pointer) {
	m.mouse.latest = p
	m.gesture = m.gesture.Move(stage{m}, p)
}

func (m *Map) pointerAt(at fyne.Position, mods fyne.KeyModifier) gesture.Pointer {
	view := viewPoint(at)
	return gesture.Pointer{View: view, At: m.camera.ToMap(view), Mods: mods}
}

func viewPoint(at fyne.Position) drawing.Point {
	return drawing.Point{X: float64(at.X), Y: float64(at.Y)}
}
