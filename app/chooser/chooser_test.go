package chooser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/look"
	"inroad/app/session"
)

// folder returns a folder with two maps, a folder with a third, and what is to
// be left out.
func folder(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range []string{"b.inroad.json", "A.inroad.json", ".hidden.inroad.json", "notes.txt", "c.inroad.json~", "inner/d.inroad.json"} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("{}"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// asked is a chooser in a window and what it has told.
type asked struct {
	*Chooser
	chosen    []string
	cancelled int
}

func ask(t *testing.T, options Options) *asked {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light))
	a := &asked{}
	a.Chooser = New(options, session.Inline{}, func(path string) { a.chosen = append(a.chosen, path) }, func() { a.cancelled++ })
	test.NewTempWindow(t, a.Chooser).Resize(fyne.NewSize(820, 460))
	return a
}

func (a *asked) write(text string) { a.name.SetText(text) }

func (a *asked) press(key fyne.KeyName) { a.name.TypedKey(&fyne.KeyEvent{Name: key}) }

func (a *asked) names() string {
	var names []string
	for _, e := range a.entries {
		names = append(names, e.name)
	}
	return strings.Join(names, " ")
}

func TestListsFoldersAndMaps(t *testing.T) {
	a := ask(t, Options{Folder: folder(t)})
	if got := a.names(); got != "inner A.inroad.json b.inroad.json" {
		t.Errorf("it lists %s", got)
	}
}

func TestArrowsAndEnterChoose(t *testing.T) {
	root := folder(t)
	a := ask(t, Options{Folder: root})
	a.press(fyne.KeyDown)
	a.press(fyne.KeyReturn)
	if a.folder != filepath.Join(root, "inner") {
		t.Fatalf("Enter on a folder leads to %s", a.folder)
	}
	a.press(fyne.KeyDown)
	a.press(fyne.KeyReturn)
	if want := filepath.Join(root, "inner", "d.inroad.json"); len(a.chosen) != 1 || a.chosen[0] != want {
		t.Errorf("chosen is %v", a.chosen)
	}
	if a.press(fyne.KeyEscape); a.cancelled != 1 {
		t.Error("Escape does not cancel")
	}
}

func TestClicksNameAndChoose(t *testing.T) {
	root := folder(t)
	a := ask(t, Options{Folder: root})
	row := newEntryRow(a.Chooser)
	row.index = 1
	row.Tapped(nil)
	if a.name.Text != "A.inroad.json" || len(a.chosen) != 0 {
		t.Fatalf("after one click: %q, %v", a.name.Text, a.chosen)
	}
	if row.Tapped(nil); len(a.chosen) != 1 {
		t.Error("a double click does not choose")
	}
	row.index = 0
	if row.Tapped(nil); a.folder != filepath.Join(root, "inner") {
		t.Error("a click does not go into a folder")
	}
	if a.up(); a.folder != root {
		t.Errorf("up leads to %s", a.folder)
	}
}

func TestWhatIsTypedMayBeAPath(t *testing.T) {
	root := folder(t)
	t.Setenv("HOME", root)
	for typed, want := range map[string]string{
		"new":                                filepath.Join(root, "new.inroad.json"),
		"new.json":                           filepath.Join(root, "new.json"),
		" inner/new ":                        filepath.Join(root, "inner", "new.inroad.json"),
		filepath.Join(root, "..", "x"):       filepath.Join(filepath.Dir(root), "x.inroad.json"),
		"~/y":                                filepath.Join(root, "y.inroad.json"),
		"~z":                                 filepath.Join(root, "~z.inroad.json"),
		filepath.Join(root, "b.inroad.json"): filepath.Join(root, "b.inroad.json"),
	} {
		a := ask(t, Options{Folder: root, Saving: true})
		a.write(typed)
		if a.press(fyne.KeyReturn); len(a.chosen) != 1 || a.chosen[0] != want {
			t.Errorf("%q means %v, want %s", typed, a.chosen, want)
		}
	}
}

func TestTypingReplacesTheProposedName(t *testing.T) {
	root := folder(t)
	a := ask(t, Options{Folder: root, Name: "Untitled.inroad.json", Saving: true})
	test.Type(a.First(), "plan")
	a.press(fyne.KeyReturn)
	if want := filepath.Join(root, "plan.inroad.json"); len(a.chosen) != 1 || a.chosen[0] != want {
		t.Errorf("got %q, want %q", a.chosen, want)
	}
}

func TestAFolderThatIsTypedIsGoneInto(t *testing.T) {
	root := folder(t)
	a := ask(t, Options{Folder: root, Saving: true, Name: "mine.inroad.json"})
	a.write("inner")
	a.press(fyne.KeyReturn)
	if a.folder != filepath.Join(root, "inner") || a.name.Text != "mine.inroad.json" || len(a.chosen) != 0 {
		t.Errorf("in %s with the name %q, chosen %v", a.folder, a.name.Text, a.chosen)
	}
}

func TestWithoutANameNothingIsChosen(t *testing.T) {
	a := ask(t, Options{Folder: folder(t)})
	a.take()
	if len(a.chosen) != 0 || !strings.Contains(a.message.Text(), "Choose a file") {
		t.Errorf("chosen %v, and it says %q", a.chosen, a.message.Text())
	}
}

func TestAFolderThatIsGoneIsExplained(t *testing.T) {
	root := folder(t)
	a := ask(t, Options{Folder: root})
	inner := filepath.Join(root, "inner")
	if err := os.RemoveAll(inner); err != nil {
		t.Fatal(err)
	}
	a.press(fyne.KeyDown)
	a.press(fyne.KeyReturn)
	if got := a.message.Text(); got != "There is no folder “inner” any more; choose another." {
		t.Errorf("it says %q", got)
	}
}

func TestItBeginsWhereThereIsAFolder(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	for _, wanted := range []string{"", filepath.Join(home, "nothing")} {
		if a := ask(t, Options{Folder: wanted}); a.folder != home {
			t.Errorf("%q begins in %s", wanted, a.folder)
		}
	}
}

// The dialog must never touch a file: saving does that, and keeps a backup.
func TestChoosingLeavesFilesAlone(t *testing.T) {
	root := folder(t)
	a := ask(t, Options{Folder: root, Saving: true})
	a.write("b.inroad.json")
	a.press(fyne.KeyReturn)
	if content, err := os.ReadFile(filepath.Join(root, "b.inroad.json")); err != nil || string(content) != "{}" {
		t.Errorf("the file holds %q now, %v", content, err)
	}
}

func TestOtherSuffix(t *testing.T) {
	root := folder(t)
	for _, name := range []string{"one.svg", "two.PNG"} {
		if err := os.WriteFile(filepath.Join(root, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	a := ask(t, Options{Folder: root, Suffix: ".svg", Saving: true})
	if got := a.names(); got != "inner one.svg" {
		t.Errorf("it lists %q", got)
	}
	for typed, want := range map[string]string{"map": "map.svg", "map.svg": "map.svg", "MAP.SVG": "MAP.SVG", "map.json": "map.json.svg"} {
		a.chosen = nil
		a.write(typed)
		a.take()
		if len(a.chosen) != 1 || a.chosen[0] != filepath.Join(root, want) {
			t.Errorf("%q is %v", typed, a.chosen)
		}
	}
	empty := ask(t, Options{Folder: filepath.Join(root, "inner"), Suffix: ".svg"})
	if got := empty.message.Text(); got != "There are no SVG files here." {
		t.Errorf("it says %q", got)
	}
}
