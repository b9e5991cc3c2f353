package mapview

import (
	"slices"

	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// DeleteSelection deletes what is selected of what the map shows. A change that
// is selected beside the map stays, and so does whoever the filter hides.
func (m *Map) DeleteSelection() {
	refs := slices.DeleteFunc(slices.Clone(m.selection().Refs()), func(ref graphmodel.Ref) bool {
		return ref.Kind == graphmodel.KindChange || ref.Kind == graphmodel.KindTouchpoint || ref.Kind == graphmodel.KindPerson && !m.isShown(ref.ID)
	})
	if len(refs) == 0 && len(m.selection().Refs()) > 0 {
		m.hintHidden("deleted")
		return
	}
	m.session.Do(edit.Remove(m.session.Workspace(), refs...))
}

// Rename has the name of the selected person typed on the map, if one person
// is selected alone.
func (m *Map) Rename() {
	if id, ok := m.onePerson(); ok {
		m.keepInView(m.where(id), drawing.Radius(graphmodel.DefaultPower))
		m.beginRename(id)
	}
}

// AddPersonAtCentre has the name of a new person typed in the middle of the
// view.
func (m *Map) AddPersonAtCentre() {
	at := m.freePlace(drawing.Point{X: m.camera.X, Y: m.camera.Y})
	gesture.AddPerson(stage{m}, m.hitAt(at), gesture.Pointer{At: at})
}

// freePlace returns the nearest place to the right of at where nobody stands.
func (m *Map) freePlace(at drawing.Point) drawing.Point {
	const room = 50
	for {
		there := drawing.RectAround(at, at).Grow(room)
		if len(m.peopleIn(there)) == 0 {
			return at
		}
		at.X += room
	}
}

// AddTieBetweenSelected ties the two people who are selected: the first trusts
// the second. It tells whether two people were selected.
func (m *Map) AddTieBetweenSelected() bool {
	people := m.selection().IDs(graphmodel.KindPerson)
	if len(people) != 2 {
		return false
	}
	m.tie(people[0], people[1])
	return true
}

// Tool returns the tool in hand.
func (m *Map) Tool() gesture.Tool { return m.chosenTool }

// SetTool takes a tool in hand.
func (m *Map) SetTool(tool gesture.Tool) {
	if m.chosenTool == tool {
		return
	}
	m.chosenTool = tool
	m.controls.showTool(tool)
	m.Hinted.Emit(m.hint())
}
