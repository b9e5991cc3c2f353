package gesture

import (
	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// pressPerson selects the person under the pointer. One of several selected
// people stays so, or they could not be dragged together.
func pressPerson(h Host, what Hit, p Pointer) Gesture {
	ref, _ := what.Ref()
	selected := h.Selection().Has(ref)
	if p.several() || !selected {
		chooseOne(h, what, p)
	}
	if p.several() && selected {
		return upon{}
	}
	return pressedPerson{start: p, ref: ref}
}

// pressedPerson becomes a drag when the pointer strays, or else a click.
type pressedPerson struct {
	start Pointer
	ref   graphmodel.Ref
}

var _ Gesture = pressedPerson{}

func (g pressedPerson) Cancel(Host) Gesture { return Idle{} }

func (g pressedPerson) Move(h Host, p Pointer) Gesture {
	if !p.Strayed(g.start) {
		return g
	}
	return dragging(h, g.start, g.ref.ID, h.SelectedHere()).Move(h, p)
}

func (g pressedPerson) Release(h Host, _ Pointer) Gesture {
	if !g.start.several() {
		h.Choose(session.SelectionOf(g.ref))
	}
	return Idle{}
}

// pressedName is a press on the name of a department: a drag takes all its
// people along, a click selects it.
type pressedName struct {
	start Pointer
	what  Hit
}

var _ Gesture = pressedName{}

func (g pressedName) Cancel(Host) Gesture { return Idle{} }

func (g pressedName) Move(h Host, p Pointer) Gesture {
	if !p.Strayed(g.start) {
		return g
	}
	members := h.Members(g.what.ID)
	if len(members) == 0 {
		return panning{last: g.start}.Move(h, p)
	}
	h.Hover(Hit{}, p)
	return dragging(h, g.start, "", members).Move(h, p)
}

func (g pressedName) Release(h Host, _ Pointer) Gesture {
	chooseOne(h, g.what, g.start)
	return Idle{}
}

// moving drags people. Nothing is edited until they are let go.
type moving struct {
	start   Pointer
	held    graphmodel.ID // empty when no single person is
	origins map[graphmodel.ID]drawing.Point
}

var _ Gesture = moving{}

func dragging(h Host, start Pointer, held graphmodel.ID, people []graphmodel.ID) moving {
	origins := make(map[graphmodel.ID]drawing.Point, len(people))
	for _, id := range people {
		origins[id] = h.Where(id)
	}
	return moving{start: start, held: held, origins: origins}
}

func (g moving) Move(h Host, p Pointer) Gesture {
	h.Preview(g.places(h, p))
	return g
}

func (g moving) Release(h Host, p Pointer) Gesture {
	h.MoveTo(g.places(h, p))
	return Idle{}
}

func (g moving) Cancel(h Host) Gesture {
	h.Preview(nil)
	return Idle{}
}

// places returns where the people are dragged to. While Alt is held they line
// up with nobody.
func (g moving) places(h Host, p Pointer) map[graphmodel.ID]drawing.Point {
	held := g.held
	if p.alt() {
		held = ""
	}
	way := h.LineUp(held, g.origins, p.At.Sub(g.start.At))
	places := make(map[graphmodel.ID]drawing.Point, len(g.origins))
	for id, origin := range g.origins {
		places[id] = origin.Add(way)
	}
	return places
}
