//go:build unix

package storage

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestSaveKeepsOwnerAndGroup gives a file away as far as whoever runs the test may:
// root to anybody, anybody else to a group of theirs.
func TestSaveKeepsOwnerAndGroup(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	stamp := mustSave(t, path, "first", Stamp{})
	uid, gid := os.Getuid(), os.Getgid()
	if groups, err := os.Getgroups(); err == nil && len(groups) > 0 {
		gid = groups[len(groups)-1]
	}
	if uid == 0 {
		uid, gid = 1234, 5678
	}
	if err := os.Lchown(path, uid, gid); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o664); err != nil {
		t.Fatal(err)
	}
	mustSave(t, path, "second", stamp)
	for _, p := range []string{path, path + BackupSuffix} {
		info, err := os.Lstat(p)
		if err != nil {
			t.Fatal(err)
		}
		if of := info.Sys().(*syscall.Stat_t); int(of.Uid) != uid || int(of.Gid) != gid {
			t.Errorf("%s is of %d:%d, not %d:%d", filepath.Base(p), of.Uid, of.Gid, uid, gid)
		}
		wantMode(t, p, 0o664)
	}
}

func TestWithoutGroup(t *testing.T) {
	for mode, want := range map[fs.FileMode]fs.FileMode{0o664: 0o644, 0o660: 0o600, 0o604: 0o604, 0o600: 0o600, 0o777: 0o777} {
		if got := withoutGroup(mode); got != want {
			t.Errorf("%o became %o, not %o", mode, got, want)
		}
	}
}
