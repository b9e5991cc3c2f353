package storage

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"inroad/graphmodel"
)

// Unsaved are edits that are in no file yet: a map as it was when the program
// last put it on the shelf.
type Unsaved struct {
	// Path is the file that the map was opened from or saved to; empty while it
	// has none.
	Path string
	// Seen is the state of that file which the map goes back to.
	Seen Stamp
	// At is when the edits were put on the shelf.
	At time.Time
	// Content is the text of a workspace file, sealed for a protected map.
	Content []byte
}

// Slot is the place on a shelf for the unsaved edits of one running program.
// No other program takes them while that one runs. Its methods may be called
// from any goroutine.
type Slot struct {
	shelf Shelf
	path  string
	lock  *flock.Flock

	mutex  sync.Mutex
	closed bool
}

const (
	recoverySuffix = ".unsaved"
	lockSuffix     = ".lock"
	// slotDigits is the length of the number with which the name of a slot begins:
	// one more than those of older programs, which began with an id, have there.
	slotDigits = 9
)

// NewSlot takes a free place on the shelf.
func (s Shelf) NewSlot() (*Slot, error) {
	folder := filepath.Join(s.Folder, recoveryFolder)
	if err := s.store().MkdirAll(folder); err != nil {
		return nil, err
	}
	name := fmt.Sprintf("%0*d-%s%s", slotDigits, s.nextSlot(folder), graphmodel.NewID(), recoverySuffix)
	slot := s.slot(filepath.Join(folder, name))
	_, _ = slot.lock.TryLock() // the name is new; where there are no locks, it goes without
	return slot, nil
}

// nextSlot returns a number that is larger than those of all slots there are, so
// that their order does not depend on the clock.
func (s Shelf) nextSlot(folder string) int {
	entries, _ := s.store().ReadDir(folder) // what can't be read has no order
	highest := 0
	for _, e := range entries {
		first, _, _ := strings.Cut(e.Name(), "-")
		if number, err := strconv.Atoi(first); err == nil && len(first) == slotDigits {
			highest = max(highest, number)
		}
	}
	return highest + 1
}

func (s Shelf) slot(path string) *Slot {
	return &Slot{shelf: s, path: path, lock: flock.New(path+lockSuffix, flock.SetPermissions(0o600))}
}

// Abandoned returns the slots with edits whose programs have ended without
// saving or discarding them, the latest edits first. They belong to the caller
// from then on: [Slot.Close] or [Slot.Leave] each.
func (s Shelf) Abandoned(now time.Time) []*Slot {
	folder := filepath.Join(s.Folder, recoveryFolder)
	s.store().sweep(folder, now)
	entries, _ := s.store().ReadDir(folder)
	var slots []*Slot
	for _, e := range entries {
		name := filepath.Join(folder, e.Name())
		switch {
		case strings.HasSuffix(name, recoverySuffix):
			if slot := s.slot(name); slot.takeOver() {
				slots = append([]*Slot{slot}, slots...) // the names begin with their order
			}
		case strings.HasSuffix(name, recoverySuffix+lockSuffix):
			s.sweepLock(name, e, now)
		}
	}
	return slots
}

// takeOver locks a slot, unless its program still runs.
func (s *Slot) takeOver() bool {
	if free, err := s.lock.TryLock(); err == nil && !free {
		return false
	}
	if _, err := s.shelf.store().Lstat(s.path); err != nil {
		s.release() // its program has just ended as it should
		return false
	}
	return true
}

// sweepLock removes the lock of a program that was killed with nothing unsaved.
func (s Shelf) sweepLock(name string, e fs.DirEntry, now time.Time) {
	info, err := e.Info()
	if err != nil || now.Sub(info.ModTime()) <= leftOverAfter {
		return
	}
	slot := s.slot(strings.TrimSuffix(name, lockSuffix))
	if _, err := s.store().Lstat(slot.path); !errors.Is(err, fs.ErrNotExist) {
		return
	}
	if free, _ := slot.lock.TryLock(); free {
		slot.release()
	}
}

// release gives the slot's lock back and removes its file.
func (s *Slot) release() {
	_ = s.shelf.store().Remove(s.path + lockSuffix)
	_ = s.lock.Close()
}

// Put puts unsaved edits in the place of those that the slot holds. At every
// moment a whole version is on the disk. An error is a *[SaveError].
func (s *Slot) Put(u Unsaved) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.closed {
		return nil
	}
	folder, name := filepath.Split(s.path)
	if err := s.shelf.put(folder, name, u.bytes()); err != nil {
		return saveFault(s.path, err)
	}
	return nil
}

// Clear removes the edits: they are saved, or were discarded on purpose.
func (s *Slot) Clear() error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.clear()
}

func (s *Slot) clear() error {
	if err := s.shelf.store().Remove(s.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// Close removes the edits and gives the slot up; nothing is put into it any
// more.
func (s *Slot) Close() error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.closed {
		return nil
	}
	s.closed = true
	err := s.clear()
	s.release()
	return err
}

// Leave gives the slot up with the edits in it: they are abandoned.
func (s *Slot) Leave() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if !s.closed {
		s.closed = true
		_ = s.lock.Close()
	}
}

// Read returns the edits in the slot. Its errors are those of [Open].
func (s *Slot) Read() (Unsaved, error) {
	text, _, err := s.shelf.store().read(s.path)
	if err != nil {
		return Unsaved{}, readFault(s.path, err)
	}
	u, ok := unsavedOf([]byte(text))
	if !ok {
		return Unsaved{}, &ReadError{Path: s.path, Fault: WrongFormat}
	}
	return u, nil
}

// unsavedHeader is the first line of a recovery file; the content follows.
type unsavedHeader struct {
	Format   string    `json:"format"`
	Path     string    `json:"path"`
	At       time.Time `json:"at"`
	Size     int64     `json:"size"`
	Modified time.Time `json:"modified"`
	Sum      string    `json:"sum"`
}

const recoveryFormat = "inroad-unsaved-1"

func (u Unsaved) bytes() []byte {
	header := marshal(unsavedHeader{Format: recoveryFormat, Path: u.Path, At: u.At,
		Size: u.Seen.size, Modified: u.Seen.modified, Sum: hex.EncodeToString(u.Seen.sum[:])})
	return bytes.Join([][]byte{header, u.Content}, []byte("\n"))
}

func unsavedOf(data []byte) (Unsaved, bool) {
	first, content, found := bytes.Cut(data, []byte("\n"))
	var header unsavedHeader
	if !found || !unmarshal(first, &header) || header.Format != recoveryFormat {
		return Unsaved{}, false
	}
	u := Unsaved{Path: header.Path, At: header.At, Content: content,
		Seen: Stamp{size: header.Size, modified: header.Modified}}
	sum, err := hex.DecodeString(header.Sum)
	return u, err == nil && copy(u.Seen.sum[:], sum) == len(u.Seen.sum)
}
