package shell

import (
	"strings"
	"testing"

	"inroad/storage"
)

// withVersions returns a window on a map that was saved several times.
func withVersions(t *testing.T, titles ...string) (s *Shell, path string) {
	t.Helper()
	s, path = withSample(t)
	s.useShelf(storage.Shelf{Folder: t.TempDir()})
	t.Cleanup(s.giveUpShelf)
	for _, title := range titles {
		retitle(s, title)
		s.save(nil)
	}
	return s, path
}

func TestThereIsNoEarlierVersionYet(t *testing.T) {
	s, _ := withVersions(t)
	s.showVersions()
	if !strings.Contains(texts(s), "no earlier version yet") {
		t.Errorf("said %q", texts(s))
	}
}

func TestEarlierVersions(t *testing.T) {
	s, path := withVersions(t, "a", "b")
	s.showVersions()
	if got := texts(s); !strings.Contains(got, "Earlier versions of “b”") || !strings.Contains(got, "the map’s own details changed") {
		t.Errorf("said %q", got)
	}
	press(t, s, "Restore")
	if s.session.Name() != "a" || !s.session.Dirty() {
		t.Errorf("restored %q", s.session.Name())
	}
	s.undo()
	s.showVersions()
	press(t, s, "Compare")
	if got := comparison(s); !s.comparing.Visible() || !strings.Contains(got, "the version of") || !strings.Contains(got, "“a” → “b”") {
		t.Errorf("compared: %s", got)
	}
	s.showVersions()
	press(t, s, "Look at a copy")
	if s.session.Name() != "a" || s.session.File().ReadOnly == "" || !s.banner.Visible() {
		t.Errorf("%q is open, read only %q", s.session.Name(), s.session.File().ReadOnly)
	}
	s.showVersions() // of the copy: all can be looked at, none restored
	for _, a := range s.dialogs[0].answers {
		if a.text == "Restore" {
			t.Error("a copy that can only be read offers to be changed")
		}
	}
	press(t, s, "Close")
	s.open(path)
	if s.session.Name() != "b" || s.banner.Visible() {
		t.Errorf("%q is open", s.session.Name())
	}
}
