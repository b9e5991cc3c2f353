package session

import (
	"context"

	"inroad/graphmodel"
	"inroad/graphmodel/timeline"
	"inroad/storage"
)

// mostStates is how many earlier states are read at most: each may be a large
// map.
const mostStates = 12

// States reads in the background what the open map has been since a day, the
// oldest state first: the last one kept before that day, and of those after it as
// many as make a history. What can't be read is passed over. The map as it is now
// is the last, if there is any before it.
func (s *Session) States(ctx context.Context, from graphmodel.Date, now timeline.Version, done func([]timeline.Version)) {
	s.Versions(func(all []storage.KeptVersion, err error) {
		if ctx.Err() != nil {
			return
		}
		if err != nil || len(all) == 0 {
			done(nil)
			return
		}
		key := s.file.Key
		s.scheduler.Go(ctx, func(ctx context.Context) func() {
			var states []timeline.Version
			for _, v := range chosen(all, from) {
				if ctx.Err() != nil {
					return nil
				}
				if document, err := storage.OpenWith(v.Path, key); err == nil {
					states = append(states, timeline.Version{At: v.Saved, Workspace: document.Workspace})
				}
			}
			if len(states) > 0 {
				states = append(states, now)
			}
			return func() { done(states) }
		})
	})
}

// chosen returns which versions to read of all, which come newest first.
func chosen(all []storage.KeptVersion, from graphmodel.Date) []storage.KeptVersion {
	var list []storage.KeptVersion
	for _, v := range all {
		list = append([]storage.KeptVersion{v}, list...)
		if graphmodel.DateOf(v.Saved) < from {
			break
		}
	}
	if len(list) <= mostStates {
		return list
	}
	thinned := make([]storage.KeptVersion, mostStates)
	for i := range thinned {
		thinned[i] = list[i*(len(list)-1)/(mostStates-1)]
	}
	return thinned
}
