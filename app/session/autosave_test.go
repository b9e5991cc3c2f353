package session_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"inroad/app/apptest"
	"inroad/app/clock"
	"inroad/app/session"
	"inroad/storage"
)

// autosaved returns a session whose edits are put aside on a shelf.
func autosaved(t *testing.T, scheduler session.Scheduler) (*session.Session, *session.Autosave, storage.Shelf, *clock.Manual) {
	t.Helper()
	s, c, shelf := untitled(t, scheduler), &clock.Manual{}, storage.Shelf{Folder: t.TempDir()}
	s.Shelf = shelf
	slot, err := shelf.NewSlot()
	if err != nil {
		t.Fatal(err)
	}
	a := session.NewAutosave(s, slot, c)
	t.Cleanup(a.Close)
	return s, a, shelf, c
}

// aside returns the titles of the maps with unsaved edits on a shelf, whether
// their programs run or not.
func aside(t *testing.T, shelf storage.Shelf) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(shelf.Folder, "recovery", "*.unsaved"))
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, path := range files {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, text, _ := strings.Cut(string(content), "\n")
		d, err := storage.Decode([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		titles = append(titles, d.Workspace.Info.Title)
	}
	return strings.Join(titles, " ")
}

func wantAside(t *testing.T, shelf storage.Shelf, when, want string) {
	t.Helper()
	if got := aside(t, shelf); got != want {
		t.Errorf("%s: %q is aside, want %q", when, got, want)
	}
}

func TestEditsArePutAside(t *testing.T) {
	s, _, shelf, c := autosaved(t, session.Inline{})
	retitle(s, "a")
	c.Advance(time.Second)
	retitle(s, "b")
	c.Advance(time.Second)
	wantAside(t, shelf, "while editing", "")
	c.Advance(time.Second)
	wantAside(t, shelf, "when the hand rests", "b")
	s.History().Undo()
	s.History().Undo()
	c.Advance(time.Minute)
	wantAside(t, shelf, "when all is taken back", "")
}

func TestEditsArePutAsideWhileOneFollowsTheOther(t *testing.T) {
	s, _, shelf, c := autosaved(t, session.Inline{})
	for range 31 {
		retitle(s, s.Workspace().Info.Title+"x")
		c.Advance(time.Second)
	}
	if got := aside(t, shelf); !strings.HasPrefix(got, "Untitledxxx") {
		t.Errorf("after half a minute %q is aside", got)
	}
}

func TestSavedAndDiscardedEditsAreNotAside(t *testing.T) {
	s, a, shelf, c := autosaved(t, session.Inline{})
	retitle(s, "a")
	c.Advance(time.Minute)
	wantAside(t, shelf, "edited", "a")
	done, err := outcome()
	if s.SaveAs(filepath.Join(t.TempDir(), "map"), done); *err != nil {
		t.Fatal(*err)
	}
	wantAside(t, shelf, "saved", "")
	retitle(s, "b")
	c.Advance(time.Minute)
	wantAside(t, shelf, "edited again", "b")
	if err := s.Open(apptest.Sample(t, "high-tech-managers")); err != nil {
		t.Fatal(err)
	}
	wantAside(t, shelf, "discarded", "")
	retitle(s, "c")
	c.Advance(time.Minute)
	a.Close()
	wantAside(t, shelf, "closed", "")
}

// TestSavingWhileEditsArePutAside has the two come in either order: what is
// edited during the save is still aside after it.
func TestSavingWhileEditsArePutAside(t *testing.T) {
	later := &apptest.Later{}
	s, _, shelf, c := autosaved(t, later)
	retitle(s, "a")
	c.Advance(time.Minute)
	done, err := outcome()
	s.SaveAs(filepath.Join(t.TempDir(), "map"), done)
	retitle(s, "b")
	for later.Run() {
		c.Advance(time.Minute)
	}
	if *err != nil || !s.Dirty() {
		t.Fatalf("saved with %v, dirty %t", *err, s.Dirty())
	}
	wantAside(t, shelf, "edited while saving", "b")
}

func TestUnsavedEditsAreOpenedByTheNextRun(t *testing.T) {
	first, c, shelf, path := untitled(t, session.Inline{}), &clock.Manual{}, storage.Shelf{Folder: t.TempDir()}, sampleFile(t)
	killed, err := shelf.NewSlot()
	if err != nil {
		t.Fatal(err)
	}
	session.NewAutosave(first, killed, c)
	done, failure := outcome()
	if first.Load(path, done); *failure != nil {
		t.Fatal(*failure)
	}
	retitle(first, "edited")
	c.Advance(time.Minute)
	killed.Leave()

	s, next, _, _ := autosaved(t, session.Inline{})
	slot := shelf.Abandoned(time.Now())[0]
	unsaved, failed := slot.Read()
	document, wrong := storage.Decode(unsaved.Content)
	if err := errors.Join(failed, wrong, s.OpenUnsaved(unsaved, document)); err != nil {
		t.Fatal(err)
	}
	next.Take(slot)
	if !s.Dirty() || s.File().Path != path || s.Name() != "edited" {
		t.Fatalf("opened as %+v, %q, dirty %t", s.File(), s.Name(), s.Dirty())
	}
	wantAside(t, shelf, "taken by the next run", "")
	wantAside(t, s.Shelf, "not saved by it yet", "edited")
	if s.Save(false, done); *failure != nil || s.Dirty() {
		t.Fatalf("saved with %v", *failure)
	}
	wantAside(t, s.Shelf, "saved", "")
}

func TestEditsThatCannotBePutAside(t *testing.T) {
	s, a, shelf, c := autosaved(t, session.Inline{})
	var said []string
	a.Failed.Listen(func(err error) { said = append(said, err.Error()) })
	folder := filepath.Join(shelf.Folder, "recovery")
	if err := errors.Join(os.RemoveAll(folder), os.WriteFile(folder, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	retitle(s, "a")
	c.Advance(time.Minute)
	retitle(s, "b")
	c.Advance(time.Minute)
	if len(said) != 1 || !strings.Contains(said[0], "could not be put aside because") {
		t.Errorf("said %q", said)
	}
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	c.Advance(time.Minute)
	wantAside(t, shelf, "when there is room again", "b")
}

func TestAVersionThatCannotBeKeptIsNoReasonNotToSave(t *testing.T) {
	s, _, shelf, _ := autosaved(t, session.Inline{})
	if err := os.WriteFile(filepath.Join(shelf.Folder, "versions"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var said []string
	s.Failed.Listen(func(err error) { said = append(said, err.Error()) })
	retitle(s, "a")
	done, err := outcome()
	if s.SaveAs(filepath.Join(t.TempDir(), "map"), done); *err != nil || s.Dirty() {
		t.Errorf("saved with %v", *err)
	}
	if len(said) != 1 || !strings.Contains(said[0], "could not be kept") {
		t.Errorf("said %q", said)
	}
}
