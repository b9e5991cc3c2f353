package mapview

import (
	"context"
	"slices"

	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/layout"
)

// places is where people stand for whom the workspace has no position. It is
// worked out in the background, shown, and written down only with the first
// edit that places somebody. Who has a place keeps it as others come.
type places struct {
	// fallback is read by the painter, so it is replaced and never changed.
	fallback map[graphmodel.ID]drawing.Point
	// complete says that everybody has a place.
	complete bool
	cancel   context.CancelFunc
}

// place sees to it that everybody has a place.
func (m *Map) place() {
	w := m.session.Workspace()
	m.places.stop()
	m.places.fallback = stillNeeded(w, m.places.fallback)
	m.places.complete = !slices.ContainsFunc(w.People.All(), func(p *graphmodel.Person) bool {
		_, placed := m.places.fallback[p.ID]
		return !placed && !w.Positions.Has(p.ID)
	})
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
	for id, at := range m.places.fallback {
		next[id] = at
	}
	m.places.fallback, m.places.complete = next, true
	m.changed()
}

func (p *places) stop() {
	if p.cancel != nil {
		p.cancel()
	}
}

// stillNeeded returns the places of those who are in the workspace and have no
// position there.
func stillNeeded(w *graphmodel.Workspace, fallback map[graphmodel.ID]drawing.Point) map[graphmodel.ID]drawing.Point {
	needed := make(map[graphmodel.ID]drawing.Point)
	for id, at := range fallback {
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
