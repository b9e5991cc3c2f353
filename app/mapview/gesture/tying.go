package gesture

import "inroad/graphmodel"

// tying draws a tie from one person to another. Who is dragged from trusts who
// is dropped on, as the tie's "from" and "to" say; a press that does not stray
// is a click on the person.
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
