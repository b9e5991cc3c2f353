package agenda

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
)

func shown(t testing.TB, w *graphmodel.Workspace) (*View, *session.Session, fyne.Window) {
	t.Helper()
	s := apptest.Session(t, w, session.Inline{})
	v, window := apptest.Window(t, fyne.NewSize(720, 700), func() *View { return New(s) })
	v.Show()
	return v, s, window
}

func says(t *testing.T, v *View, want ...string) {
	t.Helper()
	for _, w := range want {
		if got := apptest.Words(v); !strings.Contains(got, w) {
			t.Errorf("the agenda does not say %q but\n%s", w, got)
		}
	}
}

// open turns to a page.
func (v *View) open(page int) {
	v.tabs.SetChosen(page)
	v.turn()
}

// pressed presses the first button with that text in an object.
func pressed(t *testing.T, in fyne.CanvasObject, text string) {
	t.Helper()
	for _, one := range apptest.Seen(in) {
		if button, ok := one.(*look.Button); ok && button.Text() == text {
			button.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("there is no button %q in\n%s", text, apptest.Words(in))
}

// small is a map on which something of each kind is due.
func small() *graphmodel.Workspace {
	d := &graphmodel.Draft{
		Info:        &graphmodel.Info{ID: "w", Title: "Small", Me: "me", Parameters: graphmodel.DefaultParameters()},
		Departments: []*graphmodel.Department{{ID: "fin", Name: "Finance", Pressures: []string{"eight working days to close"}}},
		People: []*graphmodel.Person{{ID: "me", Name: "Mo Me"}, {ID: "fay", Name: "Fay Moreau", Title: "Head of controlling", Department: "fin",
			CadenceDays: graphmodel.Some(30)}, {ID: "gil", Name: "Gil Torres", CadenceDays: graphmodel.Some(21)}},
		Changes: []*graphmodel.Change{{ID: "c", Title: "One ledger", Deciders: []graphmodel.ID{"fay"}, Deadline: "2027-06-30",
			Offers:      []graphmodel.Statement{{Person: "gil", Text: "an analyst"}},
			Steps:       []graphmodel.Step{{ID: "s", Person: "fay", Via: "gil", Goal: "Says yes", Due: "2026-11-23"}},
			Checkpoints: []graphmodel.Checkpoint{{ID: "k", Title: "Pilot", Date: "2026-10-01", Done: true, Result: "works", Measure: "days"}, {ID: "l", Title: "Review", Date: "2026-11-01"}}}},
		Touchpoints: []*graphmodel.Touchpoint{
			{ID: "x", Date: "2026-10-01", People: []graphmodel.ID{"fay"}, Outcome: "Likes the pilot", Win: true, NextStep: "Send the figures", Due: "2026-11-19"},
			{ID: "y", Date: "2026-11-18", People: []graphmodel.ID{"gil"}, Outcome: "Will ask", NextStep: "Ask the team", NextStepBy: "gil", Due: "2026-11-30"}},
	}
	return d.Workspace()
}

func TestTheWeeks(t *testing.T) {
	v, _, window := shown(t, small())
	says(t, v, "3 overdue", "OVERDUE · 3", "Send the figures.", "We owe · Fay Moreau", "Meet Fay Moreau", "21 days overdue · every 30 days",
		"NEXT WEEK · 1", "Gil Torres talks to Fay Moreau", "Step · One ledger: Says yes", "Owed to us · Gil Torres", "A meeting with one person")
	apptest.Markup(t, "weeks.xml", window.Canvas())
}

func TestAMeetingWithOnePerson(t *testing.T) {
	v, s, window := shown(t, small())
	s.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "fay"}))
	says(t, v, "Meeting Fay Moreau", "Head of controlling · Finance", "WHAT WE OWE THEM", "was due on Thu 19 Nov", "NEXT ASK", "FROM THEIR CHAIR", "eight working days", "WINS TO MENTION")
	apptest.Markup(t, "meeting.xml", window.Canvas())
	s.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "me"}))
	says(t, v, "Meeting Fay Moreau")
	for i, l := range v.lines {
		if l.entry.Person == "gil" {
			v.weeks.Select(i)
			break
		}
	}
	says(t, v, "Meeting Gil Torres", "WHAT THEY OWE US")
	if only, _ := s.Selection().Only(); only.ID != "gil" {
		t.Errorf("selected is %v", only)
	}
	s.Do(edit.Remove(s.Workspace(), graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "gil"}))
	says(t, v, "A meeting with one person")
}

func TestPointsLeadToTheirFields(t *testing.T) {
	v, s, _ := shown(t, small())
	s.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "fay"}))
	var went []advice.Source
	v.GoTo = func(source advice.Source) { went = append(went, source) }
	for _, one := range apptest.Seen(v.aside) {
		if press, ok := one.(*look.Press); ok {
			press.Press()
		}
	}
	if len(went) < 4 {
		t.Fatalf("%d points lead somewhere", len(went))
	}
	for _, source := range went {
		if s.Workspace().Lookup(source.Ref) == nil {
			t.Errorf("%+v leads nowhere", source)
		}
	}
}

// lineOf returns the line of the first entry of a kind.
func (v *View) lineOf(kind advice.EntryKind) line {
	for _, l := range v.lines {
		if l.heading == "" && l.entry.Kind == kind {
			return v.written(l)
		}
	}
	return line{}
}

func TestEachLineHasItsAction(t *testing.T) {
	v, s, _ := shown(t, small())
	var step, logged graphmodel.ID
	var went advice.Source
	v.AskResult = func(_, id graphmodel.ID) { step = id }
	v.Log = func(person graphmodel.ID) { logged = person }
	v.GoTo = func(source advice.Source) { went = source }
	v.lineOf(advice.EntryStep).do()
	v.lineOf(advice.EntryContact).do()
	v.lineOf(advice.EntryCheckpoint).do()
	if step != "s" || logged != "fay" || went.Path != "checkpoints[1].title" {
		t.Errorf("asked is %q, logged %q, gone to %+v", step, logged, went)
	}
	v.lineOf(advice.EntryPromise).do()
	if !s.Workspace().Touchpoints.Find("x").Done {
		t.Error("the promise is not kept")
	}
	v.lineOf(advice.EntryPromise).do()
	if !s.Workspace().Change("c").Offers[0].Done {
		t.Error("the offer is not kept")
	}
	v.lineOf(advice.EntryAwaited).do()
	if v.lineOf(advice.EntryAwaited).do != nil {
		t.Error("what was kept is still awaited")
	}
	s.History().Undo()
	says(t, v, "Owed to us")
}

func TestPeopleToSee(t *testing.T) {
	v, s, _ := shown(t, small())
	v.open(peoplePage)
	says(t, v, "Fay Moreau 21 days overdue · every 30 days", "Gil Torres Due in 18 days · every 21 days")
	v.people.Select(0)
	says(t, v, "Meeting Fay Moreau")
	v.setCadence("fay", 90)
	if s.Workspace().Person("fay").CadenceDays.Or(0) != 90 || s.History().UndoName() != "Change how often to see Fay Moreau" {
		t.Errorf("the cadence is %v after %q", s.Workspace().Person("fay").CadenceDays, s.History().UndoName())
	}
	says(t, v, "Due in 39 days · every 90 days")
	v.setCadence("fay", 0)
	if s.Workspace().Person("fay").CadenceDays.Known() || len(v.found.contacts) != 1 {
		t.Error("the cadence is still there")
	}
}

func TestLookingBack(t *testing.T) {
	v, s, window := shown(t, small())
	v.open(backPage)
	says(t, v, "2 talks, 1 small win, 1 checkpoint held.", "Review", "not held · Sun 1 Nov", "✓ Thu 1 Oct", "→ works", "Likes the pilot", "with Fay Moreau")
	apptest.Markup(t, "back.xml", window.Canvas())
	var went advice.Source
	v.GoTo = func(source advice.Source) { went = source }
	for _, one := range apptest.Seen(v.back) {
		if press, ok := one.(*look.Press); ok {
			press.Press()
		}
	}
	if only, _ := s.Selection().Only(); went.Path != "checkpoints[0].result" || only.ID != "x" {
		t.Errorf("gone to %+v, selected %v", went, only)
	}
}

func TestAnEmptyMapSaysWhatToDo(t *testing.T) {
	v, _, window := shown(t, graphmodel.New("w", "Empty"))
	says(t, v, "Nothing is due.", "A meeting with one person")
	v.open(backPage)
	says(t, v, "No checkpoint yet", "None noted yet")
	v.open(weeksPage)
	apptest.Markup(t, "empty.xml", window.Canvas())
}

func TestButtonsOfTheHead(t *testing.T) {
	v, s, _ := shown(t, small())
	exported, printed, reviewed := false, graphmodel.ID(""), false
	logged := graphmodel.ID("?")
	v.Export, v.Log = func() { exported = true }, func(person graphmodel.ID) { logged = person }
	v.Print, v.Review = func(person graphmodel.ID) { printed = person }, func() { reviewed = true }
	pressed(t, v, "Export calendar…")
	pressed(t, v, "Log a touchpoint…")
	if !exported || logged != "" {
		t.Errorf("exported %t, logged %q", exported, logged)
	}
	s.Select(session.SelectionOf(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: "gil"}))
	pressed(t, v.aside, "Log a touchpoint…")
	pressed(t, v.aside, "Print…")
	v.showBack()
	v.open(backPage)
	pressed(t, v.back, "Quarterly review…")
	if logged != "gil" || printed != "gil" || !reviewed {
		t.Errorf("logged %q, printed %q, reviewed %t", logged, printed, reviewed)
	}
}

func TestAHiddenAgendaDoesNothing(t *testing.T) {
	s := apptest.Session(t, apptest.Sample(t, samples.First), session.Inline{})
	v, _ := apptest.Window(t, fyne.NewSize(720, 700), func() *View { return New(s) })
	s.Do(edit.AddPerson(s.Workspace(), &graphmodel.Person{ID: "new", Name: "New"}, 0, 0))
	if len(v.lines) != 0 {
		t.Error("it worked before it was shown")
	}
	v.Show()
	if len(v.lines) == 0 {
		t.Error("it shows nothing")
	}
}

func TestWhomAChangeIsAboutIsSeenMonthly(t *testing.T) {
	w := small()
	for _, p := range w.People.All() {
		w = w.Apply(edit.Update(w, "", "", p, func(p *graphmodel.Person) { p.CadenceDays = graphmodel.Opt[int]{} }).Deltas)
	}
	v, s, _ := shown(t, w)
	v.open(peoplePage)
	says(t, v, "Nobody to see yet")
	pressed(t, v, "See 1 person of the change monthly")
	says(t, v, "Fay Moreau 21 days overdue · every 30 days")
	if s.History().UndoName() != "See 1 person monthly" || strings.Contains(apptest.Words(v), "Nobody to see") {
		t.Errorf("after %q it says %s", s.History().UndoName(), apptest.Words(v))
	}
}

// BenchmarkTold is what the window's goroutine does for new findings on a map of
// 5,000 people whom all one wants to see.
func BenchmarkTold(b *testing.B) {
	w := modeltest.Large(5000, 20000)
	var deltas []graphmodel.Delta
	for _, p := range w.People.All() {
		next := graphmodel.Clone(p)
		next.CadenceDays = graphmodel.Some(30)
		deltas = append(deltas, graphmodel.Delta{Before: p, After: next})
	}
	v, s, _ := shown(b, w.Apply(deltas))
	s.Select(session.SelectionOf(graphmodel.RefOf(w.People.All()[7])))
	f := v.study.Findings()
	if len(v.lines) < 4999 {
		b.Fatalf("%d lines", len(v.lines))
	}
	for b.Loop() {
		v.told(f)
	}
}
