package finder

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/drawing"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// chart is a map that notes what is done to it.
type chart struct {
	found  map[graphmodel.Ref]bool
	log    []string
	camera drawing.Camera
	card   fyne.CanvasObject
	window fyne.Window
}

func (c *chart) SetFound(found map[graphmodel.Ref]bool) { c.found = found }
func (c *chart) FlyTo(ref graphmodel.Ref)               { c.log = append(c.log, "fly "+string(ref.ID)) }
func (c *chart) Reveal(ref graphmodel.Ref)              { c.log = append(c.log, "reveal "+string(ref.ID)) }
func (c *chart) Camera() drawing.Camera                 { return c.camera }
func (c *chart) ReturnTo(drawing.Camera)                { c.log = append(c.log, "return") }
func (c *chart) TakeFocus()                             { c.log = append(c.log, "focus") }

func (c *chart) GiveFocus(to fyne.Focusable) { c.window.Canvas().Focus(to) }

func (c *chart) PutCard(card fyne.CanvasObject) func() {
	c.card = card
	return func() { card.Resize(card.MinSize()) }
}

func shown(t *testing.T) (*Finder, *chart, *session.Session) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light))
	s := apptest.Session(t, office(), session.Inline{})
	c := &chart{}
	f := New(s, c)
	window := test.NewTempWindow(t, c.card)
	window.Resize(fyne.NewSize(400, 400))
	c.window = window
	f.Show()
	if window.Canvas().Focused() != f.entry {
		t.Fatal("the keys do not go to the finder")
	}
	return f, c, s
}

func press(f *Finder, names ...fyne.KeyName) {
	for _, name := range names {
		f.entry.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestWhatIsFoundIsBroughtOut(t *testing.T) {
	f, c, _ := shown(t)
	test.Type(f.entry, "fin")
	var ids []string
	for ref := range maps.Keys(c.found) {
		ids = append(ids, ref.Kind.String()+" "+string(ref.ID))
	}
	slices.Sort(ids)
	if got := strings.Join(ids, ", "); got != "department fin, goal g, person 1, person 4, person 5" {
		t.Errorf("brought out are %s", got)
	}
	if words := apptest.Words(c.card); !strings.Contains(words, "1 of 5") || !strings.Contains(words, "Finance department") {
		t.Errorf("the finder says %q", words)
	}
	test.Type(f.entry, "qq")
	if words := apptest.Words(c.card); len(c.found) != 0 || !strings.Contains(words, "none") {
		t.Errorf("found %v, and the finder says %q", c.found, words)
	}
}

func TestArrowsGoFromOneToTheNextAndEnterStays(t *testing.T) {
	f, c, s := shown(t)
	test.Type(f.entry, "ana")
	press(f, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyUp, fyne.KeyDown)
	press(f, fyne.KeyReturn)
	want := []string{"fly 5", "fly 2", "fly 5", "fly 3", "fly 5", "focus", "reveal 5", "fly 5"}
	if !slices.Equal(c.log, want) {
		t.Errorf("the map was asked for %v, want %v", c.log, want)
	}
	if only, _ := s.Selection().Only(); only.ID != "5" || f.card.Visible() || c.found != nil {
		t.Errorf("selected is %v, the finder is to be seen: %t, found: %v", only, f.card.Visible(), c.found)
	}
}

func TestEscapeGoesBack(t *testing.T) {
	f, c, s := shown(t)
	test.Type(f.entry, "ana")
	press(f, fyne.KeyEscape)
	if want := []string{"focus"}; !slices.Equal(c.log, want) {
		t.Errorf("with nothing visited: %v, want %v", c.log, want)
	}
	c.log = nil
	f.Show()
	press(f, fyne.KeyDown, fyne.KeyEscape)
	if want := []string{"fly 5", "focus", "return"}; !slices.Equal(c.log, want) || len(s.Selection().Refs()) != 0 {
		t.Errorf("%v, want %v; selected: %v", c.log, want, s.Selection().Refs())
	}
}

func TestFinderFollowsEdits(t *testing.T) {
	f, c, s := shown(t)
	test.Type(f.entry, "ana")
	s.Do(edit.Remove(s.Workspace(), graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "5"}))
	if len(c.found) != 3 {
		t.Errorf("found are %v", c.found)
	}
}

// Nothing of one file is found, or said, in the next.
func TestFinderForgetsTheFile(t *testing.T) {
	f, c, s := shown(t)
	test.Type(f.entry, "ana")
	if err := s.Open(graphmodel.New("other", "")); err != nil {
		t.Fatal(err)
	}
	if f.index != nil || len(f.results) != 0 || f.entry.Text != "" || c.found != nil {
		t.Errorf("it still has %q: %v, %v", f.entry.Text, f.results, c.found)
	}
	for _, row := range f.rows {
		if row.Visible() {
			t.Error("a row is still there")
		}
	}
}

func TestLongListsAreShownInPart(t *testing.T) {
	f, c, _ := shown(t)
	test.Type(f.entry, "a")
	n := len(f.results)
	for range n {
		press(f, fyne.KeyDown)
		if !strings.Contains(apptest.Words(c.card), f.results[f.at].Text) {
			t.Errorf("%q is not to be seen", f.results[f.at].Text)
		}
	}
}

func TestMarkup(t *testing.T) {
	f, c, _ := shown(t)
	test.Type(f.entry, "fin")
	test.AssertObjectRendersToMarkup(t, "finder.xml", c.card)
}
