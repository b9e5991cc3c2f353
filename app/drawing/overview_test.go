package drawing_test

import (
	"image"
	"image/color"
	"testing"

	"inroad/app/drawing"
)

// Everybody is a dot on the picture of a map, however small it is.
func TestOverviewShowsEverybody(t *testing.T) {
	l := borough()
	scene := drawing.Build(l.w, l.opts)
	for _, palette := range []*drawing.Palette{drawing.Light(), drawing.Dark()} {
		img := image.NewRGBA(image.Rect(0, 0, 172, 116))
		camera := drawing.Camera{Width: 172, Height: 116, Scale: 1}.Fitted(scene.Bounds(), 8, 1)
		drawing.PaintOverview(img, scene, camera, palette)
		if corner := color.NRGBAModel.Convert(img.At(0, 0)); corner != palette.Ground {
			t.Errorf("the ground is %v", corner)
		}
		for i := range scene.Discs {
			at := camera.ToView(scene.Discs[i].Centre)
			if got := color.NRGBAModel.Convert(img.At(int(at.X), int(at.Y))); got == palette.Ground {
				t.Fatalf("%s is not to be seen at %v", scene.Discs[i].ID, at)
			}
		}
	}
}
