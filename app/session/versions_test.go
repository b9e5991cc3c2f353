package session_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/storage"
)

// versioned returns a session on a file that was saved with the titles given.
func versioned(t *testing.T, titles ...string) *session.Session {
	t.Helper()
	s, _, _, _ := autosaved(t, session.Inline{})
	done, err := outcome()
	s.Load(sampleFile(t), done)
	for _, title := range titles {
		retitle(s, title)
		if s.Save(false, done); *err != nil {
			t.Fatal(*err)
		}
	}
	return s
}

func versionsOf(t *testing.T, s *session.Session) []storage.KeptVersion {
	t.Helper()
	var versions []storage.KeptVersion
	s.Versions(func(all []storage.KeptVersion, err error) {
		if versions = all; err != nil {
			t.Fatal(err)
		}
	})
	return versions
}

func TestSavedVersionsAreKept(t *testing.T) {
	s := versioned(t, "a", "b")
	var titles []string
	for _, v := range versionsOf(t, s) {
		s.ReadVersion(v, func(w *graphmodel.Workspace, err error) {
			if err != nil {
				t.Fatal(err)
			}
			titles = append(titles, w.Info.Title)
		})
	}
	if len(titles) != 2 || titles[0] != "a" || titles[1] == "b" {
		t.Errorf("earlier versions %q", titles)
	}
}

func TestVersionsAreDescribed(t *testing.T) {
	s := versioned(t, "a", "b", "c")
	versions := versionsOf(t, s)
	if err := os.WriteFile(versions[1].Path, []byte("damaged"), 0o600); err != nil {
		t.Fatal(err)
	}
	said := make(map[int]session.Since)
	ctx, cancel := context.WithCancel(context.Background())
	s.Describe(ctx, versions, func(i int, since session.Since) { said[i] = since })
	if len(said) != 3 || said[0].Count != "the map’s own details changed" ||
		!strings.Contains(said[0].Sentence, "title") || said[1].Count != "can’t be read" {
		t.Errorf("said %v", said)
	}
	cancel()
	s.Describe(ctx, versions, func(i int, since session.Since) { t.Errorf("after the end %v", since) })
}

func TestAVersionIsRestored(t *testing.T) {
	s := versioned(t, "a", "b")
	w := s.Workspace()
	people := w.People.Len()
	done, err := outcome()
	oldest := versionsOf(t, s)[1]
	if s.RestoreVersion(oldest, "noon", done); *err != nil {
		t.Fatal(*err)
	}
	if now := s.Workspace(); now.Info.Title == "b" || now.People.Len() != people || !s.Dirty() ||
		len(now.Info.Revisions) != len(w.Info.Revisions) {
		t.Errorf("restored %q with %d people, dirty %t", now.Info.Title, now.People.Len(), s.Dirty())
	}
	if name := s.History().UndoName(); name != "Restore the version of noon" {
		t.Errorf("the edit is called %q", name)
	}
	if s.History().Undo(); s.Workspace().Info.Title != "b" || s.Dirty() {
		t.Errorf("undone: %q, dirty %t", s.Workspace().Info.Title, s.Dirty())
	}
}

func TestAVersionIsLookedAt(t *testing.T) {
	s := versioned(t, "a", "b")
	done, err := outcome()
	if s.LookAtVersion(versionsOf(t, s)[0], "look only", done); *err != nil {
		t.Fatal(*err)
	}
	if s.Name() != "a" || s.File().Path != "" || retitle(s, "c") {
		t.Errorf("%q is open from %q and can be changed", s.Name(), s.File().Path)
	}
}
