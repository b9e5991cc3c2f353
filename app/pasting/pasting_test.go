package pasting

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/roster"
)

// host is a window that notes what it is told.
type host struct {
	added  []graphmodel.ID
	closed int
}

func (h *host) Added(people []graphmodel.ID) { h.added = people }
func (h *host) Close()                       { h.closed++ }

const table = "Name\tRole\tTeam\tReports to\tE-mail\n" +
	"Fay Moreau\tHead of Finance\tFinance\t\tfay@example.org\n" +
	"Gil Ortega\tController\tFinance\tFay Moreau\tgil@example.org\n" +
	"Ana Ruiz\tController\tFinance\tFay Moreau\tana@example.org\n" +
	"\tNobody\tFinance\t\t\n" +
	"Hugo Blom\tCounsel\tLegal\t\thugo@example.org\n"

func opened(t *testing.T, w *graphmodel.Workspace, text string, scheduler session.Scheduler) (*Pasting, *host) {
	t.Helper()
	s, h := apptest.Session(t, w, scheduler), &host{}
	p, window := apptest.Window(t, fyne.NewSize(Width+40, 620), func() *Pasting { return New(s, text, h) })
	window.Canvas().Focus(p.First())
	return p, h
}

func TestATableIsPreviewedAndAdded(t *testing.T) {
	p, h := opened(t, apptest.Small(), table, session.Inline{})
	if got := p.summary.Text(); got != "3 people in 2 departments, 1 already there (1 with something new), 1 row left out" {
		t.Errorf("it says %q", got)
	}
	shown := apptest.Words(p)
	for _, want := range []string{"Fay Moreau", "Reports to", "Add 3 people", "Row 5 has no name"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not to be read in %q", want, shown)
		}
	}
	p.Add()
	w := p.session.Workspace()
	if len(h.added) != 4 || w.People.Len() != 5 || w.Departments.Len() != 2 {
		t.Fatalf("%d people are said to be added, there are %d in %d departments", len(h.added), w.People.Len(), w.Departments.Len())
	}
	if name := p.session.History().UndoName(); name != "Paste 3 people and update 1" {
		t.Errorf("the step is called %q", name)
	}
	p.session.History().Undo()
	if p.session.History().Dirty() {
		t.Error("it is more than one step")
	}
}

func TestAColumnCanBeTakenAsSomethingElse(t *testing.T) {
	p, _ := opened(t, graphmodel.New("w", ""), "Fay Moreau;Finance\nGil Ortega;Legal\n", session.Inline{})
	p.preview.pickers[1].Choose(fmt.Sprint(int(roster.Title)))
	if p.table.Columns[1].Field != roster.Title || len(p.plan.Departments) != 0 {
		t.Fatalf("the second column is %v, new departments %v", p.table.Columns[1].Field, p.plan.Departments)
	}
	p.preview.pickers[1].Choose(fmt.Sprint(int(roster.Name)))
	if p.table.Columns[0].Field != roster.Ignore {
		t.Error("two columns hold the name")
	}
	// More rows do not undo what was said of the columns.
	p.area.SetText(p.text + "Ida Berg;IT\n")
	if p.table.Columns[1].Field != roster.Name || len(p.plan.Added) != 3 {
		t.Errorf("the second column is %v, added %d", p.table.Columns[1].Field, len(p.plan.Added))
	}
}

func TestTheHeaderCanBeARow(t *testing.T) {
	p, _ := opened(t, graphmodel.New("w", ""), "Name\nFay\nGil\n", session.Inline{})
	if !p.first.Checked() || len(p.plan.Added) != 2 {
		t.Fatalf("header %t, added %d", p.first.Checked(), len(p.plan.Added))
	}
	p.first.Toggle()
	p.preview.pickers[0].Choose(fmt.Sprint(int(roster.Name)))
	if len(p.plan.Added) != 3 {
		t.Errorf("without a header %d are added", len(p.plan.Added))
	}
}

func TestNothingAndTooMuch(t *testing.T) {
	p, h := opened(t, graphmodel.New("w", ""), "", session.Inline{})
	if !p.add.Disabled() || p.summary.Text() != "" {
		t.Errorf("an empty list: %q", p.summary.Text())
	}
	p.take(strings.Repeat("x", roster.MaxBytes+1))
	if !p.add.Disabled() || !strings.Contains(p.summary.Text(), "larger than") {
		t.Errorf("too long a list: %q", p.summary.Text())
	}
	p.Add()
	if h.added != nil || p.session.History().Dirty() {
		t.Error("something was added")
	}
}

// A long list is held whole without being laid out letter by letter.
func TestALongListIsPasted(t *testing.T) {
	p, _ := opened(t, graphmodel.New("w", ""), "", session.Inline{})
	var list strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&list, "Ana %s\tTeam %s\n", letters(i), letters(i%40))
	}
	clipboard := test.NewClipboard()
	clipboard.SetContent(list.String())
	p.area.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if p.area.Visible() || !strings.Contains(p.long.words.Text(), "5000 lines") || len(p.plan.Added) != 5000 {
		t.Fatalf("area %t, %q, added %d", p.area.Visible(), p.long.words.Text(), len(p.plan.Added))
	}
	test.Tap(p.long.clear)
	if !p.area.Visible() || p.plan != nil {
		t.Error("it is not given up")
	}
}

// What is added fits the map as it is then, also where it has changed since.
func TestTheMapMayChangeMeanwhile(t *testing.T) {
	later := &apptest.Later{}
	p, h := opened(t, apptest.Small(), "Zed\nYan\n", later)
	if !p.add.Disabled() {
		t.Error("it can be added before it is known what")
	}
	later.RunAll()
	p.session.Do(edit.Put(p.session.Workspace(), "Add Zed", "", &graphmodel.Person{ID: "z", Name: "Zed"}))
	p.Add()
	later.RunAll()
	if h.added != nil || p.summary.Text() != "1 person, 1 already there" {
		t.Fatalf("added %v, %q", h.added, p.summary.Text())
	}
	p.Add()
	if len(h.added) != 1 || p.session.Workspace().People.Len() != 4 {
		t.Errorf("added %v", h.added)
	}
}

func TestEscapeCloses(t *testing.T) {
	p, h := opened(t, apptest.Small(), table, session.Inline{})
	p.area.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if h.closed != 1 || p.session.History().Dirty() {
		t.Error("Escape does not just close it")
	}
}

func TestMarkup(t *testing.T) {
	p, _ := opened(t, apptest.Small(), table, session.Inline{})
	apptest.Markup(t, "pasting.xml", fyne.CurrentApp().Driver().CanvasForObject(p))
}

func BenchmarkLongListOnALargeMap(b *testing.B) {
	w := modeltest.Large(5000, 20_000)
	var list strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&list, "Ana %s\tTeam %s\n", letters(i), letters(i%40))
	}
	for b.Loop() {
		t, err := roster.Read(list.String())
		if err != nil {
			b.Fatal(err)
		}
		summary(t.Plan(w))
	}
}

// letters names a number by letters, as a name has them.
func letters(i int) string {
	text := string(rune('A' + i%26))
	for ; i > 0; i /= 26 {
		text += string(rune('a' + i%26))
	}
	return text
}
