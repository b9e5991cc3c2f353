// Package pixel paints anti-aliased shapes on an opaque RGBA image: filled
// polygons, discs, rings, thin lines, wide strokes and glyphs. Coordinates are
// pixels with (0, 0) at the image's upper left corner.
package pixel

import (
	"encoding/binary"
	"image"
	"image/color"
)

// Canvas paints on a band of rows of an image. Several canvases may paint on
// different bands of one image at the same time. It keeps its buffers, so that
// painting again needs no memory.
type Canvas struct {
	pix    []byte
	stride int
	width  int
	y0, y1 int

	cover []float32 // per row and column, see Fill
	low   []int32   // per row: the columns of cover that were written
	high  []int32
	// The rows of cover that were written, from the band's first.
	firstRow, lastRow int

	scratch strokeScratch
	density density
}

// SetBand makes the canvas paint on the rows y0 to y1−1 of img, which must
// start at (0, 0).
func (c *Canvas) SetBand(img *image.RGBA, y0, y1 int) {
	c.pix, c.stride = img.Pix, img.Stride
	c.width = img.Rect.Dx()
	c.y0, c.y1 = max(y0, 0), min(y1, img.Rect.Dy())
	c.firstRow, c.lastRow = untouched, -1
	rows := max(c.y1-c.y0, 0)
	if need := rows * (c.width + 2); len(c.cover) < need {
		c.cover = make([]float32, need)
	}
	if len(c.low) < rows {
		c.low, c.high = make([]int32, rows), make([]int32, rows)
		for i := range c.low {
			c.low[i], c.high[i] = untouched, -1
		}
	}
}

// Rows returns the band: the first row and the one after the last.
func (c *Canvas) Rows() (from, to int) { return c.y0, c.y1 }

// Clear makes the whole band one opaque colour.
func (c *Canvas) Clear(colour color.NRGBA) {
	if c.y1 <= c.y0 || c.width == 0 {
		return
	}
	first := c.pix[c.y0*c.stride : c.y0*c.stride+4*c.width]
	for i := 0; i < len(first); i += 4 {
		first[i], first[i+1], first[i+2], first[i+3] = colour.R, colour.G, colour.B, 0xFF
	}
	for y := c.y0 + 1; y < c.y1; y++ {
		copy(c.pix[y*c.stride:], first)
	}
}

// ink is a colour laid out for blending two channels at a time.
type ink struct {
	rb, ga uint32
	alpha  uint32
}

func inkOf(c color.NRGBA) ink {
	return ink{rb: uint32(c.R) | uint32(c.B)<<16, ga: uint32(c.G) | 0xFF<<16, alpha: uint32(c.A)}
}

// blend lays the ink over the pixel at offset i with coverage 0 to 255.
func (k ink) blend(pix []byte, i int, coverage uint32) {
	// 0 to 256, so that full means full.
	k.lay(pix[i:], coverage+coverage>>7)
}

// span lays the ink over the columns x0 to x1−1 of a row with one coverage.
func (c *Canvas) span(k ink, y, x0, x1 int, coverage uint32) {
	x0, x1 = max(x0, 0), min(x1, c.width)
	if x0 >= x1 {
		return
	}
	row := c.pix[y*c.stride+4*x0 : y*c.stride+4*x1]
	if k.alpha == 255 && coverage == 255 {
		v := k.rb | k.ga<<8
		for i := 0; i+4 <= len(row); i += 4 {
			binary.LittleEndian.PutUint32(row[i:], v)
		}
		return
	}
	a := (k.alpha*coverage + 128) * 257 >> 16
	a += a >> 7
	b := 256 - a
	rb, ga := k.rb*a, k.ga*a
	for i := 0; i+4 <= len(row); i += 4 {
		d := binary.LittleEndian.Uint32(row[i:])
		binary.LittleEndian.PutUint32(row[i:], (rb+d&0xFF00FF*b)>>8&0xFF00FF|(ga+d>>8&0xFF00FF*b)&0xFF00FF00)
	}
}

// coverageOf turns a share into 0 to 255.
func coverageOf(share float32) uint32 {
	if share >= 1 {
		return 255
	}
	if share <= 0 {
		return 0
	}
	return uint32(share*255 + 0.5)
}
