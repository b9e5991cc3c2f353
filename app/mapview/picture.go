package mapview

import (
	"context"
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// frame is everything that one painting of the map needs. All of it is
// immutable, so it can be painted on any goroutine.
type frame struct {
	workspace *graphmodel.Workspace
	options   drawing.Options
	// scene is nil when it has to be built first; edition then says of which
	// state it will be.
	scene   *drawing.Scene
	edition uint64
	camera  drawing.Camera
	palette *drawing.Palette
	marks   drawing.Marks
}

// sheet is what a frame is painted on, and where on the map its names are.
type sheet struct {
	image  *image.RGBA
	labels []drawing.Label
}

// picture is the painted map. It paints away from the window's goroutine, one
// frame at a time: while one is being painted any number of requests become
// one, for the newest state. Two sheets take turns, and the one on the screen
// is never written to.
type picture struct {
	// compose returns the frame to be painted now. Accept is given the frame
	// when it is painted and tells whether it may be shown. Both are called on
	// the window's goroutine.
	compose func() frame
	accept  func(frame) bool

	raster      *canvas.Raster
	scheduler   session.Scheduler
	builder     drawing.Builder
	painter     *drawing.RasterPainter
	front, back *sheet
	painted     drawing.Camera // of what is on the screen
	wanted      drawing.Camera
	pixels      image.Point
	busy, again bool
}

func newPicture(scheduler session.Scheduler, compose func() frame, accept func(frame) bool) *picture {
	p := &picture{compose: compose, accept: accept, scheduler: scheduler, painter: drawing.NewRasterPainter(look.Palette())}
	p.raster = canvas.NewRaster(p.generate)
	p.raster.ScaleMode = canvas.ImageScaleFastest
	return p
}

// resize tells how large the picture is in the window, and on the screen.
func (p *picture) resize(size fyne.Size, scale float32) {
	p.raster.Resize(size)
	p.pixels = image.Pt(pixelCount(size.Width, scale), pixelCount(size.Height, scale))
	p.request()
}

func pixelCount(length, scale float32) int { return int(math.Round(float64(length * scale))) }

// generate is Fyne asking for the picture. It knows best how many pixels the
// screen has; a picture of that size follows.
func (p *picture) generate(width, height int) image.Image {
	if size := image.Pt(width, height); size != p.pixels {
		p.pixels = size
		p.request()
	}
	if p.front == nil {
		return image.NewUniform(color.Transparent)
	}
	return p.front.image
}

// clear leaves the ground only on the screen.
func (p *picture) clear() {
	p.front = nil
	p.raster.Refresh()
}

// request has the newest state painted.
func (p *picture) request() {
	if p.busy {
		p.again = true
		return
	}
	p.busy = true
	f := p.compose()
	p.wanted = f.camera
	f.camera.Scale = p.scale(f.camera)
	dst := p.sheet()
	p.scheduler.Go(context.Background(), func(context.Context) func() {
		if f.scene == nil {
			f.scene = p.builder.Build(f.workspace, f.options)
		}
		if !dst.image.Rect.Empty() {
			p.painter.SetPalette(f.palette)
			p.painter.Paint(dst.image, f.scene, f.camera, f.marks)
			dst.labels = append(dst.labels[:0], p.painter.Labels()...)
		}
		return func() { p.finish(f, dst) }
	})
}

// scale returns how many of the screen's pixels are one of the window's.
func (p *picture) scale(c drawing.Camera) float64 {
	if c.Width == 0 {
		return 1
	}
	return float64(p.pixels.X) / c.Width
}

// sheet returns the sheet to paint on.
func (p *picture) sheet() *sheet {
	if p.back == nil || p.back.image.Rect.Size() != p.pixels {
		p.back = &sheet{image: image.NewRGBA(image.Rectangle{Max: p.pixels})}
	}
	return p.back
}

// labelAt returns what the name at a place names, if one is on the screen there.
func (p *picture) labelAt(at drawing.Point) (ref graphmodel.Ref, ok bool) {
	if p.front == nil {
		return graphmodel.Ref{}, false
	}
	return drawing.LabelAt(p.front.labels, at)
}

// finish puts a painted frame on the screen, if it is accepted.
func (p *picture) finish(f frame, dst *sheet) {
	p.busy = false
	if p.accept(f) && !dst.image.Rect.Empty() {
		p.front, p.back = dst, p.front
		p.painted = f.camera
		p.raster.Move(fyne.Position{})
		p.raster.Refresh()
		p.follow(p.wanted)
	}
	if p.again && !p.busy {
		p.again = false
		p.request()
	}
}

// follow shifts what is painted to where the camera is by now, until the next
// picture is there.
func (p *picture) follow(c drawing.Camera) {
	p.wanted = c
	if p.front == nil || p.painted.Zoom != c.Zoom {
		return
	}
	p.raster.Move(fyne.NewPos(float32((p.painted.X-c.X)*c.Zoom), float32((p.painted.Y-c.Y)*c.Zoom)))
}
