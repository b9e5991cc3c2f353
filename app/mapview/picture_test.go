package mapview

import (
	"context"
	"image"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"inroad/app/apptest"
	"inroad/app/clock"
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

// view is the frame of a view of 300 by 200 pixels.
func view(w *graphmodel.Workspace, camera drawing.Camera) frame {
	camera.Width, camera.Height = 300, 200
	return frame{workspace: w, palette: look.Palette(), camera: camera, pixels: image.Pt(300, 200)}
}

func TestLatestRequestWins(t *testing.T) {
	w := apptest.Sample(t, "self-service-analytics")
	edition := uint64(0)
	p, q, shown := newPictureStand(t, func() frame {
		f := view(w, drawing.Camera{Zoom: 1})
		f.edition = edition
		return f
	})
	p.request()
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
	camera := drawing.Camera{Zoom: 1}
	p, q, _ := newPictureStand(t, func() frame {
		camera.X += 10
		return view(w, camera)
	})
	p.request()
	seen := make(map[*image.RGBA]bool)
	for range 20 {
		q.step()
		onScreen := p.front.image
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

func TestPictureHasThePixelsOfTheScreen(t *testing.T) {
	w := graphmodel.New("w", "")
	f := view(w, drawing.Camera{Zoom: 1})
	p, q, _ := newPictureStand(t, func() frame { return f })
	p.request()
	q.step()
	p.resized(300, 200)
	if p.busy {
		t.Error("a view that has the pixels it had is painted anew")
	}
	f.pixels = image.Pt(600, 400)
	p.resized(600, 400)
	q.step()
	if p.painted.Scale != 2 {
		t.Errorf("on a screen of twice the pixels the scale is %v", p.painted.Scale)
	}
	if at := p.place(p.painted); at.Left > 0 || at.Top > 0 || at.Left+at.Width < 600 || at.Top+at.Height < 400 {
		t.Errorf("the picture lies at %+v and leaves some of the view bare", at)
	}
}

// A picture on the screen goes along with the camera: a place on the map stays
// under its place in the view.
func TestPictureGoesWithTheCamera(t *testing.T) {
	w := graphmodel.New("w", "")
	camera := drawing.Camera{Zoom: 2, Width: 300, Height: 200}
	p, q, _ := newPictureStand(t, func() frame { return view(w, camera) })
	p.request()
	q.step()
	painted := p.painted
	rapid.Check(t, func(t *rapid.T) {
		c := zoomedAt(camera, drawing.Point{X: rapid.Float64Range(0, 300).Draw(t, "x"), Y: 80}, rapid.Float64Range(0.5, 4).Draw(t, "zoom"))
		spot := drawing.Point{X: rapid.Float64Range(-90, 90).Draw(t, "spot"), Y: 30}
		at := p.place(c)
		// Where the spot is on the painting, as a share of it.
		share := painted.ToView(spot).Sub(drawing.Point{X: 150, Y: 100})
		size := p.front.image.Rect.Size()
		got := drawing.Point{
			X: float64(at.Left) + float64(at.Width)*(0.5+share.X/float64(size.X)),
			Y: float64(at.Top) + float64(at.Height)*(0.5+share.Y/float64(size.Y)),
		}
		if off := got.Sub(c.ToView(spot)).Len(); off > 0.8 {
			t.Fatalf("at zoom %v the place is off by %v pixels", c.Zoom, off)
		}
	})
}

func TestPictureIsPaintedAnewOnlyWhenNeeded(t *testing.T) {
	w := graphmodel.New("w", "")
	camera := drawing.Camera{Zoom: 1, Width: 300, Height: 200}
	p, q, shown := newPictureStand(t, func() frame { return view(w, camera) })
	hand := &clock.Manual{}
	p.after = hand.After
	follow := func(c drawing.Camera) {
		camera = c
		p.follow(c)
	}
	p.request()
	q.drain()
	follow(panned(camera, drawing.Point{X: 20, Y: -15}))
	if p.busy {
		t.Error("a small pan has the map painted anew")
	}
	follow(panned(camera, drawing.Point{X: 20}))
	if !p.busy {
		t.Error("a pan to the edge of what is painted does not have it painted")
	}
	q.drain()
	for range 3 {
		follow(zoomedAt(camera, drawing.Point{X: 150, Y: 100}, camera.Zoom*1.1))
		hand.Advance(rest / 2)
	}
	if p.busy || len(*shown) != 2 {
		t.Error("while the map is zoomed it is painted")
	}
	hand.Advance(rest)
	q.drain()
	if len(*shown) != 3 || p.painted.Zoom != camera.Zoom {
		t.Error("once the zoom rests the map is not painted sharp")
	}
	follow(zoomedAt(camera, drawing.Point{X: 150, Y: 100}, camera.Zoom*0.4))
	if !p.busy {
		t.Error("a map made smaller beyond what is bearable is not painted at once")
	}
	q.drain()
}

// What the view is on its way to is painted beforehand, and shown as large as the
// camera sees it by now.
func TestPictureIsPaintedAhead(t *testing.T) {
	w := graphmodel.New("w", "")
	camera := drawing.Camera{Zoom: 1, Width: 300, Height: 200}
	p, q, shown := newPictureStand(t, func() frame { return view(w, camera) })
	p.after = (&clock.Manual{}).After
	p.request()
	q.drain()
	middle := drawing.Point{X: 150, Y: 100}
	p.foresee(zoomedAt(camera, middle, 0.95))
	if p.busy {
		t.Error("what is painted already is painted anew")
	}
	p.foresee(zoomedAt(camera, middle, 0.5))
	q.drain()
	if len(*shown) != 2 || p.painted.Zoom != 0.5 {
		t.Fatalf("%d frames were painted, the last one at zoom %v", len(*shown), p.painted.Zoom)
	}
	if at, size := p.place(p.wanted), p.front.image.Rect.Size(); at.Width != 2*float32(size.X) {
		t.Errorf("for a camera that is not there yet the picture of %v is at %+v", size, at)
	}
	p.request()
	q.drain()
	if p.painted.Zoom != 1 {
		t.Errorf("the next painting is at zoom %v, not where the camera is", p.painted.Zoom)
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
