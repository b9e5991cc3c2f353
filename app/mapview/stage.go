package mapview

import (
	"context"

	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// stage is the map as gestures see it.
type stage struct{ *Map }

var _ gesture.Host = stage{}

// HitAt is asked by gestures, as are all that follow.
func (s stage) HitAt(at drawing.Point) gesture.Hit            { return s.hitAt(at) }
func (s stage) Where(person graphmodel.ID) drawing.Point      { return s.where(person) }
func (s stage) PeopleIn(area drawing.Rect) []graphmodel.ID    { return s.peopleIn(area) }
func (s stage) Selection() session.Selection                  { return s.selection() }
func (s stage) SelectedHere() []graphmodel.ID                 { return s.selectedHere("") }
func (s stage) Choose(selection session.Selection)            { s.choose(selection) }
func (s stage) Pan(by drawing.Point)                          { s.pan(by) }
func (s stage) Preview(p map[graphmodel.ID]drawing.Point)     { s.preview(p) }
func (s stage) MoveTo(places map[graphmodel.ID]drawing.Point) { s.moveTo(places) }
func (s stage) Tie(from, to graphmodel.ID)                    { s.tie(from, to) }
func (s stage) BeginRename(person graphmodel.ID)              { s.beginRename(person) }
func (s stage) Hover(what gesture.Hit, p gesture.Pointer)     { s.hover(what, p) }
func (s stage) ShowBand(area *drawing.Rect)                   { s.overlay.showBand(area) }
func (s stage) ShowRubber(r *gesture.Rubber)                  { s.overlay.showRubber(r) }

// PeopleWithin returns the people within a closed line.
func (s stage) PeopleWithin(outline []drawing.Point) []graphmodel.ID {
	if s.scene == nil {
		return nil
	}
	return s.scene.PeopleWithin(outline)
}

// Members returns the people of a department.
func (s stage) Members(department graphmodel.ID) []graphmodel.ID {
	return s.membersOf(department)
}

// Expand shows the people of a department that is shown as one node.
func (s stage) Expand(department graphmodel.ID) { s.SetCollapsed(department, false) }

// ChooseBundle selects all the ties of a bundle.
func (s stage) ChooseBundle(first graphmodel.ID) {
	var refs []graphmodel.Ref
	for _, id := range s.bundle(first) {
		refs = append(refs, graphmodel.Ref{Kind: graphmodel.KindTie, ID: id})
	}
	s.choose(session.SelectionOf(refs...))
}

// LineUp returns by how much people are dragged when who is held lines up.
func (s stage) LineUp(held graphmodel.ID, origins map[graphmodel.ID]drawing.Point, way drawing.Point) drawing.Point {
	return s.lineUp(held, origins, way)
}

// OpenTie shows what can be set of a tie.
func (s stage) OpenTie(tie graphmodel.ID) { s.openTie(tie) }

// ShowLasso shows the line that is being drawn; nil ends it.
func (s stage) ShowLasso(outline []drawing.Point) { s.overlay.lasso.show(outline) }

// BeginPerson has a person's name typed at a place.
func (s stage) BeginPerson(at drawing.Point, department graphmodel.ID) {
	s.overlay.name.await(func() { s.overlay.name.add(at, department) })
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
func (m *Map) beginRename(person graphmodel.ID) {
	m.overlay.name.await(func() { m.overlay.name.rename(person) })
}

func (m *Map) preview(places map[graphmodel.ID]drawing.Point) {
	m.stopMoving()
	m.moved = places
	if places == nil {
		m.overlay.guides.guides = nil
	}
	m.overlay.update()
	m.changed()
}

// tie makes the tie by which from trusts to, unless there is one, and shows what
// can be set of it.
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
	m.openTie(tie.ID)
}

// after runs f once the event at hand is dealt with: Fyne sorts out the focus
// at the end of a click, and would take it from a text field shown before.
func (m *Map) after(f func()) {
	m.session.Scheduler().Go(context.Background(), func(context.Context) func() { return f })
}
