package shell

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/storage"
)

// remnant are edits that an earlier run has left on the shelf.
type remnant struct {
	slot     *storage.Slot
	unsaved  storage.Unsaved
	document *storage.Document // nil where err says why, and of a protected map
	err      error
}

// useShelf has earlier versions and unsaved edits kept on a shelf from now on.
func (s *Shell) useShelf(shelf storage.Shelf) {
	s.session.Shelf = shelf
	slot, err := shelf.NewSlot()
	if err != nil {
		s.status.say("Unsaved edits can’t be put aside: the folder for settings can’t be written")
		return
	}
	s.autosave = session.NewAutosave(s.session, slot, s.clock)
	s.autosave.Failed.Listen(func(err error) { s.status.say(look.Sentence(err.Error())) })
}

// giveUpShelf is called when everything is saved or was discarded.
func (s *Shell) giveUpShelf() {
	if s.autosave != nil {
		s.autosave.Close()
	}
	for _, r := range s.remnants {
		r.slot.Leave()
	}
	s.remnants = nil
}

// offerUnsaved looks for edits that earlier runs have left, offers them one
// after the other, and goes on unless one of them was opened.
func (s *Shell) offerUnsaved(then func()) {
	if s.autosave == nil {
		then()
		return
	}
	shelf, now := s.session.Shelf, s.clock.Now()
	s.session.Scheduler().Go(context.Background(), func(context.Context) func() {
		var found []*remnant
		for _, slot := range shelf.Abandoned(now) {
			if r := newRemnant(slot); r.err == nil {
				found = append(found, r)
			} else {
				slot.Leave()
			}
		}
		return func() {
			s.remnants = found
			s.refreshMenu()
			s.offer(slices.Clone(found), then)
		}
	})
}

func newRemnant(slot *storage.Slot) *remnant {
	r := &remnant{slot: slot}
	if r.unsaved, r.err = slot.Read(); r.err == nil {
		r.document, r.err = storage.Decode(r.unsaved.Content)
	}
	if _, protected := errors.AsType[*storage.ProtectedError](r.err); protected {
		r.err = nil // its passphrase is asked for when it is opened
	}
	return r
}

// unlock asks for the passphrase of a protected remnant, where it is needed, and
// goes on.
func (s *Shell) unlock(r *remnant, then func()) {
	if r.document != nil {
		then()
		return
	}
	s.askPassphrase(r.name(), func(key storage.Key, done func(error)) {
		s.session.Scheduler().Go(context.Background(), func(context.Context) func() {
			document, err := storage.DecodeWith(r.unsaved.Content, key)
			return func() {
				r.document = document
				done(err)
			}
		})
	}, func(err error) {
		if err != nil {
			s.tellError("The edits can’t be opened", err)
			return
		}
		then()
	})
}

// name returns what to call the map.
func (r *remnant) name() string {
	if r.document != nil {
		if title := strings.TrimSpace(r.document.Workspace.Info.Title); title != "" {
			return title
		}
	}
	if r.unsaved.Path != "" {
		return session.Stem(r.unsaved.Path)
	}
	return "Untitled"
}

// words say when the edits were put aside and what there is besides.
func (r *remnant) words(now time.Time) string {
	words := fmt.Sprintf("They were put aside %s. ", at(r.unsaved.At, now))
	switch path := r.unsaved.Path; {
	case path == "":
		return words + "The map has no file yet."
	case !session.FileExists(path):
		return words + fmt.Sprintf("Its file %s is not there now.", path)
	default:
		return words + fmt.Sprintf("The file %s is as it was saved before.", path)
	}
}

// at says when something was, with the time also for another day.
func at(t, now time.Time) string {
	t = t.In(now.Location())
	clock := t.Format("15:04")
	if day := moment(t, now); day != clock {
		return "on " + day + " at " + clock
	}
	return "today at " + clock
}

// offer asks what to do about the first of some remnants, and then about the
// next.
func (s *Shell) offer(found []*remnant, then func()) {
	if len(found) == 0 {
		then()
		return
	}
	r := found[0]
	next := func() { s.offer(found[1:], then) }
	answers := []answer{
		{text: "Not now", kind: look.Plain, run: next},
		{text: "Discard them", kind: look.Danger, run: func() { s.discard(r, next, func() { s.offer(found, then) }) }},
	}
	if r.unsaved.Path != "" && session.FileExists(r.unsaved.Path) {
		answers = append(answers, answer{text: "Open as saved", kind: look.Plain, run: func() { s.open(r.unsaved.Path) }})
	}
	answers = append(answers, answer{text: "Open with the edits", kind: look.Primary, run: func() {
		s.guarded(func() { s.unlock(r, func() { s.openRemnant(r) }) })
	}})
	s.present(&dialog{title: fmt.Sprintf("Inroad closed before your edits to “%s” were saved", shortened(r.name())), width: 540,
		body: []fyne.CanvasObject{look.NewParagraph(look.Body, r.words(s.clock.Now()))}, answers: answers})
}

// discard removes unsaved edits after asking once more.
func (s *Shell) discard(r *remnant, then, back func()) {
	s.ask("Discard the edits?", fmt.Sprintf("What you had changed in “%s” and not saved is removed; that can’t be undone.", r.name()),
		answer{text: "Back", kind: look.Plain, run: back},
		answer{text: "Discard", kind: look.Danger, run: func() {
			s.forgetRemnant(r)
			_ = r.slot.Close()
			then()
		}})
}

// openRemnant opens a map with the edits of an earlier run.
func (s *Shell) openRemnant(r *remnant) {
	if err := s.session.OpenUnsaved(r.unsaved, r.document); err != nil {
		s.tellError("The edits can’t be opened", err)
		return
	}
	s.forgetRemnant(r)
	s.autosave.Take(r.slot)
	s.status.say("Your edits are back; save the map to keep them")
}

func (s *Shell) forgetRemnant(r *remnant) {
	s.remnants = slices.DeleteFunc(s.remnants, func(other *remnant) bool { return other == r })
	s.refreshMenu()
}

// recover offers again what was left for later.
func (s *Shell) recover() { s.offer(slices.Clone(s.remnants), func() {}) }
