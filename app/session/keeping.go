package session

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"inroad/graphmodel"
	"inroad/storage"
)

// kept says which versions to keep of a save.
type kept struct {
	shelf storage.Shelf
	id    graphmodel.ID
	path  string
	key   storage.Key
}

// keepSaved keeps, in the background, what has just been saved, and tidies up
// after saves that were killed. When the program ends before, that is made up
// for at the next save.
func (s *Session) keepSaved(k kept, stamp storage.Stamp) {
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		err := k.keep(stamp)
		_ = k.shelf.Finish(k.id, k.path, k.key) // what fails is tried again after the next save
		storage.SweepLeftOvers(filepath.Dir(k.path), time.Now())
		return func() { s.tellKeeping(err) }
	})
}

func (k kept) keep(stamp storage.Stamp) error { return k.shelf.Keep(k.id, k.path, k.key, stamp) }

// tellKeeping says that an earlier version is not kept. It is no reason not to
// save.
func (s *Session) tellKeeping(err error) {
	if err != nil {
		s.Failed.Emit(fmt.Errorf("the map is saved, but this version could not be kept among the earlier ones (%w)", rootCause(err)))
	}
}

// rootCause returns what the system said, without the places where it did.
func rootCause(err error) error {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err
		}
		err = inner
	}
}
