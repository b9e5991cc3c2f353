package session_test

import (
	"bytes"
	"context"
	"os"
	"sync"
	"testing"
	"time"

	"inroad/app/clock"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/storage"
)

// watched returns a session on a file that is watched, and the clock that has
// it looked at.
func watched(t *testing.T) (*session.Session, *session.Watch, *clock.Manual, string) {
	t.Helper()
	s, c, path := untitled(t, session.Inline{}), &clock.Manual{}, sampleFile(t)
	w := session.NewWatch(s, c, nil)
	t.Cleanup(w.Close)
	done, err := outcome()
	if s.Load(path, done); *err != nil {
		t.Fatal(*err)
	}
	return s, w, c, path
}

// colleague saves the file with another title, as a second program does.
func colleague(t *testing.T, path, title string) {
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

func wantOutside(t *testing.T, s *session.Session, when string, want session.Outside) {
	t.Helper()
	if got := s.File().Outside; got != want {
		t.Errorf("%s: the file is said to be %v, want %v", when, got, want)
	}
}

func TestAMapWithoutEditsFollowsItsFile(t *testing.T) {
	s, w, c, path := watched(t)
	followed := 0
	w.Followed.Listen(func(session.File) { followed++ })
	before := s.Name()
	colleague(t, path, "Theirs")
	c.Advance(3 * time.Second)
	if s.Name() != "Theirs" || s.Dirty() || followed != 1 {
		t.Fatalf("the map is %q, dirty %v, followed %d times", s.Name(), s.Dirty(), followed)
	}
	if s.History().Undo(); s.Name() != before || !s.Dirty() {
		t.Errorf("after undo it is %q, dirty %v", s.Name(), s.Dirty())
	}
	s.History().Redo()
	c.Advance(time.Minute)
	if s.Dirty() || followed != 1 {
		t.Errorf("an untouched file is followed: dirty %v, %d times", s.Dirty(), followed)
	}
	done, err := outcome()
	retitle(s, "Mine")
	if s.Save(false, done); *err != nil {
		t.Errorf("saving after that says %v", *err)
	}
}

func TestOurOwnSavesAreNoChange(t *testing.T) {
	s, w, c, _ := watched(t)
	w.Followed.Listen(func(session.File) { t.Error("it was followed") })
	done, err := outcome()
	for _, title := range []string{"a", "b", "c"} {
		retitle(s, title)
		if s.Save(false, done); *err != nil {
			t.Fatal(*err)
		}
		c.Advance(time.Minute)
		wantOutside(t, s, "after our save", session.Untouched)
	}
}

// TestEditsAndTheirChanges has both sides write; each test decides for one.
func TestEditsAndTheirChanges(t *testing.T) {
	s, _, c, path := watched(t)
	done, err := outcome()
	retitle(s, "Mine")
	colleague(t, path, "Theirs")
	c.Advance(3 * time.Second)
	wantOutside(t, s, "with edits of our own", session.Changed)
	if s.Name() != "Mine" {
		t.Fatalf("the edits are gone: %q", s.Name())
	}
	if s.Reload(done); *err != nil || s.Name() != "Theirs" || s.Dirty() {
		t.Fatalf("reloading says %v, %q, dirty %v", *err, s.Name(), s.Dirty())
	}
	wantOutside(t, s, "reloaded", session.Untouched)
	if s.History().Undo(); s.Name() != "Mine" || !s.Dirty() {
		t.Errorf("undo leads to %q, dirty %v", s.Name(), s.Dirty())
	}

	colleague(t, path, "Theirs again")
	c.Advance(3 * time.Second)
	wantOutside(t, s, "changed again", session.Changed)
	s.KeepMine()
	c.Advance(time.Minute)
	wantOutside(t, s, "mine is kept", session.Untouched)
	if !s.Dirty() {
		t.Error("there is said to be nothing to save")
	}
	if s.Save(false, done); *err != nil || s.Dirty() {
		t.Fatalf("saving says %v", *err)
	}
	if document, err := storage.Open(path); err != nil || document.Workspace.Info.Title != "Mine" {
		t.Errorf("the file holds %v, %v", document, err)
	}
}

func TestAFileThatIsPutBackIsUntouched(t *testing.T) {
	s, _, c, path := watched(t)
	original, _ := os.ReadFile(path)
	retitle(s, "Mine")
	colleague(t, path, "Theirs")
	c.Advance(3 * time.Second)
	wantOutside(t, s, "changed", session.Changed)
	if err := os.WriteFile(path, original, 0o600); err != nil {
		t.Fatal(err)
	}
	c.Advance(3 * time.Second)
	wantOutside(t, s, "put back", session.Untouched)
	done, err := outcome()
	if s.Save(false, done); *err != nil {
		t.Errorf("saving says %v", *err)
	}
}

func TestAFileThatIsGoneIsUnsaved(t *testing.T) {
	s, _, c, path := watched(t)
	content, _ := os.ReadFile(path)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	c.Advance(3 * time.Second)
	wantOutside(t, s, "gone for a moment", session.Untouched)
	c.Advance(time.Second)
	wantOutside(t, s, "gone", session.Gone)
	if !s.Dirty() {
		t.Error("there is said to be nothing to lose")
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	if c.Advance(time.Minute); s.Dirty() {
		t.Error("it is back, and there is said to be something to lose")
	}
	wantOutside(t, s, "back", session.Untouched)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	c.Advance(time.Minute)
	done, err := outcome()
	if s.Save(false, done); *err != nil || s.Dirty() {
		t.Errorf("saving it again says %v, dirty %v", *err, s.Dirty())
	}
	wantOutside(t, s, "saved again", session.Untouched)
}

// A file that can't be opened is left to the user, and tried again when it has
// changed once more.
func TestAFileThatHasBecomeUnreadableIsNotFollowed(t *testing.T) {
	s, _, c, path := watched(t)
	name := s.Name()
	whole, _ := os.ReadFile(path)
	if err := os.WriteFile(path, whole[:len(whole)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	c.Advance(time.Minute)
	wantOutside(t, s, "half written", session.Changed)
	if s.Name() != name {
		t.Errorf("the map has become %q", s.Name())
	}
	if err := os.WriteFile(path, bytes.Replace(whole, []byte(name), []byte("Theirs"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	c.Advance(3 * time.Second)
	wantOutside(t, s, "written", session.Untouched)
	if s.Name() != "Theirs" {
		t.Errorf("the map is %q", s.Name())
	}
}

func TestTheMapStaysUnderAQuestion(t *testing.T) {
	s, w, c, path := watched(t)
	asking := true
	w.Ready = func() bool { return !asking }
	name := s.Name()
	colleague(t, path, "Theirs")
	if c.Advance(time.Minute); s.Name() != name {
		t.Error("it has changed")
	}
	asking = false
	if c.Advance(3 * time.Second); s.Name() != "Theirs" {
		t.Error("it has not changed after it")
	}
}

// window is a scheduler with goroutines, which runs what follows on that of the
// test.
type window struct {
	working sync.WaitGroup
	then    chan func()
}

func (w *window) Go(ctx context.Context, work func(context.Context) func()) {
	w.working.Go(func() {
		if then := work(ctx); then != nil && ctx.Err() == nil {
			select {
			case w.then <- then:
			case <-ctx.Done():
			}
		}
	})
}

// until runs what comes until something is so.
func (w *window) until(so func() bool) {
	for !so() {
		(<-w.then)()
	}
}

// TestANoticeHasTheFileLookedAtSoon has the system tell of a change, and all
// goroutines end.
func TestANoticeHasTheFileLookedAtSoon(t *testing.T) {
	run := &window{then: make(chan func())}
	s, c, path := untitled(t, session.Inline{}), &clock.Manual{}, sampleFile(t)
	s, err := session.New(s.Workspace(), run, func() graphmodel.Date { return today })
	if err != nil {
		t.Fatal(err)
	}
	told := make(notices)
	w := session.NewWatch(s, c, func(string) (session.Notices, error) { return told, nil })
	opened := false
	s.Load(path, func(err error) { opened = err == nil })
	run.until(func() bool { return opened })
	colleague(t, path, "Theirs")
	heard := false
	go func() { told <- struct{}{} }()
	for !heard {
		(<-run.then)()
		c.Advance(400 * time.Millisecond)
		heard = s.Name() == "Theirs"
	}
	w.Close()
	s.Open(graphmodel.New("w", "")) // nothing is suggested for it any more
	ended := make(chan struct{})
	go func() { run.working.Wait(); close(ended) }()
	for {
		select {
		case then := <-run.then:
			then()
		case <-ended:
			return
		}
	}
}

// notices are told by the test.
type notices chan struct{}

func (n notices) Wait() bool { _, open := <-n; return open }
func (n notices) Close()     { close(n) }
