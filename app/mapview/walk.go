package mapview

import (
	"cmp"
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// goToNeighbour selects the next person of the walk, or with Shift the one
// before.
func (m *Map) goToNeighbour() {
	if id, ok := m.neighbour(m.modifiers()&fyne.KeyModifierShift != 0); ok {
		m.goTo(id)
	}
}

// goTo selects a person and has them in the view.
func (m *Map) goTo(id graphmodel.ID) {
	m.choose(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}))
	m.keepInView(m.where(id), drawing.Radius(graphmodel.DefaultPower))
}

// neighbour returns who comes after (or before) the selected person on the walk,
// and whether there is anybody.
func (m *Map) neighbour(back bool) (graphmodel.ID, bool) {
	order := m.walk()
	if back {
		slices.Reverse(order)
	}
	next := 0
	if selected := m.selection().IDs(graphmodel.KindPerson); len(selected) > 0 {
		next = slices.Index(order, selected[len(selected)-1]) + 1
	}
	if next >= len(order) {
		return "", false
	}
	return order[next], true
}

// walk returns everybody, once, in the order of a walk along the ties: from me
// to a neighbour, on to one of theirs, and so on (a depth-first search), the
// strongest tie first. Whoever no tie leads to comes as the map is read.
func (m *Map) walk() []graphmodel.ID {
	w := m.session.Workspace()
	reading := m.readingOrder()
	next := neighbours(w, reading)
	order := make([]graphmodel.ID, 0, len(reading))
	seen := make(map[graphmodel.ID]bool, len(reading))
	if me := w.Me(); me != nil && m.isShown(me.ID) {
		reading = append([]graphmodel.ID{me.ID}, reading...)
	}
	for _, start := range reading {
		stack := []graphmodel.ID{start}
		for len(stack) > 0 {
			id := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if seen[id] {
				continue
			}
			seen[id] = true
			order = append(order, id)
			for _, n := range slices.Backward(next[id]) {
				stack = append(stack, n.id)
			}
		}
	}
	return order
}

// neighbour is somebody at the other end of a tie.
type neighbour struct {
	id    graphmodel.ID
	trust float64
	rank  int // in the reading order
}

// neighbours returns who is tied to whom, either way, the strongest tie first;
// of two as strong the one who is read first.
func neighbours(w *graphmodel.Workspace, reading []graphmodel.ID) map[graphmodel.ID][]neighbour {
	rank := make(map[graphmodel.ID]int, len(reading))
	for i, id := range reading {
		rank[id] = i
	}
	next := make(map[graphmodel.ID][]neighbour, len(reading))
	for _, t := range w.Ties.All() {
		trust := t.Trust.Or(-1)
		from, fromShown := rank[t.From]
		to, toShown := rank[t.To]
		if fromShown && toShown {
			next[t.From] = append(next[t.From], neighbour{t.To, trust, to})
			next[t.To] = append(next[t.To], neighbour{t.From, trust, from})
		}
	}
	for _, list := range next {
		slices.SortFunc(list, func(a, b neighbour) int {
			return cmp.Or(cmp.Compare(b.trust, a.trust), cmp.Compare(a.rank, b.rank))
		})
	}
	return next
}

// readingOrder returns the people who are shown from top to bottom, those at about the same
// height from left to right.
func (m *Map) readingOrder() []graphmodel.ID {
	const row = 60 // map units
	people := m.shown()
	order := make([]graphmodel.ID, 0, len(people))
	places := make(map[graphmodel.ID]drawing.Point, len(people))
	for _, p := range people {
		order = append(order, p.ID)
		places[p.ID] = m.where(p.ID)
	}
	slices.SortFunc(order, func(a, b graphmodel.ID) int {
		p, q := places[a], places[b]
		return cmp.Or(cmp.Compare(math.Floor(p.Y/row), math.Floor(q.Y/row)), cmp.Compare(p.X, q.X), cmp.Compare(a, b))
	})
	return order
}

// goTowards selects the person who is nearest to the selected one in the
// direction of an arrow key: within a right angle around it, and rather straight
// ahead than aside. Where nobody is selected it begins in the middle of the view.
func (m *Map) goTowards(key fyne.KeyName) {
	ahead := directions[key]
	from, selected := drawing.Point{X: m.camera.X, Y: m.camera.Y}, graphmodel.ID("")
	if people := m.selection().IDs(graphmodel.KindPerson); len(people) > 0 {
		selected = people[len(people)-1]
		from = m.where(selected)
	}
	best, least := graphmodel.ID(""), math.Inf(1)
	for _, p := range m.shown() {
		way := m.where(p.ID).Sub(from)
		along := way.X*ahead.X + way.Y*ahead.Y
		aside := math.Abs(way.X*ahead.Y) + math.Abs(way.Y*ahead.X)
		if cost := along + 2*aside; p.ID != selected && along > 0 && aside <= along && cost < least {
			best, least = p.ID, cost
		}
	}
	if best != "" {
		m.goTo(best)
	}
}
