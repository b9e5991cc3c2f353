package mapview

import (
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// wantShown says who stands on the map by themself, and which departments are
// shown as one.
func (s *stand) wantShown(want ...graphmodel.ID) {
	s.t.Helper()
	var got []graphmodel.ID
	for i := range s.scene.Discs {
		got = append(got, s.scene.Discs[i].ID)
	}
	if !slices.Equal(got, want) {
		s.t.Errorf("on the map are %v, want %v", got, want)
	}
}

func TestFilterHidesAndDims(t *testing.T) {
	s := newStand(t, meeting())
	told := 0
	s.Looked.Listen(func(Looks) { told++ })
	s.Look(func(l *Looks) { l.Filter.Departments = []graphmodel.ID{"it"} })
	s.wantShown("ana", "cy")
	s.Look(func(l *Looks) { l.Filter.Departments = []graphmodel.ID{"it"} }) // the same again
	if told != 1 || len(s.scene.Arcs) != 0 || s.Passing().People() != 2 || !s.fits {
		t.Errorf("told %d times, %d ties, %d people, all in view: %t", told, len(s.scene.Arcs), s.Passing().People(), s.fits)
	}
	s.SelectAll()
	s.wantSelected("ana", "cy")
	s.Look(func(l *Looks) { l.Dim = true })
	s.wantShown("ana", "bo", "cy")
	if bo, _ := s.scene.Disc("bo"); !bo.Dim {
		t.Error("Bo, who does not pass, stands out")
	}
	s.ClearFilter()
	if bo, _ := s.scene.Disc("bo"); bo.Dim || s.Filtered() {
		t.Error("the filter stays")
	}
}

func TestFocusFollowsTheSelection(t *testing.T) {
	s := newStand(t, meeting())
	s.choose(session.SelectionOf(person("ana")))
	s.FocusOnSelected()
	s.wantShown("ana", "bo")
	if f := s.Looks().Filter; f.Focus != "ana" || f.Steps.Or(0) != graphmodel.DefaultSteps {
		t.Errorf("the filter is %+v", f)
	}
	s.FocusOnSelected()
	s.wantShown("ana", "bo", "cy")
}

func TestLooksFollowTheWorkspace(t *testing.T) {
	s := newStand(t, meeting())
	s.FocusOn("bo", 1)
	s.SetCollapsed("it", true)
	s.wantShown("bo", "it")
	s.session.Do(edit.Remove(s.session.Workspace(), person("bo"), graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: "it"}))
	if looks := s.Looks(); !looks.Filter.Empty() || len(looks.Collapsed) != 0 {
		t.Errorf("looks at what is gone: %+v", looks)
	}
	s.wantShown("ana", "cy")
	s.session.History().Undo()
	s.wantShown("ana", "bo", "cy")
	s.SetCollapsed("it", true)
	if err := s.session.Open(meeting()); err != nil {
		t.Fatal(err)
	}
	if len(s.Looks().Collapsed) != 0 {
		t.Error("another map is looked at as the one before")
	}
}

func TestDepartmentAsOneNode(t *testing.T) {
	s := newStand(t, meeting())
	s.choose(session.SelectionOf(person("cy")))
	low := s.controls.key.Size().Height
	s.ToggleCollapsed()
	s.wantShown("bo", "it")
	if s.controls.key.Size().Height <= low {
		t.Error("the legend does not say what the square is")
	}
	node, _ := s.scene.Node("it")
	s.click(position(s.camera.ToView(node.Centre)))
	s.wantSelected("it")
	before := s.camera.ToView(node.Centre)
	s.drag(position(before), position(before.Add(drawing.Point{X: 30, Y: 60})))
	way := s.where("ana")
	if at := s.where("cy"); math.Abs(at.Y-200-way.Y) > 0.01 || math.Abs(at.X-way.X) > 0.01 || way.Y < 10 {
		t.Errorf("the node was dragged, Ana to %v and Cy to %v", way, at)
	}
	s.ToggleCollapsed()
	s.wantShown("ana", "bo", "cy")
	s.CollapseAll()
	node, _ = s.scene.Node("it")
	s.doubleClick(position(s.camera.ToView(node.Centre)))
	s.wantShown("ana", "bo", "cy")
}

func TestBundleIsSelectedAsItsTies(t *testing.T) {
	w := meeting()
	w.Ties = graphmodel.NewTable(append(slices.Clone(w.Ties.All()), &graphmodel.Tie{ID: "u", From: "cy", To: "bo", Trust: graphmodel.Some(50.0)}))
	s := newStand(t, w)
	s.SetCollapsed("it", true)
	bundle, ok := s.scene.Bundle("t")
	if !ok || len(s.scene.Arcs) != 1 {
		t.Fatalf("the ties are %+v", s.scene.Arcs)
	}
	s.click(position(s.camera.ToView(bundle.Curve.At(0.5))))
	s.wantSelected("t", "u")
	if got, want := s.bundleHint("t"), "2 ties: IT trusts Bo Lind, 60 on average"; got != want {
		t.Errorf("the hint is %q, want %q", got, want)
	}
}

func TestViewsAreSavedAndShown(t *testing.T) {
	s := newStand(t, meeting())
	s.Look(func(l *Looks) {
		l.Layers = drawing.Layers{Goals: true, FormalLine: true}
		l.Filter.Kinds, l.Dim, l.Collapsed = []string{"internal"}, true, []graphmodel.ID{"it"}
	})
	s.look(drawing.Camera{X: 40, Y: 50, Zoom: 2, Width: s.camera.Width, Height: s.camera.Height})
	looks, camera := s.Looks(), s.camera
	view := s.View("v", "Mine")
	if want := []string{"formalLine", "goals"}; !slices.Equal(view.Layers, want) {
		t.Errorf("layers %v, want %v", view.Layers, want)
	}
	s.SetLooks(Looks{Layers: drawing.DefaultLayers})
	s.ZoomToFit()
	whole := s.View("w", "All")
	if whole.X.Known() || whole.Zoom.Known() {
		t.Errorf("a view of all says from where: %+v", whole)
	}
	s.ShowView(view)
	if !s.Looks().equal(looks) {
		t.Errorf("looks %+v, want %+v", s.Looks(), looks)
	}
	s.settle()
	if s.camera != camera {
		t.Errorf("the camera is %+v, want %+v", s.camera, camera)
	}
	s.ShowView(whole)
	if !s.fits {
		t.Error("not all is in view")
	}
}

// settle ends a flight at once, as it ends by itself.
func (s *stand) settle() {
	s.t.Helper()
	if s.flight != nil {
		s.flight(1)
	}
}

func TestRevealShowsWhatWasFound(t *testing.T) {
	s := newStand(t, meeting())
	s.Look(func(l *Looks) {
		l.Filter.Focus, l.Filter.Steps, l.Collapsed = "bo", graphmodel.Some(1), []graphmodel.ID{"it"}
	})
	s.wantShown("bo", "it")
	s.Reveal(person("cy"))
	s.wantShown("ana", "bo", "cy")
}

// TestWhoIsAddedIsSeen, although the filter would hide them.
func TestWhoIsAddedIsSeen(t *testing.T) {
	s := newStand(t, meeting())
	s.Look(func(l *Looks) { l.Filter.Tags, l.Collapsed = []string{"board"}, []graphmodel.ID{"it"} })
	s.wantShown()
	s.AddPersonAtCentre()
	s.typeName("Dee", fyne.KeyReturn)
	if looks := s.Looks(); !looks.Dim || len(looks.Filter.Tags) != 1 {
		t.Errorf("looked at so: %+v", looks)
	}
	added := s.selection().IDs(graphmodel.KindPerson)
	if disc, ok := s.scene.Disc(added[0]); !ok || disc.IsNode() {
		t.Error("who was added can't be seen")
	}
}

func TestZoomToTheSelected(t *testing.T) {
	s := newStand(t, meeting())
	if s.ZoomToSelection() || s.ZoomToMe() {
		t.Error("there is nothing to go to")
	}
	s.choose(session.SelectionOf(person("ana"), person("cy")))
	s.ZoomToSelection()
	s.settle()
	if math.Abs(s.camera.X) > 1 || math.Abs(s.camera.Y-100) > 1 || s.camera.Zoom < 1 {
		t.Errorf("the camera is %+v", s.camera)
	}
	s.FlyTo(person("bo"))
	s.settle()
	if math.Abs(s.camera.X-300) > 1 {
		t.Errorf("the camera is %+v", s.camera)
	}
}

// TestWhoeverMovesTheCameraTakesItOver while it flies.
func TestWhoeverMovesTheCameraTakesItOver(t *testing.T) {
	s := newStand(t, meeting())
	s.pan(drawing.Point{X: -2000})
	s.FlyTo(person("bo"))
	flight := s.flight
	flight(0.5)
	s.pan(drawing.Point{X: 17})
	at := s.camera
	flight(0.7)
	if s.camera != at {
		t.Error("the flight goes on against the hand")
	}
}

func TestAClosedMapFollowsNothing(t *testing.T) {
	s := newStand(t, meeting())
	s.openTie("t")
	s.Close()
	edition := s.edition
	s.session.Do(edit.Remove(s.session.Workspace(), person("bo")))
	s.session.Select(session.SelectionOf(person("ana")))
	if s.edition != edition {
		t.Error("it still follows the session")
	}
	if s.overlay.card.bubble.Tie() == "" {
		t.Error("its bubble still follows the session")
	}
}

// Who is hidden can't be deleted unseen.
func TestWhoIsHiddenIsNotDeleted(t *testing.T) {
	s := newStand(t, office())
	s.choose(session.SelectionOf(person("ana"), person("dot")))
	s.Look(func(l *Looks) { l.Filter.Focus, l.Filter.Steps = "dot", graphmodel.Some(1) })
	if s.isShown("ana") || !s.isShown("dot") {
		t.Fatal("the filter is not what this is about")
	}
	s.key(fyne.KeyDelete)
	if w := s.workspace(); w.Person("ana") == nil || w.Person("dot") != nil {
		t.Errorf("Ana is there: %t; Dot: %t", w.Person("ana") != nil, w.Person("dot") != nil)
	}
}

// Looking once more around the same person shows them all again, at once.
func TestFocusAgainFitsAgain(t *testing.T) {
	s := newStand(t, office())
	s.FocusOn("ana", 1)
	fitted := s.camera
	s.pan(drawing.Point{X: 200})
	if s.FocusOn("ana", 1); s.camera != fitted {
		t.Errorf("the camera is at %+v, want %+v", s.camera, fitted)
	}
}

// What is exported is the map as it is, not as it is being handled.
func TestSeenLeavesTheHandOut(t *testing.T) {
	s := newStand(t, meeting())
	s.preview(map[graphmodel.ID]drawing.Point{"ana": {X: 500}})
	if _, options, _ := s.Seen(); options.Moved != nil || options.Pins {
		t.Errorf("it is %+v", options)
	}
}
