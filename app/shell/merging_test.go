package shell

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/graphmodel"
	"inroad/storage"
)

// copied writes a copy of the open map with another title and somebody new.
func copied(t *testing.T, s *Shell, key storage.Key) string {
	t.Helper()
	w := s.session.Workspace()
	info := graphmodel.Clone(w.Info)
	info.Title = "Theirs"
	path := filepath.Join(t.TempDir(), "colleague.inroad.json")
	theirs := w.Apply([]graphmodel.Delta{{Before: w.Info, After: info}, {After: &graphmodel.Person{ID: "p-fresh", Name: "Yu Fresh"}}})
	if _, err := storage.Save(path, theirs, key, storage.Stamp{}); err != nil {
		t.Fatal(err)
	}
	return path
}

// typeKey gives a key to what has the focus.
func typeKey(s *Shell, key fyne.KeyName) {
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

func TestACopyIsMerged(t *testing.T) {
	s, _ := withSample(t)
	path := copied(t, s, storage.Key{})
	item(t, s, "File", "Merge a colleague’s copy…").Action()
	typeName(t, s, path)
	if got := texts(s); !strings.Contains(got, "From “colleague.inroad.json”") || !strings.Contains(got, "1 person new") {
		t.Fatalf("the preview says %q", got)
	}
	typeKey(s, fyne.KeyT)
	typeKey(s, fyne.KeyReturn)
	if len(s.dialogs) > 0 || s.session.Name() != "Theirs" {
		t.Errorf("merged: %q, %d dialogs", s.session.Name(), len(s.dialogs))
	}
	if s.undo(); s.session.Name() == "Theirs" || s.session.Workspace().Person("p-fresh") != nil {
		t.Error("undo does not take the merge back")
	}
}

func TestThereIsNothingToMerge(t *testing.T) {
	s, path := withSample(t)
	s.mergeFile(path)
	if got := texts(s); !strings.Contains(got, "nothing to merge") {
		t.Errorf("said %q", got)
	}
}

func TestACopyThatCanNotBeMerged(t *testing.T) {
	s, _ := withSample(t)
	s.mergeFile(file(t, "damaged"))
	if got := texts(s); !strings.Contains(got, "can’t be merged") {
		t.Errorf("said %q", got)
	}
}

func TestAProtectedCopyAsksForItsPassphrase(t *testing.T) {
	s, _ := withSample(t)
	s.mergeFile(copied(t, s, storage.NewKey([]byte("correct horse"))))
	if got := texts(s); !strings.Contains(got, "colleague.inroad.json” is protected") {
		t.Fatalf("said %q", got)
	}
	typeText(s, "correct horse")
	typeKey(s, fyne.KeyReturn)
	if got := texts(s); !strings.Contains(got, "1 person new") {
		t.Errorf("the preview says %q", got)
	}
}

// typeText types into what has the focus.
func typeText(s *Shell, text string) {
	for _, r := range text {
		s.window.Canvas().Focused().TypedRune(r)
	}
}

// TestWhatOthersHaveSavedIsMerged saves without a question afterwards.
func TestWhatOthersHaveSavedIsMerged(t *testing.T) {
	s, path := withSample(t)
	data, err := os.ReadFile(copied(t, s, storage.Key{}))
	if err != nil {
		t.Fatal(err)
	}
	retitle(s, "Mine")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s.save(nil)
	press(t, s, "Merge…")
	typeKey(s, fyne.KeyO)
	typeKey(s, fyne.KeyReturn)
	s.save(nil)
	if len(s.dialogs) > 0 || s.session.Dirty() || s.session.Name() != "Mine" || s.session.Workspace().Person("p-fresh") == nil {
		t.Errorf("%q, dirty %t: %s", s.session.Name(), s.session.Dirty(), texts(s))
	}
}
