package mapview

import (
	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// showUndone has the camera see whom an undo or a redo has put elsewhere: what
// is taken back out of sight seems not to have happened.
func (m *Map) showUndone(a edit.Announcement) {
	if a.Cause == edit.Did {
		return
	}
	places := make(map[graphmodel.ID]drawing.Point)
	for _, d := range a.Deltas {
		if p, ok := d.After.(*graphmodel.Position); ok {
			places[p.ID] = drawing.Point{X: p.X, Y: p.Y}
		}
	}
	switch {
	case len(places) == 0 || m.camera.Width == 0 || m.inView(places):
	case len(places) == 1:
		for _, at := range places {
			m.keepInView(at, drawing.Radius(graphmodel.DefaultPower))
		}
	default:
		m.unfitted = true
	}
}
