package mapview

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/drawing"
	"inroad/app/mapview/arrangement"
	"inroad/app/mapview/gesture"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

func TestTieBetweenSelected(t *testing.T) {
	s := newStand(t, meeting())
	s.choose(session.SelectionOf(person("cy")))
	if s.AddTieBetweenSelected() {
		t.Error("one person was tied")
	}
	s.choose(session.SelectionOf(person("cy"), person("bo")))
	if !s.AddTieBetweenSelected() || s.workspace().TieBetween("cy", "bo") == nil {
		t.Error("Cy does not trust Bo")
	}
}

func TestAddPersonAtCentre(t *testing.T) {
	s := newStand(t, meeting())
	s.CentreOn(person("ana"))
	s.AddPersonAtCentre()
	s.typeName("Dana", fyne.KeyReturn)
	only, _ := s.selection().Only()
	if d := apart(s.placeInFile(only.ID), s.placeInFile("ana")); d < 40 {
		t.Errorf("Dana stands on Ana: %v apart", d)
	}
}

func TestLayingOutTheSameSizeAgainMovesNothing(t *testing.T) {
	s := newStand(t, graphmodel.New("w", ""))
	s.ZoomToFit()
	s.AddPersonAtCentre()
	s.typeName("Dana", fyne.KeyReturn)
	before := s.camera
	if test.WidgetRenderer(s.Map).Layout(s.Size()); s.camera != before {
		t.Errorf("the camera goes from %v to %v", before, s.camera)
	}
	s.window.Resize(s.window.Canvas().Size().AddWidthHeight(100, 0))
	if s.camera.Zoom == before.Zoom {
		t.Error("a fitted map does not follow the size of the window")
	}
}

func TestCentreOn(t *testing.T) {
	s := newStand(t, meeting())
	tests := map[graphmodel.Ref]drawing.Point{
		person("bo"):                                {X: 300},
		{Kind: graphmodel.KindTie, ID: "t"}:         {X: 150},
		{Kind: graphmodel.KindDepartment, ID: "it"}: {Y: 100},
	}
	for ref, want := range tests {
		s.CentreOn(ref)
		if got := (drawing.Point{X: s.camera.X, Y: s.camera.Y}); apart(got, want) > 0.01 {
			t.Errorf("%v %s: the middle is %v, want %v", ref.Kind, ref.ID, got, want)
		}
	}
	before := s.camera
	s.CentreOn(person("nobody"))
	if s.camera != before {
		t.Error("the camera goes to somebody who does not exist")
	}
}

func TestLoosePeopleAreShownAndWrittenWithTheFirstMove(t *testing.T) {
	w := meeting()
	w.Positions = graphmodel.NewTable[*graphmodel.Position](nil)
	s := newStand(t, w)
	if s.session.History().Dirty() {
		t.Fatal("showing people without positions is an edit")
	}
	shown := make(map[graphmodel.ID]drawing.Point)
	for _, id := range []graphmodel.ID{"ana", "bo", "cy"} {
		shown[id] = s.where(id)
	}
	if apart(shown["ana"], shown["bo"]) < 40 {
		t.Fatalf("Ana and Bo stand at %v and %v", shown["ana"], shown["bo"])
	}
	from := s.camera.ToView(shown["ana"])
	s.drag(position(from), position(from.Add(drawing.Point{X: 60})))
	s.wantUndo("Move Ana Ruiz")
	for _, id := range []graphmodel.ID{"bo", "cy"} {
		if s.placeInFile(id) != shown[id] {
			t.Errorf("%s was at %v and is at %v", id, shown[id], s.placeInFile(id))
		}
	}
	s.session.History().Undo()
	if s.workspace().Positions.Len() != 0 {
		t.Error("undo leaves positions")
	}
	if s.where("ana") != shown["ana"] {
		t.Error("after undo Ana is somewhere else")
	}
}

func TestWhoComesLaterFindsAPlace(t *testing.T) {
	s := newStand(t, meeting())
	before := s.where("bo")
	s.session.Do(edit.Put(s.workspace(), "Add Ed", "", &graphmodel.Person{ID: "ed", Name: "Ed"}))
	if !s.places.complete || s.where("bo") != before {
		t.Error("others have moved")
	}
	for _, id := range []graphmodel.ID{"ana", "bo", "cy"} {
		if apart(s.where("ed"), s.where(id)) < 40 {
			t.Errorf("Ed stands on %s", id)
		}
	}
}

func TestArrange(t *testing.T) {
	s := newStand(t, apptest.Sample(t, "high-tech-managers"))
	s.Arrange(arrangement.Organic)
	s.wantUndo("Arrange the map")
	if n := s.workspace().Positions.Len(); n != 21 {
		t.Errorf("%d people have positions", n)
	}
	if s.moved != nil || !s.fits {
		t.Error("people are still on their way")
	}
	ids := s.workspace().People.All()
	still, first, second := ids[0].ID, ids[1].ID, ids[2].ID
	was := s.placeInFile(still)
	s.move("", map[graphmodel.ID]drawing.Point{first: {X: 5000}, second: {X: 5000, Y: 10}})
	s.choose(session.SelectionOf(person(first), person(second)))
	s.Arrange(arrangement.Organic)
	s.wantUndo("Arrange 2 people")
	if s.placeInFile(still) != was {
		t.Error("arranging two people has moved a third")
	}
	if s.placeInFile(first).X > 4000 {
		t.Error("the two were not arranged")
	}
}

func TestEmptyMapInvites(t *testing.T) {
	s := newStand(t, graphmodel.New("w", ""))
	if s.controls.key.Visible() {
		t.Error("an empty map has a legend")
	}
	if !s.controls.empty.content.Visible() {
		t.Fatal("an empty map says nothing")
	}
	s.doubleClick(fyne.NewPos(400, 500))
	if s.controls.empty.content.Visible() {
		t.Error("the invitation stays while a name is typed")
	}
	s.typeName("x", fyne.KeyEscape)
	if !s.controls.empty.content.Visible() {
		t.Error("the invitation does not come back")
	}
	s.doubleClick(fyne.NewPos(400, 500))
	s.typeName("Ana", fyne.KeyReturn)
	if s.controls.empty.content.Visible() {
		t.Error("the invitation stays with somebody on the map")
	}
}

func TestOpeningAnotherWorkspace(t *testing.T) {
	s := newStand(t, meeting())
	s.doubleClick(s.at(200, 200))
	if err := s.session.Open(apptest.Sample(t, "self-service-analytics")); err != nil {
		t.Fatal(err)
	}
	if s.overlay.name.open || s.session.History().Dirty() {
		t.Error("a name that was being typed has got into the new workspace")
	}
	if !s.fits || len(s.scene.Discs) != s.workspace().People.Len() {
		t.Error("the new workspace is not shown as a whole")
	}
}

func TestMenus(t *testing.T) {
	s := newStand(t, meeting())
	var menu *fyne.Menu
	s.menuOpening = func(m *fyne.Menu, _ fyne.Position) { menu = m }
	open := func(x, y float64) {
		e := s.event(s.at(x, y), desktop.MouseButtonSecondary)
		s.MouseDown(e)
		s.MouseUp(e)
		s.TappedSecondary(&e.PointEvent)
	}
	pick := func(label string) {
		t.Helper()
		for _, item := range menu.Items {
			if item.Label == label {
				item.Action()
				return
			}
		}
		t.Errorf("the menu has no %q", label)
	}
	open(0, 0)
	pick("This is me")
	s.wantUndo("Look at the map as Ana Ruiz")
	curve := s.scene.Arcs[0].Curve.At(0.5)
	open(curve.X, curve.Y)
	pick("strong")
	s.wantUndo("Set the trust of Ana Ruiz → Bo Lind to 90")
	s.choose(session.SelectionOf(person("cy"), person("bo")))
	open(300, 0)
	pick("Cy Tan trusts Bo Lind")
	s.wantUndo("Tie Cy Tan to Bo Lind")
	open(0, 100)
	pick("Select its people")
	s.wantSelected("ana", "cy")
	open(250, 250)
	pick("Add a person here")
	s.typeName("Ed", fyne.KeyReturn)
	s.wantUndo("Add Ed")
}

func TestStanceMenu(t *testing.T) {
	w := meeting()
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "Sign-on"}})
	s := newStand(t, w)
	s.choose(session.SelectionOf(person("bo")))
	stances := func() *fyne.Menu { return item(t, s.opened(), "On “Sign-on”").ChildMenu }
	stances().Items[0].Action()
	stance, _ := s.workspace().Change("c").StanceOf("bo")
	if stance.Current.Or(0) != graphmodel.MaxStance {
		t.Errorf("stance %v", stance.Current)
	}
	if again := stances(); !again.Items[0].Checked || again.Items[1].Checked {
		t.Error("the menu does not mark the stance")
	}
}

func TestLegendFolds(t *testing.T) {
	s := newStand(t, meeting())
	var told []bool
	s.LegendFolded.Listen(func(folded bool) { told = append(told, folded) })
	high := s.controls.key.Size().Height
	s.SetLegendOpen(false)
	if s.LegendOpen() || told != nil || s.controls.key.Size().Height >= high {
		t.Error("the legend does not fold quietly")
	}
	bottom := s.controls.key.Position().Y + s.controls.key.Size().Height
	if bottom != 700-edge {
		t.Errorf("the folded legend ends at %v", bottom)
	}
}

func TestFoldingTheLegendIsTold(t *testing.T) {
	s := newStand(t, meeting())
	var told []bool
	s.LegendFolded.Listen(func(folded bool) { told = append(told, folded) })
	title := fyne.NewPos(edge+30, s.controls.key.Position().Y+15)
	test.TapCanvas(s.window.Canvas(), title)
	if len(told) != 1 || !told[0] || s.LegendOpen() {
		t.Errorf("told %v, open %v", told, s.LegendOpen())
	}
}

func TestLegendFoldsItselfWhereItIsCramped(t *testing.T) {
	s := newStand(t, meeting())
	s.window.Resize(fyne.NewSize(500, 400))
	if s.controls.legend.Open() || !s.LegendOpen() {
		t.Error("the legend stays open on a small map, or forgets that it was")
	}
	s.window.Resize(fyne.NewSize(900, 700))
	if !s.controls.legend.Open() {
		t.Error("the legend stays folded where there is room again")
	}
}

func TestLayersShow(t *testing.T) {
	s := newStand(t, meeting())
	s.SetLayers(drawing.Layers{})
	if len(s.scene.Arcs) != 0 || s.Layers() != (drawing.Layers{}) {
		t.Error("ties are shown without their layer")
	}
}

func TestShownRouteDimsTheRest(t *testing.T) {
	s := newStand(t, apptest.Sample(t, "self-service-analytics"))
	if s.session.Route() == nil || len(s.scene.Hops) != len(s.session.Route().Hops) {
		t.Fatal("the best route is not shown")
	}
	s.session.ShowRoute(nil)
	if len(s.scene.Hops) != 0 {
		t.Error("the route stays")
	}
}

func TestPickingAToolLeadsBackToTheMap(t *testing.T) {
	s := newStand(t, meeting())
	canvas := s.window.Canvas()
	strip := s.controls.strip
	test.MoveMouse(canvas, fyne.NewPos(edge+strip.Size().Width-20, edge+15))
	test.TapCanvas(canvas, fyne.NewPos(edge+strip.Size().Width-20, edge+15))
	if s.Tool() != gesture.TieTool || canvas.Focused() != fyne.Focusable(s.Map) {
		t.Errorf("tool %d, focus on %T", s.Tool(), canvas.Focused())
	}
	test.MoveMouse(canvas, fyne.NewPos(450, 350))
	canvas.Focus(s.controls.tools)
	s.controls.tools.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if s.Tool() != gesture.PersonTool || canvas.Focused() != fyne.Focusable(s.controls.tools) {
		t.Errorf("by the keys: tool %d, focus on %T", s.Tool(), canvas.Focused())
	}
}
