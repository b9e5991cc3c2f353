package mapview

import (
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// flightTime is how long the camera takes to another place.
const flightTime = 200 * time.Millisecond

// fly moves the camera smoothly, or at once where the user wants less motion.
// Whoever moves the camera meanwhile takes it over.
func (m *Map) fly(to drawing.Camera) {
	from := m.camera
	if from == to {
		return
	}
	if !fyne.CurrentApp().Settings().ShowAnimations() || m.scene == nil {
		m.look(to)
		return
	}
	last := from
	var run *fyne.Animation
	m.flight = func(share float32) {
		if m.camera != last {
			run.Stop()
			return
		}
		last = cameraBetween(from, to, float64(share))
		if share == 1 {
			last = to
		}
		m.look(last)
	}
	run = fyne.NewAnimation(flightTime, m.flight)
	run.Curve = fyne.AnimationEaseInOut
	run.Start()
}

// FlyTo brings a person, tie, department or goal into the middle of the view, or
// of what a card leaves of it, at a zoom at which names can be read. A person who
// can be read already, and is not under a control, stays where they are.
func (m *Map) FlyTo(ref graphmodel.Ref) {
	at, ok := m.placeOf(ref)
	if goal := m.session.Workspace().Goal(ref.ID); !ok && ref.Kind == graphmodel.KindGoal && goal != nil {
		// Its flag is not drawn yet.
		at, ok = m.middleOfHolders(goal)
	}
	if ref.Kind == graphmodel.KindPerson && m.camera.Zoom >= readableZoom && m.inClear(at) {
		return
	}
	if ok {
		c := m.camera
		c.X, c.Y, c.Zoom = at.X, at.Y, max(c.Zoom, readableZoom)
		aside := m.controls.clearMiddle().Sub(drawing.Point{X: c.Width / 2, Y: c.Height / 2})
		m.unfitted = false
		m.fly(panned(c, aside))
	}
}

// middleOfHolders returns about where the flag of a goal goes.
func (m *Map) middleOfHolders(goal *graphmodel.Goal) (drawing.Point, bool) {
	var sum drawing.Point
	n := 0
	for _, h := range goal.Holders {
		at, ok := m.placeOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: h.Person})
		if h.Person == "" {
			at, ok = m.placeOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: h.Department})
		}
		if ok {
			sum = sum.Add(at)
			n++
		}
	}
	return sum.Mul(1 / float64(max(n, 1))), n > 0
}

// closestFit is how much a selection is enlarged at most.
const closestFit = 1.5

// ZoomToSelection shows as large as fits what is selected of what the map shows.
// It tells whether there is anything.
func (m *Map) ZoomToSelection() bool {
	var area drawing.Rect
	found := false
	for _, ref := range m.selection().Refs() {
		for _, at := range m.placesOf(ref) {
			around := drawing.RectAround(at, at).Grow(personReach)
			if found {
				around = around.Union(area)
			}
			area, found = around, true
		}
	}
	if found {
		m.unfitted = false
		const margin = 40
		m.fly(fitted(m.camera, area, insets{margin, margin, margin, margin}, closestFit))
	}
	return found
}

// ZoomToMe shows the person whose map it is. It tells whether that is known.
func (m *Map) ZoomToMe() bool {
	me := m.session.Workspace().Info.Me
	if me != "" {
		m.FlyTo(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: me})
	}
	return me != ""
}

// placesOf returns the places that a record takes on the map: of a tie both its
// ends, of a department all its people.
func (m *Map) placesOf(ref graphmodel.Ref) []drawing.Point {
	var places []drawing.Point
	switch tie := m.session.Workspace().Tie(ref.ID); {
	case ref.Kind == graphmodel.KindTie && tie != nil:
		return []drawing.Point{m.where(tie.From), m.where(tie.To)}
	case ref.Kind == graphmodel.KindDepartment:
		for _, id := range m.membersOf(ref.ID) {
			places = append(places, m.where(id))
		}
	default:
		if at, ok := m.placeOf(ref); ok {
			places = append(places, at)
		}
	}
	return places
}

// Camera returns where the map is looked at from.
func (m *Map) Camera() drawing.Camera { return m.camera }

// ReturnTo puts the camera back to where it was.
func (m *Map) ReturnTo(c drawing.Camera) {
	c.Width, c.Height, c.Scale = m.camera.Width, m.camera.Height, m.camera.Scale
	m.fly(c)
}
