package drawing

import "math"

// grid finds what is near a place: equal cells, each with the list of items
// whose rectangle meets it, in one flat array.
type grid struct {
	origin        Point
	cell          float64
	columns, rows int
	start         []int32
	items         []int32
}

// maxCells bounds the columns and rows of a grid.
const maxCells = 256

// newGrid makes a grid over bounds. each is called twice and must tell put the
// same rectangles in the same order both times; an item may have several.
func newGrid(bounds Rect, cell float64, each func(put func(item int32, r Rect))) *grid {
	cell = max(cell, bounds.Width()/maxCells, bounds.Height()/maxCells)
	g := &grid{origin: bounds.Min, cell: cell,
		columns: int(bounds.Width()/cell) + 1, rows: int(bounds.Height()/cell) + 1}
	g.start = make([]int32, g.columns*g.rows+1)
	each(func(_ int32, r Rect) {
		g.cells(r, func(c int) { g.start[c+1]++ })
	})
	for i := 1; i < len(g.start); i++ {
		g.start[i] += g.start[i-1]
	}
	g.items = make([]int32, g.start[len(g.start)-1])
	next := append([]int32(nil), g.start...)
	each(func(item int32, r Rect) {
		g.cells(r, func(c int) {
			g.items[next[c]] = item
			next[c]++
		})
	})
	return g
}

// near calls found for every item whose rectangle may meet r, perhaps several
// times.
func (g *grid) near(r Rect, found func(item int32)) {
	g.cells(r, func(c int) {
		for _, item := range g.items[g.start[c]:g.start[c+1]] {
			found(item)
		}
	})
}

// cells calls visit for every cell that meets r. What is off the grid counts to
// the cells at its edge.
func (g *grid) cells(r Rect, visit func(cell int)) {
	column := func(x float64) int { return clampCell((x-g.origin.X)/g.cell, g.columns) }
	row := func(y float64) int { return clampCell((y-g.origin.Y)/g.cell, g.rows) }
	x0, x1 := column(r.Min.X), column(r.Max.X)
	for y := row(r.Min.Y); y <= row(r.Max.Y); y++ {
		for x := x0; x <= x1; x++ {
			visit(y*g.columns + x)
		}
	}
}

func clampCell(v float64, n int) int { return int(min(max(math.Floor(v), 0), float64(n-1))) }
