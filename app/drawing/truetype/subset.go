// Package truetype makes a small TrueType font of the characters that a
// document uses, to be embedded in it. The program's typeface has cubic
// outlines, which neither the writer of PDF files takes nor TrueType knows, so
// they are turned into quadratic ones.
package truetype

import (
	"fmt"
	"slices"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"inroad/app/drawing/typeface"
	"inroad/assets/fonts"
)

// Subset returns a TrueType font with the given characters of the program's
// typeface, as far as that has them. The same characters give the same bytes.
func Subset(weight typeface.Weight, characters []rune) ([]byte, error) {
	data := fonts.Regular
	if weight == typeface.SemiBold {
		data = fonts.SemiBold
	}
	return subset(data, characters)
}

func subset(data []byte, characters []rune) ([]byte, error) {
	source, err := sfnt.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("the typeface can't be read: %w", err)
	}
	b := builder{source: source, em: fixed.I(int(source.UnitsPerEm()))}
	b.add(0, 0) // what stands for characters that are missing
	for _, r := range slices.Compact(slices.Sorted(slices.Values(characters))) {
		if i, err := source.GlyphIndex(&b.buffer, r); err == nil && i != 0 {
			b.add(r, i)
		}
	}
	if b.err != nil {
		return nil, fmt.Errorf("the typeface can't be read: %w", b.err)
	}
	return b.font()
}

// builder gathers the glyphs of a new font.
type builder struct {
	source *sfnt.Font
	buffer sfnt.Buffer
	em     fixed.Int26_6
	glyphs []glyph
	err    error
}

// glyph is one character: its outline in font units, y upwards.
type glyph struct {
	character rune
	advance   int
	contours  [][]point
}

type point struct {
	x, y  int
	curve bool // a control point, not one on the outline
}

func (b *builder) add(r rune, index sfnt.GlyphIndex) {
	if b.err != nil {
		return
	}
	g := glyph{character: r}
	advance, err := b.source.GlyphAdvance(&b.buffer, index, b.em, font.HintingNone)
	if err != nil {
		b.err = err
		return
	}
	g.advance = advance.Round()
	segments, err := b.source.LoadGlyph(&b.buffer, index, b.em, nil)
	if err != nil {
		b.err = err
		return
	}
	g.contours = contoursOf(segments)
	b.glyphs = append(b.glyphs, g)
}

// bounds returns the rectangle around an outline.
func (g *glyph) bounds() (x0, y0, x1, y1 int) {
	first := true
	for _, contour := range g.contours {
		for _, p := range contour {
			if first {
				x0, y0, x1, y1, first = p.x, p.y, p.x, p.y, false
			}
			x0, y0, x1, y1 = min(x0, p.x), min(y0, p.y), max(x1, p.x), max(y1, p.y)
		}
	}
	return x0, y0, x1, y1
}
