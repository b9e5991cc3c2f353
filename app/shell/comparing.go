package shell

import (
	"errors"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"inroad/app/chooser"
	"inroad/app/look"
	"inroad/app/versions"
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
		{act: "compare version", label: "An earlier version…", run: s.compareVersion},
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

// compareVersion asks for an earlier version to compare with.
func (s *Shell) compareVersion() {
	s.window.Canvas().Unfocus() // so that a text being typed counts
	s.session.Versions(func(all []storage.KeptVersion, err error) {
		switch {
		case err != nil:
			s.tellError("The earlier versions can’t be listed", err)
			return
		case len(all) == 0:
			s.tell("There is no earlier version yet", "Every time the map is saved, what was saved before is kept here.")
			return
		}
		list := versions.New(s.session, all, s.savedAt)
		s.present(&dialog{title: fmt.Sprintf("Compare “%s” with", shortened(s.session.Name())), width: versionsWidth,
			body: []fyne.CanvasObject{list}, answers: []answer{
				{text: "Cancel", kind: look.Plain, run: list.Close},
				{text: "Compare", kind: look.Primary, run: func() {
					list.Close()
					v := list.Chosen()
					s.session.ReadVersion(v, func(w *graphmodel.Workspace, err error) { s.compare(w, "the version of "+s.savedAt(v), err) })
				}}}})
	})
}

// compare shows how the map differs from another state of it.
func (s *Shell) compare(before *graphmodel.Workspace, with string, err error) {
	if err != nil {
		s.tellError("The two can’t be compared", err)
		return
	}
	s.show(mapView)
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
