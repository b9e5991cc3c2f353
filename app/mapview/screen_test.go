package mapview

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/mapview/gesture"
	"inroad/graphmodel"
)

// pixel returns the colour of the window at a place.
func (s *stand) pixel(at fyne.Position) color.NRGBA {
	return color.NRGBAModel.Convert(s.window.Canvas().Capture().At(int(at.X), int(at.Y))).(color.NRGBA)
}

func TestPictureIsOnTheScreenInBothThemes(t *testing.T) {
	w := meeting()
	w.Info = &graphmodel.Info{Me: "bo", Parameters: w.Info.Parameters}
	s := newStand(t, w)
	for _, mode := range []look.Mode{look.Light, look.Dark} {
		fyne.CurrentApp().Settings().SetTheme(look.NewTheme(mode))
		ground, me := s.pixel(s.at(150, 150)), s.pixel(s.at(288, 8))
		if ground != look.Palette().Ground {
			t.Errorf("%s: the ground is %v", mode, ground)
		}
		if me != look.Palette().Accent {
			t.Errorf("%s: the disc of “me” is %v", mode, me)
		}
	}
}

func TestBandIsSeenWhileItIsDrawn(t *testing.T) {
	s := newStand(t, meeting())
	s.SetTool(gesture.AreaTool)
	before := s.pixel(s.at(200, 150))
	s.MouseDown(s.event(s.at(160, 100), 1))
	e := &fyne.DragEvent{}
	e.Position = s.at(260, 180)
	s.Dragged(e)
	if s.pixel(s.at(200, 150)) == before {
		t.Error("the area can't be seen")
	}
	s.MouseUp(s.event(e.Position, 1))
	if s.pixel(s.at(200, 150)) != before {
		t.Error("the area stays")
	}
}

func TestTieIsSeenWhileItIsDrawn(t *testing.T) {
	s := newStand(t, meeting())
	s.MouseDown(s.event(s.at(20, 0), 1))
	e := &fyne.DragEvent{}
	e.Position = s.at(150, 150)
	s.Dragged(e)
	if got := s.overlay.note.text.Text(); got != "Ana Ruiz trusts …" {
		t.Errorf("over the ground the note says %q", got)
	}
	e.Position = s.at(0, 200)
	s.Dragged(e)
	if got := s.overlay.note.text.Text(); got != "Ana Ruiz trusts Cy Tan" {
		t.Errorf("over Cy the note says %q", got)
	}
	if got := s.pixel(s.at(0, 100)); got != look.Palette().Accent {
		t.Errorf("half way the line is %v", got)
	}
	if !s.overlay.catch.Visible() {
		t.Error("nothing says that Cy would be tied")
	}
}

func TestCentreOnGoal(t *testing.T) {
	w := meeting()
	w.Goals = graphmodel.NewTable([]*graphmodel.Goal{{ID: "g", Title: "Close the books", Holders: []graphmodel.Holder{{Person: "bo"}}}})
	s := newStand(t, w)
	goal := graphmodel.Ref{Kind: graphmodel.KindGoal, ID: "g"}
	before := s.camera
	if s.CentreOn(goal); s.camera != before {
		t.Error("the camera goes to a goal that is not shown")
	}
	s.SetLayers(drawing.Layers{Goals: true})
	s.CentreOn(goal)
	if at := s.camera.ToView(s.scene.Flags[0].At); apart(at, drawing.Point{X: 450, Y: 350}) > 0.01 {
		t.Errorf("the goal is at %v in the view", at)
	}
	s.click(position(s.camera.ToView(s.scene.Flags[0].At.Add(drawing.Point{X: 4, Y: -8}))))
	s.wantSelected("g")
}

func TestFocusIsSeenOnlyWhenTheKeyboardLedHere(t *testing.T) {
	s := newStand(t, meeting())
	s.window.Canvas().Focus(s.Map)
	if !s.controls.frame.Visible() {
		t.Error("with the focus by the keyboard, nothing shows it")
	}
	s.window.Canvas().Unfocus()
	s.click(s.at(150, 150))
	if s.controls.frame.Visible() {
		t.Error("a click frames the map")
	}
}
