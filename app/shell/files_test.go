package shell

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	fynestorage "fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"inroad/app/chooser"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/storage"
)

// losing are the ways to lose what is open.
var losing = map[string]func(s *Shell, other string){
	"new map":    func(s *Shell, _ string) { s.newMap() },
	"sample":     func(s *Shell, _ string) { s.firstSample() },
	"open":       func(s *Shell, other string) { s.open(other) },
	"drop":       func(s *Shell, other string) { s.dropped(fyne.Position{}, []fyne.URI{fynestorage.NewFileURI(other)}) },
	"close":      func(s *Shell, _ string) { s.quit() },
	"the choice": func(s *Shell, _ string) { s.choose() },
}

func TestNothingIsLostUnasked(t *testing.T) {
	for name, lose := range losing {
		t.Run(name, func(t *testing.T) {
			other := file(t, `{"format":"inroad-workspace","version":1,"title":"Other"}`)
			s, path := withSample(t)
			before, _ := os.ReadFile(path)
			retitle(s, "Mine")

			lose(s, other)
			press(t, s, "Cancel")
			if s.session.Name() != "Mine" || !s.session.Dirty() || len(s.dialogs) != 0 {
				t.Fatalf("after Cancel: %q, dirty %v", s.session.Name(), s.session.Dirty())
			}
			if now, _ := os.ReadFile(path); string(now) != string(before) {
				t.Fatal("the file was written")
			}
			lose(s, other)
			press(t, s, "Save")
			if now, _ := os.ReadFile(path); !strings.Contains(string(now), `"title": "Mine"`) {
				t.Error("Save did not save")
			}
		})
	}
}

func TestDontSaveGoesOnWithoutSaving(t *testing.T) {
	s, path := withSample(t)
	before, _ := os.ReadFile(path)
	retitle(s, "Mine")
	s.newMap()
	press(t, s, "Don’t save")
	if s.session.Name() != "Untitled" || s.session.Dirty() {
		t.Errorf("open is %q, dirty %v", s.session.Name(), s.session.Dirty())
	}
	if now, _ := os.ReadFile(path); string(now) != string(before) {
		t.Error("the file was written")
	}
}

func TestWithoutEditsNothingIsAsked(t *testing.T) {
	s, _ := withSample(t)
	if s.newMap(); len(s.dialogs) != 0 {
		t.Errorf("it asks %s", texts(s))
	}
	if s.firstSample(); len(s.dialogs) != 0 || s.session.File().Path != "" {
		t.Errorf("it asks %s, or the sample has the file %q", texts(s), s.session.File().Path)
	}
}

func TestRevertGoesBackToTheFile(t *testing.T) {
	s, _ := withSample(t)
	name := s.session.Name()
	retitle(s, "Mine")
	item(t, s, "File", "Revert").Action()
	press(t, s, "Go back")
	if s.session.Name() != name || s.session.Dirty() {
		t.Errorf("open is %q, dirty %v", s.session.Name(), s.session.Dirty())
	}
}

// Whatever is wrong with a file, one sentence says so and the present map stays.
func TestABadFileIsExplainedAndThePresentMapStays(t *testing.T) {
	sound, err := samples.Open(samples.First)
	if err != nil {
		t.Fatal(err)
	}
	bad := map[string]struct{ path, says string }{
		"missing":      {filepath.Join(t.TempDir(), "nothing.inroad.json"), "does not exist"},
		"empty":        {file(t, ""), "is empty"},
		"truncated":    {file(t, string(sound[:len(sound)/2])), "ends in the middle"},
		"not JSON":     {file(t, "Dear Ana"), "is not JSON"},
		"not text":     {file(t, "\xff\xfe\x00"), "not UTF-8"},
		"wrong format": {file(t, `{"format":"something else"}`), "not an Inroad workspace"},
		"newer, and not readable": {file(t, `{"format":"inroad-workspace","version":9,"title":"x","me":"nobody"}`),
			"newer version"},
		"a folder": {t.TempDir(), "is a folder"},
		"inconsistent": {file(t, `{"format":"inroad-workspace","version":1,"title":"x","me":"nobody"}`),
			"There is no person \"nobody\""},
	}
	s, path := withSample(t)
	retitle(s, "Mine")
	for name, b := range bad {
		t.Run(name, func(t *testing.T) {
			s.load(b.path)
			if got := texts(s); !strings.Contains(got, b.says) {
				t.Errorf("it says %q, want %q", got, b.says)
			}
			press(t, s, s.dialogs[0].answers[0].text)
			if s.session.Name() != "Mine" || s.session.File().Path != path || !s.session.Dirty() || s.blocked() {
				t.Errorf("open is %q of %q, dirty %v, blocked %v", s.session.Name(), s.session.File().Path, s.session.Dirty(), s.blocked())
			}
		})
	}
}

// Whoever runs the tests as root may read everything, so the error is made here.
func TestAFileThatMayNotBeReadIsExplained(t *testing.T) {
	s, _ := withSample(t)
	s.loaded("secret", &storage.ReadError{Path: "secret", Fault: storage.NoPermission})
	if got := texts(s); !strings.Contains(got, "may not be read by you") {
		t.Errorf("it says %q", got)
	}
}

func TestABadArgumentLeavesTheWelcome(t *testing.T) {
	s, _ := newWindow(t)
	s.begin(filepath.Join(t.TempDir(), "nothing"))
	if !s.welcome.Visible() || len(s.dialogs) != 1 {
		t.Errorf("welcome %v, %d dialogs", s.welcome.Visible(), len(s.dialogs))
	}
}

func TestAnInconsistentFileIsMendedIfTheUserAgrees(t *testing.T) {
	const content = `{"format":"inroad-workspace","version":1,"title":"Broken","me":"nobody",
		"people":[{"id":"a","name":"Ana","power":9}]}`
	s, _ := newWindow(t)
	path := file(t, content)
	s.load(path)
	got := texts(s)
	for _, want := range []string{"2 problems", "people[0].power", "me · the reference is dropped"} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not say %q: %s", want, got)
		}
	}
	press(t, s, "Open the mended map")
	if s.window.Title() != "Broken (unsaved) – Inroad" {
		t.Errorf("the title is %q", s.window.Title())
	}
	if now, _ := os.ReadFile(path); string(now) != content {
		t.Error("the file was written before it was saved")
	}
	s.save(nil)
	if backup, _ := os.ReadFile(path + storage.BackupSuffix); string(backup) != content {
		t.Error("the original was not kept")
	}
}

// TestADamagedFileIsReadAsFarAsItGoes opens half a file.
func TestADamagedFileIsReadAsFarAsItGoes(t *testing.T) {
	whole, err := samples.Open(samples.First)
	if err != nil {
		t.Fatal(err)
	}
	s, _ := newWindow(t)
	path := file(t, string(whole[:len(whole)/2]))
	s.load(path)
	press(t, s, "What can be read of it…")
	if got := texts(s); !strings.Contains(got, "The file is damaged here") || !strings.Contains(got, "there is no more of the file") {
		t.Errorf("it does not say what is lost: %s", got)
	}
	press(t, s, "Open the mended map")
	if s.session.Workspace().People.Len() == 0 || !s.session.Dirty() || s.session.File().Path != path {
		t.Errorf("%d people, dirty %v, of %q", s.session.Workspace().People.Len(), s.session.Dirty(), s.session.File().Path)
	}
}

func TestANewerFileIsReadOnly(t *testing.T) {
	s, _ := newWindow(t)
	s.load(file(t, `{"format":"inroad-workspace","version":9,"title":"From tomorrow"}`))
	if !s.banner.Visible() || s.window.Title() != "From tomorrow (read only) – Inroad" {
		t.Errorf("banner %v, title %q", s.banner.Visible(), s.window.Title())
	}
	for _, label := range []string{"Save", "Save as", "Revert"} {
		if !item(t, s, "File", label).Disabled {
			t.Errorf("%s is offered", label)
		}
	}
	if retitle(s, "Mine"); s.session.Name() != "From tomorrow" || !strings.Contains(s.status.middle.Text(), "newer version") {
		t.Errorf("open is %q, and the status says %q", s.session.Name(), s.status.middle.Text())
	}
	if s.newMap(); s.banner.Visible() {
		t.Error("the banner stays over another map")
	}
}

func TestAFileChangedByOthers(t *testing.T) {
	s, path := withSample(t)
	retitle(s, "Mine")
	if err := os.WriteFile(path, []byte("theirs"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.save(nil)
	press(t, s, "Cancel")
	if now, _ := os.ReadFile(path); string(now) != "theirs" {
		t.Fatal("their version is gone after Cancel")
	}
	s.save(nil)
	press(t, s, "Keep mine")
	if now, _ := os.ReadFile(path); !strings.Contains(string(now), "Mine") || s.session.Dirty() {
		t.Error("it was not overwritten")
	}
	if backup, _ := os.ReadFile(path + storage.BackupSuffix); string(backup) != "theirs" {
		t.Error("their version is not the backup")
	}
}

func TestAFailedSaveKeepsTheEdits(t *testing.T) {
	s, path := withSample(t)
	retitle(s, "Mine")
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	went := false
	s.save(func() { went = true })
	if got := texts(s); !strings.Contains(got, "was not saved because its folder does not exist any more") {
		t.Errorf("it says %q", got)
	}
	if press(t, s, "Close"); went || !s.session.Dirty() || s.session.Name() != "Mine" {
		t.Errorf("went on %v, dirty %v", went, s.session.Dirty())
	}
}

// choice returns the file chooser on top.
func choice(t *testing.T, s *Shell) *chooser.Chooser {
	t.Helper()
	if len(s.dialogs) > 0 {
		for _, o := range s.dialogs[len(s.dialogs)-1].body {
			if c, ok := o.(*chooser.Chooser); ok {
				return c
			}
		}
	}
	t.Fatal("no file is asked for")
	return nil
}

// typeName types a name into the file chooser and presses Enter.
func typeName(t *testing.T, s *Shell, name string) {
	t.Helper()
	field := choice(t, s).First().(*look.Entry)
	field.SetText(name)
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestSavingAnUntitledMapAsksForAName(t *testing.T) {
	s, _ := newWindow(t)
	s.newMap()
	retitle(s, "North/South: a map")
	folder := t.TempDir()
	item(t, s, "File", "Save").Action()
	if got := choice(t, s).First().(*look.Entry).Text; got != "North-South- a map.inroad.json" {
		t.Errorf("it proposes %q", got)
	}
	typeName(t, s, filepath.Join(folder, "mine"))
	want := filepath.Join(folder, "mine.inroad.json")
	if s.session.File().Path != want || !session.FileExists(want) || len(s.dialogs) != 0 {
		t.Errorf("saved as %q", s.session.File().Path)
	}
	if !slices.Contains(s.settings.recent(), want) {
		t.Error("it is not among the recent files")
	}
}

func TestReplacingAFileIsAsked(t *testing.T) {
	s, _ := withSample(t)
	other := file(t, "theirs")
	s.saveAs(nil)
	typeName(t, s, other)
	press(t, s, "Cancel")
	if now, _ := os.ReadFile(other); string(now) != "theirs" {
		t.Fatal("it was replaced after Cancel")
	}
	typeName(t, s, other)
	press(t, s, "Replace")
	if s.session.File().Path != other {
		t.Errorf("saved as %q", s.session.File().Path)
	}
	if backup, _ := os.ReadFile(other + storage.BackupSuffix); string(backup) != "theirs" {
		t.Error("what was there is not the backup")
	}
}

func TestRecentFilesAreFewAndOfEachOne(t *testing.T) {
	s, _ := newWindow(t)
	var last string
	for range maxRecent + 3 {
		last = file(t, `{"format":"inroad-workspace","version":1,"title":"x"}`)
		s.load(last)
		s.load(last)
	}
	if got := s.settings.recent(); len(got) != maxRecent || got[0] != last || got[1] == last {
		t.Errorf("recent are %v", got)
	}
	if err := os.Remove(last); err != nil {
		t.Fatal(err)
	}
	s.open(last)
	if slices.Contains(s.settings.recent(), last) {
		t.Error("a file that is gone is still offered")
	}
}

func TestALongLoadShowsThatItWorks(t *testing.T) {
	s, c := newWindow(t)
	unblock := s.block("Opening map…")
	if !s.blocked() {
		t.Fatal("the window can be used")
	}
	c.pass()
	top := s.window.Canvas().Overlays().Top()
	if got := written(top); !strings.Contains(got, "Opening map…") {
		t.Errorf("it says %q", got)
	}
	if unblock(); s.blocked() {
		t.Error("the window stays blocked")
	}
}

func TestOnlyFilesOfThisComputerAreTakenByDropping(t *testing.T) {
	s, _ := newWindow(t)
	uri, err := fynestorage.ParseURI("https://example.org/map.inroad.json")
	if err != nil {
		t.Fatal(err)
	}
	s.dropped(fyne.Position{}, []fyne.URI{uri})
	if got := texts(s); !strings.Contains(got, "Only files on this computer") {
		t.Errorf("it says %q", got)
	}
}

func TestUndoWhileANameIsTypedIsForTheName(t *testing.T) {
	s, _ := withSample(t)
	retitle(s, "Mine")
	s.saveAs(nil)
	field := choice(t, s).First().(*look.Entry)
	s.window.Canvas().Focus(field)
	before := field.Text
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) // typing would replace the name
	test.Type(field, "x")
	s.perform(s.find(actUndo))
	if field.Text != before || s.session.Name() != "Mine" {
		t.Errorf("the field says %q, want %q; the map is called %q", field.Text, before, s.session.Name())
	}
}

func TestAMapWithoutATitleIsSavedAndOpened(t *testing.T) {
	s, _ := newWindow(t)
	s.newMap()
	s.save(nil)
	path := filepath.Join(t.TempDir(), "x"+session.FileSuffix)
	typeName(t, s, path)
	s.newMap()
	s.open(path)
	if len(s.dialogs) != 0 || s.window.Title() != "x – Inroad" {
		t.Errorf("the title is %q, and it says %q", s.window.Title(), texts(s))
	}
}
