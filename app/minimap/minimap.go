// Package minimap shows the whole map small in a corner of it, with a frame
// around what is in view, which can be dragged. It is seen only where there are
// many people and much of them is out of view.
package minimap

import (
	"context"
	"image"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"inroad/app/clock"
	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/mapview"
	"inroad/app/session"
)

// Minimap is the map of a map. It is used from the window's goroutine, and
// paints away from it.
type Minimap struct {
	widget.BaseWidget

	chart     *mapview.Map
	scheduler session.Scheduler
	clock     clock.Clock // nil lets nothing wait
	relayout  func()

	wanted bool
	scene  *drawing.Scene // the newest
	// painted is the scene of the picture, seen from camera.
	painted *drawing.Scene
	camera  drawing.Camera
	picture *image.RGBA
	cancel  context.CancelFunc // of the painting that is under way, or nil
	waiting bool               // to paint
	raster  *canvas.Raster
	frame   *canvas.Rectangle
}

var (
	_ fyne.Widget        = (*Minimap)(nil)
	_ fyne.Draggable     = (*Minimap)(nil)
	_ desktop.Mouseable  = (*Minimap)(nil)
	_ desktop.Hoverable  = (*Minimap)(nil)
	_ desktop.Cursorable = (*Minimap)(nil)
)

const (
	width, height = 172, 116
	// roomWidth and roomHeight are how large the map must be for a minimap.
	roomWidth, roomHeight = 620, 460
	// pause is how long a map that changes is let go on before it is painted
	// small again.
	pause = 200 * time.Millisecond
)

// New puts a minimap on a map. It paints by a scheduler and waits by a clock,
// which may be nil.
func New(chart *mapview.Map, scheduler session.Scheduler, c clock.Clock) *Minimap {
	m := &Minimap{chart: chart, scheduler: scheduler, clock: c, wanted: true}
	m.raster = canvas.NewRaster(m.generate)
	m.frame = canvas.NewRectangle(nil)
	m.ExtendBaseWidget(m)
	m.Hide()
	m.relayout = chart.PutOverview(m)
	chart.Shown.Listen(func(s *drawing.Scene) {
		if m.scene = s; s == nil {
			m.forget()
		}
		m.update()
	})
	chart.Moved.Listen(func(drawing.Camera) { m.update() })
	return m
}

// forget puts away the picture of another file.
func (m *Minimap) forget() {
	if m.cancel != nil {
		m.cancel()
		m.cancel = nil
	}
	m.painted, m.picture = nil, nil
}

// Wanted tells whether the user wants to see the minimap.
func (m *Minimap) Wanted() bool { return m.wanted }

// SetWanted says whether the user wants to see the minimap.
func (m *Minimap) SetWanted(wanted bool) {
	m.wanted = wanted
	m.update()
}

// update shows or hides the minimap, and brings it up to date.
func (m *Minimap) update() {
	show := m.wanted && m.needed()
	if show != m.Visible() {
		if show {
			m.Show()
		} else {
			m.Hide()
		}
		m.relayout()
	}
	if show {
		m.paintSoon()
		m.showFrame()
	}
}

// few people need no minimap, and neither does a map of which this share is in
// view.
const few, most = 30, 0.7

// needed tells whether much is out of view, and there is room to say so.
func (m *Minimap) needed() bool {
	c := m.chart.Camera()
	if m.scene == nil || len(m.scene.Discs) <= few || c.Width < roomWidth || c.Height < roomHeight {
		return false
	}
	return seen(m.scene.Bounds(), c.Visible()) < most
}

// seen returns which share of an area is visible, 0 to 1.
func seen(all, visible drawing.Rect) float64 {
	share := func(from, to, visibleFrom, visibleTo float64) float64 {
		if to <= from {
			return 1
		}
		return max(min(to, visibleTo)-max(from, visibleFrom), 0) / (to - from)
	}
	return share(all.Min.X, all.Max.X, visible.Min.X, visible.Max.X) * share(all.Min.Y, all.Max.Y, visible.Min.Y, visible.Max.Y)
}

// paintSoon has the scene painted, unless it is.
func (m *Minimap) paintSoon() {
	switch {
	case m.scene == m.painted || m.waiting:
	case m.clock == nil || m.painted == nil:
		m.paint()
	default:
		m.waiting = true
		m.clock.After(pause, func() {
			m.waiting = false
			m.paint()
		})
	}
}

func (m *Minimap) paint() {
	if m.cancel != nil || m.scene == nil {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.cancel = cancel
	scene, palette, scale := m.scene, look.Palette(), m.scale()
	camera := all(scene, scale)
	m.scheduler.Go(ctx, func(context.Context) func() {
		size := image.Pt(int(math.Round(width*scale)), int(math.Round(height*scale)))
		picture := image.NewRGBA(image.Rectangle{Max: size})
		drawing.PaintOverview(picture, scene, camera, palette)
		round(picture, corner*scale)
		return func() {
			m.forget()
			m.picture, m.painted, m.camera = picture, scene, camera
			m.raster.Refresh()
			m.update()
		}
	})
}

// all returns the camera that sees all of a scene, however large that is.
func all(scene *drawing.Scene, scale float64) drawing.Camera {
	const margin = 8
	bounds := scene.Bounds()
	zoom := min((width-2*margin)/max(bounds.Width(), 1), (height-2*margin)/max(bounds.Height(), 1), 1)
	middle := bounds.Centre()
	return drawing.Camera{X: middle.X, Y: middle.Y, Zoom: zoom, Width: width, Height: height, Scale: scale}
}

// scale returns how many of the screen's pixels are one of the window's.
func (m *Minimap) scale() float64 {
	const many = 100
	if c := fyne.CurrentApp().Driver().CanvasForObject(m.chart); c != nil {
		x, _ := c.PixelCoordinateForPosition(fyne.NewPos(many, 0))
		return float64(x) / many
	}
	return 1
}

// generate is Fyne asking for the picture.
func (m *Minimap) generate(int, int) image.Image {
	if m.picture == nil {
		return image.Transparent // not yet painted
	}
	return m.picture
}

// showFrame puts the frame around what is in view.
func (m *Minimap) showFrame() {
	visible := m.chart.Camera().Visible()
	from, to := m.camera.ToView(visible.Min), m.camera.ToView(visible.Max)
	within := func(v, size float64) float32 { return float32(min(max(v, 1), size-1)) }
	at := fyne.NewPos(within(from.X, width), within(from.Y, height))
	m.frame.Move(at)
	m.frame.Resize(fyne.NewSize(max(within(to.X, width)-at.X, 3), max(within(to.Y, height)-at.Y, 3)))
}

// goTo brings a place of the minimap into the middle of the view.
func (m *Minimap) goTo(at fyne.Position) {
	if m.painted != nil {
		m.chart.LookAt(m.camera.ToMap(drawing.Point{X: float64(at.X), Y: float64(at.Y)}))
	}
}

// MouseDown is called by Fyne.
func (m *Minimap) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		m.goTo(e.Position)
	}
}

// Dragged is called by Fyne.
func (m *Minimap) Dragged(e *fyne.DragEvent) { m.goTo(e.Position) }

// The rest keeps the pointer from reaching the map below.

func (m *Minimap) MouseUp(*desktop.MouseEvent)    {}
func (m *Minimap) DragEnd()                       {}
func (m *Minimap) MouseIn(*desktop.MouseEvent)    {}
func (m *Minimap) MouseMoved(*desktop.MouseEvent) {}
func (m *Minimap) MouseOut()                      {}

// Cursor shows that there is something to press.
func (m *Minimap) Cursor() desktop.Cursor { return desktop.PointerCursor }
