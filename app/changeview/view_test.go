package changeview

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/coach"
	"inroad/app/inspector"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// shown returns the page of the change in question, in a window.
func shown(t *testing.T, w *graphmodel.Workspace) (*View, *session.Session, fyne.Window) {
	t.Helper()
	s := apptest.Session(t, w, session.Inline{})
	v, window := apptest.Window(t, fyne.NewSize(704, 700), func() *View { return New(s, coach.New(s)) })
	v.Show()
	return v, s, window
}

func says(t *testing.T, o fyne.CanvasObject, want ...string) {
	t.Helper()
	for _, w := range want {
		if got := apptest.Words(o); !strings.Contains(got, w) {
			t.Errorf("it does not say %q but\n%s", w, got)
		}
	}
}

// press presses the button with that text.
func press(t *testing.T, o fyne.CanvasObject, text string) {
	t.Helper()
	for _, one := range apptest.Seen(o) {
		if b, ok := one.(*look.Button); ok && b.Text() == text {
			b.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("there is no button %q in\n%s", text, apptest.Words(o))
}

// entry returns the empty entry that asks for what a department or a person gains.
func entry(t *testing.T, v *View, whose string) *look.Entry {
	t.Helper()
	named := false
	for _, one := range apptest.Seen(v) {
		switch one := one.(type) {
		case *look.Row:
			named = one.Text() == whose
		case *look.TextList:
			if entries := one.Entries(); named {
				return entries[len(entries)-1]
			}
		}
	}
	t.Fatalf("%s has nowhere to state a benefit", whose)
	return nil
}

func TestTheSampleInCards(t *testing.T) {
	v, _, _ := shown(t, apptest.Sample(t, samples.First))
	says(t, v, "THE CHANGE", "WHY", "WHAT TO LOOK AT", "Show all",
		"HOW IT STANDS", "as things stand", "Best way: You → ", "NEXT STEP", "Due ", "steps done",
		"WHOSE PROJECT IT IS", "WHO DECIDES", "Finance", "GOALS IT SERVES OR HARMS", "Strategic plan: ",
		"WHAT IT IS WORTH", "WHAT YOU OFFER", "CHECKPOINTS", "RISKS", "POLICIES AND REGULATION")
}

// full is a map with a change of which everything is said.
func full() *graphmodel.Workspace {
	w := apptest.Small()
	w.Info.Me = "p-bo"
	w.Departments = graphmodel.NewTable(append(w.Departments.All(), &graphmodel.Department{ID: "o", Name: "Operations"}))
	w.Goals = graphmodel.NewTable([]*graphmodel.Goal{{ID: "g", Title: "Close in 3 days", Strategy: "2030: decide on figures"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "p-ana", To: "p-bo", Trust: graphmodel.Some(60.0)}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One key", Summary: "One login for all.", Why: "Nine logins each.",
		Status: "proposed", Divergence: "major", Deadline: "2027-02-01", Cost: "€ 20,000", Value: "Nine minutes a day", Owner: "p-ana", Champion: "p-ana",
		Deciders: []graphmodel.ID{"p-ana"}, Affects: []graphmodel.ID{"d", "o"}, Risks: []string{"One key to lose"}, Policies: []string{"Two factors"},
		Serves:      []graphmodel.Service{{Goal: "g", Effect: graphmodel.Some(-1)}},
		Benefits:    []graphmodel.Statement{{Department: "d", Text: "No waiting"}},
		Offers:      []graphmodel.Statement{{Person: "p-ana", Text: "An analyst for a month, and somebody at her desk on the first day", Done: true}},
		Stances:     []graphmodel.Stance{{Person: "p-ana", Current: graphmodel.Some(1)}},
		Steps:       []graphmodel.Step{{ID: "s", Person: "p-ana", Goal: "Says yes", Status: "planned", Due: "2026-11-01"}},
		Checkpoints: []graphmodel.Checkpoint{{ID: "k", Title: "Review", Date: "2027-01-15"}}}})
	return w
}

func TestAChangeOfWhichEverythingIsSaid(t *testing.T) {
	v, _, window := shown(t, full())
	says(t, v, "Ana Ruiz 6.0 in 10", "Operations", "no benefit stated", "Strategic plan: 2030: decide on figures", "kept",
		"The step with Ana Ruiz was due on 1 November 2026, 20 days ago.", "0 of 1 step done")
	apptest.Markup(t, "change.xml", window.Canvas())
}

func TestCardsStandInColumnsAsWideAsTheWindowAllows(t *testing.T) {
	v, _, window := shown(t, apptest.Sample(t, samples.First))
	columns := func() int {
		var lefts []float32
		for _, c := range v.cards {
			if x := c.object.Position().X; !slices.Contains(lefts, x) {
				lefts = append(lefts, x)
			}
		}
		return len(lefts)
	}
	for width, want := range map[float32]int{450: 1, 704: 2, 1280: 3} {
		window.Resize(fyne.NewSize(width, 700))
		if got := columns(); got != want {
			t.Errorf("%v wide there are %d columns", width, got)
		}
	}
}

func TestNothingIsLaidOutBeforeItIsShown(t *testing.T) {
	s := apptest.Session(t, apptest.Sample(t, samples.First), session.Inline{})
	v, _ := apptest.Window(t, fyne.NewSize(704, 700), func() *View { return New(s, coach.New(s)) })
	s.ChooseChange(s.Workspace().Changes.All()[1].ID)
	if len(v.cards) != 0 {
		t.Fatal("a page that nobody looks at is laid out")
	}
	v.Show()
	says(t, v, "Single sign-on")
	v.Hide()
	s.Do(edit.Update(s.Workspace(), "Edit", "", s.Change(), func(c *graphmodel.Change) { c.Steps = nil }))
	v.Show()
	says(t, v, "No step is planned.")
}

func TestAGapIsFilledInItsPlace(t *testing.T) {
	v, s, _ := shown(t, full())
	before := strings.Count(apptest.Words(v), "no benefit stated")
	entry(t, v, "Operations").SetText("Fewer night shifts")
	c := s.Change()
	last := c.Benefits[len(c.Benefits)-1]
	if s.Workspace().NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: last.Department}) != "Operations" || last.Text != "Fewer night shifts" {
		t.Fatalf("the last benefit is %+v", last)
	}
	if got := strings.Count(apptest.Words(v), "no benefit stated"); before == 0 || got != before-1 {
		t.Errorf("of %d gaps there are %d", before, got)
	}
	if s.History().UndoName() != "Change what Operations gains" {
		t.Errorf("the step of undo is called %q", s.History().UndoName())
	}
	s.History().Undo()
	if strings.Count(apptest.Words(v), "no benefit stated") != before {
		t.Error("the gap is not back")
	}
}

func TestSomebodyInADepartmentWhoGainsFillsItsGap(t *testing.T) {
	w := apptest.Small()
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One key", Affects: []graphmodel.ID{"d"},
		Benefits: []graphmodel.Statement{{Person: "p-ana", Text: "One list less", Done: true}}}})
	v, s, _ := shown(t, w)
	says(t, v, "Finance", "Ana Ruiz", "One list less")
	if strings.Contains(apptest.Words(v), "no benefit stated") {
		t.Error("Finance gains nothing, it says")
	}
	entry(t, v, "Ana Ruiz").SetText("No second login")
	if b := s.Change().Benefits; len(b) != 2 || !b[0].Done || b[1].Done || b[1].Person != "p-ana" {
		t.Errorf("the benefits are %+v", b)
	}
}

func TestTheProjectIsHandedOver(t *testing.T) {
	v, s, window := shown(t, apptest.Sample(t, samples.First))
	choices := heirs(s.Workspace(), s.Change())
	first := s.Workspace().Person(graphmodel.ID(choices[0].Key))
	if !slices.Contains(s.Change().Affects, first.Department) || slices.ContainsFunc(choices, func(c look.Choice) bool { return c.Key == string(s.Change().Owner) }) {
		t.Errorf("first of those to hand it over to is %s", first.Name)
	}
	press(t, v, "Hand it over…")
	list := window.Canvas().Focused()
	list.TypedRune(' ')
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.Change().Owner != first.ID || s.History().UndoName() != "Hand Self-service analytics over to "+first.Name {
		t.Errorf("the owner is %s after %q", s.Change().Owner, s.History().UndoName())
	}
	says(t, v, first.Name+" owns it, from a department that it affects")
}

func TestChangesAreChosenDuplicatedAndDeleted(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	v.bar.picker.Choose(string(s.Workspace().Changes.All()[1].ID))
	if s.Change().Title != "Single sign-on" {
		t.Fatalf("in question is %q", s.Change().Title)
	}
	press(t, v, "Duplicate")
	if s.Change().Title != "Copy of Single sign-on" || s.Workspace().Changes.Len() != 3 {
		t.Fatalf("in question is %q of %d", s.Change().Title, s.Workspace().Changes.Len())
	}
	says(t, v, "Copy of Single sign-on")
	press(t, v, "Delete")
	if s.Workspace().Changes.Len() != 2 || s.Change() == nil || s.History().UndoName() != "Delete Copy of Single sign-on" {
		t.Errorf("%d are left after %q", s.Workspace().Changes.Len(), s.History().UndoName())
	}
	asked := false
	v.NewChange = func() { asked = true }
	press(t, v, "New change…")
	if !asked {
		t.Error("no new change can be described")
	}
}

func TestWithoutAChangeItSaysWhatToDo(t *testing.T) {
	v, s, _ := shown(t, apptest.Small())
	says(t, v, "No change yet", "Describe a change")
	s.Do(edit.Put(s.Workspace(), "Add", "", &graphmodel.Change{ID: "c", Title: "One key"}))
	says(t, v, "THE CHANGE", "Nobody decides on it yet", "Name a decider", "Make a plan", "Name the departments that it affects")
	s.ChooseChange("")
	says(t, v, "No change is chosen")
}

func TestAFieldIsFocused(t *testing.T) {
	v, s, window := shown(t, apptest.Sample(t, samples.First))
	apptest.Seen(v) // a window that is painted has made all its parts
	for _, path := range []string{"title", "deadline", "champion", "deciders", "value", "benefits", "offers[0].done", "checkpoints", "serves"} {
		window.Canvas().Unfocus()
		if !v.Focus(path) {
			t.Errorf("%s is not on the page", path)
		}
		if window.Canvas().Focused() == nil && path != "deciders" {
			t.Errorf("%s does not get the keys", path)
		}
	}
	if v.Focus("steps") || v.Focus("stances[0].current") {
		t.Error("what is not on the page is said to be")
	}
	if !v.Focus("value") {
		t.Fatal("the value can't be focused")
	}
	window.Canvas().Focused().(*look.Entry).SetText("Nine days a month")
	if s.Change().Value != "Nine days a month" {
		t.Errorf("the value is %q", s.Change().Value)
	}
}

func TestWhoDecidesIsFarFromYes(t *testing.T) {
	w := apptest.Small()
	deciders := []graphmodel.ID{"p-ana", "p-bo"}
	for _, id := range []graphmodel.ID{"x1", "x2", "x3", "x4", "x5"} {
		w.People = graphmodel.NewTable(append(w.People.All(), &graphmodel.Person{ID: id, Name: "Person " + string(id)}))
		deciders = append(deciders, id)
	}
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One key", Deciders: deciders, Status: "done"}})
	v, _, _ := shown(t, w)
	says(t, v, "and 2 more who decide", "The change is done: nothing is left to do.")
}

func TestOwnership(t *testing.T) {
	w := apptest.Small()
	w.Info.Me = "p-bo"
	c := &graphmodel.Change{Affects: []graphmodel.ID{"d"}}
	tests := []struct {
		owner, myDepartment graphmodel.ID
		want                string
	}{
		{"", "", "hand it over"}, {"p-bo", "", "It is yours"}, {"p-ana", "d", "your own department"}, {"p-ana", "", "from a department that it affects"},
	}
	for _, test := range tests {
		me := graphmodel.Clone(w.Person("p-bo"))
		me.Department = test.myDepartment
		now := w.Apply([]graphmodel.Delta{{Before: w.Person("p-bo"), After: me}})
		c.Owner = test.owner
		if got := ownership(now, c); !strings.Contains(got, test.want) {
			t.Errorf("owned by %q it says %q", test.owner, got)
		}
	}
}

// Every part of a change has its fields, whatever the change.
func TestEveryPartHasFields(t *testing.T) {
	s := apptest.Session(t, apptest.Sample(t, samples.First), session.Inline{})
	for part := inspector.Heading; part <= inspector.Checkpoints; part++ {
		apptest.Window(t, fyne.NewSize(300, 300), func() fyne.CanvasObject { return inspector.ChangeForm(s, s.Change().ID, part).Content })
		if f := inspector.ChangeForm(s, s.Change().ID, part); len(apptest.Lines(f.Content)) == 0 {
			t.Errorf("part %d is empty", part)
		}
	}
}
