package shell

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"inroad/app/chooser"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/storage"
)

// guarded does what would lose the edits that are in no file, after asking
// whether to save them.
func (s *Shell) guarded(then func()) {
	s.window.Canvas().Unfocus() // so that a text being typed counts
	if !s.session.Dirty() {
		then()
		return
	}
	s.ask(fmt.Sprintf("Save the changes to “%s”?", s.session.Name()),
		"What you have changed is in no file yet and would be lost.",
		answer{text: "Cancel", kind: look.Plain},
		answer{text: "Don’t save", kind: look.Danger, run: then},
		answer{text: "Save", kind: look.Primary, run: func() { s.save(then) }})
}

// newMap opens an empty map.
func (s *Shell) newMap() { s.guarded(func() { s.openEmpty() }) }

// openEmpty opens an empty map and tells whether that went well.
func (s *Shell) openEmpty() bool {
	err := s.session.Open(graphmodel.New(graphmodel.NewID(), ""))
	if err != nil {
		s.tellError("No new map", err)
	}
	return err == nil
}

// openSample opens a copy of a sample that has no file yet.
func (s *Shell) openSample(name string) {
	s.guarded(func() {
		data, err := samples.Open(name)
		if err == nil {
			var document *storage.Document
			if document, err = storage.Decode(data); err == nil {
				err = s.session.OpenDocument("", document)
			}
		}
		if err != nil {
			s.tellError("The sample can’t be opened", err)
			return
		}
		s.status.say("This is a copy of the sample: change what you like")
	})
}

// choose asks for a file to open.
func (s *Shell) choose() {
	s.guarded(func() {
		s.presentChooser(chooser.Options{Title: "Open a map", Confirm: "Open", Folder: s.settings.folder()}, s.load)
	})
}

// open opens a file after asking about edits.
func (s *Shell) open(path string) { s.guarded(func() { s.load(path) }) }

// dropped opens a file that was dropped on the window.
func (s *Shell) dropped(_ fyne.Position, items []fyne.URI) {
	if s.blocked() || len(items) == 0 {
		return
	}
	if items[0].Scheme() != "file" {
		s.tell("Nothing was opened", "Only files on this computer can be opened; save it as a file first.")
		return
	}
	s.open(items[0].Path())
	if len(items) > 1 {
		s.status.say(fmt.Sprintf("The first of %d files was taken", len(items)))
	}
}

// revert opens the file again as it was saved.
func (s *Shell) revert() {
	path := s.session.File().Path
	s.ask("Go back to the saved map?",
		fmt.Sprintf("Everything you have changed in “%s” since it was last saved is lost; that can’t be undone.", s.session.Name()),
		answer{text: "Cancel", kind: look.Plain},
		answer{text: "Go back", kind: look.Danger, run: func() { s.load(path) }})
}

// load reads a file and opens it. When that fails the present map stays.
func (s *Shell) load(path string) {
	unblock := s.block("Opening " + filepath.Base(path) + "…")
	s.session.Load(path, func(err error) {
		unblock()
		s.loaded(path, err)
	})
}

func (s *Shell) loaded(path string, err error) {
	var unsound *storage.UnsoundError
	var unreadable *storage.ReadError
	var protected *storage.ProtectedError
	var held *session.InUse
	switch {
	case err == nil:
	case errors.As(err, &held):
		s.offerInUse(held)
	case errors.As(err, &protected):
		s.openProtected(path)
	case errors.As(err, &unsound):
		s.offerRepair(unsound)
	case errors.As(err, &unreadable):
		if unreadable.Fault == storage.Missing {
			s.settings.forget(path)
			s.welcome.update()
			s.refreshMenu()
		}
		if saved := unreadable.Salvage(); saved != nil {
			s.offerSalvage(err, saved)
			return
		}
		s.tellError("The file can’t be opened", err)
	default:
		s.tellError("The file can’t be opened", err)
	}
}

// save writes the map to its file, after asking for one where there is none,
// and then does the next thing if that went well; then may be nil.
func (s *Shell) save(then func()) {
	unblock := s.notice("Saving…")
	s.session.Save(false, func(err error) {
		unblock()
		s.saved(err, then)
	})
}

func (s *Shell) saved(err error, then func()) {
	var changed *storage.ChangedError
	switch {
	case err == nil:
		s.status.say("Saved " + filepath.Base(s.session.File().Path))
		if then != nil {
			then()
		}
	case errors.Is(err, session.ErrNoFile):
		s.saveAs(then)
	case errors.As(err, &changed):
		s.present(&dialog{title: "Somebody else has saved this map", width: inUseWidth,
			body: []fyne.CanvasObject{look.NewParagraph(look.Body, fmt.Sprintf("“%s” was not saved: it holds what they saved, and your edits are safe here. "+
				"Merge the two, or keep one of them; what you replace stays among the earlier versions.", shortened(filepath.Base(changed.Path))))},
			answers: append([]answer{{text: "Cancel", kind: look.Plain},
				{text: "Save as…", kind: look.Plain, run: func() { s.saveAs(then) }}}, s.choices(then)...)})
	default:
		s.ask("The map was not saved", look.Sentence(err.Error()),
			answer{text: "Close", kind: look.Plain},
			answer{text: "Try again", kind: look.Plain, run: func() { s.save(then) }},
			answer{text: "Save as…", kind: look.Primary, run: func() { s.saveAs(then) }})
	}
}

// overwrite saves over what another program has put into the file. That is
// then the backup.
func (s *Shell) overwrite(then func()) {
	s.session.Save(true, func(err error) { s.saved(err, then) })
}

// saveAs asks for a file and writes the map to it.
func (s *Shell) saveAs(then func()) {
	protected := s.session.File().Key.Protects()
	folder, name := s.settings.folder(), fileName(s.session.Name())
	if protected {
		name = session.Stem(name) + session.SealedSuffix
	}
	if path := s.session.File().Path; path != "" {
		folder, name = filepath.Split(path)
	}
	s.presentChooser(chooser.Options{Title: "Save the map as", Confirm: "Save", Folder: folder, Name: name, Saving: true, Protected: protected}, func(path string) {
		unblock := s.notice("Saving…")
		s.session.SaveAs(path, func(err error) {
			unblock()
			s.saved(err, then)
		})
	})
}

// presentChooser asks for a file in a dialog.
func (s *Shell) presentChooser(options chooser.Options, chosen func(path string)) {
	d := &dialog{title: options.Title, width: chooserWidth}
	c := chooser.New(options, s.session.Scheduler(), func(path string) {
		if options.Saving && session.FileExists(path) {
			ask := s.askReplace
			if options.Suffix != "" {
				ask = s.askReplaceExport
			}
			ask(path, func() { s.dismiss(d); chosen(path) })
			return
		}
		s.dismiss(d)
		chosen(path)
	}, func() { s.dismiss(d) })
	d.body, d.escape = []fyne.CanvasObject{c}, func() { s.dismiss(d) }
	s.present(d)
	s.window.Canvas().Focus(c.First())
}

const chooserWidth = 820

// askReplace asks before a file is overwritten.
func (s *Shell) askReplace(path string, replace func()) {
	s.ask("Replace the file?",
		fmt.Sprintf("There is a file “%s” already. What is in it stays beside it as a backup, with ~ at the end of its name.", filepath.Base(path)),
		answer{text: "Cancel", kind: look.Plain},
		answer{text: "Replace", kind: look.Danger, run: replace})
}

// fileName returns a name for the file of a map of that title.
func fileName(title string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, title)
	return strings.Trim(name, " .") + session.FileSuffix
}
