package truetype

import (
	"bytes"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"pgregory.net/rapid"

	"inroad/app/drawing/typeface"
	"inroad/assets/fonts"
)

// A character of the subset is as wide and as large as in the whole font.
func TestSubsetKeepsCharacters(t *testing.T) {
	whole, err := sfnt.Parse(fonts.SemiBold)
	if err != nil {
		t.Fatal(err)
	}
	em := fixed.I(int(whole.UnitsPerEm()))
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.RuneFrom([]rune("ABCÄéßøğŁΩЖ…“ gj@&8'")), 1, 20).Draw(t, "text")
		data, err := Subset(typeface.SemiBold, text)
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := Subset(typeface.SemiBold, text); !bytes.Equal(data, again) {
			t.Fatal("the same characters give other bytes")
		}
		part, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var a, b sfnt.Buffer
		for _, r := range text {
			i, _ := whole.GlyphIndex(&a, r)
			k, _ := part.GlyphIndex(&b, r)
			if (i == 0) != (k == 0) {
				t.Fatalf("%q is glyph %d of the subset", r, k)
			}
			box, advance, err := whole.GlyphBounds(&a, i, em, font.HintingNone)
			if err != nil {
				t.Fatal(err)
			}
			box2, advance2, err := part.GlyphBounds(&b, k, em, font.HintingNone)
			if err != nil {
				t.Fatalf("%q: %v", r, err)
			}
			const most = 2 * 64
			for _, d := range []fixed.Int26_6{advance - advance2, box.Min.X - box2.Min.X, box.Min.Y - box2.Min.Y, box.Max.X - box2.Max.X, box.Max.Y - box2.Max.Y} {
				if d < -most || d > most {
					t.Fatalf("%q is %v %v, was %v %v", r, box2, advance2, box, advance)
				}
			}
		}
	})
}

func TestSubsetOfNoFont(t *testing.T) {
	if _, err := subset([]byte("no font"), []rune("a")); err == nil {
		t.Error("no error")
	}
}
