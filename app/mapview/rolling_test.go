package mapview

import (
	"math"
	"testing"

	"inroad/app/drawing"
)

// A notch of the wheel is followed smoothly, about the place under the pointer;
// one that comes meanwhile goes on from where the last one would have ended.
func TestNotchesAreFollowed(t *testing.T) {
	s := newStand(t, meeting())
	at := drawing.Point{X: 100, Y: 100}
	under, zoom := s.camera.ToMap(at), s.camera.Zoom
	end := zoom * wheelZoom(-25)
	begin := func(to float64) { s.rolling = s.newRolling(at, to) }
	begin(end)
	before := zoom
	for _, share := range []float32{0.2, 0.5, 0.9} {
		s.rolling.tick(share)
		if s.camera.Zoom >= before || s.camera.Zoom <= end {
			t.Errorf("at %v of the way the zoom is %v, from %v to %v", share, s.camera.Zoom, zoom, end)
		}
		if off := apart(under, s.camera.ToMap(at)); off > 1e-6 {
			t.Errorf("the place under the pointer moved by %v", off)
		}
		before = s.camera.Zoom
	}
	s.roll(at, -25) // the driver of tests is at the end at once
	if want := end * wheelZoom(-25); math.Abs(s.camera.Zoom-want) > 1e-9 || s.rolling != nil {
		t.Errorf("after two notches the zoom is %v, want %v", s.camera.Zoom, want)
	}
}

func TestWhoMovesTheCameraStopsTheWheel(t *testing.T) {
	s := newStand(t, meeting())
	at := drawing.Point{X: 100, Y: 100}
	s.rolling = s.newRolling(at, s.camera.Zoom*2)
	s.rolling.tick(0.5)
	s.pan(drawing.Point{X: 30})
	camera := s.camera
	s.rolling.tick(0.8)
	if s.camera != camera {
		t.Error("the zoom goes on")
	}
	s.roll(at, 25)
	if want := camera.Zoom * wheelZoom(25); math.Abs(s.camera.Zoom-want) > 1e-9 {
		t.Errorf("the next notch goes to %v, want %v", s.camera.Zoom, want)
	}
}

// A touchpad tells of many small turns: each is followed at once.
func TestSmallTurnsAreNotSmoothed(t *testing.T) {
	s := newStand(t, meeting())
	s.rolling = s.newRolling(drawing.Point{}, s.camera.Zoom*2)
	before := s.camera.Zoom
	s.roll(drawing.Point{X: 100, Y: 100}, 4)
	if s.rolling != nil || s.camera.Zoom <= before {
		t.Errorf("the zoom is %v", s.camera.Zoom)
	}
}
