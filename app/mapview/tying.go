package mapview

import "inroad/graphmodel"

// tying draws a tie from one person to another. Who is dragged from trusts who
// is dropped on, as the tie's "from" and "to" say; a press that does not stray
// is a click on the person.
type tying struct {
	from    graphmodel.ID
	start   pointer
	strayed bool
}

var _ gesture = tying{}

func (g tying) move(h host, p pointer) gesture {
	if g.strayed = g.strayed || p.strayed(g.start); g.strayed {
		h.showRubber(&rubber{from: g.from, to: g.other(h, p), end: p.at})
	}
	return g
}

func (g tying) release(h host, p pointer) gesture {
	h.showRubber(nil)
	to := g.other(h, p)
	switch {
	case to != "":
		h.tie(g.from, to)
		h.setTool(SelectTool)
	case !g.strayed:
		chooseOne(h, hit{kind: onPerson, id: g.from}, p)
	}
	return idle{}
}

func (g tying) cancel(h host) gesture {
	h.showRubber(nil)
	return idle{}
}

// other returns who is under the pointer, unless it is who the tie is from.
func (g tying) other(h host, p pointer) graphmodel.ID {
	if what := h.hitAt(p.at); what.person() && what.id != g.from {
		return what.id
	}
	return ""
}
