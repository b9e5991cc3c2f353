package drawing

import (
	"cmp"
	"maps"
	"slices"

	"inroad/graphmodel"
)

// Builder builds one scene after another, as [Build] does. Of a large map in
// which only people have moved it builds only what moves with them, so that they
// can be dragged. It serves one goroutine at a time; the zero value is ready.
type Builder struct{ last *builder }

// Build returns the scene of a workspace.
func (r *Builder) Build(w *graphmodel.Workspace, opts Options) *Scene {
	b := newBuilder(w, opts)
	if r.last == nil || !b.follows(r.last) || !b.move(r.last) {
		b = newBuilder(w, opts)
		b.all()
	}
	r.last = b
	return b.scene
}

// follows tells whether a scene differs from another one only by where people
// stand, and the shape of a tie depends on nobody but the two it joins.
func (b *builder) follows(last *builder) bool {
	return b.w == last.w && b.opts.Change == last.opts.Change && slices.Equal(b.opts.Route, last.opts.Route) &&
		b.opts.Layers == last.opts.Layers && maps.Equal(b.opts.Support, last.opts.Support) &&
		maps.Equal(b.opts.Fallback, last.opts.Fallback) &&
		b.opts.Passing == last.opts.Passing && b.opts.Dim == last.opts.Dim && b.opts.NoGrounds == last.opts.NoGrounds && slices.Equal(b.opts.Collapsed, last.opts.Collapsed) &&
		!last.homeless && last.crowded()
}

// move builds the scene from the last one. It gives up, and returns false, if
// somebody has no place any more.
func (b *builder) move(last *builder) bool {
	s := b.scene
	b.last, b.hues, b.members, b.start, b.out, b.ends = last, last.hues, last.members, last.start, last.out, last.ends
	b.people, b.nodes, b.levels, b.home, b.arcsAt = last.people, last.nodes, last.levels, last.home, last.arcsAt
	s.discs, s.nodes, s.Discs, s.Arcs = last.scene.discs, last.scene.nodes, slices.Clone(last.scene.Discs), slices.Clone(last.scene.Arcs)
	if !b.moveDiscs() {
		return false
	}
	b.movers()
	s.Hulls = make([]Hull, 0, len(last.scene.Hulls)+1)
	b.hulls()
	b.guests()
	b.hops()
	b.moveLines()
	b.moveArcs()
	b.flags()
	b.bounds()
	return true
}

// moveDiscs puts who is elsewhere than in the last scene where they are now. It
// returns false if somebody has no place any more.
func (b *builder) moveDiscs() bool {
	s := b.scene
	b.moved = make([]bool, len(s.Discs))
	for _, places := range []map[graphmodel.ID]Point{b.last.opts.Moved, b.opts.Moved} {
		for id := range places {
			i, ok := s.discs[id]
			if !ok {
				continue
			}
			at, placed := b.place(id)
			if b.isNode(i) {
				at, placed = b.nodePlace(b.nodes[int(i)-len(b.people)])
			}
			if !placed {
				return false
			}
			if at != s.Discs[i].Centre {
				b.moved[i] = true
				b.anew(i).Centre = at
			}
		}
	}
	for i, moved := range b.moved {
		if moved {
			b.shifted = append(b.shifted, int32(i))
		}
	}
	return true
}

// anew gives the scene a disc of its own in place of the last scene's.
func (b *builder) anew(disc int32) *Disc {
	d := *b.scene.Discs[disc]
	b.scene.Discs[disc] = &d
	return &d
}

// movers notes who is just being moved.
func (b *builder) movers() {
	s, last := b.scene, b.last.scene
	s.still, s.moved = cmp.Or(last.still, last), make([]bool, len(s.Discs))
	note := func(i int32) {
		_, moved := b.opts.Moved[s.Discs[i].ID]
		s.moved[i] = moved || s.Discs[i].Centre != s.still.Discs[i].Centre
	}
	// Nobody else is, or can have been left elsewhere.
	for _, i := range last.movers {
		note(i)
	}
	for _, i := range b.shifted {
		note(i)
	}
	for id := range b.opts.Moved {
		if i, ok := s.discs[id]; ok {
			note(i)
		}
	}
	for i, moved := range s.moved {
		if moved {
			s.movers = append(s.movers, int32(i))
		}
	}
}

// moveArcs draws the ties of those who are elsewhere than in the last scene.
func (b *builder) moveArcs() {
	s := b.scene
	if b.arcsAt == nil {
		b.arcsAt = newIncidence(s)
	}
	for _, k := range b.arcsAt.of(b.shifted) {
		a := *s.Arcs[k]
		a.Curve = b.curve(int32(a.Trusted), int32(a.Trusting))
		s.Arcs[k] = &a
	}
	s.movingArcs = b.arcsAt.of(s.movers)
}

// moveLines draws the formal lines of those who are elsewhere than in the last
// scene.
func (b *builder) moveLines() {
	s := b.scene
	s.Lines = slices.Clone(b.last.scene.Lines[:b.last.formal])
	b.formal = b.last.formal
	for i, l := range s.Lines {
		if b.moved[l.ends.from] || b.moved[l.ends.to] {
			moved := *l
			moved.Curve = b.formalCurve(l.ends)
			s.Lines[i] = &moved
		}
	}
}

// unmovedHulls returns the hulls of a department in the last scene, if there is
// one in which all its people stand where they do now.
func (b *builder) unmovedHulls(department graphmodel.ID, members []int) []Hull {
	if b.last == nil || slices.ContainsFunc(members, func(i int) bool { return b.moved[i] }) {
		return nil
	}
	return b.last.scene.hullsOf(department)
}

// hullsOf returns the hulls of a department.
func (s *Scene) hullsOf(department graphmodel.ID) []Hull {
	from, _ := slices.BinarySearchFunc(s.Hulls, department, func(h Hull, id graphmodel.ID) int { return cmp.Compare(h.Department, id) })
	to := from
	for to < len(s.Hulls) && s.Hulls[to].Department == department {
		to++
	}
	return s.Hulls[from:to]
}
