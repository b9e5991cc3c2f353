package drawing

import (
	"image"
	"math"
)

// ground is the picture of a large map without its names, without what is
// marked, and without who is just being moved. It is kept from frame to frame.
type ground struct {
	image   *image.RGBA
	scene   *Scene // nil for none
	palette *Palette
	camera  Camera
	fonts   uint32 // see [typeface.Shaper.Generation]
	// fresh tells that the image shows it.
	fresh bool
}

// worthKeeping tells whether the ground of a scene is kept: a small one is
// painted as quickly, and where most people move little stays.
func worthKeeping(s *Scene) bool {
	const large, movingShare = 1000, 4
	return len(s.Arcs)+len(s.Discs) >= large && len(s.movers)*movingShare <= len(s.Discs)
}

func (g *ground) forget() { *g = ground{} }

// bringGround has the ground show what a camera sees of a scene, or has it begun
// anew. It returns the camera, moved to whole pixels of what was there.
func (p *RasterPainter) bringGround(size image.Point, scene *Scene, camera Camera) Camera {
	g, fonts := &p.ground, p.letters.Generation()
	if g.image == nil || g.image.Rect.Size() != size {
		g.image = image.NewRGBA(image.Rectangle{Max: size})
		g.scene = nil
	}
	if g.fresh && g.scene != nil && g.palette == p.palette && g.fonts == fonts && scene.samePlaces(g.scene) {
		g.scene = scene
		if moved, ok := p.scroll(camera); ok {
			return moved
		}
	}
	g.scene, g.palette, g.fonts, g.camera, g.fresh = scene, p.palette, fonts, camera, false
	p.begin(size, scene, camera, true)
	return camera
}

// scroll moves the ground along with the camera and paints what comes into
// view. It returns the camera of the ground, or false if it sees too little of
// what is there.
func (p *RasterPainter) scroll(camera Camera) (Camera, bool) {
	g := &p.ground
	if camera.Zoom != g.camera.Zoom || camera.Scale != g.camera.Scale ||
		camera.Width != g.camera.Width || camera.Height != g.camera.Height {
		return camera, false
	}
	perUnit := camera.Zoom * camera.Scale
	x, y := math.Round((camera.X-g.camera.X)*perUnit), math.Round((camera.Y-g.camera.Y)*perUnit)
	size := g.image.Rect.Size()
	if math.Abs(x) > float64(size.X)/2 || math.Abs(y) > float64(size.Y)/2 {
		return camera, false
	}
	g.camera.X += x / perUnit
	g.camera.Y += y / perUnit
	p.expose(int(x), int(y))
	return g.camera, true
}

// expose moves the picture of the ground by so many pixels to the left and up,
// and paints the strips that come into view.
func (p *RasterPainter) expose(x, y int) {
	img := p.ground.image
	width, height := img.Rect.Dx(), img.Rect.Dy()
	// Rows run on into one another; what comes in that way is painted over.
	if by := y*img.Stride + 4*x; by > 0 {
		copy(img.Pix, img.Pix[by:])
	} else if by < 0 {
		copy(img.Pix[-by:], img.Pix)
	}
	switch {
	case x > 0:
		p.strip(image.Rect(width-x, 0, width, height))
	case x < 0:
		p.strip(image.Rect(0, 0, -x, height))
	}
	switch {
	case y > 0:
		p.strip(image.Rect(0, height-y, width, height))
	case y < 0:
		p.strip(image.Rect(0, 0, width, -y))
	}
}

// strip paints a part of the ground.
func (p *RasterPainter) strip(r image.Rectangle) {
	g := &p.ground
	part := &image.RGBA{Pix: g.image.Pix[g.image.PixOffset(r.Min.X, r.Min.Y):], Stride: g.image.Stride,
		Rect: image.Rectangle{Max: r.Size()}}
	camera, size := g.camera, g.image.Rect.Size()
	perUnit := camera.Zoom * camera.Scale
	camera.X += float64(r.Min.X+r.Max.X-size.X) / 2 / perUnit
	camera.Y += float64(r.Min.Y+r.Max.Y-size.Y) / 2 / perUnit
	p.begin(r.Size(), g.scene, camera, true)
	p.finish(part, nil, nil)
}
