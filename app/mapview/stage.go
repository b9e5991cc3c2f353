package mapview

import (
	"context"
	"maps"
	"slices"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// The map is what gestures act on.
var _ host = (*Map)(nil)

const (
	// tieReach is how near to a tie, in pixels, a click must be.
	tieReach = 4
	// leastRim is how large a disc must be on the screen, as a radius in
	// pixels, to be divided into middle and rim.
	leastRim = 11
)

// hitAt returns what is at a place: a disc before a name, a name before the rim
// of a disc, and these before all that lies below them.
func (m *Map) hitAt(at drawing.Point) hit {
	if m.scene == nil {
		return hit{}
	}
	what := m.groundAt(at)
	id, onTheRim, isPerson := m.scene.PersonAt(at.X, at.Y)
	disc, _ := m.scene.Disc(id)
	if !isPerson || disc.Centre.Sub(at).Len() > disc.R {
		if ref, ok := m.nameAt(at); ok {
			what.kind, what.id = kindsHit[ref.Kind], ref.ID
			if ref.Kind == graphmodel.KindDepartment {
				what.department = ref.ID
			}
			return what
		}
	}
	if isPerson {
		what.kind, what.id = onPerson, id
		if onTheRim && disc.R*m.camera.Zoom >= leastRim {
			what.kind = onRim
		}
	}
	return what
}

// kindsHit says what a press on the name of a record means.
var kindsHit = map[graphmodel.Kind]hitKind{
	graphmodel.KindPerson: onPerson, graphmodel.KindDepartment: onDepartment, graphmodel.KindGoal: onGoal,
}

// nameAt returns whose name is on the screen at a place. What the picture shows
// may be gone since it was painted.
func (m *Map) nameAt(at drawing.Point) (ref graphmodel.Ref, ok bool) {
	ref, ok = m.picture.labelAt(at)
	return ref, ok && m.session.Workspace().Lookup(ref) != nil
}

// groundAt returns what is at a place beside people and names.
func (m *Map) groundAt(at drawing.Point) hit {
	var what hit
	department, within := m.scene.DepartmentAt(at.X, at.Y)
	if within {
		what = hit{kind: onDepartment, id: department, department: department}
	}
	if id, ok := m.scene.TieAt(at.X, at.Y, tieReach/m.camera.Zoom); ok {
		what.kind, what.id = onTie, id
	}
	if id, ok := m.scene.GoalAt(at.X, at.Y); ok {
		what.kind, what.id = onGoal, id
	}
	return what
}

func (m *Map) where(person graphmodel.ID) drawing.Point {
	if at, ok := m.moved[person]; ok {
		return at
	}
	if position := m.session.Workspace().Positions.Find(person); position != nil {
		return drawing.Point{X: position.X, Y: position.Y}
	}
	if at, ok := m.places.fallback[person]; ok {
		return at
	}
	if m.scene != nil {
		disc, _ := m.scene.Disc(person)
		return disc.Centre
	}
	return drawing.Point{}
}

func (m *Map) peopleIn(area drawing.Rect) []graphmodel.ID {
	if m.scene == nil {
		return nil
	}
	return m.scene.PeopleIn(area)
}

func (m *Map) selection() session.Selection       { return m.session.Selection() }
func (m *Map) choose(selection session.Selection) { m.session.Select(selection) }
func (m *Map) pan(by drawing.Point)               { m.look(panned(m.camera, by)) }
func (m *Map) tool() Tool                         { return m.chosenTool }
func (m *Map) setTool(tool Tool)                  { m.SetTool(tool) }
func (m *Map) showBand(area *drawing.Rect)        { m.overlay.showBand(area) }
func (m *Map) beginRename(person graphmodel.ID) {
	m.overlay.name.await(func() { m.overlay.name.rename(person) })
}
func (m *Map) showRubber(r *rubber) { m.overlay.showRubber(r) }
func (m *Map) preview(p map[graphmodel.ID]drawing.Point) {
	m.stopMoving()
	m.moved = p
	m.changed()
}

func (m *Map) beginPerson(at drawing.Point, department graphmodel.ID) {
	m.overlay.name.await(func() { m.overlay.name.add(at, department) })
}

// moveTo puts people at places, in one step of undo.
func (m *Map) moveTo(places map[graphmodel.ID]drawing.Point) { m.move("", places) }

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

// tie makes the tie by which from trusts to and selects it; one that exists is
// only selected.
func (m *Map) tie(from, to graphmodel.ID) {
	w := m.session.Workspace()
	tie := w.TieBetween(from, to)
	if tie == nil {
		tie = &graphmodel.Tie{ID: graphmodel.NewID(), From: from, To: to, Trust: graphmodel.Some(graphmodel.Neutral.Level())}
		name := "Tie " + w.PersonName(from) + " to " + w.PersonName(to)
		if !m.session.Do(edit.Put(w, name, "", tie)) {
			return
		}
	}
	m.choose(session.SelectionOf(graphmodel.RefOf(tie)))
}

// after runs f once the event at hand is dealt with: Fyne sorts out the focus
// at the end of a click, and would take it from a text field shown before.
func (m *Map) after(f func()) {
	m.session.Scheduler().Go(context.Background(), func(context.Context) func() { return f })
}
