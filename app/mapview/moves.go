package mapview

import (
	"maps"
	"slices"

	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// moveTo puts people at places, in one step of undo.
func (m *Map) moveTo(places map[graphmodel.ID]drawing.Point) {
	m.overlay.guides.guides = nil
	m.overlay.update()
	m.move("", places)
}

// move puts people at places. Moves with the same merge key are one step.
func (m *Map) move(merge string, places map[graphmodel.ID]drawing.Point) {
	m.stopMoving()
	// The places are the same in the model as they were in the preview, so
	// nothing jumps.
	m.moved = nil
	e := edit.Move(m.session.Workspace(), merge, positions(places)...)
	if len(e.Deltas) == 0 || !m.session.Do(m.settled(e)) {
		m.changed()
	}
}

// settled returns an edit that also writes down where those people stand whom
// only the program has placed: from the moment one person has a place that the
// user chose, the others keep theirs.
func (m *Map) settled(e edit.Edit) edit.Edit {
	loose := maps.Clone(m.places.fallback)
	for _, d := range e.Deltas {
		delete(loose, d.Record().Key())
	}
	e.Deltas = append(e.Deltas, edit.Move(m.session.Workspace(), "", positions(loose)...).Deltas...)
	return e
}

// positions returns places as records, sorted by id.
func positions(places map[graphmodel.ID]drawing.Point) []graphmodel.Position {
	list := make([]graphmodel.Position, 0, len(places))
	for _, id := range slices.Sorted(maps.Keys(places)) {
		list = append(list, graphmodel.Position{ID: id, X: places[id].X, Y: places[id].Y})
	}
	return list
}
