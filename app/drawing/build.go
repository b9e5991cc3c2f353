package drawing

import (
	"math"

	"inroad/graphmodel"
)

// builder holds what the parts of a scene need to know of one another.
type builder struct {
	w       *graphmodel.Workspace
	opts    Options
	scene   *Scene
	change  *graphmodel.Change
	hues    map[graphmodel.ID]Hue // of the departments
	routing bool                  // a route is shown, so the rest steps back
	// people are those who have a disc of their own, in the order of the
	// discs; nodes are the collapsed departments, whose discs follow.
	people []*graphmodel.Person
	nodes  []node
	// members are the discs of every department.
	members [][]int
	// levels tells by department how many levels of departments are within it,
	// and home by disc the index of the person's department, −1 for none.
	levels []int
	home   []int32
	// redrawn are the departments whose hulls are not those of the last scene.
	redrawn []int
	// across are the discs from left to right, at the places in acrossX, and
	// stands tells by disc on how many other departments' hulls it is.
	across  []int32
	acrossX []float64
	stands  []int16
	// out lists ties by who trusts: the indexes in w.Ties of person i are
	// out[start[i]:start[i+1]].
	start, out []int32
	// ends are the discs at the ends of every tie, −1 for none.
	ends []ends
	// homeless tells that somebody has no place.
	homeless bool

	// formal is how many of the scene's lines, the first ones, are formal.
	formal int

	// last is what the scene is built from, nil for nothing, moved tells by
	// disc who stands elsewhere since, and shifted are those, in order.
	last    *builder
	moved   []bool
	shifted []int32
	// arcsAt tells which ties are at which discs; nil until somebody is moved.
	arcsAt *incidence
}

type ends struct{ from, to int32 }

// Build returns the scene of a workspace. The same workspace and options give
// the same scene.
func Build(w *graphmodel.Workspace, opts Options) *Scene {
	b := newBuilder(w, opts)
	b.all()
	return b.scene
}

func newBuilder(w *graphmodel.Workspace, opts Options) *builder {
	return &builder{w: w, opts: opts, scene: &Scene{}, change: w.Change(opts.Change), routing: len(opts.Route) > 0}
}

// all builds everything.
func (b *builder) all() {
	b.gatherShown()
	b.discs()
	b.index()
	b.gather()
	b.hulls()
	b.guests()
	b.hops()
	b.formalLines()
	b.arcs()
	b.flags()
	b.bounds()
}

// index finds the people at the ends of every tie once.
func (b *builder) index() {
	ties := b.w.Ties.All()
	b.ends = make([]ends, len(ties))
	b.start = make([]int32, len(b.scene.Discs)+1)
	b.out = make([]int32, len(ties))
	b.shareEach(len(ties), func(i int) {
		b.ends[i] = ends{-1, -1}
		from, okFrom := b.scene.discs[ties[i].From]
		to, okTo := b.scene.discs[ties[i].To]
		if okFrom && okTo && from != to {
			b.ends[i] = ends{from, to}
		}
	})
	for _, e := range b.ends {
		if e.from >= 0 {
			b.start[e.from+1]++
		}
	}
	for i := range b.scene.Discs {
		b.start[i+1] += b.start[i]
	}
	next := append([]int32(nil), b.start...)
	for i, e := range b.ends {
		if e.from >= 0 {
			b.out[next[e.from]] = int32(i)
			next[e.from]++
		}
	}
}

// tie returns the index of the tie by which disc from trusts disc to, or −1.
func (b *builder) tie(from, to int32) int32 {
	for _, i := range b.out[b.start[from]:b.start[from+1]] {
		if b.ends[i].to == to {
			return i
		}
	}
	return -1
}

func (b *builder) bounds() {
	s := b.scene
	r := Rect{Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}}
	for i := range s.Discs {
		d := s.Discs[i]
		r = r.Union(Rect{d.Centre, d.Centre}.Grow(d.R + 12))
		// The name hangs below.
		r.Max.Y = max(r.Max.Y, d.Centre.Y+d.R+nameRoom)
	}
	for i := range s.Hulls {
		h := &s.Hulls[i]
		r = r.Union(h.Bounds)
		if h.Main {
			r.Min.Y = min(r.Min.Y, h.Label.Y-nameRoom)
		}
	}
	for _, f := range s.Flags {
		r = r.Union(Rect{f.At, f.At}.Grow(20))
	}
	if r.Min.X > r.Max.X {
		r = Rect{}
	}
	s.bounds = r
}
