package session

import (
	"context"
	"errors"
	"fmt"

	"inroad/graphmodel/edit"
	"inroad/storage"
)

// InUse is a file that was read but not opened, since it is open elsewhere.
// [Session.OpenInUse] opens it.
type InUse struct {
	*storage.InUseError

	history *edit.History
	file    File
}

// Unwrap returns what kept the file from being locked.
func (e *InUse) Unwrap() error { return e.InUseError }

// Access says how to open a file that is open elsewhere.
type Access int

// The ways to open it: to look only, as a map without a file, or to edit it all
// the same.
const (
	ToRead Access = iota
	AsCopy
	Anyway
)

// OpenInUse opens a file that is open elsewhere.
func (s *Session) OpenInUse(e *InUse, how Access) {
	file := e.file
	switch how {
	case ToRead:
		file.ReadOnly = fmt.Sprintf("%s has this map open: here you can look at it and see what they save, but not change it", e.By.Words())
		file.follows = true
	case AsCopy:
		file = File{Key: file.Key}
	}
	s.begin(e.history, file)
}

// Follows tells whether the map is only looked at while somebody else edits it.
func (f File) Follows() bool { return f.follows }

// SharedWith returns who else has the file open that is being edited here; nil
// when nobody is known to. FileChanged tells when that changes.
func (s *Session) SharedWith() *storage.InUseError { return s.inUse }

// Close gives the file up when the program ends.
func (s *Session) Close() {
	s.Holder = nil
	s.lock.Release()
	s.lock = nil
}

// locker returns what locks a file that is about to be opened. It may be called
// on any goroutine. There is no lock where it is not wanted, or is there already.
func (s *Session) locker(path string) func() (*storage.Lock, error) {
	if s.Holder == nil {
		return func() (*storage.Lock, error) { return nil, nil }
	}
	own, me := s.lock, s.Holder()
	return func() (*storage.Lock, error) {
		if own.Guards(path) {
			return nil, nil
		}
		return storage.TakeLock(path, me)
	}
}

// inUse wraps the error of a lock, so that the window can go on with what was
// read.
func inUse(err error, history *edit.History, file File) error {
	if held, ok := errors.AsType[*storage.InUseError](err); ok {
		return &InUse{held, history, file}
	}
	return err
}

// adopt puts a lock that was taken in the place of the present one.
func (s *Session) adopt(lock *storage.Lock) {
	if lock != nil {
		s.release(s.lock)
		s.lock = lock
	}
}

func (s *Session) release(lock *storage.Lock) {
	if lock != nil {
		s.scheduler.Go(context.Background(), func(context.Context) func() {
			lock.Release()
			return nil
		})
	}
}

// settleLock has the open file locked and no other. When somebody else has it
// locked, that is told.
func (s *Session) settleLock() {
	want := s.toLock()
	if s.locking || want == s.lock.Path() && s.inUse == nil {
		return
	}
	old := s.lock
	s.lock = nil
	if want == "" {
		s.release(old)
		s.share(nil)
		return
	}
	s.locking = true
	me := s.Holder()
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		old.Release()
		lock, err := storage.TakeLock(want, me)
		return func() {
			s.locking = false
			if s.lock != nil || s.toLock() != want {
				s.release(lock) // another file was opened meanwhile
				s.settleLock()
				return
			}
			s.lock = lock
			held, _ := errors.AsType[*storage.InUseError](err)
			s.share(held)
		}
	})
}

// toLock returns the file that is to be locked; empty for none.
func (s *Session) toLock() string {
	if s.Holder == nil || s.file.ReadOnly != "" {
		return ""
	}
	return s.file.Path
}

// share notes who else has the file open.
func (s *Session) share(with *storage.InUseError) {
	before := s.inUse
	s.inUse = with
	if before == nil && with == nil || before != nil && with != nil && before.Path == with.Path && before.By.Name == with.By.Name {
		return
	}
	s.FileChanged.Emit(s.file)
}
