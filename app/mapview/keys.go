package mapview

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/session"
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
	if m.mouse.held == 0 && m.typedOnBubble(key.Name) {
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

// escape takes back what has begun.
func (m *Map) escape() {
	m.mouse.held = 0
	m.gesture = m.gesture.Cancel(stage{m})
}

// arrow moves who is selected, or else the view.
func (m *Map) arrow(key fyne.KeyName) {
	way := map[fyne.KeyName]drawing.Point{
		fyne.KeyLeft: {X: -1}, fyne.KeyRight: {X: 1}, fyne.KeyUp: {Y: -1}, fyne.KeyDown: {Y: 1},
	}[key]
	people := m.selection().IDs(graphmodel.KindPerson)
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

// goToNeighbour selects the next person, or with Shift the one before.
func (m *Map) goToNeighbour() {
	id, ok := m.neighbour(m.modifiers()&fyne.KeyModifierShift != 0)
	if !ok {
		return
	}
	m.choose(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}))
	m.keepInView(m.where(id), drawing.Radius(graphmodel.DefaultPower))
}

// neighbour returns who comes after (or before) the selected person when the
// map is read like a page, and whether there is anybody.
func (m *Map) neighbour(back bool) (graphmodel.ID, bool) {
	order := m.readingOrder()
	if back {
		slices.Reverse(order)
	}
	next := 0
	if selected := m.selection().IDs(graphmodel.KindPerson); len(selected) > 0 {
		next = slices.Index(order, selected[len(selected)-1]) + 1
	}
	if next >= len(order) {
		return "", false
	}
	return order[next], true
}

// readingOrder returns the people from top to bottom, those at about the same
// height from left to right.
func (m *Map) readingOrder() []graphmodel.ID {
	const row = 60 // map units
	people := m.session.Workspace().People.All()
	order := make([]graphmodel.ID, 0, len(people))
	places := make(map[graphmodel.ID]drawing.Point, len(people))
	for _, p := range people {
		if !m.isShown(p.ID) {
			continue
		}
		order = append(order, p.ID)
		places[p.ID] = m.where(p.ID)
	}
	slices.SortFunc(order, func(a, b graphmodel.ID) int {
		p, q := places[a], places[b]
		return cmp.Or(cmp.Compare(math.Floor(p.Y/row), math.Floor(q.Y/row)), cmp.Compare(p.X, q.X), cmp.Compare(a, b))
	})
	return order
}
