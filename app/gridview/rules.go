package gridview

import (
	"image"
	"image/color"
	"math"

	"inroad/app/drawing"
)

// rule draws the lines of the grid under the people: wherever there is nothing
// but ground. Between low and high the line is stronger.
func (c *chart) rule(picture *image.RGBA, scale float64) {
	p, palette := c.plot, c.palette
	fine, strong := drawing.Mix(palette.Ground, palette.Line, 0.6), drawing.Mix(palette.Line, palette.Faint, 0.5)
	r := ruler{picture, opaque(palette.Ground), scale}
	top, bottom := p.area.Min.Y-band, p.area.Max.Y+band
	for column := range len(p.axis.columns) + 1 {
		if x := p.edge(column); column != p.axis.split {
			r.down(fine, x, p.area.Min.Y, p.area.Max.Y)
		}
	}
	for power := 1; power <= powers+1; power++ {
		if y := p.top(power - 1); power != highPower {
			r.across(fine, p.area.Min.X, p.scaleRight(), y)
			if p.axis.apart {
				r.across(fine, p.scaleRight()+apartGap, p.area.Max.X, y)
			}
		}
	}
	r.down(strong, p.left(p.axis.split), top, bottom)
	r.across(strong, p.area.Min.X, p.scaleRight(), p.top(highPower-1))
	for _, x := range []float64{p.area.Min.X, p.scaleRight()} {
		r.down(strong, x, top, bottom)
	}
	for _, y := range []float64{top, bottom} {
		r.across(strong, p.area.Min.X, p.scaleRight(), y)
	}
}

// edge returns where a column begins, or the last one ends.
func (p plot) edge(column int) float64 {
	if column == len(p.axis.columns) {
		return p.area.Max.X
	}
	return p.left(column)
}

type ruler struct {
	picture *image.RGBA
	ground  color.RGBA
	scale   float64
}

func opaque(c color.NRGBA) color.RGBA { return color.RGBA{R: c.R, G: c.G, B: c.B, A: 0xFF} }

func (r ruler) pixel(v float64) int { return int(math.Round(v * r.scale)) }

func (r ruler) set(x, y int, colour color.NRGBA) {
	if (image.Point{X: x, Y: y}).In(r.picture.Rect) && r.picture.RGBAAt(x, y) == r.ground {
		r.picture.SetRGBA(x, y, opaque(colour))
	}
}

// across and down draw lines of one unit of the view.
func (r ruler) across(colour color.NRGBA, from, to, y float64) {
	for row := range max(r.pixel(1), 1) {
		for x := r.pixel(from); x <= r.pixel(to); x++ {
			r.set(x, r.pixel(y)+row, colour)
		}
	}
}

func (r ruler) down(colour color.NRGBA, x, from, to float64) {
	for column := range max(r.pixel(1), 1) {
		for y := r.pixel(from); y <= r.pixel(to); y++ {
			r.set(r.pixel(x)+column, y, colour)
		}
	}
}
