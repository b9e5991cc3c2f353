package mapview

import (
	"context"
	"image"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

// queue is a scheduler like that of the window: work runs on goroutines of its
// own, and what follows it where the test says.
type queue struct {
	working sync.WaitGroup
	then    chan func()
	pending int
}

var _ session.Scheduler = (*queue)(nil)

func newQueue() *queue { return &queue{then: make(chan func(), 1024)} }

func (q *queue) Go(ctx context.Context, work func(ctx context.Context) (then func())) {
	q.pending++
	q.working.Go(func() {
		then := work(ctx)
		q.then <- func() {
			if then != nil && ctx.Err() == nil {
				then()
			}
		}
	})
}

// step runs what follows one piece of work, when that is done.
func (q *queue) step() {
	(<-q.then)()
	q.pending--
}

// drain runs everything that is under way, and what that leads to.
func (q *queue) drain() {
	for q.pending > 0 {
		q.step()
	}
}

// newPictureStand returns a picture on a queue, and the frames it has shown.
func newPictureStand(t *testing.T, compose func() frame) (*picture, *queue, *[]frame) {
	t.Helper()
	test.NewTempApp(t)
	q := newQueue()
	var shown []frame
	p := newPicture(q, compose, func(f frame) bool { shown = append(shown, f); return true })
	t.Cleanup(q.working.Wait)
	return p, q, &shown
}

func TestLatestRequestWins(t *testing.T) {
	w := apptest.Sample(t, "self-service-analytics")
	edition := uint64(0)
	p, q, shown := newPictureStand(t, func() frame {
		return frame{workspace: w, edition: edition, palette: look.Palette(),
			camera: drawing.Camera{Zoom: 1, Width: 300, Height: 200}}
	})
	p.resize(fyne.NewSize(300, 200), 1)
	for edition = range 50 {
		p.request()
	}
	q.step()
	q.step()
	if n := len(*shown); n != 2 {
		t.Fatalf("%d frames were painted for 51 requests, want the first and the last", n)
	}
	if last := (*shown)[1].edition; last != 49 {
		t.Errorf("the last frame is of edition %d", last)
	}
	if p.busy || p.again {
		t.Error("the picture goes on painting")
	}
}

func TestShownBufferIsNeverPaintedOn(t *testing.T) {
	w := apptest.Sample(t, "self-service-analytics")
	camera := drawing.Camera{Zoom: 1, Width: 300, Height: 200}
	p, q, _ := newPictureStand(t, func() frame {
		camera.X += 10
		return frame{workspace: w, palette: look.Palette(), camera: camera}
	})
	p.resize(fyne.NewSize(300, 200), 1)
	seen := make(map[*image.RGBA]bool)
	for range 20 {
		q.step()
		onScreen := p.generate(300, 200).(*image.RGBA)
		seen[onScreen] = true
		p.request()
		// The race detector sees when the painter writes here meanwhile.
		sum := 0
		for _, v := range onScreen.Pix {
			sum += int(v)
		}
		if sum == 0 {
			t.Fatal("an empty picture is shown")
		}
	}
	q.step()
	if len(seen) != 2 {
		t.Errorf("%d buffers were used, want two that take turns", len(seen))
	}
}

func TestPictureFollowsPixels(t *testing.T) {
	w := graphmodel.New("w", "")
	p, q, _ := newPictureStand(t, func() frame {
		return frame{workspace: w, palette: look.Palette(), camera: drawing.Camera{Zoom: 1, Width: 300, Height: 200}}
	})
	if got := p.generate(300, 200).Bounds(); got.Empty() {
		t.Fatal("Fyne gets nothing before the first picture")
	}
	q.step()
	p.generate(600, 400)
	q.step()
	if got := p.generate(600, 400).Bounds().Size(); got != image.Pt(600, 400) {
		t.Errorf("on a screen of twice the pixels the picture has %v", got)
	}
	if got := p.scale(drawing.Camera{Width: 300}); got != 2 {
		t.Errorf("scale = %v, want 2", got)
	}
}

func TestPaintedPictureShiftsAtOnce(t *testing.T) {
	w := graphmodel.New("w", "")
	camera := drawing.Camera{Zoom: 2, Width: 300, Height: 200}
	p, q, _ := newPictureStand(t, func() frame { return frame{workspace: w, palette: look.Palette(), camera: camera} })
	p.resize(fyne.NewSize(300, 200), 1)
	q.step()
	camera = panned(camera, drawing.Point{X: 30, Y: -10})
	p.follow(camera)
	if got := p.raster.Position(); got != fyne.NewPos(30, -10) {
		t.Errorf("the old picture is at %v", got)
	}
	p.request()
	q.step()
	if got := p.raster.Position(); got != fyne.NewPos(0, 0) {
		t.Errorf("the new picture is at %v", got)
	}
}

func TestOpeningFitsOnlyWhatIsComplete(t *testing.T) {
	test.NewTempApp(t)
	w := apptest.Sample(t, "high-tech-managers")
	w.Positions = graphmodel.NewTable[*graphmodel.Position](nil)
	q := newQueue()
	s, err := session.New(w, q, func() graphmodel.Date { return "2026-11-21" })
	if err != nil {
		t.Fatal(err)
	}
	m := New(s)
	window := test.NewTempWindow(t, m)
	window.Resize(fyne.NewSize(900, 700))
	q.drain()
	if !m.fits {
		t.Fatal("the map was not fitted")
	}
	if visible := m.camera.Visible(); !visible.Contains(m.scene.Bounds().Min) || !visible.Contains(m.scene.Bounds().Max) {
		t.Errorf("the view is %v and the map %v", visible, m.scene.Bounds())
	}
	if m.picture.front == nil {
		t.Error("nothing is shown")
	}
}
