package pixel

import (
	"image/color"
	"math"
)

// Disc paints a filled circle.
func (c *Canvas) Disc(colour color.NRGBA, centre Vec, r float32) {
	c.Ring(colour, centre, r, r)
}

// Ring paints a circle's line: it is width wide and its outer edge has the
// radius r.
func (c *Canvas) Ring(colour color.NRGBA, centre Vec, r, width float32) {
	k := inkOf(colour)
	inner := max(r-width, 0)
	hollow := width < r
	for y := max(int(centre.Y-r-1), c.y0); y < min(int(centre.Y+r)+2, c.y1); y++ {
		dy := float32(y) + 0.5 - centre.Y
		outside := half(r+0.5, dy)
		if outside <= 0 {
			continue
		}
		solid, gap := half(r-0.5, dy), float32(0)
		if hollow {
			gap = half(inner-0.5, dy)
			solid = min(solid, outside)
		}
		x0, x1 := int(math.Floor(float64(centre.X-outside))), int(centre.X+outside)+1
		for x := max(x0, 0); x < min(x1, c.width); x++ {
			dx := float32(x) + 0.5 - centre.X
			switch d := abs(dx); {
			case d < gap-1:
				// Jump over the hole.
				x = max(x, int(centre.X+gap-1)-1)
			case !hollow && d < solid-0.5:
				end := int(centre.X + solid - 0.5)
				c.span(k, y, x, max(end, x+1), 255)
				x = max(end-1, x)
			default:
				distance := float32(math.Sqrt(float64(dx*dx + dy*dy)))
				share := min(r+0.5-distance, 1)
				if hollow {
					share = min(share, distance-inner+0.5)
				}
				if coverage := coverageOf(share); coverage > 0 {
					k.blend(c.pix, y*c.stride+4*x, coverage)
				}
			}
		}
	}
}

// half returns half the width of a circle of radius r at height dy above its
// centre; 0 outside.
func half(r, dy float32) float32 {
	if r <= abs(dy) {
		return 0
	}
	return float32(math.Sqrt(float64(r*r - dy*dy)))
}
