package mapview

import (
	"image"
	"testing"

	"inroad/app/drawing"
)

// When everybody is arranged from close up the camera goes far at once: until the
// map is painted from there, the last picture stays as it is.
func TestThePictureIsNotLeftSmallInACorner(t *testing.T) {
	h := &held{}
	s := newStandOn(t, crowd(60, 60), h)
	h.drain(0)
	s.LookAt(drawing.Point{X: 100, Y: 100})
	s.zoomTo(3)
	h.drain(0)
	middle := func() image.Image {
		return s.window.Canvas().Capture().(interface {
			SubImage(image.Rectangle) image.Image
		}).SubImage(image.Rect(250, 120, 650, 560))
	}
	before, camera := middle(), s.camera
	s.unfitted = true
	s.changed()
	h.run(0)
	if s.camera == camera {
		t.Fatal("the camera has not gone to where it sees all")
	}
	if !samePixels(before, middle()) {
		t.Error("the picture has been made small")
	}
	h.drain(0)
	if samePixels(before, middle()) || s.picture.held {
		t.Error("the map is not painted anew")
	}
}

func samePixels(a, b image.Image) bool {
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}
