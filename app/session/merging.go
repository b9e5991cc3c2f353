package session

import (
	"context"
	"errors"
	"fmt"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/merge"
	"inroad/storage"
)

// Merging is what would come of merging a colleague's copy into the open map.
// Nothing has changed before [Session.Merge].
type Merging struct {
	// Path is the colleague's file.
	Path string
	// Base is what both maps have come from, nil where that is not known; Ours is
	// the open map, Theirs the copy.
	Base, Ours, Theirs *graphmodel.Workspace
	Result             merge.Result

	stamp  storage.Stamp
	deltas []graphmodel.Delta // from Ours to the result
}

// Empty tells whether the copy holds nothing that the open map does not.
func (m *Merging) Empty() bool {
	return len(m.Result.Changes)+len(m.Result.Conflicts)+len(m.Result.Duplicates) == 0
}

// PrepareMerge reads a copy in the background and works out what would come of
// merging it; key opens it where it is protected. Done is told an error of
// [storage.Open] where it can't be read, and nothing once ctx is cancelled.
func (s *Session) PrepareMerge(ctx context.Context, path string, key storage.Key, done func(*Merging, error)) {
	path = absolute(path)
	ours, file, shelf := s.Workspace(), s.file, s.Shelf
	s.scheduler.Go(ctx, func(context.Context) func() {
		document, err := storage.OpenWith(path, key)
		if err == nil && document.ReadOnly != "" {
			err = fmt.Errorf("this copy can’t be merged: %s", document.ReadOnly)
		}
		if err != nil {
			return func() { done(nil, err) }
		}
		m := &Merging{Path: path, Ours: ours, Theirs: document.Workspace, stamp: document.Stamp}
		// Where the shelf can't be read the ancestor is not known, which the result
		// says.
		if m.Base = file.base; m.Base == nil || path != file.Path {
			m.Base, _ = shelf.Ancestor(file.Path, ours, m.Theirs, file.Key)
		}
		m.take(merge.Merge(m.Base, ours, m.Theirs))
		return func() { done(m, nil) }
	})
}

func (m *Merging) take(r merge.Result) {
	m.Result, m.deltas = r, reloading(m.Ours, r.Workspace)
}

// ResolveMerge works out in the background what comes of a merge with these
// choices. Done is told nothing once ctx is cancelled.
func (s *Session) ResolveMerge(ctx context.Context, m *Merging, choices merge.Choices, done func(*Merging)) {
	s.scheduler.Go(ctx, func(context.Context) func() {
		next := *m
		next.take(m.Result.Resolve(choices))
		return func() { done(&next) }
	})
}

// errEditedMeanwhile says that a merge was worked out for another state.
var errEditedMeanwhile = errors.New("the map has changed since the copy was read, and is as it was; merge the copy again")

// Merge brings the result of a merge into the open map, in one step that can be
// undone, and tells whether that was done; a refusal is announced by Failed.
func (s *Session) Merge(m *Merging) bool {
	if s.Workspace() != m.Ours {
		s.Failed.Emit(errEditedMeanwhile)
		return false
	}
	s.history.Seal()
	if !s.Do(edit.Edit{Name: "Merge " + Stem(m.Path), Deltas: m.deltas}) {
		return false
	}
	s.history.Seal()
	if m.Path == s.file.Path {
		s.file.base = m.Theirs
		s.PassOver(m.stamp) // what others have put into our own file is in the map now
	}
	s.keepMerged(m)
	return true
}

// keepMerged keeps, in the background, the copy that was merged: the next one of
// that colleague comes from it.
func (s *Session) keepMerged(m *Merging) {
	shelf, id, file := s.Shelf, s.Workspace().Info.ID, s.file
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		err := shelf.KeepMerged(id, file.Path, file.Key, m.Theirs, m.stamp)
		if err == nil {
			return nil
		}
		return func() {
			s.Failed.Emit(fmt.Errorf("the copy is merged, but it could not be kept (%w): merging the next one of that colleague may ask more than it has to", rootCause(err)))
		}
	})
}
