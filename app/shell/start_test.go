package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/palette"
	"inroad/app/session"
	"inroad/graphmodel"
)

// typeLines types lines into what has the focus, with Enter after each.
func typeLines(s *Shell, lines ...string) {
	c := s.window.Canvas()
	for _, line := range lines {
		for _, letter := range line {
			c.Focused().TypedRune(letter)
		}
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
}

func TestThreeQuestionsBeginAMap(t *testing.T) {
	s, _ := newWindow(t)
	s.perform(s.find(actNew))
	typeLines(s, "Ana Ruiz", "Head of IT", "IT", "Reports", "Slow", "Dana Wu", "Finance", "")
	w := s.session.Workspace()
	if len(s.dialogs) != 0 || !s.workspace.Visible() || w.People.Len() != 2 || w.Me() == nil || s.session.Change() == nil {
		t.Fatalf("dialogs %d, %d people, change %v", len(s.dialogs), w.People.Len(), s.session.Change())
	}
	if !s.session.Dirty() || s.session.History().UndoName() != "Begin the map" || s.session.Name() != "Reports" {
		t.Errorf("what was answered is in no file: dirty %t, %q", s.session.Dirty(), s.session.History().UndoName())
	}
}

func TestStartEmptyStaysPossible(t *testing.T) {
	s, _ := newWindow(t)
	s.newGuided()
	(&onboardingHost{s, s.dialogs[0]}).Empty()
	if len(s.dialogs) != 0 || !s.workspace.Visible() || s.session.Workspace().People.Len() != 0 {
		t.Error("there is no empty map")
	}
	s.newGuided()
	s.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(s.dialogs) != 0 {
		t.Error("Escape does not close the questions")
	}
	retitle(s, "Mine")
	if s.newGuided(); !strings.Contains(texts(s), "Save the changes") {
		t.Errorf("it does not ask about the edits: %s", texts(s))
	}
}

// Text that is none of ours becomes a list of people, and a list is offered where
// it is asked for.
func TestOtherTextIsPastedAsAList(t *testing.T) {
	s, _ := withSample(t)
	before := s.session.Workspace().People.Len()
	s.app.Clipboard().SetContent("Zoë Quick\nYan Ulrich\n")
	s.chart.Paste(s.app.Clipboard())
	if len(s.dialogs) != 1 {
		t.Fatal("there is no dialog")
	}
	s.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.perform(s.find(actPasteList))
	if len(s.dialogs) != 1 || !strings.Contains(written(s.dialogs[0].body[0]), "2 people") {
		t.Fatalf("the clipboard is not offered: %d dialogs", len(s.dialogs))
	}
	(&pasteHost{s, s.dialogs[0]}).Close()
	s.pasteText("Zoë Quick\nYan Ulrich\n")
	content := s.dialogs[0].body[0].(interface{ Add() })
	content.Add()
	if n := s.session.Workspace().People.Len(); n != before+2 || len(s.session.Selection().Refs()) != 2 || len(s.dialogs) != 0 {
		t.Errorf("%d people, %d selected, %d dialogs", n, len(s.session.Selection().Refs()), len(s.dialogs))
	}
	s.app.Clipboard().SetContent("just a word")
	if s.pasteList(); strings.Contains(written(s.dialogs[0].body[0]), "1 person") {
		t.Error("one word is offered as a list")
	}
}

func TestThePaletteKnowsTheMenus(t *testing.T) {
	s, _ := withSample(t)
	byID := make(map[string]palette.Command)
	for _, c := range (paletteHost{s}).Commands() {
		if _, twice := byID[c.ID]; twice {
			t.Errorf("%s is there twice", c.ID)
		}
		byID[c.ID] = c
	}
	for c := range s.commands() {
		if _, there := byID[string(c.act)]; c.act != "" && c.act != actPalette && !c.off && len(c.within) == 0 && !there {
			t.Errorf("%s can't be found", c.label)
		}
	}
	if _, there := byID[string(actRedo)]; there {
		t.Error("what can't be done is offered")
	}
	if c := byID["View › Appearance › Dark"]; c.Menu != "View › Appearance" {
		t.Errorf("%+v", c)
	}
	if c := byID[string(actFit)]; c.Keys != "Ctrl+0" {
		t.Errorf("%+v", c)
	}
}

// From every view the palette opens, goes to somebody, and gives the keys back.
func TestThePaletteWorksFromEveryView(t *testing.T) {
	s, _ := withSample(t)
	who := s.session.Workspace().People.All()[3]
	for _, p := range s.pages {
		s.show(p.act)
		s.session.Select(session.Selection{})
		s.perform(s.find(actPalette))
		if !s.palette.Open() {
			t.Fatalf("it does not open over %s", p.name)
		}
		typeLines(s, who.Name)
		if only, ok := s.session.Selection().Only(); !ok || only != graphmodel.RefOf(who) || s.palette.Open() || s.view() != p.act {
			t.Errorf("from %s: selected %v, view %s", p.name, only, s.view())
		}
		if s.blocked() {
			t.Errorf("over %s something stays", p.name)
		}
	}
	change := s.session.Workspace().Changes.All()[0]
	s.session.ChooseChange("")
	(paletteHost{s}).GoTo(graphmodel.RefOf(change))
	if s.session.Change() != change || s.side.tabs.Chosen() != routesTab {
		t.Error("the change is not gone to")
	}
}

func TestRatingFromTheMenu(t *testing.T) {
	s, _ := withSample(t)
	if !s.find(actRate).off {
		t.Error("nobody is selected, and can be rated")
	}
	w := s.session.Workspace()
	s.session.Select(session.SelectionOf(graphmodel.RefOf(w.Ties.All()[0])))
	s.perform(s.find(actRate))
	if len(s.dialogs) != 1 || !strings.Contains(written(s.dialogs[0].body[0]), " trust") {
		t.Fatalf("%d dialogs", len(s.dialogs))
	}
	s.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.session.ChooseChange(w.Changes.All()[0].ID)
	s.perform(s.find(actRateAll))
	if len(s.dialogs) != 1 || !strings.Contains(written(s.dialogs[0].body[0]), "1 of ") {
		t.Fatalf("there is no round: %s", texts(s))
	}
	s.window.Canvas().Focused().TypedRune('4')
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(s.dialogs) != 0 || !strings.HasPrefix(s.session.History().UndoName(), "Rate") && !strings.HasPrefix(s.session.History().UndoName(), "Change the stance") {
		t.Errorf("%d dialogs, last step %q", len(s.dialogs), s.session.History().UndoName())
	}
}
