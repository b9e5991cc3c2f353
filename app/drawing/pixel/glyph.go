package pixel

import (
	"image"
	"image/color"
	"math"

	"inroad/app/drawing/typeface"
)

// Mask is how much of every pixel a shape covers, 0 to 255, around an origin.
type Mask struct {
	X, Y          int // of the upper left pixel, from the origin
	Width, Height int
	Cover         []uint8
	// Ink is set for what has colours of its own, as emoji have: four bytes a
	// pixel, red, green and blue times the coverage, and the coverage.
	Ink []uint8
}

// Mask paints a mask with its origin at (x, y); of one with ink of its own the
// colour only says how opaque it is.
func (c *Canvas) Mask(colour color.NRGBA, m *Mask, x, y int) {
	if m.Ink != nil {
		c.stamp(m, x, y, uint32(colour.A))
		return
	}
	k := inkOf(colour)
	x, y = x+m.X, y+m.Y
	from, to := max(-x, 0), min(m.Width, c.width-x)
	for row := max(c.y0-y, 0); row < min(m.Height, c.y1-y); row++ {
		for col := from; col < to; col++ {
			if cover := m.Cover[row*m.Width+col]; cover > 0 {
				k.blend(c.pix, (y+row)*c.stride+4*(x+col), uint32(cover))
			}
		}
	}
}

// phases is how many places within a pixel a glyph may start at.
const (
	phaseBits = 2
	phases    = 1 << phaseBits
)

// sizeSteps is how many steps of text size there are to a pixel.
const sizeSteps = 4

// maxGlyphs bounds the cache: zooming makes glyphs of ever new sizes.
const maxGlyphs = 4096

// Letters shapes texts, and makes and remembers the masks of their glyphs. It
// belongs to one goroutine; the masks it returns may be read by any.
type Letters struct {
	*typeface.Shaper
	cache map[letterKey]*Letter
}

type letterKey struct {
	font  *typeface.Font
	id    typeface.GlyphID
	size  uint16
	phase uint8
}

// Letter is a glyph in one size.
type Letter struct {
	Shape Mask
	// Halo is the shape with a soft margin, to be painted below it in the
	// colour of the ground.
	Halo Mask
}

// NewLetters returns an empty cache over a shaper.
func NewLetters(shaper *typeface.Shaper) *Letters {
	return &Letters{Shaper: shaper, cache: make(map[letterKey]*Letter)}
}

// Trim empties the cache when it has grown too large, and trims the shaper. Call
// it between frames.
func (l *Letters) Trim() {
	l.Shaper.Trim()
	if len(l.cache) > maxGlyphs {
		clear(l.cache)
	}
}

// RoundSize returns the text size that is used for a wanted one.
func RoundSize(size float32) float32 { return float32(math.Round(float64(size)*sizeSteps)) / sizeSteps }

// Letter returns a glyph for an origin at x, and the whole pixel that x is in.
func (l *Letters) Letter(font *typeface.Font, id typeface.GlyphID, size, x float32) (letter *Letter, pixel int) {
	at := int(math.Floor(float64(x)*phases + 0.5))
	pixel = at >> phaseBits
	key := letterKey{font, id, uint16(size * sizeSteps), uint8(at & (phases - 1))}
	letter, ok := l.cache[key]
	if !ok {
		letter = l.render(key)
		l.cache[key] = letter
	}
	return letter, pixel
}

// haloRadius is how far the halo reaches, in pixels.
const haloRadius = 3

func (l *Letters) render(key letterKey) *Letter {
	outline := key.font.Outline(key.id)
	size := float32(key.size) / sizeSteps
	letter := &Letter{}
	if outline.Picture != nil {
		letter.Shape = inked(outline, size)
	} else {
		letter.Shape = l.mask(outline.Contours, size, float32(key.phase)/phases)
	}
	if letter.Shape.Width > 0 {
		letter.Halo = halo(&letter.Shape)
	}
	return letter
}

// mask returns what polygons cover at a size, that far to the right.
func (l *Letters) mask(outline [][]typeface.Vec, size, right float32) Mask {
	minX, minY, maxX, maxY := float32(math.Inf(1)), float32(math.Inf(1)), float32(math.Inf(-1)), float32(math.Inf(-1))
	contours := make([][]Vec, len(outline))
	for i, contour := range outline {
		for _, v := range contour {
			p := Vec{v.X*size + right, v.Y * size}
			minX, minY, maxX, maxY = min(minX, p.X), min(minY, p.Y), max(maxX, p.X), max(maxY, p.Y)
			contours[i] = append(contours[i], p)
		}
	}
	if minX >= maxX || minY >= maxY {
		return Mask{}
	}
	left, top := int(math.Floor(float64(minX))), int(math.Floor(float64(minY)))
	m := Mask{X: left, Y: top, Width: int(math.Floor(float64(maxX))) - left + 2, Height: int(math.Floor(float64(maxY))) - top + 2}
	for i := range contours {
		for k := range contours[i] {
			contours[i][k].X -= float32(left)
			contours[i][k].Y -= float32(top)
		}
	}
	m.Cover = l.cover(contours, m.Width, m.Height)
	return m
}

// cover paints white on black and reads the white back.
func (l *Letters) cover(contours [][]Vec, width, height int) []uint8 {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	var c Canvas
	c.SetBand(img, 0, height)
	c.Clear(color.NRGBA{A: 255})
	c.Fill(color.NRGBA{255, 255, 255, 255}, contours...)
	cover := make([]uint8, width*height)
	for i := range cover {
		cover[i] = img.Pix[4*i]
	}
	return cover
}

// halo returns the mask made wider all round: the largest coverage within
// reach, less with distance.
func halo(m *Mask) Mask {
	const r = haloRadius
	h := Mask{X: m.X - r, Y: m.Y - r, Width: m.Width + 2*r, Height: m.Height + 2*r}
	h.Cover = make([]uint8, h.Width*h.Height)
	for y := range m.Height {
		for x := range m.Width {
			cover := float64(m.Cover[y*m.Width+x])
			if cover == 0 {
				continue
			}
			for dy := -r; dy <= r; dy++ {
				for dx := -r; dx <= r; dx++ {
					fade := min(r+0.6-math.Hypot(float64(dx), float64(dy)), 1)
					if fade <= 0 {
						continue
					}
					at := &h.Cover[(y+r+dy)*h.Width+x+r+dx]
					*at = max(*at, uint8(cover*fade))
				}
			}
		}
	}
	return h
}
