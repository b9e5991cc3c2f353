package look

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func press(o fyne.Focusable, names ...fyne.KeyName) {
	for _, name := range names {
		o.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestMatchingLooksForEveryWordWithoutCaseAndAccents(t *testing.T) {
	choices := []Choice{{Key: "1", Text: "Hana Novák", Detail: "Finance"}, {Key: "2", Text: "Inês Duarte", Detail: "Legal"},
		{Key: "3", Text: "Ana Ruiz", Detail: "IT"}}
	for search, want := range map[string][]string{
		"": {"1", "2", "3"}, "ana": {"1", "3"}, "NOVAK": {"1"}, "ines leg": {"2"}, "ana legal": nil, "  ": {"1", "2", "3"},
	} {
		var got []string
		for _, c := range matching(choices, search) {
			got = append(got, c.Key)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", search, got, want)
		}
	}
}

func TestAScaleIsWorkedByMouseAndKeys(t *testing.T) {
	inMode(t, Light)
	s := NewScale(Step{Text: "1"}, Step{Text: "2"}, Step{Text: "3"})
	var told []int
	s.OnChanged = func(step int) { told = append(told, step) }
	shown(t, s, 150, scaleHeight)
	test.TapAt(s, fyne.NewPos(120, 10))
	test.TapAt(s, fyne.NewPos(120, 10)) // the same again: none
	s.TypedRune('2')
	press(s, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyRight, fyne.KeyDelete)
	s.TypedRune('9')
	if want := []int{2, -1, 1, 0, 1, -1}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}

func people() []Choice {
	return []Choice{{Key: "a", Text: "Ana"}, {Key: "b", Text: "Bo"}, {Key: "c", Text: "Cy"}}
}

func TestAPickerPicksByTyping(t *testing.T) {
	inMode(t, Light)
	var told []string
	p := NewPicker("Nobody", people, func(key string) { told = append(told, key) })
	c := shown(t, p, 200, scaleHeight)
	c.Focus(p)
	p.TypedRune('c')
	search := c.Focused().(*Entry)
	if search.Text != "c" || len(p.list.Shown()) != 1 {
		t.Fatalf("the search says %q and finds %v", search.Text, p.list.Shown())
	}
	press(search, fyne.KeyReturn)
	if p.Chosen() != "c" || c.Overlays().Top() != nil {
		t.Errorf("chosen %q, still open: %v", p.Chosen(), c.Overlays().Top() != nil)
	}
	press(p, fyne.KeyDown)
	press(c.Focused(), fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyEnter)
	press(p, fyne.KeyDown)
	press(c.Focused(), fyne.KeyEscape)
	press(p, fyne.KeyDelete)
	if want := []string{"c", "b", ""}; !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
}

func TestAFreePickerTakesAnotherWord(t *testing.T) {
	inMode(t, Light)
	p := NewPicker("", people, nil)
	p.Free = true
	c := shown(t, p, 200, scaleHeight)
	p.Open("")
	search := c.Focused().(*Entry)
	test.Type(search, "Dee")
	press(search, fyne.KeyReturn)
	if p.Chosen() != "Dee" || p.Name("Dee") != "Dee" {
		t.Errorf("chosen %q, shown as %q", p.Chosen(), p.Name("Dee"))
	}
	p.Open("")
	test.Type(c.Focused(), "bo")
	press(c.Focused(), fyne.KeyReturn)
	if p.Chosen() != "b" {
		t.Errorf("a word that is on the list gives %q", p.Chosen())
	}
}

func TestAPickerMakesWhatIsTyped(t *testing.T) {
	inMode(t, Light)
	var made, told []string
	p := NewPicker("", people, func(key string) { told = append(told, key) })
	p.Novelty, p.Create = "New person", func(typed string) { made = append(made, typed) }
	c := shown(t, p, 200, scaleHeight)
	p.Open("")
	test.Type(c.Focused(), "An")
	list := p.list.Shown()
	if got := list[len(list)-1].Text; len(list) != 2 || got != "New person “An”" {
		t.Fatalf("offered are %v", list)
	}
	press(c.Focused(), fyne.KeyDown, fyne.KeyReturn)
	for _, typed := range []string{"bo", "c"} { // a name, and a key of another
		p.Open(typed)
		press(c.Focused(), fyne.KeyReturn)
	}
	if !slices.Equal(made, []string{"An"}) || !slices.Equal(told, []string{"b", "c"}) || c.Overlays().Top() != nil {
		t.Errorf("made %q, told %q", made, told)
	}
	p.Open("b ")
	press(c.Focused(), fyne.KeyDown, fyne.KeyEnter)
	if !slices.Equal(made, []string{"An", "b"}) {
		t.Errorf("what is also a key makes %q", made)
	}
}

func TestTokensAreAddedAndRemovedInOrder(t *testing.T) {
	inMode(t, Light)
	var told [][]string
	tokens := NewTokens("Add", people, func(key string) string { return key + "!" }, func(keys []string) { told = append(told, keys) })
	c := shown(t, tokens, 200, 60)
	tokens.SetChosen([]string{"b"})
	test.Tap(tokens.add)
	press(c.Focused(), fyne.KeyReturn)
	if got := tokens.Chosen(); !slices.Equal(got, []string{"b", "a"}) {
		t.Fatalf("chosen %v", got)
	}
	if got := tokens.flow.Objects[1].(*Chip).Text(); got != "a!" {
		t.Errorf("the second chip says %q", got)
	}
	press(tokens.flow.Objects[0].(*Chip), fyne.KeyDelete)
	if len(told) != 2 || !slices.Equal(told[1], []string{"a"}) {
		t.Errorf("told %v", told)
	}
}

func TestTogglesKeepWordsThatAreNotOffered(t *testing.T) {
	inMode(t, Light)
	var told []string
	toggles := NewToggles([]string{"x", "y"}, func(on []string) { told = on })
	toggles.SetOn([]string{"odd"})
	toggles.Toggle("y")
	if !slices.Equal(told, []string{"y", "odd"}) || len(toggles.flow.Objects) != 3 {
		t.Errorf("told %v with %d chips", told, len(toggles.flow.Objects))
	}
	toggles.flow.Objects[2].(*Chip).Tapped(nil)
	if !slices.Equal(told, []string{"y"}) || len(toggles.flow.Objects) != 2 {
		t.Errorf("told %v with %d chips", told, len(toggles.flow.Objects))
	}
}

func TestATextListGrowsAndShrinksAsOneTypes(t *testing.T) {
	inMode(t, Light)
	var told []string
	l := NewTextList("Add", func(texts []string) { told = texts })
	c := shown(t, l, 200, 200)
	c.Focus(l.Entries()[0])
	test.Type(l.Entries()[0], "one")
	press(l.Entries()[0], fyne.KeyReturn)
	if c.Focused() != fyne.Focusable(l.Entries()[1]) {
		t.Fatal("Enter does not go to the next")
	}
	test.Type(l.Entries()[1], "two")
	if !slices.Equal(told, []string{"one", "two"}) || len(l.Entries()) != 3 {
		t.Fatalf("told %q in %d entries", told, len(l.Entries()))
	}
	first := l.Entries()[0]
	c.Focus(first)
	first.SetText("")
	if !slices.Equal(told, []string{"two"}) || len(l.Entries()) != 3 {
		t.Errorf("emptied: told %q in %d entries", told, len(l.Entries()))
	}
	c.Unfocus()
	if len(l.Entries()) != 2 || l.Entries()[0].Text != "two" {
		t.Errorf("left: %d entries, the first says %q", len(l.Entries()), l.Entries()[0].Text)
	}
	l.rows.Objects[0].(*textRow).remove.Tapped(nil)
	if len(told) != 0 || len(l.Entries()) != 1 {
		t.Errorf("removed: told %q in %d entries", told, len(l.Entries()))
	}
}

func TestADateIsPickedFromTheCalendar(t *testing.T) {
	inMode(t, Light)
	d := NewDateEntry(func() time.Time { return time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC) })
	c := shown(t, d, 200, scaleHeight)
	left := 0
	d.Left = func() { left++ }
	d.open()
	if c.Overlays().Top() == nil {
		t.Fatal("there is no calendar")
	}
	d.pick(time.Date(2027, 2, 1, 0, 0, 0, 0, time.UTC))
	if d.Text != "2027-02-01" || left != 1 || c.Overlays().Top() != nil {
		t.Errorf("%q, left %d times, still open: %v", d.Text, left, c.Overlays().Top() != nil)
	}
}

func TestProseIsAsHighAsItsText(t *testing.T) {
	inMode(t, Light)
	e := NewProse("")
	shown(t, e, 160, 60)
	before := e.MinSize().Height
	e.SetText("One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.")
	if after := e.MinSize().Height; after <= before {
		t.Errorf("it is %v high with a long text and %v with none", after, before)
	}
	if e.AcceptsTab() {
		t.Error("Tab does not leave it")
	}
}

func TestAFlowBreaksWhereTheLineIsFull(t *testing.T) {
	inMode(t, Light)
	chips := []fyne.CanvasObject{NewChip("aaaaaaaaaa", nil), NewChip("aaaaaaaaaa", nil), NewChip("aaaaaaaaaa", nil)}
	f := Flow(4, chips...)
	one := chips[0].MinSize().Width
	f.Resize(fyne.NewSize(2*one+8, 200))
	if chips[1].Position().Y != 0 || chips[2].Position() != fyne.NewPos(0, chipHeight+4) {
		t.Errorf("the chips are at %v and %v", chips[1].Position(), chips[2].Position())
	}
	if got := f.MinSize().Height; got != 2*chipHeight+4 {
		t.Errorf("two lines are %v high", got)
	}
}

func TestAWindowStaysOnTheCanvas(t *testing.T) {
	canvas, anchor, size := fyne.NewSize(300, 400), fyne.NewSize(100, 30), fyne.NewSize(200, 150)
	for at, want := range map[fyne.Position]fyne.Position{
		fyne.NewPos(10, 20):   fyne.NewPos(10, 54),
		fyne.NewPos(250, 20):  fyne.NewPos(96, 54),
		fyne.NewPos(10, 300):  fyne.NewPos(10, 146),
		fyne.NewPos(-20, 380): fyne.NewPos(4, 226),
	} {
		if got := beneath(at, anchor, size, canvas); got != want {
			t.Errorf("for an anchor at %v it is at %v, want %v", at, got, want)
		}
	}
}

func TestTheWheelScrollsOverEntriesToo(t *testing.T) {
	inMode(t, Light)
	rows := VBox(0)
	for range 30 {
		rows.Add(NewEntry(""))
	}
	s := NewScroll(rows)
	c := shown(t, s, 200, 200)
	test.Scroll(c, fyne.NewPos(50, 50), 0, -40)
	if s.Offset() != 40 {
		t.Errorf("the wheel scrolls to %v", s.Offset())
	}
}

func TestATileTellsItsStateAndKeys(t *testing.T) {
	inMode(t, Light)
	pressed, asked := 0, 0
	tile := NewTile(NewText(Body, "x"), func() { pressed++ })
	tile.Keys = func(key fyne.KeyName) bool {
		asked++
		return key == fyne.KeyDown
	}
	shown(t, tile, 100, 60)
	press(tile, fyne.KeyDown, fyne.KeyReturn)
	test.Tap(tile)
	if pressed != 2 || asked != 2 {
		t.Errorf("pressed %d times, asked %d times", pressed, asked)
	}
	tile.SetOn(true)
	if !tile.On() {
		t.Error("it is not on")
	}
}

func TestACheckIsPressedByMouseAndKeys(t *testing.T) {
	inMode(t, Light)
	var told []bool
	check := NewCheck("Friction", func(checked bool) { told = append(told, checked) })
	shown(t, check, 120, 26)
	test.Tap(check)
	press(check, fyne.KeySpace)
	check.SetChecked(true)
	if !slices.Equal(told, []bool{true, false}) || !check.Checked() {
		t.Errorf("told %v, checked %v", told, check.Checked())
	}
}
