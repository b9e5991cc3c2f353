package drawing_test

import (
	"bytes"
	"image"
	"image/color"
	"runtime"
	"testing"

	"pgregory.net/rapid"

	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// Whatever the map, the camera and the size, painting ends and covers all.
func TestPaintCoversEverything(t *testing.T) {
	painter := drawing.NewRasterPainter(drawing.Light())
	rapid.Check(t, func(t *rapid.T) {
		w := modeltest.Workspaces().Draw(t, "workspace")
		opts := all
		for _, p := range w.People.All() {
			if rapid.Bool().Draw(t, "on route") {
				opts.Route = append(opts.Route, p.ID)
			}
		}
		for _, c := range w.Changes.All() {
			opts.Change = c.ID
		}
		scene := drawing.Build(w, opts)
		img := image.NewRGBA(image.Rect(0, 0, rapid.IntRange(0, 90).Draw(t, "width"), rapid.IntRange(0, 200).Draw(t, "height")))
		camera := drawing.Camera{Width: float64(img.Rect.Dx()), Height: float64(img.Rect.Dy())}.Fitted(scene.Bounds(), 10, 6)
		if rapid.Bool().Draw(t, "wild") {
			camera.X = rapid.Float64Range(-1e7, 1e7).Draw(t, "x")
			camera.Y = rapid.Float64Range(-300, 300).Draw(t, "y")
			camera.Zoom = rapid.Float64Range(0.001, 40).Draw(t, "zoom")
			camera.Scale = rapid.Float64Range(0, 4).Draw(t, "scale")
		}
		painter.Paint(img, scene, camera, drawing.Marks{})
		for i := 3; i < len(img.Pix); i += 4 {
			if img.Pix[i] != 0xFF {
				t.Fatalf("pixel %d has alpha %d", i/4, img.Pix[i])
			}
		}
	})
}

// How many processors share the work must not be seen.
func TestPaintIsTheSameOnAnyNumberOfProcessors(t *testing.T) {
	scene := drawing.Build(town(), all)
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	one := picture(scene, drawing.Light(), drawing.Marks{})
	runtime.GOMAXPROCS(7)
	if seven := picture(scene, drawing.Light(), drawing.Marks{}); !bytes.Equal(one.Pix, seven.Pix) {
		t.Error("the pictures differ")
	}
}

func TestPaintNeedsNoMemory(t *testing.T) {
	scene := drawing.Build(town(), all)
	img := image.NewRGBA(image.Rect(0, 0, 560, 420))
	camera := drawing.Camera{Width: 560, Height: 420}.Fitted(scene.Bounds(), 20, 1.4)
	painter := drawing.NewRasterPainter(drawing.Light())
	painter.Paint(img, scene, camera, drawing.Marks{})
	if n := testing.AllocsPerRun(20, func() { painter.Paint(img, scene, camera, drawing.Marks{}) }); n >= 1 {
		t.Errorf("%v allocations a frame", n)
	}
}

func TestMarksChangeOnlyWhatIsMarked(t *testing.T) {
	scene := drawing.Build(town(), all)
	camera := drawing.Camera{Width: 560, Height: 420}.Fitted(scene.Bounds(), 20, 1.4)
	plain := picture(scene, drawing.Light(), drawing.Marks{})
	marked := picture(scene, drawing.Light(), drawing.Marks{People: ids("p6")})
	d, _ := scene.Disc("p6")
	at := camera.ToView(d.Centre)
	changed := 0
	for y := range 420 {
		for x := range 560 {
			if plain.RGBAAt(x, y) == marked.RGBAAt(x, y) {
				continue
			}
			changed++
			if dx, dy := float64(x)-at.X, float64(y)-at.Y; dx < -70 || dx > 70 || dy < -50 || dy > 60 {
				t.Fatalf("(%d, %d), away from the marked person, changed", x, y)
			}
		}
	}
	if changed < 100 {
		t.Errorf("%d pixels changed", changed)
	}
}

// pixels counts the pixels of exactly one colour.
func pixels(img *image.RGBA, c color.NRGBA) int {
	n := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] == c.R && img.Pix[i+1] == c.G && img.Pix[i+2] == c.B {
			n++
		}
	}
	return n
}

func TestRouteIsTheOnlyWarmThing(t *testing.T) {
	palette := drawing.Light()
	opts := drawing.Options{Layers: drawing.DefaultLayers}
	if n := pixels(picture(drawing.Build(town(), opts), palette, drawing.Marks{}), palette.Route); n != 0 {
		t.Errorf("%d pixels in the route's colour without a route", n)
	}
	opts.Route = []graphmodel.ID{"p1", "p3"}
	if n := pixels(picture(drawing.Build(town(), opts), palette, drawing.Marks{}), palette.Route); n < 400 {
		t.Errorf("only %d pixels in the route's colour", n)
	}
}

func TestEditedNameIsNotPainted(t *testing.T) {
	scene := drawing.Build(town(), all)
	plain := picture(scene, drawing.Light(), drawing.Marks{})
	edited := picture(scene, drawing.Light(), drawing.Marks{Editing: "p4"})
	ink := drawing.Light().Ink
	if before, after := pixels(plain, ink), pixels(edited, ink); after >= before {
		t.Errorf("%d ink pixels before, %d after", before, after)
	}
}
