package mapview

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/clip"
	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// Copy puts the selected people whom the map shows, with the ties among them, on the clipboard as
// text. It tells whether any are selected.
func (m *Map) Copy(clipboard fyne.Clipboard) bool {
	people := m.selectedHere("copied")
	if len(people) == 0 {
		return false
	}
	clipboard.SetContent(clip.Text(m.session.Workspace(), people...))
	m.Hinted.Emit(counted(len(people)) + " copied, with the ties among them and all notes")
	return true
}

// Cut copies the selected people and deletes them.
func (m *Map) Cut(clipboard fyne.Clipboard) {
	if !m.Copy(clipboard) {
		return
	}
	w := m.session.Workspace()
	people := m.selectedHere("cut")
	refs := make([]graphmodel.Ref, len(people))
	for i, id := range people {
		refs[i] = graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}
	}
	e := edit.Remove(w, refs...)
	e.Name = "Cut " + counted(len(people))
	if len(people) == 1 {
		e.Name = "Cut " + w.PersonName(people[0])
	}
	m.session.Do(e)
}

// Paste adds the people on the clipboard where the pointer is or, when it is
// not on the map, in the middle of the view, and selects them.
func (m *Map) Paste(clipboard fyne.Clipboard) {
	to := drawing.Point{X: m.camera.X, Y: m.camera.Y}
	if m.mouse.within {
		to = m.camera.ToMap(m.mouse.latest.View)
	}
	m.pasteAt(clipboard, to)
}

// pasteAt adds the people on the clipboard around a place.
func (m *Map) pasteAt(clipboard fyne.Clipboard, to drawing.Point) {
	text := clipboard.Content()
	part, err := clip.People(text)
	if err != nil && m.PasteList != nil && strings.TrimSpace(text) != "" {
		m.PasteList(text)
		return
	}
	if err != nil {
		m.session.Failed.Emit(err)
		return
	}
	by := drawing.Point{}
	if x, y, ok := edit.Middle(part); ok {
		by = to.Sub(drawing.Point{X: x, Y: y})
	}
	m.put(part, "Paste", by)
}

// Duplicate adds the selected people once more, with the ties among them, and
// selects the new ones.
func (m *Map) Duplicate() {
	people := m.selectedHere("copied")
	if len(people) == 0 {
		return
	}
	w := placedAt(m.session.Workspace(), m.places.fallback)
	m.put(edit.Copied(w, people...), "Duplicate", drawing.Point{X: besideStep, Y: besideStep})
}

// besideStep is how far, in map units each way, copies are put from the
// originals.
const besideStep = 44

// put adds the people of part moved by that much, and somewhat farther where
// they would stand on others.
func (m *Map) put(part *graphmodel.Workspace, verb string, by drawing.Point) {
	const tries = 20
	for range tries {
		if !m.crowded(part, by) {
			break
		}
		by = by.Add(drawing.Point{X: besideStep, Y: besideStep})
	}
	e, people := edit.Paste(m.session.Workspace(), part, verb, by.X, by.Y)
	if !m.session.Do(m.settled(e)) {
		return
	}
	m.keepInSight(people...)
	refs := make([]graphmodel.Ref, len(people))
	for i, id := range people {
		refs[i] = graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}
	}
	m.choose(session.SelectionOf(refs...))
}

// crowded tells whether somebody of part, moved by that much, would stand on
// somebody else.
func (m *Map) crowded(part *graphmodel.Workspace, by drawing.Point) bool {
	const room = 30
	for _, p := range part.Positions.All() {
		at := drawing.Point{X: p.X, Y: p.Y}.Add(by)
		if len(m.peopleIn(drawing.RectAround(at, at).Grow(room))) > 0 {
			return true
		}
	}
	return false
}

func counted(people int) string {
	if people == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%s people", grouped(people))
}
