package edit

import (
	"slices"

	"inroad/graphmodel"
)

// Announcement tells what has changed: the deltas that were just carried out.
type Announcement struct {
	Name   string
	Cause  Cause
	Deltas []graphmodel.Delta
}

// Cause says how a change came about.
type Cause int

// The causes.
const (
	Did Cause = iota
	Undid
	Redid
)

// Touches tells whether a record of that kind was added, changed or removed.
func (a Announcement) Touches(kind graphmodel.Kind) bool {
	return slices.ContainsFunc(a.Deltas, func(d graphmodel.Delta) bool { return d.Record().Kind() == kind })
}

// OnlyMoves tells whether nothing changed but places on the map and ways of
// looking at it, so that every answer stays as it is.
func (a Announcement) OnlyMoves() bool {
	return !slices.ContainsFunc(a.Deltas, func(d graphmodel.Delta) bool {
		kind := d.Record().Kind()
		return kind != graphmodel.KindPosition && kind != graphmodel.KindView
	})
}

// Subscribe has listen called after every change, on the goroutine that made
// it, until cancel is called.
func (h *History) Subscribe(listen func(Announcement)) (cancel func()) {
	entry := &listen
	h.listeners = append(h.listeners, entry)
	return func() {
		h.listeners = slices.DeleteFunc(slices.Clone(h.listeners), func(l *func(Announcement)) bool { return l == entry })
	}
}

func (h *History) announce(a Announcement) {
	for _, listen := range h.listeners {
		(*listen)(a)
	}
}
