package session_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

const today = graphmodel.Date("2026-11-21")

// untitled returns a session on an empty workspace.
func untitled(t *testing.T, scheduler session.Scheduler) *session.Session {
	t.Helper()
	s, err := session.New(graphmodel.New("w", "Untitled"), scheduler, func() graphmodel.Date { return today })
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// sampleFile returns the path of a fresh copy of the first sample.
func sampleFile(t *testing.T) string {
	t.Helper()
	data, err := samples.Open(samples.First)
	if err != nil {
		t.Fatal(err)
	}
	return file(t, string(data))
}

func file(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "map"+session.FileSuffix)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func retitle(s *session.Session, title string) bool {
	return s.Do(edit.Update(s.Workspace(), "Rename", "", s.Workspace().Info, func(i *graphmodel.Info) { i.Title = title }))
}

// outcome returns a done function and where it puts what it was told.
func outcome() (done func(error), got *error) {
	told := errors.New("nothing was told")
	return func(err error) { told = err }, &told
}

func TestLoadEditSaveLoad(t *testing.T) {
	s, path := untitled(t, session.Inline{}), sampleFile(t)
	done, err := outcome()
	if s.Load(path, done); *err != nil {
		t.Fatal(*err)
	}
	if s.File().Path != path || s.File().Saved.IsZero() || s.Dirty() || s.Workspace().People.Len() == 0 {
		t.Fatalf("opened as %+v, dirty %v", s.File(), s.Dirty())
	}
	if !retitle(s, "Southwind") || !s.Dirty() || s.Name() != "Southwind" {
		t.Fatalf("after an edit: dirty %v, called %q", s.Dirty(), s.Name())
	}
	if s.Save(false, done); *err != nil || s.Dirty() {
		t.Fatalf("saving: %v, dirty %v", *err, s.Dirty())
	}
	again := untitled(t, session.Inline{})
	if again.Load(path, done); *err != nil || again.Name() != "Southwind" {
		t.Errorf("loading again: %v, called %q", *err, again.Name())
	}
}

func TestABadFileLeavesThePresentMap(t *testing.T) {
	s, path := untitled(t, session.Inline{}), sampleFile(t)
	done, err := outcome()
	s.Load(path, done)
	retitle(s, "Mine")
	for name, bad := range map[string]string{
		"missing": filepath.Join(t.TempDir(), "nothing"), "folder": t.TempDir(), "empty": file(t, ""), "truncated": file(t, `{"format":`),
		"inconsistent": file(t, `{"format":"inroad-workspace","version":1,"title":"x","me":"nobody"}`),
	} {
		if s.Load(bad, done); *err == nil {
			t.Errorf("%s: no error", name)
		}
		if s.Name() != "Mine" || s.File().Path != path || !s.Dirty() || s.History().UndoName() != "Rename" {
			t.Errorf("%s: the present map has changed", name)
		}
	}
}

func TestARepairedFileIsUnsavedAndTheOriginalIsKept(t *testing.T) {
	const content = `{"format":"inroad-workspace","version":1,"title":"x","me":"nobody"}`
	s, path := untitled(t, session.Inline{}), file(t, content)
	done, err := outcome()
	s.Load(path, done)
	var unsound *storage.UnsoundError
	if !errors.As(*err, &unsound) {
		t.Fatalf("loading says %v", *err)
	}
	if err := s.OpenRepaired(unsound); err != nil || !s.Dirty() || s.File().Path != path {
		t.Fatalf("repairing: %v, dirty %v", err, s.Dirty())
	}
	if now, _ := os.ReadFile(path); string(now) != content {
		t.Error("the file was written before it was saved")
	}
	if s.Save(false, done); *err != nil || s.Dirty() {
		t.Fatalf("saving: %v, dirty %v", *err, s.Dirty())
	}
	if backup, _ := os.ReadFile(path + storage.BackupSuffix); string(backup) != content {
		t.Error("the original was not kept")
	}
}

func TestANewerFileIsReadOnly(t *testing.T) {
	s, path := untitled(t, session.Inline{}), file(t, `{"format":"inroad-workspace","version":99,"title":"From tomorrow"}`)
	done, err := outcome()
	if s.Load(path, done); *err != nil || s.File().ReadOnly == "" {
		t.Fatalf("loading: %v, %+v", *err, s.File())
	}
	failed := 0
	s.Failed.Listen(func(error) { failed++ })
	if retitle(s, "Mine") || failed != 1 {
		t.Error("it can be edited")
	}
	if s.SaveAs(filepath.Join(t.TempDir(), "copy"), done); *err == nil {
		t.Error("it can be saved")
	}
	if s.Open(graphmodel.New("w", "New")); !retitle(s, "Mine") {
		t.Error("the next workspace can't be edited")
	}
}

func TestAFileChangedByOthersIsNotOverwrittenUnasked(t *testing.T) {
	s, path := untitled(t, session.Inline{}), sampleFile(t)
	done, err := outcome()
	s.Load(path, done)
	retitle(s, "Mine")
	const theirs = "somebody else's"
	if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
		t.Fatal(err)
	}
	var changed *storage.ChangedError
	if s.Save(false, done); !errors.As(*err, &changed) || !s.Dirty() {
		t.Errorf("saving says %v, dirty %v", *err, s.Dirty())
	}
	if now, _ := os.ReadFile(path); string(now) != theirs {
		t.Error("their version is gone")
	}
	if s.Save(true, done); *err != nil || s.Dirty() {
		t.Errorf("overwriting says %v, dirty %v", *err, s.Dirty())
	}
}

func TestSavingNeedsAName(t *testing.T) {
	s := untitled(t, session.Inline{})
	done, err := outcome()
	if s.Save(false, done); !errors.Is(*err, session.ErrNoFile) {
		t.Errorf("saving says %v", *err)
	}
	path := filepath.Join(t.TempDir(), "new"+session.FileSuffix)
	if s.SaveAs(path, done); *err != nil || s.File().Path != path || !session.FileExists(path) {
		t.Errorf("saving under a name says %v, %+v", *err, s.File())
	}
}

// later is a scheduler that does the work when it is told to.
type later struct{ work []func() }

func (l *later) Go(ctx context.Context, work func(context.Context) func()) {
	l.work = append(l.work, func() { session.Inline{}.Go(ctx, work) })
}

// run does the work, and what that leads to.
func (l *later) run() {
	for len(l.work) > 0 {
		next := l.work[0]
		l.work = l.work[1:]
		next()
	}
}

func TestASaveWaitsForTheOneBefore(t *testing.T) {
	l := &later{}
	s, path := untitled(t, l), filepath.Join(t.TempDir(), "new")
	var told []error
	done := func(err error) { told = append(told, err) }
	retitle(s, "First")
	s.SaveAs(path, done)
	retitle(s, "Second")
	s.Save(false, done)
	s.Save(false, done)
	if l.run(); len(told) != 3 || told[0] != nil || told[1] != nil || told[2] != nil || s.Dirty() || s.Saving() {
		t.Errorf("told %v, dirty %v, saving %v", told, s.Dirty(), s.Saving())
	}
	document, err := storage.Open(path)
	if err != nil || document.Workspace.Info.Title != "Second" {
		t.Errorf("the file holds %v, %v", document, err)
	}
}

func TestAnEditMadeWhileSavingIsUnsaved(t *testing.T) {
	l := &later{}
	s := untitled(t, l)
	done, err := outcome()
	retitle(s, "First")
	s.SaveAs(filepath.Join(t.TempDir(), "new"), done)
	retitle(s, "Second")
	if !s.Saving() {
		t.Error("it is not said to be saving")
	}
	l.run()
	if *err != nil || s.Saving() || !s.Dirty() {
		t.Errorf("%v, saving %v, dirty %v", *err, s.Saving(), s.Dirty())
	}
	if s.History().Undo(); s.Dirty() {
		t.Error("what was saved counts as unsaved")
	}
}
