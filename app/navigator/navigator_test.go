package navigator

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// shown returns the outline of a workspace in a window.
func shown(t *testing.T, w *graphmodel.Workspace) (*Navigator, fyne.Window) {
	t.Helper()
	s := apptest.Session(t, w, session.Inline{})
	n, window := apptest.Window(t, fyne.NewSize(216, 700), func() *Navigator { return New(s) })
	return n, window
}

// text writes the outline as indented lines.
func text(n *Navigator) string {
	var out strings.Builder
	for _, l := range n.lines {
		depth := l.depth + 1
		if l.kind == sectionLine {
			depth = 0
		}
		fmt.Fprintf(&out, "%s%s", strings.Repeat("  ", depth), l.text)
		if l.detail != "" {
			fmt.Fprintf(&out, " | %s", l.detail)
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// find returns the first line that begins with a text.
func find(t *testing.T, n *Navigator, text string) int {
	t.Helper()
	for i, l := range n.lines {
		if strings.HasPrefix(l.text, text) {
			return i
		}
	}
	t.Fatalf("there is no line %q", text)
	return -1
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

func TestMarkupOfTheSample(t *testing.T) {
	_, window := shown(t, apptest.Sample(t, samples.First))
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile("testdata/sample.xml", []byte(test.RenderToMarkup(window.Canvas())), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	test.AssertRendersToMarkup(t, "sample.xml", window.Canvas())
}

func TestAnEmptyMapSaysWhatToDo(t *testing.T) {
	n, _ := shown(t, graphmodel.New("w", "New"))
	want := "Changes\n  Describe a change\nDepartments\n  Add a department\nGoals\n  Add a shared goal\n"
	if got := text(n); got != want {
		t.Errorf("got\n%s", got)
	}
	n.press(find(t, n, "Add a department"))
	if got := text(n); !strings.Contains(got, "New department") {
		t.Errorf("after adding one:\n%s", got)
	}
}

func TestPeopleAreUnderTheirDepartmentsInOrder(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.Info.Me = "p3"
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{
		{ID: "d1", Name: "Operations"}, {ID: "d2", Name: "Field service", Parent: "d1"}, {ID: "d3", Name: "Finance"},
	})
	w.People = graphmodel.NewTable([]*graphmodel.Person{
		{ID: "p1", Name: "zoe", Department: "d1"}, {ID: "p2", Name: "Adam", Department: "d1"}, {ID: "p3", Name: "Mia", Department: "d2"}, {ID: "p4", Name: "Nobody's"},
	})
	n, _ := shown(t, w)
	for _, name := range []string{"Operations", "Field service"} {
		n.toggle(n.lines[find(t, n, name)])
	}
	want := `Changes
  Describe a change
Departments
  Finance
  Operations | 2
    Adam
    zoe
    Field service | 1
      Mia | you
No department
  Nobody's
Goals
  Add a shared goal
`
	if got := text(n); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestNumbersInNamesGoByValue(t *testing.T) {
	w := graphmodel.New("w", "W")
	w.Departments = graphmodel.NewTable([]*graphmodel.Department{{ID: "a", Name: "Department 10"}, {ID: "b", Name: "Department 2"}})
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "p", Name: "Manager 10"}, {ID: "q", Name: "manager 9"}})
	n, _ := shown(t, w)
	if find(t, n, "Department 2") > find(t, n, "Department 10") || find(t, n, "manager 9") > find(t, n, "Manager 10") {
		t.Errorf("got\n%s", text(n))
	}
}

func TestChoosingALineSelectsAndReveals(t *testing.T) {
	n, _ := shown(t, apptest.Sample(t, samples.First))
	var revealed []graphmodel.Ref
	n.Reveal = func(ref graphmodel.Ref) { revealed = append(revealed, ref) }
	second := n.session.Workspace().Changes.All()[1]
	i := find(t, n, second.Title)
	n.press(i)
	if n.session.Change() != second || !n.session.Selection().Has(graphmodel.RefOf(second)) || len(revealed) != 1 {
		t.Errorf("in question: %v, selected: %v, revealed %v", n.session.Change().Title, n.session.Selection(), revealed)
	}
	if n.lines[i].sign != filledDiamond {
		t.Error("the change in question is not marked")
	}
	guesses := n.session.Workspace().Guesses()
	n.press(find(t, n, fmt.Sprintf("%d ratings", len(guesses))))
	if got := n.session.Selection().IDs(graphmodel.KindTie); len(got) != len(guesses) {
		t.Errorf("%d of %d guesses are selected", len(got), len(guesses))
	}
}

func TestKeysGoAlongTheLines(t *testing.T) {
	n, window := shown(t, apptest.Sample(t, samples.First))
	window.Canvas().Focus(n.list)
	n.list.TypedKey(key(fyne.KeyHome))
	n.list.TypedKey(key(fyne.KeyDown))
	if ref, ok := n.session.Selection().Only(); !ok || ref.Kind != graphmodel.KindChange {
		t.Errorf("selected %v", n.session.Selection())
	}
	n.list.cursor = find(t, n, "Finance")
	closed, depth := len(n.lines), n.lines[n.list.cursor].depth
	n.list.TypedKey(key(fyne.KeyRight))
	if len(n.lines) <= closed {
		t.Fatal("the right arrow does not open a department")
	}
	n.list.TypedKey(key(fyne.KeyDown))
	person := n.lines[n.list.cursor]
	if person.depth != depth+1 {
		t.Fatalf("the next line is %+v", person)
	}
	n.list.TypedKey(key(fyne.KeyLeft))
	if got := n.lines[n.list.cursor].text; got != "Finance" {
		t.Errorf("the left arrow leads to %q", got)
	}
	n.list.TypedKey(key(fyne.KeyLeft))
	if len(n.lines) != closed {
		t.Error("the left arrow does not fold the department")
	}
}

func TestRenamingInPlace(t *testing.T) {
	n, window := shown(t, apptest.Sample(t, samples.First))
	i := find(t, n, "Finance")
	ref, _ := n.lines[i].ref()
	begin := func() {
		n.list.cursor = find(t, n, "Finance")
		window.Canvas().Focus(n.list)
		n.list.TypedKey(key(fyne.KeyF2))
		if window.Canvas().Focused() != fyne.Focusable(n.list.rename.field) {
			t.Fatal("the name is not being typed")
		}
	}
	begin()
	test.Type(n.list.rename.field, "Money")
	n.list.rename.field.TypedKey(key(fyne.KeyEscape))
	if got := n.session.Workspace().Department(ref.ID).Name; got != "Finance" {
		t.Errorf("after Escape it is called %q", got)
	}
	begin()
	test.Type(n.list.rename.field, "Money")
	n.list.rename.field.TypedKey(key(fyne.KeyReturn))
	if got := n.session.Workspace().Department(ref.ID).Name; got != "Money" {
		t.Errorf("after Enter it is called %q", got)
	}
	if got := n.session.History().UndoName(); got != "Rename Finance" {
		t.Errorf("undo is called %q", got)
	}
	if window.Canvas().Focused() != fyne.Focusable(n.list) {
		t.Error("the keys are lost")
	}
}

func TestUndoWhileRenamingDropsTheField(t *testing.T) {
	n, _ := shown(t, graphmodel.New("w", "W"))
	n.AddGoal()
	if !n.list.rename.open() {
		t.Fatal("the new goal is not being named")
	}
	n.session.History().Undo()
	if n.list.rename.open() {
		t.Error("a goal that is gone is being named")
	}
}

func TestADepartmentOfPeopleIsAddedAsOne(t *testing.T) {
	n, _ := shown(t, apptest.Sample(t, samples.First))
	var two []graphmodel.ID
	for _, p := range n.session.Workspace().People.All()[:2] {
		two = append(two, p.ID)
	}
	before := n.session.Workspace().Person(two[0]).Department
	n.AddDepartment(append(two, "gone")...)
	only, _ := n.session.Selection().Only()
	if !n.list.rename.open() || only.Kind != graphmodel.KindDepartment {
		t.Fatal("the new department is not being named")
	}
	for _, id := range two {
		if got := n.session.Workspace().Person(id).Department; got != only.ID {
			t.Errorf("somebody is in %q, not in %q", got, only.ID)
		}
	}
	n.session.History().Undo()
	if w := n.session.Workspace(); w.Person(two[0]).Department != before || w.Departments.Has(only.ID) {
		t.Error("it takes more than one undo")
	}
}

func TestNewThingsHaveNamesOfTheirOwn(t *testing.T) {
	n, _ := shown(t, graphmodel.New("w", "W"))
	n.AddGoal()
	n.list.rename.end(true)
	n.AddGoal()
	n.list.rename.end(true)
	if got := text(n); !strings.Contains(got, "  New goal\n  New goal 2\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestTheMenuOfALine(t *testing.T) {
	n, _ := shown(t, apptest.Sample(t, samples.First))
	menu := n.menuOf(n.lines[find(t, n, "Finance")])
	labels := ""
	for _, item := range menu.Items {
		labels += item.Label + ";"
	}
	if labels != "Select its people;Rename;Delete;" {
		t.Fatalf("the menu offers %s", labels)
	}
	menu.Items[0].Action()
	if len(n.session.Selection().IDs(graphmodel.KindPerson)) < 2 {
		t.Error("its people are not selected")
	}
	menu.Items[2].Action()
	if got := n.session.History().UndoName(); got != "Delete Finance" {
		t.Errorf("undo is called %q", got)
	}
}

// A large map must cost no more than what is in view.
func TestFiveThousandPeopleTakeFewWidgets(t *testing.T) {
	w := graphmodel.New("w", "W")
	people := make([]*graphmodel.Person, 5000)
	for i := range people {
		people[i] = &graphmodel.Person{ID: graphmodel.ID(fmt.Sprintf("p%04d", i)), Name: fmt.Sprintf("Person %04d", i)}
	}
	w.People = graphmodel.NewTable(people)
	n, _ := shown(t, w)
	n.toggle(n.lines[find(t, n, "People")])
	if len(n.lines) < 5000 {
		t.Fatalf("only %d lines", len(n.lines))
	}
	if len(n.list.pool) > 40 {
		t.Errorf("%d widgets", len(n.list.pool))
	}
	n.session.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "p4000"}))
	first, end := n.list.inView()
	if i := find(t, n, "Person 4000"); i < first || i >= end {
		t.Errorf("line %d is not among those in view, %d to %d", i, first, end)
	}
}

func TestEditsAreFollowed(t *testing.T) {
	n, _ := shown(t, apptest.Sample(t, samples.First))
	goals := n.session.Workspace().Goals.All()
	n.session.Do(edit.Remove(n.session.Workspace(), graphmodel.RefOf(goals[0])))
	if strings.Contains(text(n), goals[0].Title) {
		t.Error("a goal that is gone is shown")
	}
	n.session.History().Undo()
	if !strings.Contains(text(n), goals[0].Title) {
		t.Error("a goal that came back is not shown")
	}
}

func TestRenamingUncoversWhatIsFolded(t *testing.T) {
	n, _ := shown(t, apptest.Sample(t, samples.First))
	p := n.session.Workspace().Me()
	n.toggle(n.lines[find(t, n, "Departments")])
	if !n.Rename(graphmodel.RefOf(p)) || n.list.rename.index != find(t, n, p.Name) {
		t.Errorf("%s can't be renamed in the outline:\n%s", p.Name, text(n))
	}
}
