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
	// subtrees are stacked on both sides of the lines that lead to them.
	mostAspect = 2.6
	// narrow is how wide a tree may be in any case.
	narrow = 1600.0
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
	// stacked is on how many levels below the root subtrees are stacked.
	stacked int
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
	var best *block
	for _, try := range []struct{ columns, stacked int }{{math.MaxInt, 0}, {7, 0}, {4, 0}, {4, 1}, {4, 2}, {4, 3}} {
		t.columns, t.stacked = try.columns, try.stacked
		s := t.lay(root, 0, 0)
		b := &block{people: s.people}
		for _, i := range s.people {
			b.at = append(b.at, t.places[i])
			b.wide = append(b.wide, t.a.people[i].wide())
		}
		b.measure()
		if best == nil || b.size.x < best.size.x {
			best = b
		}
		if b.size.x <= mostAspect*b.size.y || b.size.x < narrow {
			break
		}
	}
	return best
}

// subtree is a part of a tree that is laid out, from its root.
type subtree struct {
	people []int
	// left and right are its edges level by level, in rows of this height.
	left, right []float64
}

const contourRow = 4.0

// lay places somebody and all below them. The places are from the root, which is
// at the origin. They are on both sides of it where side is 0, and else all to
// the right (1) or to the left (−1).
func (t *forest) lay(root, depth int, side float64) *subtree {
	half := t.a.people[root].wide() / 2
	s := &subtree{people: []int{root}}
	s.cover(-half, half, 0, rowHeight)
	t.places[root] = vec{}
	reports := t.reports[root]
	if len(reports) == 0 || depth > 4000 {
		return s
	}
	leaves := t.leaves(reports)
	const mostBeside = 12 // one another to one side
	switch {
	case leaves && (side == 0 && len(reports) >= t.columns || side != 0 && len(reports) > mostBeside):
		t.hang(s, reports, side)
	case !leaves && len(reports) > 2 && depth < t.stacked:
		t.stack(s, reports, depth, side)
	default:
		var below []*subtree
		for _, i := range reports {
			below = append(below, t.lay(i, depth+1, 0))
		}
		t.row(s, below, side)
	}
	return s
}

func (t *forest) leaves(people []int) bool {
	return !slices.ContainsFunc(people, func(i int) bool { return len(t.reports[i]) > 0 })
}

// spine is the room for the lines that lead down between people. A line keeps
// about the clearance from the middle of whomever it passes.
const spine, clearance = 22.0, 18.0

// hang puts people in two columns below their manager, whose lines lead down
// between these, or in one column to a side.
func (t *forest) hang(s *subtree, people []int, side float64) {
	rows := len(people)
	if side == 0 {
		rows = (rows + 1) / 2
	}
	least := clearance * (levelHeight + float64(rows-1)*rowHeight) / rowHeight
	for k, i := range people {
		half := t.a.people[i].wide() / 2
		way, down := side, k
		if side == 0 {
			way, down = float64(k%2*2-1), k/2
		}
		at := vec{way * max(half+spine, least), levelHeight + float64(down)*rowHeight}
		t.places[i] = at
		s.people = append(s.people, i)
		s.cover(min(at.x-half, 0), max(at.x+half, 0), at.y, rowHeight)
	}
}

// row puts subtrees beside one another below a manager, as near as they can.
// Packed from the left small ones would lean to the left, and from the right to
// the right: they stand in the middle of both.
func (t *forest) row(s *subtree, below []*subtree, side float64) {
	from := offsets(below, 1)
	to := offsets(below, -1)
	shift := to[0] - from[0]
	for k := range from {
		from[k] = (from[k] + to[k] - shift) / 2
	}
	centre, y := (from[0]+from[len(from)-1])/2, levelHeight
	if side != 0 {
		// The line to the farthest passes over all the others.
		y = max(y, 1.2*clearance*float64(len(below)))
		centre = math.Inf(int(side))
		for k, sub := range below {
			centre = side * min(side*centre, side*from[k]-sub.reach(-side))
		}
	}
	for k, sub := range below {
		t.put(s, sub, vec{from[k] - centre, y})
	}
}

// put takes a subtree into one above it.
func (t *forest) put(s, sub *subtree, way vec) {
	for _, i := range sub.people {
		t.places[i] = t.places[i].add(way)
	}
	s.people = append(s.people, sub.people...)
	for r := range sub.left {
		s.cover(sub.left[r]+way.x, sub.right[r]+way.x, way.y+float64(r)*contourRow, contourRow)
	}
}

// reach returns how far a subtree reaches from its root to the right (1) or to
// the left (−1).
func (s *subtree) reach(side float64) float64 {
	if side < 0 {
		return -slices.Min(s.left)
	}
	return slices.Max(s.right)
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
