package drawing_test

import (
	"context"
	"image"
	"sync"
	"testing"

	"inroad/app/drawing"
	"inroad/graphmodel"
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
	opts := drawing.Options{Layers: l.opts.Layers, Fallback: l.opts.Moved}
	person := l.w.People.All()[17].ID
	at := opts.Fallback[person]
	var builder drawing.Builder
	builder.Build(l.w, opts)
	b.ReportAllocs()
	for b.Loop() {
		at.X++
		opts.Moved = map[graphmodel.ID]drawing.Point{person: at}
		builder.Build(l.w, opts)
	}
}

// paint paints a scene again and again at 1280×720, zoom times as large as it
// fits.
func paint(b *testing.B, l laidOut, zoom float64) {
	scene := drawing.Build(l.w, l.opts)
	img := image.NewRGBA(image.Rect(0, 0, 1280, 720))
	camera := drawing.Camera{Width: 1280, Height: 720}.Fitted(scene.Bounds(), 24, 1.4)
	camera.Zoom *= zoom
	painter := drawing.NewRasterPainter(drawing.Light())
	painter.Paint(img, scene, camera, drawing.Marks{})
	b.ReportAllocs()
	for b.Loop() {
		painter.Paint(img, scene, camera, drawing.Marks{})
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
