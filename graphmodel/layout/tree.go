package layout

import (
	"cmp"
	"math"
	"slices"

	"inroad/graphmodel"
)

// Distances of a tree, in map units.
const (
	levelHeight = 128.0
	rowHeight   = 92.0
	// treeGap parts subtrees of different managers.
	treeGap = 26.0
	// mostAspect is how wide a tree may be for its height before those without
	// reports of their own hang in two columns below their manager, and then
	// subtrees are wrapped to several rows.
	mostAspect = 2.6
)

// NewTree arranges people, or everybody where none are named, by whom they report
// to: a manager stands above the middle of their reports, who are on one level,
// and subtrees are as near to one another as they can (Reingold & Tilford 1981, in
// time linear in the people). Trees are packed beside one another, and last those
// outside of all, by department.
func NewTree(w *graphmodel.Workspace, people []graphmodel.ID) *Arrangement {
	a := arrangementOf(w, people)
	t := &forest{a: a, reports: make([][]int, len(a.people)), places: make([]vec, len(a.people))}
	t.grow()
	var blocks []*block
	var alone []int
	for _, root := range t.roots {
		if len(t.reports[root]) == 0 {
			alone = append(alone, root)
			continue
		}
		blocks = append(blocks, t.block(root))
	}
	slices.SortStableFunc(blocks, func(x, y *block) int { return cmp.Compare(len(y.people), len(x.people)) })
	blocks = append(blocks, a.departmentBlocks(alone)...)
	packBlocks(blocks, hullGap-spanY)
	for _, b := range blocks {
		for k, i := range b.people {
			t.places[i] = b.at[k]
		}
	}
	a.settleAt(t.places, -1)
	return a
}

// forest is who reports to whom.
type forest struct {
	a       *Arrangement
	reports [][]int
	roots   []int
	places  []vec // of people, from the root of their tree
	// columns is from how many on reports without reports hang in two columns.
	columns int
	// wrap says that wide subtrees are wrapped to rows.
	wrap bool
}

// grow finds the trees. Whoever is in a circle of reports is a root, once.
func (t *forest) grow() {
	boss := make([]int, len(t.a.people))
	for i := range boss {
		boss[i] = t.a.of(t.a.person(i).ReportsTo)
		for up, steps := boss[i], 0; up >= 0 && steps <= i; up, steps = boss[up], steps+1 {
			if up == i {
				boss[i] = -1
				break
			}
		}
		if boss[i] < 0 {
			t.roots = append(t.roots, i)
		} else {
			t.reports[boss[i]] = append(t.reports[boss[i]], i)
		}
	}
	for _, reports := range t.reports {
		slices.SortStableFunc(reports, t.a.byRank)
	}
}

// byRank orders people by department, those with more power first.
func (a *Arrangement) byRank(i, j int) int {
	p, q := a.person(i), a.person(j)
	return cmp.Or(cmp.Compare(uint(a.people[i].group), uint(a.people[j].group)),
		cmp.Compare(q.Power.Or(graphmodel.DefaultPower), p.Power.Or(graphmodel.DefaultPower)))
}

// block lays a tree out, no wider than needs be.
func (t *forest) block(root int) *block {
	var b *block
	for _, try := range []struct {
		columns int
		wrap    bool
	}{{math.MaxInt, false}, {7, false}, {4, false}, {4, true}} {
		t.columns, t.wrap = try.columns, try.wrap
		s := t.lay(root, 0)
		b = &block{people: s.people}
		for _, i := range s.people {
			b.at = append(b.at, t.places[i])
			b.wide = append(b.wide, t.a.people[i].wide())
		}
		b.measure()
		if b.size.x <= mostAspect*b.size.y || b.size.x < 1600 {
			break
		}
	}
	return b
}

// subtree is a part of a tree that is laid out, from its root.
type subtree struct {
	people []int
	// left and right are its edges level by level, in rows of this height.
	left, right []float64
}

const contourRow = 4.0

// lay places somebody and all below them. The places are from the root, which is
// at the origin.
func (t *forest) lay(root, depth int) *subtree {
	half := t.a.people[root].wide() / 2
	s := &subtree{people: []int{root}}
	s.cover(-half, half, 0, rowHeight)
	t.places[root] = vec{}
	reports := t.reports[root]
	if len(reports) == 0 || depth > 4000 {
		return s
	}
	if len(reports) >= t.columns && t.leaves(reports) {
		t.hang(s, reports)
		return s
	}
	var below []*subtree
	for _, i := range reports {
		below = append(below, t.lay(i, depth+1))
	}
	rows := [][]*subtree{below}
	if t.wrap {
		rows = wrapped(below)
	}
	y := levelHeight
	for _, row := range rows {
		y = t.row(s, row, y)
	}
	return s
}

func (t *forest) leaves(people []int) bool {
	return !slices.ContainsFunc(people, func(i int) bool { return len(t.reports[i]) > 0 })
}

// hang puts people in two columns below their manager, whose lines lead down
// between these.
func (t *forest) hang(s *subtree, people []int) {
	const spine = 22
	for k, i := range people {
		half := t.a.people[i].wide() / 2
		at := vec{half + spine, levelHeight + float64(k/2)*rowHeight}
		if k%2 == 0 {
			at.x = -at.x
		}
		t.places[i] = at
		s.people = append(s.people, i)
		s.cover(min(at.x-half, 0), max(at.x+half, 0), at.y, rowHeight)
	}
}

// row puts subtrees beside one another below a manager, as near as they can, and
// returns how far down they reach. Packed from the left small ones would lean to
// the left, and from the right to the right: they stand in the middle of both.
func (t *forest) row(s *subtree, below []*subtree, y float64) float64 {
	from := offsets(below, 1)
	to := offsets(below, -1)
	shift := to[0] - from[0]
	for k := range from {
		from[k] = (from[k] + to[k] - shift) / 2
	}
	centre := (from[0] + from[len(from)-1]) / 2
	end := y
	for k, sub := range below {
		way := vec{from[k] - centre, y}
		for _, i := range sub.people {
			t.places[i] = t.places[i].add(way)
		}
		s.people = append(s.people, sub.people...)
		for r := range sub.left {
			s.cover(sub.left[r]+way.x, sub.right[r]+way.x, y+float64(r)*contourRow, contourRow)
		}
		end = max(end, y+float64(len(sub.left))*contourRow+levelHeight-rowHeight)
	}
	return end
}

// offsets returns where subtrees stand if they are pushed to one side: 1 to the
// left, −1 to the right.
func offsets(below []*subtree, side float64) []float64 {
	at := make([]float64, len(below))
	var edge []float64
	for k := range below {
		if side < 0 {
			k = len(below) - 1 - k
		}
		near, far := below[k].left, below[k].right
		if side < 0 {
			near, far = far, near
		}
		for r := range min(len(edge), len(near)) {
			at[k] = side * max(side*at[k], side*(edge[r]+side*treeGap-near[r]))
		}
		if len(edge) == 0 {
			at[k] = 0
		}
		for r := range far {
			if r < len(edge) {
				edge[r] = side * max(side*edge[r], side*(far[r]+at[k]))
			} else {
				edge = append(edge, far[r]+at[k])
			}
		}
	}
	return at
}

// cover widens the edges of a subtree at some height.
func (s *subtree) cover(left, right, y, height float64) {
	for r := int(y / contourRow); r < int((y+height)/contourRow); r++ {
		for len(s.left) <= r {
			s.left, s.right = append(s.left, 0), append(s.right, 0)
		}
		s.left[r], s.right[r] = min(s.left[r], left), max(s.right[r], right)
	}
}

// wrapped divides subtrees among rows so that these are about as wide as a screen
// is, together.
func wrapped(below []*subtree) [][]*subtree {
	width, height := func(s *subtree) float64 { return slices.Max(s.right) - slices.Min(s.left) + treeGap },
		func(s *subtree) float64 { return float64(len(s.left))*contourRow + levelHeight - rowHeight }
	var area, widest, whole, highest float64
	for _, s := range below {
		area += width(s) * height(s)
		widest, whole, highest = max(widest, width(s)), whole+width(s), max(highest, height(s))
	}
	if whole <= mostAspect*highest {
		return [][]*subtree{below}
	}
	most := max(widest, math.Sqrt(1.3*screen*area))
	var rows [][]*subtree
	left := 0.0
	for _, s := range below {
		if len(rows) == 0 || width(s) > left {
			rows, left = append(rows, nil), most
		}
		left -= width(s)
		rows[len(rows)-1] = append(rows[len(rows)-1], s)
	}
	return rows
}
