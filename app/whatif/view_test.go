package whatif

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"inroad/app/apptest"
	"inroad/app/mapview"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/scenario"
)

// opened shows the sandbox, and its panel beside it.
func opened(t *testing.T, w *graphmodel.Workspace, scheduler session.Scheduler) (*View, *session.Session) {
	t.Helper()
	s, err := session.New(w, scheduler, func() graphmodel.Date { return apptest.Today })
	if err != nil {
		t.Fatal(err)
	}
	var v *View
	apptest.Window(t, fyne.NewSize(1000, 700), func() fyne.CanvasObject {
		v = New(s, mapview.New(s))
		return container.NewBorder(nil, nil, nil, container.New(measure(336), v.Panel()), v)
	})
	v.Panel().Show()
	v.Show()
	return v, s
}

func says(t *testing.T, o fyne.CanvasObject, want ...string) {
	t.Helper()
	got := apptest.Words(o)
	for _, one := range want {
		if !strings.Contains(got, one) {
			t.Errorf("it does not say %q but\n%s", one, got)
		}
	}
}

func person(t *testing.T, w *graphmodel.Workspace, name string) graphmodel.ID {
	t.Helper()
	for _, p := range w.People.All() {
		if p.Name == name {
			return p.ID
		}
	}
	t.Fatalf("there is no %s", name)
	return ""
}

// untouched fails the test if the map is another than it was, or was edited.
func untouched(t *testing.T, s *session.Session, was *graphmodel.Workspace) {
	t.Helper()
	if s.Workspace() != was || s.History().UndoName() != "" || s.Dirty() {
		t.Errorf("the map was touched: %q", s.History().UndoName())
	}
}

// What is done on the map of the sandbox is supposed, and nothing of it reaches
// the map, whatever is done.
func TestTheMapIsUntouched(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	v, s := opened(t, w, session.Inline{})
	in := v.Session()
	dana, fay, gil := person(t, w, "Dana Wu"), person(t, w, "Fay Moreau"), person(t, w, "Gil Torres")
	in.Do(edit.SetTrust(in.Workspace(), in.Workspace().TieBetween(dana, fay), 95))
	in.Do(edit.SetStances(in.Workspace(), in.Change(), graphmodel.Some(2), fay))
	in.Do(edit.Remove(in.Workspace(), graphmodel.Ref{Kind: graphmodel.KindPerson, ID: gil}))
	untouched(t, s, w)
	says(t, v.Panel(), "Dana Wu trusts Fay Moreau with 95.", "Fay Moreau is a champion.", "Gil Torres is gone.",
		"BEFORE AND AFTER", "You → Gil Torres → Fay Moreau → Dana Wu", "How sure it is the best")
	if len(v.box.now.Suppositions) != 3 || len(v.marks.Shown()) < 4 {
		t.Errorf("supposed is %v, marked %v", v.box.now.Suppositions, v.marks.Shown())
	}
	v.Undo()
	says(t, v.Panel(), "Fay Moreau is a champion.")
	if in.Workspace().Person(gil) == nil || v.UndoName() == "" || v.RedoName() == "" {
		t.Error("undo does not take the last supposition back")
	}
	v.Redo()
	v.Undo()
	v.Undo()
	v.Undo()
	v.Undo()
	if v.UndoName() != "" || len(v.box.now.Suppositions) != 0 {
		t.Errorf("still supposed is %v", v.box.now.Suppositions)
	}
	untouched(t, s, w)
}

func TestWhatCannotBeSupposedIsRefused(t *testing.T) {
	v, s := opened(t, apptest.Sample(t, samples.First), session.Inline{})
	var said []string
	s.Failed.Listen(func(err error) { said = append(said, err.Error()) })
	in := v.Session()
	w := in.Workspace()
	tie := w.Ties.All()[0]
	for _, e := range []edit.Edit{
		edit.Remove(w, graphmodel.RefOf(tie)),
		edit.Update(w, "", "", tie, func(t *graphmodel.Tie) { t.Friction = !t.Friction }),
		edit.Remove(w, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: w.Info.Me}),
	} {
		if in.Do(e) {
			t.Errorf("%q was taken", e.Name)
		}
	}
	if len(said) != 3 || in.Workspace() != w {
		t.Errorf("said %q", said)
	}
}

func TestThePanelSupposes(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	v, s := opened(t, w, session.Inline{})
	p := v.Panel()
	says(t, p, "Select a person or a tie on the map", "Nothing yet.")
	dana, hugo := person(t, w, "Dana Wu"), person(t, w, "Hugo Brandt")
	p.subject.who.Choose(string(dana))
	if only, _ := s.Selection().Only(); only.ID != dana {
		t.Error("what is selected here is not selected on the map")
	}
	says(t, p, "Dana Wu", "Stands on the change", "neutral", "Suppose Dana is gone")
	p.subject.stance.Choose(4)
	says(t, p, "neutral → champion", "Dana Wu is a champion.")
	p.subject.trusted.Choose(string(hugo))
	says(t, p, "Dana Wu trusts Hugo Brandt", "of 100")
	says(t, p, "Dana Wu trusts Hugo Brandt with 90.")
	p.subject.trust.Choose(3)
	says(t, p, "Dana Wu trusts Hugo Brandt with 70.")
	p.goTo(v.box.now.Suppositions[0])
	says(t, p, "Stands on the change")
	p.subject.stance.Choose(4)
	if len(v.box.now.Suppositions) != 1 {
		t.Errorf("supposed is %v", v.box.now.Suppositions)
	}
	v.box.unsuppose(v.box.now.Suppositions[0])
	if len(v.box.now.Suppositions) != 0 || !p.apply.Disabled() || !p.keep.Disabled() {
		t.Errorf("supposed is %v", v.box.now.Suppositions)
	}
	untouched(t, s, w)
}

func TestApplyIsOneStep(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	v, s := opened(t, w, session.Inline{})
	ended := ""
	v.Ended = func(said string) { ended = said }
	dana, fay := person(t, w, "Dana Wu"), person(t, w, "Fay Moreau")
	v.box.suppose(graphmodel.Supposition{Person: fay, Stance: graphmodel.Some(2)})
	v.box.suppose(graphmodel.Supposition{From: dana, To: fay, Trust: graphmodel.Some(97.0)})
	v.Panel().title.SetText("Fay first")
	v.Panel().apply.Tapped(nil)
	now := s.Workspace()
	if stance, _ := now.Change(s.Change().ID).StanceOf(fay); stance.Current.Or(0) != 2 || now.TieBetween(dana, fay).Trust.Or(0) != 97 {
		t.Error("what was supposed is not so")
	}
	if s.History().UndoName() != "Apply “Fay first”" || !strings.Contains(ended, "applied") || v.Session() != nil {
		t.Errorf("%q, said %q", s.History().UndoName(), ended)
	}
	s.History().Undo()
	if s.History().UndoName() != "" || s.Dirty() || s.Workspace().TieBetween(dana, fay).Trust != w.TieBetween(dana, fay).Trust {
		t.Error("it was not one step")
	}
}

func TestThrownAwayNothingIsLeft(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	v, s := opened(t, w, session.Inline{})
	v.box.suppose(graphmodel.Supposition{Person: person(t, w, "Gil Torres"), Gone: true})
	v.Panel().discard.Tapped(nil)
	untouched(t, s, w)
	v.Hide()
	v.Show()
	if len(v.box.now.Suppositions) != 0 {
		t.Errorf("still supposed is %v", v.box.now.Suppositions)
	}
}

// What was begun stays while one looks elsewhere, also at another change.
func TestWhatWasBegunIsGoneOnWith(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	v, s := opened(t, w, session.Inline{})
	first, second := w.Changes.All()[0].ID, w.Changes.All()[1].ID
	v.box.suppose(graphmodel.Supposition{Person: person(t, w, "Gil Torres"), Gone: true})
	v.Hide()
	v.Show()
	if len(v.box.now.Suppositions) != 1 {
		t.Fatal("it is forgotten when one looks elsewhere")
	}
	s.ChooseChange(second)
	if v.box.change != second || len(v.box.now.Suppositions) != 0 {
		t.Fatalf("supposed of the other change is %v", v.box.now.Suppositions)
	}
	s.ChooseChange(first)
	if v.box.change != first || len(v.box.now.Suppositions) != 1 || v.UndoName() != "" {
		t.Errorf("supposed is %v", v.box.now.Suppositions)
	}
	s.ChooseChange("")
	says(t, v, "What would happen if …", "Describe a change")
	s.Open(graphmodel.New("w", "New"))
	untouched(t, s, s.Workspace())
}

// An edit of the map itself, such as a reload, is followed; the suppositions
// stay.
func TestTheMapIsFollowed(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	v, s := opened(t, w, session.Inline{})
	gil, fay := person(t, w, "Gil Torres"), person(t, w, "Fay Moreau")
	v.box.suppose(graphmodel.Supposition{Person: fay, Stance: graphmodel.Some(2)})
	s.Do(edit.Remove(w, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: gil}))
	in := v.Session().Workspace()
	if in.Person(gil) != nil || len(v.box.now.Suppositions) != 1 || v.UndoName() != "" || v.box.before.Workspace != s.Workspace() {
		t.Errorf("the sandbox is of another map: %v", v.box.now.Suppositions)
	}
	s.Do(edit.Remove(s.Workspace(), graphmodel.Ref{Kind: graphmodel.KindChange, ID: v.box.change}))
	if v.box != nil && v.box.base.Change(v.box.change) == nil {
		t.Error("the sandbox is of a change that is gone")
	}
}

func TestWhatIfsAreKeptAndCompared(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	v, s := opened(t, w, session.Inline{})
	kept := len(v.box.kept())
	fay := person(t, w, "Fay Moreau")
	v.box.suppose(graphmodel.Supposition{Person: fay, Stance: graphmodel.Some(2)})
	v.Panel().keep.Tapped(nil)
	if len(v.box.kept()) != kept+1 || v.box.kept()[kept].Title != "Fay Moreau is a champion" || v.Panel().keep.Text() != "Kept" {
		t.Fatalf("kept is %v", v.box.kept())
	}
	if s.History().UndoName() == "" || len(v.box.now.Suppositions) != 1 {
		t.Error("to keep is no edit of the map, or ends what is at work")
	}
	v.box.suppose(graphmodel.Supposition{Person: person(t, w, "Gil Torres"), Gone: true})
	v.Panel().title.SetText("Both")
	if v.Panel().keep.Text() != "Keep" {
		t.Error("it is said to be kept")
	}
	v.tabs.SetChosen(tablePage)
	v.turn()
	says(t, v.table, "As it is", "Both", "★ best", "Lands", "Asks", "Look at it")
	v.Panel().keep.Tapped(nil)
	if len(v.box.kept()) != kept+1 || v.box.kept()[kept].Title != "Both" {
		t.Errorf("kept is %v", v.box.kept())
	}
	id := v.box.now.ID
	v.Panel().which.Choose(newChoice)
	if v.box.now.ID != "" || len(v.box.now.Suppositions) != 0 || v.UndoName() != "" {
		t.Errorf("a new one supposes %v", v.box.now.Suppositions)
	}
	v.box.remove(id)
	if len(v.box.kept()) != kept {
		t.Errorf("kept is %v", v.box.kept())
	}
}

func TestTheTableIsSorted(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	c := w.Changes.All()[0]
	with := func(s ...graphmodel.Scenario) *graphmodel.Workspace {
		return w.Apply(edit.Update(w, "", "", c, func(c *graphmodel.Change) { c.Scenarios = s }).Deltas)
	}
	fay, gil, dana := person(t, w, "Fay Moreau"), person(t, w, "Gil Torres"), person(t, w, "Dana Wu")
	v, _ := opened(t, with(
		graphmodel.Scenario{ID: "1", Title: "Gil leaves", Suppositions: []graphmodel.Supposition{{Person: gil, Gone: true}}},
		graphmodel.Scenario{ID: "2", Title: "Trust in Fay", Suppositions: []graphmodel.Supposition{{From: dana, To: fay, Trust: graphmodel.Some(95.0)}, {Person: fay, Stance: graphmodel.Some(2)}}},
	), session.Inline{})
	v.tabs.SetChosen(tablePage)
	v.turn()
	titles := func() string {
		var list []string
		for _, row := range v.table.order() {
			list = append(list, v.table.found.Rows[row].Title())
		}
		return strings.Join(list, ", ")
	}
	if got := titles(); got != "As it is, Gil leaves, Trust in Fay" {
		t.Errorf("the columns are %s", got)
	}
	lands := 1
	if scenario.Measures()[lands].Name != "Lands" {
		t.Fatal("the measures are others")
	}
	v.table.sortBy(lands)
	if got := titles(); got != "As it is, Trust in Fay, Gil leaves" {
		t.Errorf("by how they land the columns are %s", got)
	}
	says(t, v.table, "Lands ↓")
	v.table.sortBy(lands)
	if got := titles(); got != "As it is, Gil leaves, Trust in Fay" {
		t.Errorf("unsorted the columns are %s", got)
	}
}

// What is worked out of an older state never arrives, and nothing is worked out
// while nobody looks.
func TestOnlyWhatIsSeenIsWorkedOut(t *testing.T) {
	l := new(apptest.Later)
	w := apptest.Sample(t, samples.First)
	v, _ := opened(t, w, l)
	says(t, v.Panel(), "Working out what follows …")
	l.RunAll()
	first := v.box.effect.Findings().Answer
	if first == nil || v.box.all.Findings().Answer != nil {
		t.Fatal("too little or too much is worked out")
	}
	v.box.suppose(graphmodel.Supposition{Person: person(t, w, "Gil Torres"), Gone: true})
	says(t, v.Panel(), "Working …")
	l.RunAll()
	if got := v.box.effect.Findings().Answer; got == first || got.Rows[0].Suggestion != first.Rows[0].Suggestion {
		t.Error("the map as it is was worked out anew, or the what-if was not")
	}
	v.Hide()
	v.box.suppose(graphmodel.Supposition{Person: person(t, w, "Fay Moreau"), Gone: true})
	l.RunAll()
	if len(v.box.effect.Findings().Answer.Rows[1].Scenario.Suppositions) != 1 {
		t.Error("it is worked out although nobody looks")
	}
}

func TestMarkup(t *testing.T) {
	w := apptest.Small()
	w = w.Apply([]graphmodel.Delta{{After: &graphmodel.Change{ID: "c", Title: "One key", Deciders: []graphmodel.ID{"p-bo"}}}})
	v, _ := opened(t, w, session.Inline{})
	v.choose(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "p-ana"})
	v.box.suppose(graphmodel.Supposition{Person: "p-ana", Stance: graphmodel.Some(1)})
	c := fyne.CurrentApp().Driver().CanvasForObject(v)
	c.SetContent(v.Panel())
	apptest.Markup(t, "panel.xml", c)
	v.tabs.SetChosen(tablePage)
	v.turn()
	c.SetContent(v.table)
	apptest.Markup(t, "table.xml", c)
}
