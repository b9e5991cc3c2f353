package mapview

import (
	"testing"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

func TestUndoIsSeen(t *testing.T) {
	s := newStand(t, meeting())
	far := drawing.Point{X: 9000, Y: 9000}
	s.moveTo(map[graphmodel.ID]drawing.Point{"ana": far, "bo": far.Add(drawing.Point{X: 100}), "cy": far.Add(drawing.Point{Y: 100})})
	s.ZoomToFit()
	before := s.camera
	s.session.History().Undo()
	if !s.camera.Visible().Contains(s.where("ana")) || !s.camera.Visible().Contains(s.where("bo")) {
		t.Errorf("after undo the camera sees %v", s.camera.Visible())
	}
	s.session.History().Redo()
	if !s.camera.Visible().Contains(far) {
		t.Error("after redo the camera sees nobody")
	}
	s.look(before)
	s.moveTo(map[graphmodel.ID]drawing.Point{"ana": {}})
	zoom := s.camera.Zoom
	s.session.History().Undo()
	s.session.History().Redo()
	if !s.camera.Visible().Contains(drawing.Point{}) || s.camera.Zoom != zoom {
		t.Errorf("one person is followed to %v", s.camera.Visible())
	}
	s.look(before)
	s.moveTo(map[graphmodel.ID]drawing.Point{"bo": {X: 300}})
	if s.camera != before {
		t.Error("the camera follows an edit that is no undo")
	}
}
