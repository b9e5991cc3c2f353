package session

import (
	"context"
	"slices"
	"time"

	"inroad/graphmodel"
	"inroad/graphmodel/timeline"
	"inroad/storage"
)

// Past is how the map has moved, from the versions of it that were kept.
type Past struct {
	*timeline.Timeline

	// Versions are those that are followed, the earliest first and the map as it
	// is now last. Kept is how many were kept: of many large ones not all are
	// followed.
	Versions []timeline.Version
	Kept     int

	read map[string]*graphmodel.Workspace // by the path on the shelf; nil can't be read
}

// mostFollowed is how much of the shelf is read, in bytes, and how many versions.
const (
	mostFollowed         = 48 << 20
	mostVersionsFollowed = 120
)

// FollowPast returns the work that follows the map through its versions. What an
// earlier answer, which may be nil, has read is not read again. A protected map's
// versions open with the key that its file was opened with.
func (s *Session) FollowPast(known *Past) Work[*Past] {
	shelf, file, now := s.Shelf, s.file, s.Workspace()
	present := s.Today().Time()
	if !s.Dirty() && !file.Saved.IsZero() {
		present = file.Saved
	}
	return func(ctx context.Context, progress func(float64)) (*Past, error) {
		kept, err := shelf.Versions(now.Info.ID, file.Path)
		if err != nil {
			kept = nil // what is not there can't be followed; the present can
		}
		kept = slices.DeleteFunc(kept, func(v storage.KeptVersion) bool { return !v.Of(file.Path) })
		past := &Past{Kept: len(kept), read: make(map[string]*graphmodel.Workspace)}
		followed := thinned(kept)
		slices.Reverse(followed) // the order of those that were saved in one second
		for i, v := range followed {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if w := past.open(v, file.Key, known); w != nil {
				past.Versions = append(past.Versions, timeline.Version{At: v.Saved, Workspace: w})
			}
			progress(float64(i) / float64(len(followed)) / 2)
		}
		slices.SortStableFunc(past.Versions, func(a, b timeline.Version) int { return a.At.Compare(b.At) })
		for i := range past.Versions {
			past.Versions[i].At = after(past.Versions[:i], past.Versions[i].At)
		}
		past.Versions = append(past.Versions, timeline.Version{At: after(past.Versions, present), Workspace: now})
		past.Timeline, err = timeline.Of(ctx, past.Versions, func(done float64) { progress(0.5 + done/2) })
		return past, err
	}
}

// open returns the map of a version, nil where it can't be read.
func (p *Past) open(v storage.KeptVersion, key storage.Key, known *Past) *graphmodel.Workspace {
	if known != nil {
		if w, there := known.read[v.Path]; there {
			p.read[v.Path] = w
			return w
		}
	}
	document, err := storage.OpenWith(v.Path, key)
	if err != nil {
		p.read[v.Path] = nil
		return nil
	}
	p.read[v.Path] = document.Workspace
	return document.Workspace
}

// after returns the time of a version, or the present, that follows others: of
// those that were saved in one second each counts.
func after(versions []timeline.Version, present time.Time) time.Time {
	if n := len(versions); n > 0 && !present.After(versions[n-1].At) {
		return versions[n-1].At.Add(time.Millisecond)
	}
	return present
}

// thinned returns as many of the versions, the newest first, as are worth
// reading, evenly spread, with the newest and the oldest.
func thinned(kept []storage.KeptVersion) []storage.KeptVersion {
	size := int64(0)
	for _, v := range kept {
		size += v.Size
	}
	most := mostVersionsFollowed
	if size > mostFollowed {
		most = min(most, max(int(int64(len(kept))*mostFollowed/size), 2))
	}
	if len(kept) <= most {
		return kept
	}
	list := make([]storage.KeptVersion, most)
	for i := range list {
		list[i] = kept[i*(len(kept)-1)/(most-1)]
	}
	return list
}
