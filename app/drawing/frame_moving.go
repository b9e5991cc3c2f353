package drawing

import (
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
	for i := range f.scene.Discs {
		if d := &f.scene.Discs[i]; (m.Hover == d.ID || f.selected(d) || m.Found[d.Ref()]) && f.visible.Grow(d.R+14).Contains(d.Centre) {
			f.person(d)
		}
	}
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
	if len(f.marks.Ties) == 0 && f.marks.Hover == "" {
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
