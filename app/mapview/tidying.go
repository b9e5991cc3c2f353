package mapview

import (
	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/alignment"
	"inroad/graphmodel/edit"
)

// Align lines the selected people up, in one step of undo.
func (m *Map) Align(edge alignment.Edge) {
	m.tidy("Align the "+edge.String(), func(discs []alignment.Disc) []alignment.Disc { return alignment.Align(discs, edge) })
}

// DistributeAcross makes the gaps between the selected people equal from left to
// right, DistributeDown from top to bottom.
func (m *Map) DistributeAcross() { m.tidy("Distribute across", alignment.DistributeAcross) }

// DistributeDown makes the gaps equal from top to bottom.
func (m *Map) DistributeDown() { m.tidy("Distribute down", alignment.DistributeDown) }

// tidy moves the selected people to where the rule puts them, and shows them on
// their way. Those who are pinned count and stay.
func (m *Map) tidy(name string, rule func([]alignment.Disc) []alignment.Disc) {
	var discs []alignment.Disc
	for _, id := range m.selectedHere("moved") {
		at, r := m.where(id), drawing.Radius(graphmodel.DefaultPower)
		if disc, ok := m.disc(id); ok {
			r = disc.R
		}
		discs = append(discs, alignment.Disc{ID: id, X: at.X, Y: at.Y, R: r})
	}
	if len(discs) < 2 {
		return
	}
	places := make(map[graphmodel.ID]drawing.Point, len(discs))
	for _, d := range rule(discs) {
		if p := m.session.Workspace().Positions.Find(d.ID); p == nil || !p.Pinned {
			places[d.ID] = drawing.Point{X: d.X, Y: d.Y}
		}
	}
	m.arrange(name, places)
}

// Pinned tells whether all of the selected people are pinned to where they
// stand.
func (m *Map) Pinned() bool {
	people := m.selectedHere("")
	for _, id := range people {
		if p := m.session.Workspace().Positions.Find(id); p == nil || !p.Pinned {
			return false
		}
	}
	return len(people) > 0
}

// TogglePin pins the selected people to where they stand, so that no layout
// moves them; or unpins them when all are.
func (m *Map) TogglePin() {
	people := m.selectedHere("pinned")
	if len(people) == 0 {
		return
	}
	w := m.session.Workspace()
	// Whom only the program has placed gets that place for good.
	loose := edit.Edit{}
	if len(m.places.fallback) > 0 {
		loose = m.settled(loose)
	}
	e := edit.Pin(w.Apply(loose.Deltas), !m.Pinned(), people...)
	m.session.Do(edit.Joined(loose, e))
}
