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

	"inroad/app/mapview"
)

// rate is how often a mouse tells where it is.
const rate = 125

// hand is a window with a hand on it.
type hand struct {
	window fyne.Window
	chart  *mapview.Map
	watch  *watch
}

// the is the one window there is, found once.
var the = sync.OnceValue(func() *hand {
	h := &hand{watch: newWatch()}
	fyne.DoAndWait(func() {
		h.window = fyne.CurrentApp().Driver().AllWindows()[0]
		content := h.window.Content()
		h.chart = findMap(content)
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
	fyne.DoAndWait(func() { h.watch.report(b) })
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

func BenchmarkPan(b *testing.B) {
	h := the()
	fyne.DoAndWait(func() {
		h.chart.ZoomToFit()
		h.chart.MouseDown(mouse(300, 300, desktop.MouseButtonTertiary))
	})
	h.run(b, func(i int) func() bool {
		a := float64(i) / rate * 2
		h.chart.Dragged(at(300+float32(150*math.Sin(a)), 300+float32(100*math.Sin(1.3*a))))
		return always
	})
	fyne.DoAndWait(h.chart.DragEnd)
}

// BenchmarkStill repaints the window with nothing changed: what is left for the
// map is the rest.
func BenchmarkStill(b *testing.B) {
	h := the()
	h.run(b, func(int) func() bool {
		h.watch.Refresh()
		return always
	})
}
