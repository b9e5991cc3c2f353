package mapview

import (
	"cmp"
	"math"
	"slices"
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
	switch key.Name {
	case fyne.KeyDelete, fyne.KeyBackspace:
		m.DeleteSelection()
	case fyne.KeyEscape:
		m.mouse.held = 0
		m.gesture = m.gesture.cancel(m)
	case fyne.KeyF2, fyne.KeyReturn, fyne.KeyEnter:
		m.Rename()
	case fyne.KeyTab:
		m.goToNeighbour()
	case fyne.KeyLeft:
		m.arrow(-1, 0)
	case fyne.KeyRight:
		m.arrow(1, 0)
	case fyne.KeyUp:
		m.arrow(0, -1)
	case fyne.KeyDown:
		m.arrow(0, 1)
	case fyne.KeyHome:
		m.ZoomToFit()
	case fyne.KeyPageUp:
		m.ZoomIn()
	case fyne.KeyPageDown:
		m.ZoomOut()
	}
}

// TypedRune is called by Fyne. Signs zoom; a letter begins a new name for the
// person who is selected, or else is the key of a tool.
func (m *Map) TypedRune(r rune) {
	if m.overlay.name.typedEarly(r) {
		return
	}
	switch r {
	case '+', '=':
		m.ZoomIn()
		return
	case '-', '_':
		m.ZoomOut()
		return
	case '0':
		m.ZoomToFit()
		return
	case '1':
		m.ZoomTo100()
		return
	}
	if !unicode.IsLetter(r) {
		return
	}
	if id, ok := m.onePerson(); ok {
		m.overlay.name.retype(id, r)
		return
	}
	switch unicode.ToLower(r) {
	case 'f':
		m.ZoomToFit()
	case 's':
		m.SetTool(SelectTool)
	case 'a':
		m.SetTool(AreaTool)
	case 'p':
		m.SetTool(PersonTool)
	case 't':
		m.SetTool(TieTool)
	}
}

// arrow moves who is selected, or else the view.
func (m *Map) arrow(x, y float64) {
	people := m.selection().IDs(graphmodel.KindPerson)
	if len(people) == 0 {
		m.pan(drawing.Point{X: -x, Y: -y}.Mul(stride))
		return
	}
	way := drawing.Point{X: x, Y: y}.Mul(nudge)
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
		order = append(order, p.ID)
		places[p.ID] = m.where(p.ID)
	}
	slices.SortFunc(order, func(a, b graphmodel.ID) int {
		p, q := places[a], places[b]
		return cmp.Or(cmp.Compare(math.Floor(p.Y/row), math.Floor(q.Y/row)), cmp.Compare(p.X, q.X), cmp.Compare(a, b))
	})
	return order
}
