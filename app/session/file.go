package session

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

// What ends the name of a workspace file, and of one that is protected. Files
// are known by what is in them, so that a file that becomes protected can keep
// its name.
const (
	FileSuffix   = ".inroad.json"
	SealedSuffix = ".inroad.age"
)

// Stem returns the name of a file without its folder and its suffix.
func Stem(path string) string {
	return strings.TrimSuffix(strings.TrimSuffix(filepath.Base(path), FileSuffix), SealedSuffix)
}

// File says where the open workspace comes from and goes to.
type File struct {
	// Path is empty while the workspace has no file.
	Path string
	// Saved is when the file was last written; zero while there is none.
	Saved time.Time
	// ReadOnly says why the workspace must be neither edited nor saved; empty
	// when it may be.
	ReadOnly string
	// Key protects the file and whatever else is kept of the map; the zero Key
	// where nothing does.
	Key storage.Key
	// Outside says what others have made of the file since.
	Outside Outside

	stamp storage.Stamp
	// base is what the file held then: what comes of edits here and of what
	// others write has that in common. Nil where it is not known.
	base *graphmodel.Workspace
	// theirs is the state of the file that others have written.
	theirs storage.Stamp
	// differs says that what is open was never what the file holds, since it
	// was repaired.
	differs bool
	// follows says that the map is only looked at while somebody else edits it.
	follows bool
}

// File returns where the open workspace comes from.
func (s *Session) File() File { return s.file }

// Name returns what to call the open workspace: its title, or else its file's
// name.
func (s *Session) Name() string {
	file := ""
	if s.file.Path != "" {
		file = Stem(s.file.Path)
	}
	return cmp.Or(strings.TrimSpace(s.Workspace().Info.Title), file, "Untitled")
}

// Dirty tells whether there is something to lose: edits that are in no file.
func (s *Session) Dirty() bool {
	return s.file.differs || s.file.Outside == Gone && s.file.ReadOnly == "" || s.history.Dirty()
}

// Saving tells whether the workspace is on its way to the disk.
func (s *Session) Saving() bool { return s.saving }

// Load reads a workspace file in the background and opens it. Done is told the
// outcome on the window's goroutine: nil, or an error of [storage.Open], and
// then the present workspace has stayed. The file that is open is read again
// with its passphrase.
func (s *Session) Load(path string, done func(error)) {
	path = absolute(path)
	key := storage.Key{}
	if path == s.file.Path {
		key = s.file.Key
	}
	s.LoadWith(path, key, done)
}

// LoadWith is [Session.Load] for a file that a key may protect. A file that is
// open elsewhere is an *[InUse].
func (s *Session) LoadWith(path string, key storage.Key, done func(error)) {
	path = absolute(path)
	lockIt := s.locker(path)
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		document, err := storage.OpenWith(path, key)
		var history *edit.History
		if err == nil {
			history, err = edit.NewHistory(document.Workspace)
		}
		var lock *storage.Lock
		if err == nil && document.ReadOnly == "" {
			lock, err = lockIt()
			err = inUse(err, history, fileOf(path, document))
		}
		return func() {
			if err == nil {
				s.adopt(lock)
				s.begin(history, fileOf(path, document))
			}
			done(err)
		}
	})
}

func absolute(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		return absolute
	}
	return path
}

// OpenDocument opens what was read from a file; an empty path makes it a
// workspace without a file, such as a copy of a sample.
func (s *Session) OpenDocument(path string, document *storage.Document) error {
	return s.open(document.Workspace, fileOf(path, document))
}

func fileOf(path string, document *storage.Document) File {
	file := File{Path: path, ReadOnly: document.ReadOnly, Key: document.Key, stamp: document.Stamp, base: document.Workspace}
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
		s.saveTo(s.file.Path, s.file.Key, seen, done)
	})
}

// SaveAs writes the workspace to another file, which is its file from then on,
// and protected as it was.
// What is there is overwritten: ask first.
func (s *Session) SaveAs(path string, done func(error)) {
	path = absolute(path)
	s.inTurn(func() { s.saveTo(path, s.file.Key, storage.Stamp{}, done) })
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

// saveTo writes the workspace to a file, which is its file from then on, as the
// key is its key.
func (s *Session) saveTo(path string, key storage.Key, seen storage.Stamp, done func(error)) {
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
	versions := kept{shelf: s.Shelf, id: w.Info.ID, path: path, key: key}
	before := s.file // what others have written to it since is kept too
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		var keeping error
		if path == before.Path {
			keeping = versions.keep(before.stamp)
		}
		stamp, err := storage.Save(path, w, key, seen)
		return func() {
			s.saving = false
			if err == nil {
				s.tellKeeping(keeping)
				s.keepSaved(versions, stamp)
			}
			switch {
			case s.history != history:
			case err == nil:
				history.MarkSavedAt(mark)
				history.Saved(stamp.Revisions()...)
				s.file = File{Path: path, Saved: stamp.Modified(), Key: key, stamp: stamp, base: w}
				s.settleLock()
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
