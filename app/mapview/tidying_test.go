package mapview

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/alignment"
)

func TestAlignAndDistribute(t *testing.T) {
	s := newStand(t, meeting())
	s.choose(session.SelectionOf(person("ana"), person("bo"), person("cy")))
	s.Align(alignment.Middle)
	s.wantUndo("Align the middles")
	if at := s.placeInFile("bo"); at != (drawing.Point{X: 300, Y: 100}) {
		t.Errorf("Bo stands at %v", at)
	}
	s.session.History().Undo()
	s.DistributeDown()
	s.wantUndo("Distribute down")
	if at := s.placeInFile("bo"); at != (drawing.Point{X: 300, Y: 100}) {
		t.Errorf("distributed, Bo stands at %v", at)
	}
	s.choose(session.SelectionOf(person("ana")))
	s.session.History().MarkSaved()
	s.Align(alignment.Left)
	if s.session.History().Dirty() {
		t.Error("one person was aligned")
	}
}

func TestPin(t *testing.T) {
	w := meeting()
	w.Positions = graphmodel.NewTable([]*graphmodel.Position{{ID: "ana"}, {ID: "bo", X: 300}})
	s := newStand(t, w)
	s.choose(session.SelectionOf(person("ana"), person("cy")))
	at := s.where("cy")
	s.TogglePin()
	if !s.Pinned() || !s.workspace().Positions.Find("cy").Pinned || s.placeInFile("cy") != at {
		t.Errorf("Cy is at %+v", s.workspace().Positions.Find("cy"))
	}
	s.wantUndo("Pin 2 people")
	if disc, _ := s.disc("ana"); !disc.Pinned {
		t.Error("Ana’s disc has no pin")
	}
	s.choose(session.SelectionOf(person("ana"), person("bo")))
	s.Align(alignment.Bottom)
	if s.placeInFile("ana") != (drawing.Point{}) {
		t.Error("a pinned person is aligned")
	}
	s.choose(session.SelectionOf(person("ana"), person("cy")))
	s.TogglePin()
	if s.Pinned() || s.workspace().Positions.Find("ana").Pinned {
		t.Error("they are still pinned")
	}
	s.session.History().Undo()
	s.session.History().Undo()
	if s.session.History().Dirty() {
		t.Error("undo leaves something")
	}
}

func TestDraggingLinesUp(t *testing.T) {
	s := newStand(t, meeting())
	drag := func(mods fyne.KeyModifier) drawing.Point {
		s.mods = 0
		s.clock = s.clock.Add(time.Second)
		s.MouseDown(s.event(s.at(300, 0), desktop.MouseButtonPrimary))
		s.mods = mods
		e := &fyne.DragEvent{}
		e.Position = s.at(240, 204)
		s.Dragged(e)
		if on := s.overlay.guides.lines[0].Visible(); on != (s.Snapping() && mods == 0) {
			t.Errorf("while dragging with %v a guide is seen: %t", mods, on)
		}
		s.MouseUp(s.event(e.Position, desktop.MouseButtonPrimary))
		at := s.placeInFile("bo")
		s.session.History().Undo()
		if s.overlay.guides.lines[0].Visible() {
			t.Error("the guide stays")
		}
		return at
	}
	if at := drag(0); apart(at, drawing.Point{X: 240, Y: 204}) > 0.01 {
		t.Errorf("unasked Bo goes to %v", at)
	}
	s.SetSnapping(true)
	if at := drag(0); apart(at, drawing.Point{X: 240, Y: 200}) > 0.01 {
		t.Errorf("Bo goes to %v and not beside Cy", at)
	}
	if at := drag(fyne.KeyModifierAlt); apart(at, drawing.Point{X: 240, Y: 204}) > 0.01 {
		t.Errorf("with Alt Bo goes to %v", at)
	}
}

func TestWheelThatPans(t *testing.T) {
	s := newStand(t, meeting())
	s.SetWheelPans(true)
	scroll := func() drawing.Camera {
		before := s.camera
		e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(10, 25)}
		s.Scrolled(e)
		return before
	}
	if before := scroll(); s.camera.Zoom != before.Zoom || s.camera.Y >= before.Y || s.camera.X >= before.X {
		t.Errorf("the camera goes from %v to %v", before, s.camera)
	}
	s.mods = fyne.KeyModifierControl
	if before := scroll(); s.camera.Zoom <= before.Zoom {
		t.Error("Ctrl does not zoom")
	}
}
