package session_test

import (
	"os"
	"path/filepath"
	"testing"

	"inroad/app/session"
	"inroad/storage"
)

// Nothing of the earlier versions is left, also not of a map that was opened by
// a link.
func TestEarlierVersionsAreForgotten(t *testing.T) {
	s, _, _, _ := autosaved(t, session.Inline{})
	path := sampleFile(t)
	link := filepath.Join(t.TempDir(), "link.inroad.json")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	done, err := outcome()
	s.Load(link, done)
	retitle(s, "second")
	if s.Save(false, done); *err != nil {
		t.Fatal(*err)
	}
	if !session.FileExists(path + storage.BackupSuffix) {
		t.Fatal("there is no backup to forget")
	}
	if s.ForgetEarlier(done); *err != nil {
		t.Fatal(*err)
	}
	if versions := versionsOf(t, s); len(versions) > 0 || session.FileExists(path+storage.BackupSuffix) {
		t.Errorf("left: %d versions, and a backup: %v", len(versions), session.FileExists(path+storage.BackupSuffix))
	}
}
