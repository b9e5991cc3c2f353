package typeface_test

import (
	"testing"

	"inroad/app/drawing/typeface"
)

func TestGlyphs(t *testing.T) {
	for _, weight := range []typeface.Weight{typeface.Regular, typeface.SemiBold} {
		face := typeface.Load(weight)
		for _, r := range "AgßŁżéçØΩЖ0…→−" {
			g := face.Glyph(r)
			if g.Advance < 0.1 || g.Advance > 2 || len(g.Contours) == 0 {
				t.Errorf("%c is %.2f wide with %d contours", r, g.Advance, len(g.Contours))
			}
			for _, contour := range g.Contours {
				for _, v := range contour {
					if v.X < -0.5 || v.X > 2 || v.Y < -1.5 || v.Y > 0.6 {
						t.Fatalf("%c reaches to %v", r, v)
					}
				}
			}
		}
		if g := face.Glyph(' '); g.Advance <= 0 || len(g.Contours) != 0 {
			t.Errorf("a space is %+v", g)
		}
		// What the typeface lacks is a box, what is no character is nothing.
		if g := face.Glyph('\U00012345'); g.Advance <= 0 || len(g.Contours) == 0 {
			t.Errorf("a missing glyph is %+v", g)
		}
		for _, r := range []rune{'\n', 0, -1, 0x110000} {
			if g := face.Glyph(r); r >= 0 && r < ' ' && (g.Advance != 0 || len(g.Contours) != 0) {
				t.Errorf("control character %d is %+v", r, g)
			}
		}
	}
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
