package layout

import (
	"inroad/graphmodel"
)

// Arrangement is a layout that knows at once where everybody belongs. What is
// left to do in steps is to make room around those who are pinned. It is about
// where its people have been, on the whole.
type Arrangement struct {
	bodies
	workspace *graphmodel.Workspace
	// number finds somebody in people; nobody has −1.
	number   []int
	pinned   bool
	clearing int
}

var _, _, _ Layout = (*Organic)(nil), (*Arrangement)(nil), (*Straightening)(nil)

// arrangementOf takes up some people, or everybody where none are named.
func arrangementOf(w *graphmodel.Workspace, some []graphmodel.ID) *Arrangement {
	chosen := make(map[graphmodel.ID]bool, len(some))
	for _, id := range some {
		chosen[id] = true
	}
	a := &Arrangement{workspace: w, number: make([]int, w.People.Len())}
	for i, p := range w.People.All() {
		a.number[i] = -1
		if len(some) > 0 && !chosen[p.ID] {
			continue
		}
		b := body{id: p.ID, half: halfWidth(p), old: w.Positions.Find(p.ID), group: w.Departments.Index(p.Department)}
		if b.old != nil {
			b.at, b.fixed = vec{b.old.X, b.old.Y}, b.old.Pinned
		}
		a.pinned = a.pinned || b.fixed
		a.number[i] = len(a.people)
		a.people = append(a.people, b)
	}
	return a
}

// of returns the number of somebody, −1 where they are not arranged.
func (a *Arrangement) of(id graphmodel.ID) int {
	if i := a.workspace.People.Index(id); i >= 0 {
		return a.number[i]
	}
	return -1
}

func (a *Arrangement) person(i int) *graphmodel.Person { return a.workspace.Person(a.people[i].id) }

// settleAt takes the places that were found. They are moved together: so that the
// one who is in the middle, if pinned, stays; else those who are pinned stay about
// where they are; else all stay about there. first is −1 for nobody.
func (a *Arrangement) settleAt(places []vec, first int) {
	var was, is []vec
	note := func(i int) {
		was, is = append(was, a.people[i].at), append(is, places[i])
	}
	if first >= 0 && a.people[first].fixed {
		note(first)
	}
	for i := range a.people {
		if len(was) == 0 && a.people[i].fixed || len(was) > 0 && first < 0 && a.people[i].fixed {
			note(i)
		}
	}
	if len(was) == 0 {
		for i := range a.people {
			if a.people[i].old != nil {
				note(i)
			}
		}
	}
	way := middle(was).sub(middle(is))
	for i := range a.people {
		if b := &a.people[i]; !b.fixed {
			b.at = places[i].add(way)
		}
	}
}

// Update makes room around those who are pinned.
func (a *Arrangement) Update() bool {
	if !a.pinned || a.clearing >= maxSettling {
		return false
	}
	a.clearing++
	return a.keepApart(4) > 0.3
}

// wide is the room that somebody takes from left to right.
func (b *body) wide() float64 { return max(spanX, 2*b.half+12) }
