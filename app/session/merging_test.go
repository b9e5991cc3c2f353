package session_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/merge"
	"inroad/storage"
)

// parted returns a session whose map and a copy of it have gone separate ways:
// both have another title, and the copy has somebody new.
func parted(t *testing.T) (s *session.Session, copied string) {
	t.Helper()
	s = versioned(t, "before")
	copied = filepath.Join(t.TempDir(), "copy.inroad.json")
	w := s.Workspace()
	info := graphmodel.Clone(w.Info)
	info.Title = "theirs"
	theirs := w.Apply([]graphmodel.Delta{{Before: w.Info, After: info}, {After: &graphmodel.Person{ID: "p-new", Name: "New"}}})
	if _, err := storage.Save(copied, theirs, storage.Key{}, storage.Stamp{}); err != nil {
		t.Fatal(err)
	}
	retitle(s, "ours")
	return s, copied
}

func prepared(t *testing.T, s *session.Session, path string) *session.Merging {
	t.Helper()
	var found *session.Merging
	s.PrepareMerge(context.Background(), path, storage.Key{}, func(m *session.Merging, err error) {
		if found = m; err != nil {
			t.Fatal(err)
		}
	})
	return found
}

func TestACopyIsMergedAndUndone(t *testing.T) {
	s, copied := parted(t)
	m := prepared(t, s, copied)
	if m.Result.TwoWay || len(m.Result.Conflicts) != 1 || m.Empty() {
		t.Fatalf("two-way %t, conflicts %v", m.Result.TwoWay, m.Result.Conflicts)
	}
	s.ResolveMerge(context.Background(), m, merge.Choices{Rest: merge.Theirs}, func(next *session.Merging) { m = next })
	before := s.Workspace()
	if !s.Merge(m) || s.Name() != "theirs" || s.Workspace().Person("p-new") == nil {
		t.Errorf("merged: %q", s.Name())
	}
	if name := s.History().UndoName(); name != "Merge copy" {
		t.Errorf("the edit is called %q", name)
	}
	if again := prepared(t, s, copied); !again.Empty() {
		t.Errorf("what was merged comes again: %s", compare.Count(again.Result.Changes))
	}
	if s.History().Undo(); s.Workspace().Info.Title != "ours" || len(compare.Compare(before, s.Workspace())) != 0 {
		t.Error("undo does not take the whole merge back")
	}
}

// TestTheNextCopyComesFromTheOneBefore merges twice from the same colleague, who
// has not merged in between: what was merged once is no conflict again.
func TestTheNextCopyComesFromTheOneBefore(t *testing.T) {
	s, copied := parted(t)
	s.Shelf = storage.Shelf{Folder: t.TempDir()}
	m := prepared(t, s, copied)
	s.ResolveMerge(context.Background(), m, merge.Choices{Rest: merge.Ours}, func(next *session.Merging) { m = next })
	if !s.Merge(m) {
		t.Fatal("not merged")
	}
	document, err := storage.Open(copied)
	if err != nil {
		t.Fatal(err)
	}
	theirs := document.Workspace
	next := theirs.Apply(edit.Update(theirs, "", "", theirs.Info, func(i *graphmodel.Info) { i.Description = "later" }).Deltas)
	if _, err := storage.Save(copied, next, storage.Key{}, storage.Stamp{}); err != nil {
		t.Fatal(err)
	}
	again := prepared(t, s, copied)
	if again.Base == nil || storage.Revision(again.Base) != storage.Revision(theirs) {
		t.Errorf("they are said to come from %v", again.Base)
	}
	if len(again.Result.Conflicts) != 0 || compare.Count(again.Result.Changes) != "the map’s own details changed" {
		t.Errorf("%d conflicts, %s", len(again.Result.Conflicts), compare.Count(again.Result.Changes))
	}
}

// TestAMergeIsForTheMapItWasMadeFor refuses one that an edit has overtaken.
func TestAMergeIsForTheMapItWasMadeFor(t *testing.T) {
	s, copied := parted(t)
	m := prepared(t, s, copied)
	retitle(s, "later")
	var refused error
	s.Failed.Listen(func(err error) { refused = err })
	if s.Merge(m) || s.Name() != "later" || refused == nil {
		t.Errorf("merged into another state: %q, %v", s.Name(), refused)
	}
}

func TestWhatCanNotBeMerged(t *testing.T) {
	s, copied := parted(t)
	for content, want := range map[string]string{
		"damaged": "", `{"format":"inroad-workspace","version":9}`: "newer version",
	} {
		if err := os.WriteFile(copied, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		s.PrepareMerge(context.Background(), copied, storage.Key{}, func(_ *session.Merging, err error) {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v", content, err)
			}
		})
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	s.PrepareMerge(ctx, copied, storage.Key{}, func(*session.Merging, error) { t.Error("it was called off") })
}

// TestOnesOwnFileCountsAsSeenOnceMerged saves without a question afterwards.
func TestOnesOwnFileCountsAsSeenOnceMerged(t *testing.T) {
	s, copied := parted(t)
	data, err := os.ReadFile(copied)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.File().Path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	m := prepared(t, s, s.File().Path)
	s.ResolveMerge(context.Background(), m, merge.Choices{Rest: merge.Ours}, func(next *session.Merging) { m = next })
	done, failed := outcome()
	if s.Merge(m); !s.Dirty() {
		t.Error("the merge counts as saved")
	}
	if s.Save(false, done); *failed != nil || s.Name() != "ours" {
		t.Errorf("%q: %v", s.Name(), *failed)
	}
}

func TestTwoStatesAreCompared(t *testing.T) {
	s, copied := parted(t)
	w := s.Workspace()
	s.ReadMap(copied, storage.Key{}, func(before *graphmodel.Workspace, err error) {
		if err != nil {
			t.Fatal(err)
		}
		s.CompareWith(context.Background(), before, "the copy", func(c *session.Comparison) {
			if got := compare.Count(c.Differences); got != "the map’s own details changed, 1 person gone" || c.After != w {
				t.Errorf("compared: %s", got)
			}
		})
	})
	s.ReadMap(filepath.Join(t.TempDir(), "none"), storage.Key{}, func(_ *graphmodel.Workspace, err error) {
		if err == nil {
			t.Error("a file that is not there was read")
		}
	})
}
