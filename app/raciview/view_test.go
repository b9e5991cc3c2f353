package raciview

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/crosstab"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/duty"
	"inroad/graphmodel/edit"
)

func shown(t *testing.T, w *graphmodel.Workspace) (*View, *session.Session, fyne.Window) {
	t.Helper()
	s := apptest.Session(t, w, session.Inline{})
	v, window := apptest.Window(t, fyne.NewSize(760, 640), func() *View { return New(s) })
	v.Show()
	return v, s, window
}

func says(t *testing.T, v *View, want ...string) {
	t.Helper()
	for _, w := range want {
		if got := apptest.Words(v); !strings.Contains(got, w) {
			t.Errorf("the view does not say %q but\n%s", w, got)
		}
	}
}

func (v *View) typing(text string) {
	for _, r := range text {
		v.table.Focus().TypedRune(r)
	}
}

func (v *View) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		v.table.Focus().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// office is a map with a change that has two tasks.
func office() *graphmodel.Workspace {
	w := apptest.Small()
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "Single sign-on", Owner: "p-ana", Responsibilities: []graphmodel.Responsibility{
		{ID: "1", Task: "Name an owner", Accountable: "p-ana", Responsible: []graphmodel.ID{"p-bo"}},
		{ID: "2", Task: "Train", Responsible: []graphmodel.ID{"p-bo"}},
	}}})
	return w
}

func tasks(s *session.Session) []graphmodel.Responsibility {
	return s.Workspace().Change("c").Responsibilities
}

func TestMarkupOfTheSample(t *testing.T) {
	v, _, window := shown(t, apptest.Sample(t, samples.First))
	says(t, v, "Responsibilities", "Add a task", "Suggested tasks", "Delete the task")
	apptest.Markup(t, "sample.xml", window.Canvas())
}

func TestGapsAreSaidAndGoneTo(t *testing.T) {
	v, _, window := shown(t, office())
	says(t, v, "Nobody is accountable for “Train”")
	press := v.head.findings.Objects[0].(fyne.Tappable)
	press.Tapped(&fyne.PointEvent{})
	if at, ok := v.table.At(); !ok || at.Row != 1 {
		t.Errorf("the cursor is at %v", at)
	}
	if window.Canvas().Focused() != v.table.Focus() {
		t.Error("the table does not have the keys")
	}
	v.typing("a")
	says(t, v, "Every task has one person who answers for it")
}

func TestLettersGiveParts(t *testing.T) {
	v, s, _ := shown(t, office())
	bo := slices.Index(v.people, "p-bo")
	v.table.GoTo(crosstab.Place{Row: 0, Column: bo})
	says(t, v, "Bo Lind does it")
	v.typing("A")
	if got := tasks(s)[0]; got.Accountable != "p-bo" || !slices.Contains(got.Responsible, "p-bo") {
		t.Errorf("the task is %+v", got)
	}
	says(t, v, "Bo Lind answers for it now; before, Ana Ruiz did")
	v.typing("c")
	if got := tasks(s)[0]; got.Accountable != "" || !slices.Equal(got.Consulted, []graphmodel.ID{"p-bo"}) {
		t.Errorf("the task is %+v", got)
	}
	says(t, v, "Nobody is accountable for “Name an owner”", "Nobody does the work on “Name an owner”")
	v.press(fyne.KeyDelete)
	says(t, v, "Bo Lind has no part in it")
	for s.History().Undo() {
	}
	if got := tasks(s)[0]; got.Accountable != "p-ana" || len(got.Consulted) > 0 {
		t.Errorf("undone the task is %+v", got)
	}
}

func TestAPressOnTheCellGoesRound(t *testing.T) {
	v, s, _ := shown(t, office())
	at := crosstab.Place{Row: 1, Column: slices.Index(v.people, "p-ana")}
	v.table.GoTo(at)
	var round []string
	for range 5 {
		owner{v}.Pressed(at, true)
		round = append(round, duty.Of(&tasks(s)[1], "p-ana").String())
	}
	if want := []string{"R", "A", "C", "I", ""}; !slices.Equal(round, want) {
		t.Errorf("the round is %q, want %q", round, want)
	}
}

func TestTasksAreAddedNamedMovedAndDeleted(t *testing.T) {
	v, s, window := shown(t, office())
	v.press(fyne.KeyInsert)
	if window.Canvas().Focused() != v.foot.name {
		t.Fatal("the name is not asked for")
	}
	for _, r := range "Tell all" {
		v.foot.name.TypedRune(r)
	}
	v.foot.name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if window.Canvas().Focused() != v.table.Focus() || tasks(s)[2].Task != "Tell all" {
		t.Fatalf("the tasks are %+v", tasks(s))
	}
	owner{v}.Key(fyne.KeyUp, fyne.KeyModifierAlt)
	owner{v}.Key(fyne.KeyUp, fyne.KeyModifierAlt)
	if got := tasks(s)[0].Task; got != "Tell all" {
		t.Errorf("the first task is %q", got)
	}
	if at, _ := v.table.At(); at.Row != 0 {
		t.Errorf("the cursor is at %v", at)
	}
	owner{v}.Key(fyne.KeyDelete, fyne.KeyModifierShift)
	if got := tasks(s); len(got) != 2 || got[0].Task != "Name an owner" {
		t.Errorf("the tasks are %+v", got)
	}
	s.History().Undo()
	if got := tasks(s)[0].Task; got != "Tell all" {
		t.Errorf("undone the first task is %q", got)
	}
}

func TestWhatIsEmptySaysWhatToDo(t *testing.T) {
	v, s, window := shown(t, apptest.Small())
	asked := false
	v.NewChange = func() { asked = true }
	says(t, v, "Describe a change first", "New change")
	apptest.Markup(t, "empty.xml", window.Canvas())
	v.empty.buttons.Objects[0].(fyne.Tappable).Tapped(&fyne.PointEvent{})
	if !asked {
		t.Error("no new change is asked for")
	}
	w := office()
	change := graphmodel.Clone(w.Change("c"))
	change.Responsibilities = nil
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{change})
	s.Open(w)
	says(t, v, "List the few tasks that matter", "Begin with what is known")
	v.empty.buttons.Objects[0].(fyne.Tappable).Tapped(&fyne.PointEvent{})
	if got := tasks(s); len(got) != 1 || got[0].Accountable != "p-ana" {
		t.Errorf("the tasks are %+v", got)
	}
}

func TestLoads(t *testing.T) {
	w := office()
	change := graphmodel.Clone(w.Change("c"))
	for _, id := range []graphmodel.ID{"3", "4", "5"} {
		change.Responsibilities = append(change.Responsibilities, graphmodel.Responsibility{ID: id, Task: string(id), Accountable: "p-bo", Responsible: []graphmodel.ID{"p-bo"}})
	}
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{change})
	v, s, window := shown(t, w)
	says(t, v, "Bo Lind has 5 tasks at once in 1 change")
	v.head.tabs.SetChosen(loadPage)
	v.update()
	says(t, v, "That is so for 1 person", "Bo Lind ! 5 3 5 0 0 1", "Ana Ruiz 1 1 0 0 0 1")
	apptest.Markup(t, "load.xml", window.Canvas())
	v.everyone.Choose(0)
	if only, _ := s.Selection().Only(); only.ID != "p-bo" {
		t.Errorf("selected is %v", only)
	}
}

func TestWhoIsDeletedLeavesTheTable(t *testing.T) {
	v, s, _ := shown(t, office())
	before := len(v.people)
	s.Do(edit.Remove(s.Workspace(), graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "p-bo"}))
	if len(v.people) >= before || slices.Contains(v.people, "p-bo") {
		t.Errorf("the people are %v", v.people)
	}
	says(t, v, "Nobody does the work on “Train”")
}
