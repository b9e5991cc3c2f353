package session

import (
	"context"
	"fmt"

	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

// Versions tells done the earlier versions of the open map, the newest first,
// without the one that its file holds now.
func (s *Session) Versions(done func([]storage.KeptVersion, error)) {
	shelf, id, file := s.Shelf, s.Workspace().Info.ID, s.file
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		all, err := shelf.Versions(id, file.Path)
		if len(all) > 0 && all[0].Holds(file.stamp) {
			all = all[1:]
		}
		return func() { done(all, err) }
	})
}

// Describe says of one version after the other what has changed since then, or
// why it can't be read, until ctx is cancelled. Told gets the place in the list.
func (s *Session) Describe(ctx context.Context, versions []storage.KeptVersion, told func(i int, words string)) {
	now, key := s.Workspace(), s.file.Key
	var next func(i int)
	next = func(i int) {
		if i == len(versions) {
			return
		}
		s.scheduler.Go(ctx, func(context.Context) func() {
			words := since(versions[i], key, now)
			return func() {
				told(i, words)
				next(i + 1) // not all at once: each may be a large map
			}
		})
	}
	next(0)
}

func since(v storage.KeptVersion, key storage.Key, now *graphmodel.Workspace) string {
	document, err := storage.OpenWith(v.Path, key)
	if err != nil {
		return "can’t be read"
	}
	return compare.Count(compare.Compare(document.Workspace, now))
}

// ReadVersion reads a version in the background; done is told an error of
// [storage.Open] where it can't be read.
func (s *Session) ReadVersion(v storage.KeptVersion, done func(*graphmodel.Workspace, error)) {
	key := s.file.Key
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		document, err := storage.OpenWith(v.Path, key)
		if err != nil {
			return func() { done(nil, err) }
		}
		return func() { done(document.Workspace, nil) }
	})
}

// LookAtVersion opens a version as a copy that can't be changed; why says that
// it is one.
func (s *Session) LookAtVersion(v storage.KeptVersion, why string, done func(error)) {
	key := s.file.Key
	s.ReadVersion(v, func(w *graphmodel.Workspace, err error) {
		if err == nil {
			err = s.open(w, File{ReadOnly: why, Key: key})
		}
		done(err)
	})
}

// RestoreVersion puts the content of a version in the place of the present one,
// as one edit that can be undone; when says which it is.
func (s *Session) RestoreVersion(v storage.KeptVersion, when string, done func(error)) {
	s.ReadVersion(v, func(w *graphmodel.Workspace, err error) {
		if err == nil {
			s.Do(restored(s.Workspace(), w, when))
		}
		done(err)
	})
}

// restored returns the edit that leads to a version. The revisions that the map
// has come from stay.
func restored(now, version *graphmodel.Workspace, when string) edit.Edit {
	info := graphmodel.Clone(version.Info)
	info.ID, info.Revisions = now.Info.ID, now.Info.Revisions
	target := version.Apply([]graphmodel.Delta{{Before: version.Info, After: info}})
	return edit.Edit{Name: fmt.Sprintf("Restore the version of %s", when), Deltas: compare.Deltas(now, target)}
}
