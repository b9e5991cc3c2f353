package sheet

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"inroad/app/apptest"
	"inroad/app/look"
)

// owner is a list of names with a grade each, 0 for none.
type owner struct {
	names    []string
	grades   []int
	selected []int
	did      []string
	refuses  string
}

func (o *owner) Called(row int) string { return o.names[row] }
func (o *owner) Title() string         { return "Names" }
func (o *owner) Selected(row int) bool { return slices.Contains(o.selected, row) }
func (o *owner) Select(rows []int)     { o.selected = slices.Clone(rows) }
func (o *owner) Add()                  { o.did = append(o.did, "add") }
func (o *owner) Delete()               { o.did = append(o.did, "delete") }
func (o *owner) Copy(fyne.Clipboard)   { o.did = append(o.did, "copy") }
func (o *owner) Say(text string)       { o.did = append(o.did, text) }

func (o *owner) Toggle(row int) {
	if i := slices.Index(o.selected, row); i >= 0 {
		o.selected = slices.Delete(o.selected, i, i+1)
	} else {
		o.selected = append(o.selected, row)
	}
}

func (o *owner) Change(row, column int, value string, all bool) string {
	o.did = append(o.did, fmt.Sprintf("%d %d %q %t", row, column, value, all))
	if o.refuses == "" && column == 0 {
		o.names[row] = value
	}
	return o.refuses
}

func (o *owner) columns() []Column {
	return []Column{
		{Title: "Name", Width: 120, Text: func(row int) string { return o.names[row] }},
		{Title: "Grade", Width: 80, Right: true, Digits: true,
			Text: func(row int) string { return strings.TrimPrefix(fmt.Sprint(o.grades[row]), "0") },
			Figure: func(row int) (float64, bool) {
				return float64(o.grades[row]), o.grades[row] > 0
			},
			Choices: func() []look.Choice { return []look.Choice{{Key: "one", Text: "1"}, {Key: "two", Text: "2"}} }},
		{Title: "Length", Width: 80, Fixed: true, Text: func(row int) string { return fmt.Sprint(len(o.names[row])) }},
	}
}

func shown(t *testing.T, o *owner) (*Sheet, fyne.Window) {
	t.Helper()
	s, window := apptest.Window(t, fyne.NewSize(400, 300), func() *Sheet { return New(o, o.columns()) })
	rows := make([]int, len(o.names))
	for i := range rows {
		rows[i] = i
	}
	s.SetRows(rows)
	s.modifiers = func() fyne.KeyModifier { return 0 }
	window.Canvas().Focus(s.Focus())
	return s, window
}

func few() *owner {
	return &owner{names: []string{"Cy", "Ana", "Bo 10", "Bo 9"}, grades: []int{0, 3, 1, 2}}
}

func press(s *Sheet, window fyne.Window, names ...fyne.KeyName) {
	for _, name := range names {
		window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestSorting(t *testing.T) {
	s, _ := shown(t, few())
	for _, tt := range []struct {
		by   int
		want []int
	}{{0, []int{0, 2, 3, 1}}, {0, []int{1, 3, 2, 0}}, {1, []int{1, 3, 2, 0}}, {1, []int{2, 3, 1, 0}}} {
		if s.SortBy(tt.by); !slices.Equal(s.Order(), tt.want) {
			t.Errorf("sorted by %d: %v, want %v", tt.by, s.Order(), tt.want)
		}
	}
}

func TestKeysGoFromCellToCell(t *testing.T) {
	o := few()
	s, window := shown(t, o)
	for _, tt := range []struct {
		keys string
		want cell
		sel  []int
	}{
		{"Down", cell{1, 0}, []int{3}}, {"Right", cell{1, 1}, []int{3}}, {"Tab", cell{1, 2}, []int{3}}, {"Tab", cell{2, 0}, []int{2}},
		{"End", cell{2, 2}, []int{2}}, {"Prior", cell{0, 2}, []int{1}}, {"Left Left Left", cell{0, 0}, []int{1}}, {"Next", cell{3, 0}, []int{0}},
	} {
		for key := range strings.FieldsSeq(tt.keys) {
			press(s, window, fyne.KeyName(key))
		}
		if s.at != tt.want || !slices.Equal(o.selected, tt.sel) {
			t.Errorf("after %s the cursor is at %v and %v is selected, want %v and %v", tt.keys, s.at, o.selected, tt.want, tt.sel)
		}
	}
	if label := s.grid.AccessibilityLabel(); label != "Names: Cy, Name: Cy, row 4 of 4" {
		t.Errorf("it is called %q", label)
	}
	s.modifiers = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	press(s, window, fyne.KeyUp, fyne.KeyUp)
	if !slices.Equal(o.selected, []int{3, 2, 0}) {
		t.Errorf("with Shift %v is selected", o.selected)
	}
	press(s, window, fyne.KeyTab)
	if s.at != (cell{0, 2}) {
		t.Errorf("Shift+Tab leads to %v", s.at)
	}
	s.at = cell{}
	if s.grid.AcceptsTab() {
		t.Error("Shift+Tab in the first cell does not lead out")
	}
	s.modifiers = func() fyne.KeyModifier { return 0 }
	if s.at = (cell{3, 2}); s.grid.AcceptsTab() {
		t.Error("Tab in the last cell does not lead out")
	}
	if press(s, window, fyne.KeyEscape); window.Canvas().Focused() != nil {
		t.Error("Escape does not leave the table")
	}
}

func TestTypingInACell(t *testing.T) {
	o := few()
	s, window := shown(t, o)
	test.Type(window.Canvas().Focused(), "A")
	test.Type(window.Canvas().Focused(), "l")
	press(s, window, fyne.KeyReturn)
	if o.names[1] != "Al" || s.at != (cell{1, 0}) || window.Canvas().Focused() != s.Focus() {
		t.Errorf("the name is %q, the cursor at %v", o.names[1], s.at)
	}
	press(s, window, fyne.KeyF2)
	test.Type(window.Canvas().Focused(), "x")
	press(s, window, fyne.KeyTab)
	if o.names[3] != "Bo 9x" || s.at != (cell{1, 1}) {
		t.Errorf("the name is %q, the cursor at %v", o.names[3], s.at)
	}
	s.at = cell{1, 0}
	press(s, window, fyne.KeyReturn)
	test.Type(window.Canvas().Focused(), "y")
	press(s, window, fyne.KeyEscape)
	if o.names[3] != "Bo 9x" || s.grid.editor != nil {
		t.Errorf("after Escape the name is %q", o.names[3])
	}
	press(s, window, fyne.KeyReturn)
	test.Type(window.Canvas().Focused(), "z")
	window.Canvas().Unfocus()
	if o.names[3] != "Bo 9xz" {
		t.Errorf("left, the name is %q", o.names[3])
	}
	o.did, o.refuses = nil, "No."
	window.Canvas().Focus(s.Focus())
	press(s, window, fyne.KeyDelete)
	s.at.column = 2
	press(s, window, fyne.KeyReturn, fyne.KeyBackspace)
	want := []string{`3 0 "" false`, "No.", "Length can’t be changed here.", "Length can’t be changed here."}
	if !slices.Equal(o.did, want) {
		t.Errorf("told %q", o.did)
	}
}

func TestPickingInACell(t *testing.T) {
	o := few()
	s, window := shown(t, o)
	s.at = cell{1, 1}
	test.Type(window.Canvas().Focused(), "2")
	press(s, window, fyne.KeyReturn)
	test.Type(window.Canvas().Focused(), "1")
	press(s, window, fyne.KeyReturn)
	s.grid.custom(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	press(s, window, fyne.KeyDown, fyne.KeyReturn)
	if want := []string{`3 1 "two" false`, `3 1 "one" false`, `3 1 "two" true`}; !slices.Equal(o.did, want) {
		t.Errorf("changed %q, want %q", o.did, want)
	}
}

func TestCommands(t *testing.T) {
	o := few()
	s, window := shown(t, o)
	press(s, window, fyne.KeyInsert, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeySpace)
	for _, shortcut := range []fyne.Shortcut{&fyne.ShortcutCopy{}, &fyne.ShortcutCut{},
		&desktop.CustomShortcut{KeyName: fyne.KeyDelete, Modifier: fyne.KeyModifierShortcutDefault},
		&desktop.CustomShortcut{KeyName: fyne.KeyEnd, Modifier: fyne.KeyModifierShortcutDefault}} {
		s.grid.TypedShortcut(shortcut)
	}
	if want := []string{"add", "copy", "delete"}; !slices.Equal(o.did, want) || s.at.place != 3 {
		t.Errorf("did %q, the cursor is in row %d", o.did, s.at.place)
	}
	if s.grid.TypedShortcut(&fyne.ShortcutSelectAll{}); len(o.selected) != 4 {
		t.Errorf("selected are %v", o.selected)
	}
}

func TestPointing(t *testing.T) {
	o := few()
	s, window := shown(t, o)
	window.Canvas().Unfocus()
	click := func(place, column int, modifier fyne.KeyModifier) {
		at := fyne.NewPos(s.grid.left(column)+3, headHeight+float32(place)*rowHeight+3)
		s.grid.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: modifier})
		if window.Canvas().Focused() != s.Focus() {
			t.Error("a click does not take the keys")
		}
	}
	for _, tt := range []struct {
		place    int
		modifier fyne.KeyModifier
		want     []int
	}{{2, 0, []int{2}}, {0, fyne.KeyModifierShift, []int{1, 3, 2}}, {3, fyne.KeyModifierShortcutDefault, []int{1, 3, 2, 0}}, {1, 0, []int{3}}, {9, 0, []int{3}}} {
		if click(tt.place, 1, tt.modifier); !slices.Equal(o.selected, tt.want) {
			t.Errorf("after a click on row %d %v is selected, want %v", tt.place, o.selected, tt.want)
		}
	}
	s.grid.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(3, headHeight+3)})
	if s.grid.editor == nil || s.grid.editor.entry.Text != "Ana" {
		t.Error("a double click does not open the cell")
	}
}

// TestRowsComeAndGo checks that nothing moves under the cursor while rows come and
// go, and that what is in view is what the order says.
func TestRowsComeAndGo(t *testing.T) {
	o := &owner{}
	for i := range 200 {
		o.names, o.grades = append(o.names, fmt.Sprintf("Name %03d", i)), append(o.grades, i%6)
	}
	s, _ := shown(t, o)
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfDistinct(rapid.IntRange(0, 199), func(i int) int { return i }).Draw(t, "rows")
		switch rapid.IntRange(0, 3).Draw(t, "act") {
		case 0:
			s.SetRows(rows)
		case 1:
			before, _ := s.Current()
			was := slices.Clone(s.Order())
			s.Keep(rows)
			left := slices.DeleteFunc(was, func(row int) bool { return !slices.Contains(rows, row) })
			if !slices.Equal(s.Order()[:len(left)], left) {
				t.Fatal("rows that stay have changed their order")
			}
			if now, ok := s.Current(); ok && slices.Contains(left, before) && now != before {
				t.Fatalf("the cursor went from %d to %d", before, now)
			}
		case 2:
			s.SortBy(rapid.IntRange(0, 2).Draw(t, "column"))
		case 3:
			s.scroll.ScrollToOffset(fyne.NewPos(rapid.Float32Range(0, 400).Draw(t, "x"), rapid.Float32Range(0, 6000).Draw(t, "y")))
			s.grid.lay(false)
		}
		order := slices.Clone(s.Order())
		if slices.Sort(order); len(slices.Compact(order)) != len(s.rows) {
			t.Fatal("a row is lost or doubled")
		}
		for _, r := range s.grid.pool {
			if r.Visible() && (r.of != s.order[r.place] || r.texts[0].Text() != o.names[r.of]) {
				t.Fatalf("in place %d stands %q", r.place, r.texts[0].Text())
			}
		}
	})
}
