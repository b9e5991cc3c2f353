package mapview

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/apptest"
	"inroad/app/clock"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// newRestingStand returns a map and the clock by which it waits.
func newRestingStand(t *testing.T) (*stand, *clock.Manual) {
	t.Helper()
	s, hand := newStand(t, meeting()), &clock.Manual{}
	s.Clock = hand
	return s, hand
}

func (s *stand) card() string { return apptest.Words(s.overlay.tooltip.view.Object()) }

func TestCardComesWhereThePointerRests(t *testing.T) {
	s, hand := newRestingStand(t)
	s.MouseMoved(s.event(s.at(0, 0), 0))
	if hand.Advance(tooltipRest / 2); s.card() != "" {
		t.Fatalf("a card comes at once: %q", s.card())
	}
	s.MouseMoved(s.event(s.at(1, 1), 0))
	if hand.Advance(tooltipRest / 2); s.card() == "" {
		t.Fatal("a hand that is not quite still gets no card")
	}
	s.MouseMoved(s.event(s.at(12, 0), 0))
	if s.card() != "" {
		t.Fatal("the card stays when the pointer moves on")
	}
	s.MouseMoved(s.event(s.at(150, 150), 0))
	if hand.Advance(time.Second); s.card() != "" {
		t.Errorf("on the ground there is a card: %q", s.card())
	}
}

func TestWhateverTheHandDoesTakesTheCardAway(t *testing.T) {
	for name, act := range map[string]func(*stand){
		"press":  func(s *stand) { s.MouseDown(s.event(s.at(0, 0), desktop.MouseButtonPrimary)) },
		"key":    func(s *stand) { s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF5}) },
		"letter": func(s *stand) { s.TypedRune('x') },
		"wheel":  func(s *stand) { s.look(zoomedAt(s.camera, viewPoint(s.at(0, 0)), 1.3)) },
		"out":    func(s *stand) { s.MouseOut() },
	} {
		s, hand := newRestingStand(t)
		s.MouseMoved(s.event(s.at(0, 0), 0))
		hand.Advance(tooltipRest)
		if s.card() == "" {
			t.Fatal("there is no card")
		}
		if act(s); s.card() != "" {
			t.Errorf("%s: the card stays", name)
		}
	}
}

func TestNoCardWhileTheHandIsBusy(t *testing.T) {
	s, hand := newRestingStand(t)
	s.MouseMoved(s.event(s.at(0, 0), 0))
	s.MouseDown(s.event(s.at(0, 0), desktop.MouseButtonPrimary))
	e := &fyne.DragEvent{}
	e.Position = s.at(60, 0)
	s.Dragged(e)
	if hand.Advance(time.Second); s.card() != "" {
		t.Errorf("while somebody is dragged there is a card: %q", s.card())
	}
}

func TestCardByKey(t *testing.T) {
	s, _ := newRestingStand(t)
	if s.TypedRune('?'); s.card() != "" {
		t.Error("nobody is selected and there is a card")
	}
	s.choose(session.SelectionOf(person("bo")))
	s.TypedRune('?')
	if s.card() == "" {
		t.Fatal("the key shows no card of who is selected")
	}
	if s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); s.card() != "" {
		t.Error("Escape leaves the card")
	}
}

// The card says how things stood, so no edit and no other file leaves it.
func TestAnEditTakesTheCardAway(t *testing.T) {
	for name, act := range map[string]func(*stand){
		"edit":       func(s *stand) { s.session.Do(edit.Remove(s.workspace(), person("ana"))) },
		"other file": func(s *stand) { _ = s.session.Open(graphmodel.New("other", "")) },
	} {
		s, hand := newRestingStand(t)
		s.MouseMoved(s.event(s.at(0, 0), 0))
		if hand.Advance(tooltipRest); s.card() == "" {
			t.Fatal("there is no card")
		}
		if act(s); s.card() != "" {
			t.Errorf("%s: the card stays", name)
		}
	}
}
