package shell

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inroad/graphmodel"
	"inroad/storage"
)

// leftBehind puts edits on a shelf as a run that was killed leaves them.
func leftBehind(t *testing.T, shelf storage.Shelf, path, title string, s *Shell) {
	t.Helper()
	slot, err := shelf.NewSlot()
	if err != nil {
		t.Fatal(err)
	}
	content := storage.Encode(graphmodel.New("w", title))
	if err := slot.Put(storage.Unsaved{Path: path, At: s.clock.Now(), Content: content}); err != nil {
		t.Fatal(err)
	}
	slot.Leave()
}

// started returns a window that has just begun, with what earlier runs have
// left, and how often it went on to open the first map.
func started(t *testing.T, leave func(shelf storage.Shelf, s *Shell)) (s *Shell, shelf storage.Shelf, begun *int) {
	t.Helper()
	s, _ = newWindow(t)
	shelf, begun = storage.Shelf{Folder: t.TempDir()}, new(int)
	leave(shelf, s)
	s.useShelf(shelf)
	t.Cleanup(s.giveUpShelf)
	s.offerUnsaved(func() { *begun++ })
	return s, shelf, begun
}

// left counts the recovery files on a shelf.
func left(t *testing.T, shelf storage.Shelf) int {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(shelf.Folder, "recovery", "*.unsaved"))
	if err != nil {
		t.Fatal(err)
	}
	return len(files)
}

func TestNothingWasLeft(t *testing.T) {
	s, _, begun := started(t, func(storage.Shelf, *Shell) {})
	if len(s.dialogs) != 0 || *begun != 1 {
		t.Errorf("%q is asked, begun %d times", texts(s), *begun)
	}
}

func TestUnsavedEditsAreOffered(t *testing.T) {
	path := file(t, string(storage.Encode(graphmodel.New("w", "As saved"))))
	s, shelf, begun := started(t, func(shelf storage.Shelf, s *Shell) { leftBehind(t, shelf, path, "Northwind", s) })
	for _, want := range []string{"Inroad closed before your edits to “Northwind” were saved", "today at 14:30", path} {
		if !strings.Contains(texts(s), want) {
			t.Errorf("%q does not say %q", texts(s), want)
		}
	}
	press(t, s, "Open with the edits")
	if s.session.Name() != "Northwind" || !s.session.Dirty() || s.session.File().Path != path || *begun != 0 {
		t.Errorf("opened %q of %q, begun %d times", s.session.Name(), s.session.File().Path, *begun)
	}
	if n := left(t, shelf); n != 1 || len(s.remnants) != 0 {
		t.Errorf("%d recovery files, %d remnants", n, len(s.remnants))
	}
	s.save(nil) // the file was never seen by the run that was killed
	if len(s.dialogs) > 0 {
		press(t, s, "Keep mine")
	}
	if n := left(t, shelf); n != 0 || s.session.Dirty() {
		t.Errorf("saved: %d recovery files", n)
	}
}

func TestUnsavedEditsAreDiscarded(t *testing.T) {
	s, shelf, begun := started(t, func(shelf storage.Shelf, s *Shell) { leftBehind(t, shelf, "", "Northwind", s) })
	press(t, s, "Discard them")
	press(t, s, "Back")
	if n := left(t, shelf); n != 1 {
		t.Fatalf("%d recovery files", n)
	}
	press(t, s, "Discard them")
	press(t, s, "Discard")
	if n := left(t, shelf); n != 0 || *begun != 1 {
		t.Errorf("%d recovery files, begun %d times", n, *begun)
	}
}

func TestSeveralUnsavedEdits(t *testing.T) {
	path := file(t, string(storage.Encode(graphmodel.New("w", "As saved"))))
	s, shelf, begun := started(t, func(shelf storage.Shelf, s *Shell) {
		leftBehind(t, shelf, path, "First", s)
		leftBehind(t, shelf, "", "Second", s)
	})
	press(t, s, "Not now")
	press(t, s, "Open as saved")
	if s.session.Name() != "As saved" || *begun != 0 || len(s.dialogs) != 0 {
		t.Errorf("opened %q, begun %d times", s.session.Name(), *begun)
	}
	if s.find("recover").off {
		t.Error("what was left can’t be recovered later")
	}
	s.recover()
	press(t, s, "Open with the edits")
	if s.session.Name() != "Second" || len(s.remnants) != 1 {
		t.Errorf("opened %q, %d remnants", s.session.Name(), len(s.remnants))
	}
	s.quit()
	press(t, s, "Don’t save")
	if n := left(t, shelf); n != 1 {
		t.Errorf("%d recovery files after the end, want that of the first", n)
	}
}

func TestAnUnreadableRemnantIsLeftAlone(t *testing.T) {
	s, shelf, begun := started(t, func(shelf storage.Shelf, s *Shell) {
		leftBehind(t, shelf, "", "Northwind", s)
		files, _ := filepath.Glob(filepath.Join(shelf.Folder, "recovery", "*.unsaved"))
		if err := os.WriteFile(files[0], []byte("damaged"), 0o600); err != nil {
			t.Fatal(err)
		}
	})
	if n := left(t, shelf); n != 1 || *begun != 1 || len(s.dialogs) != 0 {
		t.Errorf("%d recovery files, begun %d times, %q is asked", n, *begun, texts(s))
	}
}
