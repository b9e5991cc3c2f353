package pixel

import (
	"image"
	"image/color"
	"testing"

	"pgregory.net/rapid"
)

// hairy paints hairs on an image, in bands of that many rows.
func hairy(size image.Point, rows int, colour color.NRGBA, curves [][3]Vec) *image.RGBA {
	img := image.NewRGBA(image.Rectangle{Max: size})
	bands := (size.Y + rows - 1) / rows
	var h Hairs
	h.Begin(float32(size.X), float32(size.Y), rows, bands)
	ink := h.Ink(colour)
	for _, c := range curves {
		h.Curve(ink, c[0], c[1], c[2])
	}
	var c Canvas
	for band := range bands {
		c.SetBand(img, band*rows, (band+1)*rows)
		c.Clear(color.NRGBA{255, 255, 255, 255})
		c.Hairs(&h, band)
		c.LayHairs()
	}
	return img
}

// Into how many bands an image is cut must not be seen, wherever hairs lie.
func TestHairsAreTheSameInAnyBands(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		vec := rapid.Custom(func(t *rapid.T) Vec {
			coordinate := rapid.Float32Range(-150, 250)
			return Vec{coordinate.Draw(t, "x"), coordinate.Draw(t, "y")}
		})
		var curves [][3]Vec
		for range rapid.IntRange(1, 40).Draw(t, "hairs") {
			curves = append(curves, [3]Vec{vec.Draw(t, "from"), vec.Draw(t, "control"), vec.Draw(t, "to")})
		}
		size := image.Pt(rapid.IntRange(1, 90).Draw(t, "width"), rapid.IntRange(1, 90).Draw(t, "height"))
		colour := color.NRGBA{R: 200, G: 80, B: 10, A: rapid.SampledFrom([]uint8{4, 70}).Draw(t, "alpha")}
		rows := rapid.IntRange(1, 30).Draw(t, "rows")
		whole, cut := hairy(size, size.Y, colour, curves), hairy(size, rows, colour, curves)
		for i := range whole.Pix {
			// A step of coverage may be rounded the other way.
			if d := int(whole.Pix[i]) - int(cut.Pix[i]); d > 14 || d < -14 {
				t.Fatalf("byte %d of pixel (%d, %d) is %d in one band, %d in bands of %d rows",
					i%4, i/4%size.X, i/4/size.X, whole.Pix[i], cut.Pix[i], rows)
			}
		}
	})
}

// One hair is as strong as its colour says; very many do not hide what is under
// them, and keep the colour.
func TestHairsAddUp(t *testing.T) {
	for _, alpha := range []uint8{10, 60} {
		colour := color.NRGBA{R: 200, G: 80, B: 10, A: alpha}
		line := [3]Vec{{-5, 10.5}, {20, 10.5}, {45, 10.5}}
		at := func(n int) color.RGBA {
			curves := make([][3]Vec, n)
			for i := range curves {
				curves[i] = line
			}
			return hairy(image.Pt(40, 21), 21, colour, curves).RGBAAt(20, 10)
		}
		one := at(1)
		if want := 255 - (255-10)*int(alpha)/255; int(one.B) < want-3 || int(one.B) > want+3 {
			t.Errorf("alpha %d: one hair leaves a blue of %d, want %d", alpha, one.B, want)
		}
		before := one
		for n := 2; n < 5000; n *= 2 {
			many := at(n)
			if many.B > before.B {
				t.Errorf("alpha %d: %d hairs are paler than half as many", alpha, n)
			}
			before = many
		}
		share := float64(255-before.R) / float64(255-before.B)
		if want := 55.0 / 245; before.B < 60 || before.B > 95 || share < want-0.04 || share > want+0.04 {
			t.Errorf("alpha %d: thousands of hairs are %v", alpha, before)
		}
	}
}
