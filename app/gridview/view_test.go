package gridview

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
	v, window := apptest.Window(t, fyne.NewSize(800, 700), func() *View { return New(s) })
	v.Show()
	return v, s, window
}

func says(t *testing.T, v *View, want ...string) {
	t.Helper()
	for _, w := range want {
		if got := apptest.Words(v); !strings.Contains(got, w) {
			t.Errorf("it does not say %q but\n%s", w, got)
		}
	}
}

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

func stance(s *session.Session, id graphmodel.ID) graphmodel.Opt[int] {
	found, _ := s.Change().StanceOf(id)
	return found.Current
}

func power(s *session.Session, id graphmodel.ID) int { return s.Workspace().Person(id).Power.Or(0) }

// placeOf returns where somebody is in the grid.
func placeOf(c *chart, id graphmodel.ID) fyne.Position {
	at := c.spread.places[id]
	return fyne.NewPos(float32(at.X), float32(at.Y))
}

func click(c *chart, at fyne.Position, keys fyne.KeyModifier) {
	c.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Modifier: keys})
	c.Tapped(&fyne.PointEvent{Position: at})
}

// dragTo drags somebody to a cell.
func dragTo(c *chart, id graphmodel.ID, to cell) {
	from, target := placeOf(c, id), c.plot.rect(to).Centre()
	end := fyne.NewPos(float32(target.X), float32(target.Y))
	by := end.Subtract(from)
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: end}, Dragged: fyne.NewDelta(by.X, by.Y)})
	c.DragEnd()
}

func TestTheSampleAsItIsSeen(t *testing.T) {
	v, _, window := shown(t, apptest.Sample(t, samples.First))
	apptest.Markup(t, "interest.xml", window.Canvas())
	v.turnTo(&stanceAxis)
	apptest.Markup(t, "stance.xml", window.Canvas())
}

func TestEverybodyStandsWhereTheyBelong(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	says(t, v, "Keep satisfied", "Manage closely", "Monitor", "Keep informed", "Interest counts what the map says", "decides")
	dana := called(t, s.Workspace(), "Dana Wu")
	if got := v.chart.cellOf(dana); got.power != 5 || got.column != v.people.grounds[dana].Interest()-1 || got.column < interestAxis.split {
		t.Errorf("who decides is at %v", got)
	}
	v.turnTo(&stanceAxis)
	says(t, v, "Understand and answer", "Ask to lead", "opposed", "not known")
	hugo := called(t, s.Workspace(), "Hugo Brandt")
	if got := v.chart.cellOf(hugo); got != (cell{0, power(s, hugo)}) {
		t.Errorf("who is opposed is at %v", got)
	}
	for id, place := range v.chart.spread.places {
		if got := v.chart.plot.at(place); got != v.chart.cellOf(id) {
			t.Errorf("%s is painted in %v, not %v", id, got, v.chart.cellOf(id))
		}
	}
}

func TestADragChangesPowerAndStanceInOneStep(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	v.turnTo(&stanceAxis)
	hugo := called(t, s.Workspace(), "Hugo Brandt")
	before := power(s, hugo)
	dragTo(v.chart, hugo, cell{3, 5})
	if power(s, hugo) != 5 || stance(s, hugo) != graphmodel.Some(1) {
		t.Errorf("the power is %d, the stance %v", power(s, hugo), stance(s, hugo))
	}
	if name := s.History().UndoName(); name != "Change the power and stance of Hugo Brandt" {
		t.Errorf("the step is called %q", name)
	}
	dragTo(v.chart, hugo, cell{unknownStance, 5})
	if stance(s, hugo).Known() {
		t.Error("the stance is still known")
	}
	s.History().Undo()
	s.History().Undo()
	if power(s, hugo) != before || stance(s, hugo) != graphmodel.Some(-2) {
		t.Errorf("after undo the power is %d, the stance %v", power(s, hugo), stance(s, hugo))
	}
}

func TestByInterestADragChangesPowerAlone(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	hugo := called(t, s.Workspace(), "Hugo Brandt")
	at := v.chart.cellOf(hugo)
	unchanged := s.Workspace()
	dragTo(v.chart, hugo, cell{0, at.power})
	if s.Workspace() != unchanged {
		t.Error("interest follows from the map, and can't be dragged")
	}
	dragTo(v.chart, hugo, cell{at.column, 1})
	if power(s, hugo) != 1 || stance(s, hugo) != graphmodel.Some(-2) {
		t.Errorf("the power is %d, the stance %v", power(s, hugo), stance(s, hugo))
	}
}

func TestSeveralMoveTogether(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	v.turnTo(&stanceAxis)
	hugo, rafael := called(t, s.Workspace(), "Hugo Brandt"), called(t, s.Workspace(), "Rafael Costa")
	click(v.chart, placeOf(v.chart, hugo), 0)
	click(v.chart, placeOf(v.chart, rafael), fyne.KeyModifierShortcutDefault)
	was := power(s, hugo)
	dragTo(v.chart, rafael, cell{3, 5})
	if stance(s, rafael) != graphmodel.Some(1) || stance(s, hugo) != graphmodel.Some(0) || power(s, hugo) != was+1 {
		t.Errorf("they stand at %v and %v", stance(s, rafael), stance(s, hugo))
	}
	s.History().Undo()
	if stance(s, rafael) != graphmodel.Some(-1) || stance(s, hugo) != graphmodel.Some(-2) {
		t.Error("one step of undo does not bring both back")
	}
}

func TestTheKeysDoWhatTheMouseDoes(t *testing.T) {
	v, s, window := shown(t, apptest.Sample(t, samples.First))
	v.turnTo(&stanceAxis)
	window.Canvas().Focus(v.chart)
	hugo := called(t, s.Workspace(), "Hugo Brandt")
	v.chart.goTo(hugo)
	held := func(key fyne.KeyName) {
		v.chart.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault})
	}
	was := power(s, hugo)
	held(fyne.KeyUp)
	held(fyne.KeyRight)
	if power(s, hugo) != was+1 || stance(s, hugo) != graphmodel.Some(-1) {
		t.Errorf("the power is %d, the stance %v", power(s, hugo), stance(s, hugo))
	}
	v.chart.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	only, _ := s.Selection().Only()
	if only.ID == hugo || v.chart.spread.places[only.ID].X <= v.chart.spread.places[hugo].X {
		t.Errorf("to the right is %v", only)
	}
	v.chart.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(s.Selection().Refs()) != 0 {
		t.Error("Escape leaves somebody selected")
	}
}

func TestFilters(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	touched := len(v.people.list)
	test.Tap(v.deciders)
	if len(v.people.list) != 1 || s.Workspace().PersonName(v.people.list[0]) != "Dana Wu" {
		t.Errorf("who decides are %v", v.people.list)
	}
	v.department.Choose(string(s.Workspace().Person(called(t, s.Workspace(), "Rafael Costa")).Department))
	says(t, v, "Nobody passes these filters")
	test.Tap(v.next)
	if len(v.people.list) != touched {
		t.Errorf("without filters %d are shown, not %d", len(v.people.list), touched)
	}
	test.Tap(v.everybody)
	if len(v.people.list) != s.Workspace().People.Len() {
		t.Errorf("of everybody %d are shown", len(v.people.list))
	}
}

func TestEmptyPlacesSayWhatToDo(t *testing.T) {
	v, s, _ := shown(t, graphmodel.New("w", "W"))
	did := ""
	v.ShowMap, v.NewChange = func() { did = "map" }, func() { did = "change" }
	v.update()
	says(t, v, "There is nobody on the map yet")
	if test.Tap(v.next); did != "map" {
		t.Errorf("the button does %q", did)
	}
	s.Open(apptest.Small())
	says(t, v, "Describe a change first")
	if test.Tap(v.next); did != "change" {
		t.Errorf("the button does %q", did)
	}
	s.Open(apptest.Small().Apply([]graphmodel.Delta{{After: &graphmodel.Change{ID: "c", Title: "C"}}}))
	says(t, v, "The change touches nobody yet")
	test.Tap(v.next)
	says(t, v, "2 people shown", "The power of 2 people is not rated")
}

func TestTheLinesOfTheGridArePainted(t *testing.T) {
	v, _, _ := shown(t, apptest.Sample(t, samples.First))
	picture := v.chart.generate(int(v.chart.Size().Width), int(v.chart.Size().Height))
	p := v.chart.plot
	x, y := int(p.left(p.axis.split)+0.5), int(p.area.Min.Y-band/2)
	on, beside := picture.At(x, y), picture.At(x+4, y)
	if on == beside {
		t.Errorf("between low and high is %v, as beside it", on)
	}
}

// thousands returns the view of everybody of a large organisation.
func thousands(t testing.TB) *View {
	w := modeltest.Organisation(1, 5000, 20000)
	w = w.Apply([]graphmodel.Delta{{After: &graphmodel.Change{ID: "c", Title: "C"}}})
	s := apptest.Session(t, w, new(apptest.Later))
	v, _ := apptest.Window(t, fyne.NewSize(800, 700), func() *View { return New(s) })
	v.Show()
	v.setFilters(filters{everybody: true})
	return v
}

func TestThousandsAreShownAtOnce(t *testing.T) {
	v := thousands(t)
	hidden := 0
	for _, list := range v.chart.spread.hidden {
		hidden += len(list)
	}
	if len(v.chart.spread.places)+hidden != 5000 || hidden == 0 {
		t.Errorf("%d are shown and %d counted", len(v.chart.spread.places), hidden)
	}
}

func BenchmarkAnEditAmongThousands(b *testing.B) {
	v := thousands(b)
	for b.Loop() {
		v.update()
	}
}
