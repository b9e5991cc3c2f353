package mapview

import "inroad/app/session"

// pressedOpen is a press where nobody stands. When the pointer strays it
// becomes a pan or, with Shift or the area tool, the drawing of an area: where
// there are many ties, one is never far. Else it is a click.
type pressedOpen struct {
	start pointer
	what  hit
}

var _ gesture = pressedOpen{}

func (g pressedOpen) cancel(host) gesture { return idle{} }

func (g pressedOpen) move(h host, p pointer) gesture {
	if !p.strayed(g.start) {
		return g
	}
	h.hover(hit{}, p)
	switch {
	case g.start.shift():
		return banding{start: g.start, before: h.selection()}.move(h, p)
	case h.tool() == AreaTool:
		return banding{start: g.start}.move(h, p)
	default:
		return panning{last: g.start}.move(h, p)
	}
}

// release selects what was clicked; a click on the ground clears the selection.
func (g pressedOpen) release(h host, _ pointer) gesture {
	if g.what.kind != onGround {
		chooseOne(h, g.what, g.start)
	} else if !g.start.shift() {
		h.choose(session.Selection{})
	}
	return idle{}
}

// panning drags the map under the view.
type panning struct{ last pointer }

var _ gesture = panning{}

func (g panning) move(h host, p pointer) gesture {
	h.pan(p.view.Sub(g.last.view))
	return panning{last: p}
}

func (g panning) release(host, pointer) gesture { return idle{} }
func (g panning) cancel(host) gesture           { return idle{} }
