package pixel

import (
	"encoding/binary"
	"image/color"
	"math"
)

// Line paints a straight thin line with flat ends. It is exact across its
// width in the direction of the nearer axis, which is as good as an area for
// lines up to about two pixels and much quicker. A line of width 0 is one pixel
// wide and not smoothed: for faint lines in masses.
func (c *Canvas) Line(colour color.NRGBA, a, b Vec, width float32) {
	k := inkOf(colour)
	if abs(b.X-a.X) >= abs(b.Y-a.Y) {
		c.walk(k, a, b, width, axis{step: 4, end: c.width}, axis{step: c.stride, start: c.y0, end: c.y1})
	} else {
		c.walk(k, Vec{a.Y, a.X}, Vec{b.Y, b.X}, width, axis{step: c.stride, start: c.y0, end: c.y1}, axis{step: 4, end: c.width})
	}
}

// axis is one of the two ways through the image: how many bytes a pixel is
// from the next, and the pixels that may be painted.
type axis struct{ step, start, end int }

// one is 1 in the fixed-point numbers below.
const (
	oneBits = 16
	one     = 1 << oneBits
)

// walk paints a line pixel by pixel along the axis that it is nearer to. The X
// of a and b is along that axis, the Y across.
func (c *Canvas) walk(k ink, a, b Vec, width float32, along, across axis) {
	if a.X > b.X {
		a, b = b, a
	}
	if b.X <= a.X {
		return
	}
	slope := (b.Y - a.Y) / (b.X - a.X)
	wide := width * float32(math.Sqrt(float64(1+slope*slope)))
	if width == 0 {
		wide = 1
	}
	// Only where the line is in the image and the band.
	from, to := max(a.X, float32(along.start)), min(b.X, float32(along.end))
	low, high := float32(across.start)-wide, float32(across.end)+wide
	switch {
	case abs(slope) > 1e-6:
		t0, t1 := a.X+(low-a.Y)/slope, a.X+(high-a.Y)/slope
		from, to = max(from, min(t0, t1)), min(to, max(t0, t1))
	case a.Y < low || a.Y > high:
		return
	}
	if from >= to {
		return
	}
	first, last := int(from), int(math.Ceil(float64(to)))-1
	edge := a.Y + (float32(first)+0.5-a.X)*slope - wide/2
	at, height := int(edge*one), int(wide*one)
	step := int(slope * one)
	if width == 0 {
		c.hairline(k, first, last, at+height/2, step, along, across)
		return
	}
	for i := first; i <= last; i++ {
		share := one
		if i == first || i == last {
			share = int((min(float32(i+1), b.X) - max(float32(i), a.X)) * one)
		}
		c.across(k, i*along.step, at, height, share, across)
		at += step
	}
}

// hairline paints one pixel at every place along the line.
func (c *Canvas) hairline(k ink, first, last, at, step int, along, across axis) {
	a := k.alpha + k.alpha>>7
	rb, ga, b := k.rb*a, k.ga*a, 256-a
	pix, offset := c.pix, first*along.step
	for range last - first + 1 {
		if n := at >> oneBits; n >= across.start && n < across.end {
			o := offset + n*across.step
			p := pix[o : o+4 : o+4]
			d := binary.LittleEndian.Uint32(p)
			binary.LittleEndian.PutUint32(p, (rb+d&0xFF00FF*b)>>8&0xFF00FF|(ga+d>>8&0xFF00FF*b)&0xFF00FF00)
		}
		at += step
		offset += along.step
	}
}

// across covers pixels across the line, from at on for the given height, with
// the given share of each; all in fixed point.
func (c *Canvas) across(k ink, offset, at, height, share int, x axis) {
	end := at + height
	n, last := at>>oneBits, (end-1)>>oneBits
	cover := one - at&(one-1)
	if n == last {
		cover = height
	}
	for ; n <= last; n++ {
		if n >= x.start && n < x.end {
			o := offset + n*x.step
			k.lay(c.pix[o:o+4:o+4], uint32(cover)*(uint32(share)>>8)>>16)
		}
		cover = min(one, end-(n+1)<<oneBits)
	}
}

// lay lays the ink over the first pixel of p with coverage 0 to 256.
func (k ink) lay(p []byte, coverage uint32) {
	a := (k.alpha + k.alpha>>7) * coverage >> 8
	b := 256 - a
	d := binary.LittleEndian.Uint32(p)
	rb := (k.rb*a + d&0xFF00FF*b) >> 8 & 0xFF00FF
	ga := (k.ga*a + d>>8&0xFF00FF*b) & 0xFF00FF00
	binary.LittleEndian.PutUint32(p, rb|ga)
}
