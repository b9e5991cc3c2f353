package minimap_test

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/clock"
	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/mapview"
	"inroad/app/minimap"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

// open shows a map of many with a minimap, in a window of that size.
func open(t *testing.T, size fyne.Size) (*mapview.Map, *minimap.Minimap, fyne.Window) {
	t.Helper()
	return openOn(t, modeltest.Large(60, 90), size)
}

func openOn(t *testing.T, w *graphmodel.Workspace, size fyne.Size) (*mapview.Map, *minimap.Minimap, fyne.Window) {
	t.Helper()
	var mini *minimap.Minimap
	chart, window := apptest.Window(t, size, func() *mapview.Map {
		s := apptest.Session(t, w, session.Inline{})
		chart := mapview.New(s)
		mini = minimap.New(chart, session.Inline{}, nil)
		return chart
	})
	return chart, mini, window
}

func TestMinimapIsSeenWhereNotAllIsInView(t *testing.T) {
	chart, mini, _ := open(t, fyne.NewSize(1000, 700))
	if mini.Visible() {
		t.Error("all is in view and there is a minimap")
	}
	middle := chart.Camera()
	chart.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 100)})
	if !mini.Visible() {
		t.Error("there is more than is in view and no minimap")
	}
	if mini.SetWanted(false); mini.Visible() {
		t.Error("who wants no minimap has one")
	}
	mini.SetWanted(true)
	if chart.ReturnTo(middle); mini.Visible() {
		t.Error("it stays when all is in view again")
	}
}

// Where hardly anything is out of view, or there are few people, a minimap would
// only cover some of them.
func TestNoMinimapWhereItHelpsLittle(t *testing.T) {
	chart, mini, _ := open(t, fyne.NewSize(1000, 700))
	w, options, fitted := chart.Seen()
	all := drawing.Build(w, options).Bounds()
	for _, c := range []struct {
		hidden float64 // share of the map
		want   bool
	}{{0.25, false}, {0.35, true}} {
		at := fitted
		at.X += all.Min.X + c.hidden*all.Width() - fitted.Visible().Min.X
		if chart.ReturnTo(at); mini.Visible() != c.want {
			t.Errorf("with %g of the map out of view there is a minimap: %v", c.hidden, mini.Visible())
		}
	}
	few, small, _ := openOn(t, apptest.Sample(t, "self-service-analytics"), fyne.NewSize(1000, 700))
	for range 6 {
		few.ZoomIn()
	}
	if small.Visible() {
		t.Error("a map of few has a minimap")
	}
}

// Its corners are as round as those of the cards beside it.
func TestMinimapHasRoundCorners(t *testing.T) {
	chart, mini, _ := open(t, fyne.NewSize(1000, 700))
	chart.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 100)})
	picture := test.WidgetRenderer(mini).Objects()[0].(*canvas.Raster).Generator(1, 1)
	size := picture.Bounds().Size()
	for _, at := range []image.Point{{0, 0}, {size.X - 1, 0}, {0, size.Y - 1}, {size.X - 1, size.Y - 1}} {
		if _, _, _, a := picture.At(at.X, at.Y).RGBA(); a != 0 {
			t.Errorf("the corner at %v of %v is filled", at, size)
		}
	}
	if _, _, _, a := picture.At(size.X/2, 0).RGBA(); a != 0xffff {
		t.Error("its edge is not filled")
	}
}

func TestNoMinimapWhereThereIsNoRoom(t *testing.T) {
	chart, mini, _ := open(t, fyne.NewSize(500, 400))
	chart.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 200)})
	if mini.Visible() {
		t.Error("a small map is covered by a minimap")
	}
}

// What is pressed on the minimap comes into the middle of the view, and the
// frame goes there.
func TestPressMovesTheView(t *testing.T) {
	chart, mini, _ := open(t, fyne.NewSize(1000, 700))
	chart.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 100)})
	size := mini.Size()
	press := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	for _, share := range [][2]float32{{0.3, 0.4}, {0.6, 0.7}} {
		press.Position = fyne.NewPos(size.Width*share[0], size.Height*share[1])
		mini.MouseDown(press)
		frame := test.WidgetRenderer(mini).Objects()[1]
		centre := frame.Position().AddXY(frame.Size().Width/2, frame.Size().Height/2)
		if dx, dy := centre.X-press.Position.X, centre.Y-press.Position.Y; dx*dx+dy*dy > 4 {
			t.Errorf("the frame is around %v, pressed was %v", centre, press.Position)
		}
	}
	before := chart.Camera()
	drag := &fyne.DragEvent{}
	drag.Position = fyne.NewPos(10, 10)
	if mini.Dragged(drag); chart.Camera() == before {
		t.Error("dragging does not move the view")
	}
}

// The minimap is above the zoom and inside the map.
func TestMinimapKeepsToItsCorner(t *testing.T) {
	chart, mini, _ := open(t, fyne.NewSize(1000, 700))
	chart.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 100)})
	at, size := mini.Position(), mini.Size()
	if at.X < 500 || at.Y < 350 || at.X+size.Width > 1000 || at.Y+size.Height > 660 {
		t.Errorf("it is at %v, of %v", at, size)
	}
}

// When another file is opened nothing of the last one is left to be seen.
func TestMinimapForgetsTheFile(t *testing.T) {
	hand, later := &clock.Manual{}, &apptest.Later{}
	var s *session.Session
	var mini *minimap.Minimap
	chart, _ := apptest.Window(t, fyne.NewSize(1000, 700), func() *mapview.Map {
		s = apptest.Session(t, modeltest.Large(60, 90), session.Inline{})
		chart := mapview.New(s)
		mini = minimap.New(chart, later, hand)
		return chart
	})
	chart.ZoomTo100()
	chart.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 100)})
	later.RunAll()
	painted := func() bool {
		_, painted := test.WidgetRenderer(mini).Objects()[0].(*canvas.Raster).Generator(1, 1).(*image.RGBA)
		return painted
	}
	if !painted() {
		t.Fatal("there is no picture")
	}
	if err := s.Open(modeltest.Large(200, 300)); err != nil {
		t.Fatal(err)
	}
	if painted() {
		t.Error("the picture of the last file is still there")
	}
}

func TestMinimapFollowsTheTheme(t *testing.T) {
	chart, mini, window := open(t, fyne.NewSize(1000, 700))
	chart.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 100)})
	for _, mode := range []look.Mode{look.Dark, look.Light} {
		fyne.CurrentApp().Settings().SetTheme(look.NewTheme(mode))
		corner := mini.Position().AddXY(12, 3)
		got := color.NRGBAModel.Convert(window.Canvas().Capture().At(int(corner.X), int(corner.Y))).(color.NRGBA)
		if got != look.Palette().Ground {
			t.Errorf("%s: its ground is %v", mode, got)
		}
	}
}

// A map is all on its minimap, however large it is.
func TestMinimapShowsAllOfALargeMap(t *testing.T) {
	var mini *minimap.Minimap
	chart, _ := apptest.Window(t, fyne.NewSize(1000, 700), func() *mapview.Map {
		chart := mapview.New(apptest.Session(t, modeltest.Large(200, 300), session.Inline{}))
		mini = minimap.New(chart, session.Inline{}, nil)
		return chart
	})
	chart.ZoomTo100()
	press := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	mini.MouseDown(press)
	if corner := chart.Camera(); corner.X > 0 || corner.Y > 0 {
		t.Errorf("the corner of the minimap is (%v, %v) of a map that begins at about (0, 0)", corner.X, corner.Y)
	}
	press.Position = fyne.NewPos(mini.Size().Width, mini.Size().Height)
	mini.MouseDown(press)
	if corner := chart.Camera(); corner.X < 9900 || corner.Y < 9900 {
		t.Errorf("the other corner is (%v, %v) of a map that ends at about (10000, 10000)", corner.X, corner.Y)
	}
}
