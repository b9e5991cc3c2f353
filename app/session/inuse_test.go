package session_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/storage"
)

// holding returns a session that locks its files for somebody.
func holding(t *testing.T, name string) *session.Session {
	t.Helper()
	s := untitled(t, session.Inline{})
	s.Holder = func() storage.Holder { return storage.Holder{Name: name} }
	t.Cleanup(s.Close)
	return s
}

// inUseBy returns who has a file, by trying to lock it; empty for nobody.
func inUseBy(t *testing.T, path string) string {
	t.Helper()
	lock, err := storage.TakeLock(path, storage.Holder{Name: "Test"})
	lock.Release()
	if held, ok := errors.AsType[*storage.InUseError](err); ok {
		return held.By.Name
	}
	return ""
}

func TestTheOpenFileAndNoOtherIsLocked(t *testing.T) {
	s, path, other := holding(t, "Ana"), sampleFile(t), filepath.Join(t.TempDir(), "other")
	wantHeld := func(when, first, second string) {
		t.Helper()
		if a, b := inUseBy(t, path), inUseBy(t, other); a != first || b != second {
			t.Errorf("%s: the files are held by %q and %q, want %q and %q", when, a, b, first, second)
		}
	}
	done, err := outcome()
	s.Load(path, done)
	wantHeld("opened", "Ana", "")
	s.Load(path, done)
	wantHeld("opened again", "Ana", "")
	s.SaveAs(other, done)
	wantHeld("saved as another", "", "Ana")
	s.Save(false, done)
	wantHeld("saved", "", "Ana")
	s.Load(filepath.Join(t.TempDir(), "nothing"), done)
	wantHeld("not opened", "", "Ana")
	s.Open(graphmodel.New("w", ""))
	wantHeld("a new map", "", "")
	if s.Load(path, done); *err != nil {
		t.Fatal(*err)
	}
	s.Close()
	wantHeld("closed", "", "")
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(left) != 0 {
		t.Errorf("it leaves %q", left)
	}
}

// refused loads a file that is open elsewhere.
func refused(t *testing.T, s *session.Session, path string) *session.InUse {
	t.Helper()
	done, err := outcome()
	s.Load(path, done)
	held, ok := errors.AsType[*session.InUse](*err)
	if !ok {
		t.Fatalf("loading says %v", *err)
	}
	return held
}

func TestAFileThatIsOpenElsewhere(t *testing.T) {
	path, done := sampleFile(t), func(error) {}
	first := holding(t, "Ana")
	first.Load(path, done)

	s := holding(t, "Bo")
	held := refused(t, s, path)
	if held.By.Name != "Ana" || s.File().Path != "" {
		t.Errorf("held by %q, open is %+v", held.By.Name, s.File())
	}
	s.OpenInUse(held, session.ToRead)
	failed := 0
	s.Failed.Listen(func(error) { failed++ })
	if s.File().Path != path || retitle(s, "Mine") || failed != 1 || s.SharedWith() != nil {
		t.Errorf("to read it is %+v", s.File())
	}
	s.OpenInUse(refused(t, s, path), session.AsCopy)
	if s.File().Path != "" || !retitle(s, "Mine") || s.SharedWith() != nil {
		t.Errorf("as a copy it is %+v", s.File())
	}
	s.OpenInUse(refused(t, s, path), session.Anyway)
	if s.File().Path != path || !retitle(s, "Mine") || s.SharedWith() == nil || s.SharedWith().By.Name != "Ana" {
		t.Errorf("anyway it is %+v, shared with %v", s.File(), s.SharedWith())
	}
	if inUseBy(t, path) != "Ana" {
		t.Error("the first has lost it")
	}
}

func TestAFileIsTakenOverWhenTheOtherHasClosedIt(t *testing.T) {
	path, done := sampleFile(t), func(error) {}
	first := holding(t, "Ana")
	first.Load(path, done)
	s, _, c, _ := watched(t)
	s.Holder = func() storage.Holder { return storage.Holder{Name: "Bo"} }
	t.Cleanup(s.Close)
	s.OpenInUse(refused(t, s, path), session.Anyway)
	c.Advance(time.Minute)
	if s.SharedWith() == nil {
		t.Fatal("nobody is said to have it")
	}
	first.Close()
	told := 0
	s.FileChanged.Listen(func(session.File) { told++ })
	c.Advance(3 * time.Second)
	if s.SharedWith() != nil || told != 1 || inUseBy(t, path) != "Bo" {
		t.Errorf("it is shared with %v, told %d times, held by %q", s.SharedWith(), told, inUseBy(t, path))
	}
}

// Who reads sees what the other saves.
func TestWhoReadsFollows(t *testing.T) {
	path, done := sampleFile(t), func(error) {}
	first := holding(t, "Ana")
	first.Load(path, done)
	s, _, c, _ := watched(t)
	s.Holder = func() storage.Holder { return storage.Holder{Name: "Bo"} }
	s.OpenInUse(refused(t, s, path), session.ToRead)
	retitle(first, "Hers")
	first.Save(false, done)
	c.Advance(3 * time.Second)
	if s.Name() != "Hers" || s.File().ReadOnly == "" || s.Dirty() {
		t.Errorf("it shows %q, %+v", s.Name(), s.File())
	}
}

func TestAFolderWithoutLocksIsNoError(t *testing.T) {
	s, path := holding(t, "Ana"), sampleFile(t)
	if err := os.Mkdir(filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".lock"), 0o700); err != nil {
		t.Fatal(err)
	}
	done, err := outcome()
	if s.Load(path, done); *err != nil || !retitle(s, "Mine") || s.SharedWith() != nil {
		t.Errorf("opening says %v", *err)
	}
}
