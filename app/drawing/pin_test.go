package drawing

import (
	"image"
	"testing"

	"inroad/graphmodel"
)

// TestPin paints somebody pinned and not, with and without the option: the mark
// is seen only where it should, on the lower left.
func TestPin(t *testing.T) {
	painted := func(pinned, pins bool) *image.RGBA {
		w := graphmodel.New("w", "")
		w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "a", Name: "Ana"}})
		w.Positions = graphmodel.NewTable([]*graphmodel.Position{{ID: "a", Pinned: pinned}})
		img := image.NewRGBA(image.Rect(0, 0, 100, 100))
		NewRasterPainter(Light()).Paint(img, Build(w, Options{Pins: pins}), Camera{Zoom: 1, Width: 100, Height: 100, Scale: 1}, Marks{})
		return img
	}
	plain := painted(false, true)
	if same := painted(true, false); string(same.Pix) != string(plain.Pix) {
		t.Error("a pin is painted that is not asked for")
	}
	pinned := painted(true, true)
	differ := 0
	for y := range 100 {
		for x := range 100 {
			if pinned.RGBAAt(x, y) == plain.RGBAAt(x, y) {
				continue
			}
			differ++
			if x > 50 || y < 50 {
				t.Fatalf("the pin reaches to %d %d", x, y)
			}
		}
	}
	if differ < 40 {
		t.Errorf("the pin is %d pixels large", differ)
	}
}
