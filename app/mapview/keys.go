package mapview

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

const (
	// nudge is how far an arrow key moves people, in map units; with Shift
	// ten times as far.
	nudge = 4
	// stride is how far an arrow key pans the map, in pixels, when nobody is
	// selected.
	stride = 60
)

// TypedKey is called by Fyne.
func (m *Map) TypedKey(key *fyne.KeyEvent) {
	m.overlay.tooltip.hide()
	if m.overlay.name.awaited {
		return // it is meant for the name, and must not delete who is to get it
	}
	if m.mouse.held == 0 && (m.typedOnBubble(key.Name) || m.typedCombination(m.modifiers(), key.Name)) {
		return
	}
	for _, b := range bindings() {
		if slices.Contains(b.names, key.Name) {
			b.do(m, key.Name)
		}
	}
}

// TypedRune is called by Fyne. A letter begins a new name for the person who is
// selected.
func (m *Map) TypedRune(r rune) {
	m.overlay.tooltip.hide()
	if m.overlay.name.typedEarly(r) || m.overlay.card.bubble.TypedRune(r) {
		return
	}
	if id, ok := m.onePerson(); ok && unicode.IsLetter(r) {
		m.overlay.name.retype(id, r)
		return
	}
	for _, b := range bindings() {
		if strings.ContainsRune(b.runes, unicode.ToLower(r)) {
			b.do(m, "")
		}
	}
}

// escape takes back what has begun: an arrangement first.
func (m *Map) escape() {
	if m.stopArranging() {
		return
	}
	m.mouse.held = 0
	m.gesture = m.gesture.Cancel(stage{m})
}

// arrow moves who is selected, or else the view.
func (m *Map) arrow(key fyne.KeyName) {
	way := directions[key]
	people := m.selectedHere("moved")
	if len(people) == 0 && len(m.selection().IDs(graphmodel.KindPerson)) > 0 {
		return
	}
	if len(people) == 0 {
		m.pan(way.Mul(-stride))
		return
	}
	way = way.Mul(nudge)
	if m.modifiers()&fyne.KeyModifierShift != 0 {
		way = way.Mul(10)
	}
	places := make(map[graphmodel.ID]drawing.Point, len(people))
	for _, id := range people {
		places[id] = m.where(id).Add(way)
	}
	m.move("nudge", places)
}
