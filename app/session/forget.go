package session

import (
	"context"
	"fmt"
)

// ForgetEarlier deletes the earlier versions of the open map and its backup, in
// the background. Save before: a save keeps what it replaces. Done is told the
// outcome on the window's goroutine.
func (s *Session) ForgetEarlier(done func(error)) {
	shelf, id, path := s.Shelf, s.Workspace().Info.ID, s.file.Path
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		err := shelf.Discard(id, path)
		if err != nil {
			err = fmt.Errorf("not all earlier versions could be deleted (%w); the map itself is as you saved it; try again", rootCause(err))
		}
		return func() { done(err) }
	})
}
