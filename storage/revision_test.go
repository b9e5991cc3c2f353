package storage

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"inroad/graphmodel"
)

// TestEverySaveIsARevision: a file says what it holds and what that came from.
func TestEverySaveIsARevision(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.inroad.json")
	w := graphmodel.New("w", "first")
	var want []string
	for _, title := range []string{"first", "second", "second", "first"} {
		info := *w.Info
		info.Title = title
		w = &graphmodel.Workspace{Info: &info}
		stamp, err := Save(path, w, Key{}, Stamp{})
		if err != nil {
			t.Fatal(err)
		}
		if revision := Revision(w); len(want) == 0 || want[len(want)-1] != revision {
			want = append(want, revision)
		}
		d, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		w = d.Workspace
		if !slices.Equal(w.Info.Revisions, want) || !slices.Equal(stamp.Revisions(), []string{Revision(w)}) {
			t.Errorf("after %q the revisions are %q, want %q", title, w.Info.Revisions, want)
		}
	}
}

func TestRevisionsAreBounded(t *testing.T) {
	var list []string
	for i := range MaxRevisions + 3 {
		list = Following(list, string(rune('A'+i)))
	}
	if len(list) != MaxRevisions || list[0] != "D" || list[MaxRevisions-1] != string(rune('A'+MaxRevisions+2)) {
		t.Errorf("%d revisions are kept: %q", len(list), list)
	}
}

func TestAncestors(t *testing.T) {
	titled := func(title string, revisions ...string) *graphmodel.Workspace {
		w := graphmodel.New("w", title)
		w.Info.Revisions = revisions
		return w
	}
	common := Revision(titled("common"))
	for _, test := range []struct {
		name         string
		ours, theirs *graphmodel.Workspace
		want         []string
	}{
		{"none", titled("a"), titled("b"), nil},
		{"listed", titled("a", "r", "s", "t"), titled("b", "r", "s", "u"), []string{"s", "r"}},
		{"theirs is what ours came from", titled("a", common), titled("common"), []string{common}},
		{"ours is what theirs came from", titled("common"), titled("b", common, "u"), []string{common}},
	} {
		if got := Ancestors(test.ours, test.theirs); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestFileByHandHasARevision: two copies of a file that no save has written have
// it in common once both are saved.
func TestFileByHandHasARevision(t *testing.T) {
	folder := t.TempDir()
	var copies []*graphmodel.Workspace
	for _, name := range []string{"a", "b"} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(`{"format":"inroad-workspace","version":1,"id":"w","title":"By hand"}`), 0o600); err != nil {
			t.Fatal(err)
		}
		d, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		d.Workspace.Info.Title = name
		stamp, err := Save(path, d.Workspace, Key{}, d.Stamp)
		if err != nil {
			t.Fatal(err)
		}
		saved, err := Open(path)
		if err != nil || !slices.Equal(saved.Workspace.Info.Revisions, stamp.Revisions()) {
			t.Fatalf("revisions %q, the stamp has %q (%v)", saved.Workspace.Info.Revisions, stamp.Revisions(), err)
		}
		copies = append(copies, saved.Workspace)
	}
	if got := Ancestors(copies[0], copies[1]); !slices.Equal(got, []string{Revision(graphmodel.New("w", "By hand"))}) {
		t.Errorf("ancestors %q", got)
	}
	base, err := Shelf{}.Ancestor(filepath.Join(folder, "a"), copies[0], copies[1], Key{})
	if err != nil || base == nil || base.Info.Title != "By hand" {
		t.Errorf("the ancestor is %v (%v)", base, err)
	}
}

// TestAncestorOnTheShelf finds the newest common version, and none where it was
// not kept.
func TestAncestorOnTheShelf(t *testing.T) {
	folder := t.TempDir()
	path, shelf := filepath.Join(folder, "map.inroad.json"), Shelf{Folder: filepath.Join(folder, "shelf")}
	w := graphmodel.New("w", "zero")
	var saved []*graphmodel.Workspace
	for _, title := range []string{"one", "two", "three", "four"} {
		info := *w.Info
		info.Title = title
		if _, err := Save(path, &graphmodel.Workspace{Info: &info}, Key{}, Stamp{}); err != nil {
			t.Fatal(err)
		}
		if err := shelf.Keep("w", path, Key{}, Stamp{}); err != nil {
			t.Fatal(err)
		}
		d, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		w = d.Workspace
		saved = append(saved, w)
	}
	theirs := *saved[1].Info // they had the second version, and went on
	theirs.Title = "theirs"
	base, err := shelf.Ancestor(path, w, &graphmodel.Workspace{Info: &theirs}, Key{})
	if err != nil || base == nil || base.Info.Title != "two" {
		t.Errorf("the ancestor is %v (%v)", base, err)
	}
	if base, err := (Shelf{}).Ancestor(path, w, &graphmodel.Workspace{Info: &theirs}, Key{}); err != nil || base != nil {
		t.Errorf("without a shelf the ancestor is %v (%v)", base, err)
	}
	if base, err := shelf.Ancestor(path, w, graphmodel.New("w", "unrelated"), Key{}); err != nil || base != nil {
		t.Errorf("of what is unrelated the ancestor is %v (%v)", base, err)
	}
	if base, err := shelf.Ancestor(path, w, saved[2], Key{}); err != nil || base == nil || base.Info.Title != "three" {
		t.Errorf("of an earlier version itself the ancestor is %v (%v)", base, err)
	}
}
