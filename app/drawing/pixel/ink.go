package pixel

import (
	"image"
	"math"

	"golang.org/x/image/draw"

	"inroad/app/drawing/typeface"
)

// inked returns the picture of a glyph at a size.
func inked(o *typeface.Outline, size float32) Mask {
	round := func(v float32) int { return int(math.Round(float64(v * size))) }
	m := Mask{X: round(o.Min.X), Y: round(o.Min.Y)}
	m.Width, m.Height = max(round(o.Max.X)-m.X, 1), max(round(o.Max.Y)-m.Y, 1)
	img := image.NewRGBA(image.Rect(0, 0, m.Width, m.Height))
	draw.CatmullRom.Scale(img, img.Rect, o.Picture, o.Picture.Bounds(), draw.Src, nil)
	m.Ink, m.Cover = img.Pix, make([]uint8, m.Width*m.Height)
	for i := range m.Cover {
		m.Cover[i] = m.Ink[4*i+3]
	}
	return m
}

// stamp paints a mask in its own colours, alpha 255ths of them.
func (c *Canvas) stamp(m *Mask, x, y int, alpha uint32) {
	x, y = x+m.X, y+m.Y
	from, to := max(-x, 0), min(m.Width, c.width-x)
	for row := max(c.y0-y, 0); row < min(m.Height, c.y1-y); row++ {
		for col := from; col < to; col++ {
			ink := m.Ink[4*(row*m.Width+col):][:4]
			pix := c.pix[(y+row)*c.stride+4*(x+col):][:4]
			left := 255 - uint32(ink[3])*alpha/255
			for k := range 4 {
				pix[k] = uint8(min((uint32(ink[k])*alpha+uint32(pix[k])*left+127)/255, 255))
			}
		}
	}
}
