package mapview

import (
	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/support"
)

// supportShown follows the support to be shown on the map.
func (m *Map) supportShown(shares map[graphmodel.ID]float64) {
	view := m.session.SupportView()
	if shares == nil {
		view = session.SupportOff
	}
	m.controls.legend.ShowSupport(view)
	m.controls.relayout()
	m.changed()
	if m.fits {
		m.ZoomToFit() // the legend takes another place
	}
}

// supportHint says how far somebody supports the change, while the map shows
// it: " · support 6.3 in 10 (supportive)".
func (m *Map) supportHint(person graphmodel.ID) string {
	share, ok := m.session.Support()[person]
	if !ok {
		return ""
	}
	word := graphmodel.StanceName(drawing.SupportStep(share))
	return " · support " + support.InTen(share) + " in 10 (" + word + ")"
}
