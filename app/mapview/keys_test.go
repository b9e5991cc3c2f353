package mapview

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/drawing"
	"inroad/app/mapview/gesture"
	"inroad/app/session"
	"inroad/graphmodel"
)

func (s *stand) key(name fyne.KeyName) {
	event := &fyne.KeyEvent{Name: name}
	s.KeyDown(event)
	s.TypedKey(event)
	s.KeyUp(event)
}

// wantSelected checks the ids of what is selected, in order.
func (s *stand) wantSelected(ids ...graphmodel.ID) {
	s.t.Helper()
	refs := s.selection().Refs()
	same := len(refs) == len(ids)
	for i := 0; same && i < len(ids); i++ {
		same = refs[i].ID == ids[i]
	}
	if !same {
		s.t.Errorf("selected are %v, want %v", refs, ids)
	}
}

func TestArrowsNudge(t *testing.T) {
	s := newStand(t, meeting())
	s.choose(session.SelectionOf(person("bo")))
	hold := &fyne.KeyEvent{Name: fyne.KeyRight}
	s.KeyDown(hold)
	s.TypedKey(hold)
	s.TypedKey(hold)
	s.KeyUp(hold)
	s.mods = fyne.KeyModifierShift
	s.key(fyne.KeyDown)
	if got, want := s.placeInFile("bo"), (drawing.Point{X: 308, Y: 40}); got != want {
		t.Errorf("Bo stands at %v, want %v", got, want)
	}
	s.session.History().Undo()
	if got, want := s.placeInFile("bo"), (drawing.Point{X: 308}); got != want {
		t.Errorf("after undo Bo stands at %v, want %v: a held key is a step of its own", got, want)
	}
	s.session.History().Undo()
	if s.session.History().Dirty() {
		t.Error("holding a key was more than one step")
	}
}

func TestArrowsPanWithoutSelection(t *testing.T) {
	s := newStand(t, meeting())
	before := s.camera
	s.key(fyne.KeyRight)
	if s.camera.X <= before.X || s.session.History().Dirty() {
		t.Error("an arrow key does not pan")
	}
}

func TestTabGoesFromPersonToPerson(t *testing.T) {
	s := newStand(t, meeting())
	for _, want := range []graphmodel.ID{"ana", "bo", "cy"} {
		if !s.AcceptsTab() {
			t.Fatalf("Tab leaves the map before %s", want)
		}
		s.key(fyne.KeyTab)
		s.wantSelected(want)
	}
	if s.AcceptsTab() {
		t.Error("Tab can't leave the map")
	}
	s.mods = fyne.KeyModifierShift
	s.key(fyne.KeyTab)
	s.wantSelected("bo")
}

func TestDeleteKey(t *testing.T) {
	s := newStand(t, meeting())
	s.choose(session.SelectionOf(person("ana")))
	s.key(fyne.KeyDelete)
	s.wantUndo("Delete Ana Ruiz")
	if s.workspace().Ties.Len() != 0 {
		t.Error("her tie is still there")
	}
	s.wantSelected()
}

func TestDeleteSparesChanges(t *testing.T) {
	w := meeting()
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "Sign-on"}})
	s := newStand(t, w)
	s.choose(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindChange, ID: "c"}))
	s.key(fyne.KeyDelete)
	if s.workspace().Change("c") == nil {
		t.Error("the map has deleted a change that it does not show")
	}
}

func TestTypingRenames(t *testing.T) {
	s := newStand(t, meeting())
	s.choose(session.SelectionOf(person("bo")))
	s.TypedRune('F')
	s.typeName("ay", fyne.KeyReturn)
	s.wantUndo("Rename Bo Lind")
	if got := s.workspace().Person("bo").Name; got != "Fay" {
		t.Errorf("name %q", got)
	}
	s.key(fyne.KeyF2)
	s.typeName("Gil", fyne.KeyEscape)
	if got := s.workspace().Person("bo").Name; got != "Fay" {
		t.Errorf("Esc keeps the name %q", got)
	}
}

func TestRenamingReplacesTheName(t *testing.T) {
	s := newStand(t, meeting())
	s.choose(session.SelectionOf(person("bo")))
	s.key(fyne.KeyF2)
	s.typeName("Gil", fyne.KeyReturn)
	if got := s.workspace().Person("bo").Name; got != "Gil" {
		t.Errorf("name %q", got)
	}
}

func TestKeysOfToolsAndZoom(t *testing.T) {
	s := newStand(t, meeting())
	for key, want := range map[rune]gesture.Tool{'a': gesture.AreaTool, 'P': gesture.PersonTool, 't': gesture.TieTool, 's': gesture.SelectTool} {
		if s.TypedRune(key); s.Tool() != want || s.controls.tools.Chosen() != int(want) {
			t.Errorf("%c gives tool %d", key, s.Tool())
		}
	}
	s.TypedRune('1')
	if s.Zoom() != 1 {
		t.Errorf("1 zooms to %v", s.Zoom())
	}
	s.TypedRune('+')
	s.TypedRune('+')
	s.TypedRune('-')
	if s.Zoom() != 1.25 {
		t.Errorf("two up and one down is %v", s.Zoom())
	}
	for _, key := range "f0" {
		s.TypedRune('+')
		if s.TypedRune(key); !s.fits {
			t.Errorf("%c does not fit", key)
		}
	}
}

func TestPageKeysZoom(t *testing.T) {
	s := newStand(t, meeting())
	s.TypedRune('1')
	if s.key(fyne.KeyPageUp); s.Zoom() != 1.25 {
		t.Errorf("Page Up zooms to %v", s.Zoom())
	}
	if s.key(fyne.KeyPageDown); s.Zoom() != 1 {
		t.Errorf("Page Down zooms to %v", s.Zoom())
	}
	if s.key(fyne.KeyHome); !s.fits {
		t.Error("Home does not fit")
	}
}

// Every key is bound once, and what help says of it names it.
func TestTableOfKeys(t *testing.T) {
	words := map[fyne.KeyName]string{
		fyne.KeyReturn: "Enter", fyne.KeyEnter: "Enter", fyne.KeyLeft: "Arrows", fyne.KeyRight: "Arrows", fyne.KeyUp: "Arrows",
		fyne.KeyDown: "Arrows", fyne.KeyPageUp: "Page Up", fyne.KeyPageDown: "Page Down", fyne.KeyBackspace: "Backspace",
	}
	names, runes := make(map[fyne.KeyName]bool), make(map[rune]bool)
	for _, b := range bindings() {
		for _, name := range b.names {
			if word := cmp.Or(words[name], string(name)); names[name] || !strings.Contains(b.Keys, word) {
				t.Errorf("%s: bound twice, or not named by %q", name, b.Keys)
			}
			names[name] = true
		}
		for i, r := range b.runes {
			if named := strings.ContainsRune(b.Keys, unicode.ToUpper(r)); runes[r] || !named && unicode.IsLetter(r) {
				t.Errorf("%c (%d): bound twice, or not named by %q", r, i, b.Keys)
			}
			runes[r] = true
		}
		if b.Does == "" || !slices.Contains(Shortcuts(), b.Shortcut) {
			t.Errorf("%q is not in the list for help", b.Keys)
		}
	}
}

func TestSelectAllShortcut(t *testing.T) {
	s := newStand(t, meeting())
	s.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.wantSelected("ana", "bo", "cy")
	s.key(fyne.KeyEscape)
	s.wantSelected()
}

func TestSpaceDragPansOnPeople(t *testing.T) {
	s := newStand(t, meeting())
	before := s.camera
	s.KeyDown(&fyne.KeyEvent{Name: fyne.KeySpace})
	s.drag(s.at(0, 0), s.at(20, 0))
	s.KeyUp(&fyne.KeyEvent{Name: fyne.KeySpace})
	if s.session.History().Dirty() || s.camera.X >= before.X {
		t.Error("with the space bar held, a drag does not pan")
	}
	s.MouseDown(s.event(s.at(0, 0), desktop.MouseButtonPrimary))
	s.wantSelected("ana")
}
