package shell

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/look"
	"inroad/app/mapview"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// stoppedClock stands still; what was to run later runs when it is told to.
type stoppedClock struct{ later []func() }

func (c *stoppedClock) Now() time.Time { return time.Date(2026, 11, 21, 14, 30, 0, 0, time.Local) }

func (c *stoppedClock) After(_ time.Duration, f func()) (cancel func()) {
	cancelled := false
	c.later = append(c.later, func() {
		if !cancelled {
			f()
		}
	})
	return func() { cancelled = true }
}

// pass runs everything that was to run later.
func (c *stoppedClock) pass() {
	due := c.later
	c.later = nil
	for _, f := range due {
		f()
	}
}

// newWindow returns a window that shows the welcome.
func newWindow(t *testing.T) (*Shell, *stoppedClock) {
	t.Helper()
	c := &stoppedClock{}
	s, err := newShell(test.NewTempApp(t), session.Inline{}, c)
	if err != nil {
		t.Fatal(err)
	}
	s.window.Resize(fyne.NewSize(1024, 600))
	t.Cleanup(func() {
		if !s.quitting {
			s.window.Close()
		}
	})
	return s, c
}

// withSample returns a window that shows a file with the first sample.
func withSample(t *testing.T) (s *Shell, path string) {
	t.Helper()
	s, _ = newWindow(t)
	data, err := samples.Open(samples.First)
	if err != nil {
		t.Fatal(err)
	}
	path = file(t, string(data))
	s.load(path)
	if s.session.File().Path != path {
		t.Fatalf("the sample was not opened: %s", texts(s))
	}
	return s, path
}

func file(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "map"+session.FileSuffix)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// retitle is an edit.
func retitle(s *Shell, title string) {
	w := s.session.Workspace()
	s.session.Do(edit.Update(w, "Rename the map", "", w.Info, func(i *graphmodel.Info) { i.Title = title }))
}

// texts returns all that is written on the dialog on top.
func texts(s *Shell) string {
	if len(s.dialogs) == 0 {
		return ""
	}
	d := s.dialogs[len(s.dialogs)-1]
	all := d.title
	for _, o := range d.body {
		all += "\n" + written(o)
	}
	return all
}

// written returns the texts in an object.
func written(o fyne.CanvasObject) string {
	var parts []string
	for _, part := range test.LaidOutObjects(o) {
		switch part := part.(type) {
		case *look.Paragraph:
			parts = append(parts, part.Text())
		case *look.Text:
			parts = append(parts, part.Text())
		}
	}
	return strings.Join(parts, "\n")
}

// press gives the answer of that text on the dialog on top.
func press(t *testing.T, s *Shell, text string) {
	t.Helper()
	if len(s.dialogs) == 0 {
		t.Fatalf("there is no dialog to answer with %q", text)
	}
	d := s.dialogs[len(s.dialogs)-1]
	for _, a := range d.answers {
		if a.text == text {
			s.answer(d, a)
			return
		}
	}
	t.Fatalf("the dialog %q has no answer %q", d.title, text)
}

// item returns an item of the menu bar whose label begins so.
func item(t *testing.T, s *Shell, menu, label string) *fyne.MenuItem {
	t.Helper()
	for _, m := range s.window.MainMenu().Items {
		for _, i := range m.Items {
			if m.Label == menu && strings.HasPrefix(i.Label, label) {
				return i
			}
		}
	}
	t.Fatalf("there is no %s in the menu %s", label, menu)
	return nil
}

func TestTheWindowBeginsWithAWelcome(t *testing.T) {
	s, _ := newWindow(t)
	s.begin("")
	if !s.welcome.Visible() || s.workspace.Visible() || s.window.Title() != "Inroad" {
		t.Errorf("welcome %v, workspace %v, title %q", s.welcome.Visible(), s.workspace.Visible(), s.window.Title())
	}
	if !item(t, s, "File", "Save").Disabled || !item(t, s, "Edit", "Add a person").Disabled {
		t.Error("the menu offers to work on a map that is not open")
	}
	s.newMap()
	if s.welcome.Visible() || !s.workspace.Visible() || s.window.Title() != "Untitled – Inroad" {
		t.Errorf("after New map: workspace %v, title %q", s.workspace.Visible(), s.window.Title())
	}
}

func TestTheNextRunOpensTheLastFile(t *testing.T) {
	s, path := withSample(t)
	again, err := newShell(s.app, session.Inline{}, s.clock)
	if err != nil {
		t.Fatal(err)
	}
	defer again.window.Close()
	if again.begin(""); again.session.File().Path != path {
		t.Errorf("opened %q", again.session.File().Path)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	third, err := newShell(s.app, session.Inline{}, s.clock)
	if err != nil {
		t.Fatal(err)
	}
	defer third.window.Close()
	if third.begin(""); !third.welcome.Visible() || len(third.dialogs) != 0 {
		t.Errorf("without the file: welcome %v, dialogs %d", third.welcome.Visible(), len(third.dialogs))
	}
}

func TestTitleAndStatusSayWhatIsUnsaved(t *testing.T) {
	s, _ := withSample(t)
	name := s.session.Name()
	check := func(when, title string) {
		t.Helper()
		if s.window.Title() != title {
			t.Errorf("%s the title is %q, want %q", when, s.window.Title(), title)
		}
		if unsaved := strings.Contains(s.status.saved.Text(), "unsaved"); unsaved != s.session.Dirty() {
			t.Errorf("%s the status says %q", when, s.status.saved.Text())
		}
	}
	check("at first", name+" – Inroad")
	retitle(s, "Southwind")
	check("after an edit", "Southwind (unsaved) – Inroad")
	s.undo()
	check("after undo", name+" – Inroad")
	s.redo()
	s.save(nil)
	check("after saving", "Southwind – Inroad")
}

func TestUndoIsNamed(t *testing.T) {
	s, _ := withSample(t)
	undo := item(t, s, "Edit", "Undo")
	if strings.Contains(undo.Label, "“") || !undo.Disabled {
		t.Errorf("at first: %q, off %v", undo.Label, undo.Disabled)
	}
	retitle(s, "Southwind")
	if got := item(t, s, "Edit", "Undo"); !strings.HasPrefix(got.Label, "Undo “Rename the map”") || got.Disabled {
		t.Errorf("after an edit: %q, off %v", got.Label, got.Disabled)
	}
	item(t, s, "Edit", "Undo").Action()
	if got := item(t, s, "Edit", "Redo"); !strings.HasPrefix(got.Label, "Redo “Rename the map”") || s.session.Dirty() {
		t.Errorf("after undo: %q, dirty %v", got.Label, s.session.Dirty())
	}
}

func TestMenuFollowsTheSelection(t *testing.T) {
	s, _ := withSample(t)
	people := s.session.Workspace().People.All()
	if !item(t, s, "Edit", "Delete").Disabled || !item(t, s, "Edit", "Add a tie").Disabled {
		t.Error("with nothing selected there is something to delete or to tie")
	}
	s.session.Select(session.SelectionOf(graphmodel.RefOf(people[0])))
	if got := item(t, s, "Edit", "Delete"); !strings.HasPrefix(got.Label, "Delete “"+people[0].Name+"”") {
		t.Errorf("with one person selected: %q", got.Label)
	}
	s.session.Select(session.SelectionOf(graphmodel.RefOf(people[0]), graphmodel.RefOf(people[1])))
	if item(t, s, "Edit", "Add a tie").Disabled {
		t.Error("two people can't be tied")
	}
	item(t, s, "Edit", "Delete 2 things").Action()
	if got := s.session.Workspace().People.Len(); got != len(people)-2 {
		t.Errorf("%d people are left of %d", got, len(people))
	}
}

func TestEveryShortcutIsOfOneActionAndInTheMenu(t *testing.T) {
	s, _ := withSample(t)
	seen := make(map[string]action)
	for act, combinations := range keys {
		if s.find(act).label == "" {
			t.Errorf("%q has keys but is in no menu", act)
		}
		for _, combination := range combinations {
			name := shortcutOf(combination).ShortcutName()
			if other, twice := seen[name]; twice {
				t.Errorf("%s is for %q and for %q", combination, act, other)
			}
			seen[name] = act
		}
	}
}

func TestADialogKeepsCommandsAway(t *testing.T) {
	s, _ := withSample(t)
	retitle(s, "Southwind")
	s.tell("Wait", "Something to read.")
	item(t, s, "Edit", "Undo").Action()
	item(t, s, "File", "New map").Action()
	if s.session.Name() != "Southwind" || len(s.dialogs) != 1 {
		t.Errorf("behind the dialog: %q, %d dialogs", s.session.Name(), len(s.dialogs))
	}
	s.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(s.dialogs) != 0 || s.blocked() {
		t.Error("Escape does not close the dialog")
	}
}

func TestMessagesFade(t *testing.T) {
	s, c := newWindow(t)
	s.status.showHint("Ana Ruiz")
	s.status.say("Saved")
	if got := s.status.middle.Text(); got != "Saved" {
		t.Errorf("it says %q", got)
	}
	c.pass()
	if got := s.status.middle.Text(); got != "Ana Ruiz" {
		t.Errorf("later it says %q", got)
	}
}

func TestMoment(t *testing.T) {
	now := time.Date(2026, 11, 21, 14, 30, 0, 0, time.UTC)
	for want, then := range map[string]time.Time{
		"14:02":           now.Add(-28 * time.Minute),
		"20 November":     now.AddDate(0, 0, -1),
		"1 December 2025": time.Date(2025, 12, 1, 9, 0, 0, 0, time.UTC),
		"":                {},
	} {
		if got := moment(then, now); got != want {
			t.Errorf("%v reads %q, want %q", then, got, want)
		}
	}
}

func TestPanelsFoldAndAreRemembered(t *testing.T) {
	s, _ := withSample(t)
	if s.panes.left.Size().Width == 0 || s.panes.right.Size().Width == 0 {
		t.Fatal("the panels are not shown")
	}
	s.panes.resizeLeft(40)
	s.panes.changed()
	s.toggleRight()
	if s.panes.right.Visible() || !s.panes.left.Visible() {
		t.Error("the right panel is not folded, or the left one is")
	}
	if got := s.settings.side(keyLeftWidth, keyLeftFolded, 1); got.width != 280 || got.folded {
		t.Errorf("the left panel is remembered as %+v", got)
	}
	if got := s.settings.side(keyRightWidth, keyRightFolded, 336); !got.folded {
		t.Errorf("the right panel is remembered as %+v", got)
	}
	if checked := item(t, s, "View", "Routes, plan").Checked; checked {
		t.Error("the menu says that the right panel is open")
	}
}

func TestPanesLeaveRoomForTheMap(t *testing.T) {
	p := newPanes(look.NewSurface(""), look.NewSurface(""), look.NewSurface(""), side{width: 400}, side{width: 500})
	for _, total := range []float32{640, 800, 1024, 1280, 1920} {
		left, middle, right := p.widths(total)
		if left+middle+right != total {
			t.Errorf("%v: %v and %v and %v", total, left, middle, right)
		}
		if middle < middleLeast && (left > leftLeast || right > rightLeast) {
			t.Errorf("%v: the map has %v while the panels have %v and %v", total, middle, left, right)
		}
	}
}

func TestAppearanceIsChosenAndRemembered(t *testing.T) {
	s, _ := newWindow(t)
	s.setMode(look.Dark)
	if !look.Palette().Dark || s.settings.mode() != look.Dark {
		t.Errorf("dark %v, remembered %q", look.Palette().Dark, s.settings.mode())
	}
	s.setMode(look.Light)
	if look.Palette().Dark {
		t.Error("it is still dark")
	}
}

func TestTheSidePanelTurnsToWhatWasChosen(t *testing.T) {
	s, _ := withSample(t)
	if s.side.tabs.Chosen() != routesTab {
		t.Error("a map with a change does not begin with its routes")
	}
	s.session.Select(session.SelectionOf(graphmodel.RefOf(s.session.Workspace().People.All()[0])))
	if s.side.tabs.Chosen() != detailsTab {
		t.Error("a person was selected, and the details are not shown")
	}
	s.session.ChooseChange(s.session.Workspace().Changes.All()[1].ID)
	if s.side.tabs.Chosen() != routesTab {
		t.Error("a change was chosen, and its routes are not shown")
	}
	item(t, s, "Change", "Edit the change").Action()
	if only, ok := s.session.Selection().Only(); !ok || only.Kind != graphmodel.KindChange || s.side.tabs.Chosen() != detailsTab {
		t.Errorf("editing the change selects %v on tab %d", only, s.side.tabs.Chosen())
	}
}

func TestTheRouteIsHiddenAndShown(t *testing.T) {
	s, _ := withSample(t)
	if s.session.Route() == nil {
		t.Fatal("the best route is not shown")
	}
	item(t, s, "Change", "Hide the route").Action()
	if s.session.Route() != nil {
		t.Error("it is not hidden")
	}
	item(t, s, "Change", "Show the best route").Action()
	if s.session.Route() == nil {
		t.Error("it is not shown again")
	}
}

func TestHelpListsTheKeysOfTheMap(t *testing.T) {
	s, _ := newWindow(t)
	s.showKeys()
	help := texts(s)
	for _, k := range mapview.Shortcuts() {
		if !strings.Contains(help, shown(k.Keys)+"\n"+shown(k.Does)) {
			t.Errorf("%q is not explained", k.Keys)
		}
	}
	for _, of := range viewKeys {
		for _, k := range of.keys() {
			if !strings.Contains(help, shown(k[0])+"\n"+k[1]) {
				t.Errorf("%s: %q is not explained", of.title, k[0])
			}
		}
	}
}

func TestHelpOpens(t *testing.T) {
	s, _ := withSample(t)
	for label, want := range map[string]string{
		"Keys": "Ctrl+Shift+Z, Ctrl+Y", "What the numbers mean": "handoff 0.9", "What is private": "plain text", "About": "MIT licence",
	} {
		item(t, s, "Help", label).Action()
		if got := texts(s); !strings.Contains(got, want) {
			t.Errorf("%s does not say %q: %s", label, want, got)
		}
		press(t, s, "Close")
	}
}
