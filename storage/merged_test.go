package storage

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"inroad/graphmodel"
)

// merging keeps a colleague's copy and returns what the colleague makes of it next.
func merging(t *testing.T, shelf Shelf, path string, key Key, title string) (copied, next *graphmodel.Workspace) {
	t.Helper()
	copied = Revised(titled(title))
	if err := shelf.KeepMerged("w", path, key, copied, Stamp{modified: noon}); err != nil {
		t.Fatal(err)
	}
	info := *copied.Info
	info.Title = title + ", later"
	return copied, copied.Apply([]graphmodel.Delta{{Before: copied.Info, After: &info}})
}

func TestACopyThatWasMergedIsAnAncestor(t *testing.T) {
	for name, key := range map[string]Key{"open": {}, "protected": quick("x")} {
		t.Run(name, func(t *testing.T) {
			shelf, path := keptShelf(t)
			copied, next := merging(t, shelf, path, key, "theirs")
			ours := titled("ours")
			ours.Info.Revisions = copied.Info.Revisions // as merging leaves them
			found, err := shelf.Ancestor(path, ours, next, key)
			if err != nil || found == nil || found.Info.Title != "theirs" {
				t.Fatalf("found %v, %v", found, err)
			}
			if all, _ := shelf.Versions("w", path); len(all) != 0 {
				t.Error("a colleague's copy counts as a version of the map")
			}
			if err := shelf.Reseal("w", path, key, quick("y"), nil); err != nil {
				t.Fatal(err)
			}
			if found, _ := shelf.Ancestor(path, ours, next, quick("y")); found == nil {
				t.Error("it is lost with another passphrase")
			}
			if found, _ := shelf.Ancestor(path, ours, next, key); found != nil {
				t.Error("it still opens as before")
			}
			if err := shelf.Forget("w", path); err != nil {
				t.Fatal(err)
			}
			if found, _ := shelf.Ancestor(path, ours, next, quick("y")); found != nil {
				t.Error("it is not forgotten")
			}
		})
	}
}

func TestFewCopiesThatWereMergedAreKept(t *testing.T) {
	shelf, path := keptShelf(t)
	for i := range newestMerged + 5 {
		merging(t, shelf, path, Key{}, strings.Repeat("x", i))
		merging(t, shelf, path, Key{}, strings.Repeat("x", i)) // nothing new
	}
	all, err := shelf.everything("w", path)
	if err != nil || len(all) != newestMerged || all[0].Number != newestMerged+5 {
		t.Errorf("%d are kept, %v, %v", len(all), all[0], err)
	}
}

// TestTwoFilesOfOneMap keeps the versions of a copy of a file, which has the
// file's id, apart.
func TestTwoFilesOfOneMap(t *testing.T) {
	shelf, path := keptShelf(t)
	other := filepath.Join(t.TempDir(), "copy.inroad.json")
	mustKeep(t, shelf, path, "ours", noon)
	mustKeep(t, shelf, other, "ours", noon) // the same content, of another file
	for i := range newestVersions + 10 {
		mustKeep(t, shelf, other, "copy "+strings.Repeat("x", i), noon.Add(time.Duration(i)*time.Minute))
	}
	all, err := shelf.Versions("w", path)
	if err != nil {
		t.Fatal(err)
	}
	var ours []string
	for _, v := range all {
		if v.Of(path) == v.Of(other) {
			t.Errorf("whose is %s?", v.Path)
		}
		if v.Of(path) {
			ours = append(ours, titleOf(t, v.Path))
		}
	}
	if strings.Join(ours, " ") != "ours" {
		t.Errorf("of the first file there are %q", ours)
	}
}

// TestVersionsOfOlderPrograms do not say of which file they are.
func TestVersionsOfOlderPrograms(t *testing.T) {
	v, ok := versionOf("00000007-20261122T120000Z-0123456789abcdef.inroad", versionSuffix)
	if !ok || v.Number != 7 || !v.Of("anything") || v.name() != "00000007-20261122T120000Z-0123456789abcdef.inroad" {
		t.Errorf("read %v, %v", v, ok)
	}
}
