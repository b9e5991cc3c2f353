package drawing

import (
	"image"
	"runtime"

	"inroad/app/drawing/pixel"
)

// RasterPainter paints scenes on images. It keeps its buffers, its glyphs and,
// of a large map, the last picture without names and marks from frame to frame,
// so one painter serves one goroutine at a time; it spreads the work over the
// processors itself.
type RasterPainter struct {
	composer

	// pieces are the ground in the making, in the order in which they are
	// painted: departments and lines, ties, and all that lies on them. What
	// lies over the ground is the composer's frame.
	pieces []frame
	ground ground

	crew     crew
	canvases []pixel.Canvas
	// base is what the pieces are painted on, nil for nothing, and dst what is
	// over them, nil for nothing; from is what dst starts from.
	base, dst, from *image.RGBA
	// Method values, made once.
	composePiece, paintBand func(worker, task int)
}

// NewRasterPainter returns a painter that uses a palette.
func NewRasterPainter(palette *Palette) *RasterPainter {
	p := &RasterPainter{composer: newComposer(palette)}
	p.composePiece, p.paintBand = p.compose, p.paint
	p.crew.recruit(runtime.GOMAXPROCS(0))
	p.canvases = make([]pixel.Canvas, p.crew.size)
	return p
}

// Paint paints what the camera sees of a scene over the whole of dst, whose
// rectangle must start at (0, 0).
//
// Of a large map only what has changed is painted. While the camera moves across
// the map it sees whole pixels, so that what is in view already can be moved
// along: a place is off by half a pixel at most; see [RasterPainter.Camera].
func (p *RasterPainter) Paint(dst *image.RGBA, scene *Scene, camera Camera, marks Marks) {
	p.frame.labels = p.frame.labels[:0]
	if dst.Rect.Empty() || camera.Zoom <= 0 {
		return
	}
	if camera.Scale == 0 {
		camera.Scale = 1
	}
	if !worthKeeping(scene) {
		p.ground.forget()
		p.paintWhole(dst, scene, camera, marks)
		return
	}
	p.letters.Trim()
	camera = p.bringGround(dst.Rect.Size(), scene, camera)
	p.beginOver(dst, scene, camera, marks)
	p.frame.moved = scene.moved
	if p.ground.fresh {
		p.finish(nil, p.ground.image, dst)
	} else {
		p.finish(p.ground.image, p.ground.image, dst)
		p.ground.fresh = true
	}
}

// paintWhole paints all of a picture, and keeps nothing.
func (p *RasterPainter) paintWhole(dst *image.RGBA, scene *Scene, camera Camera, marks Marks) {
	p.letters.Trim()
	p.begin(dst.Rect.Size(), scene, camera, false)
	p.beginOver(dst, scene, camera, marks)
	p.finish(dst, nil, dst)
}

// beginOver starts what lies over the ground.
func (p *RasterPainter) beginOver(dst *image.RGBA, scene *Scene, camera Camera, marks Marks) {
	p.frame.begin(&p.composer, float32(dst.Rect.Dx()), float32(dst.Rect.Dy()), scene, camera, marks)
	p.frame.band()
}

// Labels returns where the names in the frame painted last are, the lowest
// first. They stay valid until the next frame is painted.
func (p *RasterPainter) Labels() []Label { return p.frame.labels }

// Camera returns the camera of the frame painted last, as it was painted.
func (p *RasterPainter) Camera() Camera { return p.frame.camera }

// arcsPerPiece is how many ties one worker composes at a time.
const arcsPerPiece = 2048

// begin starts the pieces of a ground of that size. Where things move, apart
// leaves them out.
func (p *RasterPainter) begin(size image.Point, scene *Scene, camera Camera, apart bool) {
	n := 2 + (len(scene.Arcs)+arcsPerPiece-1)/arcsPerPiece
	for cap(p.pieces) < n {
		p.pieces = append(p.pieces[:cap(p.pieces)], frame{})
	}
	p.pieces = p.pieces[:n]
	for i := range p.pieces {
		f := &p.pieces[i]
		f.begin(&p.composer, float32(size.X), float32(size.Y), scene, camera, Marks{})
		if apart {
			f.moved = scene.moved
		}
		f.band()
	}
}

// finish composes and carries out: the pieces on base, unless it is nil, and on
// dst, unless it is nil, what lies over them, above what is on from.
func (p *RasterPainter) finish(base, from, dst *image.RGBA) {
	p.base, p.from, p.dst = base, from, dst
	pieces, bands := len(p.pieces), len(p.pieces[0].bands)
	if base == nil {
		pieces, bands = 1, len(p.frame.bands)
	}
	p.crew.run(pieces, p.composePiece)
	p.crew.run(bands, p.paintBand)
	p.base, p.from, p.dst = nil, nil, nil
}

// carryOut paints the composer's frame, as it is composed, over what is there.
func (p *RasterPainter) carryOut(dst *image.RGBA) {
	p.base, p.from, p.dst = nil, nil, dst
	p.crew.run(len(p.frame.bands), p.paintBand)
	p.dst = nil
}

// compose lists the operations of a piece. The letters serve one goroutine, so
// all that has texts is one task, the first since it is the longest.
func (p *RasterPainter) compose(_, task int) {
	last := len(p.pieces) - 1
	switch {
	case task == 0:
		if p.base != nil {
			f := &p.pieces[last]
			f.hops()
			f.flags()
			f.discs()
		}
		if p.dst != nil {
			p.frame.over()
		}
	case task == last:
		p.pieces[0].hulls()
		p.pieces[0].lines()
	default:
		f := &p.pieces[task]
		f.arcsOf((task-1)*arcsPerPiece, min(task*arcsPerPiece, len(f.scene.Arcs)))
	}
}

// paint paints a band.
func (p *RasterPainter) paint(worker, band int) {
	canvas := &p.canvases[worker]
	y0, y1 := band*bandRows, (band+1)*bandRows
	if p.base != nil {
		canvas.SetBand(p.base, y0, y1)
		canvas.Clear(p.palette.Ground)
		p.paintPieces(canvas, band)
	}
	if p.dst == nil {
		return
	}
	if p.from != nil {
		copyRows(p.dst, p.from, y0, y1)
	}
	canvas.SetBand(p.dst, y0, y1)
	canvas.Hairs(&p.frame.hairs, band)
	canvas.LayHairs()
	p.frame.paint(canvas, band)
}

// paintPieces paints a band of the ground: all hairs lie on the departments and
// under all other ties.
func (p *RasterPainter) paintPieces(canvas *pixel.Canvas, band int) {
	for i := range p.pieces {
		p.pieces[i].paint(canvas, band)
		if i > 0 {
			continue
		}
		for k := range p.pieces {
			canvas.Hairs(&p.pieces[k].hairs, band)
		}
		canvas.LayHairs()
	}
}

// copyRows copies rows of an image to another one of the same size.
func copyRows(dst, src *image.RGBA, from, to int) {
	width := 4 * dst.Rect.Dx()
	for y := from; y < min(to, dst.Rect.Dy()); y++ {
		copy(dst.Pix[y*dst.Stride:y*dst.Stride+width], src.Pix[y*src.Stride:])
	}
}
