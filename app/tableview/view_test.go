package tableview

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/compare"
	"inroad/graphmodel/filter"
	"inroad/graphmodel/modeltest"
)

func shown(t testing.TB, w *graphmodel.Workspace) (*View, *session.Session, fyne.Window) {
	t.Helper()
	s := apptest.Session(t, w, session.Inline{})
	v, window := apptest.Window(t, fyne.NewSize(1400, 700), func() *View { return New(s) })
	v.Show()
	return v, s, window
}

// column returns the column of a title.
func (v *View) column(t *testing.T, title string) int {
	t.Helper()
	for n, i := range v.table().columns {
		if v.table().fields[i].title == title {
			return n
		}
	}
	t.Fatalf("there is no column %q", title)
	return -1
}

// change gives the cell of a record a value.
func (v *View) change(t *testing.T, id graphmodel.ID, title, value string, all bool) string {
	t.Helper()
	return v.table().Change(v.table().rows[id], v.column(t, title), value, all)
}

func TestTheTablesOfTheSample(t *testing.T) {
	v, s, window := shown(t, apptest.Sample(t, samples.First))
	s.ChooseChange(s.Workspace().Changes.All()[0].ID)
	for tab, want := range [][]string{
		{"26 people", "IT director IT Ingrid Solberg 3 4", "Gil Torres", "Head of controlling", "sceptical"},
		{"79 ties", "Who trusts", "Whom", "How sure"},
		{"6 departments", "Customer Services", "Measured by"},
		{"5 goals", "Clean audit", "Held by"},
	} {
		v.tabs.SetChosen(tab)
		v.turn()
		words := apptest.Words(window.Content())
		for _, text := range want {
			if !strings.Contains(words, text) {
				t.Errorf("tab %d does not say %q but\n%s", tab, text, words)
			}
		}
	}
}

func TestEditingInPlace(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	s.ChooseChange(s.Workspace().Changes.All()[0].ID)
	me := s.Workspace().Info.Me
	fay := personCalled(t, s, "Fay Moreau")
	gil := personCalled(t, s, "Gil Torres")
	w := s.Workspace
	for _, tt := range []struct {
		column, value string
		got           func() any
		want          any
	}{
		{"Name", "Fay M.", func() any { return w().PersonName(fay) }, "Fay M."},
		{"Job title", " Controller ", func() any { return w().Person(fay).Title }, "Controller"},
		{"Power", "4", func() any { return w().Person(fay).Power.Or(0) }, 4},
		{"Openness", "", func() any { return w().Person(fay).Openness.Known() }, false},
		{"Reports to", string(gil), func() any { return w().Person(fay).ReportsTo }, gil},
		{"Cadence", "14 d", func() any { return w().Person(fay).CadenceDays.Or(0) }, 14},
		{"Tags", "key, steady ,key", func() any { return fmt.Sprint(w().Person(fay).Tags) }, "[key steady]"},
		{"Trust in me", "45", func() any { return w().TieBetween(fay, me).Trust.Or(0) }, 45.0},
		{"My trust", "strong", func() any { return w().TieBetween(me, fay).Trust.Or(0) }, 90.0},
		{"Stance", "2", func() any { stance, _ := s.Change().StanceOf(fay); return stance.Current.Or(9) }, 2},
		{"Department", "Treasury", func() any {
			return w().NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: w().Person(fay).Department})
		}, "Treasury"},
		{"Department", "", func() any { return w().Person(fay).Department }, graphmodel.ID("")},
	} {
		if tt.column == "Reports to" {
			v.change(t, gil, "Reports to", "", false)
		}
		before := s.Workspace()
		if refused := v.change(t, fay, tt.column, tt.value, false); refused != "" || tt.got() != tt.want {
			t.Errorf("%s %q: got %v, want %v; %s", tt.column, tt.value, tt.got(), tt.want, refused)
		}
		if s.Workspace() == before || s.History().UndoName() == "" {
			t.Errorf("%s: it is no step of undo", tt.column)
		}
	}
	for _, tt := range []struct{ column, value, says string }{
		{"Power", "9", "The power is a whole number from 1 to 5; “9” was not taken."},
		{"Cadence", "soon", "The contact cadence is a whole number from 0 to 100000; “soon” was not taken."},
		{"Trust in me", "120", "Trust is a number from 0 to 100, or a word such as trusting; “120” was not taken."},
	} {
		before := s.Workspace()
		if refused := v.change(t, fay, tt.column, tt.value, false); refused != tt.says || s.Workspace() != before {
			t.Errorf("%s %q: it says %q", tt.column, tt.value, refused)
		}
	}
}

func personCalled(t *testing.T, s *session.Session, name string) graphmodel.ID {
	t.Helper()
	for _, p := range s.Workspace().People.All() {
		if p.Name == name {
			return p.ID
		}
	}
	t.Fatalf("nobody is called %s", name)
	return ""
}

func TestSeveralAtOnceAreOneStep(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	s.ChooseChange(s.Workspace().Changes.All()[0].ID)
	people := []graphmodel.ID{personCalled(t, s, "Fay Moreau"), personCalled(t, s, "Hugo Brandt"), personCalled(t, s, "Emma Okafor")}
	var refs []graphmodel.Ref
	for _, id := range people {
		refs = append(refs, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: id})
	}
	s.Select(session.SelectionOf(refs...))
	if !v.several.line.Visible() || v.tools.Visible() {
		t.Error("with three selected there is no button to set something for all")
	}
	start := s.Workspace()
	for _, column := range []struct{ title, value string }{{"Stance", "1"}, {"Department", "New one"}, {"Cadence", "30"}, {"Trust in me", "66"}} {
		inOneStep(t, s, column.title, func() { v.change(t, people[0], column.title, column.value, true) })
	}
	v.several.tag("key", addTag)
	for _, id := range people {
		p := s.Workspace().Person(id)
		stance, _ := s.Change().StanceOf(id)
		if stance.Current.Or(0) != 1 || p.CadenceDays.Or(0) != 30 || !slices.Contains(p.Tags, "key") ||
			s.Workspace().TieBetween(id, s.Workspace().Info.Me).Trust.Or(0) != 66 {
			t.Errorf("%s: %+v", p.Name, p)
		}
	}
	v.several.tag("key", takeTag)
	if slices.Contains(s.Workspace().Person(people[1]).Tags, "key") {
		t.Error("the tag is not taken away")
	}
	for s.History().Undo() {
	}
	if len(compare.Compare(start, s.Workspace())) > 0 {
		t.Error("not all is undone")
	}
	v.table().Delete()
	if s.Workspace().People.Len() != start.People.Len()-3 || len(v.table().sheet.Order()) != start.People.Len()-3 {
		t.Errorf("%d people are left", s.Workspace().People.Len())
	}
}

// inOneStep checks that something is done, and undone in one step; then it is done
// again.
func inOneStep(t *testing.T, s *session.Session, name string, do func()) {
	t.Helper()
	before := s.Workspace()
	if do(); s.Workspace() == before {
		t.Fatalf("%s is not set", name)
	}
	s.History().Undo()
	if len(compare.Compare(before, s.Workspace())) > 0 {
		t.Errorf("%s takes more than one step to undo", name)
	}
	s.History().Redo()
}

func TestSearchAndTheFilterOfTheMap(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	test.Type(v.search, "finance")
	if n := len(v.table().sheet.Order()); n == 0 || n >= 26 {
		t.Fatalf("%d rows fit", n)
	}
	for _, row := range v.table().sheet.Order() {
		if !strings.Contains(v.table().searched(row), "finance") {
			t.Errorf("%s is shown", v.table().Called(row))
		}
	}
	order := slices.Clone(v.table().sheet.Order())
	row := order[0]
	v.change(t, v.table().ids[row], "Department", "", false)
	v.change(t, v.table().ids[row], "Job title", "Other", false)
	if !slices.Equal(v.table().sheet.Order(), order) {
		t.Error("a row runs away while it is edited")
	}
	v.searchKey(fyne.KeyEscape)
	if v.search.Text != "" || len(v.table().sheet.Order()) != 26 {
		t.Errorf("after Escape %d rows are shown", len(v.table().sheet.Order()))
	}
	department := s.Workspace().Departments.All()[1].ID
	v.Passing = func() *filter.Passing {
		return filter.Of(s.Workspace(), graphmodel.Filter{Departments: []graphmodel.ID{department}}, "")
	}
	v.Refilter()
	if n := len(v.table().sheet.Order()); n != v.Passing().People() || !v.filter.Visible() {
		t.Errorf("%d rows are shown, %d pass the filter of the map", n, v.Passing().People())
	}
	v.filter.Toggle()
	if n := len(v.table().sheet.Order()); n != 26 {
		t.Errorf("without the filter %d rows are shown", n)
	}
	v.search.SetText("nobody is called this")
	if !v.empty.object.Visible() || !strings.Contains(v.empty.text.Text(), "No person fits the search") {
		t.Error("it does not say that nobody fits")
	}
	if v.empty.press(); len(v.table().sheet.Order()) != 26 {
		t.Error("the button does not show everybody")
	}
}

func TestSelectionIsShared(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	gil := personCalled(t, s, "Gil Torres")
	s.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: gil}))
	if row, _ := v.table().sheet.Current(); v.table().ids[row] != gil {
		t.Errorf("the cursor is on %s", v.table().Called(row))
	}
	v.table().Select(v.table().sheet.Order()[:2])
	if got := s.Selection().IDs(graphmodel.KindPerson); len(got) != 2 {
		t.Errorf("selected are %v", got)
	}
}

func TestAddingAndCopying(t *testing.T) {
	v, s, window := shown(t, apptest.Small())
	v.add()
	test.Type(window.Canvas().Focused(), "")
	if s.Workspace().People.Len() != 3 || s.Workspace().Positions.Len() != 3 {
		t.Fatalf("there are %d people with %d places", s.Workspace().People.Len(), s.Workspace().Positions.Len())
	}
	window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	v.tabs.SetChosen(2)
	v.turn()
	v.add()
	v.tabs.SetChosen(3)
	v.turn()
	if !v.empty.object.Visible() || !strings.Contains(v.empty.text.Text(), "No shared goals yet") {
		t.Error("without goals it does not say what they are for")
	}
	v.empty.press()
	if s.Workspace().Departments.Len() != 2 || s.Workspace().Goals.Len() != 1 {
		t.Errorf("%d departments, %d goals", s.Workspace().Departments.Len(), s.Workspace().Goals.Len())
	}
	v.tabs.SetChosen(0)
	v.turn()
	v.change(t, "p-bo", "Job title", "=1+1\tx", false)
	v.table().Select([]int{v.table().rows["p-ana"], v.table().rows["p-bo"]})
	clipboard := test.NewClipboard()
	v.table().Copy(clipboard)
	lines := strings.Split(clipboard.Content(), "\n")
	if len(lines) != 4 || !strings.HasPrefix(lines[0], "Name\tJob title\tDepartment\tReports to\tPower") ||
		!strings.HasPrefix(lines[1], "Ana Ruiz\tController\tFinance\t") || !strings.HasPrefix(lines[2], "Bo Lind\t'=1+1 x\t") {
		t.Errorf("copied is %q", clipboard.Content())
	}
}

func TestColumnsAreChosen(t *testing.T) {
	v, _, window := shown(t, apptest.Small())
	notes := slices.IndexFunc(v.table().fields, func(f field) bool { return f.title == "Notes" })
	v.showColumn(notes, true)
	v.showColumn(1, false)
	words := apptest.Words(window.Content())
	if !strings.Contains(words, "Prefers a call.") || strings.Contains(words, "Controller") {
		t.Errorf("it says %s", words)
	}
}

func TestLooksAsDrawn(t *testing.T) {
	s := apptest.Session(t, apptest.Small(), session.Inline{})
	v, window := apptest.Window(t, fyne.NewSize(560, 260), func() *View { return New(s) })
	v.Show()
	apptest.Markup(t, "people.xml", window.Canvas())
}

// BenchmarkScroll5000 brings other rows into view, a page at a time.
func BenchmarkScroll5000(b *testing.B) { benchmark(b, func(v *View, i int) { v.page(i) }) }

// BenchmarkFill5000 sorts everybody, and 20,000 ties, anew.
func BenchmarkFill5000(b *testing.B) {
	benchmark(b, func(v *View, i int) {
		v.tabs.SetChosen(i % 2)
		v.turn()
	})
}

// BenchmarkSearch5000 types a letter into the search.
func BenchmarkSearch5000(b *testing.B) {
	benchmark(b, func(v *View, i int) { v.search.SetText(string(rune('a' + i%26))) })
}

func benchmark(b *testing.B, do func(v *View, i int)) {
	v, _, _ := shown(b, modeltest.Large(5000, 20000))
	i := 0
	for b.Loop() {
		do(v, i)
		i++
	}
}

// page goes a page down, and from the end back to the top.
func (v *View) page(int) {
	t := v.table()
	if row, ok := t.sheet.Current(); ok && row == t.sheet.Order()[len(t.sheet.Order())-1] {
		t.sheet.Focus().TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	}
	t.sheet.Focus().TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
}
