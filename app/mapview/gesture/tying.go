package gesture

import (
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/graphmodel"
)

// tying draws a tie from one person to another. Who is dragged from trusts who
// is dropped on, as the tie's "from" and "to" say. A press that does not stray is
// a click on the person: with the tie tool the tie goes on from there, and the
// next click ends it; else it selects.
type tying struct {
	from    graphmodel.ID
	start   Pointer
	strayed bool
}

var _ Gesture = tying{}

func (g tying) Move(h Host, p Pointer) Gesture {
	if g.strayed = g.strayed || p.Strayed(g.start); g.strayed {
		h.ShowRubber(&Rubber{From: g.from, To: g.other(h, p), End: p.At})
	}
	return g
}

func (g tying) Release(h Host, p Pointer) Gesture {
	h.ShowRubber(nil)
	to := g.other(h, p)
	switch {
	case to != "":
		h.SetTool(SelectTool)
		h.Tie(g.from, to)
	case !g.strayed && h.Tool() == TieTool:
		return TieFrom(h, g.from)
	case !g.strayed:
		chooseOne(h, Hit{Kind: OnPerson, ID: g.from}, g.start)
	}
	return Idle{}
}

func (g tying) Cancel(h Host) Gesture {
	h.ShowRubber(nil)
	return Idle{}
}

// other returns who is under the pointer, unless it is who the tie is from.
func (g tying) other(h Host, p Pointer) graphmodel.ID {
	if what := h.HitAt(p.At); what.Person() && what.ID != g.from {
		return what.ID
	}
	return ""
}

// TieFrom begins to draw a tie without a button held: it follows the pointer,
// and the next press ends it on whoever is pressed, or on nobody.
func TieFrom(h Host, from graphmodel.ID) Gesture {
	h.Hover(Hit{}, Pointer{})
	return tyingFree{tying{from: from, strayed: true}}
}

// Pending is a gesture that goes on when no button is held; the next press is
// its own.
type Pending interface {
	Gesture
	Press(h Host, p Pointer) Gesture
}

// tyingFree is a tie that is drawn from a menu.
type tyingFree struct{ tying }

var _ Pending = tyingFree{}

func (g tyingFree) Move(h Host, p Pointer) Gesture {
	g.tying.Move(h, p)
	return g
}

// Release does nothing: it is that of the button that has chosen from the menu.
func (g tyingFree) Release(Host, Pointer) Gesture { return g }

// Press goes on as with a tie that is dragged; any button but the first gives
// it up.
func (g tyingFree) Press(h Host, p Pointer) Gesture {
	if p.Button != desktop.MouseButtonPrimary {
		return g.Cancel(h)
	}
	return g.tying
}
