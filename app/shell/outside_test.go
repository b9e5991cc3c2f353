package shell

import (
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

// withWatched returns a window on a file that is locked and watched.
func withWatched(t *testing.T) (s *Shell, c *stoppedClock, path string) {
	t.Helper()
	_, path = withSample(t)
	s, c = newWindow(t)
	s.watchFile("Bo", nil)
	t.Cleanup(s.leaveFile)
	s.load(path)
	return s, c, path
}

// savedElsewhere gives the map in a file another title, as a colleague would.
func savedElsewhere(t *testing.T, path, title string) {
	t.Helper()
	document, err := storage.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	info := graphmodel.Clone(document.Workspace.Info)
	info.Title = title
	next := document.Workspace.Apply([]graphmodel.Delta{{Before: document.Workspace.Info, After: info}})
	if _, err := storage.Save(path, next, storage.Key{}, document.Stamp); err != nil {
		t.Fatal(err)
	}
}

// pressBanner presses a button of the banner.
func pressBanner(t *testing.T, s *Shell, text string) {
	t.Helper()
	for _, o := range s.banner.buttons.Objects {
		if b, ok := o.(interface {
			Text() string
			Tapped(*fyne.PointEvent)
		}); ok && b.Text() == text {
			b.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("the banner has no %q: %s", text, written(s.banner))
}

func TestAMapWithoutEditsIsBroughtUpToDate(t *testing.T) {
	s, c, path := withWatched(t)
	savedElsewhere(t, path, "Theirs")
	s.showKeys()
	if c.pass(); s.session.Name() == "Theirs" {
		t.Error("the map changes under a dialog")
	}
	press(t, s, "Close")
	c.pass()
	if s.session.Name() != "Theirs" || s.banner.Visible() || !strings.Contains(s.status.middle.Text(), "saved elsewhere") {
		t.Errorf("open is %q, the status says %q", s.session.Name(), s.status.middle.Text())
	}
}

func TestEditsAndAFileThatWasSavedElsewhere(t *testing.T) {
	for name, test := range map[string]struct{ choice, now, file string }{
		"reload":    {"Reload theirs", "Theirs", "Theirs"},
		"keep mine": {"Keep mine", "Mine", "Mine"},
	} {
		t.Run(name, func(t *testing.T) {
			s, c, path := withWatched(t)
			retitle(s, "Mine")
			savedElsewhere(t, path, "Theirs")
			c.pass()
			if !s.banner.Visible() || !strings.Contains(written(s.banner), "Somebody else has saved this map") {
				t.Fatalf("the banner says %q", written(s.banner))
			}
			pressBanner(t, s, test.choice)
			if s.session.Name() != test.now || s.session.Dirty() || s.banner.Visible() {
				t.Errorf("open is %q, dirty %v, the banner is %v", s.session.Name(), s.session.Dirty(), s.banner.Visible())
			}
			if text, _ := os.ReadFile(path); !strings.Contains(string(text), `"title": "`+test.file+`"`) {
				t.Error("the file holds something else")
			}
		})
	}
}

func TestEditsAreMergedWithWhatWasSavedElsewhere(t *testing.T) {
	s, c, path := withWatched(t)
	person := graphmodel.Person{ID: "p-mine", Name: "Mine"}
	s.session.Do(edit.AddPerson(s.session.Workspace(), &person, 0, 0))
	savedElsewhere(t, path, "Theirs")
	c.pass()
	pressBanner(t, s, "Merge…")
	typeKey(s, fyne.KeyReturn)
	if s.session.Name() != "Theirs" || s.session.Workspace().Person("p-mine") == nil || s.banner.Visible() || !s.session.Dirty() {
		t.Fatalf("open is %q, dirty %v, dialogs say %q", s.session.Name(), s.session.Dirty(), texts(s))
	}
	if s.save(nil); s.session.Dirty() || len(s.dialogs) > 0 {
		t.Errorf("it is not saved: %q", texts(s))
	}
}

func TestReloadingIsUndone(t *testing.T) {
	s, c, path := withWatched(t)
	retitle(s, "Mine")
	savedElsewhere(t, path, "Theirs")
	c.pass()
	pressBanner(t, s, "Reload theirs")
	if s.undo(); s.session.Name() != "Mine" || !s.session.Dirty() {
		t.Errorf("open is %q", s.session.Name())
	}
}

func TestAFileThatIsGoneIsSavedAgain(t *testing.T) {
	s, c, path := withWatched(t)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	c.pass()
	c.pass()
	if !strings.Contains(written(s.banner), "is not in its place any more") || !strings.Contains(s.window.Title(), "unsaved") {
		t.Fatalf("the banner says %q, the title %q", written(s.banner), s.window.Title())
	}
	pressBanner(t, s, "Save again")
	if _, err := os.Stat(path); err != nil || s.banner.Visible() || s.session.Dirty() {
		t.Errorf("it is not saved: %v", err)
	}
}

func TestAFileThatIsOpenElsewhereIsOffered(t *testing.T) {
	for name, test := range map[string]struct {
		by       storage.Holder
		answer   string
		says     string
		title    string
		banner   string
		readOnly bool
	}{
		"look": {storage.Holder{Name: "Ana", Since: time.Date(2026, 11, 21, 14, 2, 0, 0, time.Local)}, "Look at it",
			"Ana has it open since 14:02.", "(read only)", "Ana has this map open", true},
		"copy": {storage.Holder{Name: "Ana", Since: time.Date(2026, 11, 20, 9, 5, 0, 0, time.Local)}, "Edit a copy",
			"Ana has it open since 20 November at 09:05.", "– Inroad", "", false},
		"anyway": {storage.Holder{Name: "Bo"}, "Edit it anyway",
			"You have it open in another window", "– Inroad", "You have it open in another window", false},
		"cancel": {storage.Holder{}, "Cancel", "Somebody else has it open.", "Inroad", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			_, path := withSample(t)
			s, _ := newWindow(t)
			s.watchFile("Bo", nil)
			t.Cleanup(s.leaveFile)
			lock, err := storage.TakeLock(path, test.by)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(lock.Release)
			s.load(path)
			if !strings.Contains(texts(s), test.says) {
				t.Errorf("it says %q, want %q", texts(s), test.says)
			}
			press(t, s, test.answer)
			if title := s.window.Title(); !strings.HasSuffix(title, test.title) && !strings.Contains(title, test.title) {
				t.Errorf("the title is %q, want %q", title, test.title)
			}
			if s.banner.Visible() != (test.banner != "") || !strings.Contains(written(s.banner), test.banner) {
				t.Errorf("the banner says %q, want %q", written(s.banner), test.banner)
			}
			if (s.session.File().ReadOnly != "") != test.readOnly {
				t.Errorf("it is read-only because %q", s.session.File().ReadOnly)
			}
		})
	}
}

func TestWhoLooksEditsWhenTheOtherHasClosedIt(t *testing.T) {
	_, path := withSample(t)
	s, _ := newWindow(t)
	s.watchFile("Bo", nil)
	t.Cleanup(s.leaveFile)
	lock, err := storage.TakeLock(path, storage.Holder{Name: "Ana"})
	if err != nil {
		t.Fatal(err)
	}
	s.load(path)
	press(t, s, "Look at it")
	pressBanner(t, s, "Edit it")
	if len(s.dialogs) != 1 {
		t.Fatal("it is not said to be open elsewhere")
	}
	press(t, s, "Cancel")
	lock.Release()
	pressBanner(t, s, "Edit it")
	if s.session.File().ReadOnly != "" || s.banner.Visible() || len(s.dialogs) != 0 {
		t.Errorf("it is %+v", s.session.File())
	}
}

func TestQuittingGivesTheFileUp(t *testing.T) {
	s, _, path := withWatched(t)
	s.quit()
	lock, err := storage.TakeLock(path, storage.Holder{})
	if err != nil {
		t.Error(err)
	}
	lock.Release()
}
