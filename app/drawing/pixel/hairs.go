package pixel

import (
	"image/color"
	"math"
)

// Hairs are faint smooth lines about a pixel wide, in such masses that each is
// nothing and only how densely they lie is seen. They are cut into straight
// pieces, and these at the borders of the bands of an image, once; see
// [Canvas.Hairs]. Gathering again needs no memory.
type Hairs struct {
	width, rows float32
	bands       [][]hair
	inks        []hairInk
}

// hair is a straight piece within one band, in fixed point: it goes by pixels
// along the axis that it is nearer to and by step a pixel across it.
type hair struct {
	at, step    int32
	first, last int32
	ink         int32
	steep       bool
}

// MaxHairs is how many pixels an image with hairs may be wide and high.
const MaxHairs = 1<<15 - 4

// depthUnit is how much ink in a [hairInk] has an optical depth of 1.
const depthUnit = 2048

// coverSteps is how many steps of coverage hairs are smoothed with.
const (
	coverBits  = 3
	coverSteps = 1 << coverBits
)

// hairInk is what a hair adds to a pixel, by coverage: its ink in the uppermost
// 16 bits, then red, green and blue, each times the ink. Added up they tell the
// ink on a pixel and its mean colour, in whatever order hairs come.
type hairInk struct {
	cover [coverSteps + 1]uint64
	// pale tells that there is so little that nobody sees whether a hair is
	// smoothed.
	pale bool
}

// pale is the alpha, of 255, up to which a hair is not smoothed.
const pale = 14

// inkOfHair returns the ink that, alone, gives the colour's alpha: by Beer's
// law the depths of layers of ink add up where their alphas do not.
func inkOfHair(c color.NRGBA) hairInk {
	depth := -math.Log1p(-min(float64(c.A), 200)/255) * depthUnit
	ink := hairInk{pale: c.A <= pale}
	for k := range ink.cover {
		amount := math.Round(depth * float64(k) / coverSteps)
		part := func(v uint8) uint64 { return uint64(math.Round(amount * float64(v) / 255)) }
		ink.cover[k] = uint64(amount)<<48 | part(c.R)<<32 | part(c.G)<<16 | part(c.B)
	}
	return ink
}

// Begin forgets all hairs, for an image of that size in bands of that many rows.
func (h *Hairs) Begin(width, height float32, rows, bands int) {
	h.width, h.rows = width, float32(rows)
	for len(h.bands) < bands {
		h.bands = append(h.bands, nil)
	}
	h.bands = h.bands[:bands]
	for i := range h.bands {
		h.bands[i] = h.bands[i][:0]
	}
	h.inks = h.inks[:0]
}

// Ink returns the number of a colour, for [Hairs.Curve].
func (h *Hairs) Ink(c color.NRGBA) int32 {
	h.inks = append(h.inks, inkOfHair(c))
	return int32(len(h.inks) - 1)
}

// Curve adds a quadratic Bézier curve.
func (h *Hairs) Curve(ink int32, a, control, b Vec) {
	const tolerance = 0.7
	bx, by := a.X-2*control.X+b.X, a.Y-2*control.Y+b.Y
	n := int(math.Sqrt(math.Sqrt(float64(bx*bx+by*by))/(4*tolerance))) + 1
	n = min(n, 64)
	before := a
	for i := 1; i <= n; i++ {
		t := float32(i) / float32(n)
		v := lerp(lerp(a, control, t), lerp(control, b, t), t)
		h.line(ink, before, v)
		before = v
	}
}

// line adds a straight line, cut to the image and into bands.
func (h *Hairs) line(ink int32, a, b Vec) {
	height := h.rows * float32(len(h.bands))
	if max(a.X, b.X) < -1 || min(a.X, b.X) > h.width+1 || max(a.Y, b.Y) < -1 || min(a.Y, b.Y) > height+1 {
		return
	}
	if abs(b.X-a.X) >= abs(b.Y-a.Y) {
		if a.X > b.X {
			a, b = b, a
		}
		h.shallow(ink, a, b, height)
		return
	}
	if a.Y > b.Y {
		a, b = b, a
	}
	h.steep(ink, a, b, height)
}

// pixelsOf returns the first and last pixel whose middle lies between from and
// to, which are not negative, so that pieces of a line neither overlap nor leave
// a gap.
func pixelsOf(from, to float32) (first, last int32) { return int32(from + 0.5), int32(to+0.5) - 1 }

// shallow adds a line that goes by columns from a to the right. In every band
// it takes the columns in which one of the two pixels that it covers is there.
func (h *Hairs) shallow(ink int32, a, b Vec, height float32) {
	if b.X <= a.X {
		return
	}
	slope := (b.Y - a.Y) / (b.X - a.X)
	from, to := max(a.X, 0), min(b.X, h.width)
	// Of two rows, the upper one is half a pixel above.
	y := func(x float32) float32 { return a.Y - 0.5 + (x-a.X)*slope }
	y0, y1 := y(from), y(to)
	low, high := min(y0, y1), max(y0, y1)
	for band := max(int((low-1)/h.rows), 0); band < len(h.bands); band++ {
		top := float32(band) * h.rows
		if top-1 > high {
			break
		}
		x0, x1 := from, to
		if abs(slope) > 1e-6 {
			enter, leave := a.X+(top-0.5-a.Y)/slope, a.X+(top+h.rows+0.5-a.Y)/slope
			x0, x1 = max(x0, min(enter, leave)), min(x1, max(enter, leave))
		}
		first, last := pixelsOf(x0, x1)
		if first > last {
			continue
		}
		at, step := y(float32(first)+0.5)-top, slope
		h.bands[band] = append(h.bands[band], hair{at: fixed(at), step: fixed(step), first: first, last: last, ink: ink})
	}
}

// steep adds a line that goes by rows from a downwards.
func (h *Hairs) steep(ink int32, a, b Vec, height float32) {
	slope := (b.X - a.X) / (b.Y - a.Y)
	from, to := max(a.Y, 0), min(b.Y, height)
	if abs(slope) > 1e-6 {
		enter, leave := a.Y+(-1-a.X)/slope, a.Y+(h.width+0.5-a.X)/slope
		from, to = max(from, min(enter, leave)), min(to, max(enter, leave))
	} else if a.X < -0.5 || a.X > h.width {
		return
	}
	if from >= to {
		return
	}
	for band := int(from / h.rows); band < len(h.bands); band++ {
		top := float32(band) * h.rows
		if top >= to {
			break
		}
		first, last := pixelsOf(max(from, top), min(to, top+h.rows))
		if first > last {
			continue
		}
		at := a.X - 0.5 + (float32(first)+0.5-a.Y)*slope
		h.bands[band] = append(h.bands[band], hair{at: fixed(at), step: fixed(slope),
			first: first - int32(top), last: last - int32(top), ink: ink, steep: true})
	}
}

func fixed(v float32) int32 { return int32(v * one) }
