package versions_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/app/versions"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/storage"
)

func when(v storage.KeptVersion) string { return "version " + string(rune('0'+v.Number)) }

// saved returns a session on a map that was saved with these titles, and its
// earlier versions.
func saved(t *testing.T, titles ...string) (*session.Session, []storage.KeptVersion) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light))
	s := apptest.Session(t, graphmodel.New("w", ""), session.Inline{})
	s.Shelf = storage.Shelf{Folder: t.TempDir()}
	path := filepath.Join(t.TempDir(), "map")
	for _, title := range titles {
		s.Do(edit.Update(s.Workspace(), "Rename", "", s.Workspace().Info, func(i *graphmodel.Info) { i.Title = title }))
		s.SaveAs(path, func(err error) {
			if err != nil {
				t.Fatal(err)
			}
		})
	}
	var all []storage.KeptVersion
	s.Versions(func(found []storage.KeptVersion, _ error) { all = found })
	return s, all
}

func TestListSaysWhatHasChanged(t *testing.T) {
	s, all := saved(t, "a", strings.Repeat("long ", 500), "c")
	list := versions.New(s, all, when)
	defer list.Close()
	want := []string{"version 2: the map’s own details changed", "version 1: the map’s own details changed"}
	if got := list.Words(); !slices.Equal(got, want) {
		t.Errorf("the list says %q, want %q", got, want)
	}
	if v := list.Chosen(); v.Number != 2 {
		t.Errorf("%s is chosen at first", when(v))
	}
	if shown := apptest.Words(list); !strings.Contains(shown, "Since version 2: ") || !strings.Contains(shown, " kB") {
		t.Errorf("shown: %s", shown)
	}
}

func TestMarkup(t *testing.T) {
	s, all := saved(t, "a", "b", "c")
	list, window := apptest.Window(t, fyne.NewSize(760, 340), func() *versions.List { return versions.New(s, all, when) })
	defer list.Close()
	window.Canvas().Focus(list.First())
	apptest.Markup(t, "versions.xml", window.Canvas())
}

// TestArrowsGoFromVersionToVersion chooses by the keyboard.
func TestArrowsGoFromVersionToVersion(t *testing.T) {
	s, all := saved(t, "a", "b", "c", "d")
	list, window := apptest.Window(t, fyne.NewSize(760, 340), func() *versions.List { return versions.New(s, all, when) })
	defer list.Close()
	window.Canvas().Focus(list.First())
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyDown, 2}, {fyne.KeyEnd, 1}, {fyne.KeyDown, 1}, {fyne.KeyUp, 2}, {fyne.KeyHome, 3}, {fyne.KeyUp, 3}} {
		list.First().TypedKey(&fyne.KeyEvent{Name: step.key})
		if got := list.Chosen().Number; got != step.want {
			t.Errorf("%s leads to version %d, want %d", step.key, got, step.want)
		}
	}
}
