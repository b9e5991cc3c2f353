package mapview

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/clip"
	"inroad/app/drawing"
	"inroad/app/session"
	"inroad/graphmodel"
)

func TestCopyAndPaste(t *testing.T) {
	s := newStand(t, meeting())
	clipboard := test.NewClipboard()
	s.choose(session.SelectionOf(person("ana"), person("bo")))
	s.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if s.session.History().Dirty() {
		t.Error("copying changes the map")
	}
	s.MouseIn(s.event(s.at(100, 150), 0))
	s.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	s.wantUndo("Paste 2 people")
	pasted := s.selection().IDs(graphmodel.KindPerson)
	if len(pasted) != 2 || s.workspace().TieBetween(pasted[0], pasted[1]) == nil {
		t.Fatalf("selected are %v", pasted)
	}
	// The middle of the two is at the pointer.
	a, b := s.placeInFile(pasted[0]), s.placeInFile(pasted[1])
	if d := apart(a.Lerp(b, 0.5), drawing.Point{X: 100, Y: 150}); d > 0.5 {
		t.Errorf("they are pasted %v off", d)
	}
	if p := s.workspace().Person(pasted[0]); p.Name != "Ana Ruiz 2" || p.Department != "it" {
		t.Errorf("Ana became %+v", p)
	}
	s.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	again := s.selection().IDs(graphmodel.KindPerson)
	if d := apart(s.placeInFile(again[0]), a); d < 40 {
		t.Errorf("pasted again they stand %v from the first", d)
	}
	s.session.History().Undo()
	s.session.History().Undo()
	if s.session.History().Dirty() {
		t.Error("undo leaves something")
	}
}

func TestCutAndPasteIsAMove(t *testing.T) {
	s := newStand(t, meeting())
	clipboard := test.NewClipboard()
	s.choose(session.SelectionOf(person("ana"), person("bo")))
	s.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	s.wantUndo("Cut 2 people")
	if s.workspace().People.Len() != 1 {
		t.Errorf("%d people are left", s.workspace().People.Len())
	}
	s.MouseOut()
	s.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	pasted := s.selection().IDs(graphmodel.KindPerson)
	if p := s.workspace().Person(pasted[0]); p.Name != "Ana Ruiz" {
		t.Errorf("she came back as %q", p.Name)
	}
}

func TestPasteOfOtherText(t *testing.T) {
	s := newStand(t, meeting())
	var failed error
	s.session.Failed.Listen(func(err error) { failed = err })
	clipboard := test.NewClipboard()
	clipboard.SetContent("Dear all,")
	s.Paste(clipboard)
	if !errors.Is(failed, clip.ErrNoPeople) || s.session.History().Dirty() {
		t.Errorf("it says %v", failed)
	}
	s.choose(session.Selection{})
	if s.Copy(clipboard) || clipboard.Content() != "Dear all," {
		t.Error("nobody was copied")
	}
}

func TestDuplicate(t *testing.T) {
	s := newStand(t, meeting())
	s.Duplicate()
	if s.session.History().Dirty() {
		t.Error("nobody was duplicated")
	}
	s.choose(session.SelectionOf(person("ana"), person("bo")))
	s.Duplicate()
	s.wantUndo("Duplicate 2 people")
	copies := s.selection().IDs(graphmodel.KindPerson)
	if d := s.placeInFile(copies[1]).Sub(s.placeInFile(copies[0])); d != (drawing.Point{X: 300}) {
		t.Errorf("between the copies there are %v", d)
	}
	if apart(s.placeInFile(copies[0]), drawing.Point{}) < 40 {
		t.Error("the copy stands on Ana")
	}
}
