package drawing

// How far an arc lies off the straight line in its middle, as a share of its
// length: the first that keeps off other people's discs is taken. Positive is
// to the left of the way, so that a pair of ties makes two arcs.
var (
	singleBends = []float64{0.10, -0.10, 0.18, -0.18, 0.03, 0.27, -0.27}
	pairBends   = []float64{0.13, 0.20, 0.08, 0.28}
	// hopBends are for the route, which must not seem to pass through people.
	hopBends = []float64{0.12, -0.12, 0.2, -0.2, 0.04, -0.04, 0.3, -0.3, 0.42, -0.42}
)

const (
	// maxBend bounds how far an arc lies off, in map units; maxHopBend does
	// so for the route.
	maxBend    = 80.0
	maxHopBend = 200.0
	// rimGap is left between an arc and the rim of a disc.
	rimGap = 4.0
	// discGap is left between an arc and a disc that it passes.
	discGap = 7.0
	// maxDetours is up to how many pairs of a tie and a person arcs look
	// for a way round people; beyond, they are a texture anyway, and the
	// scene must be built quickly.
	maxDetours = 12000
)

// curve returns the arc of a tie from one disc to another, between their rims.
func (b *builder) curve(from, to int32) Curve {
	bends := singleBends
	if b.tie(from, to) >= 0 && b.tie(to, from) >= 0 {
		bends = pairBends
	}
	if b.crowded() {
		bends = bends[:1]
	}
	return b.detour(from, to, bends, maxBend)
}

// crowded tells that arcs do not look for a way round people.
func (b *builder) crowded() bool { return b.w.Ties.Len()*b.w.People.Len() > maxDetours }

// detour returns the arc with the first of the bends that keeps off other
// people or, if none does, with the one that does so best.
func (b *builder) detour(from, to int32, bends []float64, most float64) Curve {
	f, t := b.scene.Discs[from], b.scene.Discs[to]
	length := t.Centre.Sub(f.Centre).Len()
	arc := func(bend float64) Curve {
		off := min(max(bend*length, -most), most)
		return arcBetween(f.Centre, t.Centre, f.reach()+rimGap, t.reach()+rimGap, off)
	}
	best := arc(bends[0])
	if len(bends) == 1 {
		return best
	}
	clear := b.clearance(best, from, to)
	for _, bend := range bends[1:] {
		if clear >= discGap {
			break
		}
		c := arc(bend)
		if further := b.clearance(c, from, to); further > clear+1 {
			best, clear = c, further
		}
	}
	return best
}

// clearance returns how far a curve keeps from the discs that it does not join,
// at most discGap; negative where it crosses one.
func (b *builder) clearance(c Curve, from, to int32) float64 {
	clear := discGap
	bounds := c.Bounds()
	for i := range b.scene.Discs {
		d := b.scene.Discs[i]
		if int32(i) == from || int32(i) == to || !bounds.Grow(d.R+discGap).Contains(d.Centre) {
			continue
		}
		clear = min(clear, c.Distance(d.Centre)-d.R)
	}
	return clear
}

// arcBetween returns an arc from a to b whose middle lies off to the left of the
// straight line, without the first and last pieces, of the given lengths.
func arcBetween(a, b Point, cutA, cutB, off float64) Curve {
	way := b.Sub(a)
	length := way.Len()
	if length < 1e-9 {
		return Curve{a, a, a}
	}
	// The middle of the curve is half as far off as its control point.
	control := a.Lerp(b, 0.5).Add(Point{way.Y, -way.X}.Mul(2 * off / length))
	c := Curve{a, control, b}
	if cutA+cutB >= length {
		// The discs overlap: a short stub in the middle.
		return c.Part(0.45, 0.55)
	}
	return c.Part(leave(c, a, cutA), 1-leave(Curve{b, control, a}, b, cutB))
}

// leave returns the parameter at which c leaves the circle of radius r around
// its start. The distance from the start grows almost evenly with the
// parameter, so dividing by the error converges at once.
func leave(c Curve, start Point, r float64) float64 {
	t := min(r/max(2*c.Control.Sub(start).Len(), 1e-9), 0.49)
	for range 3 {
		t = min(t*r/max(c.At(t).Sub(start).Len(), 1e-9), 0.49)
	}
	return t
}
