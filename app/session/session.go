// Package session holds what one window works on: the open workspace with its
// history, what is selected, the change in question and the suggestion for it.
// Views read it, listen to its signals, and act through it; they do not know
// one another. Everything here is used from the window's goroutine.
package session

import (
	"context"
	"errors"

	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/influence"
	"inroad/graphmodel/support"
	"inroad/storage"
)

// Session is an open workspace and how the window looks at it.
type Session struct {
	// Edited tells of every change of the workspace, also by undo and redo.
	Edited Signal[edit.Announcement]
	// Opened tells that another workspace has taken the place of the old one.
	Opened Signal[*graphmodel.Workspace]
	// Selected tells of a new selection.
	Selected Signal[Selection]
	// ChangeChosen tells which change is in question now; the empty id is none.
	ChangeChosen Signal[graphmodel.ID]
	// Suggested tells of a new suggestion, or that it is being worked out.
	Suggested Signal[Advice]
	// RouteShown tells which route is to be seen on the map.
	RouteShown Signal[*influence.Route]
	// Failed tells of an edit that was refused, as a sentence for the user.
	Failed Signal[error]
	// FileChanged tells that the workspace was opened from or saved to a file.
	FileChanged Signal[File]
	// SupportShown tells of another support to be seen on the map.
	SupportShown Signal[map[graphmodel.ID]float64]

	// Forecast is how far people support the change in question, Plan whom to
	// win for it, and Investments which ties to build for each decider. None is
	// made before somebody wants it.
	Forecast    *Study[*support.Forecast]
	Plan        *Study[*Plan]
	Investments *Study[[]influence.Investment]

	// Shelf is where earlier versions are kept; the zero Shelf keeps none.
	Shelf storage.Shelf
	// Holder says who has the open file, to others who open it too. Where it is
	// nil no file is locked.
	Holder func() storage.Holder
	// Admits is asked before every edit: an error of it, a sentence for the user,
	// keeps the edit away. Nil admits all.
	Admits func(edit.Edit) error

	history   *edit.History
	scheduler Scheduler
	today     func() graphmodel.Date
	selection Selection
	change    graphmodel.ID
	advice    Advice
	route     *influence.Route
	reading   []graphmodel.ID // the people of the route that the user has chosen
	cancel    context.CancelFunc
	file      File
	saving    bool
	waiting   []func() // saves that wait for the one on its way
	lock      *storage.Lock
	locking   bool
	inUse     *storage.InUseError // who else has the file

	terms        map[graphmodel.ID]PlanTerms // by change
	supportView  SupportView
	support      map[graphmodel.ID]float64
	leaveSupport func()
}

// New returns a session on a workspace, which must be sound. Today is asked for
// at every suggestion.
func New(w *graphmodel.Workspace, scheduler Scheduler, today func() graphmodel.Date) (*Session, error) {
	s := &Session{scheduler: scheduler, today: today, cancel: func() {},
		terms: make(map[graphmodel.ID]PlanTerms), leaveSupport: func() {}}
	s.studies()
	return s, s.Open(w)
}

// Open puts a workspace without a file in the place of the present one. It
// fails, and the present one stays, when w is not sound.
func (s *Session) Open(w *graphmodel.Workspace) error { return s.open(w, File{}) }

// open puts a workspace and its file in the place of the present ones.
func (s *Session) open(w *graphmodel.Workspace, file File) error {
	history, err := edit.NewHistory(w)
	if err == nil {
		s.begin(history, file)
	}
	return err
}

// begin puts a fresh history and its file in the place of the present ones.
func (s *Session) begin(history *edit.History, file File) {
	w := history.Workspace()
	s.history, s.file = history, file
	history.Subscribe(s.edited)
	clear(s.terms)
	s.selection, s.route, s.reading, s.change = Selection{}, nil, nil, ""
	if changes := w.Changes.All(); len(changes) > 0 {
		s.change = changes[0].ID
	}
	s.Opened.Emit(w)
	s.Selected.Emit(s.selection)
	s.ChangeChosen.Emit(s.change)
	s.settleLock()
	s.FileChanged.Emit(file)
	s.suggest()
}

// Workspace returns the workspace as it is now.
func (s *Session) Workspace() *graphmodel.Workspace { return s.history.Workspace() }

// History returns the history of the open workspace. Do edits by [Session.Do],
// so that refusals are seen.
func (s *Session) History() *edit.History { return s.history }

// Today returns today's date.
func (s *Session) Today() graphmodel.Date { return s.today() }

// Do carries out an edit and tells whether it was taken. A refusal is
// announced by Failed.
func (s *Session) Do(e edit.Edit) bool {
	if s.file.ReadOnly != "" {
		s.Failed.Emit(errors.New(s.file.ReadOnly))
		return false
	}
	if s.Admits != nil {
		if err := s.Admits(e); err != nil {
			s.Failed.Emit(err)
			return false
		}
	}
	if err := s.history.Do(e); err != nil {
		s.Failed.Emit(err)
		return false
	}
	return true
}

// edited follows a change of the workspace: what is gone can't be selected, a
// change that comes while none is in question is, and the suggestion is out of
// date.
func (s *Session) edited(a edit.Announcement) {
	if kept, changed := s.selection.existing(s.Workspace()); changed {
		s.Select(kept)
	}
	if s.Change() == nil {
		s.ChooseChange(addedChange(a))
	}
	s.Edited.Emit(a)
	if !a.OnlyMoves() {
		s.suggest()
	}
}

// addedChange returns the change that an edit has added, or none.
func addedChange(a edit.Announcement) graphmodel.ID {
	for _, d := range a.Deltas {
		if d.Before == nil && d.After.Kind() == graphmodel.KindChange {
			return d.After.Key()
		}
	}
	return ""
}

// Scheduler returns what runs work in the background.
func (s *Session) Scheduler() Scheduler { return s.scheduler }
