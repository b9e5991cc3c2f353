package truetype

import (
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// vec is a place in font units, y upwards.
type vec struct{ x, y float64 }

func (a vec) lerp(b vec, t float64) vec { return vec{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t} }

func (a vec) point(curve bool) point {
	return point{int(math.Round(a.x)), int(math.Round(a.y)), curve}
}

func vecOf(p fixed.Point26_6) vec { return vec{float64(p.X) / 64, -float64(p.Y) / 64} }

// contoursOf returns an outline of quadratic curves.
func contoursOf(segments sfnt.Segments) [][]point {
	var contours [][]point
	var contour []point
	var pen vec
	finish := func() {
		// The last point is the first again.
		if n := len(contour); n > 1 && contour[n-1] == contour[0] {
			contour = contour[:n-1]
		}
		if len(contour) > 1 {
			contours = append(contours, contour)
		}
		contour = nil
	}
	for _, s := range segments {
		end := vecOf(s.Args[0])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			finish()
			contour = append(contour, end.point(false))
		case sfnt.SegmentOpLineTo:
			contour = append(contour, end.point(false))
		case sfnt.SegmentOpQuadTo:
			control := end
			end = vecOf(s.Args[1])
			contour = append(contour, control.point(true), end.point(false))
		case sfnt.SegmentOpCubeTo:
			a, b := end, vecOf(s.Args[1])
			end = vecOf(s.Args[2])
			contour = appendCubic(contour, pen, a, b, end)
		}
		pen = end
	}
	finish()
	return contours
}

// tolerance is how far, in font units, a quadratic curve may be off the cubic
// one that it stands for.
const tolerance = 0.4

// appendCubic appends a cubic curve from p as quadratic ones. The best single
// one, with its control point at (3a+3b−p−q)/4, misses it by √3/36·|q−3b+3a−p|,
// and n pieces by n³ times less.
func appendCubic(contour []point, p, a, b, q vec) []point {
	bend := math.Hypot(q.x-3*b.x+3*a.x-p.x, q.y-3*b.y+3*a.y-p.y)
	n := int(math.Ceil(math.Cbrt(math.Sqrt(3) / 36 * bend / tolerance)))
	n = min(max(n, 1), 8)
	for ; n >= 1; n-- {
		var c [4]vec
		c, p, a, b = split(p, a, b, q, 1/float64(n))
		control := vec{(3*c[1].x + 3*c[2].x - c[0].x - c[3].x) / 4, (3*c[1].y + 3*c[2].y - c[0].y - c[3].y) / 4}
		contour = append(contour, control.point(true), c[3].point(false))
	}
	return contour
}

// split cuts a cubic curve at t. It returns the first part, and the second
// without its end, which stays.
func split(p, a, b, q vec, t float64) (first [4]vec, p2, a2, b2 vec) {
	pa, ab, bq := p.lerp(a, t), a.lerp(b, t), b.lerp(q, t)
	left, right := pa.lerp(ab, t), ab.lerp(bq, t)
	middle := left.lerp(right, t)
	return [4]vec{p, pa, left, middle}, middle, right, bq
}
