package session_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"inroad/app/clock"
	"inroad/app/session"
	"inroad/storage"
)

// quick is the key of a passphrase, with little work.
func quick(passphrase string) storage.Key { return storage.NewKey([]byte(passphrase)).WithWork(2) }

// readable returns which files in a folder hold a text, as it is.
func readable(t *testing.T, folder, text string) (found []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if bytes.Contains(data, []byte(text)) {
			found = append(found, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// savedOften returns a session on a map with a backup and earlier versions, all
// in one folder, and its file.
func savedOften(t *testing.T) (s *session.Session, folder, path string) {
	t.Helper()
	folder = t.TempDir()
	s, path = untitled(t, session.Inline{}), filepath.Join(folder, "map"+session.FileSuffix)
	s.Shelf = storage.Shelf{Folder: filepath.Join(folder, "shelf")}
	done, err := outcome()
	for _, title := range []string{"canary one", "canary two", "canary three"} {
		retitle(s, title)
		if s.SaveAs(path, done); *err != nil {
			t.Fatal(*err)
		}
	}
	if n := len(readable(t, folder, "canary")); n < 4 {
		t.Fatalf("the map is in %d files only", n)
	}
	return s, folder, path
}

func TestProtectingLeavesNothingReadable(t *testing.T) {
	for _, discard := range []bool{false, true} {
		s, folder, path := savedOften(t)
		done, err := outcome()
		s.Protect(session.Protection{Key: quick("x"), Discard: discard}, done)
		if *err != nil || !s.File().Key.Same(quick("x")) || s.Dirty() {
			t.Fatalf("protecting: %v", *err)
		}
		if left := readable(t, folder, "canary"); len(left) > 0 {
			t.Errorf("these can be read: %q", left)
		}
		s.Versions(func(versions []storage.KeptVersion, _ error) {
			if (len(versions) == 0) != discard {
				t.Errorf("discarded: %v, and there are %d versions", discard, len(versions))
			}
		})
		if s.Load(path, done); *err != nil {
			t.Errorf("the open file is read again: %v", *err)
		}
		other := untitled(t, session.Inline{})
		var protected *storage.ProtectedError
		if other.Load(path, done); !errors.As(*err, &protected) {
			t.Errorf("without the passphrase: %v", *err)
		}
		if other.LoadWith(path, quick("x"), done); *err != nil || other.Name() != "canary three" {
			t.Errorf("with the passphrase: %v", *err)
		}
	}
}

func TestEditsOfAProtectedMapArePutAsideProtected(t *testing.T) {
	s, folder, _ := savedOften(t)
	done, err := outcome()
	if s.Protect(session.Protection{Key: quick("x")}, done); *err != nil {
		t.Fatal(*err)
	}
	slot, fault := s.Shelf.NewSlot()
	if fault != nil {
		t.Fatal(fault)
	}
	c := &clock.Manual{}
	autosave := session.NewAutosave(s, slot, c)
	retitle(s, "canary unsaved")
	c.Advance(time.Minute)
	if left := readable(t, folder, "canary"); len(left) > 0 {
		t.Errorf("these can be read: %q", left)
	}
	unsaved, fault := slot.Read()
	if fault != nil || !storage.IsSealed(unsaved.Content) {
		t.Fatalf("nothing was put aside: %v", fault)
	}
	document, fault := storage.DecodeWith(unsaved.Content, quick("x"))
	if fault != nil || document.Workspace.Info.Title != "canary unsaved" {
		t.Errorf("put aside: %v", fault)
	}
	autosave.Close()
}

func TestAFailedSaveChangesNoProtection(t *testing.T) {
	s, _, path := savedOften(t)
	if err := os.WriteFile(path, []byte("theirs"), 0o600); err != nil {
		t.Fatal(err)
	}
	done, err := outcome()
	s.Protect(session.Protection{Key: quick("x")}, done)
	var changed *storage.ChangedError
	if !errors.As(*err, &changed) || s.File().Key.Protects() {
		t.Errorf("%v, protected %v", *err, s.File().Key.Protects())
	}
}

func TestAMapWithoutAFileIsProtectedOnceItHasOne(t *testing.T) {
	s := untitled(t, session.Inline{})
	retitle(s, "canary")
	done, err := outcome()
	if s.Protect(session.Protection{Key: quick("x")}, done); !errors.Is(*err, session.ErrNoFile) {
		t.Fatal(*err)
	}
	folder := t.TempDir()
	if s.SaveAs(filepath.Join(folder, "map"+session.SealedSuffix), done); *err != nil || len(readable(t, folder, "canary")) > 0 {
		t.Errorf("saved: %v", *err)
	}
}
