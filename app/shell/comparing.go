package shell

import (
	"errors"
	"fmt"
	"path/filepath"

	"inroad/app/chooser"
	"inroad/app/look"
	"inroad/graphmodel"
	"inroad/storage"
)

// compareItems are what the map can be compared with.
func (s *Shell) compareItems() []command {
	path := s.session.File().Path
	return []command{
		{act: "compare saved", label: "What was saved last", off: path == "" || !s.session.Dirty(), run: func() {
			s.compareFile(path, "it was saved last")
		}},
		{act: "compare version", label: "An earlier version…", run: s.chooseVersionToCompare},
		{act: "compare file", label: "Another file…", run: s.chooseToCompare},
		{act: "compare end", label: "End the comparison", off: !s.comparing.Compares(), run: s.comparing.End},
	}
}

// chooseToCompare asks for a file to compare with.
func (s *Shell) chooseToCompare() {
	s.presentChooser(chooser.Options{Title: "Compare with another file", Confirm: "Compare", Folder: s.settings.folder()},
		func(path string) { s.compareFile(path, "“"+filepath.Base(path)+"”") })
}

// compareFile compares the map with a file. One that is protected is tried with
// the passphrase of the open map first.
func (s *Shell) compareFile(path, with string) {
	name := filepath.Base(path)
	unblock := s.block("Comparing with " + shortened(name) + "…")
	s.session.ReadMap(path, s.session.File().Key, func(w *graphmodel.Workspace, err error) {
		unblock()
		if _, protected := errors.AsType[*storage.ProtectedError](err); protected {
			open := func(key storage.Key, done func(error)) {
				s.session.ReadMap(path, key, func(found *graphmodel.Workspace, err error) {
					w = found
					done(err)
				})
			}
			s.askPassphrase(name, open, func(err error) { s.compare(w, with, err) })
			return
		}
		s.compare(w, with, err)
	})
}

// chooseVersionToCompare asks for an earlier version to compare with.
func (s *Shell) chooseVersionToCompare() {
	s.chooseVersion(fmt.Sprintf("Compare “%s” with", shortened(s.session.Name())), "Cancel", versionAnswer{"Compare", look.Primary, s.compareVersion})
}

// compareVersion compares the map with an earlier version.
func (s *Shell) compareVersion(v storage.KeptVersion) {
	unblock := s.block("Opening the version…")
	s.session.ReadVersion(v, func(w *graphmodel.Workspace, err error) {
		unblock()
		s.compare(w, "the version of "+s.savedAt(v), err)
	})
}

// compare shows how the map differs from another state of it.
func (s *Shell) compare(before *graphmodel.Workspace, with string, err error) {
	if err != nil {
		s.tellError("The two can’t be compared", err)
		return
	}
	s.show(actMap)
	s.comparing.Compare(before, with)
}

// compared makes room for the differences in the place of the outline, as long as
// something is compared.
func (s *Shell) compared() {
	on := s.comparing.Compares()
	look.SetVisible(s.outline, !on)
	look.SetVisible(s.comparing, on)
	s.refreshMenu()
	if on {
		s.panes.fold(&s.panes.leftSide, false)
		s.window.Canvas().Focus(s.comparing.First())
	}
}
