package session

import (
	"context"
	"fmt"
	"slices"
	"strings"

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
		of := func(v storage.KeptVersion) bool { return v.Of(file.Path) }
		if i := slices.IndexFunc(all, of); i >= 0 && all[i].Holds(file.stamp) {
			all = slices.Delete(all, i, i+1)
		}
		return func() { done(all, err) }
	})
}

// Since says what has changed since a version: how much, and what in a sentence.
type Since struct{ Count, Sentence string }

// Describe says of one version after the other what has changed since then, or
// that it can't be read, and whether another file of the map was saved, until ctx
// is cancelled. Told gets the place in the list.
func (s *Session) Describe(ctx context.Context, versions []storage.KeptVersion, told func(i int, since Since)) {
	now, file := s.Workspace(), s.file
	var next func(i int)
	next = func(i int) {
		if i == len(versions) {
			return
		}
		s.scheduler.Go(ctx, func(context.Context) func() {
			since := since(versions[i], file.Key, now)
			if !versions[i].Of(file.Path) {
				since.Count = "another file of this map: " + since.Count
			}
			return func() {
				told(i, since)
				next(i + 1) // not all at once: each may be a large map
			}
		})
	}
	next(0)
}

func since(v storage.KeptVersion, key storage.Key, now *graphmodel.Workspace) Since {
	document, err := storage.OpenWith(v.Path, key)
	if err != nil {
		return Since{Count: "can’t be read"}
	}
	const most = 3
	all := compare.Compare(document.Workspace, now)
	differences := compare.News(all)
	if len(differences) == 0 && len(all) > 0 {
		return Since{Count: "only places or views"}
	}
	var texts []string
	for _, d := range differences[:min(len(differences), most)] {
		texts = append(texts, beginning(d.Text()))
	}
	if more := len(differences) - most; more > 0 {
		texts = append(texts, fmt.Sprintf("and %d more", more))
	}
	return Since{Count: compare.Count(differences), Sentence: strings.Join(texts, "; ")}
}

// beginning cuts what would be too long in a sentence, such as a note.
func beginning(text string) string {
	const most = 120
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
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
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		document, err := storage.OpenWith(v.Path, key)
		var history *edit.History
		if err == nil {
			history, err = edit.NewHistory(document.Workspace)
		}
		return func() {
			if err == nil {
				s.begin(history, File{ReadOnly: why, Key: key})
			}
			done(err)
		}
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
