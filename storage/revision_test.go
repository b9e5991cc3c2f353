package storage

import (
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
		if !slices.Equal(w.Info.Revisions, want) || stamp.Revision() != Revision(w) {
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
