package mapview

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
)

// rollTime is how long the zoom takes to follow a notch of the wheel.
const rollTime = 120 * time.Millisecond

// leastNotch is the least turn that is one of a wheel's notches; touchpads tell
// of smaller ones, often enough to be smooth by themselves.
const leastNotch = 12

// rolling is a zoom that follows the wheel.
type rolling struct {
	zoom float64        // where it ends
	last drawing.Camera // where it was put last
	run  *fyne.Animation
	tick func(share float32)
}

// roll zooms at a place in the view as far as the wheel was turned: smoothly,
// from notch to notch, or at once where the user wants less motion.
func (m *Map) roll(at drawing.Point, turn float32) {
	zoom := m.camera.Zoom
	if m.isRolling() {
		m.rolling.run.Stop()
		zoom = m.rolling.zoom // the notches before are not lost
	}
	zoom = min(max(zoom*wheelZoom(turn), MinZoom), MaxZoom)
	m.rolling = nil
	if math.Abs(float64(turn)) < leastNotch || !fyne.CurrentApp().Settings().ShowAnimations() || m.scene == nil {
		m.look(zoomedAt(m.camera, at, zoom))
		return
	}
	m.rolling = m.newRolling(at, zoom)
	if zoom < m.camera.Zoom {
		m.picture.foresee(zoomedAt(m.camera, at, zoom))
	}
	m.rolling.run.Start()
}

// newRolling prepares the way to another zoom.
func (m *Map) newRolling(at drawing.Point, zoom float64) *rolling {
	from := m.camera
	r := &rolling{zoom: zoom, last: from}
	r.tick = func(share float32) {
		if m.rolling != r || m.camera != r.last {
			r.run.Stop() // the camera goes elsewhere by now
			return
		}
		r.last = zoomedAt(from, at, from.Zoom*math.Pow(zoom/from.Zoom, float64(share)))
		if share == 1 {
			m.rolling = nil
		}
		m.look(r.last)
	}
	r.run = fyne.NewAnimation(rollTime, r.tick)
	r.run.Curve = fyne.AnimationEaseOut
	return r
}

// isRolling tells whether the zoom follows the wheel, and nothing else has moved
// the camera.
func (m *Map) isRolling() bool { return m.rolling != nil && m.camera == m.rolling.last }
