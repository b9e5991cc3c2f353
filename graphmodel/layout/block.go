package layout

import "math"

// block is people who have been arranged by themselves.
type block struct {
	people    []int
	at        []vec
	wide      []float64 // the room of each from left to right
	low, size vec
}

// measure finds the box that a block takes.
func (b *block) measure() {
	high := vec{math.Inf(-1), math.Inf(-1)}
	b.low = vec{math.Inf(1), math.Inf(1)}
	for k, q := range b.at {
		b.low = vec{min(b.low.x, q.x-b.wide[k]/2), min(b.low.y, q.y-spanY/2)}
		high = vec{max(high.x, q.x+b.wide[k]/2), max(high.y, q.y+spanY/2)}
	}
	b.size = high.sub(b.low)
}

// packBlocks moves blocks beside one another, in rows and in their order.
func packBlocks(blocks []*block, gap float64) {
	sizes := make([]vec, len(blocks))
	for k, b := range blocks {
		sizes[k] = b.size
	}
	for k, corner := range inRows(sizes, gap) {
		b := blocks[k]
		way := corner.sub(b.low)
		for i := range b.at {
			b.at[i] = b.at[i].add(way)
		}
		b.low = corner
	}
}

// screen is how wide maps are for their height.
const screen = 1.6

// inRows returns the upper left corners of boxes that stand in rows, in their
// order, which are together about as wide as a screen is for its height: of some
// widths it takes the one that comes nearest.
func inRows(sizes []vec, gap float64) []vec {
	area, widest := 0.0, 0.0
	for _, s := range sizes {
		area += (s.x + gap) * (s.y + gap)
		widest = max(widest, s.x+gap)
	}
	var best []vec
	least := math.Inf(1)
	for k := range 9 {
		width := max(widest, math.Sqrt(screen*area)*(0.9+0.1*float64(k)))
		corners, whole := rowsOf(sizes, gap, width)
		if off := math.Abs(math.Log(whole.x / whole.y / screen)); off < least-1e-9 {
			best, least = corners, off
		}
	}
	return best
}

func rowsOf(sizes []vec, gap, width float64) (corners []vec, whole vec) {
	var corner vec
	height := 0.0
	for _, s := range sizes {
		if corner.x > 0 && corner.x+s.x+gap > width+1e-6 {
			corner, height = vec{0, corner.y + height}, 0
		}
		height = max(height, s.y+gap)
		corners = append(corners, corner)
		corner.x += s.x + gap
		whole = vec{max(whole.x, corner.x-gap), corner.y + height - gap}
	}
	return corners, whole
}
