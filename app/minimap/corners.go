package minimap

import (
	"image"
	"image/color"
	"math"
)

// corner is the radius of the minimap's corners, that of the cards beside it.
const corner = 10

// round takes away what of a picture is beyond corners of that radius, in
// pixels, softly.
func round(picture *image.RGBA, radius float64) {
	size := picture.Rect.Size()
	n := min(int(math.Ceil(radius)), size.X/2, size.Y/2)
	for y := range n {
		for x := range n {
			beyond := math.Hypot(radius-float64(x)-0.5, radius-float64(y)-0.5) - radius + 0.5
			if beyond <= 0 {
				continue
			}
			left := 1 - min(beyond, 1)
			for _, at := range []image.Point{{x, y}, {size.X - 1 - x, y}, {x, size.Y - 1 - y}, {size.X - 1 - x, size.Y - 1 - y}} {
				picture.SetRGBA(at.X, at.Y, faded(picture.RGBAAt(at.X, at.Y), left))
			}
		}
	}
}

// faded leaves that share of a colour.
func faded(c color.RGBA, share float64) color.RGBA {
	part := func(v uint8) uint8 { return uint8(math.Round(float64(v) * share)) }
	return color.RGBA{R: part(c.R), G: part(c.G), B: part(c.B), A: part(c.A)}
}
