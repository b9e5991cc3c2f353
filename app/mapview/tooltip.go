package mapview

import (
	"time"

	"inroad/app/drawing"
	"inroad/app/glance"
	"inroad/app/mapview/gesture"
	"inroad/graphmodel"
)

// tooltip is the card that says what is known of who or what the pointer rests
// on. Whatever the hand does takes it away.
type tooltip struct {
	owner  *Map
	view   *glance.View
	at     drawing.Point // the pointer, when it came to rest
	over   graphmodel.Ref
	cancel func()
}

const (
	// tooltipRest is how long the pointer rests before the card comes.
	tooltipRest = 400 * time.Millisecond
	// tooltipGap is how far from the pointer the card keeps.
	tooltipGap = 16
)

func newTooltip(m *Map) *tooltip {
	return &tooltip{owner: m, view: glance.NewView(), cancel: func() {}}
}

// point follows the pointer to what is under it.
func (t *tooltip) point(what gesture.Hit, p gesture.Pointer) {
	ref, ok := explained(what)
	if ok && ref == t.over && p.View.Sub(t.at).Len() <= 3 {
		return // a hand is never quite still
	}
	t.hide()
	if ok && t.owner.Clock != nil {
		t.over, t.at = ref, p.View
		t.cancel = t.owner.Clock.After(tooltipRest, func() {
			if t.owner.handsOff() {
				t.show(ref, p.View, tooltipGap)
			}
		})
	}
}

// explained returns what a card is shown for: of a department only its name, or
// there would be one wherever the pointer rests.
func explained(what gesture.Hit) (graphmodel.Ref, bool) {
	ref, ok := what.Ref()
	return ref, ok && what.Kind != gesture.OnRim && (what.Kind != gesture.OnDepartment || what.Name || what.Node)
}

// handsOff tells whether nothing is being done with the map.
func (m *Map) handsOff() bool {
	_, idle := m.gesture.(gesture.Idle)
	c := m.canvas()
	busy := m.overlay.name.person != "" || m.overlay.name.field.Visible() || m.overlay.card.content.Visible()
	return idle && m.mouse.held == 0 && !busy && (c == nil || c.Overlays().Top() == nil)
}

func (t *tooltip) show(ref graphmodel.Ref, at drawing.Point, gap float32) {
	s := t.owner.session
	card, ok := glance.Of(s.Workspace(), s.Change(), s.Today(), ref)
	if ok {
		t.view.Show(card, position(at), gap, t.owner.Size())
		t.owner.overlay.repaint()
	}
}

// hide takes the card away, and one that was to come.
func (t *tooltip) hide() {
	t.cancel()
	t.over = graphmodel.Ref{}
	if t.view.Visible() {
		t.view.Hide()
		t.owner.overlay.repaint()
	}
}

// ShowCard says what is known of who or what is selected, beside it.
func (m *Map) ShowCard() {
	ref, ok := m.selection().Only()
	at, placed := m.placeOf(ref)
	if !ok || !placed {
		return
	}
	m.overlay.tooltip.hide()
	gap := float32(tooltipGap)
	if disc, isPerson := m.disc(ref.ID); isPerson {
		gap = max(gap, float32(disc.R*m.camera.Zoom)+4)
		m.keepInView(at, disc.R)
	}
	m.overlay.tooltip.show(ref, m.camera.ToView(at), gap)
}
