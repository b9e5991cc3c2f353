package drawing

import (
	"image/color"

	"inroad/app/drawing/pixel"
	"inroad/app/drawing/typeface"
	"inroad/graphmodel"
)

// Picture is what a raster painter would paint, as a list of shapes and texts
// for those who make vectors of it. Its unit is the device-independent pixel,
// with (0, 0) at the upper left. It is immutable and may be read by any
// goroutine.
type Picture struct {
	Width, Height float32
	frame         *frame
}

// Part is what the shapes that follow belong to.
type Part struct {
	// Class is a word for it: that of a layer, such as "ties", or of one thing
	// in it, such as "person".
	Class string
	// Ref is the record that it shows, if it is one thing.
	Ref graphmodel.Ref
}

// Text is a line of text, in glyphs.
type Text struct {
	*typeface.Run
	Size   float32
	Colour color.NRGBA
	// Halo is laid around the letters, under them, if it is not transparent.
	Halo color.NRGBA
	// X and Y are the start of the baseline, at the left.
	X, Y float32
}

// Pen carries out the parts of a picture, from the ground up.
type Pen interface {
	// Begin and End enclose what belongs to a part; parts may be nested.
	Begin(Part)
	End()
	// Fill fills a polygon.
	Fill(colour color.NRGBA, outline []pixel.Vec)
	// Line draws a line through points, with round ends and corners.
	Line(colour color.NRGBA, points []pixel.Vec, width float32, dash pixel.Dash)
	// Curve draws a quadratic Bézier curve.
	Curve(colour color.NRGBA, from, control, to pixel.Vec, width float32, dash pixel.Dash)
	Disc(colour color.NRGBA, centre pixel.Vec, r float32)
	// Ring draws a circle's line whose outer edge has radius r.
	Ring(colour color.NRGBA, centre pixel.Vec, r, width float32)
	Text(Text)
}

// composed returns a picture of what a camera sees of a scene; its Scale does
// not count, since vectors are sharp at any.
func composed(palette *Palette, scene *Scene, camera Camera, compose func(*frame)) *Picture {
	c := newComposer(palette)
	c.WaitForFonts()
	camera.Scale = 1
	c.frame.vector = true
	c.frame.begin(&c, float32(camera.Width), float32(camera.Height), scene, camera, Marks{})
	compose(&c.frame)
	return &Picture{c.frame.width, c.frame.height, &c.frame}
}

// RoundWidth is the width from which lines have round ends; thinner ones end
// flat, as in pixels.
const RoundWidth = 2.1

// solid returns the width of a line; the faintest are a pixel wide.
func (o *op) solid() float32 {
	if o.width == 0 {
		return 1
	}
	return o.width
}

// Draw has a pen carry out the picture.
func (p *Picture) Draw(pen Pen) {
	f := p.frame
	for i := range f.ops {
		o := &f.ops[i]
		switch o.verb {
		case opFill:
			pen.Fill(o.colour, f.points[o.from:o.to])
		case opLoop:
			pen.Line(o.colour, f.points[o.from:o.to], o.solid(), o.dash)
		case opCurve:
			pen.Curve(o.colour, o.a, o.b, o.c, o.solid(), o.dash)
		case opDisc:
			pen.Disc(o.colour, o.a, o.size)
		case opRing:
			pen.Ring(o.colour, o.a, o.size, o.width)
		case opText:
			pen.Text(f.texts[o.from])
		case opPart:
			pen.Begin(f.parts[o.from])
		case opEnd:
			pen.End()
		}
	}
}

// layer composes one layer of the picture.
func (f *frame) layer(class string, compose func()) {
	f.part(Part{Class: class})
	compose()
	f.end()
}

func (f *frame) part(p Part) {
	if f.vector {
		f.parts = append(f.parts, p)
		f.ops = append(f.ops, op{verb: opPart, from: int32(len(f.parts) - 1)})
	}
}

func (f *frame) end() {
	if f.vector {
		f.ops = append(f.ops, op{verb: opEnd})
	}
}

// write adds a text that stays a text.
func (f *frame) write(t Text, halo bool) {
	if halo {
		t.Halo = f.painter.style.halo
	}
	f.texts = append(f.texts, t)
	f.ops = append(f.ops, op{verb: opText, from: int32(len(f.texts) - 1)})
}
