package session

import (
	"context"
	"errors"
	"fmt"
	"time"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

const (
	// quietFor is how long after the last edit the unsaved ones are put aside.
	quietFor = 2 * time.Second
	// quietForSealed is the same for a protected map: sealing takes a second of
	// work, however small the map.
	quietForSealed = 5 * time.Second
	// atMost is how long edits are not put aside while one follows the other.
	atMost = 30 * time.Second
)

// Clock tells the time and wakes.
type Clock interface {
	Now() time.Time
	// After runs f on the window's goroutine when d has passed, unless cancel
	// is called before.
	After(d time.Duration, f func()) (cancel func())
}

// Autosave puts the edits of a session that are in no file aside, on the shelf,
// so that the next start can offer them. They are removed when they are saved
// or discarded on purpose. It is used from the window's goroutine; encoding and
// writing are done off it.
type Autosave struct {
	// Failed tells that edits could not be put aside, once until they can be
	// again.
	Failed Signal[error]

	session *Session
	clock   Clock
	slot    *storage.Slot
	// taken are the slots of earlier runs whose edits are open now.
	taken []*storage.Slot

	wake func() // cancels what is due
	// since is when the first edit was made that is not aside; zero when there
	// is none.
	since   time.Time
	writing bool
	again   bool // something has changed while writing
	failing bool
}

// NewAutosave begins to put the edits of a session aside in a slot.
func NewAutosave(s *Session, slot *storage.Slot, clock Clock) *Autosave {
	a := &Autosave{session: s, clock: clock, slot: slot, wake: func() {}}
	s.Edited.Listen(func(edit.Announcement) { a.edited() })
	s.FileChanged.Listen(func(File) { a.settle() })
	return a
}

// Take has the edits of an earlier run, which were opened, removed as soon as
// they are safe in the slot of this run.
func (a *Autosave) Take(slot *storage.Slot) {
	a.taken = append(a.taken, slot)
	a.settle()
}

// Close ends it and removes what is aside: everything is saved or was discarded
// on purpose. It waits for what is just being written.
func (a *Autosave) Close() {
	a.wake()
	for _, slot := range append(a.taken, a.slot) {
		_ = slot.Close()
	}
	a.taken = nil
}

// edited waits for the hand to rest, but not for long.
func (a *Autosave) edited() {
	now := a.clock.Now()
	if a.since.IsZero() {
		a.since = now
	}
	quiet := quietFor
	if a.session.file.Key.Protects() {
		quiet = quietForSealed
	}
	a.in(max(0, min(quiet, a.since.Add(atMost).Sub(now))))
}

func (a *Autosave) in(wait time.Duration) {
	a.wake()
	a.wake = a.clock.After(wait, a.settle)
}

// settle brings the slot up to date: it holds the edits that are in no file, or
// nothing.
func (a *Autosave) settle() {
	a.wake()
	a.since = time.Time{}
	if a.writing {
		a.again = true
		return
	}
	a.writing = true
	put := a.slot.Clear
	if a.session.Dirty() {
		put = a.put(a.session.Workspace(), a.session.file)
	}
	a.session.scheduler.Go(context.Background(), func(context.Context) func() {
		err := put()
		return func() { a.settled(err) }
	})
}

// put returns what puts a state of the map aside.
func (a *Autosave) put(w *graphmodel.Workspace, file File) func() error {
	at := a.clock.Now()
	return func() error {
		content, err := storage.Seal(file.Key, storage.Encode(w))
		if err != nil {
			return err
		}
		return a.slot.Put(storage.Unsaved{Path: file.Path, Seen: file.stamp, At: at, Content: content})
	}
}

// settled follows the writing.
func (a *Autosave) settled(err error) {
	a.writing = false
	switch {
	case a.again:
		a.again = false
		a.settle()
	case err == nil:
		a.failing = false
		for _, slot := range a.taken {
			_ = slot.Close()
		}
		a.taken = nil
	default:
		a.in(atMost) // the disk may have room again by then
		if !a.failing {
			a.failing = true
			a.Failed.Emit(notAside(err))
		}
	}
}

func notAside(err error) error {
	reason := rootCause(err).Error()
	var fault *storage.SaveError
	if errors.As(err, &fault) {
		reason = fault.Reason
	}
	return fmt.Errorf("your unsaved edits could not be put aside because %s; save the map, so that they are safe", reason)
}

// OpenUnsaved opens a map with the edits that an earlier run has put aside; it
// counts as unsaved.
func (s *Session) OpenUnsaved(u storage.Unsaved, document *storage.Document) error {
	file := File{Path: u.Path, Key: document.Key, stamp: u.Seen, differs: true}
	if u.Path != "" {
		file.Saved = u.Seen.Modified()
	}
	return s.open(document.Workspace, file)
}
