package session

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"inroad/graphmodel/edit"
	"inroad/storage"
)

// FileSuffix ends the name of a workspace file.
const FileSuffix = ".inroad.json"

// File says where the open workspace comes from and goes to.
type File struct {
	// Path is empty while the workspace has no file.
	Path string
	// Saved is when the file was last written; zero while there is none.
	Saved time.Time
	// ReadOnly says why the workspace must be neither edited nor saved; empty
	// when it may be.
	ReadOnly string

	stamp storage.Stamp
	// differs says that what is open was never what the file holds, since it
	// was repaired.
	differs bool
}

// File returns where the open workspace comes from.
func (s *Session) File() File { return s.file }

// Name returns what to call the open workspace: its title, or else its file's
// name.
func (s *Session) Name() string {
	file := ""
	if s.file.Path != "" {
		file = strings.TrimSuffix(filepath.Base(s.file.Path), FileSuffix)
	}
	return cmp.Or(strings.TrimSpace(s.Workspace().Info.Title), file, "Untitled")
}

// Dirty tells whether there is something to lose: edits that are in no file.
func (s *Session) Dirty() bool { return s.file.differs || s.history.Dirty() }

// Saving tells whether the workspace is on its way to the disk.
func (s *Session) Saving() bool { return s.saving }

// Load reads a workspace file in the background and opens it. Done is told the
// outcome on the window's goroutine: nil, or an error of [storage.Open], and
// then the present workspace has stayed.
func (s *Session) Load(path string, done func(error)) {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		document, err := storage.Open(path)
		var history *edit.History
		if err == nil {
			history, err = edit.NewHistory(document.Workspace)
		}
		return func() {
			if err == nil {
				s.begin(history, fileOf(path, document))
			}
			done(err)
		}
	})
}

// OpenDocument opens what was read from a file; an empty path makes it a
// workspace without a file, such as a copy of a sample.
func (s *Session) OpenDocument(path string, document *storage.Document) error {
	return s.open(document.Workspace, fileOf(path, document))
}

func fileOf(path string, document *storage.Document) File {
	file := File{Path: path, ReadOnly: document.ReadOnly, stamp: document.Stamp}
	if path != "" {
		file.Saved = document.Stamp.Modified()
	}
	return file
}

// OpenRepaired mends a file that does not hold together and opens the result,
// which counts as unsaved.
func (s *Session) OpenRepaired(unsound *storage.UnsoundError) error {
	document := unsound.Repair()
	file := fileOf(unsound.Path, document)
	file.differs = true
	return s.open(document.Workspace, file)
}

// ErrNoFile says that the workspace has no file yet: ask for a name.
var ErrNoFile = errors.New("the map has no file yet; choose a name for it")

// Save writes the workspace to its file in the background. Done is told the
// outcome: nil, [ErrNoFile], or an error of [storage.Save]; overwrite passes
// over changes that another program has made to the file.
func (s *Session) Save(overwrite bool, done func(error)) {
	s.inTurn(func() {
		seen := s.file.stamp
		if overwrite {
			seen = storage.Stamp{}
		}
		s.saveTo(s.file.Path, seen, done)
	})
}

// SaveAs writes the workspace to another file, which is its file from then on.
// What is there is overwritten: ask first.
func (s *Session) SaveAs(path string, done func(error)) {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	s.inTurn(func() { s.saveTo(path, storage.Stamp{}, done) })
}

// inTurn begins a save, or has it wait for the one on its way. When another
// workspace is opened meanwhile, there is nothing left to save.
func (s *Session) inTurn(save func()) {
	if !s.saving {
		save()
		return
	}
	history := s.history
	s.waiting = append(s.waiting, func() {
		if s.history == history {
			s.inTurn(save)
		}
	})
}

func (s *Session) saveTo(path string, seen storage.Stamp, done func(error)) {
	switch {
	case s.file.ReadOnly != "":
		done(errors.New(s.file.ReadOnly))
		return
	case path == "":
		done(ErrNoFile)
		return
	}
	s.saving = true
	history, w, mark := s.history, s.Workspace(), s.history.Mark()
	history.Seal()
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		stamp, err := storage.Save(path, w, storage.Key{}, seen)
		return func() {
			s.saving = false
			switch {
			case s.history != history:
			case err == nil:
				history.MarkSavedAt(mark)
				s.file = File{Path: path, Saved: stamp.Modified(), stamp: stamp}
				s.FileChanged.Emit(s.file)
			case stamp != (storage.Stamp{}) && path == s.file.Path:
				// In its place, if not confirmed: saving again is no conflict.
				s.file.stamp = stamp
			}
			done(err)
			waiting := s.waiting
			s.waiting = nil
			for _, next := range waiting {
				next()
			}
		}
	})
}

// FileExists tells whether there is something at path.
func FileExists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
