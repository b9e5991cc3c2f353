package mapview

import (
	"fmt"

	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
	"inroad/graphmodel"
)

// hover shows what the pointer is over.
func (m *Map) hover(what gesture.Hit, p gesture.Pointer) {
	before := m.over
	m.over = what
	m.overlay.tooltip.point(what, p)
	if before.Kind == gesture.OnRim || what.Kind == gesture.OnRim {
		m.overlay.point(p.View)
	}
	if before == what {
		return
	}
	if before.ID != what.ID {
		m.picture.request()
	}
	m.Hinted.Emit(m.hint())
}

// unhover forgets what the pointer was over, where the camera has taken that away
// from under it.
func (m *Map) unhover() {
	if _, idle := m.gesture.(gesture.Idle); !idle || m.mouse.held != 0 || m.over == (gesture.Hit{}) {
		return
	}
	if m.hitAt(m.camera.ToMap(m.mouse.latest.View)) != m.over {
		m.hover(gesture.Hit{}, m.mouse.latest)
	}
}

// hint says what the pointer is on and what could be done there.
func (m *Map) hint() string {
	w := m.session.Workspace()
	switch m.over.Kind {
	case gesture.OnRim:
		return "Drag to whoever " + w.PersonName(m.over.ID) + " trusts"
	case gesture.OnPerson:
		if m.chosenTool == gesture.TieTool {
			return "Drag to whoever " + w.PersonName(m.over.ID) + " trusts"
		}
		return w.PersonName(m.over.ID) + m.supportHint(m.over.ID) + ": drag to move, drag from the rim to tie, double-click to rename"
	case gesture.OnTie:
		return tieHint(w, w.Tie(m.over.ID))
	case gesture.OnBundle:
		return m.bundleHint(m.over.ID)
	case gesture.OnDepartment:
		if m.over.Node {
			return m.nodeHint(m.over.ID)
		}
	case gesture.OnGoal:
		return "Goal: " + w.NameOf(graphmodel.Ref{Kind: graphmodel.KindGoal, ID: m.over.ID})
	}
	return m.groundHint()
}

// groundHint says what the tool in hand does.
func (m *Map) groundHint() string {
	switch m.chosenTool {
	case gesture.PersonTool:
		return "Click where the new person stands; Esc to stop"
	case gesture.TieTool:
		return "Drag, or click, from one person to the one they trust; Esc to stop"
	case gesture.AreaTool:
		return "Drag around people to select them; Esc to stop"
	case gesture.LassoTool:
		return "Draw a line around people to select them; Esc to stop"
	}
	return ""
}

func tieHint(w *graphmodel.Workspace, tie *graphmodel.Tie) string {
	if tie == nil {
		return ""
	}
	sentence := w.PersonName(tie.From) + " trusts " + w.PersonName(tie.To)
	level, known := tie.Trust.Get()
	if !known {
		return sentence + ", how far is not known"
	}
	return fmt.Sprintf("%s: %s, %g", sentence, graphmodel.BandOf(level), level)
}

// disc returns the disc of a person, where it is just being moved to.
func (m *Map) disc(person graphmodel.ID) (drawing.Disc, bool) {
	if m.scene == nil {
		return drawing.Disc{}, false
	}
	return m.scene.Disc(person)
}

// keepInView pans as little as needed for a person, with a name below, to be in
// the view and not under the overview.
func (m *Map) keepInView(at drawing.Point, radius float64) {
	const margin = 40 // pixels
	reach := radius*m.camera.Zoom + margin
	p := m.camera.ToView(at)
	push := func(v, size float64) float64 {
		if size < 2*reach {
			return size/2 - v
		}
		return min(max(v, reach), size-reach) - v
	}
	m.pan(drawing.Point{X: push(p.X, m.camera.Width), Y: push(p.Y, m.camera.Height)})
	p = m.camera.ToView(at)
	m.pan(m.controls.aside(drawing.RectAround(p, p).Grow(reach)))
}
