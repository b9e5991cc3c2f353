package drawing

import (
	"cmp"
	"math"
	"slices"
)

// hullMargin is the ground around the largest disc at a hull's edge.
const hullMargin = 20.0

// levelMargin is how much more of it there is around the grounds of the parts.
const levelMargin = 14.0

// maxLevels bounds how deep departments may lie in one another.
const maxLevels = 8

// gather finds the people of every department, those of its parts among them.
func (b *builder) gather() {
	b.members = make([][]int, b.w.Departments.Len())
	b.levels = make([]int, b.w.Departments.Len())
	b.home = make([]int32, len(b.scene.Discs))
	for i := range b.home {
		b.home[i] = -1
	}
	for k, n := range b.nodes {
		b.home[len(b.people)+k] = int32(b.w.Departments.Index(n.department.ID))
	}
	for i, p := range b.people {
		d := b.w.Departments.Index(p.Department)
		b.home[i] = int32(d)
		for level := 0; d >= 0 && level < maxLevels; level++ {
			b.members[d] = append(b.members[d], i)
			b.levels[d] = max(b.levels[d], level)
			d = b.w.Departments.Index(b.w.Departments.All()[d].Parent)
		}
	}
	for d, members := range b.members {
		if b.levels[d] > 0 && float64(len(members)) > mostInParent*float64(len(b.people)) {
			b.levels[d] = 0
			b.members[d] = slices.DeleteFunc(members, func(i int) bool { return int(b.home[i]) != d })
		}
	}
}

// mostInParent is up to which share of all people the ground of a department
// lies under its parts as well; one under almost everybody tells nothing.
const mostInParent = 0.6

// apart is how far from all the others of a department somebody stands who is
// no longer on their ground, in map units.
const apart = 260.0

// hulls draws the ground of every department that has people, in parts where
// they stand apart.
func (b *builder) hulls() {
	if b.opts.NoGrounds {
		return
	}
	departments := b.w.Departments.All()
	drawn := make([][]Hull, len(departments))
	var anew []int
	for d, list := range b.members {
		if len(list) == 0 {
			continue
		}
		if unmoved := b.unmovedHulls(departments[d].ID, list); unmoved != nil {
			drawn[d] = unmoved
		} else {
			anew = append(anew, d)
		}
	}
	b.share(len(anew), func(i int) { drawn[anew[i]] = b.hullsOf(anew[i]) })
	for d, hulls := range drawn {
		moves := b.scene.moved != nil && slices.ContainsFunc(b.members[d], func(i int) bool { return b.scene.moved[i] })
		for _, h := range hulls {
			h.moves = moves
			b.scene.Hulls = append(b.scene.Hulls, h)
		}
	}
	b.redrawn = anew
}

// hullsOf draws the ground of a department.
func (b *builder) hullsOf(d int) []Hull {
	department := b.w.Departments.All()[d]
	parts := b.parts(slices.Clone(b.members[d]))
	most := slices.MaxFunc(parts, func(p, q []int) int { return cmp.Compare(len(p), len(q)) })
	hulls := make([]Hull, 0, len(parts))
	for _, part := range parts {
		h := Hull{Department: department.ID, Level: b.levels[d], Main: &part[0] == &most[0], Name: department.Name,
			Hue: b.hues[department.ID], Dim: !slices.ContainsFunc(part, func(i int) bool { return !b.scene.Discs[i].Dim && !b.routing })}
		h.Outline = b.outline(part, h.Level)
		h.Bounds = boundsOf(h.Outline)
		h.Label = Point{topMiddle(h.Outline, h.Bounds.Min.Y), h.Bounds.Min.Y - 5}
		hulls = append(hulls, h)
	}
	return hulls
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

// ballRadius is how large a ball is rolled around a department: gaps that are
// narrower belong to its ground. It does not pass between people who are not
// apart.
const ballRadius = 420.0

// outline returns the outline of the ground of people, with their names, and of
// the grounds within it.
func (b *builder) outline(members []int, level int) []Point {
	posts := make([]post, 0, len(members))
	for _, i := range members {
		d := b.scene.Discs[i]
		margin := hullMargin + levelMargin*float64(level)
		posts = append(posts, post{d.Centre, d.R + margin})
		if !b.crowded() && d.Name != "" {
			reach := max(nameReach(d.Name)-d.R-hullMargin/2, 0)
			foot := d.Centre.Add(Point{0, nameRoom * 0.7})
			posts = append(posts, post{foot.Add(Point{-reach, 0}), d.R + margin}, post{foot.Add(Point{reach, 0}), d.R + margin})
		}
	}
	return hug(posts, ballRadius)
}

func boundsOf(points []Point) Rect {
	r := Rect{points[0], points[0]}
	for _, p := range points[1:] {
		r = r.Union(Rect{p, p})
	}
	return r
}

// edges returns where the outline is highest and lowest between two places
// across, which may be nearer to one another than its corners are.
func (h *Hull) edges(from, to float64) (top, foot float64) {
	top, foot = math.Inf(1), math.Inf(-1)
	p := h.Outline[len(h.Outline)-1]
	for _, next := range h.Outline {
		left, right := p, next
		if p = next; left.X > right.X {
			left, right = right, left
		}
		if right.X < from || left.X > to {
			continue
		}
		for _, x := range [2]float64{max(left.X, from), min(right.X, to)} {
			y := heightAt(left, right, x)
			top, foot = min(top, y), max(foot, y)
		}
	}
	if top > foot {
		return h.Bounds.Min.Y, h.Bounds.Max.Y
	}
	return top, foot
}

// heightAt returns how high a line between two places is at one across.
func heightAt(left, right Point, x float64) float64 {
	if left.X == right.X {
		return left.Y
	}
	return left.Y + (right.Y-left.Y)*(x-left.X)/(right.X-left.X)
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
