package drawing

import "math"

// Point is a place on the map, in map units; y grows downwards.
type Point struct{ X, Y float64 }

// Add returns p moved by q.
func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

// Sub returns the way from q to p.
func (p Point) Sub(q Point) Point { return Point{p.X - q.X, p.Y - q.Y} }

// Mul returns p stretched by k.
func (p Point) Mul(k float64) Point { return Point{p.X * k, p.Y * k} }

// Len returns the distance of p from the origin.
func (p Point) Len() float64 { return math.Sqrt(p.X*p.X + p.Y*p.Y) }

// Lerp returns the point at share t of the way from p to q.
func (p Point) Lerp(q Point, t float64) Point { return Point{p.X + (q.X-p.X)*t, p.Y + (q.Y-p.Y)*t} }

// Rect is a rectangle on the map; the zero value is empty at the origin.
type Rect struct{ Min, Max Point }

// RectAround returns the smallest rectangle with both corners in it.
func RectAround(a, b Point) Rect {
	return Rect{Point{min(a.X, b.X), min(a.Y, b.Y)}, Point{max(a.X, b.X), max(a.Y, b.Y)}}
}

// Contains tells whether p lies in r or on its edge.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.Min.X && p.X <= r.Max.X && p.Y >= r.Min.Y && p.Y <= r.Max.Y
}

// Overlaps tells whether r and s have a point in common.
func (r Rect) Overlaps(s Rect) bool {
	return r.Min.X <= s.Max.X && s.Min.X <= r.Max.X && r.Min.Y <= s.Max.Y && s.Min.Y <= r.Max.Y
}

// Union returns the smallest rectangle with r and s in it.
func (r Rect) Union(s Rect) Rect {
	return Rect{Point{min(r.Min.X, s.Min.X), min(r.Min.Y, s.Min.Y)}, Point{max(r.Max.X, s.Max.X), max(r.Max.Y, s.Max.Y)}}
}

// Grow returns r with d more on every side.
func (r Rect) Grow(d float64) Rect {
	return Rect{Point{r.Min.X - d, r.Min.Y - d}, Point{r.Max.X + d, r.Max.Y + d}}
}

// Width and Height return the sides of r, Centre its middle.
func (r Rect) Width() float64  { return r.Max.X - r.Min.X }
func (r Rect) Height() float64 { return r.Max.Y - r.Min.Y }
func (r Rect) Centre() Point   { return r.Min.Lerp(r.Max, 0.5) }

// Curve is a quadratic Bézier curve.
type Curve struct{ From, Control, To Point }

// At returns the point at parameter t, 0 to 1.
func (c Curve) At(t float64) Point {
	s := 1 - t
	a, b, d := s*s, 2*s*t, t*t
	return Point{a*c.From.X + b*c.Control.X + d*c.To.X, a*c.From.Y + b*c.Control.Y + d*c.To.Y}
}

// Part returns the piece of c between the parameters t0 and t1.
func (c Curve) Part(t0, t1 float64) Curve {
	control := c.From.Lerp(c.Control, t0).Lerp(c.Control.Lerp(c.To, t0), t1)
	return Curve{c.At(t0), control, c.At(t1)}
}

// Bounds returns a rectangle with c in it: that of its three points.
func (c Curve) Bounds() Rect {
	r := RectAround(c.From, c.To)
	return r.Union(Rect{c.Control, c.Control})
}

// chords is how many straight pieces stand for a curve when a distance is
// measured; for the gentle arcs of the map that is exact to well under a unit.
const chords = 12

// Distance returns how far p is from c.
func (c Curve) Distance(p Point) float64 {
	best := math.Inf(1)
	a := c.From
	for i := 1; i <= chords; i++ {
		b := c.At(float64(i) / chords)
		best = min(best, segmentDistance(p, a, b))
		a = b
	}
	return best
}

// segmentDistance returns how far p is from the straight line from a to b.
func segmentDistance(p, a, b Point) float64 {
	ab, ap := b.Sub(a), p.Sub(a)
	length := ab.X*ab.X + ab.Y*ab.Y
	if length == 0 {
		return ap.Len()
	}
	t := min(max((ap.X*ab.X+ap.Y*ab.Y)/length, 0), 1)
	return p.Sub(a.Lerp(b, t)).Len()
}

// inside tells whether p lies in the polygon (even-odd).
func inside(polygon []Point, p Point) bool {
	in := false
	for i, j := 0, len(polygon)-1; i < len(polygon); j, i = i, i+1 {
		a, b := polygon[i], polygon[j]
		if (a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X+(p.Y-a.Y)/(b.Y-a.Y)*(b.X-a.X) {
			in = !in
		}
	}
	return in
}
