package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"inroad/app/look"
	"inroad/storage"
)

// passphraseForm is a dialog that asks for one passphrase or more. Enter goes
// to the next and, from the last, takes them; Escape takes the dialog away.
type passphraseForm struct {
	title, sentence string
	lines           []*passphraseLine
	// more is what else there is to decide; it may be nil.
	more fyne.CanvasObject
	// confirm is what the main button says, and kind how it stands out.
	confirm string
	kind    look.ButtonKind
	// take is called when each line is filled in. It dismisses the form, or says
	// by [passphraseLine.refuse] what is wrong.
	take func()

	shell  *Shell
	dialog *dialog
}

// passphraseLine is one entry for a passphrase.
type passphraseLine struct {
	entry *look.Entry
	field *look.Field
}

func newPassphraseLine(caption string) *passphraseLine {
	entry := look.NewEntry("")
	entry.Password, entry.Draft = true, true
	entry.ActionItem = container.NewWithoutLayout() // no eye of its own: one box, which keys reach, shows all
	return &passphraseLine{entry, look.NewField(caption, entry)}
}

// sealingWork is the work factor of new passphrases, [storage.Key.WithWork]; tests
// lower it, since the usual one keeps a test busy for most of a minute where races
// are looked for.
var sealingWork = 0

// key returns the key of what was typed.
func (l *passphraseLine) key() storage.Key {
	return storage.NewKey([]byte(l.entry.Text)).WithWork(sealingWork)
}

// presentPassphrases shows a form.
func (s *Shell) presentPassphrases(f *passphraseForm) {
	f.shell = s
	fields := look.VBox(10)
	for i, line := range f.lines {
		line.entry.Keys = f.key
		line.entry.OnSubmitted = func(string) { f.submit(i) }
		fields.Add(line.field)
	}
	fields.Add(look.NewCheck("Show what is typed", f.reveal))
	if f.more != nil {
		fields.Add(f.more)
	}
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8), layout.NewSpacer(),
		look.NewButton(look.Plain, "Cancel", f.dismiss), look.NewButton(f.kind, f.confirm, f.submitAll))
	f.dialog = &dialog{title: f.title, width: dialogWidth, escape: f.dismiss,
		body: []fyne.CanvasObject{look.NewParagraph(look.Body, f.sentence), fields, look.Inset(0, 4, buttons)}}
	s.present(f.dialog)
	s.window.Canvas().Focus(f.lines[0].entry)
}

// key has Escape take the form away while something is typed.
func (f *passphraseForm) key(key fyne.KeyName) bool {
	if key == fyne.KeyEscape {
		f.dismiss()
	}
	return key == fyne.KeyEscape
}

// dismiss takes the form away, and what was typed with it.
func (f *passphraseForm) dismiss() {
	f.shell.dismiss(f.dialog)
	for _, line := range f.lines {
		line.entry.SetText("")
	}
}

// reveal shows what is typed, or hides it.
func (f *passphraseForm) reveal(on bool) {
	for _, line := range f.lines {
		line.entry.Password = !on
		line.entry.Refresh()
	}
}

// submit takes a line, and goes to the next or takes them all.
func (f *passphraseForm) submit(i int) {
	if i+1 < len(f.lines) && f.lines[i].entry.Text != "" {
		f.shell.window.Canvas().Focus(f.lines[i+1].entry)
		return
	}
	f.submitAll()
}

func (f *passphraseForm) submitAll() {
	for _, line := range f.lines {
		line.field.SetMessage("")
	}
	for _, line := range f.lines {
		if line.entry.Text == "" {
			f.refuse(line, "Something is missing here.")
			return
		}
	}
	f.take()
}

// refuse says what is wrong with a line, and has it typed again.
func (f *passphraseForm) refuse(line *passphraseLine, message string) {
	line.field.SetMessage(message)
	f.fit()
	f.shell.window.Canvas().Focus(line.entry)
	line.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// fit makes the dialog as high as it is now.
func (f *passphraseForm) fit() {
	popup := f.dialog.popup
	popup.Resize(popup.MinSize())
	popup.Refresh()
}
