package glide

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// quarters is an image of four colours.
func quarters(size int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			img.SetRGBA(x, y, color.RGBA{R: uint8(200 * (2 * x / size)), G: uint8(200 * (2 * y / size)), B: 50, A: 255})
		}
	}
	return img
}

func TestImageLiesWhereItIsPut(t *testing.T) {
	test.NewTempApp(t)
	asked := image.Point{}
	g := newCopied(func(width, height int) { asked = image.Pt(width, height) })
	ground := color.NRGBA{R: 9, G: 8, B: 7, A: 255}
	g.ground(ground)
	g.show(quarters(40))
	for _, place := range []Place{{0, 0, 40, 40}, {-10, 5, 40, 40}, {20, 10, 80, 80}, {30, 30, 20, 20}} {
		g.place(place)
		view := g.generate(100, 60)
		for _, share := range []float32{0.25, 0.75} {
			x, y := int(place.Left+share*place.Width), int(place.Top+share*place.Height)
			want := color.RGBA{R: uint8(200 * int(2*share)), G: uint8(200 * int(2*share)), B: 50, A: 255}
			if got := view.At(x, y); image.Pt(x, y).In(view.Bounds()) && got != want {
				t.Errorf("%+v: at (%d, %d) is %v, want %v", place, x, y, got, want)
			}
		}
		if got := color.NRGBAModel.Convert(view.At(99, 0)); place.Top > 0 && got != ground {
			t.Errorf("%+v: beside the image is %v", place, got)
		}
	}
	if asked != image.Pt(100, 60) {
		t.Errorf("who paints was told %v", asked)
	}
}

// Fyne uploads an image when it is another one: so must be each that is shown,
// also where two paintings take turns within one frame.
func TestEveryShowingIsUploaded(t *testing.T) {
	test.NewTempApp(t)
	g := newShaded()
	img := quarters(8)
	g.show(img)
	first := g.shader.Textures["sheet"]
	g.show(img)
	if second := g.shader.Textures["sheet"]; second == first {
		t.Error("what was painted since is not uploaded")
	}
	if g.shader.Name == newShaded().shader.Name {
		t.Error("two sheets share a texture")
	}
}

func TestShaderIsToldWhereTheImageLies(t *testing.T) {
	test.NewTempApp(t)
	g := newShaded()
	g.show(quarters(8))
	g.place(Place{Left: -20, Top: 10, Width: 200, Height: 50})
	for name, want := range map[string]float32{"left": -20, "top": 10, "across": 1.0 / 200, "down": 1.0 / 50} {
		if got := g.shader.Uniforms[name]; got != want {
			t.Errorf("%s = %v, want %v", name, got, want)
		}
	}
}

func TestSheetSuitsTheDriver(t *testing.T) {
	test.NewTempApp(t)
	s := NewSheet(func(int, int) {})
	window := test.NewTempWindow(t, s.Object())
	window.SetPadded(false)
	window.Resize(fyne.NewSize(40, 40))
	s.SetGround(color.NRGBA{A: 255})
	s.Show(quarters(40))
	s.Place(Place{Width: 40, Height: 40})
	if got := color.NRGBAModel.Convert(window.Canvas().Capture().At(30, 30)); got != (color.NRGBA{R: 200, G: 200, B: 50, A: 255}) {
		t.Errorf("the window shows %v", got)
	}
}
