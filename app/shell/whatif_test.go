package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// withSandbox returns a window that shows the sandbox of its map.
func withSandbox(t *testing.T) *Shell {
	t.Helper()
	s, _ := withSample(t)
	item(t, s, "Change", "What if").Action()
	if s.view() != actWhatIf || !s.whatif.Panel().Visible() || s.side.Visible() || s.whatif.Map().Size().Width < 100 {
		t.Fatal("the sandbox is not shown")
	}
	return s
}

func TestWhatIsDoneInTheSandboxStaysThere(t *testing.T) {
	s := withSandbox(t)
	w, in := s.session.Workspace(), s.whatif.Session()
	gil := w.People.All()[len(w.People.All())-1]
	in.Do(edit.SetTrust(in.Workspace(), in.Workspace().Ties.All()[0], 99))
	if s.session.Workspace() != w || s.session.Dirty() || !strings.Contains(item(t, s, "Edit", "Undo").Label, "trust") {
		t.Errorf("the map was touched, or undo is %q", item(t, s, "Edit", "Undo").Label)
	}
	item(t, s, "Edit", "Undo").Action()
	if in.Workspace().Ties.All()[0].Trust != w.Ties.All()[0].Trust || s.session.History().RedoName() != "" {
		t.Error("undo is not of the sandbox")
	}
	s.redo()
	if in.Workspace().Ties.All()[0].Trust.Or(0) != 99 {
		t.Error("redo is not of the sandbox")
	}
	in.Select(s.session.Selection().Toggled(graphmodel.RefOf(gil)))
	s.perform(s.find(actDelete))
	s.perform(s.find(actFit))
	s.typedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if in.Workspace().People.Len() != w.People.Len()-1 || s.session.Workspace() != w {
		t.Error("somebody is deleted on the map itself")
	}
}

func TestTheSandboxStandsInThePlaceOfTheMap(t *testing.T) {
	s := withSandbox(t)
	w := s.session.Workspace()
	s.show(actMap)
	if s.whatif.Panel().Visible() || !s.side.Visible() || s.supposing() != nil {
		t.Error("the sandbox goes on beside the map")
	}
	if s.undoEdit(); s.session.Workspace() != w {
		t.Error("there is something to undo on the map")
	}
	s.showWhatIf()
	s.session.Open(graphmodel.New("w", "New"))
	if s.view() != actMap {
		t.Error("another map opens in a sandbox")
	}
}

func TestTheEndOfASandboxIsSaid(t *testing.T) {
	s, _ := withSample(t)
	s.showWhatIf()
	s.whatif.Ended("It is thrown away")
	if s.view() != actMap || !strings.Contains(s.status.message, "thrown away") {
		t.Errorf("said %q", s.status.message)
	}
}
