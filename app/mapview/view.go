package mapview

import (
	"inroad/app/drawing"
	"inroad/graphmodel"
)

// Zoom returns the zoom; 1 is one pixel a map unit.
func (m *Map) Zoom() float64 { return m.camera.Zoom }

// ZoomIn shows the map one step larger.
func (m *Map) ZoomIn() { m.zoomTo(stepped(m.camera.Zoom, true)) }

// ZoomOut shows the map one step smaller.
func (m *Map) ZoomOut() { m.zoomTo(stepped(m.camera.Zoom, false)) }

// ZoomTo100 shows the map at its natural size.
func (m *Map) ZoomTo100() { m.zoomTo(1) }

func (m *Map) zoomTo(zoom float64) {
	middle := drawing.Point{X: m.camera.Width / 2, Y: m.camera.Height / 2}
	m.look(zoomedAt(m.camera, middle, zoom))
}

// ZoomToFit shows everything, with nobody under a control, and goes on to do so
// when the map gets another size, until the camera is moved otherwise.
func (m *Map) ZoomToFit() {
	if m.scene == nil || m.camera.Width == 0 {
		m.unfitted = true
		return
	}
	m.look(m.fitting(m.scene))
	m.fits = true
}

// fitting returns the camera that shows all of a scene, with nobody under a
// control.
func (m *Map) fitting(scene *drawing.Scene) drawing.Camera {
	if scene.Bounds() == (drawing.Rect{}) {
		return drawing.Camera{Zoom: 1, Width: m.camera.Width, Height: m.camera.Height}
	}
	const margin = 20
	return fittedClear(m.camera, scene, insets{margin, margin + m.controls.nextFoot(), margin, margin}, m.controls.lasting())
}

// CentreOn brings a person, tie, department or goal into the middle of the
// view, at a zoom at which names can be read.
func (m *Map) CentreOn(ref graphmodel.Ref) {
	at, ok := m.placeOf(ref)
	if !ok {
		return
	}
	c := m.camera
	c.X, c.Y = at.X, at.Y
	c.Zoom = max(c.Zoom, readableZoom)
	m.unfitted = false
	m.look(c)
}

// readableZoom is where names can be read well.
const readableZoom = 0.7

// placeOf returns where a record is on the map.
func (m *Map) placeOf(ref graphmodel.Ref) (drawing.Point, bool) {
	w := m.session.Workspace()
	switch ref.Kind {
	case graphmodel.KindPerson:
		return m.where(ref.ID), m.visible().Person(ref.ID) != nil
	case graphmodel.KindTie:
		tie := w.Tie(ref.ID)
		if tie == nil {
			return drawing.Point{}, false
		}
		return m.where(tie.From).Lerp(m.where(tie.To), 0.5), true
	case graphmodel.KindDepartment:
		return m.middle(w.Members(ref.ID))
	default:
		return m.flagAt(ref.ID)
	}
}

// middle returns the middle of where people stand.
func (m *Map) middle(people []*graphmodel.Person) (drawing.Point, bool) {
	var sum drawing.Point
	for _, p := range people {
		sum = sum.Add(m.where(p.ID))
	}
	return sum.Mul(1 / max(float64(len(people)), 1)), len(people) > 0
}

func (m *Map) flagAt(goal graphmodel.ID) (drawing.Point, bool) {
	if m.scene == nil {
		return drawing.Point{}, false
	}
	for i := range m.scene.Flags {
		if m.scene.Flags[i].ID == goal {
			return m.scene.Flags[i].At, true
		}
	}
	return drawing.Point{}, false
}

// LookAt brings a place on the map into the middle of the view, at once.
func (m *Map) LookAt(at drawing.Point) {
	c := m.camera
	c.X, c.Y = at.X, at.Y
	m.look(c)
}

// look moves the camera.
func (m *Map) look(c drawing.Camera) {
	if c == m.camera {
		return
	}
	zoomed := c.Zoom != m.camera.Zoom
	m.camera, m.fits = c, false
	m.overlay.tooltip.hide()
	m.unhover()
	m.picture.follow(c)
	m.overlay.update()
	if zoomed {
		m.controls.zoom.show(c.Zoom)
		m.Zoomed.Emit(c.Zoom)
	}
	m.Moved.Emit(c)
}
