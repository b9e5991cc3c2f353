package mapview

import (
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/session"
)

// press returns the gesture that a press of a button begins.
func press(h host, p pointer) gesture {
	what := h.hitAt(p.at)
	switch {
	case p.button == desktop.MouseButtonTertiary:
		return panning{last: p}
	case p.button == desktop.MouseButtonSecondary:
		chooseUnder(h, what)
		return idle{}
	case p.double && what.person():
		return upon{func() { h.beginRename(what.id) }}
	case what.kind == onRim, what.kind == onPerson && h.tool() == TieTool:
		return tying{from: what.id, start: p}
	case what.kind == onPerson:
		return pressPerson(h, what, p)
	case h.tool() == PersonTool, p.double && h.tool() == SelectTool && what.kind != onGoal:
		return upon{func() { addPerson(h, what, p) }}
	default:
		return pressedOpen{start: p, what: what}
	}
}

// idle waits for what comes.
type idle struct{}

var _ gesture = idle{}

func (idle) move(h host, p pointer) gesture {
	h.hover(h.hitAt(p.at), p)
	return idle{}
}

func (idle) release(host, pointer) gesture { return idle{} }

// cancel puts away a tool, or else the selection.
func (idle) cancel(h host) gesture {
	if h.tool() != SelectTool {
		h.setTool(SelectTool)
	} else {
		h.choose(session.Selection{})
	}
	return idle{}
}

func addPerson(h host, what hit, p pointer) {
	h.setTool(SelectTool)
	h.beginPerson(p.at, what.department)
}

// chooseOne selects what was hit; with Shift it joins or leaves the selection.
func chooseOne(h host, what hit, p pointer) {
	ref, ok := what.ref()
	switch {
	case !ok:
		return
	case p.shift():
		h.choose(h.selection().Toggled(ref))
	default:
		h.choose(session.SelectionOf(ref))
	}
}

// chooseUnder selects what a menu is about to be opened for, unless that is
// selected already, perhaps with others.
func chooseUnder(h host, what hit) {
	if ref, ok := what.ref(); ok && !h.selection().Has(ref) {
		h.choose(session.SelectionOf(ref))
	}
}

// upon waits for the release and then acts. What puts a text field on the map
// must wait: a field that is there when the button is released would take the
// release for itself.
type upon struct{ act func() }

func (g upon) move(host, pointer) gesture { return g }
func (g upon) cancel(host) gesture        { return idle{} }

func (g upon) release(host, pointer) gesture {
	if g.act != nil {
		g.act()
	}
	return idle{}
}
