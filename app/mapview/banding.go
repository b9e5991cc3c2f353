package mapview

import (
	"slices"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// banding selects the people in a rectangle, together with who was selected
// before when Shift was held.
type banding struct {
	start  pointer
	before session.Selection
}

var _ gesture = banding{}

func (g banding) move(h host, p pointer) gesture {
	area := drawing.RectAround(g.start.at, p.at)
	h.showBand(&area)
	return g
}

func (g banding) release(h host, p pointer) gesture {
	h.showBand(nil)
	refs := slices.Clone(g.before.Refs())
	for _, id := range h.peopleIn(drawing.RectAround(g.start.at, p.at)) {
		if ref := (graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}); !g.before.Has(ref) {
			refs = append(refs, ref)
		}
	}
	h.choose(session.SelectionOf(refs...))
	return idle{}
}

func (g banding) cancel(h host) gesture {
	h.showBand(nil)
	return idle{}
}
