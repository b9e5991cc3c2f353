package look

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"inroad/app/drawing"
)

// inMode starts a test app in the program's theme.
func inMode(t *testing.T, mode Mode) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(mode))
}

// shown puts an object into a window of that size.
func shown(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Canvas {
	t.Helper()
	w := test.NewTempWindow(t, container.NewWithoutLayout(o))
	w.Resize(fyne.NewSize(width, height))
	o.Resize(fyne.NewSize(width, height))
	return w.Canvas()
}

func TestThemeHasAColourForEveryNameAndBothModes(t *testing.T) {
	for mode, palette := range map[Mode]*drawing.Palette{Light: drawing.Light(), Dark: drawing.Dark()} {
		th := NewTheme(mode)
		for name := range colours {
			if th.Color(name, theme.VariantDark) != th.Color(name, theme.VariantLight) {
				t.Errorf("%s, %s: the system's surroundings matter although the user has chosen", mode, name)
			}
		}
		if got := th.Color(ColourInk, theme.VariantLight); got != color.Color(palette.Ink) {
			t.Errorf("%s: ink is %v, want %v", mode, got, palette.Ink)
		}
	}
}

func TestSystemModeFollowsTheSurroundings(t *testing.T) {
	th := NewTheme(System)
	if got := th.Color(ColourPanel, theme.VariantDark); got != color.Color(drawing.Dark().Panel) {
		t.Errorf("in the dark the panel is %v", got)
	}
	if got := th.Color(ColourPanel, theme.VariantLight); got != color.Color(drawing.Light().Panel) {
		t.Errorf("in the light the panel is %v", got)
	}
}

func TestWidgetsFollowAChangeOfTheTheme(t *testing.T) {
	inMode(t, Light)
	text, surface := NewText(Body, "Ana"), NewSurface(ColourPanel)
	shown(t, container.NewStack(surface, text), 100, 30)
	fyne.CurrentApp().Settings().SetTheme(NewTheme(Dark))
	text.Refresh()
	surface.Refresh()
	if got := test.WidgetRenderer(text).(*textRenderer).line.Color; got != color.Color(drawing.Dark().Ink) {
		t.Errorf("the text is %v", got)
	}
	if got := test.WidgetRenderer(surface).(*surfaceRenderer).rectangle.FillColor; got != color.Color(drawing.Dark().Panel) {
		t.Errorf("the surface is %v", got)
	}
}

func TestTextIsCutToItsPlace(t *testing.T) {
	inMode(t, Light)
	for _, width := range []float32{20, 60, 100, 400} {
		text := NewShrinkingText(Body, "Beauftragte für Zusammenarbeit und Öffentlichkeit")
		shown(t, text, width, 20)
		line := test.WidgetRenderer(text).(*textRenderer).line
		if line.MinSize().Width > width+1 {
			t.Errorf("%v: %q is %v wide", width, line.Text, line.MinSize().Width)
		}
		if width < 400 && !strings.HasSuffix(line.Text, "…") {
			t.Errorf("%v: %q does not show that it was cut", width, line.Text)
		}
	}
}

func TestPressedByPointerAndKeys(t *testing.T) {
	inMode(t, Light)
	presses := 0
	press := func() { presses++ }
	for name, widget := range map[string]interface {
		fyne.Widget
		fyne.Tappable
		fyne.Focusable
		fyne.Disableable
	}{
		"button": NewButton(Plain, "Save", press),
		"chip":   NewChip("IT", press),
		"toggle": NewToggleChip("IT", false, func(bool) { press() }),
		"title":  newFoldTitle("Goals", true, press),
	} {
		presses = 0
		canvas := shown(t, widget, 100, 30)
		test.Tap(widget)
		canvas.Focus(widget)
		widget.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		widget.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if presses != 3 {
			t.Errorf("%s: pressed %d times, want 3", name, presses)
		}
		widget.Disable()
		widget.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		if presses != 3 {
			t.Errorf("%s: pressed though disabled", name)
		}
	}
}

func TestPressingTakesTheFocusFromATextBeingTyped(t *testing.T) {
	inMode(t, Light)
	segmented := NewSegmented([]string{"low", "high"}, 0, nil)
	button := NewButton(Primary, "Save", func() {})
	canvas := shown(t, container.NewVBox(segmented, button), 200, 100)
	canvas.Focus(segmented)
	test.Tap(button)
	if canvas.Focused() != nil {
		t.Errorf("%T has the focus still", canvas.Focused())
	}
}

func TestSegmentedChoosesByPointerAndKeys(t *testing.T) {
	inMode(t, Light)
	var chosen []int
	s := NewSegmented([]string{"low", "medium", "high"}, 1, func(i int) { chosen = append(chosen, i) })
	shown(t, s, 240, 32)
	test.Tap(s.segments[2])
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) // there is none
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if len(chosen) != 3 || chosen[0] != 2 || chosen[1] != 1 || chosen[2] != 0 || s.Chosen() != 0 {
		t.Errorf("chosen %v, at last %d", chosen, s.Chosen())
	}
	s.SetChosen(2)
	if len(chosen) != 3 {
		t.Error("setting it from outside tells the listener")
	}
}

func TestFieldShowsAndClearsItsMessage(t *testing.T) {
	inMode(t, Light)
	f := NewField("Due", NewText(Body, "tomorrow"))
	shown(t, f, 200, 80)
	bare := f.MinSize().Height
	f.SetMessage("Write a date as 2026-11-21")
	if f.MinSize().Height <= bare {
		t.Error("the message takes no room")
	}
	f.SetMessage("")
	if f.MinSize().Height != bare {
		t.Error("the message leaves a gap")
	}
}

func TestFoldHidesItsContent(t *testing.T) {
	inMode(t, Light)
	content := NewText(Body, "inside")
	f := NewFold("Basics", true, content)
	told := 0
	f.OnFolded = func(bool) { told++ }
	shown(t, f, 200, 80)
	test.Tap(f.title)
	if content.Visible() || f.Open() || told != 1 {
		t.Errorf("visible %v, open %v, told %d times", content.Visible(), f.Open(), told)
	}
	f.SetOpen(true)
	if !content.Visible() || told != 1 {
		t.Errorf("visible %v, told %d times", content.Visible(), told)
	}
}

func TestBesideGivesTheMiddleWhatIsLeft(t *testing.T) {
	inMode(t, Light)
	start, end := NewIconButton(theme.ContentAddIcon(), nil), NewIconButton(theme.DeleteIcon(), nil)
	middle := NewShrinkingText(Body, "Close the books in three days")
	row := Beside(4, start, middle, end)
	row.Resize(fyne.NewSize(120, 30))
	if got := middle.Size().Width; got != 120-2*iconButton-8 {
		t.Errorf("the middle is %v wide", got)
	}
	if got := end.Position().X + end.Size().Width; got != 120 {
		t.Errorf("the end stops at %v", got)
	}
}

func TestSentence(t *testing.T) {
	for text, want := range map[string]string{"": "", "a": "A.", "there is none": "There is none.", "“x” is gone.": "“x” is gone.", "über alles": "Über alles."} {
		if got := Sentence(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestButtonSaysWhatItDoesUnderThePointer(t *testing.T) {
	inMode(t, Light)
	var said []string
	b := NewIconButton(theme.ContentAddIcon(), nil).WithHint("Add", func(text string) { said = append(said, text) })
	shown(t, b, 28, 28)
	b.MouseIn(nil)
	b.MouseOut()
	if len(said) != 2 || said[0] != "Add" || said[1] != "" {
		t.Errorf("said %q", said)
	}
}
