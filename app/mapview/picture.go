package mapview

import (
	"context"
	"image"
	"math"
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/glide"
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
	// pixels is how many of the screen's pixels the view has.
	pixels  image.Point
	palette *drawing.Palette
	marks   drawing.Marks
}

// painting is what a frame is painted on, and where on the map its names are.
type painting struct {
	image  *image.RGBA
	labels []drawing.Label
}

// picture is the painted map. It paints away from the window's goroutine, one
// frame at a time: while one is being painted any number of requests become
// one, for the newest state. Two paintings take turns, and the one on the screen
// is never written to. A painting reaches beyond the view, so that the map can be
// panned, and is scaled while it is zoomed, without being painted anew.
type picture struct {
	// compose returns the frame to be painted now. Accept is given the frame
	// when it is painted and tells whether it may be shown. Both are called on
	// the window's goroutine.
	compose func() frame
	accept  func(frame) bool
	// after wakes; nil where nothing is to wait.
	after func(d time.Duration, f func()) (cancel func())

	sheet       *glide.Sheet
	scheduler   session.Scheduler
	builder     drawing.Builder
	painter     *drawing.RasterPainter
	front, back *painting
	painted     drawing.Camera // of what is on the screen
	wanted      drawing.Camera
	pixels      image.Point // of the view, when it was painted
	busy, again bool
	// ahead is where the camera is on its way to, if that is to be painted.
	ahead *drawing.Camera
	// held keeps what is on the screen where it is until the next painting.
	held       bool
	cancelRest func()
}

func newPicture(scheduler session.Scheduler, compose func() frame, accept func(frame) bool) *picture {
	p := &picture{compose: compose, accept: accept, scheduler: scheduler, cancelRest: func() {}}
	p.sheet = glide.NewSheet(p.resized)
	return p
}

// resized is the driver telling how many pixels the view has.
func (p *picture) resized(width, height int) {
	if p.front != nil && p.pixels != image.Pt(width, height) {
		p.request()
	}
}

// clear leaves the ground only on the screen.
func (p *picture) clear() {
	p.front = nil
	p.sheet.Show(nil)
}

// request has the newest state painted.
func (p *picture) request() {
	p.cancelRest()
	if p.busy {
		p.again = true
		return
	}
	p.busy = true
	f := p.compose()
	p.wanted = f.camera
	if p.ahead != nil {
		f.camera, p.ahead = *p.ahead, nil
	}
	f.camera.Scale, f.camera.Margin = scaleOf(f), marginOf(f)
	p.sheet.SetGround(f.palette.Ground)
	dst := p.blank(f)
	p.scheduler.Go(context.Background(), func(context.Context) func() {
		if f.scene == nil {
			f.scene = p.builder.Build(f.workspace, f.options)
		}
		if !dst.image.Rect.Empty() {
			f.camera = p.paint(dst, f)
		}
		return func() { p.finish(f, dst) }
	})
}

// paint paints a frame and returns its camera, as it was painted.
func (p *picture) paint(dst *painting, f frame) drawing.Camera {
	if p.painter == nil {
		p.painter = drawing.NewRasterPainter(f.palette)
	}
	p.painter.SetPalette(f.palette)
	p.painter.Paint(dst.image, f.scene, f.camera, f.marks)
	dst.labels = append(dst.labels[:0], p.painter.Labels()...)
	return p.painter.Camera()
}

// scaleOf returns how many of the screen's pixels are one of the window's.
func scaleOf(f frame) float64 {
	if f.camera.Width == 0 || f.pixels.X == 0 {
		return 1
	}
	return float64(f.pixels.X) / f.camera.Width
}

// marginOf returns how far, in the window's pixels, the painting of a view
// reaches beyond it at each side: it takes memory and time, so not too far, and
// hardly while people are moved and each painting is soon followed by another.
func marginOf(f frame) float64 {
	if len(f.options.Moved) > 0 {
		return glide.Margin
	}
	return math.Floor(min(160, f.camera.Width/4, f.camera.Height/4))
}

// blank returns the painting to paint on.
func (p *picture) blank(f frame) *painting {
	margin := int(math.Round(f.camera.Margin * f.camera.Scale))
	size := f.pixels.Add(image.Pt(2*margin, 2*margin))
	if p.back == nil || p.back.image.Rect.Size() != size {
		p.back = &painting{image: image.NewRGBA(image.Rectangle{Max: size})}
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
func (p *picture) finish(f frame, dst *painting) {
	p.busy = false
	if p.accept(f) && !dst.image.Rect.Empty() {
		p.front, p.back = dst, p.front
		p.painted, p.pixels = f.camera, f.pixels
		p.held = false
		p.sheet.Show(dst.image)
		p.follow(p.wanted)
	}
	if p.again && !p.busy {
		p.again = false
		p.request()
	}
}

// rest is how long the camera must have stood still for the map to be painted
// anew: sharp, and with the names in view. Painting at every step would take from
// the window what it needs to follow the hand.
const rest = 70 * time.Millisecond

// follow moves and scales what is painted to where the camera is by now, and has
// it painted anew where that is not enough.
func (p *picture) follow(c drawing.Camera) {
	p.wanted = c
	if p.front == nil {
		p.request()
		return
	}
	at := p.place(c)
	if p.held {
		p.request()
		return
	}
	p.sheet.Place(at, p.pixels)
	p.cancelRest()
	switch {
	case samePlace(c, p.painted):
	case p.after == nil || p.outworn(c, at):
		p.request()
	default:
		p.cancelRest = p.after(rest, p.request)
	}
}

// foresee has painted what a camera will see that the view is on its way to: more
// than is painted, so that no edge is left bare.
func (p *picture) foresee(c drawing.Camera) {
	if p.front == nil || !p.bare(p.place(c)) {
		return
	}
	p.ahead = &c
	p.request()
}

// hold keeps what is on the screen where it is, as the camera goes far at once:
// made small in a corner of the view it would be of no use.
func (p *picture) hold() { p.held = p.front != nil }

// samePlace tells whether two cameras see the same, but for less than a pixel.
func samePlace(a, b drawing.Camera) bool {
	return a.Zoom == b.Zoom && math.Abs(a.X-b.X)*a.Zoom < 1 && math.Abs(a.Y-b.Y)*a.Zoom < 1
}

// How much a painting may be enlarged and made smaller while the map is zoomed. It
// is blurred meanwhile, and leaves edges bare; but frames follow one another.
const coarse, small = 4, 0.5

// outworn tells whether a painting does not even serve until the hand rests.
func (p *picture) outworn(c drawing.Camera, at glide.Place) bool {
	if ratio := c.Zoom / p.painted.Zoom; ratio != 1 {
		return ratio > coarse || ratio < small
	}
	return p.bare(at)
}

// place returns where the painting lies for a camera, in the screen's pixels. At
// the zoom at which it was painted it lies on whole pixels, and stays sharp.
func (p *picture) place(c drawing.Camera) glide.Place {
	size := p.front.image.Rect.Size()
	ratio := c.Zoom / p.painted.Zoom
	perUnit := c.Zoom * p.painted.Scale
	width, height := float64(size.X)*ratio, float64(size.Y)*ratio
	left := (p.painted.X-c.X)*perUnit + (float64(p.pixels.X)-width)/2
	top := (p.painted.Y-c.Y)*perUnit + (float64(p.pixels.Y)-height)/2
	if ratio == 1 {
		left, top = math.Round(left), math.Round(top)
	}
	return glide.Place{Left: float32(left), Top: float32(top), Width: float32(width), Height: float32(height)}
}

// bare tells whether the view reaches, or is about to reach, beyond what is
// painted.
func (p *picture) bare(at glide.Place) bool {
	near := float32(0.4 * p.painted.Margin * p.painted.Scale)
	return at.Left > -near || at.Top > -near || at.Left+at.Width < float32(p.pixels.X)+near || at.Top+at.Height < float32(p.pixels.Y)+near
}

// pixelsOf returns how many of the screen's pixels an object of the window has.
func pixelsOf(c fyne.Canvas, size fyne.Size) image.Point {
	if c == nil {
		return image.Pt(int(size.Width), int(size.Height))
	}
	x, y := c.PixelCoordinateForPosition(fyne.NewPos(size.Width, size.Height))
	return image.Pt(x, y)
}
