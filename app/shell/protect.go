package shell

import (
	"errors"
	"fmt"
	"path/filepath"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"inroad/app/look"
	"inroad/app/session"
	"inroad/storage"
)

// passphraseItems are the commands for the passphrase of the open map.
func (s *Shell) passphraseItems() []command {
	off := !s.workspace.Visible() || s.session.File().ReadOnly != ""
	protected := s.session.File().Key.Protects()
	return []command{
		{act: "protect", label: "Protect the map…", off: off || protected, run: s.protect},
		{act: "change passphrase", label: "Change the passphrase…", off: off || !protected, run: s.changePassphrase},
		{act: "remove passphrase", label: "Remove the passphrase…", off: off || !protected, run: s.removePassphrase},
	}
}

// openProtected asks for the passphrase of a file and opens it.
func (s *Shell) openProtected(path string) {
	s.askPassphrase(filepath.Base(path), func(key storage.Key, done func(error)) { s.session.LoadWith(path, key, done) },
		func(err error) { s.loaded(path, err) })
}

// askPassphrase asks for the passphrase of something protected and opens it.
// Done is told the outcome unless the passphrase was wrong, and then it is asked
// for again.
func (s *Shell) askPassphrase(name string, open func(key storage.Key, done func(error)), done func(error)) {
	line := newPassphraseLine("Passphrase")
	f := &passphraseForm{title: fmt.Sprintf("“%s” is protected", name), sentence: "It opens with the passphrase that was chosen for it.",
		lines: []*passphraseLine{line}, confirm: "Open", kind: look.Primary}
	f.take = func() {
		f.dialog.popup.Hide() // and a second Enter with it
		unblock := s.block("Opening " + name + "…")
		open(line.key(), func(err error) {
			unblock()
			if protected, ok := errors.AsType[*storage.ProtectedError](err); ok && protected.Wrong {
				f.dialog.popup.Show()
				f.refuse(line, "This passphrase does not open it. Mind capital letters and the layout of the keyboard.")
				return
			}
			f.dismiss()
			done(err)
		})
	}
	s.presentPassphrases(f)
}

const noRecovery = "If it is lost, nobody can open the map any more: keep it where you keep your other passwords."

// protect asks for a passphrase for the open map.
func (s *Shell) protect() {
	s.choosePassphrase("Protect the map with a passphrase",
		"The file, its backup, earlier versions and unsaved edits can then be read with the passphrase only. "+noRecovery, "Protect", nil)
}

// changePassphrase asks for the present passphrase and another.
func (s *Shell) changePassphrase() {
	s.choosePassphrase("Change the passphrase",
		"From then on the new one opens the map. Copies that are elsewhere still open with the old one. "+noRecovery, "Change",
		newPassphraseLine("Present passphrase"))
}

// choosePassphrase asks for a new passphrase, after the present one if there is
// any, and protects the map with it.
func (s *Shell) choosePassphrase(title, sentence, confirm string, present *passphraseLine) {
	f := &passphraseForm{title: title, sentence: sentence, confirm: confirm, kind: look.Primary}
	earlier := s.earlierVersions()
	if earlier != nil {
		f.more = earlier
	}
	s.askNewPassphrase(f, present, func(key storage.Key) { s.setProtection(key, earlier != nil && !earlier.Checked()) })
}

// askNewPassphrase has a form ask for a new passphrase twice, after the present
// one of the map if there is a line for it.
func (s *Shell) askNewPassphrase(f *passphraseForm, present *passphraseLine, chosen func(key storage.Key)) {
	fresh, again := newPassphraseLine("New passphrase"), newPassphraseLine("The same again")
	fresh.entry.OnChanged = func(text string) { fresh.field.SetRemark(strength(text)) }
	fresh.field.SetRemark(strength(""))
	if present != nil {
		f.lines = append(f.lines, present)
	}
	f.lines = append(f.lines, fresh, again)
	f.take = func() {
		switch {
		case present != nil && !present.key().Same(s.session.File().Key):
			f.refuse(present, "This is not the present passphrase.")
		case !again.key().Same(fresh.key()):
			f.refuse(again, "The two are not the same.")
		default:
			key := fresh.key()
			f.dismiss()
			chosen(key)
		}
	}
	s.presentPassphrases(f)
}

// removePassphrase asks for the present passphrase and saves the map without.
func (s *Shell) removePassphrase() {
	present := newPassphraseLine("Present passphrase")
	f := &passphraseForm{title: "Remove the passphrase?",
		sentence: "Whoever gets at the file can then read the map, its backup and its earlier versions.",
		lines:    []*passphraseLine{present}, confirm: "Remove", kind: look.Danger}
	f.take = func() {
		if !present.key().Same(s.session.File().Key) {
			f.refuse(present, "This is not the present passphrase.")
			return
		}
		f.dismiss()
		s.setProtection(storage.Key{}, false)
	}
	s.presentPassphrases(f)
}

// earlierVersions asks what is to become of what is on the disk already; nil
// where nothing is.
func (s *Shell) earlierVersions() *look.Check {
	if s.session.File().Path == "" {
		return nil
	}
	keep := look.NewCheck("Keep earlier versions, with this passphrase", nil)
	keep.SetChecked(true)
	return keep
}

// setProtection saves the map with another passphrase, or none.
func (s *Shell) setProtection(key storage.Key, discard bool) {
	what := "Protecting the map…"
	if !key.Protects() {
		what = "Removing the passphrase…"
	}
	unblock, say := s.blockSaying(what)
	progress := func(done, all int) {
		if done > 0 {
			fyne.Do(func() { say(fmt.Sprintf("Earlier versions: %d of %d…", done, all-1)) })
		}
	}
	s.session.Protect(session.Protection{Key: key, Discard: discard, Progress: progress}, func(err error) {
		unblock()
		s.protectionSet(key, err)
	})
}

// protectionSet says what became of it.
func (s *Shell) protectionSet(key storage.Key, err error) {
	said := "The map opens without a passphrase now"
	if key.Protects() {
		said = "Protected: the map opens with its passphrase only"
	}
	say := func() { s.status.say(said) }
	switch {
	case err == nil:
		say()
	case errors.Is(err, session.ErrNoFile) && key.Protects():
		s.saveAs(say)
	case errors.Is(err, session.ErrNoFile):
		say()
	default:
		s.tellError("Not all went as it should", err)
	}
}

// strength says in a few words how hard a passphrase is to guess, as far as its
// length tells.
func strength(passphrase string) string {
	switch n := utf8.RuneCountInString(passphrase); {
	case n == 0:
		return "five unrelated words are good"
	case n < 10:
		return "short: easily guessed"
	case n < 16:
		return "fair"
	case n < 24:
		return "good"
	default:
		return "strong"
	}
}
