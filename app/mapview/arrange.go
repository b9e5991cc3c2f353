package mapview

import (
	"cmp"
	"context"
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/mapview/arrangement"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/layout"
)

// Arrange lays out the selected people whom the map shows, or everybody where fewer than two are
// selected, in one step of undo. It works in the background, shows how far it is
// where that takes a while, and then moves people to their new places, unless Esc
// is pressed, it is called again or another file is opened meanwhile.
func (m *Map) Arrange(a arrangement.Kind) {
	m.stopArranging()
	w := placedAt(m.session.Workspace(), m.places.fallback)
	if lack := a.Missing(w); lack != "" {
		m.Hinted.Emit(lack)
		return
	}
	m.Hinted.Emit(m.hint()) // what lacked before does not any more
	selected := m.selectedHere("moved")
	if len(selected) == 0 && len(m.selection().IDs(graphmodel.KindPerson)) > 1 {
		return
	}
	if len(selected) < 2 {
		selected = nil
	}
	change, today := graphmodel.ID(""), m.session.Today()
	if c := m.session.Change(); c != nil {
		change = c.ID
	}
	r := &running{name: a.Edit(len(selected)), people: cmp.Or(len(selected), w.People.Len()), whole: selected == nil, camera: m.camera,
		prepare: func(ctx context.Context) (layout.Layout, error) { return a.Prepare(ctx, w, selected, change, today) }}
	r.ctx, r.cancel = context.WithCancel(context.Background())
	m.running = r
	m.goOn(r)
}

// arrange puts people at new places and shows them on their way. Who has been
// deleted since the places were asked for is passed over.
func (m *Map) arrange(name string, to map[graphmodel.ID]drawing.Point) {
	w := m.session.Workspace()
	from := make(map[graphmodel.ID]drawing.Point, len(to))
	for id := range to {
		if !w.People.Has(id) {
			delete(to, id)
			continue
		}
		from[id] = m.where(id)
	}
	m.stopMoving()
	e := edit.Move(w, "", positions(to)...)
	e.Name = name
	if len(e.Deltas) == 0 {
		return
	}
	m.moved = from
	if !m.session.Do(m.settled(e)) {
		m.preview(nil)
		return
	}
	m.animate(from, to)
}

// The motion of people to new places: short, and left out where there are so
// many that it would not be smooth.
const (
	motionTime = 220 * time.Millisecond
	mostMoving = 800
)

// animate shows people on their way from where they were. The workspace has
// them at the new places already. When everybody moves, or somebody out of the
// view, the camera goes to where it sees them all.
func (m *Map) animate(from, to map[graphmodel.ID]drawing.Point) {
	follow := len(to) == m.session.Workspace().People.Len() || !m.inView(to)
	arrive := func() {
		m.stopMoving = func() {}
		m.moved = nil
		m.unfitted = m.unfitted || follow
		m.changed()
	}
	if len(to) > mostMoving || !fyne.CurrentApp().Settings().ShowAnimations() {
		arrive()
		return
	}
	start, end := m.camera, m.camera
	if follow {
		options := m.options()
		options.Moved = nil
		end = m.fitting(drawing.Build(m.session.Workspace(), options))
	}
	run := fyne.NewAnimation(motionTime, func(share float32) {
		if share == 1 {
			arrive()
			return
		}
		m.moved = between(from, to, float64(share))
		m.look(cameraBetween(start, end, float64(share)))
		m.changed()
	})
	m.stopMoving = func() {
		run.Stop()
		arrive()
	}
	run.Start()
}

// inView tells whether all of these places are in the view.
func (m *Map) inView(places map[graphmodel.ID]drawing.Point) bool {
	visible := m.camera.Visible().Grow(-personReach)
	for _, at := range places {
		if !visible.Contains(at) {
			return false
		}
	}
	return true
}

// between returns the places at a share of the way.
func between(from, to map[graphmodel.ID]drawing.Point, share float64) map[graphmodel.ID]drawing.Point {
	places := make(map[graphmodel.ID]drawing.Point, len(to))
	for id, end := range to {
		places[id] = from[id].Lerp(end, share)
	}
	return places
}
