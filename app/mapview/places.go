package mapview

import (
	"context"
	"maps"

	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/layout"
)

// places is where people stand for whom the workspace has no position. It is
// worked out in the background, shown, and written down only with the first
// edit that places somebody. Who has a place keeps it as others come.
type places struct {
	// fallback is read by the painter, so it is replaced and never changed.
	fallback map[graphmodel.ID]drawing.Point
	// found are all places found so far, also of those who have a position
	// since: that may be undone.
	found map[graphmodel.ID]drawing.Point
	// complete says that everybody has a place.
	complete bool
	// part is the workspace without those who have no place, as long as a
	// file that was just opened can be shown in part only.
	part *graphmodel.Workspace
	// opening says that a file was opened and not yet shown whole.
	opening bool
	// fitting says that everybody is to be in view once they have a place.
	fitting bool
	cancel  context.CancelFunc
}

// place sees to it that everybody has a place.
func (m *Map) place() {
	w := m.session.Workspace()
	m.places.stop()
	m.places.fallback = stillNeeded(w, m.places.found)
	homeless := m.homeless()
	m.places.complete = len(homeless) == 0
	m.showPart(homeless)
	if m.places.complete {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.places.cancel = cancel
	known := placedAt(w, m.places.fallback)
	m.session.Scheduler().Go(ctx, func(ctx context.Context) func() {
		found, err := layout.Place(ctx, known, layout.Missing)
		if err != nil {
			return nil
		}
		return func() { m.placed(found) }
	})
}

// placed takes the places that were found.
func (m *Map) placed(found []*graphmodel.Position) {
	next := drawing.Points(found)
	maps.Copy(next, m.places.fallback)
	if m.places.found == nil {
		m.places.found = make(map[graphmodel.ID]drawing.Point, len(next))
	}
	maps.Copy(m.places.found, next)
	m.places.fallback, m.places.complete = next, true
	// Where the view was fitted to a part, it is to be fitted to the whole.
	m.unfitted = m.unfitted || m.places.part != nil && m.fits || m.places.fitting
	m.places.fitting = false
	m.showPart(nil)
	m.changed()
}

// FitWhenPlaced shows the whole map, as soon as everybody on it has a place.
func (m *Map) FitWhenPlaced() {
	if m.places.complete {
		m.ZoomToFit()
		return
	}
	m.places.fitting = true
}

// homeless returns the people who have no place.
func (m *Map) homeless() []graphmodel.Ref {
	w := m.session.Workspace()
	var refs []graphmodel.Ref
	for _, p := range w.People.All() {
		if _, placed := m.places.fallback[p.ID]; !placed && !w.Positions.Has(p.ID) {
			refs = append(refs, graphmodel.RefOf(p))
		}
	}
	return refs
}

// showPart has those shown who have a place, while places are found for the
// others of a file that was just opened.
func (m *Map) showPart(homeless []graphmodel.Ref) {
	w := m.session.Workspace()
	m.places.part = nil
	m.places.opening = m.places.opening && len(homeless) > 0
	if m.places.opening {
		m.places.part = w.Apply(edit.Remove(w, homeless...).Deltas)
	}
	if len(homeless) > 0 {
		m.controls.waiting.show(len(homeless), len(homeless) < w.People.Len())
		m.controls.relayout()
	}
}

// waits tells that there is nobody to be seen yet.
func (m *Map) waits() bool { return m.places.part != nil && m.places.part.People.Len() == 0 }

// visible returns the workspace as it is to be seen now.
func (m *Map) visible() *graphmodel.Workspace {
	if m.places.part != nil {
		return m.places.part
	}
	return m.session.Workspace()
}

func (p *places) stop() {
	if p.cancel != nil {
		p.cancel()
	}
}

// stillNeeded returns the places of those who are in the workspace and have no
// position there.
func stillNeeded(w *graphmodel.Workspace, found map[graphmodel.ID]drawing.Point) map[graphmodel.ID]drawing.Point {
	needed := make(map[graphmodel.ID]drawing.Point)
	for id, at := range found {
		if w.People.Has(id) && !w.Positions.Has(id) {
			needed[id] = at
		}
	}
	return needed
}

// placedAt returns the workspace with positions added.
func placedAt(w *graphmodel.Workspace, places map[graphmodel.ID]drawing.Point) *graphmodel.Workspace {
	var deltas []graphmodel.Delta
	for _, p := range positions(places) {
		deltas = append(deltas, graphmodel.Delta{After: &p})
	}
	return w.Apply(deltas)
}
