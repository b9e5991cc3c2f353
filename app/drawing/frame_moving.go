package drawing

import (
	"slices"

	"inroad/app/drawing/pixel"
	"inroad/graphmodel"
)

// isApart tells whether what joins two discs is left to the other picture: that
// of what moves or that of what stays.
func (f *frame) isApart(i, j int) bool {
	return f.moved != nil && (f.moved[i] || f.moved[j]) != f.moving
}

// isElsewhere tells whether what may move with anybody (goals, the route) is
// left to the other picture.
func (f *frame) isElsewhere() bool { return f.moved != nil && !f.moving }

func (f *frame) isLineApart(l *Line) bool {
	if l.Kind == GoalLine {
		return f.isElsewhere()
	}
	return f.isApart(int(l.ends.from), int(l.ends.to))
}

// over paints what lies above the ground: what moves, what is marked, and all
// names.
func (f *frame) over() {
	if f.moved != nil {
		f.moving = true
		f.hulls()
		f.lines()
		f.arcs()
		f.hops()
		f.flags()
		f.discs()
	}
	f.brought()
	f.names()
}

// brought paints what is marked once more, above all the rest.
func (f *frame) brought() {
	m := &f.marks
	if m.Hover == "" && len(m.Departments)+len(m.Ties)+len(m.Goals)+len(m.People)+len(m.Found) == 0 {
		return
	}
	f.broughtHulls()
	f.broughtTies()
	for i := range f.scene.Flags {
		if g := &f.scene.Flags[i]; f.isMarkedFlag(g) {
			f.flag(g)
		}
	}
	for _, i := range f.bold {
		if d := f.scene.Discs[i]; f.visible.Grow(d.R + 14).Contains(d.Centre) {
			f.person(d)
		}
	}
}

// bringOut finds the discs that are selected, found or under the pointer: they
// are few among many.
func (f *frame) bringOut() {
	m, s := &f.marks, f.scene
	f.bold = f.bold[:0]
	people := len(s.Discs) - len(s.nodes)
	put := func(person graphmodel.ID) {
		// A person may be in a department that is shown as one.
		if i, ok := s.discs[person]; ok && int(i) < people {
			f.bold = append(f.bold, i)
		}
	}
	put(m.Hover)
	for id, selected := range m.People {
		if selected {
			put(id)
		}
	}
	for ref, found := range m.Found {
		if found && ref.Kind == graphmodel.KindPerson {
			put(ref.ID)
		}
	}
	for i, d := range s.Discs[people:] {
		if m.Hover == d.ID || f.selected(d) || m.Found[d.Ref()] {
			f.bold = append(f.bold, int32(people+i))
		}
	}
	slices.Sort(f.bold)
	f.bold = slices.Compact(f.bold)
}

// isHoverBold tells whether the pointer is on a disc.
func (f *frame) isHoverBold() bool {
	return slices.ContainsFunc(f.bold, func(i int32) bool { return f.scene.Discs[i].ID == f.marks.Hover })
}

// isMarkedFlag tells whether a goal is selected, found or under the pointer.
func (f *frame) isMarkedFlag(g *Flag) bool {
	return f.marks.Goals[g.ID] || f.marks.Hover == g.ID || f.marks.Found[graphmodel.Ref{Kind: graphmodel.KindGoal, ID: g.ID}]
}

func (f *frame) broughtHulls() {
	for i := range f.scene.Hulls {
		h := &f.scene.Hulls[i]
		found := f.marks.Found[graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: h.Department}]
		if !f.marks.Departments[h.Department] && f.marks.Hover != h.Department && !found || !h.Bounds.Overlaps(f.reach) {
			continue
		}
		from := len(f.points)
		f.outline(h)
		f.points = append(f.points, f.points[from])
		f.loop(f.painter.style.hull(h.Hue, h.Dim).marked, from, 2*f.dp, pixel.Dash{})
	}
}

// broughtTies paints the ties that are marked as if there were no others.
func (f *frame) broughtTies() {
	if len(f.marks.Ties) == 0 && (f.marks.Hover == "" || f.isHoverBold()) {
		return
	}
	for _, arc := range f.scene.Arcs {
		a := *arc
		selected := f.marks.Ties[a.ID]
		if !selected && f.marks.Hover != a.ID || !f.meets(&a.Curve) {
			continue
		}
		a.Dim, a.Calm = false, 1
		strength := 0.16
		if selected {
			strength = 0.32
		}
		width := max(f.arcWidth(&a), 0.9*f.dp)
		f.halo(a.Curve, width, strength)
		f.fullArc(&a, f.painter.style.tie(&a), width)
	}
	for i := range f.scene.Hops {
		if h := &f.scene.Hops[i]; h.Tie != "" && (f.marks.Ties[h.Tie] || f.marks.Hover == h.Tie) {
			f.halo(h.Curve, f.hopWidth()+6*f.dp, 0.32)
			f.hop(h)
		}
	}
}
