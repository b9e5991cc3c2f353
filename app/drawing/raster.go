package drawing

import (
	"image"
	"runtime"
	"sync"
	"sync/atomic"

	"inroad/app/drawing/pixel"
)

// RasterPainter paints scenes on images. It keeps its buffers and its glyphs
// from frame to frame, so one painter serves one goroutine at a time; it
// spreads the work over the processors itself.
type RasterPainter struct {
	composer

	canvases []pixel.Canvas
	work     func()
	image    *image.RGBA
	next     atomic.Int32 // the next band to be painted
	seats    atomic.Int32 // how many workers have taken a canvas
	bands    int
	pending  sync.WaitGroup
}

// NewRasterPainter returns a painter that uses a palette.
func NewRasterPainter(palette *Palette) *RasterPainter {
	p := &RasterPainter{composer: newComposer(palette)}
	p.work = p.paintBands
	p.canvases = make([]pixel.Canvas, runtime.GOMAXPROCS(0))
	return p
}

// Paint paints what the camera sees of a scene over the whole of dst, whose
// rectangle must start at (0, 0).
func (p *RasterPainter) Paint(dst *image.RGBA, scene *Scene, camera Camera, marks Marks) {
	p.frame.labels = p.frame.labels[:0]
	if dst.Rect.Empty() || camera.Zoom <= 0 {
		return
	}
	p.letters.Trim()
	p.frame.begin(&p.composer, float32(dst.Rect.Dx()), float32(dst.Rect.Dy()), scene, camera, marks)
	p.frame.compose()
	p.paint(dst)
}

// Labels returns where the names in the frame painted last are, the lowest
// first. They stay valid until the next frame is painted.
func (p *RasterPainter) Labels() []Label { return p.frame.labels }

// bandRows is the height of a band: small enough for the bands to share the
// work evenly, and for a band of the image to stay in the cache.
const bandRows = 72

// paint carries out the frame's operations, band by band.
func (p *RasterPainter) paint(dst *image.RGBA) {
	p.image = dst
	p.bands = (dst.Rect.Dy() + bandRows - 1) / bandRows
	p.next.Store(0)
	p.seats.Store(0)
	helpers := min(len(p.canvases), p.bands) - 1
	p.pending.Add(helpers + 1)
	for range helpers {
		go p.work()
	}
	p.work()
	p.pending.Wait()
	p.image = nil
}

// paintBands is one of several workers: it takes the next band until there is
// none.
func (p *RasterPainter) paintBands() {
	defer p.pending.Done()
	canvas := &p.canvases[p.seats.Add(1)-1]
	for {
		band := int(p.next.Add(1)) - 1
		if band >= p.bands {
			return
		}
		canvas.SetBand(p.image, band*bandRows, (band+1)*bandRows)
		canvas.Clear(p.palette.Ground)
		p.frame.paint(canvas)
	}
}
