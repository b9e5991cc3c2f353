package mapview

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
	"inroad/app/session"
	"inroad/graphmodel"
)

// nameOf returns where the name of a record is on the screen.
func (s *stand) nameOf(kind graphmodel.Kind, id graphmodel.ID) fyne.Position {
	s.t.Helper()
	for _, l := range s.picture.front.labels {
		if l.Ref == (graphmodel.Ref{Kind: kind, ID: id}) {
			return position(s.camera.ToView(l.Area.Centre()))
		}
	}
	s.t.Fatalf("the name of %s is not on the screen", id)
	return fyne.Position{}
}

func TestNameIsThePerson(t *testing.T) {
	s := newStand(t, meeting())
	name := s.nameOf(graphmodel.KindPerson, "ana")
	s.click(name)
	s.wantSelected("ana")
	s.MouseMoved(s.event(name, 0))
	if s.over.Kind != gesture.OnPerson || s.over.ID != "ana" {
		t.Errorf("the pointer is on %+v", s.over)
	}
	s.click(s.nameOf(graphmodel.KindPerson, "bo"))
	s.wantSelected("bo")

	s.drag(name, name.AddXY(20, 20), name.AddXY(40, 60))
	s.wantUndo("Move Ana Ruiz")
	want := drawing.Point{X: 40 / s.camera.Zoom, Y: 60 / s.camera.Zoom}
	if d := apart(s.placeInFile("ana"), want); d > 0.01 {
		t.Errorf("Ana stands %v off", d)
	}

	// The name has moved along.
	s.doubleClick(s.nameOf(graphmodel.KindPerson, "ana"))
	s.typeName("Ana Lima", fyne.KeyReturn)
	s.wantUndo("Rename Ana Ruiz")
}

func TestNameHasTheMenuOfThePerson(t *testing.T) {
	s := newStand(t, meeting())
	var menu *fyne.Menu
	s.menuOpening = func(opened *fyne.Menu, _ fyne.Position) { menu = opened }
	name := s.nameOf(graphmodel.KindPerson, "cy")
	e := s.event(name, desktop.MouseButtonSecondary)
	s.MouseDown(e)
	s.MouseUp(e)
	s.TappedSecondary(&e.PointEvent)
	s.wantSelected("cy")
	if menu == nil || menu.Items[0].Label != "Rename" {
		t.Errorf("the menu is %+v", menu)
	}
}

func TestNameIsNeverTheRim(t *testing.T) {
	s := newStand(t, meeting())
	for _, l := range s.picture.front.labels {
		if l.Ref.Kind != graphmodel.KindPerson {
			continue
		}
		for _, at := range []drawing.Point{l.Area.Min, l.Area.Centre(), {X: l.Area.Centre().X, Y: l.Area.Min.Y}} {
			if what := s.hitAt(at); what.Kind != gesture.OnPerson || what.ID != l.Ref.ID {
				t.Errorf("on the name of %s is %+v", l.Ref.ID, what)
			}
		}
	}
	if what := s.hitAt(drawing.Point{Y: drawing.Radius(3) - 2}); what.Kind != gesture.OnRim {
		t.Errorf("on the rim above the name is %+v", what)
	}
}

func TestDraggingATieOntoAName(t *testing.T) {
	s := newStand(t, meeting())
	s.drag(s.at(20, 0), s.at(100, 100), s.nameOf(graphmodel.KindPerson, "cy"))
	s.wantUndo("Tie Ana Ruiz to Cy Tan")
}

func TestNamesOfDepartmentsAndGoals(t *testing.T) {
	w := meeting()
	w.Goals = graphmodel.NewTable([]*graphmodel.Goal{{ID: "g", Title: "Close the books", Holders: []graphmodel.Holder{{Person: "bo"}}}})
	s := newStand(t, w)
	s.SetLayers(drawing.Layers{Goals: true})
	s.click(s.nameOf(graphmodel.KindGoal, "g"))
	s.wantSelected("g")
	s.click(s.nameOf(graphmodel.KindDepartment, "it"))
	s.wantSelected("it")
}

// A name that is still on the screen after its person is gone names nobody.
func TestNameOfSomebodyGone(t *testing.T) {
	s := newStand(t, meeting())
	at := s.nameOf(graphmodel.KindPerson, "bo")
	labels := s.picture.front.labels
	s.choose(session.SelectionOf(person("bo")))
	s.DeleteSelection()
	s.picture.front.labels = labels
	if what := s.hitAt(s.camera.ToMap(viewPoint(at))); what.Kind != gesture.OnGround {
		t.Errorf("there is %+v", what)
	}
}

func TestNameFieldStaysOnTheMap(t *testing.T) {
	for _, name := range []string{"left", "right"} {
		t.Run(name, func(t *testing.T) {
			s := newStand(t, graphmodel.New("w", "W"))
			width := s.Size().Width
			at := fyne.NewPos(30, 300)
			if name == "right" {
				at.X = width - 30
			}
			s.doubleClick(at)
			field := s.overlay.name.field
			if from := field.Position().X; !field.Visible() || from < 0 || from+field.Size().Width > width {
				t.Errorf("the field reaches from %g to %g on a map %g wide", from, from+field.Size().Width, width)
			}
		})
	}
}
