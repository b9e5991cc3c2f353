package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"inroad/app/sharing"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/storage"
)

// shareHome keeps the secrets of a test apart from those of whoever runs it.
func shareHome(t *testing.T) {
	t.Helper()
	t.Setenv("XDG_STATE_HOME", t.TempDir())
}

func opened(t *testing.T, path string) *graphmodel.Workspace {
	t.Helper()
	document, err := storage.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return document.Workspace
}

func TestShare(t *testing.T) {
	shareHome(t)
	file := writeSample(t, samples.First)
	before, original := readFile(t, file), opened(t, file)
	copied := filepath.Join(t.TempDir(), "a.inroad.json")
	if c := run("share", file, "-o", copied); c.status != statusDone || c.out != "" || !strings.HasPrefix(c.err, "Wrote "+copied+": ") {
		t.Fatalf("status %d, %q, %q", c.status, c.out, c.err)
	}
	text := readFile(t, copied)
	for _, p := range original.People.All() {
		if strings.Contains(text, p.Name) || strings.Contains(text, `"`+string(p.ID)+`"`) {
			t.Errorf("%s is in the copy", p.Name)
		}
	}
	w := opened(t, copied)
	if w.People.Len() != original.People.Len() || w.Ties.Len() != original.Ties.Len() || w.Changes.Len() != 0 {
		t.Errorf("the copy holds %d people, %d ties, %d changes", w.People.Len(), w.Ties.Len(), w.Changes.Len())
	}
	if readFile(t, file) != before {
		t.Error("the map was changed")
	}
}

func TestSharingAgain(t *testing.T) {
	shareHome(t)
	file := writeSample(t, samples.First)
	folder := t.TempDir()
	first, second := filepath.Join(folder, "a.inroad.json"), filepath.Join(folder, "b.inroad.json")
	run("share", file, "-o", first)
	if c := run("share", file, "-o", second, "--keep", "structure,stances", "--drop", "positions"); c.status != statusDone {
		t.Fatalf("status %d, %q", c.status, c.err)
	}
	other := opened(t, second)
	for _, p := range opened(t, first).People.All() {
		if q := other.Person(p.ID); q == nil || q.Name != p.Name {
			t.Errorf("%s has another pseudonym in the other copy", p.Name)
		}
	}
	if other.Positions.Len() != 0 || len(other.Changes.All()[0].Stances) == 0 {
		t.Error("the other copy does not hold what was kept, or what was dropped")
	}
	if c := run("share", file, "-o", first); c.status != statusWrongCall || !strings.Contains(c.err, "replace it with --force") {
		t.Errorf("again: status %d, %q", c.status, c.err)
	}
	if c := run("share", file, "-o", first, "--force", "--names"); c.status != statusDone || !strings.Contains(readFile(t, first), opened(t, file).People.All()[0].Name) {
		t.Errorf("with names: status %d, %q", c.status, c.err)
	}
}

func TestShareToTheOutput(t *testing.T) {
	shareHome(t)
	file := writeSample(t, samples.First)
	c := run("share", file, "-o", "-", "--keep", "team", "--json")
	if c.status != statusDone {
		t.Fatalf("status %d, %q", c.status, c.err)
	}
	if _, err := storage.Decode([]byte(c.out)); err != nil {
		t.Error(err)
	}
	var said sharedJSON
	if err := json.Unmarshal([]byte(c.err), &said); err != nil || said.Bytes != len(c.out) || len(said.Holds) == 0 || len(said.Withheld) != 0 {
		t.Errorf("%+v, %v", said, err)
	}
}

func TestShareIsRefused(t *testing.T) {
	shareHome(t)
	file := writeSample(t, samples.First)
	for name, test := range map[string]struct {
		args []string
		want string
	}{
		"no output":       {[]string{file}, "say where the copy goes"},
		"onto itself":     {[]string{file, "-o", file, "--force"}, "is the map itself"},
		"an unknown part": {[]string{file, "-o", "x", "--keep", "gossip"}, `no part "gossip"`},
		"dropping one":    {[]string{file, "-o", "x", "--drop", "gossip"}, `no part "gossip"`},
		"no folder":       {[]string{file, "-o", filepath.Join(t.TempDir(), "none", "x")}, "its folder does not exist"},
	} {
		if c := run(append([]string{"share"}, test.args...)...); c.status != statusWrongCall || !strings.Contains(c.err, test.want) {
			t.Errorf("%s: status %d, %q", name, c.status, c.err)
		}
	}
	if c := run("share", "nowhere.inroad.json", "-o", "x"); c.status != statusUnreadable {
		t.Errorf("status %d, %q", c.status, c.err)
	}
}

// A text that names somebody is left out, and said to be, unless names leave.
func TestShareLeavesOutTextsThatNameSomebody(t *testing.T) {
	shareHome(t)
	file := writeFile(t, "m.inroad.json", `{"format":"inroad-workspace","version":1,"title":"T","people":[{"id":"p","name":"Ana Ruiz"}],
		"goals":[{"id":"g","title":"Close in 3 days","measure":"what Ana says"}]}`)
	c := run("share", file, "-o", "-", "--keep", "goals,texts")
	if c.status != statusDone || strings.Contains(c.out, "Ana") || !strings.Contains(c.err, "Left out, since it names somebody: measure of the goal “Close in 3 days”\n") {
		t.Errorf("status %d, %q, %q", c.status, c.out, c.err)
	}
}

// TestACopyIsProtectedByItsOwnPassphrase opens with that and not with the map's.
func TestACopyIsProtectedByItsOwnPassphrase(t *testing.T) {
	shareHome(t)
	file, folder := protected(t, "of the map"), t.TempDir()
	copied := filepath.Join(folder, "copy.inroad.age")
	if c, _ := asked([]string{"of the map", "of the copy", "of the kopy"}, "share", file, "-o", copied, "--protect"); c.status != statusWrongCall || !strings.Contains(c.err, "differ") {
		t.Errorf("two passphrases that differ: %+v", c)
	}
	if _, err := os.Stat(copied); err == nil {
		t.Fatal("a copy was written all the same")
	}
	c, _ := asked([]string{"of the map", "of the copy", "of the copy"}, "share", file, "-o", copied, "--keep", "structure,names", "--protect")
	if c.status != statusDone || strings.Contains(c.err, sharing.NotProtected) {
		t.Fatalf("%+v", c)
	}
	if text := readFile(t, copied); !storage.IsSealed([]byte(text)) || strings.Contains(text, "Ana") {
		t.Error("the copy can be read")
	}
	for passphrase, opens := range map[string]bool{"of the copy": true, "of the map": false} {
		document, err := storage.OpenWith(copied, storage.NewKey([]byte(passphrase)))
		if (err == nil) != opens || opens && document.Workspace.Person("p").Name != "Ana" {
			t.Errorf("with the passphrase %s: %v", passphrase, err)
		}
	}
}

// TestTheCopysPassphraseComesAfterTheMaps on a file descriptor.
func TestTheCopysPassphraseComesAfterTheMaps(t *testing.T) {
	shareHome(t)
	file, copied := protected(t, "map"), filepath.Join(t.TempDir(), "copy.inroad.age")
	if c := withDescriptor(t, "map\n", "share", file, "-o", copied, "--protect"); c.status != statusWrongCall || !strings.Contains(c.err, "has no passphrase") {
		t.Errorf("without a line for the copy: %+v", c)
	}
	if c := withDescriptor(t, "map\ncopy\n", "share", file, "-o", copied, "--protect"); c.status != statusDone {
		t.Fatalf("%+v", c)
	}
	if _, err := storage.OpenWith(copied, storage.NewKey([]byte("copy"))); err != nil {
		t.Error(err)
	}
}
