package shell

import (
	"fmt"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/versions"
	"inroad/storage"
)

const versionsWidth = 760

// versionAnswer is something that can be done with a version.
type versionAnswer struct {
	text string
	kind look.ButtonKind
	act  func(storage.KeptVersion)
}

// showVersions lists the earlier versions of the map and what can be done with
// them.
func (s *Shell) showVersions() {
	var can []versionAnswer
	if s.session.File().ReadOnly == "" {
		can = append(can, versionAnswer{"Restore", look.Plain, s.restore})
	}
	can = append(can, versionAnswer{"Compare", look.Plain, s.compareVersion}, versionAnswer{"Look at a copy", look.Primary, s.lookAt})
	s.chooseVersion(fmt.Sprintf("Earlier versions of “%s”", shortened(s.session.Name())), "Close", can...)
}

// chooseVersion has one of the earlier versions chosen, and one of the things
// that can be done with it.
func (s *Shell) chooseVersion(title, leave string, can ...versionAnswer) {
	s.window.Canvas().Unfocus() // so that a text being typed counts
	s.session.Versions(func(all []storage.KeptVersion, err error) {
		switch {
		case err != nil:
			s.tellError("The earlier versions can’t be listed", err)
		case len(all) == 0:
			s.tell("There is no earlier version yet", "Every time the map is saved, what was saved before is kept here: "+
				"the last twenty versions, then one a day for a month and one a week for a year.")
		default:
			s.listVersions(title, all, leave, can)
		}
	})
}

func (s *Shell) listVersions(title string, all []storage.KeptVersion, leave string, can []versionAnswer) {
	list := versions.New(s.session, all, s.savedAt)
	answers := []answer{{text: leave, kind: look.Plain, run: list.Close}}
	for _, c := range can {
		answers = append(answers, answer{text: c.text, kind: c.kind, run: func() {
			list.Close()
			c.act(list.Chosen())
		}})
	}
	s.present(&dialog{title: title, width: versionsWidth, body: []fyne.CanvasObject{list}, answers: answers})
	s.window.Canvas().Focus(list.First())
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
