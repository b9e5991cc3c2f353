//go:build unix

package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"inroad/graphmodel"
)

// meddling is a file system on which somebody else saves while we write.
type meddling struct {
	fileSystem
	meddle func()
}

func (m meddling) CreateTemp(folder, pattern string) (file, error) {
	f, err := m.fileSystem.CreateTemp(folder, pattern)
	m.meddle()
	return f, err
}

func TestSaveWhileAnotherSaves(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	theirs := func() {
		if err := os.WriteFile(path, Encode(titled("theirs")), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	seen := mustSave(t, path, "first", Stamp{})
	_, err := store{meddling{disk{}, theirs}}.save(path, Encode(titled("mine")), Key{}, seen)
	if changed := (*ChangedError)(nil); !errors.As(err, &changed) {
		t.Errorf("got %v, want a *ChangedError", err)
	}
	wantTitle(t, path, "theirs")
	wantNames(t, path, "map.inroad.json")
	// Who does not ask, or finds nothing there, keeps it as the backup.
	for _, there := range []bool{true, false} {
		if !there {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := (store{meddling{disk{}, theirs}}).save(path, Encode(titled("mine")), Key{}, Stamp{}); err != nil {
			t.Fatal(err)
		}
		wantTitle(t, path, "mine")
		wantTitle(t, path+BackupSuffix, "theirs")
	}
}

// A file of the same size that was written within the same second is another,
// where the file system counts whole seconds.
func TestSaveWithinOneSecond(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	when := time.Unix(1_700_000_000, 0)
	at := func(title string) {
		t.Helper()
		if err := errors.Join(os.WriteFile(path, Encode(titled(title)), 0o600), os.Chtimes(path, when, when)); err != nil {
			t.Fatal(err)
		}
	}
	at("one")
	d, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	at("two")
	if _, err := Save(path, titled("mine"), Key{}, d.Stamp); err == nil {
		t.Error("theirs is overwritten")
	}
	wantTitle(t, path, "two")
}

// A save that was killed before the last step leaves the file under two names.
func TestSaveAfterOneThatWasKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	mustSave(t, path, "first", Stamp{})
	if err := os.Link(path, path+BackupSuffix); err != nil {
		t.Fatal(err)
	}
	mustSave(t, path, "second", Stamp{})
	wantTitle(t, path, "second")
	wantTitle(t, path+BackupSuffix, "first")
	wantNames(t, path, "map.inroad.json", "map.inroad.json~")
}

// The backup is beside the file that a link leads to, and a pipe of its name is
// let be: nobody waits for what might come out of it.
func TestBackupOfALink(t *testing.T) {
	folder := t.TempDir()
	path, link := filepath.Join(folder, "real", "map.inroad.json"), filepath.Join(folder, "link")
	if err := errors.Join(os.Mkdir(filepath.Dir(path), 0o700), os.Symlink(path, link)); err != nil {
		t.Fatal(err)
	}
	first, ours, theirs := Revised(titled("first")), titled("second"), titled("theirs")
	ours.Info.Revisions, theirs.Info.Revisions = first.Info.Revisions, first.Info.Revisions
	for _, w := range []*graphmodel.Workspace{first, ours} {
		if _, err := Save(link, w, Key{}, Stamp{}); err != nil {
			t.Fatal(err)
		}
	}
	shelf := Shelf{Folder: filepath.Join(folder, "shelf")}
	if base, err := shelf.Ancestor(link, ours, theirs, Key{}); err != nil || base == nil || base.Info.Title != "first" {
		t.Errorf("found %v, %v", base, err)
	}
	if err := shelf.Discard("w", link); err != nil {
		t.Error(err)
	}
	wantNames(t, path, "map.inroad.json")
	if err := shelf.Discard("w", ""); err != nil {
		t.Error(err)
	}
	if err := syscall.Mkfifo(path+BackupSuffix, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := shelf.Ancestor(link, ours, theirs, Key{}); err != nil {
		t.Error(err)
	}
	if err := shelf.Reseal("w", link, Key{}, quick("new"), nil); err != nil {
		t.Error(err)
	}
	if info, err := os.Lstat(path + BackupSuffix); err != nil || info.Mode()&fs.ModeNamedPipe == 0 {
		t.Errorf("the pipe has become %v (%v)", info, err)
	}
}

// A pipe that has taken the place of a map keeps nobody waiting.
func TestPipeInPlaceOfAMap(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	seen := mustSave(t, path, "first", Stamp{})
	if err := errors.Join(os.Remove(path), syscall.Mkfifo(path, 0o600)); err != nil {
		t.Fatal(err)
	}
	shelf := Shelf{Folder: filepath.Join(t.TempDir(), "shelf")}
	_, looking := Look(path, seen, true)
	_, saving := Save(path, titled("second"), Key{}, seen)
	for what, err := range map[string]error{"looking": looking, "saving": saving, "keeping": shelf.Keep("w", path, Key{}, seen)} {
		if !errors.Is(err, errNotRegular) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func wantNames(t *testing.T, path string, want ...string) {
	t.Helper()
	if got := names(t, filepath.Dir(path)); !slices.Equal(got, want) {
		t.Errorf("in the folder: %q, want %q", got, want)
	}
}
