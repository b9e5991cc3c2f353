package pixel

import "image/color"

// Line paints a straight thin line with flat ends. It is exact across its
// width in the direction of the nearer axis, which is as good as an area for
// lines up to about two pixels and much quicker.
func (c *Canvas) Line(colour color.NRGBA, a, b Vec, width float32) {
	dx, dy := b.X-a.X, b.Y-a.Y
	switch {
	case abs(dx) >= abs(dy) && dx != 0:
		c.flatLine(inkOf(colour), a, b, width)
	case dy != 0:
		c.steepLine(inkOf(colour), a, b, width)
	}
}

// flatLine paints column by column.
func (c *Canvas) flatLine(k ink, a, b Vec, width float32) {
	if a.X > b.X {
		a, b = b, a
	}
	slope := (b.Y - a.Y) / (b.X - a.X)
	tall := width / 2 * (1 + slope*slope*0.42) // about sqrt(1+slope²) for slopes up to 1
	from, to := max(a.X, 0), min(b.X, float32(c.width))
	if slope != 0 {
		// Only the columns in which the line is in the band.
		t0 := a.X + (float32(c.y0)-tall-a.Y)/slope
		t1 := a.X + (float32(c.y1)+tall-a.Y)/slope
		from, to = max(from, min(t0, t1)), min(to, max(t0, t1))
	} else if a.Y+tall < float32(c.y0) || a.Y-tall > float32(c.y1) {
		return
	}
	for x := int(from); float32(x) < to; x++ {
		left, right := max(float32(x), a.X), min(float32(x+1), b.X)
		middle := a.Y + ((left+right)/2-a.X)*slope
		c.column(k, x, middle-tall, middle+tall, right-left)
	}
}

// column covers a column from top to bottom, share of its width.
func (c *Canvas) column(k ink, x int, top, bottom, share float32) {
	y0, y1 := max(int(top), c.y0), min(int(bottom)+1, c.y1)
	i := y0*c.stride + 4*x
	for y := y0; y < y1; y++ {
		part := min(float32(y+1), bottom) - max(float32(y), top)
		if coverage := coverageOf(part * share); coverage > 0 {
			k.blend(c.pix, i, coverage)
		}
		i += c.stride
	}
}

// steepLine paints row by row.
func (c *Canvas) steepLine(k ink, a, b Vec, width float32) {
	if a.Y > b.Y {
		a, b = b, a
	}
	slope := (b.X - a.X) / (b.Y - a.Y)
	wide := width / 2 * (1 + slope*slope*0.42)
	from, to := max(a.Y, float32(c.y0)), min(b.Y, float32(c.y1))
	for y := int(from); float32(y) < to; y++ {
		top, bottom := max(float32(y), a.Y), min(float32(y+1), b.Y)
		middle := a.X + ((top+bottom)/2-a.Y)*slope
		left, right := middle-wide, middle+wide
		x0, x1 := max(int(left), 0), min(int(right)+1, c.width)
		i := y*c.stride + 4*x0
		for x := x0; x < x1; x++ {
			part := min(float32(x+1), right) - max(float32(x), left)
			if coverage := coverageOf(part * (bottom - top)); coverage > 0 {
				k.blend(c.pix, i, coverage)
			}
			i += 4
		}
	}
}
