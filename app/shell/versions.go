package shell

import (
	"fmt"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/versions"
	"inroad/storage"
)

const versionsWidth = 700

// showVersions lists the earlier versions of the map.
func (s *Shell) showVersions() {
	s.window.Canvas().Unfocus() // so that a text being typed counts
	s.session.Versions(func(all []storage.KeptVersion, err error) {
		switch {
		case err != nil:
			s.tellError("The earlier versions can’t be listed", err)
		case len(all) == 0:
			s.tell("There is no earlier version yet", "Every time the map is saved, what was saved before is kept here: "+
				"the last twenty versions, then one a day for a month and one a week for a year.")
		default:
			s.listVersions(all)
		}
	})
}

func (s *Shell) listVersions(all []storage.KeptVersion) {
	list := versions.New(s.session, all, s.savedAt)
	does := func(act func(storage.KeptVersion)) func() {
		return func() {
			list.Close()
			act(list.Chosen())
		}
	}
	answers := []answer{{text: "Close", kind: look.Plain, run: list.Close}}
	if s.session.File().ReadOnly == "" {
		answers = append(answers, answer{text: "Restore", kind: look.Plain, run: does(s.restore)})
	}
	answers = append(answers, answer{text: "Look at a copy", kind: look.Primary, run: does(s.lookAt)})
	s.present(&dialog{title: fmt.Sprintf("Earlier versions of “%s”", shortened(s.session.Name())), width: versionsWidth,
		body: []fyne.CanvasObject{list}, answers: answers})
}

// savedAt says when a version was saved.
func (s *Shell) savedAt(v storage.KeptVersion) string { return at(v.Saved, s.clock.Now()) }

// lookAt opens a version as a copy that can only be read.
func (s *Shell) lookAt(v storage.KeptVersion) {
	s.guarded(func() {
		why := fmt.Sprintf("this is “%s” as it was saved %s; it can be looked at but not changed: open the map again to go on with it",
			s.session.Name(), s.savedAt(v))
		unblock := s.block("Opening the version…")
		s.session.LookAtVersion(v, why, func(err error) {
			unblock()
			if err != nil {
				s.tellError("The version can’t be opened", err)
			}
		})
	})
}

// restore puts a version in the place of what is open.
func (s *Shell) restore(v storage.KeptVersion) {
	unblock := s.block("Restoring the version…")
	s.session.RestoreVersion(v, s.savedAt(v), func(err error) {
		unblock()
		if err != nil {
			s.tellError("The version can’t be restored", err)
			return
		}
		s.status.say("The map is as it was " + s.savedAt(v) + "; undo takes that back")
	})
}
