package drawing

import (
	"cmp"
	"math"
	"slices"

	"inroad/graphmodel/layout"
)

// hullMargin is the ground around the largest disc at a hull's edge.
const hullMargin = 20.0

// gather finds the people of every department.
func (b *builder) gather() {
	b.members = make([][]int, b.w.Departments.Len())
	for i, p := range b.people {
		if d := b.w.Departments.Index(p.Department); d >= 0 {
			b.members[d] = append(b.members[d], i)
		}
	}
}

// apart is how far from all the others of a department somebody stands who is
// no longer on their ground, in map units.
const apart = 260.0

// hulls draws the ground of every department that has people, in parts where
// they stand apart.
func (b *builder) hulls() {
	departments := b.w.Departments.All()
	for d, list := range b.members {
		if len(list) == 0 {
			continue
		}
		moves := slices.ContainsFunc(list, func(i int) bool { return b.scene.moved != nil && b.scene.moved[i] })
		if unmoved := b.unmovedHulls(departments[d].ID, list); unmoved != nil {
			for _, h := range unmoved {
				h.moves = moves
				b.scene.Hulls = append(b.scene.Hulls, h)
			}
			continue
		}
		parts := b.parts(slices.Clone(list))
		most := slices.MaxFunc(parts, func(p, q []int) int { return cmp.Compare(len(p), len(q)) })
		for _, part := range parts {
			h := Hull{Department: departments[d].ID, Main: &part[0] == &most[0], Name: departments[d].Name,
				Hue: b.hues[departments[d].ID], moves: moves, Dim: !slices.ContainsFunc(part, func(i int) bool { return !b.scene.Discs[i].Dim && !b.routing })}
			h.Outline = b.outline(part)
			h.Bounds = boundsOf(h.Outline)
			h.Label = Point{topMiddle(h.Outline, h.Bounds.Min.Y), h.Bounds.Min.Y - 5}
			b.scene.Hulls = append(b.scene.Hulls, h)
		}
	}
}

// parts splits the people of a department where they stand apart: the clusters
// of single linkage, in one array. Everybody found takes along who is near, so
// few are looked at often. It reorders the list.
func (b *builder) parts(members []int) [][]int {
	var parts [][]int
	rest := members
	for len(rest) > 0 {
		n := 1 // of rest are in the part
		for k := 0; k < n; k++ {
			centre := b.scene.Discs[rest[k]].Centre
			for i := n; i < len(rest); i++ {
				way := b.scene.Discs[rest[i]].Centre.Sub(centre)
				if way.X*way.X+way.Y*way.Y <= apart*apart {
					rest[n], rest[i] = rest[i], rest[n]
					n++
				}
			}
		}
		slices.Sort(rest[:n])
		parts = append(parts, rest[:n:n])
		rest = rest[n:]
	}
	return parts
}

// outline returns the convex hull of people and of their names below them,
// widened by a margin with round corners: the Minkowski sum of the hull with a
// circle.
func (b *builder) outline(members []int) []Point {
	points := make([]Point, 0, 2*len(members))
	margin := 0.0
	for _, i := range members {
		d := &b.scene.Discs[i]
		reach := max(nameReach(d.Name)-d.R-hullMargin/2, 0)
		points = append(points, d.Centre, d.Centre.Add(Point{-reach, nameRoom * 0.7}), d.Centre.Add(Point{reach, nameRoom * 0.7}))
		margin = max(margin, d.R+hullMargin)
	}
	return smooth(widen(layout.ConvexHull(points, Point.xy), margin))
}

// widen returns the outline at distance r around a convex polygon, clockwise:
// an arc around every corner, joined by straight lines.
func widen(corners []Point, r float64) []Point {
	const step = math.Pi / 24
	n := len(corners)
	var outline []Point
	for i, c := range corners {
		from, to := 0.0, 2*math.Pi
		if n > 1 {
			before, after := c.Sub(corners[(i+n-1)%n]), corners[(i+1)%n].Sub(c)
			from, to = math.Atan2(before.Y, before.X)-math.Pi/2, math.Atan2(after.Y, after.X)-math.Pi/2
			for to < from {
				to += 2 * math.Pi
			}
		}
		steps := int(math.Ceil((to-from)/step)) + 1
		for k := range steps {
			a := from + (to-from)*float64(k)/float64(steps)
			outline = append(outline, c.Add(Point{math.Cos(a), math.Sin(a)}.Mul(r)))
		}
		if n > 1 {
			outline = append(outline, c.Add(Point{math.Cos(to), math.Sin(to)}.Mul(r)))
		}
	}
	return outline
}

// smooth rounds an outline off: points at equal distances, each moved to the
// mean of those around it.
func smooth(outline []Point) []Point {
	const step, window = 7.0, 4
	around := 0.0
	for i, p := range outline {
		around += outline[(i+1)%len(outline)].Sub(p).Len()
	}
	n := max(int(around/step), 24)
	if n > 2000 {
		// So large that nobody sees its corners.
		return outline
	}
	even := make([]Point, 0, n)
	gap, left := around/float64(n), 0.0
	for i, p := range outline {
		way := outline[(i+1)%len(outline)].Sub(p)
		length := way.Len()
		for ; left < length && len(even) < n; left += gap {
			even = append(even, p.Add(way.Mul(left/length)))
		}
		left -= length
	}
	n = len(even)
	rounded := make([]Point, n)
	for i := range rounded {
		var sum Point
		for k := -window; k <= window; k++ {
			sum = sum.Add(even[(i+k+n)%n])
		}
		rounded[i] = sum.Mul(1.0 / (2*window + 1))
	}
	return rounded
}

func boundsOf(points []Point) Rect {
	r := Rect{points[0], points[0]}
	for _, p := range points[1:] {
		r = r.Union(Rect{p, p})
	}
	return r
}

// edges returns where the outline is highest and lowest between two places
// across.
func (h *Hull) edges(from, to float64) (top, foot float64) {
	top, foot = math.Inf(1), math.Inf(-1)
	for _, p := range h.Outline {
		if p.X >= from && p.X <= to {
			top, foot = min(top, p.Y), max(foot, p.Y)
		}
	}
	if top > foot {
		return h.Bounds.Min.Y, h.Bounds.Max.Y
	}
	return top, foot
}

// topMiddle returns the middle of the part of an outline that is near its top.
func topMiddle(outline []Point, top float64) float64 {
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range outline {
		if p.Y < top+4 {
			low, high = min(low, p.X), max(high, p.X)
		}
	}
	return (low + high) / 2
}
