package drawing

import (
	"image"

	"inroad/app/drawing/pixel"
)

// PaintOverview paints over the whole of dst, whose rectangle must start at
// (0, 0), where the departments and the people of a scene are, and nothing else:
// the picture of a map that is too small for more.
func PaintOverview(dst *image.RGBA, scene *Scene, camera Camera, palette *Palette) {
	if dst.Rect.Empty() || camera.Zoom <= 0 {
		return
	}
	o := overview{palette: palette, dot: float32(max(camera.Scale, 1))}
	camera.Scale = max(camera.Scale, 1)
	o.scale = float32(camera.Zoom * camera.Scale)
	o.left = float32(dst.Rect.Dx())/2 - float32(camera.X)*o.scale
	o.top = float32(dst.Rect.Dy())/2 - float32(camera.Y)*o.scale
	o.canvas.SetBand(dst, 0, dst.Rect.Dy())
	o.canvas.Clear(palette.Ground)
	for i := range scene.Hulls {
		o.hull(&scene.Hulls[i])
	}
	for i := range scene.Discs {
		o.disc(scene.Discs[i])
	}
}

type overview struct {
	canvas           pixel.Canvas
	palette          *Palette
	scale, left, top float32
	dot              float32 // the least radius of a disc, in pixels
	points           []pixel.Vec
}

func (o *overview) at(p Point) pixel.Vec {
	return pixel.Vec{X: o.left + float32(p.X)*o.scale, Y: o.top + float32(p.Y)*o.scale}
}

func (o *overview) hull(h *Hull) {
	o.points = o.points[:0]
	for _, p := range h.Outline {
		o.points = append(o.points, o.at(p))
	}
	o.canvas.Fill(WithAlpha(o.palette.Colour(h.Hue), 0.16), o.points)
}

func (o *overview) disc(d *Disc) {
	colour, r := o.palette.Colour(d.Hue), max(float32(d.R)*o.scale, o.dot)
	if d.Dim {
		colour = WithAlpha(colour, 0.4)
	}
	if d.Me {
		colour, r = o.palette.Accent, max(r, 3*o.dot)
	}
	o.canvas.Disc(colour, o.at(d.Centre), r)
}
