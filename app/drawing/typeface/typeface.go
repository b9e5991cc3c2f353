// Package typeface gives the outlines and widths of the program's typeface, in
// units of the text size, for every painter.
package typeface

import (
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"inroad/assets/fonts"
)

// Weight is a cut of the typeface.
type Weight int

// The weights.
const (
	Regular Weight = iota
	SemiBold
	weights
)

// Glyph is one character.
type Glyph struct {
	// Advance is how far the next one is to the right.
	Advance float32
	// Contours are closed polygons around the origin on the baseline, y
	// downwards, fine enough for any size on the map.
	Contours [][]Vec
}

// Vec is a point or a way.
type Vec struct{ X, Y float32 }

// Face reads and remembers glyphs. It belongs to one goroutine.
type Face struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
	em     fixed.Int26_6
	glyphs map[rune]*Glyph
}

// Load returns a face of the embedded typeface.
func Load(weight Weight) *Face {
	data := fonts.Regular
	if weight == SemiBold {
		data = fonts.SemiBold
	}
	f, err := sfnt.Parse(data)
	if err != nil {
		// The font is part of the program; a test reads both.
		panic("embedded typeface: " + err.Error())
	}
	return &Face{font: f, em: fixed.I(int(f.UnitsPerEm())), glyphs: make(map[rune]*Glyph)}
}

// Faces returns a face of every weight, by weight.
func Faces() [weights]*Face {
	return [weights]*Face{Load(Regular), Load(SemiBold)}
}

// Width returns how wide a line of text is.
func (f *Face) Width(text string) float32 {
	var w float32
	for _, r := range text {
		w += f.Glyph(r).Advance
	}
	return w
}

// Fit returns text or, where it is wider than width, as much of its start as
// fits with an ellipsis.
func (f *Face) Fit(text string, width float32) string {
	if f.Width(text) <= width {
		return text
	}
	const ellipsis = "…"
	used := f.Width(ellipsis)
	for i, r := range text {
		if used += f.Glyph(r).Advance; used > width {
			return text[:i] + ellipsis
		}
	}
	return text
}

// Glyph returns the glyph of a character; for one that the typeface lacks an
// empty box, and for a control character nothing.
func (f *Face) Glyph(r rune) *Glyph {
	if g, ok := f.glyphs[r]; ok {
		return g
	}
	g := f.load(r)
	f.glyphs[r] = g
	return g
}

func (f *Face) load(r rune) *Glyph {
	g := &Glyph{}
	if unicode.IsControl(r) {
		return g
	}
	index, err := f.font.GlyphIndex(&f.buffer, r)
	if err != nil {
		index = 0
	}
	if advance, err := f.font.GlyphAdvance(&f.buffer, index, f.em, font.HintingNone); err == nil {
		g.Advance = f.scaled(advance)
	}
	segments, err := f.font.LoadGlyph(&f.buffer, index, f.em, nil)
	if err != nil {
		return g
	}
	g.Contours = f.flatten(segments)
	return g
}

func (f *Face) scaled(v fixed.Int26_6) float32 { return float32(v) / float32(f.em) }

func (f *Face) vec(p fixed.Point26_6) Vec { return Vec{f.scaled(p.X), f.scaled(p.Y)} }

// pieces is how many straight pieces stand for a curve of a letter.
const pieces = 6

func (f *Face) flatten(segments sfnt.Segments) [][]Vec {
	var contours [][]Vec
	var pen Vec
	add := func(v Vec) {
		contours[len(contours)-1] = append(contours[len(contours)-1], v)
	}
	for _, s := range segments {
		end := f.vec(s.Args[0])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			contours = append(contours, nil)
			add(end)
		case sfnt.SegmentOpLineTo:
			add(end)
		case sfnt.SegmentOpQuadTo:
			control := end
			end = f.vec(s.Args[1])
			for i := 1; i <= pieces; i++ {
				t := float32(i) / pieces
				add(lerp(lerp(pen, control, t), lerp(control, end, t), t))
			}
		case sfnt.SegmentOpCubeTo:
			a, b := end, f.vec(s.Args[1])
			end = f.vec(s.Args[2])
			for i := 1; i <= pieces; i++ {
				t := float32(i) / pieces
				ab := lerp(a, b, t)
				add(lerp(lerp(lerp(pen, a, t), ab, t), lerp(ab, lerp(b, end, t), t), t))
			}
		}
		pen = end
	}
	return contours
}

func lerp(a, b Vec, t float32) Vec { return Vec{a.X + (b.X-a.X)*t, a.Y + (b.Y-a.Y)*t} }
