package typeface

import (
	"math"
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
)

// newShaper returns a face ready for shaping.
//
// The library filters the glyphs that a rule of the font may concern, before it
// looks a glyph up. Up to v0.3.5 the filter loses the ranges that come after the
// first 64 glyphs (https://github.com/go-text/typesetting/pull/279): most pairs
// of Inter are not kerned then, and many Arabic letters not joined. So while the
// filters are made, rules of many glyphs concern all; these filters let
// everything through.
func newShaper(face *font.Face) *harfbuzz.Font {
	var undo []func()
	for _, lookup := range face.GSUB.Lookups {
		undo = append(undo, widen(lookup.Subtables)...)
	}
	for _, lookup := range face.GPOS.Lookups {
		undo = append(undo, widen(lookup.Subtables)...)
	}
	shaper := harfbuzz.NewFont(face)
	for _, restore := range undo {
		restore()
	}
	return shaper
}

// filterBits is the size of a filter, which is threefold: over the lowest bits
// of a glyph's number, those from the fourth, and those from the sixth.
const filterBits = 64

// widen has the parts of a rule concern all glyphs, if they are many.
func widen[T interface{ Cov() tables.Coverage }](parts []T) (undo []func()) {
	glyphs := 0
	for _, part := range parts {
		if cov := part.Cov(); cov != nil {
			glyphs += cov.Len()
		}
	}
	if glyphs < filterBits {
		return nil
	}
	for _, part := range parts {
		switch c := part.Cov().(type) {
		case tables.Coverage1:
			if len(c.Glyphs) < filterBits {
				continue
			}
			kept := slices.Clone(c.Glyphs[:filterBits])
			undo = append(undo, func() { copy(c.Glyphs, kept) })
			for i := range tables.GlyphID(filterBits) {
				// These fill each of the three.
				c.Glyphs[i] = i | i<<6
			}
		case tables.Coverage2:
			if len(c.Ranges) == 0 {
				continue
			}
			kept := c.Ranges[0]
			undo = append(undo, func() { c.Ranges[0] = kept })
			c.Ranges[0] = tables.RangeRecord{EndGlyphID: math.MaxUint16}
		}
	}
	return undo
}
