package palette

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
)

// host is a window with a few commands that notes what it is told.
type host struct{ did []string }

func (h *host) Commands() []Command {
	do := func(id string) func() { return func() { h.did = append(h.did, id) } }
	return []Command{
		{"save", "Save", "File", "Ctrl+S", do("save")},
		{"dark", "Dark", "View › Appearance", "", do("dark")},
		{"find", "Find on the map", "Edit", "Ctrl+F", do("find")},
	}
}

func (h *host) GoTo(ref graphmodel.Ref) { h.did = append(h.did, "go to "+string(ref.ID)) }

// stand is a palette over an entry that had the keys.
type stand struct {
	*Palette

	host   *host
	window fyne.Window
	behind *look.Entry
}

func newStand(t *testing.T, w *graphmodel.Workspace) *stand {
	t.Helper()
	s := &stand{host: &host{}}
	s.behind, s.window = apptest.Window(t, fyne.NewSize(900, 640), func() *look.Entry { return look.NewEntry("") })
	s.Palette = New(apptest.Session(t, w, session.Inline{}), s.host)
	s.window.Canvas().Focus(s.behind)
	s.Show(s.window.Canvas())
	return s
}

// typed types a text anew and returns the names of what is found.
func (s *stand) typed(text string) string {
	s.entry.SetText(text)
	var names []string
	for _, r := range s.results {
		names = append(names, r.Text)
	}
	return strings.Join(names, ", ")
}

func (s *stand) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func small() *graphmodel.Workspace {
	return apptest.Small().Apply([]graphmodel.Delta{
		{After: &graphmodel.Change{ID: "c", Title: "Reports for everybody", Status: "idea"}},
		{After: &graphmodel.Goal{ID: "g", Title: "Books in 3 days"}},
	})
}

func TestItFindsCommandsAndRecords(t *testing.T) {
	s := newStand(t, small())
	if s.window.Canvas().Focused() != s.entry {
		t.Fatal("one can't type")
	}
	for text, want := range map[string]string{
		"": "Save, Dark, Find on the map", "ána": "Ana Ruiz", "fin": "Find on the map, Finance, Ana Ruiz", "appearance": "Dark",
		"change": "Reports for everybody", "books": "Books in 3 days", "qqq": "",
	} {
		if got := s.typed(text); got != want {
			t.Errorf("%q finds %s; want %s", text, got, want)
		}
	}
	if s.typed("qqq"); !s.none.Visible() {
		t.Error("it does not say that nothing is called that")
	}
}

func TestEnterDoesWhatIsMarked(t *testing.T) {
	s := newStand(t, small())
	s.press(fyne.KeyDown, fyne.KeyReturn)
	s.Show(s.window.Canvas())
	s.typed("bo li")
	s.press(fyne.KeyReturn)
	s.Show(s.window.Canvas())
	s.press(fyne.KeyUp, fyne.KeyDown) // around the ends
	s.press(fyne.KeyReturn)
	if got := strings.Join(s.host.did, ", "); got != "dark, go to p-bo, go to p-bo" {
		t.Errorf("it did %s", got)
	}
	if s.Open() || s.window.Canvas().Focused() != s.behind {
		t.Error("the keys are not given back")
	}
}

func TestEscapeGivesTheKeysBack(t *testing.T) {
	s := newStand(t, small())
	s.press(fyne.KeyEscape)
	if s.Open() || s.window.Canvas().Focused() != s.behind || len(s.host.did) > 0 {
		t.Errorf("open %t, did %v", s.Open(), s.host.did)
	}
}

func TestWhatWasUsedLatelyComesFirst(t *testing.T) {
	s := newStand(t, small())
	for _, text := range []string{"find", "ana"} {
		s.typed(text)
		s.press(fyne.KeyReturn)
		s.Show(s.window.Canvas())
	}
	if got := s.typed(""); got != "Ana Ruiz, Find on the map, Save, Dark" {
		t.Errorf("it begins with %s", got)
	}
	if err := s.session.Open(graphmodel.New("other", "Other")); err != nil {
		t.Fatal(err)
	}
	s.Show(s.window.Canvas())
	if got := s.typed(""); got != "Find on the map, Save, Dark" {
		t.Errorf("on another map it begins with %s", got)
	}
}

func TestWhatIsGoneIsNotGoneTo(t *testing.T) {
	s := newStand(t, small())
	s.typed("books")
	s.session.Do(edit.Remove(s.session.Workspace(), graphmodel.Ref{Kind: graphmodel.KindGoal, ID: "g"}))
	s.press(fyne.KeyReturn)
	if s.Open() || len(s.host.did) > 0 {
		t.Errorf("open %t, did %v", s.Open(), s.host.did)
	}
}

func TestPointerMarksAndPresses(t *testing.T) {
	s := newStand(t, small())
	r := newRow(s.Palette)
	r.show(2)
	r.MouseIn(nil)
	if s.at != 2 {
		t.Errorf("the pointer marks %d", s.at)
	}
	test.Tap(r)
	if got := strings.Join(s.host.did, ", "); got != "find" {
		t.Errorf("it did %s", got)
	}
}

func TestMarkup(t *testing.T) {
	s := newStand(t, apptest.Sample(t, samples.First))
	s.typed("an")
	apptest.Markup(t, "palette.xml", s.window.Canvas())
}

// With 5,000 people a key stroke is answered well within a frame.
func TestManyPeople(t *testing.T) {
	s := newStand(t, modeltest.Large(5000, 100))
	s.typed("a")
	best := time.Hour
	for i := range 8 {
		text := fmt.Sprintf("person %d", i)
		start := time.Now()
		s.find(text)
		best = min(best, time.Since(start))
	}
	if best > 100*time.Millisecond {
		t.Errorf("a search takes %v", best)
	}
}
