package session

import (
	"context"
	"errors"
	"io/fs"
	"time"

	"inroad/storage"
)

const (
	// lookEvery is how often the file is looked at, whatever the system says: a
	// network share tells nothing of what other computers write.
	lookEvery = 3 * time.Second
	// calm is how long to wait after the system has spoken: whoever writes a
	// file does so in several steps.
	calm = 400 * time.Millisecond
)

// Notices says when something has happened to a file; see [storage.Watcher].
type Notices interface {
	Wait() bool
	Close()
}

// Watch notices what others do to the open file. Where the map has no edits of
// its own it brings the map up to date; else the file's Outside says so, and the
// user decides. It is used from the window's goroutine; looking and waiting are
// done off it.
type Watch struct {
	// Followed tells that the map was brought up to date.
	Followed Signal[File]
	// Ready tells whether the map may change by itself now, as it may not under
	// a question that is about it; nil: always.
	Ready func() bool

	session *Session
	clock   Clock
	notices func(path string) (Notices, error)

	path       string
	cancel     context.CancelFunc // ends what is done for path
	tick, soon func()             // cancel what is due
	last       storage.Stamp      // the state at the last look
	looking    bool
	missing    bool          // at the last look
	unreadable storage.Stamp // a state that could not be opened: not tried again
}

// NewWatch begins to watch the file of a session. notices opens what tells when
// something has happened to a file at once; it may be nil, or fail.
func NewWatch(s *Session, clock Clock, notices func(path string) (Notices, error)) *Watch {
	nothing := func() {}
	w := &Watch{session: s, clock: clock, notices: notices, cancel: nothing, tick: nothing, soon: nothing}
	s.FileChanged.Listen(func(File) { w.follow() })
	w.follow()
	return w
}

// Close ends the watching.
func (w *Watch) Close() {
	w.notices = nil
	w.watch("")
}

// follow turns to the file that is open now.
func (w *Watch) follow() {
	file := w.session.file
	if file.Path != w.path {
		w.watch(file.Path)
	}
	if file.Outside == Untouched {
		w.last = file.stamp
	}
}

func (w *Watch) watch(path string) {
	w.cancel()
	w.tick()
	w.soon()
	w.path, w.last, w.looking, w.missing = path, storage.Stamp{}, false, false
	if path == "" {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	w.cancel = cancel
	w.listen(ctx)
	w.next(ctx)
}

// listen has the system tell of what happens to the file.
func (w *Watch) listen(ctx context.Context) {
	if w.notices == nil {
		return
	}
	path, open := w.path, w.notices
	w.session.scheduler.Go(ctx, func(ctx context.Context) func() {
		notices, err := open(path)
		if err != nil {
			return nil // looking now and then will do
		}
		context.AfterFunc(ctx, notices.Close)
		return func() { w.await(ctx, notices) }
	})
}

func (w *Watch) await(ctx context.Context, notices Notices) {
	w.session.scheduler.Go(ctx, func(context.Context) func() {
		if !notices.Wait() {
			return nil
		}
		return func() {
			w.shortly(ctx)
			w.await(ctx, notices)
		}
	})
}

// next looks again after a while.
func (w *Watch) next(ctx context.Context) {
	w.tick = w.clock.After(lookEvery, func() {
		w.next(ctx)
		w.look(ctx, false)
		if w.session.inUse != nil {
			w.session.settleLock() // they may have closed it
		}
	})
}

// shortly looks when those who write have come to rest.
func (w *Watch) shortly(ctx context.Context) {
	w.soon()
	w.soon = w.clock.After(calm, func() { w.look(ctx, true) })
}

// look finds out, in the background, what has become of the file.
func (w *Watch) look(ctx context.Context, thorough bool) {
	seen, last, path := w.session.file.stamp, w.last, w.path
	if w.looking || w.session.saving || seen == (storage.Stamp{}) {
		return
	}
	w.looking = true
	w.session.scheduler.Go(ctx, func(context.Context) func() {
		now, err := storage.Look(path, last, thorough)
		return func() {
			w.looking = false
			if w.session.saving || w.session.file.stamp != seen {
				return // it was our own doing
			}
			w.saw(ctx, now, err)
		}
	})
}

// saw judges what a look has found.
func (w *Watch) saw(ctx context.Context, now storage.Stamp, err error) {
	s := w.session
	before := w.missing
	w.missing = errors.Is(err, fs.ErrNotExist)
	switch {
	case w.missing && before:
		s.setOutside(Gone)
	case w.missing:
		w.shortly(ctx) // some programs remove a file before they write it anew
	case err != nil: // no answer, so nothing is known
	case now.SameContent(s.file.stamp):
		w.last, s.file.stamp = now, s.file.stamp.Touched(now)
		s.setOutside(Untouched)
	default:
		w.last, s.file.theirs = now, now
		w.changed(now)
	}
}

// changed brings the map up to date, or leaves that to the user.
func (w *Watch) changed(now storage.Stamp) {
	s := w.session
	if s.history.Dirty() || s.file.differs || now == w.unreadable {
		s.setOutside(Changed)
		return
	}
	if w.Ready != nil && !w.Ready() {
		return // the next look comes soon
	}
	s.reload(func() {}, func(err error) {
		if err != nil {
			w.unreadable = now
			s.setOutside(Changed)
			return
		}
		w.Followed.Emit(s.file)
	})
}
