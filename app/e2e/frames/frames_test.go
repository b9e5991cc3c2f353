//go:build linux

package frames

import (
	"math"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"inroad/app/drawing"
	"inroad/app/mapview"
)

// rate is how often a mouse tells where it is.
const rate = 125

// hand is a window with a hand on it.
type hand struct {
	window fyne.Window
	chart  *mapview.Map
	watch  *watch
	scene  *drawing.Scene // what is on the screen
}

// the is the one window there is, found once.
var the = sync.OnceValue(func() *hand {
	h := &hand{watch: newWatch()}
	fyne.DoAndWait(func() {
		h.window = fyne.CurrentApp().Driver().AllWindows()[0]
		content := h.window.Content()
		h.chart = findMap(content)
		h.chart.Shown.Listen(func(s *drawing.Scene) { h.scene = s })
		h.chart.Refresh()
		h.window.SetContent(container.NewStack(h.watch, content))
		h.window.Resize(fyne.NewSize(windowWidth, windowHeight))
	})
	time.Sleep(2 * time.Second)
	return h
})

func waitForWindow() {
	for fyne.CurrentApp() == nil || len(fyne.CurrentApp().Driver().AllWindows()) == 0 {
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(3 * time.Second)
}

// findMap returns the map that is shown in an object.
func findMap(o fyne.CanvasObject) *mapview.Map {
	var within []fyne.CanvasObject
	switch o := o.(type) {
	case *mapview.Map:
		return o
	case *fyne.Container:
		within = o.Objects
	case fyne.Widget:
		within = test.WidgetRenderer(o).Objects()
	}
	for _, one := range within {
		if found := findMap(one); found != nil {
			return found
		}
	}
	return nil
}

// fit shows the whole map, and waits until it is there.
func (h *hand) fit() {
	fyne.DoAndWait(h.chart.ZoomToFit)
	var camera drawing.Camera
	for again := true; again; {
		time.Sleep(400 * time.Millisecond)
		fyne.DoAndWait(func() {
			again = h.chart.Camera() != camera
			camera = h.chart.Camera()
		})
	}
}

// run has the hand move for b.N movements after some for warming up, and
// reports how the frames were.
func (h *hand) run(b *testing.B, do func(i int) (seen func() bool)) {
	b.Helper()
	tick := time.NewTicker(time.Second / rate)
	defer tick.Stop()
	step := func(i int) {
		<-tick.C
		at := time.Now()
		fyne.Do(func() { h.watch.moves = append(h.watch.moves, move{at, do(i)}) })
	}
	for i := range rate {
		step(i)
	}
	fyne.DoAndWait(h.watch.forget)
	for i := range max(b.N, 4*rate) {
		step(rate + i)
	}
	time.Sleep(300 * time.Millisecond)
	var taken watch
	fyne.DoAndWait(func() { taken = watch{frames: h.watch.frames, moves: h.watch.moves, latencies: h.watch.latencies} })
	taken.report(b)
}

func at(x, y float32) *fyne.DragEvent {
	e := &fyne.DragEvent{}
	e.Position = fyne.NewPos(x, y)
	return e
}

func mouse(x, y float32, button desktop.MouseButton) *desktop.MouseEvent {
	e := &desktop.MouseEvent{Button: button}
	e.Position = fyne.NewPos(x, y)
	return e
}

var always = func() bool { return true }

// BenchmarkStill repaints the window with nothing changed: what is left for the
// map is the rest.
func BenchmarkStill(b *testing.B) {
	h := the()
	h.run(b, func(int) func() bool {
		h.watch.Refresh()
		return always
	})
}

// BenchmarkPan drags the ground in loops of up to 300 pixels.
func BenchmarkPan(b *testing.B) {
	h := the()
	h.fit()
	fyne.DoAndWait(func() {
		h.chart.MouseDown(mouse(300, 300, desktop.MouseButtonTertiary))
	})
	h.run(b, func(i int) func() bool {
		a := float64(i) / rate * 2
		h.chart.Dragged(at(300+float32(150*math.Sin(a)), 300+float32(100*math.Sin(1.3*a))))
		return always
	})
	fyne.DoAndWait(h.chart.DragEnd)
}

// BenchmarkZoom turns the wheel to and fro, from all in view to 4 times as large.
func BenchmarkZoom(b *testing.B) {
	h := the()
	h.fit()
	h.run(b, func(i int) func() bool {
		e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 4)}
		if i/60%2 == 1 {
			e.Scrolled.DY = -4
		}
		e.Position = fyne.NewPos(250, 350)
		h.chart.Scrolled(e)
		return always
	})
}

// BenchmarkDrag drags one person about. What is seen is where the person stands
// in the scene that is on the screen; of several movements between two paintings
// the last one shows them all.
func BenchmarkDrag(b *testing.B) {
	h := the()
	person := large.People.All()[2500].ID
	var ways []drawing.Point
	seen := -1
	var from drawing.Point
	h.fit()
	fyne.DoAndWait(func() {
		h.chart.SetSnapping(false)
		disc, _ := h.scene.Disc(person)
		from = h.chart.Camera().ToView(disc.Centre)
		cancel := h.chart.Shown.Listen(func(s *drawing.Scene) {
			disc, _ := s.Disc(person)
			shown := h.chart.Camera().ToView(disc.Centre).Sub(from)
			for i := len(ways) - 1; i > seen; i-- {
				if shown.Sub(ways[i]).Len() < 0.01 {
					seen = i
				}
			}
		})
		b.Cleanup(func() { fyne.DoAndWait(cancel) })
		h.chart.MouseDown(mouse(float32(from.X), float32(from.Y), desktop.MouseButtonPrimary))
	})
	h.run(b, func(i int) func() bool {
		a := float64(i) / rate * 2
		// Quarters of a pixel are the same in the event's smaller numbers.
		way := drawing.Point{X: math.Round(480*math.Sin(a)) / 4, Y: math.Round(320*math.Sin(1.3*a)) / 4}
		ways = append(ways, way)
		to := from.Add(way)
		h.chart.Dragged(at(float32(to.X), float32(to.Y)))
		return func() bool { return seen >= i }
	})
	fyne.DoAndWait(h.chart.DragEnd)
}
