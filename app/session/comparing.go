package session

import (
	"context"

	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/storage"
)

// Comparison is how the open map differs from another state of it.
type Comparison struct {
	// With says in a few words what it is compared with.
	With string
	// Before is that state, After the map as it was when the two were compared.
	Before, After *graphmodel.Workspace
	// Differences lead from Before to After, sorted by kind and id.
	Differences []compare.Difference
}

// CompareWith works out in the background how the open map differs from another
// state of it, which with names.
func (s *Session) CompareWith(ctx context.Context, before *graphmodel.Workspace, with string, done func(*Comparison)) {
	now := s.Workspace()
	s.scheduler.Go(ctx, func(context.Context) func() {
		c := &Comparison{With: with, Before: before, After: now, Differences: compare.Compare(before, now)}
		return func() { done(c) }
	})
}

// ReadMap reads a map file in the background, to be compared with; key opens it
// where it is protected. Done is told an error of [storage.Open] where it can't
// be read.
func (s *Session) ReadMap(path string, key storage.Key, done func(*graphmodel.Workspace, error)) {
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		document, err := storage.OpenWith(path, key)
		if err != nil {
			return func() { done(nil, err) }
		}
		return func() { done(document.Workspace, nil) }
	})
}
