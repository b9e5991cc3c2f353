package pixel

import (
	"image/color"
	"math"
)

// thin is the width up to which a line is painted by [Canvas.Line].
const thin = 2.1

type strokeScratch struct {
	path, dash, outline []Vec
}

// Dash is a pattern of dashes along a line; the zero value is a solid line.
type Dash struct{ On, Off float32 }

// Stroke paints a line through points, with round ends where it is wide.
func (c *Canvas) Stroke(colour color.NRGBA, points []Vec, width float32, dash Dash) {
	if dash.On <= 0 {
		c.solid(colour, points, width)
		return
	}
	s := &c.scratch
	s.dash = s.dash[:0]
	left, on := dash.On, true
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		length := distance(a, b)
		if c.misses(a, b, 2*width+2) {
			c.solid(colour, s.dash, width)
			s.dash = s.dash[:0]
			left, on = dash.after(left, on, length)
			continue
		}
		for at := float32(0); at < length; {
			step := min(left, length-at)
			if on {
				if len(s.dash) == 0 {
					s.dash = append(s.dash, lerp(a, b, at/length))
				}
				s.dash = append(s.dash, lerp(a, b, (at+step)/length))
			}
			at += step
			if left -= step; left <= 0 {
				if on {
					c.solid(colour, s.dash, width)
				}
				s.dash = s.dash[:0]
				left, on = dash.next(on)
			}
		}
	}
	if on {
		c.solid(colour, s.dash, width)
	}
}

// misses tells whether a line keeps that far off the canvas.
func (c *Canvas) misses(a, b Vec, by float32) bool {
	return max(a.Y, b.Y) < float32(c.y0)-by || min(a.Y, b.Y) > float32(c.y1)+by ||
		max(a.X, b.X) < -by || min(a.X, b.X) > float32(c.width)+by
}

// next returns how long the dash or gap is that follows one, and which it is.
func (d Dash) next(on bool) (left float32, _ bool) {
	if on {
		return d.Off, false
	}
	return d.On, true
}

// after returns how much is left of a dash or a gap, and which it is, a way of
// that length further along.
func (d Dash) after(left float32, on bool, length float32) (float32, bool) {
	if d.On+d.Off > 0 {
		length = float32(math.Mod(float64(length), float64(d.On+d.Off)))
	}
	for length >= left && length > 0 {
		length -= left
		left, on = d.next(on)
	}
	return left - length, on
}

func (c *Canvas) solid(colour color.NRGBA, points []Vec, width float32) {
	switch {
	case len(points) < 2:
	case width <= thin:
		top, bottom := float32(c.y0)-width-1, float32(c.y1)+width+1
		for i := 1; i < len(points); i++ {
			a, b := points[i-1], points[i]
			if (a.Y > top || b.Y > top) && (a.Y < bottom || b.Y < bottom) {
				c.Line(colour, a, b, width)
			}
		}
	case gentle(points):
		c.scratch.outline = outlineOf(c.scratch.outline[:0], points, width/2)
		c.edges(c.scratch.outline)
		c.sweep(inkOf(colour))
	default:
		// At a sharp corner the outline would fold over itself.
		for i := 1; i < len(points); i++ {
			c.scratch.outline = outlineOf(c.scratch.outline[:0], points[i-1:i+1], width/2)
			c.edges(c.scratch.outline)
		}
		c.sweep(inkOf(colour))
	}
}

// gentle tells whether a line has no corner sharper than about 40 degrees.
func gentle(points []Vec) bool {
	for i := 2; i < len(points); i++ {
		a, b := normal(points[i-2], points[i-1]), normal(points[i-1], points[i])
		if a.X*b.X+a.Y*b.Y < 0.77 {
			return false
		}
	}
	return true
}

// outlineOf appends the polygon around a line: along one side, around the end,
// back along the other and around the start.
func outlineOf(out, points []Vec, r float32) []Vec {
	n := len(points)
	for i := range n {
		out = append(out, side(points, i, r))
	}
	out = roundEnd(out, points[n-1], normal(points[n-2], points[n-1]), r)
	for i := n - 1; i >= 0; i-- {
		out = append(out, side(points, i, -r))
	}
	return roundEnd(out, points[0], normal(points[1], points[0]), r)
}

// side returns the point r to the left of a line's corner i, mitred.
func side(points []Vec, i int, r float32) Vec {
	a, b := points[max(i-1, 0)], points[min(i+1, len(points)-1)]
	n := normal(a, b)
	if i > 0 && i < len(points)-1 {
		m := normal(points[i-1], points[i])
		if along := n.X*m.X + n.Y*m.Y; along > 0.5 {
			r /= along
		}
	}
	return Vec{points[i].X + n.X*r, points[i].Y + n.Y*r}
}

func roundEnd(out []Vec, at, n Vec, r float32) []Vec {
	steps := min(int(r)+4, 14)
	for k := 1; k < steps; k++ {
		sin, cos := math.Sincos(math.Pi * float64(k) / float64(steps))
		s, t := float32(sin)*r, float32(cos)*r
		// Turn from the left normal over the way ahead, which is the normal
		// turned by a right angle.
		out = append(out, Vec{at.X + n.X*t - n.Y*s, at.Y + n.Y*t + n.X*s})
	}
	return out
}

// normal returns the unit vector to the left of the way from a to b.
func normal(a, b Vec) Vec {
	length := distance(a, b)
	if length == 0 {
		return Vec{0, -1}
	}
	return Vec{(b.Y - a.Y) / length, -(b.X - a.X) / length}
}

func distance(a, b Vec) float32 {
	return float32(math.Sqrt(float64((b.X-a.X)*(b.X-a.X) + (b.Y-a.Y)*(b.Y-a.Y))))
}

func lerp(a, b Vec, t float32) Vec { return Vec{a.X + (b.X-a.X)*t, a.Y + (b.Y-a.Y)*t} }

// Curve paints a quadratic Bézier curve.
func (c *Canvas) Curve(colour color.NRGBA, a, control, b Vec, width float32, dash Dash) {
	c.scratch.path = appendCurve(c.scratch.path[:0], a, control, b, width)
	c.Stroke(colour, c.scratch.path, width, dash)
}

// appendCurve appends points along a quadratic Bézier curve, as many as it
// needs to look round at that width.
func appendCurve(path []Vec, a, control, b Vec, width float32) []Vec {
	// n equal steps of t miss the curve by at most |a−2c+b| / 4n².
	tolerance := 0.12
	if width == 0 {
		tolerance = 0.6
	}
	bx, by := a.X-2*control.X+b.X, a.Y-2*control.Y+b.Y
	n := int(math.Sqrt(math.Sqrt(float64(bx*bx+by*by))/(4*tolerance))) + 1
	n = min(n, 48)
	path = append(path, a)
	for i := 1; i < n; i++ {
		t := float32(i) / float32(n)
		path = append(path, lerp(lerp(a, control, t), lerp(control, b, t), t))
	}
	return append(path, b)
}
