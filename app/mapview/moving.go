package mapview

import (
	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// pressPerson selects the person under the pointer. One of several selected
// people stays so, or they could not be dragged together.
func pressPerson(h host, what hit, p pointer) gesture {
	ref, _ := what.ref()
	selected := h.selection().Has(ref)
	if p.shift() || !selected {
		chooseOne(h, what, p)
	}
	if p.shift() && selected {
		return upon{}
	}
	return pressedPerson{start: p, ref: ref}
}

// pressedPerson becomes a drag when the pointer strays, or else a click.
type pressedPerson struct {
	start pointer
	ref   graphmodel.Ref
}

var _ gesture = pressedPerson{}

func (g pressedPerson) cancel(host) gesture { return idle{} }

func (g pressedPerson) move(h host, p pointer) gesture {
	if !p.strayed(g.start) {
		return g
	}
	origins := make(map[graphmodel.ID]drawing.Point)
	for _, id := range h.selection().IDs(graphmodel.KindPerson) {
		origins[id] = h.where(id)
	}
	return moving{start: g.start, origins: origins}.move(h, p)
}

func (g pressedPerson) release(h host, _ pointer) gesture {
	if !g.start.shift() {
		h.choose(session.SelectionOf(g.ref))
	}
	return idle{}
}

// moving drags people. Nothing is edited until they are let go.
type moving struct {
	start   pointer
	origins map[graphmodel.ID]drawing.Point
}

var _ gesture = moving{}

func (g moving) move(h host, p pointer) gesture {
	h.preview(g.places(p))
	return g
}

func (g moving) release(h host, p pointer) gesture {
	h.moveTo(g.places(p))
	return idle{}
}

func (g moving) cancel(h host) gesture {
	h.preview(nil)
	return idle{}
}

func (g moving) places(p pointer) map[graphmodel.ID]drawing.Point {
	way := p.at.Sub(g.start.at)
	places := make(map[graphmodel.ID]drawing.Point, len(g.origins))
	for id, origin := range g.origins {
		places[id] = origin.Add(way)
	}
	return places
}
