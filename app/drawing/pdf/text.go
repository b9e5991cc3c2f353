package pdf

import (
	"bytes"
	"fmt"
	"image/color"
	"image/png"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"codeberg.org/go-pdf/fpdf"

	"inroad/app/drawing"
	"inroad/app/drawing/pixel"
	"inroad/app/drawing/typeface"
)

// glyph names a glyph of a font.
type glyph struct {
	font *typeface.Font
	id   typeface.GlyphID
}

// piece is a part of a line of text whose glyphs are all letters of the embedded
// typeface, one a character, or all not. Spaces may be in either.
type piece struct {
	glyphs []typeface.Glyph
	text   string // as it stands, from left to right
	plain  bool
}

// pieces cuts a line where it changes.
func pieces(run *typeface.Run) []piece {
	var list []piece
	from := int32(-1)
	for i, g := range run.Glyphs {
		plain := isPlain(run, i)
		if len(list) > 0 && strings.TrimSpace(run.Text[g.From:g.To]) == "" {
			plain = list[len(list)-1].plain // a space parts nothing
		}
		if n := len(list); n == 0 || list[n-1].plain != plain {
			list = append(list, piece{plain: plain})
		}
		p := &list[len(list)-1]
		p.glyphs = append(p.glyphs, g)
		if g.From != from {
			p.text += run.Text[g.From:g.To]
			from = g.From
		}
	}
	return list
}

// rightToLeft tells whether a piece is read from the right.
func (p *piece) rightToLeft() bool {
	return len(p.glyphs) > 1 && p.glyphs[0].From > p.glyphs[len(p.glyphs)-1].From
}

// isPlain tells whether a glyph is the embedded typeface's for one character.
func isPlain(run *typeface.Run, i int) bool {
	g := run.Glyphs[i]
	r, size := utf8.DecodeRuneInString(run.Text[g.From:g.To])
	alone := (i == 0 || run.Glyphs[i-1].From != g.From) && (i+1 == len(run.Glyphs) || run.Glyphs[i+1].From != g.From)
	return g.Font.Embedded() && alone && size == int(g.To-g.From) && r <= 0xFFFF
}

// characters is a pen that only notes the characters that are to be embedded.
type characters struct{ of [len(styles)][]rune }

func (*characters) Begin(drawing.Part)                                                      {}
func (*characters) End()                                                                    {}
func (*characters) Fill(color.NRGBA, []pixel.Vec)                                           {}
func (*characters) Line(color.NRGBA, []pixel.Vec, float32, pixel.Dash)                      {}
func (*characters) Curve(color.NRGBA, pixel.Vec, pixel.Vec, pixel.Vec, float32, pixel.Dash) {}
func (*characters) Disc(color.NRGBA, pixel.Vec, float32)                                    {}
func (*characters) Ring(color.NRGBA, pixel.Vec, float32, float32)                           {}
func (c *characters) Text(t drawing.Text) {
	for _, p := range pieces(t.Run) {
		if p.plain {
			c.of[t.Weight] = append(c.of[t.Weight], []rune(p.text)...)
		}
	}
}

// haloWidth is how wide the line around the letters of a text with a halo is:
// about what is painted in pixels.
const haloWidth = 5

// The ways to draw a text.
const (
	filled = iota
	outlined
	_
	unseen
)

// Text draws a line of text: its letters as such, what the typeface lacks or
// joins as shapes, with the text unseen above them.
func (w *writer) Text(t drawing.Text) {
	list := pieces(t.Run)
	if t.Halo.A > 0 {
		for _, p := range list {
			w.halo(&t, &p)
		}
	}
	for _, p := range list {
		w.fill(t.Colour)
		if p.plain {
			w.letters(&t, &p, filled)
			continue
		}
		w.shapes(&t, &p, filled)
		if p.rightToLeft() {
			// Readers turn round what they find from left to right, but not all
			// what they are told that it reads as.
			w.letters(&t, &p, unseen)
			continue
		}
		w.reads(p.text)
		w.letters(&t, &p, unseen)
		w.file.RawWriteStr("EMC")
	}
}

// reads begins a span that reads as that text, whatever is drawn in it.
func (w *writer) reads(text string) {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	w.file.RawWriteStr("/Span <</ActualText <FEFF" + b.String() + ">>> BDC")
}

// halo lays a wide line around the letters. A reader is told that there is
// nothing to be read.
func (w *writer) halo(t *drawing.Text, p *piece) {
	w.stroke(t.Halo, haloWidth, pixel.Dash{})
	w.reads("")
	if p.plain {
		w.letters(t, p, outlined)
	} else {
		w.shapes(t, p, outlined)
	}
	w.file.RawWriteStr("EMC")
}

// letters draws a piece as text, as wide as the glyphs are. The difference to the
// letters' own widths goes between them; letters that are not seen are stretched,
// so that none seems to lie on another.
func (w *writer) letters(t *drawing.Text, p *piece, mode int) {
	f := w.file
	text := found(p.text)
	if text == "" {
		text = " " // what a reader is told needs something to hold on to
	}
	f.SetFont(family, styles[t.Weight], w.long(t.Size))
	f.SetTextColor(int(t.Colour.R), int(t.Colour.G), int(t.Colour.B))
	first, last := p.glyphs[0], p.glyphs[len(p.glyphs)-1]
	wide, own := w.long((last.X+last.Advance-first.X)*t.Size), f.GetStringWidth(text)
	between, stretch := (wide-own)/float64(utf8.RuneCountInString(text)), 100.0
	if mode == unseen {
		between, stretch = 0, 100*wide/max(own, 0.01)
	}
	f.RawWriteStr(fmt.Sprintf("%.4f Tc %.2f Tz", between, stretch))
	f.SetTextRenderingMode(mode)
	x, y := w.at(pixel.Vec{X: t.X + first.X*t.Size, Y: t.Y})
	f.Text(x, y, text)
	f.SetTextRenderingMode(filled)
}

// found returns what of a text a PDF reader can be told: a character of the file
// has 16 bits.
func found(text string) string {
	var known []rune
	for _, r := range text {
		if r <= 0xFFFF && r >= ' ' {
			known = append(known, r)
		}
	}
	return string(known)
}

// shapes draws the outlines of glyphs, and the pictures that fonts have of some.
func (w *writer) shapes(t *drawing.Text, p *piece, mode int) {
	for _, g := range p.glyphs {
		o := g.Font.Outline(g.ID)
		at := pixel.Vec{X: t.X + g.X*t.Size, Y: t.Y + g.Y*t.Size}
		if o.Picture != nil && mode == filled {
			w.picture(glyph{g.Font, g.ID}, o, at, t.Size)
		}
		if len(o.Contours) == 0 || o.Picture != nil {
			continue
		}
		for _, contour := range o.Contours {
			for i, v := range contour {
				x, y := w.at(pixel.Vec{X: at.X + v.X*t.Size, Y: at.Y + v.Y*t.Size})
				if i == 0 {
					w.file.MoveTo(x, y)
				} else {
					w.file.LineTo(x, y)
				}
			}
			w.file.ClosePath()
		}
		if mode == outlined {
			w.file.DrawPath("D")
		} else {
			w.file.DrawPath("F")
		}
	}
}

// picture draws the picture that a font has of a glyph.
func (w *writer) picture(id glyph, o *typeface.Outline, at pixel.Vec, size float32) {
	options := fpdf.ImageOptions{ImageType: "PNG"}
	name, known := w.names[id]
	if !known {
		var data bytes.Buffer
		if err := png.Encode(&data, o.Picture); err != nil {
			w.file.SetError(err)
			return
		}
		w.pictures++
		name = fmt.Sprintf("glyph-%04d", w.pictures)
		w.names[id] = name
		w.file.RegisterImageOptionsReader(name, options, &data)
	}
	w.opaque(0xFF)
	x, y := w.at(pixel.Vec{X: at.X + o.Min.X*size, Y: at.Y + o.Min.Y*size})
	w.file.ImageOptions(name, x, y, w.long((o.Max.X-o.Min.X)*size), w.long((o.Max.Y-o.Min.Y)*size), false, options, 0, "")
}
