package session

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"inroad/storage"
)

// ForgetEarlier deletes the earlier versions of the open map and its backup, in
// the background. Save before: a save keeps what it replaces. Done is told the
// outcome on the window's goroutine.
func (s *Session) ForgetEarlier(done func(error)) {
	shelf, id, path := s.Shelf, s.Workspace().Info.ID, s.file.Path
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		err := shelf.Forget(id, path)
		if path != "" {
			if gone := os.Remove(path + storage.BackupSuffix); !errors.Is(gone, fs.ErrNotExist) {
				err = errors.Join(err, gone)
			}
		}
		if err != nil {
			err = fmt.Errorf("not all earlier versions could be deleted (%w); the map itself is as you saved it; try again", rootCause(err))
		}
		return func() { done(err) }
	})
}
