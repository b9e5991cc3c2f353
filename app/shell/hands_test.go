package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
)

func TestSettingsOfTheHandAreRememberedForEveryWindow(t *testing.T) {
	s, _ := withSample(t)
	other := s.openMapWindow()
	defer other.window.Close()
	setting := func() *fyne.MenuItem {
		return item(t, s, "View", "Mouse and touchpad").ChildMenu.Items[0]
	}
	if s.chart.Snapping() || setting().Checked {
		t.Error("people line up unasked")
	}
	setting().Action()
	if !s.chart.Snapping() || !other.chart.Snapping() || !setting().Checked {
		t.Error("the setting is not taken")
	}
	third := s.openMapWindow()
	defer third.window.Close()
	if !third.chart.Snapping() {
		t.Error("a new window does not know the setting")
	}
	setting().Action()
	if s.chart.Snapping() || third.chart.Snapping() {
		t.Error("the setting can't be taken back")
	}
}

// TestEditMenuActsOnTheMap copies from the map although nothing has the focus,
// as after a click into the menu.
func TestEditMenuActsOnTheMap(t *testing.T) {
	s, _ := withSample(t)
	people := s.session.Workspace().People.All()
	s.session.Select(session.SelectionOf(graphmodel.RefOf(people[0]), graphmodel.RefOf(people[1])))
	s.window.Canvas().Unfocus()
	item(t, s, "Edit", "Copy").Action()
	item(t, s, "Edit", "Paste").Action()
	if got := s.session.Workspace().People.Len(); got != len(people)+2 {
		t.Errorf("there are %d people, want 2 more than %d", got, len(people))
	}
	item(t, s, "Edit", "Cut").Action()
	item(t, s, "Edit", "Duplicate").Action()
	if got := s.session.Workspace().People.Len(); got != len(people) {
		t.Errorf("cut and duplicated: %d people, want %d", got, len(people))
	}
	s.app.Clipboard().SetContent("")
	item(t, s, "Edit", "Paste").Action()
	if said := s.status.message; !strings.Contains(said, "The clipboard holds no people") {
		t.Errorf("the status line says %q", said)
	}
	s.app.Clipboard().SetContent("something else")
	item(t, s, "Edit", "Paste").Action()
	if len(s.dialogs) != 1 || s.dialogs[0].title != "Paste a list of people" {
		t.Errorf("%d dialogs", len(s.dialogs))
	}
}

func TestTextBeingTypedIsCopiedAndNotPeople(t *testing.T) {
	s, _ := withSample(t)
	s.session.Select(session.SelectionOf(graphmodel.RefOf(s.session.Workspace().People.All()[0])))
	entry := look.NewEntry("")
	s.present(&dialog{title: "Words", body: []fyne.CanvasObject{entry}, answers: []answer{{text: "Close"}}})
	entry.SetText("words")
	s.window.Canvas().Focus(entry)
	entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.copy()
	if got := s.app.Clipboard().Content(); got != "words" {
		t.Errorf("on the clipboard is %q", got)
	}
	before := s.session.Workspace().People.Len()
	s.window.Canvas().Unfocus()
	s.cut()
	s.paste()
	if s.session.Workspace().People.Len() != before {
		t.Error("a dialog does not keep the clipboard from the map")
	}
}

func TestArrangeMenuTidies(t *testing.T) {
	s, _ := withSample(t)
	people := s.session.Workspace().People.All()
	if align := item(t, s, "Arrange", "Align"); !align.Disabled {
		t.Error("nobody can be aligned")
	}
	s.session.Select(session.SelectionOf(graphmodel.RefOf(people[0]), graphmodel.RefOf(people[1]), graphmodel.RefOf(people[2])))
	item(t, s, "Arrange", "Align").ChildMenu.Items[0].Action()
	if got := s.session.History().UndoName(); got != "Align the left edges" {
		t.Errorf("undo says %q", got)
	}
	item(t, s, "Arrange", "Pinned in place").Action()
	if !item(t, s, "Arrange", "Pinned in place").Checked {
		t.Error("the pin is not marked")
	}
	item(t, s, "Edit", "Select also who they are tied to").Action()
	if got := len(s.session.Selection().IDs(graphmodel.KindPerson)); got <= 3 {
		t.Errorf("with neighbours there are %d", got)
	}
}
