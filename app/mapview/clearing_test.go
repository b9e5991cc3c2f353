package mapview

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
)

// Who is in view, can be read and is under no card is not flown to.
func TestWhoCanBeReadStaysWhereTheyAre(t *testing.T) {
	card := canvas.NewRectangle(nil)
	card.SetMinSize(fyne.NewSize(300, 300))
	for name, c := range map[string]struct {
		before func(s *stand)
		stays  bool
	}{
		"in view":     {func(*stand) {}, true},
		"out of view": {func(s *stand) { s.pan(drawing.Point{X: -2000}) }, false},
		"at the edge": {func(s *stand) { s.pan(drawing.Point{X: -s.camera.ToView(s.where("bo")).X + 10}) }, false},
		"too small":   {func(s *stand) { s.zoomTo(0.4) }, false},
		"under a card": {func(s *stand) {
			s.PutCard(card)()
			s.pan(drawing.Point{X: 820, Y: 200}.Sub(s.camera.ToView(s.where("bo"))))
		}, false},
		"under a strip": {func(s *stand) { s.pan(drawing.Point{X: 80, Y: 50}.Sub(s.camera.ToView(s.where("bo")))) }, false},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStand(t, meeting())
			c.before(s)
			before := s.camera
			s.FlyTo(person("bo"))
			s.settle()
			if stays := s.camera == before; stays != c.stays {
				t.Errorf("the camera stays: %v", stays)
			}
			if c.stays {
				return
			}
			if at := s.camera.ToView(s.where("bo")); s.controls.anyOver(at) {
				t.Errorf("they are at %v of the view", at)
			}
		})
	}
}

func (c *controls) anyOver(at drawing.Point) bool {
	for _, area := range append(c.covers(), c.floating()...) {
		if area.Contains(at) {
			return true
		}
	}
	return false
}

// Whoever is named, added or found by undoing is not under the overview.
func TestNobodyIsKeptUnderTheOverview(t *testing.T) {
	s := newStand(t, meeting())
	overview := canvas.NewRectangle(nil)
	overview.SetMinSize(fyne.NewSize(172, 116))
	s.PutOverview(overview)()
	under := viewPoint(overview.Position()).Add(drawing.Point{X: 60, Y: 50})
	s.pan(under.Sub(s.camera.ToView(s.where("bo"))))
	s.keepInView(s.where("bo"), 20)
	if at := s.camera.ToView(s.where("bo")); s.controls.anyOver(at) || at.X < 0 || at.Y < 0 {
		t.Errorf("they are at %v, the overview at %v", at, overview.Position())
	}
	overview.Hide()
	s.pan(under.Sub(s.camera.ToView(s.where("bo"))))
	before := s.camera
	if s.keepInView(s.where("bo"), 20); s.camera != before {
		t.Error("an overview that is hidden makes room")
	}
}

// What the pointer was over is not brought out any more when the camera has
// taken it elsewhere.
func TestTheCameraTakesWhatThePointerIsOverAway(t *testing.T) {
	s := newStand(t, meeting())
	hint := ""
	s.Hinted.Listen(func(h string) { hint = h })
	s.MouseMoved(s.event(s.at(0, 0), 0))
	if s.over.ID != "ana" || hint == "" {
		t.Fatalf("the pointer is over %+v: %q", s.over, hint)
	}
	s.look(zoomedAt(s.camera, s.mouse.latest.View, s.camera.Zoom*1.1))
	if s.over.ID != "ana" {
		t.Error("who is still under the pointer is forgotten")
	}
	s.pan(drawing.Point{X: 300})
	if s.over != (gesture.Hit{}) || hint != "" {
		t.Errorf("the pointer is over %+v: %q", s.over, hint)
	}
}
