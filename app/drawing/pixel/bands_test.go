package pixel

import (
	"image"
	"image/color"
	"testing"

	"pgregory.net/rapid"
)

// Into how many bands an image is cut must not be seen in dashed curves: a band
// looks only at the dashes that it shows.
func TestDashesAreTheSameInAnyBands(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		coordinate := rapid.Float32Range(-200, 300)
		vec := func(name string) Vec { return Vec{coordinate.Draw(t, name+" x"), coordinate.Draw(t, name+" y")} }
		from, control, to := vec("from"), vec("control"), vec("to")
		width := rapid.Float32Range(0.5, 6).Draw(t, "width")
		dash := Dash{rapid.Float32Range(1, 20).Draw(t, "on"), rapid.Float32Range(1, 20).Draw(t, "off")}
		paint := func(rows int) *image.RGBA {
			img := image.NewRGBA(image.Rect(0, 0, 100, 80))
			var c Canvas
			for y := 0; y < 80; y += rows {
				c.SetBand(img, y, y+rows)
				c.Clear(color.NRGBA{255, 255, 255, 255})
				c.Curve(color.NRGBA{0, 0, 0, 255}, from, control, to, width, dash)
			}
			return img
		}
		whole, cut := paint(80), paint(rapid.IntRange(1, 40).Draw(t, "rows"))
		for i := range whole.Pix {
			if d := int(whole.Pix[i]) - int(cut.Pix[i]); d > 24 || d < -24 {
				t.Fatalf("pixel (%d, %d) is %d in one band and %d in several", i/4%100, i/400, whole.Pix[i], cut.Pix[i])
			}
		}
	})
}
