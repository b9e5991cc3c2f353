package layout

import (
	"math"
)

// vec is a point or a way, in map units.
type vec struct{ x, y float64 }

func (a vec) at() (x, y float64)    { return a.x, a.y }
func (a vec) add(b vec) vec         { return vec{a.x + b.x, a.y + b.y} }
func (a vec) sub(b vec) vec         { return vec{a.x - b.x, a.y - b.y} }
func (a vec) mul(k float64) vec     { return vec{a.x * k, a.y * k} }
func (a vec) dot(b vec) float64     { return a.x*b.x + a.y*b.y }
func (a vec) len() float64          { return math.Sqrt(a.x*a.x + a.y*a.y) }
func (a vec) capped(m float64) vec  { return a.mul(min(1, m/max(a.len(), 1e-9))) }
func onSpiral(k int, r float64) vec { return polar(r*math.Sqrt(float64(k)), goldenAngle*float64(k)) }

// goldenAngle spreads points evenly over a disc (Vogel 1979).
const goldenAngle = 2.39996322972865332

func polar(r, angle float64) vec {
	sin, cos := math.Sincos(angle)
	return vec{r * cos, r * sin}
}

// separation returns the direction in which b must move away from a to leave
// them the given gap by the shortest way, and how far; 0 if they have it. The
// hulls are convex. By the separating axis theorem it is enough to look along
// the normals of their sides; the axis between their middles is for hulls of
// one or two corners.
func separation(a, b []vec, gap float64) (direction vec, distance float64) {
	distance = math.Inf(1)
	try := func(axis vec) {
		length := axis.len()
		if length < 1e-9 {
			return
		}
		axis = axis.mul(1 / length)
		_, highA := extent(a, axis)
		lowB, _ := extent(b, axis)
		if d := highA + gap - lowB; d < distance {
			distance, direction = d, axis
		}
	}
	sides := func(hull []vec, sign float64) {
		for i, p := range hull {
			side := hull[(i+1)%len(hull)].sub(p)
			try(vec{side.y, -side.x}.mul(sign))
			if len(hull) == 2 {
				try(vec{side.y, -side.x}.mul(-sign))
			}
		}
	}
	sides(a, 1)
	sides(b, -1)
	try(middle(b).sub(middle(a)))
	if math.IsInf(distance, 1) {
		// Both are the same point.
		return vec{1, 0}, gap
	}
	return direction, max(distance, 0)
}

func extent(hull []vec, axis vec) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, p := range hull {
		d := p.dot(axis)
		low, high = min(low, d), max(high, d)
	}
	return low, high
}

func middle(points []vec) vec {
	var sum vec
	for _, p := range points {
		sum = sum.add(p)
	}
	return sum.mul(1 / float64(max(len(points), 1)))
}
