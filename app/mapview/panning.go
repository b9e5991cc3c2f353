package mapview

import "inroad/app/session"

// pressedGround becomes a pan when the pointer strays, or else a click, which
// selects the department there or clears the selection.
type pressedGround struct {
	start pointer
	what  hit
}

var _ gesture = pressedGround{}

func (g pressedGround) press(host, pointer) gesture { return g }
func (g pressedGround) cancel(host) gesture         { return idle{} }

func (g pressedGround) move(h host, p pointer) gesture {
	if !p.strayed(g.start) {
		return g
	}
	return panning{last: g.start}.move(h, p)
}

func (g pressedGround) release(h host, p pointer) gesture {
	if g.what.kind == onGround {
		h.choose(session.Selection{})
	} else {
		chooseOne(h, g.what, p)
	}
	return idle{}
}

// panning drags the map under the view.
type panning struct{ last pointer }

var _ gesture = panning{}

func (g panning) press(host, pointer) gesture { return g }

func (g panning) move(h host, p pointer) gesture {
	h.pan(p.view.Sub(g.last.view))
	return panning{last: p}
}

func (g panning) release(host, pointer) gesture { return idle{} }
func (g panning) cancel(host) gesture           { return idle{} }
