package storage

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// keptShelf returns a shelf and a file on which edits are saved and kept.
func keptShelf(t *testing.T) (shelf Shelf, path string) {
	t.Helper()
	return Shelf{Folder: filepath.Join(t.TempDir(), "state")}, filepath.Join(t.TempDir(), "map.inroad.json")
}

func mustKeep(t *testing.T, shelf Shelf, path, title string, now time.Time) Stamp {
	t.Helper()
	stamp := mustSave(t, path, title, Stamp{})
	if err := os.Chtimes(path, time.Time{}, now); err != nil {
		t.Fatal(err)
	}
	stamp.modified = now
	if err := shelf.Keep("w", path, Key{}, stamp); err != nil {
		t.Fatal(err)
	}
	return stamp
}

// keptTitles returns what the versions hold, the newest first.
func keptTitles(t *testing.T, shelf Shelf) string {
	t.Helper()
	all, err := shelf.Versions("w", "")
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, v := range all {
		titles = append(titles, titleOf(t, v.Path))
	}
	return strings.Join(titles, " ")
}

func TestVersionsAreKept(t *testing.T) {
	shelf, path := keptShelf(t)
	if err := shelf.Keep("w", path, Key{}, Stamp{}); err != nil || keptTitles(t, shelf) != "" {
		t.Fatalf("a file that is not there: %v, kept %q", err, keptTitles(t, shelf))
	}
	mustKeep(t, shelf, path, "first", noon)
	stamp := mustKeep(t, shelf, path, "second", noon.Add(time.Minute))
	mustKeep(t, shelf, path, "second", noon.Add(2*time.Minute)) // nothing new
	if got := keptTitles(t, shelf); got != "second first" {
		t.Errorf("kept %q", got)
	}
	all, _ := shelf.Versions("w", "")
	if v := all[0]; !v.Holds(stamp) || !v.Saved.Equal(noon.Add(time.Minute)) || all[1].Holds(stamp) {
		t.Errorf("newest version %+v", v)
	}
	for _, v := range all {
		wantMode(t, v.Path, 0o600)
	}
	for folder := filepath.Dir(all[0].Path); folder != filepath.Dir(shelf.Folder); folder = filepath.Dir(folder) {
		wantMode(t, folder, ownerOnly)
	}
	if err := shelf.Forget("w", path); err != nil || keptTitles(t, shelf) != "" {
		t.Errorf("not forgotten: %v, %q", err, keptTitles(t, shelf))
	}
}

func TestVersionsOfAProtectedMapAreProtected(t *testing.T) {
	shelf, path := keptShelf(t)
	key := NewKey([]byte("correct horse")).WithWork(1)
	mustSave(t, path, "readable", Stamp{})
	if err := shelf.Keep("w", path, key, Stamp{}); err != nil || len(names(t, filepath.Dir(shelf.Folder))) != 0 {
		t.Fatalf("what is readable was kept (%v)", err)
	}
	stamp, err := Save(path, titled("secret"), key, Stamp{})
	if err != nil {
		t.Fatal(err)
	}
	if err := shelf.Keep("w", path, key, stamp); err != nil {
		t.Fatal(err)
	}
	all, err := shelf.Versions("w", path)
	if err != nil || len(all) != 1 {
		t.Fatalf("%d versions, %v", len(all), err)
	}
	if content, err := os.ReadFile(all[0].Path); err != nil || !IsSealed(content) {
		t.Errorf("kept %q, %v", content, err)
	}
}

func TestVersionsOfWhatOthersWrote(t *testing.T) {
	shelf, path := keptShelf(t)
	stamp := mustKeep(t, shelf, path, "mine", noon)
	if err := os.WriteFile(path, Encode(titled("theirs")), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := shelf.Keep("w", path, Key{}, stamp); err != nil || keptTitles(t, shelf) != "theirs mine" {
		t.Errorf("%v, kept %q", err, keptTitles(t, shelf))
	}
}

func TestVersionsWhileTheClockGoesBackwards(t *testing.T) {
	shelf, path := keptShelf(t)
	for i := range 5 {
		mustKeep(t, shelf, path, fmt.Sprint(i), noon.Add(-time.Duration(i)*400*24*time.Hour))
	}
	if got := keptTitles(t, shelf); got != "4 3 2 1 0" {
		t.Errorf("kept %q", got)
	}
}

func TestMapsWithoutAnIDAreToldByTheirFiles(t *testing.T) {
	shelf := Shelf{Folder: t.TempDir()}
	folder := t.TempDir()
	for _, name := range []string{"a", "b"} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := shelf.Keep("", path, Key{}, Stamp{}); err != nil {
			t.Fatal(err)
		}
		if all, err := shelf.Versions("", path); err != nil || len(all) != 1 {
			t.Errorf("%s: %d versions, %v", name, len(all), err)
		}
	}
}

// TestVersionsFromManyPrograms has several keep at once: each finds its own.
func TestVersionsFromManyPrograms(t *testing.T) {
	shelf := Shelf{Folder: t.TempDir()}
	var all sync.WaitGroup
	const programs, saves = 4, 4
	for p := range programs {
		path := filepath.Join(t.TempDir(), "map")
		all.Go(func() {
			for i := range saves {
				if err := os.WriteFile(path, fmt.Append(nil, p, " ", i), 0o600); err != nil {
					t.Error(err)
				}
				if err := shelf.Keep("w", path, Key{}, Stamp{}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	kept, err := shelf.Versions("w", "")
	if err != nil || len(kept) != programs*saves {
		t.Errorf("%d versions, %v", len(kept), err)
	}
}

func TestKeepingThatFails(t *testing.T) {
	for _, c := range []struct {
		at  string
		err error
	}{
		{"make folder", syscall.EROFS}, {"read folder", syscall.EIO}, {"create", syscall.EACCES},
		{"write", syscall.ENOSPC}, {"sync", syscall.EIO}, {"rename", syscall.EDQUOT}, {"read", syscall.EIO},
	} {
		shelf, path := keptShelf(t)
		mustKeep(t, shelf, path, "old", noon)
		stamp := mustSave(t, path, "new", Stamp{})
		broken := Shelf{Folder: shelf.Folder, on: &failing{fileSystem: disk{}, at: c.at, err: &fs.PathError{Err: c.err}}}
		if err := broken.Keep("w", path, Key{}, stamp); err == nil {
			t.Errorf("%s: no error", c.at)
		}
		if got := keptTitles(t, shelf); got != "old" {
			t.Errorf("%s: kept %q", c.at, got)
		}
		wantTitle(t, path, "new")
		if left := names(t, shelf.ofMap("w", "")); len(left) != 1 {
			t.Errorf("%s: left on the shelf: %q", c.at, left)
		}
	}
}

func TestLeftOversAreSwept(t *testing.T) {
	folder := t.TempDir()
	for name, age := range map[string]time.Duration{
		".inroad-1.tmp": 25 * time.Hour, ".inroad-2.tmp": time.Hour, ".inroad-3.tmp": -time.Hour,
		"mine.tmp": 100 * time.Hour, "map.inroad.json": 100 * time.Hour,
	} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, time.Time{}, noon.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	SweepLeftOvers(folder, noon)
	SweepLeftOvers(filepath.Join(folder, "gone"), noon)
	want := ".inroad-2.tmp .inroad-3.tmp map.inroad.json mine.tmp"
	if got := strings.Join(names(t, folder), " "); got != want {
		t.Errorf("left %q, want %q", got, want)
	}
}
