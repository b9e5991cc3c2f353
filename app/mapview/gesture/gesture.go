// Package gesture is what the pointer means on the map: a small state machine.
// A [Press] begins a gesture, and every further event leads from one [Gesture]
// to the next, until it is [Idle] again. It acts on a [Host] and knows neither
// the map's picture nor the window.
package gesture

import (
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/session"
	"inroad/graphmodel"
)

// Gesture is a state of the pointer's machine: what the next event means.
// Every method returns the state that follows.
type Gesture interface {
	Move(h Host, p Pointer) Gesture
	Release(h Host, p Pointer) Gesture
	// Cancel takes back what the gesture has begun.
	Cancel(h Host) Gesture
}

// Press returns the gesture that a press of a button begins.
func Press(h Host, p Pointer) Gesture {
	what := h.HitAt(p.At)
	switch {
	case p.Button == desktop.MouseButtonTertiary:
		return panning{last: p}
	case p.Button == desktop.MouseButtonSecondary:
		chooseUnder(h, what)
		return Idle{}
	case p.Double:
		return pressTwice(h, what, p)
	case what.Kind == OnRim, what.Kind == OnPerson && h.Tool() == TieTool:
		return tying{from: what.ID, start: p}
	case what.Kind == OnPerson:
		return pressPerson(h, what, p)
	case h.Tool() == PersonTool:
		return upon{func() { AddPerson(h, what, p) }}
	case what.departmentName() && h.Tool() == SelectTool && !p.several() && !p.alt():
		return pressedName{start: p, what: what}
	default:
		return pressedOpen{start: p, what: what}
	}
}

// pressTwice is the second press of a double click.
func pressTwice(h Host, what Hit, p Pointer) Gesture {
	switch {
	case what.Person():
		return upon{func() { h.BeginRename(what.ID) }}
	case what.Node:
		return upon{func() { h.Expand(what.ID) }}
	case what.departmentName():
		return upon{func() { h.Choose(people(h.Members(what.ID))) }}
	case h.Tool() == PersonTool, h.Tool() == SelectTool && what.Kind != OnGoal:
		return upon{func() { AddPerson(h, what, p) }}
	default:
		return pressedOpen{start: p, what: what}
	}
}

// Idle waits for what comes.
type Idle struct{}

var _ Gesture = Idle{}

// Move shows what is under the pointer.
func (Idle) Move(h Host, p Pointer) Gesture {
	h.Hover(h.HitAt(p.At), p)
	return Idle{}
}

// Release does nothing.
func (Idle) Release(Host, Pointer) Gesture { return Idle{} }

// Cancel puts away a tool, or else the selection.
func (Idle) Cancel(h Host) Gesture {
	if h.Tool() != SelectTool {
		h.SetTool(SelectTool)
	} else {
		h.Choose(session.Selection{})
	}
	return Idle{}
}

// AddPerson has the name of a new person typed at a place, as the person tool
// does.
func AddPerson(h Host, what Hit, p Pointer) {
	h.SetTool(SelectTool)
	h.BeginPerson(p.At, what.Department)
}

// upon waits for the release and then acts. What puts a text field on the map
// must wait: a field that is there when the button is released would take the
// release for itself.
type upon struct{ act func() }

var _ Gesture = upon{}

func (g upon) Move(Host, Pointer) Gesture { return g }
func (g upon) Cancel(Host) Gesture        { return Idle{} }

func (g upon) Release(Host, Pointer) Gesture {
	if g.act != nil {
		g.act()
	}
	return Idle{}
}

// chooseOne selects what was hit; with Shift or Ctrl it joins or leaves the
// selection.
func chooseOne(h Host, what Hit, p Pointer) {
	ref, ok := what.Ref()
	switch {
	case !ok:
		return
	case p.several():
		h.Choose(h.Selection().Toggled(ref))
	default:
		h.Choose(session.SelectionOf(ref))
	}
}

// chooseUnder selects what a menu is about to be opened for, unless that is
// selected already, perhaps with others.
func chooseUnder(h Host, what Hit) {
	if ref, ok := what.Ref(); ok && !h.Selection().Has(ref) {
		h.Choose(session.SelectionOf(ref))
	}
}

// people returns the selection of these people.
func people(ids []graphmodel.ID) session.Selection {
	refs := make([]graphmodel.Ref, len(ids))
	for i, id := range ids {
		refs[i] = graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}
	}
	return session.SelectionOf(refs...)
}
