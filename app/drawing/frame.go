package drawing

import (
	"image/color"
	"math"

	"inroad/app/drawing/pixel"
)

// frame is one picture in the making: the operations that paint it, in order,
// in pixels. It is composed once and then carried out band by band.
type frame struct {
	painter *composer
	scene   *Scene
	camera  Camera
	marks   Marks

	scale   float32 // pixels per map unit
	dp      float32 // pixels per device-independent pixel
	offset  Point   // of the map's origin, in pixels
	visible Rect
	// reach is what is visible with a margin for what is drawn around things.
	reach  Rect
	width  float32
	height float32
	view   box // the part that is in the view

	// moved tells by disc who is painted apart from all that stays, and moving
	// that this is the picture of those; nil is one picture of everything.
	moved  []bool
	moving bool
	ties   tieInks

	ops    []op
	points []pixel.Vec
	labels []Label
	// bold are the discs that marks bring out, in order, and named those whose
	// names are being looked for a place.
	bold, named []int32

	// bands lists, for a raster, the operations that touch each band of rows.
	bands [][]int32
	hairs pixel.Hairs

	// vector has texts stay texts, and notes in parts what the operations
	// belong to; see [Picture].
	vector bool
	texts  []Text
	parts  []Part
}

// verb is what an operation does.
type verb uint8

const (
	opFill  verb = iota // a polygon: points[from:to]
	opLoop              // the line round a polygon
	opCurve             // a, b, c: start, control, end
	opDisc              // a, size
	opRing              // a, size, width
	opMask              // mask at (x, y)
	opText              // texts[from]; like the next two only in vector pictures
	opPart              // parts[from] begins
	opEnd               // the part begun last ends
)

// op is one operation. Which fields count depends on the verb.
type op struct {
	verb        verb
	colour      color.NRGBA
	top, bottom int32 // rows that it may touch
	a, b, c     pixel.Vec
	size, width float32
	dash        pixel.Dash
	from, to    int32
	mask        *pixel.Mask
	x, y        int32
}

// begin starts a picture of that many pixels.
func (f *frame) begin(p *composer, width, height float32, scene *Scene, camera Camera, marks Marks) {
	f.painter, f.scene, f.camera, f.marks = p, scene, camera, marks
	if camera.Scale == 0 {
		f.camera.Scale = 1
	}
	f.width, f.height = width, height
	f.dp = float32(f.camera.Scale)
	f.scale = float32(f.camera.Zoom * f.camera.Scale)
	s := float64(f.scale)
	w, h := float64(width)/2, float64(height)/2
	m := float32(math.Round(camera.Margin * f.camera.Scale))
	f.view = box{m, m, width - m, height - m}
	f.offset = Point{w - camera.X*s, h - camera.Y*s}
	f.visible = Rect{Point{camera.X - w/s, camera.Y - h/s}, Point{camera.X + w/s, camera.Y + h/s}}
	f.reach = f.visible.Grow(10 + 20*float64(f.dp)/s)
	f.moved, f.moving, f.bands = nil, false, f.bands[:0]
	f.ops, f.points, f.labels = f.ops[:0], f.points[:0], f.labels[:0]
	f.texts, f.parts = f.texts[:0], f.parts[:0]
	f.ties.begin(f)
	f.bringOut()
}

// compose lists the operations, from the ground up.
func (f *frame) compose() {
	marks := f.marks
	f.marks = Marks{}
	f.layer("departments", f.hulls)
	f.layer("lines", f.lines)
	f.layer("ties", f.arcs)
	f.layer("route", f.hops)
	f.layer("goals", f.flags)
	f.layer("people", f.discs)
	f.marks = marks
	f.layer("marks", f.brought)
	f.layer("names", f.names)
}

// at returns where a place on the map is in the image.
func (f *frame) at(p Point) pixel.Vec {
	s := float64(f.scale)
	return pixel.Vec{X: float32(p.X*s + f.offset.X), Y: float32(p.Y*s + f.offset.Y)}
}

// add appends an operation that touches the rows from top to bottom.
func (f *frame) add(o op, top, bottom float32) {
	o.top, o.bottom = int32(max(top, -1)), int32(min(bottom, f.height+1))+1
	f.ops = append(f.ops, o)
	if len(f.bands) > 0 {
		f.sort(o.top, o.bottom)
	}
}

func (f *frame) curve(colour color.NRGBA, c Curve, width float32, dash pixel.Dash) {
	a, b, e := f.at(c.From), f.at(c.Control), f.at(c.To)
	f.add(op{verb: opCurve, colour: colour, a: a, b: b, c: e, width: width, dash: dash},
		min(a.Y, b.Y, e.Y)-width, max(a.Y, b.Y, e.Y)+width)
}

func (f *frame) disc(colour color.NRGBA, at pixel.Vec, r float32) {
	f.add(op{verb: opDisc, colour: colour, a: at, size: r}, at.Y-r-1, at.Y+r+1)
}

// ring adds a circle's line whose outer edge has radius r.
func (f *frame) ring(colour color.NRGBA, at pixel.Vec, r, width float32) {
	f.add(op{verb: opRing, colour: colour, a: at, size: r, width: width}, at.Y-r-1, at.Y+r+1)
}

// polygon adds the points appended since from as a filled shape.
func (f *frame) polygon(colour color.NRGBA, from int) { f.shape(opFill, colour, from, 0, pixel.Dash{}) }

// loop adds the points appended since from as a closed line.
func (f *frame) loop(colour color.NRGBA, from int, width float32, dash pixel.Dash) {
	f.shape(opLoop, colour, from, width, dash)
}

func (f *frame) shape(verb verb, colour color.NRGBA, from int, width float32, dash pixel.Dash) {
	top, bottom := f.height, float32(0)
	for _, v := range f.points[from:] {
		top, bottom = min(top, v.Y), max(bottom, v.Y)
	}
	f.add(op{verb: verb, colour: colour, from: int32(from), to: int32(len(f.points)), width: width, dash: dash},
		top-width, bottom+width)
}

// paint carries out the operations that touch a band, which is the canvas's.
func (f *frame) paint(c *pixel.Canvas, band int) {
	for _, i := range f.bands[band] {
		o := &f.ops[i]
		switch o.verb {
		case opFill:
			c.Fill(o.colour, f.points[o.from:o.to])
		case opLoop:
			c.Stroke(o.colour, f.points[o.from:o.to], o.width, o.dash)
		case opCurve:
			c.Curve(o.colour, o.a, o.b, o.c, o.width, o.dash)
		case opDisc:
			c.Disc(o.colour, o.a, o.size)
		case opRing:
			c.Ring(o.colour, o.a, o.size, o.width)
		case opMask:
			c.Mask(o.colour, o.mask, int(o.x), int(o.y))
		}
	}
}
