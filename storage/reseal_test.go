package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"inroad/graphmodel"
)

// protectedHistory saves a map of several versions and returns its shelf.
func protectedHistory(t *testing.T, path string, key Key, titles ...string) Shelf {
	t.Helper()
	shelf := Shelf{Folder: filepath.Join(t.TempDir(), "shelf")}
	for _, title := range titles {
		stamp, err := Save(path, titled(title), key, Stamp{})
		if err == nil {
			err = shelf.Keep(graphmodel.ID("w"), path, key, stamp)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return shelf
}

// titlesOf opens all that is kept of a map, the newest first, and the backup.
func titlesOf(t *testing.T, shelf Shelf, path string, key Key) []string {
	t.Helper()
	versions, err := shelf.Versions("w", path)
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, v := range append(versions, KeptVersion{Path: path + BackupSuffix}) {
		document, err := OpenWith(v.Path, key)
		if err != nil {
			t.Fatalf("%s: %v", v.Path, err)
		}
		if document.Key.Protects() != key.Protects() {
			t.Errorf("%s is protected: %v", v.Path, document.Key.Protects())
		}
		titles = append(titles, document.Workspace.Info.Title)
	}
	return titles
}

func TestWhatIsKeptFollowsTheProtection(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to Key
	}{
		{"protect", Key{}, quick("new")},
		{"change", quick("old"), quick("new")},
		{"remove", quick("old"), Key{}},
		{"nothing", quick("old"), quick("old")},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "map.inroad.json")
			shelf := protectedHistory(t, path, c.from, "one", "two", "three")
			want := titlesOf(t, shelf, path, c.from)
			var steps []int
			if err := shelf.Reseal("w", path, c.from, c.to, func(done, all int) { steps = append(steps, done, all) }); err != nil {
				t.Fatal(err)
			}
			if got := titlesOf(t, shelf, path, c.to); !slices.Equal(got, want) || len(want) != 4 {
				t.Errorf("afterwards there are %q, before there were %q", got, want)
			}
			if !slices.Equal(steps, []int{0, 4, 1, 4, 2, 4, 3, 4}) {
				t.Errorf("the steps were %v", steps)
			}
		})
	}
}

func TestOfAProtectedMapNothingReadableIsLeft(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "map.inroad.json")
	shelf := protectedHistory(t, path, Key{}, "canary one", "canary two", "canary three")
	if _, err := Save(path, titled("canary four"), quick("x"), Stamp{}); err != nil {
		t.Fatal(err)
	}
	if err := shelf.Reseal("w", path, Key{}, quick("x"), nil); err != nil {
		t.Fatal(err)
	}
	for _, root := range []string{folder, shelf.Folder} {
		files := 0
		err := filepath.WalkDir(root, func(name string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			files++
			data, err := os.ReadFile(name)
			if bytes.Contains(data, []byte("canary")) || !IsSealed(data) {
				t.Errorf("%s can be read", name)
			}
			return err
		})
		if err != nil || files < 2 {
			t.Errorf("%d files: %v", files, err)
		}
	}
}

func TestWhatAThirdKeyProtectsStays(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	shelf := protectedHistory(t, path, quick("third"), "one", "two")
	if err := shelf.Reseal("w", path, quick("old"), quick("new"), nil); err != nil {
		t.Fatal(err)
	}
	if got := titlesOf(t, shelf, path, quick("third")); !slices.Equal(got, []string{"two", "one", "one"}) {
		t.Errorf("there are %q", got)
	}
}

func TestDiscardLeavesTheFileOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	shelf := protectedHistory(t, path, Key{}, "one", "two")
	for range 2 { // what is gone is no error
		if err := shelf.Discard("w", path); err != nil {
			t.Fatal(err)
		}
	}
	versions, err := shelf.Versions("w", path)
	if _, missing := os.Stat(path + BackupSuffix); len(versions) > 0 || err != nil || !os.IsNotExist(missing) {
		t.Errorf("left: %v, %v, backup: %v", versions, err, missing)
	}
	if d, err := Open(path); err != nil || d.Workspace.Info.Title != "two" {
		t.Errorf("the file itself: %v", err)
	}
}

// A program that ends while it protects what is kept leaves some of it readable,
// until the next save.
func TestProtectionThatWasInterrupted(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	shelf := protectedHistory(t, path, Key{}, "one", "two", "three")
	stopped := errors.New("the program ends")
	broken := shelf
	broken.on = &failing{fileSystem: disk{}, at: "rename", err: stopped, skip: 3} // the mark, a version and its name
	if err := broken.Reseal("w", path, Key{}, quick("new"), nil); !errors.Is(err, stopped) {
		t.Fatalf("got %v", err)
	}
	if _, err := Save(path, titled("four"), quick("new"), Stamp{}); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := shelf.Finish("w", path, quick("new")); err != nil {
			t.Fatal(err)
		}
		if got := titlesOf(t, shelf, path, quick("new")); !slices.Equal(got, []string{"three", "two", "one", "three"}) {
			t.Errorf("kept: %q", got)
		}
	}
	versions, err := shelf.Versions("w", path)
	if err != nil {
		t.Fatal(err)
	}
	if got := names(t, filepath.Dir(versions[0].Path)); len(got) != len(versions) {
		t.Errorf("beside the versions: %q", got)
	}
}
