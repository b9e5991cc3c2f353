package gesture

import (
	"slices"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// banding selects the people in a rectangle.
type banding struct {
	start  Pointer
	before session.Selection
}

var _ Gesture = banding{}

func (g banding) Move(h Host, p Pointer) Gesture {
	area := drawing.RectAround(g.start.At, p.At)
	h.ShowBand(&area)
	return g
}

func (g banding) Release(h Host, p Pointer) Gesture {
	h.ShowBand(nil)
	h.Choose(combined(g.start, g.before, h.PeopleIn(drawing.RectAround(g.start.At, p.At))))
	return Idle{}
}

func (g banding) Cancel(h Host) Gesture {
	h.ShowBand(nil)
	return Idle{}
}

// lassoing selects the people within a line drawn by hand, which is closed by
// the straight way from its end to its beginning.
type lassoing struct {
	start   Pointer
	before  session.Selection
	outline []drawing.Point
}

var _ Gesture = lassoing{}

// lassoStep is how far apart, in pixels, the corners of a lasso are: nearer ones
// would be no smoother and many more.
const lassoStep = 3

func (g lassoing) Move(h Host, p Pointer) Gesture {
	if g.start.View.Sub(p.View).Len() < lassoStep && len(g.outline) == 1 {
		return g
	}
	g.outline = append(slices.Clip(g.outline), p.At)
	h.ShowLasso(g.outline)
	return g
}

func (g lassoing) Release(h Host, p Pointer) Gesture {
	h.ShowLasso(nil)
	h.Choose(combined(g.start, g.before, h.PeopleWithin(append(slices.Clip(g.outline), p.At))))
	return Idle{}
}

func (g lassoing) Cancel(h Host) Gesture {
	h.ShowLasso(nil)
	return Idle{}
}

// combined returns the selection of these people; with Shift, together with
// what was selected before; with Ctrl, what was selected before without them.
func combined(start Pointer, before session.Selection, found []graphmodel.ID) session.Selection {
	if !start.several() {
		return people(found)
	}
	refs := slices.Clone(before.Refs())
	for _, ref := range people(found).Refs() {
		switch {
		case start.command():
			refs = slices.DeleteFunc(refs, func(r graphmodel.Ref) bool { return r == ref })
		case !before.Has(ref):
			refs = append(refs, ref)
		}
	}
	return session.SelectionOf(refs...)
}
