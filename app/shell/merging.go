package shell

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"inroad/app/chooser"
	"inroad/app/joining"
	"inroad/app/session"
	"inroad/storage"
)

// mergeCopy asks for a colleague's copy and shows what would come of merging it.
func (s *Shell) mergeCopy() {
	s.window.Canvas().Unfocus() // so that a text being typed counts
	s.presentChooser(chooser.Options{Title: "Merge a colleague’s copy", Confirm: "Merge…", Folder: s.settings.folder()}, s.mergeFile)
}

// mergeFile shows what would come of merging a file. One that is protected is
// tried with the passphrase of the open map first.
func (s *Shell) mergeFile(path string) {
	name := filepath.Base(path)
	ctx, cancel := context.WithCancel(context.Background())
	unblock := s.blockUntil("Comparing with "+shortened(name)+"…", cancel)
	s.session.PrepareMerge(ctx, path, s.session.File().Key, func(m *session.Merging, err error) {
		unblock()
		if _, protected := errors.AsType[*storage.ProtectedError](err); protected {
			open := func(key storage.Key, done func(error)) {
				s.session.PrepareMerge(ctx, path, key, func(found *session.Merging, err error) {
					m = found
					done(err)
				})
			}
			s.askPassphrase(name, open, func(err error) { s.offerMerge(m, err) })
			return
		}
		s.offerMerge(m, err)
	})
}

// offerMerge shows what would come of a merge.
func (s *Shell) offerMerge(m *session.Merging, err error) {
	switch {
	case err != nil:
		s.tellError("The copy can’t be merged", err)
	case m.Empty():
		s.session.Merge(m) // of the map's own file it is known now
		s.tell("There is nothing to merge", fmt.Sprintf("Everything in “%s” is in this map already.", filepath.Base(m.Path)))
	default:
		d := &dialog{title: "Merge a colleague’s copy", width: joining.Width}
		content := joining.New(s.session, m, &mergeHost{s, d})
		d.body, d.escape = []fyne.CanvasObject{content}, content.Escape
		s.present(d)
		s.window.Canvas().Focus(content.First())
	}
}

// mergeHost is the window around the dialog.
type mergeHost struct {
	*Shell

	dialog *dialog
}

var _ joining.Host = (*mergeHost)(nil)

// Merge brings the result into the map.
func (h *mergeHost) Merge(m *session.Merging) {
	h.Close()
	if h.session.Merge(m) {
		h.status.say(fmt.Sprintf("%s is merged into the map; undo takes that back", filepath.Base(m.Path)))
	}
}

// Close takes the dialog away.
func (h *mergeHost) Close() { h.dismiss(h.dialog) }
