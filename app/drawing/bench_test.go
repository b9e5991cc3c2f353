package drawing_test

import (
	"context"
	"image"
	"math"
	"sync"
	"testing"

	"inroad/app/drawing"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/layout"
	"inroad/graphmodel/modeltest"
)

// laidOut is a made-up organisation, laid out once for all benchmarks.
type laidOut struct {
	w    *graphmodel.Workspace
	opts drawing.Options
}

var large = sync.OnceValue(func() laidOut { return layOut(5000, 20000) })

func layOut(people, ties int) laidOut {
	w := modeltest.Large(people, ties)
	positions, err := layout.Place(context.Background(), w, layout.Everyone)
	if err != nil {
		panic(err)
	}
	places := make([]graphmodel.Position, len(positions))
	for i, p := range positions {
		places[i] = *p
	}
	w = w.Apply(edit.Move(w, "", places...).Deltas)
	return laidOut{w, drawing.Options{Layers: drawing.DefaultLayers, Moved: drawing.Points(positions)}}
}

func BenchmarkBuild5000(b *testing.B) {
	l := large()
	b.ReportAllocs()
	for b.Loop() {
		drawing.Build(l.w, l.opts)
	}
}

// BenchmarkDrag5000 moves one person on, step by step.
func BenchmarkDrag5000(b *testing.B) {
	l := large()
	opts := drawing.Options{Layers: l.opts.Layers}
	person := l.w.People.All()[17].ID
	at := l.opts.Moved[person]
	var builder drawing.Builder
	builder.Build(l.w, opts)
	b.ReportAllocs()
	for b.Loop() {
		at.X++
		opts.Moved = map[graphmodel.ID]drawing.Point{person: at}
		builder.Build(l.w, opts)
	}
}

// view returns an image of 1280×720 and a camera that sees all of a scene, or
// as much as there is when it is zoom times as large.
func view(scene *drawing.Scene, zoom float64) (*image.RGBA, drawing.Camera) {
	camera := drawing.Camera{Width: 1280, Height: 720}.Fitted(scene.Bounds(), 24, 1.4)
	camera.Zoom *= zoom
	return image.NewRGBA(image.Rect(0, 0, 1280, 720)), camera
}

// paint paints a scene again and again, all of it: at a zoom that differs a
// little from frame to frame nothing of the last one can be used.
func paint(b *testing.B, l laidOut, zoom float64) {
	scene := drawing.Build(l.w, l.opts)
	img, camera := view(scene, zoom)
	zoom = camera.Zoom
	painter := drawing.NewRasterPainter(drawing.Light())
	frames := 0
	frame := func() {
		frames++
		camera.Zoom = zoom * (1 + 1e-6*float64(frames%2))
		painter.Paint(img, scene, camera, drawing.Marks{})
	}
	frame()
	frame()
	b.ReportAllocs()
	for b.Loop() {
		frame()
	}
}

// BenchmarkPan5000 moves the camera by some pixels from frame to frame.
func BenchmarkPan5000(b *testing.B) {
	l := large()
	scene := drawing.Build(l.w, l.opts)
	img, camera := view(scene, 4)
	painter := drawing.NewRasterPainter(drawing.Light())
	middle, frames := camera, 0
	frame := func() {
		frames++
		sin, cos := math.Sincos(float64(frames) / 10)
		camera.X, camera.Y = middle.X+100*sin/camera.Zoom, middle.Y+100*cos/camera.Zoom
		painter.Paint(img, scene, camera, drawing.Marks{})
	}
	for range 63 {
		frame() // once around, until all buffers are large enough
	}
	b.ReportAllocs()
	for b.Loop() {
		frame()
	}
}

// BenchmarkHover5000 has the pointer go from person to person.
func BenchmarkHover5000(b *testing.B) {
	l := large()
	scene := drawing.Build(l.w, l.opts)
	img, camera := view(scene, 4)
	painter := drawing.NewRasterPainter(drawing.Light())
	frames := 0
	b.ReportAllocs()
	for b.Loop() {
		frames++
		painter.Paint(img, scene, camera, drawing.Marks{Hover: scene.Discs[frames%len(scene.Discs)].ID})
	}
}

// BenchmarkDragFrame5000 builds and paints each step of dragging one person.
func BenchmarkDragFrame5000(b *testing.B) {
	l := large()
	opts := drawing.Options{Layers: l.opts.Layers}
	person := l.w.People.All()[17].ID
	at := l.opts.Moved[person]
	var builder drawing.Builder
	img, camera := view(builder.Build(l.w, opts), 1)
	painter := drawing.NewRasterPainter(drawing.Light())
	step := func() {
		at.X++
		opts.Moved = map[graphmodel.ID]drawing.Point{person: at}
		painter.Paint(img, builder.Build(l.w, opts), camera, drawing.Marks{})
	}
	step()
	b.ReportAllocs()
	for b.Loop() {
		step()
	}
}

func BenchmarkPaint5000(b *testing.B)       { paint(b, large(), 1) }
func BenchmarkPaint5000Closer(b *testing.B) { paint(b, large(), 4) }
func BenchmarkPaint5000Near(b *testing.B)   { paint(b, large(), 12) }
func BenchmarkPaint25(b *testing.B)         { paint(b, layOut(25, 90), 1) }

func BenchmarkHit(b *testing.B) {
	l := large()
	scene := drawing.Build(l.w, l.opts)
	bounds := scene.Bounds()
	scene.PersonAt(0, 0)
	scene.TieAt(0, 0, 1)
	i := 0
	for b.Loop() {
		i++
		p := bounds.Min.Add(drawing.Point{X: bounds.Width() * float64(i%97) / 97, Y: bounds.Height() * float64(i%89) / 89})
		scene.PersonAt(p.X, p.Y)
		scene.TieAt(p.X, p.Y, 6)
		scene.DepartmentAt(p.X, p.Y)
	}
}
