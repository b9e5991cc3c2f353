package trustview

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/crosstab"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
	"inroad/graphmodel/modeltest"
	"inroad/graphmodel/trustmatrix"
)

func shown(t testing.TB, w *graphmodel.Workspace) (*View, *session.Session, fyne.Window) {
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

// on puts the cursor on two people, by name.
func (v *View) on(t *testing.T, from, to string) {
	t.Helper()
	find := func(name string) int {
		return slices.IndexFunc(v.lines, func(l trustmatrix.Line) bool { return v.matrix.Name(v.of, l) == name })
	}
	at := crosstab.Place{Row: find(from), Column: find(to)}
	if !at.InCells() {
		t.Fatalf("%s and %s are not in the table", from, to)
	}
	v.table.GoTo(at)
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

func TestMarkupOfTheSample(t *testing.T) {
	v, _, window := shown(t, apptest.Sample(t, samples.First))
	says(t, v, "Who trusts whom", "26 people,", "Within Customer Services:", "one way only", "Unfold all")
	apptest.Markup(t, "sample.xml", window.Canvas())
}

func TestAnEmptyMapSaysWhatToDo(t *testing.T) {
	v, _, window := shown(t, graphmodel.New("w", "New"))
	says(t, v, "Add at least two people", "Show the map")
	apptest.Markup(t, "empty.xml", window.Canvas())
}

func TestDepartmentsUnfold(t *testing.T) {
	v, _, _ := shown(t, apptest.Sample(t, samples.First))
	folded := len(v.lines)
	v.table.GoTo(crosstab.Place{Row: 1, Column: 2})
	v.press(fyne.KeyReturn)
	executives, finance := v.matrix.Layout.Groups[1], v.matrix.Layout.Groups[2]
	if want := folded + len(executives.People) + len(finance.People); len(v.lines) != want {
		t.Fatalf("there are %d lines, want %d", len(v.lines), want)
	}
	if from, to, _ := v.cursor(); from != (trustmatrix.Line{Group: 1, Person: -1}) || to != (trustmatrix.Line{Group: 2, Person: -1}) {
		t.Errorf("the cursor is on %v and %v", from, to)
	}
	v.press(fyne.KeyReturn)
	if len(v.lines) != folded {
		t.Errorf("folded again there are %d lines, want %d", len(v.lines), folded)
	}
	v.head.open.Tapped(nil)
	if len(v.lines) != folded+v.of.People.Len() {
		t.Errorf("unfolded there are %d lines", len(v.lines))
	}
	says(t, v, "Fold all")
}

func TestTypingIsOneStepOfUndo(t *testing.T) {
	for _, c := range []struct {
		typed string
		want  float64
	}{{"4", graphmodel.Trusting.Level()}, {"45", 45}, {"100", 100}, {"05", 5}, {"1005", graphmodel.Strong.Level()}, {"0\r", 0}, {"7\r", 7}, {"77", 77}} {
		v, s, _ := shown(t, apptest.Small())
		v.setAll(true)
		v.on(t, "Bo Lind", "Ana Ruiz")
		text, enter := strings.CutSuffix(c.typed, "\r")
		v.typing(text)
		if enter {
			v.press(fyne.KeyReturn)
		}
		tie := s.Workspace().TieBetween("p-bo", "p-ana")
		if tie == nil {
			t.Errorf("typing %q draws no tie", c.typed)
			continue
		}
		if got := tie.Trust.Or(-1); got != c.want {
			t.Errorf("typing %q sets %g, want %g", c.typed, got, c.want)
		}
		if !s.History().Undo() || s.Workspace().TieBetween("p-bo", "p-ana") != nil {
			t.Errorf("%q takes more than one step to undo", c.typed)
		}
	}
}

func TestANumberIsFinishedByMoving(t *testing.T) {
	v, s, _ := shown(t, apptest.Small())
	v.setAll(true)
	v.on(t, "Bo Lind", "Ana Ruiz")
	v.typing("8")
	says(t, v, "typing 8")
	if s.Workspace().TieBetween("p-bo", "p-ana") != nil {
		t.Error("a digit that may begin a number draws a tie")
	}
	v.press(fyne.KeyUp)
	if tie := s.Workspace().TieBetween("p-bo", "p-ana"); tie == nil || tie.Trust.Or(-1) != 8 {
		t.Errorf("after moving on the tie is %v", tie)
	}
}

// hands is a clock that is set by the test.
type hands struct{ now time.Time }

func (h *hands) Now() time.Time                           { return h.now }
func (h *hands) After(time.Duration, func()) (off func()) { return func() {} }

func TestALaterDigitIsAStepOfItsOwn(t *testing.T) {
	v, s, _ := shown(t, apptest.Small())
	clock := &hands{now: time.Unix(1000, 0)}
	v.Clock = clock
	v.setAll(true)
	v.on(t, "Ana Ruiz", "Bo Lind")
	v.typing("4")
	clock.now = clock.now.Add(2 * together)
	v.typing("2")
	if got := s.Workspace().Tie("t").Trust.Or(-1); got != graphmodel.Wary.Level() {
		t.Errorf("the trust is %g", got)
	}
	clock.now = clock.now.Add(together / 2)
	v.typing("5")
	if got := s.Workspace().Tie("t").Trust.Or(-1); got != 25 {
		t.Errorf("the trust is %g", got)
	}
}

func TestKeysOnATie(t *testing.T) {
	v, s, _ := shown(t, apptest.Small())
	opened := 0
	v.ShowDetails = func() { opened++ }
	v.setAll(true)
	v.on(t, "Ana Ruiz", "Bo Lind")
	says(t, v, "Ana Ruiz → Bo Lind: trusting (60 of 100)", "Bo Lind → Ana Ruiz: no tie drawn")
	v.press(fyne.KeyReturn)
	if only, _ := s.Selection().Only(); only != (graphmodel.Ref{Kind: graphmodel.KindTie, ID: "t"}) || opened != 1 {
		t.Errorf("selected is %v, opened %d times", only, opened)
	}
	v.typing("f")
	if !s.Workspace().Tie("t").Friction {
		t.Error("F does not mark friction")
	}
	says(t, v, "trusting (60 of 100), friction", "1 with friction")
	v.press(fyne.KeyDelete)
	if s.Workspace().Tie("t") != nil {
		t.Error("Delete leaves the tie")
	}
	says(t, v, "Ana Ruiz → Bo Lind: no tie drawn")
	s.History().Undo()
	says(t, v, "trusting (60 of 100)")
}

func TestTheCursorStaysWithPeople(t *testing.T) {
	v, s, _ := shown(t, apptest.Sample(t, samples.First))
	v.setAll(true)
	v.on(t, "Gil Torres", "Dana Wu")
	want := "Gil Torres → Dana Wu"
	for order := range trustmatrix.Order(4) {
		v.sortBy(order)
		if order == trustmatrix.ByCommunity {
			v.setAll(true)
			v.on(t, "Gil Torres", "Dana Wu")
		}
		says(t, v, want)
	}
	s.Do(edit.AddPerson(s.Workspace(), &graphmodel.Person{ID: "new", Name: "Aaron New"}, 0, 0))
	says(t, v, want, "27 people")
}

func TestCommunitiesAreGroups(t *testing.T) {
	v, _, _ := shown(t, apptest.Sample(t, samples.First))
	v.sortBy(trustmatrix.ByCommunity)
	if groups := v.matrix.Layout.Groups; len(groups) < 2 || groups[0].Name != "Group 1" || len(groups[0].People) < len(groups[1].People) {
		t.Errorf("the groups are %+v", groups)
	}
}

func TestMarks(t *testing.T) {
	v, _, _ := shown(t, apptest.Small())
	v.setAll(true)
	v.on(t, "Ana Ruiz", "Bo Lind")
	from, to, _ := v.cursor()
	if m := v.markOf(from, to); m.text != "60" || !m.oneWay || !m.tied {
		t.Errorf("the mark is %+v", m)
	}
	if m := v.markOf(to, from); m.tied || m.oneWay {
		t.Errorf("the mark of a gap is %+v", m)
	}
	finance := trustmatrix.Line{Group: from.Group, Person: -1}
	v.measure = returned
	if m := v.markOf(finance, to); m.text != "0%" {
		t.Errorf("the share returned is %q", m.text)
	}
	v.measure = ties
	if m := v.markOf(finance, to); m.text != "1" {
		t.Errorf("the count is %q", m.text)
	}
}

// What is painted takes the time of what is seen, however many people there are.
func BenchmarkPaint(b *testing.B) {
	for _, people := range []int{50, 5000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			v, _, window := shown(b, modeltest.Large(people, 4*people))
			v.setAll(true)
			window.Resize(fyne.NewSize(1280, 800))
			picture := image.NewRGBA(image.Rect(0, 0, 1280, 600))
			b.ResetTimer()
			for i := range b.N {
				v.table.GoTo(crosstab.Place{Row: i % len(v.lines), Column: 7 * i % len(v.lines)})
				v.table.Paint(picture, 1)
			}
		})
	}
}

// An edit on a large map must not be felt while typing.
func BenchmarkTyping(b *testing.B) {
	v, _, _ := shown(b, modeltest.Large(5000, 20000))
	v.setAll(true)
	tie := v.of.Ties.All()[0]
	v.follow(graphmodel.Ref{Kind: graphmodel.KindPerson, ID: tie.From}, graphmodel.Ref{Kind: graphmodel.KindPerson, ID: tie.To})
	b.ResetTimer()
	for i := range b.N {
		v.typed = ""
		v.typing(fmt.Sprint(1 + i%5))
	}
}
