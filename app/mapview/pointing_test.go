package mapview

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// meeting is a workspace of three people with places: Ana at 0 0, Bo at 300 0,
// Cy at 0 200, who is in IT with Ana. Ana trusts Bo.
func meeting() *graphmodel.Workspace {
	w := graphmodel.New("w", "Meeting")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "it", Name: "IT"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{
		{ID: "ana", Name: "Ana Ruiz", Department: "it"}, {ID: "bo", Name: "Bo Lind"}, {ID: "cy", Name: "Cy Tan", Department: "it"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "ana", To: "bo", Trust: graphmodel.Some(70.0)}})
	w.Positions = graphmodel.NewTable([]*graphmodel.Position{{ID: "ana"}, {ID: "bo", X: 300}, {ID: "cy", Y: 200}})
	return w
}

func person(id graphmodel.ID) graphmodel.Ref {
	return graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id}
}

// at returns where a place on the map is in the window.
func (s *stand) at(x, y float64) fyne.Position {
	return position(s.camera.ToView(drawing.Point{X: x, Y: y}))
}

func (s *stand) event(at fyne.Position, button desktop.MouseButton) *desktop.MouseEvent {
	e := &desktop.MouseEvent{Button: button, Modifier: s.mods}
	e.Position, e.AbsolutePosition = at, at
	return e
}

// drag presses at the first place, goes to the others and lets go at the last,
// as Fyne's driver would tell the map.
func (s *stand) drag(places ...fyne.Position) {
	s.clock = s.clock.Add(time.Second)
	s.MouseDown(s.event(places[0], desktop.MouseButtonPrimary))
	for _, at := range places[1:] {
		e := &fyne.DragEvent{}
		e.Position = at
		s.Dragged(e)
	}
	s.MouseUp(s.event(places[len(places)-1], desktop.MouseButtonPrimary))
	if len(places) > 1 {
		s.DragEnd()
	}
}

func (s *stand) click(at fyne.Position) { s.drag(at) }

func (s *stand) doubleClick(at fyne.Position) {
	s.click(at)
	s.clock = s.clock.Add(100 * time.Millisecond)
	s.MouseDown(s.event(at, desktop.MouseButtonPrimary))
	s.MouseUp(s.event(at, desktop.MouseButtonPrimary))
}

// typeName types into the field that has the focus.
func (s *stand) typeName(text string, end fyne.KeyName) {
	s.t.Helper()
	field := s.window.Canvas().Focused()
	if field != s.overlay.name.field {
		s.t.Fatalf("the focus is on %T, not on the name", field)
	}
	for _, r := range text {
		field.TypedRune(r)
	}
	field.TypedKey(&fyne.KeyEvent{Name: end})
}

func (s *stand) workspace() *graphmodel.Workspace { return s.session.Workspace() }

func (s *stand) placeInFile(id graphmodel.ID) drawing.Point {
	s.t.Helper()
	p := s.workspace().Positions.Find(id)
	if p == nil {
		s.t.Fatalf("%s has no position", id)
	}
	return drawing.Point{X: p.X, Y: p.Y}
}

func (s *stand) wantUndo(name string) {
	s.t.Helper()
	if got := s.session.History().UndoName(); got != name {
		s.t.Errorf("undo says %q, want %q", got, name)
	}
}

func TestDraggingPeopleIsOneStep(t *testing.T) {
	s := newStand(t, meeting())
	s.choose(session.SelectionOf(person("ana"), person("bo")))
	s.drag(s.at(0, 0), s.at(10, 10), s.at(30, 40), s.at(50, 60))
	s.wantUndo("Move 2 people")
	if d := apart(s.placeInFile("bo"), drawing.Point{X: 350, Y: 60}); d > 0.01 {
		t.Errorf("Bo stands %v off", d)
	}
	if s.moved != nil {
		t.Error("the preview stays")
	}
	s.session.History().Undo()
	if s.session.History().Dirty() || s.placeInFile("ana") != (drawing.Point{}) {
		t.Error("one undo does not take the drag back")
	}
}

func TestDragThatEndsOutsideTheMap(t *testing.T) {
	s := newStand(t, meeting())
	from, to := s.at(0, 0), s.at(40, 0)
	s.MouseDown(s.event(from, desktop.MouseButtonPrimary))
	e := &fyne.DragEvent{}
	e.Position = to
	s.Dragged(e)
	s.DragEnd()
	s.wantUndo("Move Ana Ruiz")
}

func TestEscapeTakesDragBack(t *testing.T) {
	s := newStand(t, meeting())
	s.MouseDown(s.event(s.at(0, 0), desktop.MouseButtonPrimary))
	e := &fyne.DragEvent{}
	e.Position = s.at(90, 0)
	s.Dragged(e)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.Dragged(e)
	s.MouseUp(s.event(s.at(90, 0), desktop.MouseButtonPrimary))
	if s.session.History().Dirty() || s.where("ana") != (drawing.Point{}) {
		t.Error("the drag was not taken back")
	}
}

func TestTieFromRim(t *testing.T) {
	s := newStand(t, meeting())
	rim := s.at(20, 0)
	s.drag(rim, s.at(100, 100), s.at(0, 200))
	s.wantUndo("Tie Ana Ruiz to Cy Tan")
	tie := s.workspace().TieBetween("ana", "cy")
	if tie == nil {
		t.Fatal("there is no tie by which Ana trusts Cy")
	}
	if got := tie.Trust.Or(-1); got != 50 {
		t.Errorf("trust %v, want 50", got)
	}
	if only, ok := s.selection().Only(); !ok || only != graphmodel.RefOf(tie) {
		t.Error("the new tie is not selected")
	}
	s.session.History().MarkSaved()
	s.choose(session.Selection{})
	s.drag(rim, s.at(100, 100), s.at(0, 200))
	if s.session.History().Dirty() || !s.selection().Has(graphmodel.RefOf(tie)) {
		t.Error("tying again does not just select the tie")
	}
}

func TestNewPersonIsOneStepOrNone(t *testing.T) {
	s := newStand(t, meeting())
	s.doubleClick(s.at(200, 200))
	s.typeName("Dana Wu", fyne.KeyReturn)
	s.wantUndo("Add Dana Wu")
	only, ok := s.selection().Only()
	p := s.workspace().Person(only.ID)
	if !ok || p == nil || p.Name != "Dana Wu" || p.Department != "" {
		t.Fatalf("selected is %v", p)
	}
	if d := apart(s.placeInFile(p.ID), drawing.Point{X: 200, Y: 200}); d > 0.5 {
		t.Errorf("the new person stands %v off", d)
	}
	if s.window.Canvas().Focused() != fyne.Focusable(s.Map) {
		t.Error("the map has not got the focus back")
	}
	s.session.History().Undo()
	if s.session.History().Dirty() {
		t.Error("one undo does not take the person back")
	}
	s.doubleClick(s.at(200, 200))
	s.typeName("Nobody", fyne.KeyEscape)
	s.doubleClick(s.at(200, 200))
	s.typeName("", fyne.KeyReturn)
	if s.session.History().Dirty() || s.session.History().RedoName() != "Add Dana Wu" {
		t.Error("a name that was taken back has left a trace")
	}
}

func TestNewPersonJoinsDepartment(t *testing.T) {
	s := newStand(t, meeting())
	s.doubleClick(s.at(0, 100))
	s.typeName("Ed", fyne.KeyReturn)
	only, _ := s.selection().Only()
	if p := s.workspace().Person(only.ID); p == nil || p.Department != "it" {
		t.Errorf("Ed is in the department of %+v", p)
	}
}

func TestLeavingTheFieldKeepsTheName(t *testing.T) {
	s := newStand(t, meeting())
	s.doubleClick(s.at(300, 0))
	s.overlay.name.field.SetText("Bo Lindqvist")
	s.click(s.at(200, 200))
	s.wantUndo("Rename Bo Lind")
	if got := s.workspace().Person("bo").Name; got != "Bo Lindqvist" {
		t.Errorf("name %q", got)
	}
}

func TestNameIsKeptAtOnceWhenTheFocusGoes(t *testing.T) {
	s := newStand(t, meeting())
	s.doubleClick(s.at(200, 200))
	s.overlay.name.field.SetText("Dana")
	s.window.Canvas().Unfocus()
	s.wantUndo("Add Dana")
	s.doubleClick(s.at(300, 0))
	s.overlay.name.field.SetText("Bob")
	s.overlay.name.field.FocusLost() // as when the window loses the focus
	s.wantUndo("Rename Bo Lind")
	if s.window.Canvas().Focused() != fyne.Focusable(s.Map) {
		t.Errorf("the keys go to %T", s.window.Canvas().Focused())
	}
}

func TestClickAfterTypingSelectsWhatIsClicked(t *testing.T) {
	s := newStand(t, meeting())
	s.doubleClick(s.at(200, 200))
	s.overlay.name.field.SetText("Dana")
	s.click(s.at(300, 0))
	s.wantSelected("bo")
}

func TestWheel(t *testing.T) {
	s := newStand(t, meeting())
	scroll := func(dx, dy float32) {
		e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(dx, dy)}
		e.Position = fyne.NewPos(100, 100)
		s.Scrolled(e)
	}
	under := s.camera.ToMap(drawing.Point{X: 100, Y: 100})
	var told float64
	s.Zoomed.Listen(func(zoom float64) { told = zoom })
	before := s.camera
	scroll(0, 25)
	if s.camera.Zoom <= before.Zoom || told != s.camera.Zoom {
		t.Errorf("zoom %v, told %v", s.camera.Zoom, told)
	}
	if d := apart(under, s.camera.ToMap(drawing.Point{X: 100, Y: 100})); d > 1e-6 {
		t.Errorf("the place under the pointer moved by %v", d)
	}
	before = s.camera
	s.mods = fyne.KeyModifierShift
	scroll(0, 25)
	if s.camera.Zoom != before.Zoom || s.camera.X >= before.X || s.camera.Y != before.Y {
		t.Error("Shift with the wheel does not pan across")
	}
	before = s.camera
	s.mods = fyne.KeyModifierControl
	scroll(0, 25)
	if s.camera.Zoom != before.Zoom || s.camera.Y >= before.Y || s.camera.X != before.X {
		t.Error("Ctrl with the wheel does not pan up and down")
	}
}

func TestHintsAndCursor(t *testing.T) {
	s := newStand(t, meeting())
	var hint string
	s.Hinted.Listen(func(h string) { hint = h })
	hover := func(x, y float64) { s.MouseMoved(s.event(s.at(x, y), 0)) }
	hover(20, 0)
	if hint != "Drag to whoever Ana Ruiz trusts" || s.Cursor() != desktop.CrosshairCursor || !s.overlay.handle.Visible() {
		t.Errorf("on the rim: %q", hint)
	}
	hover(0, 0)
	if s.Cursor() != desktop.PointerCursor || s.overlay.handle.Visible() {
		t.Errorf("on a person: %q", hint)
	}
	curve := s.scene.Arcs[0].Curve.At(0.5)
	hover(curve.X, curve.Y)
	if hint != "Ana Ruiz trusts Bo Lind: trusting, 70" {
		t.Errorf("on a tie: %q", hint)
	}
	s.MouseOut()
	if hint != "" || s.Cursor() != desktop.DefaultCursor {
		t.Errorf("beside everything: %q", hint)
	}
}

// TestTypingAtOnce types before the field for a new name has opened, which on a
// slow machine takes its time.
func TestTypingAtOnce(t *testing.T) {
	q := newQueue()
	s := newStandOn(t, meeting(), q)
	q.drain()
	s.doubleClick(s.at(100, 100))
	s.TypedRune('N')
	s.TypedRune('o')
	q.drain()
	s.typeName("ra", fyne.KeyReturn)
	q.drain()
	s.wantUndo("Add Nora")
}

// TestClickingBesideTheNameFieldAndNamingAgain has what follows the first field's
// end come after the second has opened: it must not take the keys from it.
func TestClickingBesideTheNameFieldAndNamingAgain(t *testing.T) {
	q := newQueue()
	s := newStandOn(t, meeting(), q)
	q.drain()
	s.doubleClick(s.at(100, 100))
	q.drain()
	name := s.overlay.name
	name.left()
	name.add(drawing.Point{X: 100, Y: 100}, "")
	q.drain()
	if !name.open || s.window.Canvas().Focused() != name.field {
		t.Error("the second name field has lost the keys")
	}
}
