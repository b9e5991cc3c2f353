package drawing_test

import (
	"image"
	"math"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

// borough is just so large that its ground is kept from frame to frame.
var borough = sync.OnceValue(func() laidOut { return layOut(400, 1600) })

// differs returns how many pixels of two pictures differ by more than rounding.
func differs(a, b *image.RGBA) int {
	n := 0
	for i := 0; i < len(a.Pix); i += 4 {
		for k := range 3 {
			if d := int(a.Pix[i+k]) - int(b.Pix[i+k]); d > 12 || d < -12 {
				n++
				break
			}
		}
	}
	return n
}

// meanDifference returns how far two pictures are apart, of 255.
func meanDifference(a, b *image.RGBA) float64 {
	sum := 0
	for i := range a.Pix {
		sum += max(int(a.Pix[i])-int(b.Pix[i]), int(b.Pix[i])-int(a.Pix[i]))
	}
	return float64(sum) / float64(len(a.Pix))
}

// anew paints all of a scene, whatever the painter painted before.
func anew(painter *drawing.RasterPainter, img *image.RGBA, scene *drawing.Scene, camera drawing.Camera, marks drawing.Marks) {
	painter.Paint(image.NewRGBA(image.Rect(0, 0, 1, 1)), &drawing.Scene{}, camera, drawing.Marks{})
	painter.Paint(img, scene, camera, marks)
}

// A painter that paints only what has changed paints what one would that starts
// anew.
func TestPanPaintsWhatAFullPaintWould(t *testing.T) {
	l := borough()
	l.opts.Layers = all.Layers
	scene := drawing.Build(l.w, l.opts)
	got, want := image.NewRGBA(image.Rect(0, 0, 320, 200)), image.NewRGBA(image.Rect(0, 0, 320, 200))
	painter, fresh := drawing.NewRasterPainter(drawing.Dark()), drawing.NewRasterPainter(drawing.Dark())
	rapid.Check(t, func(t *rapid.T) {
		camera := drawing.Camera{Width: 320, Height: 200, Scale: 1}.Fitted(scene.Bounds(), 0, 1)
		camera.Zoom *= rapid.Float64Range(1, 12).Draw(t, "zoom")
		anew(painter, got, scene, camera, drawing.Marks{})
		for range rapid.IntRange(1, 3).Draw(t, "steps") {
			camera.X += rapid.Float64Range(-170, 170).Draw(t, "x") / camera.Zoom
			camera.Y += rapid.Float64Range(-110, 110).Draw(t, "y") / camera.Zoom
			marks := drawing.Marks{Hover: rapid.SampledFrom(scene.Discs).Draw(t, "hover").ID}
			painter.Paint(got, scene, camera, marks)
			seen := painter.Camera()
			if off := math.Hypot(seen.X-camera.X, seen.Y-camera.Y) * camera.Zoom; off > 0.75 {
				t.Fatalf("the camera is off by %v pixels", off)
			}
			anew(fresh, want, scene, seen, marks)
			if n := differs(got, want); n > 20 {
				t.Fatalf("%d pixels differ", n)
			}
		}
	})
}

// While somebody is dragged only they are painted anew, over all the others:
// what was painted for the steps before must not be seen, and the order in which
// ties and discs lie on one another is all that may differ from a scene at rest.
func TestDragPaintsWhatAFullPaintWould(t *testing.T) {
	l := borough()
	opts := drawing.Options{Layers: all.Layers, Fallback: l.opts.Moved}
	size := image.Rect(0, 0, 320, 200)
	got, whole, atRest := image.NewRGBA(size), image.NewRGBA(size), image.NewRGBA(size)
	painter, fresh := drawing.NewRasterPainter(drawing.Light()), drawing.NewRasterPainter(drawing.Light())
	rapid.Check(t, func(t *rapid.T) {
		var builder drawing.Builder
		scene := builder.Build(l.w, opts)
		camera := drawing.Camera{Width: 320, Height: 200, Scale: 1}.Fitted(scene.Bounds(), 0, 1)
		anew(painter, got, scene, camera, drawing.Marks{})
		opts := opts
		opts.Moved = make(map[graphmodel.ID]drawing.Point)
		for range rapid.IntRange(1, 3).Draw(t, "steps") {
			person := rapid.SampledFrom(l.w.People.All()).Draw(t, "person").ID
			coordinate := rapid.Float64Range(-1200, 1200)
			opts.Moved[person] = drawing.Point{X: coordinate.Draw(t, "x"), Y: coordinate.Draw(t, "y")}
			scene := builder.Build(l.w, opts)
			painter.Paint(got, scene, camera, drawing.Marks{})
			anew(fresh, whole, scene, camera, drawing.Marks{})
			if n := differs(got, whole); n > 0 {
				t.Fatalf("%d pixels differ from the same scene painted anew", n)
			}
			anew(fresh, atRest, drawing.Build(l.w, opts), camera, drawing.Marks{})
			if d := meanDifference(got, atRest); d > 3 {
				t.Fatalf("the scene at rest is %.1f apart", d)
			}
		}
	})
}

func TestPaintOfALargeMapNeedsNoMemory(t *testing.T) {
	scene := drawing.Build(borough().w, borough().opts)
	img := image.NewRGBA(image.Rect(0, 0, 320, 200))
	camera := drawing.Camera{Width: 320, Height: 200}.Fitted(scene.Bounds(), 20, 1.4)
	painter := drawing.NewRasterPainter(drawing.Light())
	zoom, frames := camera.Zoom, 0
	frame := func() {
		frames++
		camera.Zoom = zoom * (1 + 1e-6*float64(frames%2))
		painter.Paint(img, scene, camera, drawing.Marks{})
	}
	frame()
	frame()
	if n := testing.AllocsPerRun(20, frame); n >= 1 {
		t.Errorf("%v allocations a frame", n)
	}
}
