package session_test

import (
	"path/filepath"
	"testing"
	"time"

	"inroad/app/apptest"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

// saved saves a map several times, with another trust of its only tie each time,
// and returns the session.
func saved(t *testing.T, key storage.Key, levels ...float64) *session.Session {
	t.Helper()
	s := apptest.Session(t, apptest.Small(), session.Inline{})
	folder := t.TempDir()
	s.Shelf = storage.Shelf{Folder: filepath.Join(folder, "shelf")}
	s.SaveAs(filepath.Join(folder, "map.inroad.json"), failing(t))
	if key.Protects() {
		s.Protect(session.Protection{Key: key, Discard: true}, failing(t))
	}
	for _, level := range levels {
		s.Do(edit.SetTrust(s.Workspace(), s.Workspace().Tie("t"), level))
		s.Save(false, failing(t))
	}
	return s
}

func failing(t *testing.T) func(error) {
	return func(err error) {
		if err != nil {
			t.Error(err)
		}
	}
}

func follow(t *testing.T, s *session.Session, known *session.Past) *session.Past {
	t.Helper()
	past, err := s.FollowPast(known)(t.Context(), func(share float64) {
		if share < 0 || share > 1 {
			t.Errorf("%v of the work is done", share)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return past
}

func TestThePastIsFollowed(t *testing.T) {
	for name, key := range map[string]storage.Key{"readable": {}, "protected": quick("a long passphrase")} {
		t.Run(name, func(t *testing.T) {
			s := saved(t, key, 30, 80)
			s.Do(edit.SetTrust(s.Workspace(), s.Workspace().Tie("t"), 95))
			past := follow(t, s, nil)
			if past.Kept < 2 || len(past.Versions) != past.Kept+1 {
				t.Fatalf("of %d versions %d are followed", past.Kept, len(past.Versions))
			}
			last := past.Versions[len(past.Versions)-1]
			if last.Workspace != s.Workspace() {
				t.Error("the last one is not the map as it is now")
			}
			for i, v := range past.Versions[1:] {
				if !v.At.After(past.Versions[i].At) {
					t.Errorf("version %d is of %v, the one before of %v", i+1, v.At, past.Versions[i].At)
				}
			}
			if len(past.Ties) != 1 || past.Ties[0].Points[len(past.Ties[0].Points)-1].Value != graphmodel.Some(95.0) {
				t.Errorf("the trust went %+v", past.Ties)
			}
			again := follow(t, s, past)
			for i := range again.Versions {
				if again.Versions[i].Workspace != past.Versions[i].Workspace {
					t.Errorf("version %d is read again", i)
				}
			}
		})
	}
}

func TestWithoutVersionsThereIsThePresent(t *testing.T) {
	s := apptest.Session(t, apptest.Small(), session.Inline{})
	past := follow(t, s, nil)
	if len(past.Versions) != 1 || past.Kept != 0 || !past.Versions[0].At.Equal(apptest.Today.Time()) {
		t.Errorf("%+v", past)
	}
	if past.Versions[0].At.After(time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)) {
		t.Error("the present is not of today")
	}
}
