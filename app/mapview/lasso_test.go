package mapview

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/drawing"
	"inroad/graphmodel"
)

func TestLasso(t *testing.T) {
	s := newStand(t, meeting())
	s.mods = fyne.KeyModifierAlt
	s.MouseDown(s.event(s.at(-60, -60), desktop.MouseButtonPrimary))
	for _, p := range [][2]float64{{60, -60}, {60, 260}, {-60, 260}} {
		e := &fyne.DragEvent{}
		e.Position = s.at(p[0], p[1])
		s.Dragged(e)
	}
	if !s.overlay.lasso.content.Visible() {
		t.Error("the line is not seen while it is drawn")
	}
	if _, _, _, a := s.overlay.lasso.fill(60, 160).At(30, 80).RGBA(); a == 0 || a == 0xffff {
		t.Errorf("what is within is filled with opacity %d", a)
	}
	s.MouseUp(s.event(s.at(-60, 260), desktop.MouseButtonPrimary))
	s.wantSelected("ana", "cy")
	if s.overlay.lasso.content.Visible() {
		t.Error("the line stays")
	}
}

func TestDepartmentMovesByItsName(t *testing.T) {
	s := newStand(t, meeting())
	name := s.nameOf(graphmodel.KindDepartment, "it")
	s.drag(name, name.AddXY(30, 0), name.AddXY(60, 20))
	s.wantUndo("Move 2 people")
	want := drawing.Point{X: 60 / s.camera.Zoom, Y: 20 / s.camera.Zoom}
	if d := apart(s.placeInFile("ana"), want); d > 0.01 {
		t.Errorf("Ana stands %v off", d)
	}
	if s.placeInFile("bo") != (drawing.Point{X: 300}) {
		t.Error("Bo, who is not of the department, has moved")
	}
	s.doubleClick(s.nameOf(graphmodel.KindDepartment, "it"))
	s.wantSelected("ana", "cy")
}
