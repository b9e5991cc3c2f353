// Package typeface turns text into glyphs, for every painter: in the program's
// typeface where that has the characters, kerned and joined as the script wants
// it, from left to right and from right to left, and in fonts of the system
// where it has not. All lengths are in units of the text size, and y points
// downwards.
//
// A [Shaper] makes a [Run] of a text; the [Font] of each of its glyphs gives the
// outlines.
package typeface

// Weight is a cut of the typeface.
type Weight uint8

// The weights.
const (
	Regular Weight = iota
	SemiBold
	weights
)

// Vec is a point or a way.
type Vec struct{ X, Y float32 }

// Run is one line of text in glyphs. It is never changed, so any goroutine may
// read it.
type Run struct {
	// Text is what is shown, in the order in which it is read.
	Text string
	// Weight is the cut that it is set in.
	Weight Weight
	// Spacing is how much farther apart the characters are than usual.
	Spacing float32
	// Width is the sum of the advances.
	Width float32
	// RightToLeft tells that the line as a whole is read from the right.
	RightToLeft bool
	// Glyphs are in the order in which they stand, from left to right.
	Glyphs []Glyph

	// provisional tells that a font is still being looked for.
	provisional bool
}

// Glyph is a glyph at its place in a run.
type Glyph struct {
	Font *Font
	ID   GlyphID
	// X and Y are where its origin is, from the start of the baseline.
	X, Y float32
	// Advance is how far the run goes on by it.
	Advance float32
	// From and To bound the bytes of the run's text that it stands for,
	// together with the other glyphs of the same bytes.
	From, To int32
}

// GlyphID is the number of a glyph in its font.
type GlyphID uint32
