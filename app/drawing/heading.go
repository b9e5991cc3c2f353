package drawing

import (
	"image/color"

	"inroad/app/drawing/pixel"
	"inroad/app/drawing/typeface"
)

// Heading is what stands above a map.
type Heading struct {
	Title string
	// Line is a line below the title.
	Line string
	// Date stands at the right.
	Date string
}

// The sizes of a heading, in pixels.
const (
	titleSize, titleRow = 19, 27
	lineSize, lineRow   = 11.5, 18
	headingGap          = 9
)

func (h *Heading) height() float64 {
	switch {
	case h.Title == "" && h.Line == "" && h.Date == "":
		return 0
	case h.Line == "":
		return titleRow + headingGap
	}
	return titleRow + lineRow + headingGap
}

// compose composes the heading over the whole width.
func (h *Heading) compose(f *frame) {
	p := f.painter.palette
	letters := f.painter.letters
	width := f.width / f.dp
	date := letters.Shape(typeface.Regular, h.Date)
	left := width - date.Width*lineSize
	f.textAt(date, lineSize, p.Muted, left, titleSize)
	f.textAt(letters.Fit(typeface.SemiBold, h.Title, (left-20)/titleSize), titleSize, p.Ink, 0, titleSize)
	f.textAt(letters.Fit(typeface.Regular, h.Line, width/lineSize), lineSize, p.Muted, 0, titleRow+lineSize)
	f.rule(float32(h.height()) - headingGap/2 + 2)
}

// textAt adds a text at a place in device-independent pixels.
func (f *frame) textAt(run *typeface.Run, size float32, colour color.NRGBA, x, y float32) {
	f.text(run, pixel.RoundSize(size*f.dp), colour, x*f.dp, y*f.dp, false)
}

// rule adds a thin line over the whole width.
func (f *frame) rule(y float32) {
	a, b := pixel.Vec{Y: y * f.dp}, pixel.Vec{X: f.width, Y: y * f.dp}
	f.add(op{verb: opCurve, colour: f.painter.palette.Line, a: a, b: b, c: b, width: f.dp}, a.Y-f.dp, a.Y+f.dp)
}
