package mapview

import (
	"strings"

	"inroad/app/drawing"
)

// namingHint says how to go on while a new person is named.
const namingHint = "Enter: done · Tab: the next person beside · Esc: nobody"

// next keeps the name and has the next person named, beside this one and in the
// same department. Without a name there is no next person.
func (n *nameField) next() {
	m, person, department, row, after := n.owner, n.person, n.department, n.row, n.after
	if strings.TrimSpace(n.field.Text) == "" {
		n.end(true)
		return
	}
	if person != "" {
		row, after, department = m.where(person), 0, m.session.Workspace().Person(person).Department
	}
	n.finish(true)
	at, after := m.placeInRow(row, after+1)
	n.begin("", at, "")
	n.department, n.row, n.after = department, row, after
	m.Hinted.Emit(namingHint)
}

// placeInRow returns the first place from the nth on where nobody stands, and
// its number. Places are in rows of five, the first of which begins at a place.
func (m *Map) placeInRow(first drawing.Point, n int) (drawing.Point, int) {
	const columns, across, down, room = 5, 110.0, 90.0, 44.0
	for ; ; n++ {
		at := first.Add(drawing.Point{X: float64(n%columns) * across, Y: float64(n/columns) * down})
		if len(m.peopleIn(drawing.RectAround(at, at).Grow(room))) == 0 {
			return at, n
		}
	}
}
