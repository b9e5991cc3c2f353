package shell

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"inroad/app/chooser"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/app/sharer"
	"inroad/graphmodel/redact"
	"inroad/storage"
)

// What the user chose when a copy was shared last.
const (
	keyShareParts  = "share.parts"
	keyShareFolder = "share.folder"
)

// shareWidth is how wide the dialog is.
const shareWidth = 868

// shareCopy asks what of the map is to leave in a copy.
func (s *Shell) shareCopy() {
	s.window.Canvas().Unfocus() // so that a text being typed counts
	d := &dialog{title: "Share a copy", width: shareWidth}
	content := sharer.New(s.session, s.settings.shared(), &shareHost{s, d})
	d.body, d.escape = []fyne.CanvasObject{content}, content.Escape
	s.present(d)
	s.window.Canvas().Focus(content.First())
}

// shareHost is the window around the dialog.
type shareHost struct {
	*Shell

	dialog *dialog
}

var _ sharer.Host = (*shareHost)(nil)

// AskPassphrase asks for a passphrase for the copy.
func (h *shareHost) AskPassphrase(chosen func(key storage.Key)) {
	h.askNewPassphrase(&passphraseForm{title: "A passphrase for the copy",
		sentence: "Tell it those who get the copy, by another way than the file takes. Better not the map’s own: they could open the map with it.",
		confirm:  "Go on", kind: look.Primary}, nil, chosen)
}

// AskCopy asks for a file to write, which may not be the map itself.
func (h *shareHost) AskCopy(protected bool, chosen func(path string)) {
	suffix := session.FileSuffix
	if protected {
		suffix = session.SealedSuffix
	}
	stem := session.Stem(fileName(h.session.Name()))
	path := h.session.File().Path
	if path != "" {
		stem = session.Stem(path)
	}
	h.presentChooser(chooser.Options{Title: "Share a copy as", Confirm: "Share", Folder: h.settings.shareFolder(),
		Name: stem + " (copy)" + suffix, Suffix: suffix, Saving: true}, func(to string) {
		if storage.SameFile(path, to) {
			h.tell("This is the map itself", "Choose another name for the copy, so that nothing of the map is lost.")
			return
		}
		h.settings.preferences.SetString(keyShareFolder, filepath.Dir(to))
		chosen(to)
	})
}

// Remember keeps choices for the next time.
func (h *shareHost) Remember(parts redact.Part) {
	h.settings.preferences.SetStringList(keyShareParts, redact.Keys(parts))
}

// Shared says where the copy is.
func (h *shareHost) Shared(path string) {
	h.Close()
	h.status.say(fmt.Sprintf("The copy is at %s", path))
}

// Close takes the dialog away.
func (h *shareHost) Close() { h.dismiss(h.dialog) }

// shared returns the choices of the last time.
func (s settings) shared() redact.Part {
	keys := s.preferences.StringList(keyShareParts)
	if parts, err := redact.ParseExactly(keys); err == nil && len(keys) > 0 {
		return parts.Whole()
	}
	return redact.Presets()[0].Parts
}

// shareFolder returns where a copy went last, or else where files are.
func (s settings) shareFolder() string {
	return s.preferences.StringWithFallback(keyShareFolder, s.folder())
}
