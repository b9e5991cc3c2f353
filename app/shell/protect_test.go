package shell

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/look"
	"inroad/storage"
)

func init() { sealingWork = 4 }

// entries returns what can be typed into in the uppermost dialog.
func entries(t *testing.T, s *Shell) []*look.Entry {
	t.Helper()
	if len(s.dialogs) == 0 {
		t.Fatalf("no dialog is open: %s", texts(s))
	}
	var found []*look.Entry
	for _, o := range test.LaidOutObjects(s.dialogs[len(s.dialogs)-1].popup) {
		if e, ok := o.(*look.Entry); ok {
			found = append(found, e)
		}
	}
	return found
}

// fill types passphrases into the lines of the form and presses Enter in each.
func fill(t *testing.T, s *Shell, passphrases ...string) {
	t.Helper()
	lines := entries(t, s)
	if len(lines) != len(passphrases) {
		t.Fatalf("%d passphrases are asked for, not %d", len(lines), len(passphrases))
	}
	for i, passphrase := range passphrases {
		if s.window.Canvas().Focused() != lines[i] {
			t.Fatalf("line %d has not the focus", i)
		}
		lines[i].SetText(passphrase)
		lines[i].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
}

func isSealed(t *testing.T, path string) bool {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return storage.IsSealed(data)
}

func TestAMapIsProtectedOpenedAndOpenToAllAgain(t *testing.T) {
	s, path := withSample(t)
	item(t, s, "File", "Passphrase").ChildMenu.Items[0].Action()
	fill(t, s, "correct horse", "correct horse")
	if len(s.dialogs) != 0 || !isSealed(t, path) || !isSealed(t, path+storage.BackupSuffix) {
		t.Fatalf("it is not protected: %s", texts(s))
	}
	retitle(s, "Mine")
	if item(t, s, "File", "Save").Action(); !isSealed(t, path) || s.session.Dirty() {
		t.Fatal("saving took the protection away")
	}

	s.newMap()
	s.open(path)
	fill(t, s, "wrong")
	if !strings.Contains(texts(s), "This passphrase does not open it") || s.session.Name() == "Mine" {
		t.Fatalf("with a wrong passphrase: %s", texts(s))
	}
	fill(t, s, "correct horse")
	if s.session.Name() != "Mine" || len(s.dialogs) != 0 {
		t.Fatalf("it does not open: %s", texts(s))
	}

	item(t, s, "File", "Passphrase").ChildMenu.Items[2].Action()
	fill(t, s, "wrong")
	if !strings.Contains(texts(s), "not the present passphrase") || !isSealed(t, path) {
		t.Fatal("anybody can take the protection away")
	}
	fill(t, s, "correct horse")
	if isSealed(t, path) || isSealed(t, path+storage.BackupSuffix) || s.session.File().Key.Protects() {
		t.Error("it is still protected")
	}
}

func TestThePassphraseIsTypedTwice(t *testing.T) {
	s, path := withSample(t)
	before, _ := os.ReadFile(path)
	s.protect()
	fill(t, s, "correct horse", "correct house")
	if !strings.Contains(texts(s), "The two are not the same") {
		t.Errorf("it was taken: %s", texts(s))
	}
	if lines := entries(t, s); !lines[0].Password || lines[0].UndoesTyping() == false {
		t.Error("the passphrase can be read")
	}
	entries(t, s)[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if now, _ := os.ReadFile(path); !bytes.Equal(now, before) || len(s.dialogs) != 0 {
		t.Error("Escape did not leave all as it was")
	}
}

func TestAProtectedMapWithoutAFileGetsOne(t *testing.T) {
	s, _ := newWindow(t)
	s.newMap()
	retitle(s, "New")
	s.protect()
	fill(t, s, "x", "x")
	if got := choice(t, s).First().(*look.Entry).Text; got != "New.inroad.age" {
		t.Errorf("it proposes %q", got)
	}
	path := filepath.Join(t.TempDir(), "mine")
	typeName(t, s, path)
	if !isSealed(t, path+".inroad.age") || len(s.dialogs) != 0 {
		t.Errorf("saved as %q", s.session.File().Path)
	}
}

func TestHowHardAPassphraseIsToGuess(t *testing.T) {
	for passphrase, want := range map[string]string{
		"": "five unrelated words are good", "secret": "short: easily guessed", "0123456789": "fair",
		"correct horse bat": "good", "correct horse battery staple": "strong", "ÄÖÜÄÖÜÄÖÜ": "short: easily guessed",
	} {
		if got := strength(passphrase); got != want {
			t.Errorf("%q is %q, not %q", passphrase, got, want)
		}
	}
}
