package crosstab

import (
	"image"
	"image/color"
	"math"

	"inroad/app/drawing"
	"inroad/app/drawing/pixel"
	"inroad/app/drawing/typeface"
)

// Area is a rectangle in the view, in Fyne's units.
type Area struct{ X, Y, Width, Height float32 }

// Inset returns the area without that much at every side.
func (a Area) Inset(by float32) Area {
	return Area{a.X + by, a.Y + by, max(a.Width-2*by, 0), max(a.Height-2*by, 0)}
}

// Align says where in its area a text stands.
type Align int

// The alignments.
const (
	Left Align = iota
	Middle
	Right
)

// Brush paints in Fyne's units, whatever the screen's pixels.
type Brush struct {
	Canvas  pixel.Canvas
	Palette *drawing.Palette

	scale   float32
	letters *pixel.Letters
	upright map[*pixel.Mask]*pixel.Mask
}

func newBrush() *Brush {
	return &Brush{letters: pixel.NewLetters(typeface.NewShaper()), upright: make(map[*pixel.Mask]*pixel.Mask)}
}

func (b *Brush) begin(dst *image.RGBA, scale float32, palette *drawing.Palette) {
	b.scale, b.Palette = scale, palette
	b.Canvas.SetBand(dst, 0, dst.Rect.Dy())
}

// end forgets letters when there are too many.
func (b *Brush) end() {
	const most = 2048
	b.letters.Trim()
	if len(b.upright) > most {
		clear(b.upright)
	}
}

// snapped returns the corners of an area on whole pixels, so that cells meet
// without a seam.
func (b *Brush) snapped(a Area) (x0, y0, x1, y1 float32) {
	round := func(v float32) float32 { return float32(math.Round(float64(v * b.scale))) }
	return round(a.X), round(a.Y), round(a.X + a.Width), round(a.Y + a.Height)
}

// Fill fills an area.
func (b *Brush) Fill(a Area, colour color.NRGBA) {
	x0, y0, x1, y1 := b.snapped(a)
	b.Canvas.Fill(colour, []pixel.Vec{{X: x0, Y: y0}, {X: x1, Y: y0}, {X: x1, Y: y1}, {X: x0, Y: y1}})
}

// Shape fills a polygon.
func (b *Brush) Shape(colour color.NRGBA, points ...pixel.Vec) {
	scaled := make([]pixel.Vec, len(points))
	for i, p := range points {
		scaled[i] = pixel.Vec{X: p.X * b.scale, Y: p.Y * b.scale}
	}
	b.Canvas.Fill(colour, scaled)
}

// Frame outlines an area on its inner side.
func (b *Brush) Frame(a Area, colour color.NRGBA, width float32) {
	b.Fill(Area{a.X, a.Y, a.Width, width}, colour)
	b.Fill(Area{a.X, a.Y + a.Height - width, a.Width, width}, colour)
	b.Fill(Area{a.X, a.Y + width, width, a.Height - 2*width}, colour)
	b.Fill(Area{a.X + a.Width - width, a.Y + width, width, a.Height - 2*width}, colour)
}

// Line draws a hairline.
func (b *Brush) Line(x0, y0, x1, y1 float32, colour color.NRGBA) {
	if y0 == y1 {
		b.Fill(Area{x0, y0, x1 - x0, 1}, colour)
		return
	}
	b.Fill(Area{x0, y0, 1, y1 - y0}, colour)
}

// Stroke draws a line through points.
func (b *Brush) Stroke(colour color.NRGBA, width float32, points ...pixel.Vec) {
	scaled := make([]pixel.Vec, len(points))
	for i, p := range points {
		scaled[i] = pixel.Vec{X: p.X * b.scale, Y: p.Y * b.scale}
	}
	b.Canvas.Stroke(colour, scaled, width*b.scale, pixel.Dash{})
}

// Disc fills a disc.
func (b *Brush) Disc(x, y, radius float32, colour color.NRGBA) {
	b.Canvas.Disc(colour, pixel.Vec{X: x * b.scale, Y: y * b.scale}, radius*b.scale)
}

// Hatch draws slanting lines over an area, and with crossed the others, too.
func (b *Brush) Hatch(a Area, colour color.NRGBA, step float32, crossed bool) {
	slant := func(down bool) {
		for at := step / 2; at < a.Width+a.Height; at += step {
			// From the upper edge or the right one down to the left, clipped.
			x0, y0 := min(at, a.Width), max(at-a.Width, 0)
			x1, y1 := max(at-a.Height, 0), min(at, a.Height)
			if down {
				y0, y1 = a.Height-y0, a.Height-y1
			}
			b.Stroke(colour, 1, pixel.Vec{X: a.X + x0, Y: a.Y + y0}, pixel.Vec{X: a.X + x1, Y: a.Y + y1})
		}
	}
	slant(false)
	if crossed {
		slant(true)
	}
}

// Style is how a text is written.
type Style struct {
	Size   float32
	Bold   bool
	Colour color.NRGBA
	Align  Align
}

func (s Style) weight() typeface.Weight {
	if s.Bold {
		return typeface.SemiBold
	}
	return typeface.Regular
}

// capHeight is how high capitals are, in text sizes.
const capHeight = 0.728

// Text writes one line in the middle of an area's height; what is too long ends
// in "…".
func (b *Brush) Text(a Area, s Style, text string) {
	size := pixel.RoundSize(s.Size * b.scale)
	run := b.letters.Fit(s.weight(), text, a.Width*b.scale/size)
	x := a.X*b.scale + s.Align.shift(a.Width*b.scale-run.Width*size)
	y := (a.Y+a.Height/2)*b.scale + size*capHeight/2
	b.glyphs(run, size, func(mask *pixel.Mask, along int, across float32) {
		b.Canvas.Mask(s.Colour, mask, along, int(math.Round(float64(y+across))))
	}, x)
}

// shift returns how far into its room a text begins.
func (a Align) shift(room float32) float32 {
	switch a {
	case Middle:
		return room / 2
	case Right:
		return room
	default:
		return 0
	}
}

// Upwards writes one line from the foot of an area to its top, in the middle of
// its width.
func (b *Brush) Upwards(a Area, s Style, text string) {
	size := pixel.RoundSize(s.Size * b.scale)
	run := b.letters.Fit(s.weight(), text, a.Height*b.scale/size)
	foot := float32(math.Round(float64((a.Y + a.Height) * b.scale)))
	x := (a.X+a.Width/2)*b.scale + size*capHeight/2
	b.glyphs(run, size, func(mask *pixel.Mask, along int, across float32) {
		b.Canvas.Mask(s.Colour, b.turned(mask), int(math.Round(float64(x+across))), int(foot)-along)
	}, s.Align.shift(a.Height*b.scale-run.Width*size))
}

// glyphs has every letter of a text laid, the first at x.
func (b *Brush) glyphs(run *typeface.Run, size float32, lay func(mask *pixel.Mask, along int, across float32), x float32) {
	for i := range run.Glyphs {
		g := &run.Glyphs[i]
		letter, at := b.letters.Letter(g.Font, g.ID, size, x+g.X*size)
		if letter.Shape.Width > 0 {
			lay(&letter.Shape, at, g.Y*size)
		}
	}
}

// turned returns a letter turned to the left by a quarter.
func (b *Brush) turned(m *pixel.Mask) *pixel.Mask {
	if t, ok := b.upright[m]; ok {
		return t
	}
	t := &pixel.Mask{X: m.Y, Y: -m.X - m.Width + 1, Width: m.Height, Height: m.Width, Cover: make([]uint8, len(m.Cover))}
	if m.Ink != nil {
		t.Ink = make([]uint8, len(m.Ink))
	}
	for y := range m.Height {
		for x := range m.Width {
			from, to := y*m.Width+x, (m.Width-1-x)*t.Width+y
			t.Cover[to] = m.Cover[from]
			if m.Ink != nil {
				copy(t.Ink[4*to:4*to+4], m.Ink[4*from:])
			}
		}
	}
	b.upright[m] = t
	return t
}
