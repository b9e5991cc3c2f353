package storage_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"inroad/storage"
)

var ana = storage.Holder{Name: "Ana Ruiz", Since: time.Date(2026, 11, 21, 14, 2, 0, 0, time.UTC)}

// mapFile returns the path of a file with that text, and that of its lock.
func mapFile(t *testing.T, text string) (path, lock string) {
	t.Helper()
	folder := t.TempDir()
	path = filepath.Join(folder, "map.inroad.json")
	if err := os.WriteFile(path, []byte(text), 0o640); err != nil {
		t.Fatal(err)
	}
	return path, filepath.Join(folder, ".map.inroad.json.lock")
}

func take(t *testing.T, path string) *storage.Lock {
	t.Helper()
	l, err := storage.TakeLock(path, ana)
	if err != nil || l.Path() != path {
		t.Fatalf("locking %s gives %q, %v", path, l.Path(), err)
	}
	t.Cleanup(l.Release)
	return l
}

// wantInUse checks that nobody else can lock the file, and who is named.
func wantInUse(t *testing.T, path string) {
	t.Helper()
	_, err := storage.TakeLock(path, storage.Holder{Name: "Bo"})
	var held *storage.InUseError
	if !errors.As(err, &held) {
		t.Fatalf("a second lock gives %v", err)
	}
	if held.By.Name != ana.Name || !held.By.Since.Equal(ana.Since) || held.Path != path {
		t.Errorf("it is said to be in use by %+v", held)
	}
}

func TestALockKeepsOthersOutUntilItIsReleased(t *testing.T) {
	path, file := mapFile(t, "x")
	first := take(t, path)
	wantInUse(t, path)
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the lock's file is %v, %v; want the mode of the other", info, err)
	}
	if text, _ := os.ReadFile(file); strings.Contains(string(text), filepath.Base(path)) {
		t.Errorf("it says more than who and when: %q", text)
	}
	first.Release()
	if _, err := os.Lstat(file); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("after the release there is still a file: %v", err)
	}
	take(t, path)
	first.Release()
	wantInUse(t, path) // a second release takes nothing from others
}

func TestALockIsThatOfTheFileByAnyName(t *testing.T) {
	path, _ := mapFile(t, "x")
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	l := take(t, link)
	if !l.Guards(path) || !l.Guards(link) || l.Guards(path+"2") {
		t.Error("the lock does not know its file")
	}
	wantInUse(t, path)
}

// What a killed program leaves is a file that nobody has locked.
func TestALeftOverLockIsFree(t *testing.T) {
	path, file := mapFile(t, "x")
	const left = "\x00" + `{"format":"inroad-lock-1","name":"Somebody with a name that is longer than the next","since":"2020-01-01T00:00:00Z"}`
	if err := os.WriteFile(file, []byte(left), 0o600); err != nil {
		t.Fatal(err)
	}
	take(t, path)
	wantInUse(t, path)
}

// TestLockingHarmsNoOtherFile has something else in the place of the lock.
func TestLockingHarmsNoOtherFile(t *testing.T) {
	for name, put := range map[string]func(precious, lock string) error{
		"file":          func(precious, lock string) error { return os.Rename(precious, lock) },
		"link":          os.Symlink,
		"folder":        func(_, lock string) error { return os.Mkdir(lock, 0o700) },
		"dangling link": func(_, lock string) error { return os.Symlink(lock+"-elsewhere", lock) },
	} {
		t.Run(name, func(t *testing.T) {
			path, file := mapFile(t, "x")
			precious := filepath.Join(t.TempDir(), "precious")
			if err := errors.Join(os.WriteFile(precious, []byte("precious"), 0o600), put(precious, file)); err != nil {
				t.Fatal(err)
			}
			l, err := storage.TakeLock(path, ana)
			if l != nil || err != nil {
				t.Fatalf("it gives %v, %v", l, err)
			}
			for _, kept := range []string{precious, file} {
				if text, err := os.ReadFile(kept); err == nil && string(text) != "precious" {
					t.Errorf("%s now says %q", kept, text)
				}
			}
			if _, err := os.Lstat(file + "-elsewhere"); err == nil {
				t.Error("a file was made elsewhere")
			}
		})
	}
}

func TestWhereThereCanBeNoLockThereIsNoError(t *testing.T) {
	path, _ := mapFile(t, "x")
	for _, none := range []string{
		filepath.Join(path, "below a file"), filepath.Join(t.TempDir(), "no", "such", "folder"),
		filepath.Join(t.TempDir(), strings.Repeat("n", 254)), "/proc/self/status",
	} {
		if l, err := storage.TakeLock(none, ana); l != nil || err != nil {
			t.Errorf("%.40s gives %v, %v", none, l, err)
		}
	}
	var none *storage.Lock
	if none.Release(); none.Path() != "" || none.Guards(path) {
		t.Error("no lock is one")
	}
}

func TestAStrangeHolderIsShownInOneLine(t *testing.T) {
	path, _ := mapFile(t, "x")
	l, err := storage.TakeLock(path, storage.Holder{Name: " Eve\n\x1b[31m" + strings.Repeat("e", 500)})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Release()
	_, err = storage.TakeLock(path, ana)
	var held *storage.InUseError
	if !errors.As(err, &held) || !strings.HasPrefix(held.By.Name, "Eve[31m") || len(held.By.Name) > 100 {
		t.Errorf("it says %q", err)
	}
}
