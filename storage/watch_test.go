package storage

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func written(t *testing.T, path, text string) Stamp {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	stamp, err := Look(path, Stamp{}, true)
	if err != nil {
		t.Fatal(err)
	}
	return stamp
}

func TestALookSeesAnotherContent(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map")
	first := written(t, path, "first")
	if now, err := Look(path, first, false); err != nil || now != first {
		t.Errorf("an untouched file gives %v, %v", now, err)
	}
	moment := first.Modified().Add(time.Minute)
	if err := os.Chtimes(path, moment, moment); err != nil {
		t.Fatal(err)
	}
	now, err := Look(path, first, false)
	if err != nil || now == first || !now.SameContent(first) || first.Touched(now) != now {
		t.Errorf("a file that was only touched gives %v, %v", now, err)
	}
	if other := written(t, path, "other"); other.SameContent(first) {
		t.Error("another content counts as the same")
	}
	if err := os.Chtimes(path, first.Modified(), first.Modified()); err != nil {
		t.Fatal(err)
	}
	if now, err = Look(path, first, true); err != nil || now.SameContent(first) {
		t.Errorf("a thorough look at a file with its old size and time gives %v, %v", now, err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, err = Look(path, first, false); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is gone gives %v", err)
	}
}

// An untouched file is not opened, so that looking costs a network share little.
func TestALookReadsNoMoreThanItMust(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map")
	first := written(t, path, "first")
	s := &failing{fileSystem: disk{}}
	if _, err := (store{s}).look(path, first, false); err != nil {
		t.Fatal(err)
	}
	for _, operation := range s.done {
		if operation != "lstat" {
			t.Errorf("it asks for %q", operation)
		}
	}
}

// TestAWatcherSeesWhatHappensToAFile has others write it in place, replace it,
// remove it and rename it.
func TestAWatcherSeesWhatHappensToAFile(t *testing.T) {
	folder := t.TempDir()
	path, beside := filepath.Join(folder, "map"), filepath.Join(folder, "beside")
	written(t, path, "first")
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func() error{
		"written":  func() error { return os.WriteFile(path, []byte("second"), 0o600) },
		"replaced": func() error { return errors.Join(os.WriteFile(beside, nil, 0o600), os.Rename(beside, path)) },
		"renamed":  func() error { return errors.Join(os.Rename(path, beside), os.Rename(beside, path)) },
		"removed":  func() error { return errors.Join(os.Remove(path), os.WriteFile(path, nil, 0o600)) },
	} {
		w, err := NewWatcher(link)
		if err != nil {
			t.Fatal(err)
		}
		if err := change(); err != nil {
			t.Fatal(err)
		}
		if !w.Wait() {
			t.Errorf("%s: nothing was seen", name)
		}
		w.Close()
	}
}

func TestAWatcherSaysNothingOfOtherFilesAndEnds(t *testing.T) {
	folder := t.TempDir()
	w, err := NewWatcher(filepath.Join(folder, "map"))
	if err != nil {
		t.Fatal(err)
	}
	waited := make(chan bool)
	go func() { waited <- w.Wait() }()
	written(t, filepath.Join(folder, "map~"), "another")
	written(t, filepath.Join(folder, ".map.lock"), "another")
	w.Close()
	if <-waited {
		t.Error("it saw another file")
	}
	if _, open := <-w.system.Events; open {
		t.Error("its goroutine has not ended")
	}
}

func TestAFolderThatIsNotThereCannotBeWatched(t *testing.T) {
	if w, err := NewWatcher(filepath.Join(t.TempDir(), "no", "map")); err == nil {
		w.Close()
		t.Error("it can")
	}
}
