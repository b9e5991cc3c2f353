package planboard

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/advice"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/planning"
)

func shown(t *testing.T, w *graphmodel.Workspace) (*Board, *session.Session, fyne.Window) {
	t.Helper()
	s := apptest.Session(t, w, session.Inline{})
	b, window := apptest.Window(t, fyne.NewSize(720, 700), func() *Board { return New(s) })
	b.Show()
	return b, s, window
}

func says(t *testing.T, b *Board, want ...string) {
	t.Helper()
	for _, w := range want {
		if got := apptest.Words(b); !strings.Contains(got, w) {
			t.Errorf("the board does not say %q but\n%s", w, got)
		}
	}
}

// pressed presses the button with that text.
func pressed(t *testing.T, b *Board, text string) {
	t.Helper()
	for _, one := range apptest.Seen(b) {
		if button, ok := one.(*look.Button); ok && button.Text() == text {
			button.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("there is no button %q in\n%s", text, apptest.Words(b))
}

func order(s *session.Session) string {
	var names []string
	for _, step := range edit.PlanOrder(s.Change()) {
		names = append(names, s.Workspace().PersonName(step.Person))
	}
	return strings.Join(names, ", ")
}

// step is the i-th step in the order.
func step(s *session.Session, i int) graphmodel.Step { return edit.PlanOrder(s.Change())[i] }

func TestTheBoardOfTheSample(t *testing.T) {
	b, _, window := shown(t, apptest.Sample(t, samples.First))
	says(t, b, "Plan for Self-service analytics", "1 of 3 steps done · next: Fay Moreau, by 1 Dec", "Gil Torres asks", "→ Yes; wants a say in the design.",
		"WHAT TO SAY", "WHAT THE MAP SAYS", "Shared goal", "GOOD TO KNOW BEFORE", "Likely objection", "Self-service analytics: stance of Fay Moreau, reason, need")
	apptest.Markup(t, "board.xml", window.Canvas())
}

func TestStepsAreChosenByArrowsAndMovedWithAlt(t *testing.T) {
	b, s, window := shown(t, apptest.Sample(t, samples.First))
	b.chooseAt(0)
	b.rows[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if window.Canvas().Focused() != b.rows[1] || b.chosen != b.rows[1].step.ID {
		t.Fatalf("the focus is on %v", window.Canvas().Focused())
	}
	if only, _ := s.Selection().Only(); s.Workspace().NameOf(only) != "Fay Moreau" {
		t.Errorf("selected is %v", only)
	}
	b.rows[1].TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	if got := order(s); got != "Fay Moreau, Gil Torres, Dana Wu" {
		t.Errorf("the order is %s", got)
	}
	if got, ok := window.Canvas().Focused().(*row); !ok || got.step.Person != step(s, 0).Person {
		t.Error("the focus did not go with the step")
	}
	if s.History().UndoName() != "Move the step with Fay Moreau" {
		t.Errorf("the step of undo is called %q", s.History().UndoName())
	}
	b.rows[0].TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	if got := order(s); got != "Fay Moreau, Gil Torres, Dana Wu" {
		t.Errorf("beyond the first place the order is %s", got)
	}
	s.History().Undo()
	if got := order(s); got != "Gil Torres, Fay Moreau, Dana Wu" {
		t.Errorf("after undo the order is %s", got)
	}
}

func TestAStepIsDragged(t *testing.T) {
	b, s, _ := shown(t, apptest.Sample(t, samples.First))
	last := b.rows[2]
	last.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, -last.Position().Y-20)})
	if b.drop != 0 || !b.marker.Visible() {
		t.Errorf("it would go to %d", b.drop)
	}
	last.DragEnd()
	if got := order(s); got != "Dana Wu, Gil Torres, Fay Moreau" || b.marker.Visible() {
		t.Errorf("the order is %s", got)
	}
	first := b.rows[0]
	first.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 5)})
	first.DragEnd()
	if got := order(s); got != "Dana Wu, Gil Torres, Fay Moreau" {
		t.Errorf("dragged a little the order is %s", got)
	}
	first.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 900)})
	first.DragEnd()
	if got := order(s); got != "Gil Torres, Fay Moreau, Dana Wu" {
		t.Errorf("dragged to the end the order is %s", got)
	}
}

func TestAStepIsDeleted(t *testing.T) {
	b, s, _ := shown(t, apptest.Sample(t, samples.First))
	b.rows[2].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if got := order(s); got != "Gil Torres, Fay Moreau" || len(b.rows) != 2 {
		t.Errorf("the steps are %s in %d rows", got, len(b.rows))
	}
}

func TestTheMessageIsMadeFromTheMap(t *testing.T) {
	b, s, _ := shown(t, apptest.Sample(t, samples.First))
	was := step(s, 1)
	pressed(t, b, "Make it anew from the map")
	now := step(s, 1)
	if want := advice.NewCard(s.Workspace(), s.Change().ID, was, s.Today()).Message(); now.Message != want || want == was.Message {
		t.Errorf("the message is %q", now.Message)
	}
	pressed(t, b, "Copy")
	if got := fyne.CurrentApp().Clipboard().Content(); got != now.Message {
		t.Errorf("copied is %q", got)
	}
	says(t, b, "Copied")
	s.History().Undo()
	if got := step(s, 1).Message; got != was.Message {
		t.Errorf("after undo the message is %q", got)
	}
}

func TestASentenceLeadsToItsField(t *testing.T) {
	b, s, _ := shown(t, apptest.Sample(t, samples.First))
	var went []advice.Source
	b.GoTo = func(source advice.Source) { went = append(went, source) }
	for _, one := range apptest.Seen(b.right) {
		if press, ok := one.(*look.Press); ok {
			press.Press()
		}
	}
	if len(went) < 10 {
		t.Fatalf("%d sentences lead somewhere", len(went))
	}
	for _, source := range went {
		if s.Workspace().Lookup(source.Ref) == nil {
			t.Errorf("%+v leads nowhere", source)
		}
	}
}

func TestWhatIsMissingLeadsToWhereItIsWritten(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	c := w.Changes.All()[0]
	bare := edit.Update(w, "", "", c, func(c *graphmodel.Change) { c.Benefits, c.Offers = nil, nil })
	b, _, _ := shown(t, w.Apply(bare.Deltas))
	var went advice.Source
	b.GoTo = func(source advice.Source) { went = source }
	says(t, b, "NOT KNOWN YET")
	pressed(t, b, "Fill in")
	if went.Path == "" {
		t.Errorf("it led to %+v", went)
	}
}

func TestTypingInAFieldKeepsTheField(t *testing.T) {
	b, s, _ := shown(t, apptest.Sample(t, samples.First))
	d := b.detail
	change := s.Change()
	s.Do(edit.UpdateStep(s.Workspace(), change, b.chosen, "Change it", "", func(s *graphmodel.Step) { s.Goal = "Agrees by May" }))
	if b.detail != d {
		t.Error("the fields were made anew under the cursor")
	}
	says(t, b, "Agrees by May", "Would you agree by May?")
}

func TestTheBoardSaysWhatAResultChanges(t *testing.T) {
	b, s, _ := shown(t, apptest.Sample(t, samples.First))
	before := s.BestRoute()
	r := planning.Result{Outcome: planning.Yes, Words: "starts with one report", Follows: []planning.Matter{planning.MatterStance, planning.MatterTrust}}
	b.Expect(func() { s.Do(planning.Take(s.Workspace(), s.Change().ID, step(s, 1).ID, r, s.Today())) })
	if s.BestRoute().Probability <= before.Probability {
		t.Fatal("the way has not become better")
	}
	says(t, b, "Best first contact is still Gil Torres. The whole way lands "+chance(s.BestRoute())+" (it was "+chance(before)+").",
		"2 of 3 steps done · next: Dana Wu")
	b.Expect(func() {
		w := s.Workspace()
		s.Do(edit.SetStances(w, s.Change(), graphmodel.Some(graphmodel.Opposed), step(s, 0).Person))
	})
	says(t, b, "Best first contact is now "+s.Workspace().PersonName(s.BestRoute().People[1])+", no longer Gil Torres.")
	b.news.forget()
	if strings.Contains(apptest.Words(b), "Best first contact") {
		t.Error("it is said still")
	}
}

func TestAPlanIsMadeWhereThereIsNone(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	c := w.Changes.All()[0]
	bare := w.Apply(edit.Update(w, "", "", c, func(c *graphmodel.Change) { c.Steps = nil }).Deltas)
	for button, want := range map[string]string{"Make it a plan": "Dana Wu", "Take the best route": "Gil Torres, Fay Moreau, Dana Wu"} {
		b, s, _ := shown(t, bare)
		says(t, b, "There is no plan yet")
		pressed(t, b, button)
		if got := order(s); got != want {
			t.Errorf("%s gives the steps %s, want %s", button, got, want)
		}
		if b.chosen != step(s, 0).ID {
			t.Errorf("%s opens %s", button, b.chosen)
		}
	}
	b, s, _ := shown(t, bare)
	pressed(t, b, "Add a step")
	if len(s.Change().Steps) != 1 || b.chosen != step(s, 0).ID {
		t.Errorf("the steps are %+v", s.Change().Steps)
	}
	says(t, b, "Nobody yet", "Say whom to win")
}

func TestWithoutAChangeOneIsAskedFor(t *testing.T) {
	b, _, window := shown(t, graphmodel.New("w", "Empty"))
	asked := false
	b.NewChange = func() { asked = true }
	pressed(t, b, "New change…")
	if !asked {
		t.Error("it does nothing")
	}
	apptest.Markup(t, "empty.xml", window.Canvas())
}

func TestResultsAndTalksAreAskedFor(t *testing.T) {
	b, s, _ := shown(t, apptest.Sample(t, samples.First))
	var asked, logged graphmodel.ID
	b.AskResult = func(_, step graphmodel.ID) { asked = step }
	b.Log = func(person graphmodel.ID) { logged = person }
	pressed(t, b, "How did it go?…")
	pressed(t, b, "Log a touchpoint…")
	if asked != step(s, 1).ID || logged != step(s, 1).Person {
		t.Errorf("asked is %s, logged %s", asked, logged)
	}
}

func TestAHiddenBoardDoesNothing(t *testing.T) {
	s := apptest.Session(t, apptest.Sample(t, samples.First), session.Inline{})
	b, _ := apptest.Window(t, fyne.NewSize(720, 700), func() *Board { return New(s) })
	s.Do(edit.AddStep(s.Workspace(), s.Change(), graphmodel.Step{}))
	if len(b.rows) != 0 || s.Plan.Findings().Answer != nil {
		t.Error("it worked before it was shown")
	}
	b.Show()
	if len(b.rows) != 4 {
		t.Errorf("it has %d rows", len(b.rows))
	}
}

func TestStatusesInWords(t *testing.T) {
	for want, s := range map[string]graphmodel.Step{
		"✓ done": {Status: edit.StepDone}, "dropped": {Status: edit.StepDropped}, "planned": {},
		"overdue · 20 Nov": {Due: "2026-11-20"}, "planned · 1 Jan 2027": {Due: "2027-01-01"},
		"under way · 21 Nov": {Status: planning.StepUnderWay, Due: apptest.Today},
	} {
		if got, _ := statusOf(s, apptest.Today); got != want {
			t.Errorf("%+v is %q, want %q", s, got, want)
		}
	}
}

// BenchmarkStep is what an edit costs while the board shows a step on a map of
// 5,000 people.
func BenchmarkStep(b *testing.B) {
	w := modeltest.Large(5000, 20000)
	people := w.People.All()
	change := &graphmodel.Change{ID: "c", Title: "C", Deciders: []graphmodel.ID{people[10].ID}}
	for i := range 12 {
		change.Steps = append(change.Steps, graphmodel.Step{ID: graphmodel.ID(rune('a' + i)), Person: people[i+1].ID})
	}
	w = w.Apply([]graphmodel.Delta{{After: change}})
	s := apptest.Session(b, w, new(apptest.Later))
	s.ChooseChange("c")
	board, _ := apptest.Window(b, fyne.NewSize(720, 700), func() *Board { return New(s) })
	board.Show()
	if !slices.ContainsFunc(board.rows, func(r *row) bool { return r.chosen }) {
		b.Fatal("nothing is shown")
	}
	for b.Loop() {
		board.update()
	}
}
