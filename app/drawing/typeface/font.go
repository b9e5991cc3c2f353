package typeface

import (
	"bytes"
	"image"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
)

// Font is a font that glyphs come from. It may be used by any goroutine.
type Font struct {
	face   *font.Face
	shaper *harfbuzz.Font
	// em is the number of font units to a text size.
	em float32
	// embedded tells that the font is part of the program.
	embedded bool
	// pictures tells that the font is made of pictures; its spaces are as wide
	// as these.
	pictures bool
	// outlines are remembered under the lock of the library.
	outlines map[GlyphID]*Outline
}

// maxOutlines bounds what a font remembers: Han fonts have many glyphs, and
// painters keep what they need often.
const maxOutlines = 2048

// Outline is what a glyph looks like, around its origin on the baseline.
type Outline struct {
	// Contours are closed polygons, fine enough for any size on the map.
	Contours [][]Vec
	// Picture is what is to be painted in place of the contours, as for
	// emoji, from Min to Max; nil for most glyphs.
	Picture  image.Image
	Min, Max Vec
}

// Embedded tells whether the font is part of the program.
func (f *Font) Embedded() bool { return f.embedded }

// Outline returns what a glyph looks like; for a number that the font has not,
// nothing to paint.
func (f *Font) Outline(id GlyphID) *Outline {
	shared.mutex.Lock()
	defer shared.mutex.Unlock()
	if o, ok := f.outlines[id]; ok {
		return o
	}
	if len(f.outlines) >= maxOutlines {
		clear(f.outlines)
	}
	o := f.load(id)
	if o.Picture == nil {
		// Pictures are large, and painters keep them in the size they need.
		f.outlines[id] = o
	}
	return o
}

// newFont wraps a face.
func newFont(face *font.Face) *Font {
	return &Font{
		face: face, shaper: newShaper(face), em: float32(face.Upem()),
		pictures: len(face.BitmapSizes()) > 0, outlines: make(map[GlyphID]*Outline),
	}
}

// embedded returns a font that is part of the program.
func embedded(data []byte) *Font {
	face, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		// A test reads them all.
		panic("embedded typeface: " + err.Error())
	}
	f := newFont(face)
	f.embedded = true
	return f
}

// has tells whether the font has a character.
func (f *Font) has(r rune) bool {
	_, ok := f.face.NominalGlyph(r)
	return ok
}

// hasAll tells whether the font has all of a cluster but for what is never
// seen itself.
func (f *Font) hasAll(cluster string) bool {
	for _, r := range cluster {
		if !ignorable(r) && !f.has(r) {
			return false
		}
	}
	return true
}
