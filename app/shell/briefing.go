package shell

import (
	"fmt"
	"path/filepath"
	"strings"

	"inroad/app/briefer"
	"inroad/app/briefs"
	"inroad/app/chooser"
	"inroad/app/session"
	"inroad/graphmodel"
)

// What the user chose when a report was written last.
const (
	keyBriefFormat = "brief.format"
	keyBriefPaper  = "brief.paper"
	keyBriefFolder = "brief.folder"
)

// briefWidth is how wide the dialog is.
const briefWidth = 800

// makeBrief asks which report is to be made of the map.
func (s *Shell) makeBrief() { s.showBriefer(briefer.First(briefs.Brief)) }

// makeAgenda offers the agenda of a meeting with somebody.
func (s *Shell) makeAgenda(person graphmodel.ID) {
	choices := briefer.First(briefs.Agenda)
	choices.Person = person
	s.showBriefer(choices)
}

func (s *Shell) showBriefer(choices briefer.Choices) {
	choices.Format = briefs.Format(s.settings.preferences.StringWithFallback(keyBriefFormat, string(choices.Format)))
	choices.Paper = s.settings.preferences.StringWithFallback(keyBriefPaper, choices.Paper)
	s.window.Canvas().Unfocus() // so that a text being typed counts
	d := &dialog{title: "Brief", width: briefWidth}
	content := briefer.New(s.session, choices, s.clock.Now(), &briefHost{s, d})
	s.presentContent(d, content, content.Escape, content.First())
}

// briefHost is the window around the dialog.
type briefHost struct {
	*Shell

	dialog *dialog
}

var _ briefer.Host = (*briefHost)(nil)

// AskFile asks for a file to write.
func (h *briefHost) AskFile(suffix string, chosen func(path string)) {
	name := strings.TrimSuffix(fileName(h.session.Name()), session.FileSuffix)
	if path := h.session.File().Path; path != "" {
		name = session.Stem(path)
	}
	folder := h.settings.preferences.StringWithFallback(keyBriefFolder, h.settings.exportFolder())
	h.presentChooser(chooser.Options{Title: "Save the brief as", Confirm: "Save", Folder: folder, Name: name + " (brief)" + suffix,
		Suffix: suffix, Saving: true}, func(path string) {
		h.settings.preferences.SetString(keyBriefFolder, filepath.Dir(path))
		chosen(path)
	})
}

// Remember keeps choices for the next time.
func (h *briefHost) Remember(c briefer.Choices) {
	h.settings.preferences.SetString(keyBriefFormat, string(c.Format))
	h.settings.preferences.SetString(keyBriefPaper, c.Paper)
}

// Written says where the file is.
func (h *briefHost) Written(path string) {
	h.Close()
	h.status.say(fmt.Sprintf("The brief is at %s", path))
}

// Copy puts a text on the clipboard.
func (h *briefHost) Copy(text string) {
	h.app.Clipboard().SetContent(text)
	h.status.say("The text of the brief is copied")
}

// Close takes the dialog away.
func (h *briefHost) Close() { h.dismiss(h.dialog) }
