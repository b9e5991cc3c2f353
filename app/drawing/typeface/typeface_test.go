package typeface_test

import (
	"slices"
	"testing"

	"inroad/app/drawing/typeface"
)

// faces calls check with both weights.
func faces(check func(f *typeface.Face)) {
	for _, weight := range []typeface.Weight{typeface.Regular, typeface.SemiBold} {
		check(typeface.Load(weight))
	}
}

func TestGlyphsHaveOutlines(t *testing.T) {
	faces(func(f *typeface.Face) {
		for _, r := range "AgßŁżéçØΩЖ0…→−" {
			g := f.Glyph(r)
			if g.Advance < 0.1 || g.Advance > 2 || len(g.Contours) == 0 {
				t.Errorf("%c is %.2f wide with %d contours", r, g.Advance, len(g.Contours))
			}
			for _, v := range slices.Concat(g.Contours...) {
				if v.X < -0.5 || v.X > 2 || v.Y < -1.5 || v.Y > 0.6 {
					t.Fatalf("%c reaches to %v", r, v)
				}
			}
		}
	})
}

// What the typeface lacks is a box; a space is only wide; what is no character
// is nothing.
func TestOddGlyphs(t *testing.T) {
	faces(func(f *typeface.Face) {
		for r, want := range map[rune]struct{ wide, drawn bool }{
			' ': {true, false}, '\U00012345': {true, true}, '\n': {false, false}, 0: {false, false}, -1: {true, true}, 0x110000: {true, true},
		} {
			if g := f.Glyph(r); g.Advance > 0 != want.wide || len(g.Contours) > 0 != want.drawn {
				t.Errorf("%U is %.2f wide with %d contours", r, g.Advance, len(g.Contours))
			}
		}
	})
}

func TestWidthAndFit(t *testing.T) {
	face := typeface.Load(typeface.Regular)
	if narrow, wide := face.Width("ill"), face.Width("WWW"); narrow <= 0 || wide < 2*narrow {
		t.Errorf("ill is %.2f wide, WWW %.2f", narrow, wide)
	}
	if typeface.Load(typeface.SemiBold).Width("Ana Ruiz") <= face.Width("Ana Ruiz") {
		t.Error("semi-bold is not wider")
	}
	const long = "Konstantinos Papadopoulos"
	for _, width := range []float32{0, 1, 5, 9, 40} {
		got := face.Fit(long, width)
		if got != long && face.Width(got) > max(width, face.Width("…")) {
			t.Errorf("%q does not fit %.0f", got, width)
		}
		if width == 40 && got != long {
			t.Errorf("%q was cut without need", got)
		}
	}
}
