package mapview

import (
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

// bubble returns where the bubble of a tie is in the view, and whether it is.
func (s *stand) bubble() (drawing.Rect, bool) {
	o := s.overlay.card.content
	from := viewPoint(o.Position())
	return drawing.RectAround(from, from.Add(drawing.Point{X: float64(o.Size().Width), Y: float64(o.Size().Height)})), o.Visible()
}

func (s *stand) wantBubbleFree(when string) {
	s.t.Helper()
	box, open := s.bubble()
	if !open {
		s.t.Fatalf("%s: there is no bubble", when)
	}
	for _, id := range []graphmodel.ID{"ana", "bo"} {
		if box.Overlaps(s.bodyInView(id)) {
			s.t.Errorf("%s: the bubble %v covers %s", when, box, id)
		}
	}
}

func TestBubbleOfATie(t *testing.T) {
	s := newStand(t, meeting())
	middle := s.scene.Arcs[0].Curve.At(0.5)
	s.click(s.at(middle.X, middle.Y))
	s.wantBubbleFree("after a click on the tie")
	before, _ := s.bubble()
	s.pan(drawing.Point{X: 30, Y: -20})
	if after, _ := s.bubble(); apart(after.Min, before.Min.Add(drawing.Point{X: 30, Y: -20})) > 0.01 {
		t.Errorf("panned, the bubble goes from %v to %v", before.Min, after.Min)
	}
	s.ZoomIn()
	s.ZoomIn()
	s.wantBubbleFree("zoomed in")
	s.TypedRune('5')
	if got := s.workspace().Tie("t").Trust.Or(-1); got != 90 {
		t.Errorf("5 sets %v", got)
	}
	s.wantBubbleFree("after a key")
	s.key(fyne.KeyEscape)
	if _, open := s.bubble(); open {
		t.Error("Escape leaves the bubble")
	}
	s.wantSelected("t")
	s.key(fyne.KeyReturn)
	s.wantBubbleFree("after Enter")
	s.key(fyne.KeyReturn)
	s.key(fyne.KeyEscape)
	s.wantSelected()
}

func TestBubbleOfANewTie(t *testing.T) {
	s := newStand(t, meeting())
	s.drag(s.at(20, 0), s.at(100, 100), s.at(0, 200))
	tie := s.workspace().TieBetween("ana", "cy")
	s.TypedRune('4')
	s.TypedRune('b')
	if got := s.workspace().TieBetween("cy", "ana"); got == nil || got.Trust.Or(-1) != 70 {
		t.Errorf("the tie back is %+v", got)
	}
	if box, _ := s.bubble(); box.Overlaps(s.bodyInView("cy")) {
		t.Error("it covers Cy")
	}
	s.key(fyne.KeyDelete)
	if s.workspace().Tie(tie.ID) != nil || s.overlay.card.bubble.Tie() != "" {
		t.Error("Delete does not delete the tie that is open")
	}
}

func TestDigitsZoomWhereNoTieIsOpen(t *testing.T) {
	s := newStand(t, meeting())
	s.choose(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindTie, ID: "t"}))
	s.ZoomIn()
	s.TypedRune('1')
	if s.session.History().Dirty() || s.camera.Zoom != 1 {
		t.Error("1 does not show the map at 100 %")
	}
}
