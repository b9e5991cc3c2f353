package session

import (
	"context"
	"fmt"

	"inroad/storage"
)

// Protection says how the open map is to be protected from now on.
type Protection struct {
	// Key is the new one; the zero Key removes the protection.
	Key storage.Key
	// Discard has the backup and the earlier versions removed. Else they are
	// protected as the map is.
	Discard bool
	// Progress, which may be nil, is told on any goroutine how many of them are
	// done.
	Progress func(done, all int)
}

// Protect saves the map so that it and all that is kept of it open with another
// key. Done is told the outcome on the window's goroutine: that of [Session.Save],
// and then nothing has changed, or what became of the earlier versions. A map
// without a file is protected when it gets one: its outcome is [ErrNoFile].
func (s *Session) Protect(p Protection, done func(error)) {
	s.inTurn(func() {
		if s.file.Path == "" {
			s.file.Key = p.Key
			s.FileChanged.Emit(s.file)
			done(ErrNoFile)
			return
		}
		before, shelf, id := s.file, s.Shelf, s.Workspace().Info.ID
		s.saveTo(before.Path, p.Key, before.stamp, func(err error) {
			if err != nil {
				done(err)
				return
			}
			s.scheduler.Go(context.Background(), func(context.Context) func() {
				var err error
				if p.Discard {
					err = shelf.Discard(id, before.Path)
				} else {
					err = shelf.Reseal(id, before.Path, before.Key, p.Key, p.Progress)
				}
				if err != nil {
					err = fmt.Errorf("the map is saved as you wanted, but some of its earlier versions are as they were (%w); "+
						"delete them by File → Earlier versions if they must not stay so", rootCause(err))
				}
				return func() { done(err) }
			})
		})
	})
}
