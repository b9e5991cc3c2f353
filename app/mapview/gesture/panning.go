package gesture

import (
	"inroad/app/drawing"
	"inroad/app/session"
)

// pressedOpen is a press where nobody stands. When the pointer strays it
// becomes a pan or, with a key held or another tool, the drawing of an area:
// where there are many ties, one is never far. Else it is a click.
type pressedOpen struct {
	start Pointer
	what  Hit
}

var _ Gesture = pressedOpen{}

func (g pressedOpen) Cancel(Host) Gesture { return Idle{} }

func (g pressedOpen) Move(h Host, p Pointer) Gesture {
	if !p.Strayed(g.start) {
		return g
	}
	h.Hover(Hit{}, p)
	switch {
	case g.start.alt(), h.Tool() == LassoTool:
		return lassoing{start: g.start, before: h.Selection(), outline: []drawing.Point{g.start.At}}.Move(h, p)
	case g.start.several(), h.Tool() == AreaTool:
		return banding{start: g.start, before: h.Selection()}.Move(h, p)
	default:
		return panning{last: g.start}.Move(h, p)
	}
}

// Release selects what was clicked, and opens a tie; a click on the ground
// clears the selection.
func (g pressedOpen) Release(h Host, _ Pointer) Gesture {
	switch {
	case g.what.Kind == OnBundle:
		h.ChooseBundle(g.what.ID)
	case g.what.Kind != OnGround:
		chooseOne(h, g.what, g.start)
		if g.what.Kind == OnTie && !g.start.several() {
			h.OpenTie(g.what.ID)
		}
	case !g.start.several():
		h.Choose(session.Selection{})
	}
	return Idle{}
}

// panning drags the map under the view.
type panning struct{ last Pointer }

var _ Gesture = panning{}

func (g panning) Move(h Host, p Pointer) Gesture {
	h.Pan(p.View.Sub(g.last.View))
	return panning{last: p}
}

func (g panning) Release(Host, Pointer) Gesture { return Idle{} }
func (g panning) Cancel(Host) Gesture           { return Idle{} }
