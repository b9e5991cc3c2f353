package supportview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/modeltest"
)

func shown(t *testing.T, w *graphmodel.Workspace) (*View, *session.Session, fyne.Window) {
	t.Helper()
	s := apptest.Session(t, w, session.Inline{})
	v, window := apptest.Window(t, fyne.NewSize(900, 720), func() *View { return New(s) })
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

// called returns the id of a person by name.
func called(t *testing.T, w *graphmodel.Workspace, name string) graphmodel.ID {
	t.Helper()
	for _, p := range w.People.All() {
		if p.Name == name {
			return p.ID
		}
	}
	t.Fatalf("nobody is called %s", name)
	return ""
}

func stance(s *session.Session, id graphmodel.ID) graphmodel.Stance {
	found, _ := s.Change().StanceOf(id)
	return found
}

// cardOf returns the card of a person in view.
func cardOf(t *testing.T, v *View, id graphmodel.ID) *card {
	t.Helper()
	for _, o := range apptest.Seen(v) {
		if c, ok := o.(*card); ok && c.facts.id == id {
			return c
		}
	}
	t.Fatalf("%s has no card in view", id)
	return nil
}

func click(c *card, keys fyne.KeyModifier) {
	c.MouseDown(&desktop.MouseEvent{Modifier: keys})
	c.Tapped(&fyne.PointEvent{})
}

// drag drags a card to a column.
func drag(v *View, c *card, column int, keys fyne.KeyModifier) {
	l := v.board.lanes[column]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l).AddXY(20, 60)
	c.MouseDown(&desktop.MouseEvent{Modifier: keys})
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	c.DragEnd()
}

func press(b *board, modifier fyne.KeyModifier, key fyne.KeyName) {
	if modifier == 0 {
		b.TypedKey(&fyne.KeyEvent{Name: key})
	} else {
		b.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: modifier})
	}
}

func TestTheSamplesAsTheyAreSeen(t *testing.T) {
	_, _, window := shown(t, apptest.Sample(t, "self-service-analytics"))
	apptest.Markup(t, "columns.xml", window.Canvas())
	v, _, window := shown(t, apptest.Sample(t, "high-tech-managers"))
	v.board.goTo(v.roll.columns[0][0])
	apptest.Markup(t, "selected.xml", window.Canvas())
}

func TestColumnsHoldWhomTheChangeTouches(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	says(t, v, "Carried: 0 of 1 decider now (not enough), 1 of 1 decider with the plan (enough).", "The decider must reach 6 in 10.")
	hugo := called(t, s.Workspace(), "Hugo Brandt")
	if column := v.roll.columns[0]; len(column) != 1 || column[0] != hugo {
		t.Errorf("opposed are %v", column)
	}
	if dana := v.roll.columns[2][0]; s.Workspace().PersonName(dana) != "Dana Wu" {
		t.Errorf("who decides is not first among the neutral: %s", s.Workspace().PersonName(dana))
	}
	touched := v.roll.count()
	test.Tap(v.head.everybody)
	if v.roll.count() != s.Workspace().People.Len() || touched >= v.roll.count() {
		t.Errorf("of everybody %d are listed, of those touched %d", v.roll.count(), touched)
	}
}

func TestADragChangesWhereSomebodyStands(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	hugo := called(t, s.Workspace(), "Hugo Brandt")
	drag(v, cardOf(t, v, hugo), 3, 0)
	if got := stance(s, hugo); got.Current != graphmodel.Some(1) || len(got.Reasons) != 2 {
		t.Errorf("the stance is %+v", got)
	}
	if name := s.History().UndoName(); name != "Change the stance of Hugo Brandt" {
		t.Errorf("the step is called %q", name)
	}
	drag(v, cardOf(t, v, hugo), 4, fyne.KeyModifierAlt)
	if got := stance(s, hugo); got.Current != graphmodel.Some(1) || got.Desired != graphmodel.Some(2) {
		t.Errorf("with Alt the stance is %+v", got)
	}
	s.History().Undo()
	s.History().Undo()
	if got := stance(s, hugo); got.Current != graphmodel.Some(-2) {
		t.Errorf("after undo the stance is %+v", got)
	}
	if v.board.ghost.Visible() {
		t.Error("what was dragged is still to be seen")
	}
}

func TestADropBesideTheColumnsChangesNothing(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	before := s.Workspace()
	c := cardOf(t, v, called(t, s.Workspace(), "Hugo Brandt"))
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(400, 5)}})
	c.DragEnd()
	if s.Workspace() != before {
		t.Error("the map has changed")
	}
}

func TestSeveralAreMovedInOneStep(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	sceptical := v.roll.columns[1]
	click(cardOf(t, v, sceptical[0]), 0)
	click(cardOf(t, v, sceptical[2]), fyne.KeyModifierShift)
	if got := len(v.board.listed()); got != 3 {
		t.Fatalf("%d are selected", got)
	}
	click(cardOf(t, v, sceptical[1]), fyne.KeyModifierShortcutDefault)
	drag(v, cardOf(t, v, sceptical[0]), 4, 0)
	for i, id := range sceptical[:3] {
		if want := graphmodel.Some([]int{2, -1, 2}[i]); stance(s, id).Current != want {
			t.Errorf("number %d stands at %v", i, stance(s, id).Current)
		}
	}
	s.History().Undo()
	if len(v.roll.columns[1]) != len(sceptical) {
		t.Error("one step of undo does not bring all back")
	}
}

func TestTheKeysDoWhatTheMouseDoes(t *testing.T) {
	v, s, window := shown(t, apptest.Sample(t, samples.First))
	window.Canvas().Focus(v.board)
	hugo := called(t, s.Workspace(), "Hugo Brandt")
	if len(s.Selection().Refs()) != 0 {
		t.Error("the focus alone selects somebody")
	}
	press(v.board, 0, fyne.KeyReturn)
	if only, _ := s.Selection().Only(); only.ID != hugo {
		t.Fatalf("the focus begins at %v", only)
	}
	press(v.board, fyne.KeyModifierShortcutDefault, fyne.KeyRight)
	if stance(s, hugo).Current != graphmodel.Some(-1) {
		t.Errorf("one to the right is %v", stance(s, hugo).Current)
	}
	press(v.board, fyne.KeyModifierAlt, fyne.KeyRight)
	if stance(s, hugo).Desired != graphmodel.Some(1) {
		t.Errorf("needed one more is %v", stance(s, hugo).Desired)
	}
	v.board.TypedRune('5')
	press(v.board, fyne.KeyModifierShortcutDefault, fyne.KeyRight)
	if stance(s, hugo).Current != graphmodel.Some(2) {
		t.Errorf("beyond champion is %v", stance(s, hugo).Current)
	}
	v.board.TypedRune('0')
	if stance(s, hugo).Current.Known() {
		t.Error("0 does not make it not known")
	}
	press(v.board, fyne.KeyModifierShortcutDefault, fyne.KeyLeft)
	if stance(s, hugo).Current != graphmodel.Some(0) {
		t.Errorf("from not known it goes to %v", stance(s, hugo).Current)
	}
	press(v.board, 0, fyne.KeyRight)
	if only, _ := s.Selection().Only(); v.roll.column(only.ID) != 3 {
		t.Errorf("to the right is %v", only)
	}
	press(v.board, 0, fyne.KeyEnd)
	if only, _ := s.Selection().Only(); only.ID != v.roll.columns[3][len(v.roll.columns[3])-1] {
		t.Errorf("the end is %v", only)
	}
	v.board.TypedShortcut(&fyne.ShortcutSelectAll{})
	if len(s.Selection().Refs()) != v.roll.count() {
		t.Error("not all are selected")
	}
	press(v.board, 0, fyne.KeyEscape)
	if len(s.Selection().Refs()) != 0 {
		t.Error("Escape leaves somebody selected")
	}
}

func TestColumnsOfWhereTheyAreNeeded(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	hugo := called(t, s.Workspace(), "Hugo Brandt")
	v.head.lanes.OnChanged(1)
	if v.roll.column(hugo) != columnOf(stance(s, hugo).Desired) {
		t.Errorf("Hugo is in column %d", v.roll.column(hugo))
	}
	drag(v, cardOf(t, v, hugo), 3, 0)
	if got := stance(s, hugo); got.Current != graphmodel.Some(-2) || got.Desired != graphmodel.Some(1) {
		t.Errorf("the stance is %+v", got)
	}
	says(t, cardOf(t, v, hugo), "now opposed")
}

func TestReasonsAreAnsweredInPlace(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	hugo := called(t, s.Workspace(), "Hugo Brandt")
	v.board.goTo(hugo)
	says(t, v.detail.content, "Hugo Brandt", "WHAT MOVES THEM", "WHOM THEY MOVE", "Often helps:")
	r := v.detail.reasons
	r.kind.Choose("workload")
	r.text.SetText("Nobody has a free hour")
	test.Tap(r.add)
	reasons := stance(s, hugo).Reasons
	if n := len(reasons); n != 3 || reasons[2].Kind != "workload" || reasons[2].Text != "Nobody has a free hour" {
		t.Fatalf("the reasons are %+v", reasons)
	}
	if r.text.Text != "" || !r.add.Disabled() {
		t.Error("what was added still stands where the next is typed")
	}
	last := r.rows[2]
	last.answer.SetText("Two people for March")
	test.Tap(last.settled)
	if got := stance(s, hugo).Reasons[2]; got.Answer != "Two people for March" || !got.Addressed {
		t.Errorf("the reason is %+v", got)
	}
	if r.rows[2] != last {
		t.Error("the row was made anew while it was typed in")
	}
	s.History().Undo()
	if stance(s, hugo).Reasons[2].Addressed || last.settled.On() {
		t.Error("undo does not take the tick back")
	}
}

func TestEmptyPlacesSayWhatToDo(t *testing.T) {
	w := graphmodel.New("w", "W")
	v, s, _ := shown(t, w)
	did := ""
	v.ShowMap, v.NewChange = func() { did = "map" }, func() { did = "change" }
	v.update()
	says(t, v, "There is nobody on the map yet")
	if strings.Contains(apptest.Words(v), "Stop") || strings.Contains(apptest.Words(v), "Work it out") {
		t.Error("with no change there is nothing to stop or to work out")
	}
	test.Tap(v.empty.button)
	if did != "map" {
		t.Errorf("the button does %q", did)
	}
	s.Open(apptest.Small())
	says(t, v, "Describe a change first")
	if test.Tap(v.empty.button); did != "change" {
		t.Errorf("the button does %q", did)
	}
	s.Open(apptest.Small().Apply([]graphmodel.Delta{{After: &graphmodel.Change{ID: "c", Title: "C"}}}))
	says(t, v, "The change touches nobody yet")
	test.Tap(v.empty.button)
	says(t, v, "Ana Ruiz", "Bo Lind", "Nobody decides on it yet")
}

func TestHiddenItWantsNothing(t *testing.T) {
	l := new(apptest.Later)
	s := apptest.Session(t, apptest.Sample(t, samples.First), l)
	v, _ := apptest.Window(t, fyne.NewSize(900, 720), func() *View { return New(s) })
	l.RunAll()
	v.Show()
	l.RunAll()
	says(t, v, "with the plan")
	v.Hide()
	if s.Forecast.Findings().Working || s.Plan.Findings().Working {
		t.Error("it is still at work")
	}
}

// thousands returns the view of everybody of a large organisation.
func thousands(t testing.TB) *View {
	w := modeltest.Organisation(1, 5000, 20000)
	w = w.Apply([]graphmodel.Delta{{After: &graphmodel.Change{ID: "c", Title: "C"}}})
	s := apptest.Session(t, w, new(apptest.Later))
	v, _ := apptest.Window(t, fyne.NewSize(900, 720), func() *View { return New(s) })
	v.roll.everybody = true
	v.Show()
	return v
}

func TestThousandsAreShownAtOnce(t *testing.T) {
	v := thousands(t)
	made := 0
	for _, o := range apptest.Seen(v) {
		if _, ok := o.(*card); ok {
			made++
		}
	}
	if v.roll.count() != 5000 || made == 0 || made > 12 {
		t.Errorf("%d people are listed with %d cards", v.roll.count(), made)
	}
	last := v.roll.columns[unknown][4999]
	v.board.goTo(last)
	cardOf(t, v, last)
}

func BenchmarkAnEditAmongThousands(b *testing.B) {
	v := thousands(b)
	for b.Loop() {
		v.update()
	}
}
