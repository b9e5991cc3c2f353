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
		g.place(place, image.Pt(100, 60))
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
	first := g.seen.Textures["sheet"]
	g.show(img)
	if second := g.seen.Textures["sheet"]; second == first {
		t.Error("what was painted since is not uploaded")
	}
	if g.seen.Name == newShaded().seen.Name {
		t.Error("two sheets share a texture")
	}
}

func TestShaderIsToldWhereTheImageLies(t *testing.T) {
	test.NewTempApp(t)
	g := newShaded()
	g.show(quarters(8))
	g.place(Place{Left: -20, Top: 10, Width: 200, Height: 50}, image.Pt(300, 200))
	for name, want := range map[string]float32{"left": -20, "top": 10, "across": 1.0 / 200, "down": 1.0 / 50} {
		if got := g.seen.Uniforms[name]; got != want {
			t.Errorf("%s = %v, want %v", name, got, want)
		}
	}
}

// An image that covers the view unscaled is copied; any other one is looked up
// place by place. Only the shader that draws has it.
func TestShaderSuitsThePlace(t *testing.T) {
	test.NewTempApp(t)
	g := newShaded()
	img, view := quarters(60), image.Pt(50, 50)
	g.show(img)
	for _, one := range []struct {
		place  Place
		copies bool
	}{
		{Place{-5, -5, 60, 60}, true},
		{Place{-8, -2, 60, 60}, true},
		{Place{-9, -5, 60, 60}, false},   // bare at the right
		{Place{-5, -1, 60, 60}, false},   // the edge's rounding is bare
		{Place{-5, -5, 120, 120}, false}, // scaled
		{Place{-5, -5, 60, 60}, true},
	} {
		g.place(one.place, view)
		other := g.anywhere
		if !one.copies {
			other = g.covering
		}
		if copies := g.seen == g.covering; copies != one.copies || !g.seen.Visible() || other.Visible() {
			t.Errorf("%+v: copied %v", one.place, copies)
		}
		if shown, ok := g.seen.Textures["sheet"].(*image.RGBA); !ok || &shown.Pix[0] != &img.Pix[0] || len(other.Textures) > 0 {
			t.Errorf("%+v: the image is not with the shader that draws, or with both", one.place)
		}
		if got := g.seen.Uniforms["left"]; got != one.place.Left {
			t.Errorf("%+v: left is %v", one.place, got)
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
	s.Place(Place{Width: 40, Height: 40}, image.Pt(40, 40))
	if got := color.NRGBAModel.Convert(window.Canvas().Capture().At(30, 30)); got != (color.NRGBA{R: 200, G: 200, B: 50, A: 255}) {
		t.Errorf("the window shows %v", got)
	}
}
