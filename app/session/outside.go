package session

import (
	"context"
	"slices"

	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

// Outside says what others have made of the open file since it was read or
// saved here.
type Outside int

// What others may have made of it.
const (
	Untouched Outside = iota
	// Changed says that it holds something else.
	Changed
	// Gone says that it was deleted, moved or renamed, or that its drive is not
	// there.
	Gone
)

// setOutside notes what has become of the file.
func (s *Session) setOutside(what Outside) {
	if s.file.Outside != what {
		s.file.Outside = what
		s.FileChanged.Emit(s.file)
	}
}

// Reload brings the map to what its file holds now, in one step that can be
// undone, and counts as saved then. Done is told the outcome: nil, or an error
// of [storage.Open], and then the map has stayed as it is. What can't be edited
// by this program is opened afresh.
func (s *Session) Reload(done func(error)) {
	s.reload(func() { s.Reload(done) }, done)
}

// reload is [Session.Reload]; when the map was edited or saved meanwhile, it
// leaves what to do to another function.
func (s *Session) reload(overtaken func(), done func(error)) {
	history, before, file := s.history, s.Workspace(), s.file
	s.scheduler.Go(context.Background(), func(context.Context) func() {
		document, err := storage.OpenWith(file.Path, file.Key)
		var deltas []graphmodel.Delta
		if err == nil {
			deltas = reloading(before, document.Workspace)
		}
		return func() {
			switch {
			case err != nil:
			case s.history != history || s.file.Path != file.Path:
				return // nobody waits for it any more
			case s.Workspace() != before || s.saving || s.file.stamp != file.stamp:
				overtaken()
				return
			case document.ReadOnly != "":
				err = s.OpenDocument(file.Path, document)
			default:
				err = s.reloaded(document, deltas)
			}
			done(err)
		}
	})
}

// reloading returns what leads from one state of a map to another, with the
// revisions that it has come from.
func reloading(before, after *graphmodel.Workspace) []graphmodel.Delta {
	deltas := compare.Deltas(before, after)
	told := len(deltas) > 0 && deltas[0].Record().Kind() == graphmodel.KindInfo
	if !told && !slices.Equal(before.Info.Revisions, after.Info.Revisions) {
		deltas = append([]graphmodel.Delta{{Before: before.Info, After: after.Info}}, deltas...)
	}
	return deltas
}

func (s *Session) reloaded(document *storage.Document, deltas []graphmodel.Delta) error {
	s.history.Seal()
	if err := s.history.Do(edit.Edit{Name: "Reload " + Stem(s.file.Path), Deltas: deltas}); err != nil {
		return err
	}
	s.history.Seal()
	s.history.MarkSaved()
	next := fileOf(s.file.Path, document)
	if s.file.follows {
		next.ReadOnly, next.follows = s.file.ReadOnly, true
	}
	s.file = next
	s.FileChanged.Emit(s.file)
	return nil
}

// KeepMine passes over what others have written into the file: the next save
// puts the open map in its place, unasked. Theirs is then among the earlier
// versions.
func (s *Session) KeepMine() {
	if s.file.Outside == Changed {
		s.PassOver(s.file.theirs)
	}
}

// PassOver takes note of a state of the file that others have written, since
// the open map is what shall be saved: theirs is not wanted, or is in it.
func (s *Session) PassOver(theirs storage.Stamp) {
	s.file.stamp, s.file.differs, s.file.Outside = theirs, true, Untouched
	s.FileChanged.Emit(s.file)
}
