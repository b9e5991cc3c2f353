package mapview

import (
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/session"
	"inroad/graphmodel"
)

// idle waits for what comes.
type idle struct{}

var _ gesture = idle{}

func (idle) press(h host, p pointer) gesture {
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
	case h.tool() == PersonTool, p.double && h.tool() == SelectTool && onOpenGround(what):
		return upon{func() { addPerson(h, what, p) }}
	case h.tool() == AreaTool, p.shift() && onOpenGround(what):
		return banding{start: p, before: before(h, p)}
	case onOpenGround(what):
		return pressedGround{start: p, what: what}
	default:
		chooseOne(h, what, p)
		return upon{}
	}
}

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

// onOpenGround tells whether a person could stand there: on the ground, or
// within a department.
func onOpenGround(what hit) bool { return what.kind == onGround || what.kind == onDepartment }

func addPerson(h host, what hit, p pointer) {
	var department graphmodel.ID
	if what.kind == onDepartment {
		department = what.id
	}
	h.setTool(SelectTool)
	h.beginPerson(p.at, department)
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

// before returns what stays selected while an area is drawn.
func before(h host, p pointer) session.Selection {
	if p.shift() {
		return h.selection()
	}
	return session.Selection{}
}

// upon waits for the release and then acts. What puts a text field on the map
// must wait: a field that is there when the button is released would take the
// release for itself.
type upon struct{ act func() }

func (g upon) press(host, pointer) gesture { return g }
func (g upon) move(host, pointer) gesture  { return g }
func (g upon) cancel(host) gesture         { return idle{} }

func (g upon) release(host, pointer) gesture {
	if g.act != nil {
		g.act()
	}
	return idle{}
}
