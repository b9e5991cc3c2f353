package pixel

import (
	"image/color"
	"math"
)

// Vec is a point or a way, in pixels.
type Vec struct{ X, Y float32 }

const untouched = math.MaxInt32

// Fill paints closed polygons. Where they overlap in the same sense of
// rotation they count once; holes run the other way round.
//
// Method: exact signed-area coverage, accumulated per row (Raph Levien,
// font-rs): every edge adds to each pixel by how much the covered area changes
// there, and a running sum along the row gives the coverage.
func (c *Canvas) Fill(colour color.NRGBA, polygons ...[]Vec) {
	for _, p := range polygons {
		c.edges(p)
	}
	c.sweep(inkOf(colour))
}

func (c *Canvas) edges(p []Vec) {
	if len(p) < 3 {
		return
	}
	a := p[len(p)-1]
	for _, b := range p {
		c.edge(a, b)
		a = b
	}
}

// edge accumulates one edge of a polygon.
func (c *Canvas) edge(a, b Vec) {
	sign := float32(1)
	if a.Y > b.Y {
		a, b, sign = b, a, -1
	}
	top, bottom := max(a.Y, float32(c.y0)), min(b.Y, float32(c.y1))
	if top >= bottom {
		return
	}
	slope := (b.X - a.X) / (b.Y - a.Y)
	x := a.X + (top-a.Y)*slope
	right := float32(c.width)
	c.firstRow, c.lastRow = min(c.firstRow, int(top)-c.y0), max(c.lastRow, int(math.Ceil(float64(bottom)))-1-c.y0)
	for y := int(top); float32(y) < bottom; y++ {
		dy := min(float32(y+1), bottom) - max(float32(y), top)
		next := x + slope*dy
		// What lies off the left edge covers from there; off the right,
		// nothing that is seen.
		x0, x1 := min(max(min(x, next), 0), right), min(max(max(x, next), 0), right)
		c.accumulate(y-c.y0, x0, x1, sign*dy)
		x = next
	}
}

// accumulate adds the part of an edge within one row: it runs from x0 to x1 and
// covers d of the row's height.
func (c *Canvas) accumulate(row int, x0, x1, d float32) {
	first, last := int(x0), int(x1)
	cover := c.cover[row*(c.width+2) : (row+1)*(c.width+2)]
	c.low[row] = min(c.low[row], int32(first))
	c.high[row] = max(c.high[row], int32(last)+1)
	if first == last {
		share := (x0+x1)/2 - float32(first)
		cover[first] += d * (1 - share)
		cover[first+1] += d * share
		return
	}
	// The area to the right of the edge grows as a parabola in the first and
	// last pixel and evenly between.
	perPixel := d / (x1 - x0)
	start := float32(first+1) - x0
	covered := perPixel * start * start / 2
	cover[first] += covered
	before := covered
	for i := first + 1; i < last; i++ {
		total := perPixel * (float32(i) + 0.5 - x0)
		cover[i] += total - before
		before = total
	}
	end := x1 - float32(last)
	area := perPixel*(float32(last)-x0)*end + perPixel*end*end/2 + d*(1-end)
	cover[last] += area - before
	cover[last+1] += d - area
}

// sweep turns what was accumulated into colour and clears it.
func (c *Canvas) sweep(k ink) {
	first, last := c.firstRow, c.lastRow
	c.firstRow, c.lastRow = untouched, -1
	for row := first; row <= last; row++ {
		low, high := int(c.low[row]), int(c.high[row])
		if high < 0 {
			continue
		}
		c.low[row], c.high[row] = untouched, -1
		cover := c.cover[row*(c.width+2) : (row+1)*(c.width+2)]
		sum := float32(0)
		y := c.y0 + row
		for x := low; x <= high; {
			sum += cover[x]
			cover[x] = 0
			end := x + 1
			for end <= high && cover[end] == 0 {
				end++
			}
			if coverage := coverageOf(abs(sum)); coverage > 0 {
				c.span(k, y, x, end, coverage)
			}
			x = end
		}
	}
}

func abs(v float32) float32 { return math.Float32frombits(math.Float32bits(v) &^ (1 << 31)) }
