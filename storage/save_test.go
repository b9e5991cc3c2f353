package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"inroad/graphmodel"
)

// titled returns a workspace that is told by its title.
func titled(title string) *graphmodel.Workspace { return graphmodel.New("w", title) }

func mustSave(t *testing.T, path, title string, seen Stamp) Stamp {
	t.Helper()
	stamp, err := Save(path, titled(title), Key{}, seen)
	if err != nil {
		t.Fatal(err)
	}
	return stamp
}

// titleOf returns the title of the workspace in a file, "" where there is none.
func titleOf(t *testing.T, path string) string {
	t.Helper()
	d, err := Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	if err != nil {
		t.Fatal(err)
	}
	return d.Workspace.Info.Title
}

func wantTitle(t *testing.T, path, want string) {
	t.Helper()
	if got := titleOf(t, path); got != want {
		t.Errorf("%s holds %q, want %q", filepath.Base(path), got, want)
	}
}

func wantMode(t *testing.T, path string, want fs.FileMode) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != want {
		t.Errorf("%s has mode %o, want %o", filepath.Base(path), info.Mode().Perm(), want)
	}
}

// names lists what is in a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func TestSaveKeepsTheVersionBefore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	stamp := mustSave(t, path, "first", Stamp{})
	wantMode(t, path, 0o600)
	wantTitle(t, path+BackupSuffix, "")
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	stamp = mustSave(t, path, "second", stamp)
	stamp = mustSave(t, path, "third", stamp)
	wantTitle(t, path, "third")
	wantTitle(t, path+BackupSuffix, "second")
	wantMode(t, path, 0o640)
	wantMode(t, path+BackupSuffix, 0o640)
	if got := names(t, filepath.Dir(path)); !slices.Equal(got, []string{"map.inroad.json", "map.inroad.json~"}) {
		t.Errorf("left in the folder: %q", got)
	}
	if d, err := Open(path); err != nil || d.Stamp.sum != stamp.sum || !d.Stamp.Modified().Equal(stamp.Modified()) {
		t.Errorf("opened with stamp %v (%v), saved with %v", d.Stamp, err, stamp)
	}
}

func TestSaveWhereTheFileHasChanged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	stamp := mustSave(t, path, "mine", Stamp{})
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	// The same content written again is no change, whatever its date.
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	stamp = mustSave(t, path, "mine", stamp)
	if err := os.WriteFile(path, Encode(titled("their")), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = Save(path, titled("mine again"), Key{}, stamp)
	var changed *ChangedError
	if !errors.As(err, &changed) || changed.Path != path {
		t.Fatalf("got %v, want a *ChangedError", err)
	}
	oneSentence(t, err)
	wantTitle(t, path, "their")
	mustSave(t, path, "mine again", Stamp{})
	wantTitle(t, path, "mine again")
	wantTitle(t, path+BackupSuffix, "their")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	mustSave(t, path, "back", stamp)
	wantTitle(t, path, "back")
}

func TestSaveThroughLinks(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "real", "map.inroad.json")
	if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	link, chain := filepath.Join(folder, "link"), filepath.Join(folder, "chain")
	if err := errors.Join(os.Symlink(filepath.Join("real", "map.inroad.json"), link), os.Symlink(link, chain)); err != nil {
		t.Fatal(err)
	}
	mustSave(t, chain, "made", Stamp{}) // the link leads to nothing yet
	mustSave(t, chain, "saved", Stamp{})
	wantTitle(t, path, "saved")
	wantTitle(t, path+BackupSuffix, "made")
	for _, l := range []string{link, chain} {
		if info, err := os.Lstat(l); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Errorf("%s is no link any more (%v)", l, err)
		}
	}
}

// TestSaveThatFails lets every step of a save fail, with what a system says
// then: nothing is lost and nothing is left behind.
func TestSaveThatFails(t *testing.T) {
	for _, c := range []struct {
		at   string
		skip int
		err  error
		says string
	}{
		{"create", 0, syscall.EACCES, "you may not write there"},
		{"create", 0, syscall.EROFS, "the disk is read-only"},
		{"create", 0, syscall.ENOENT, "its folder does not exist any more"},
		{"create", 1, syscall.ENOSPC, "the disk is full"},
		{"write", 0, syscall.ENOSPC, "the disk is full"},
		{"write", 0, syscall.EDQUOT, "your share of the disk is full"},
		{"write", 0, syscall.EFBIG, "does not take a file of this size"},
		{"chmod", 0, syscall.EPERM, "you may not write there"},
		{"sync", 0, syscall.EIO, "the disk refused it (input/output error)"},
		{"close", 0, syscall.ENOSPC, "the disk is full"},
		{"writable", 0, syscall.EACCES, "you may not write there"},
		{"lstat", 0, syscall.EACCES, "you may not write there"},
		{"lstat", 1, syscall.EIO, "the disk refused it"},
		{"rename backup", 0, syscall.EACCES, "you may not write there"},
		{"rename", 0, syscall.EACCES, "you may not write there"},
		{"rename", 0, syscall.ESTALE, "its drive does not answer any more"},
		{"create", 0, syscall.EHOSTDOWN, "its drive does not answer any more"},
		{"sync", 0, syscall.ETIMEDOUT, "its drive does not answer any more"},
	} {
		t.Run(c.at+" "+c.err.Error(), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "map.inroad.json")
			stamp := mustSave(t, path, "older", Stamp{})
			stamp = mustSave(t, path, "old", stamp)
			broken := &failing{fileSystem: disk{}, at: c.at, skip: c.skip, err: &fs.PathError{Op: c.at, Path: path, Err: c.err}}
			_, err := store{broken}.save(path, Encode(titled("new")), Key{}, stamp)
			var e *SaveError
			if !errors.As(err, &e) || !errors.Is(err, c.err) || e.Path != path {
				t.Fatalf("got %v, want a *SaveError", err)
			}
			oneSentence(t, err)
			if !strings.Contains(err.Error(), c.says) || strings.Count(err.Error(), path) != 1 {
				t.Errorf("got %q, want %q", err, c.says)
			}
			wantTitle(t, path, "old")
			if c.at != "rename" {
				wantTitle(t, path+BackupSuffix, "older")
			}
			if left := names(t, filepath.Dir(path)); len(left) != 2 {
				t.Errorf("left in the folder: %q", left)
			}
		})
	}
}

func TestSaveOrder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	mustSave(t, path, "old", Stamp{})
	watched := &failing{fileSystem: disk{}}
	if _, err := (store{watched}).save(path, Encode(titled("new")), Key{}, Stamp{}); err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, operation := range watched.done {
		if slices.Contains([]string{"write", "sync", "link", "rename backup", "rename", "sync folder"}, operation) {
			order = append(order, operation)
		}
	}
	if want := []string{"write", "sync", "link", "rename backup", "rename", "sync folder"}; !slices.Equal(order, want) {
		t.Errorf("steps %q, want %q", order, want)
	}
}

func TestSaveWhereThereAreNoHardLinks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	mustSave(t, path, "old", Stamp{})
	stick := &failing{fileSystem: disk{}, at: "link", err: syscall.EPERM}
	if _, err := (store{stick}).save(path, Encode(titled("new")), Key{}, Stamp{}); err != nil {
		t.Fatal(err)
	}
	wantTitle(t, path, "new")
	wantTitle(t, path+BackupSuffix, "old")
	if left := names(t, filepath.Dir(path)); len(left) != 2 {
		t.Errorf("left in the folder: %q", left)
	}
}

func TestSaveThatIsNotConfirmed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	mustSave(t, path, "old", Stamp{})
	tired := &failing{fileSystem: disk{}, at: "sync folder", err: syscall.EIO}
	stamp, err := store{tired}.save(path, Encode(titled("new")), Key{}, Stamp{})
	if err == nil || !strings.Contains(err.Error(), "did not confirm") {
		t.Fatalf("got %v", err)
	}
	oneSentence(t, err)
	wantTitle(t, path+BackupSuffix, "old")
	// What stands there is no change by somebody else.
	mustSave(t, path, "newer", stamp)
}

func TestSaveWhereNoFileCanBe(t *testing.T) {
	folder := t.TempDir()
	plain := filepath.Join(folder, "plain")
	loop := filepath.Join(folder, "loop")
	if err := errors.Join(os.WriteFile(plain, nil, 0o600), os.Symlink(loop, loop)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ path, says string }{
		{folder, "there is a folder of that name"},
		{filepath.Join(folder, "gone", "map"), "its folder does not exist"},
		{filepath.Join(plain, "map"), "its folder is not a folder"},
		{filepath.Join(folder, strings.Repeat("x", 300)), "the name is too long"},
		{loop, "the links of that name lead in a circle"},
		{os.DevNull, "is not a file"},
	} {
		_, err := Save(c.path, titled("new"), Key{}, Stamp{})
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v, want %q", c.path, err, c.says)
			continue
		}
		oneSentence(t, err)
	}
	if got := names(t, folder); !slices.Equal(got, []string{"loop", "plain"}) {
		t.Errorf("left in the folder: %q", got)
	}
}
