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
		b.opts.Passing == last.opts.Passing && b.opts.Dim == last.opts.Dim && slices.Equal(b.opts.Collapsed, last.opts.Collapsed) &&
		!last.homeless && last.crowded()
}

// move builds the scene from the last one. It gives up, and returns false, if
// somebody has no place any more.
func (b *builder) move(last *builder) bool {
	s := b.scene
	b.last, b.hues, b.members, b.start, b.out, b.ends = last, last.hues, last.members, last.start, last.out, last.ends
	b.people, b.nodes, b.levels, b.home = last.people, last.nodes, last.levels, last.home
	s.discs, s.nodes, s.Discs, s.Arcs = last.scene.discs, last.scene.nodes, slices.Clone(last.scene.Discs), slices.Clone(last.scene.Arcs)
	b.moved = make([]bool, len(s.Discs))
	for _, places := range []map[graphmodel.ID]Point{last.opts.Moved, b.opts.Moved} {
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
			b.moved[i] = at != last.scene.Discs[i].Centre
			s.Discs[i].Centre = at
		}
	}
	b.movers()
	s.Hulls = make([]Hull, 0, len(last.scene.Hulls)+1)
	b.hulls()
	b.guests()
	b.hops()
	b.formalLines()
	for i, a := range s.Arcs {
		if b.moved[a.Trusted] || b.moved[a.Trusting] {
			moved := *a
			moved.Curve = b.curve(int32(a.Trusted), int32(a.Trusting))
			s.Arcs[i] = &moved
		}
	}
	b.flags()
	b.bounds()
	return true
}

// movers notes who is just being moved.
func (b *builder) movers() {
	s := b.scene
	s.still, s.moved = cmp.Or(b.last.scene.still, b.last.scene), make([]bool, len(s.Discs))
	for i := range s.Discs {
		if _, moved := b.opts.Moved[s.Discs[i].ID]; moved || s.Discs[i].Centre != s.still.Discs[i].Centre {
			s.moved[i] = true
			s.movers++
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
