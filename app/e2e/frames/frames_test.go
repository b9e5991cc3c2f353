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
	shown  time.Time      // when that came
}

// the is the one window there is, found once.
var the = sync.OnceValue(func() *hand {
	h := &hand{watch: newWatch()}
	h.await("the map is in the window", func() bool {
		windows := fyne.CurrentApp().Driver().AllWindows()
		if len(windows) == 0 {
			return false
		}
		h.window = windows[0]
		h.chart = findMap(h.window.Content())
		return h.chart != nil
	})
	fyne.DoAndWait(func() {
		h.chart.Shown.Listen(func(s *drawing.Scene) { h.scene, h.shown = s, time.Now() })
		h.chart.Refresh()
		h.window.SetContent(container.NewStack(h.watch, h.window.Content()))
		h.window.Resize(fyne.NewSize(windowWidth, windowHeight))
	})
	h.await("everybody is on the map", func() bool { return h.scene != nil && len(h.scene.Discs) == people })
	h.settle()
	return h
})

// await waits until something is so, as the window's goroutine sees it.
func (h *hand) await(what string, reached func() bool) {
	const most = time.Minute
	for start, done := time.Now(), false; !done; {
		if time.Since(start) > most {
			panic("for a minute it is not so that " + what)
		}
		time.Sleep(10 * time.Millisecond)
		fyne.DoAndWait(func() { done = reached() })
	}
}

// settle waits until the camera stands still and the map is painted no more.
func (h *hand) settle() {
	const quiet = 400 * time.Millisecond
	var camera drawing.Camera
	since := time.Now()
	h.await("the map rests", func() bool {
		if now := h.chart.Camera(); now != camera {
			camera, since = now, time.Now()
		}
		return time.Since(since) > quiet && time.Since(h.shown) > quiet
	})
}

func waitForApp() {
	for fyne.CurrentApp() == nil {
		time.Sleep(10 * time.Millisecond)
	}
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
	h.settle()
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
	h.await("all is seen", func() bool { return len(h.watch.moves) == 0 && !h.watch.open })
	var taken watch
	fyne.DoAndWait(func() {
		taken = watch{frames: h.watch.frames, latencies: h.watch.latencies, spent: processorTime() - h.watch.spent}
	})
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
	var ways []drawing.Point
	seen := -1
	var from drawing.Point
	h.fit()
	fyne.DoAndWait(func() {
		h.chart.SetSnapping(false)
		disc, _ := h.scene.Disc(someone)
		from = h.chart.Camera().ToView(disc.Centre)
		cancel := h.chart.Shown.Listen(func(s *drawing.Scene) {
			disc, _ := s.Disc(someone)
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
	// Nobody has been moved: whoever opens another map is not asked to save.
	fyne.DoAndWait(func() {
		h.chart.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		h.chart.DragEnd()
	})
}
