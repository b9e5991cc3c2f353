package coach

import (
	"fmt"
	"slices"
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
)

// shown returns the panel of a map, in a window.
func shown(t *testing.T, w *graphmodel.Workspace, scheduler session.Scheduler) (*Panel, *Coach, *session.Session) {
	t.Helper()
	s := apptest.Session(t, w, session.Inline{})
	if scheduler != nil {
		s = apptest.Session(t, w, scheduler)
	}
	var c *Coach
	p, _ := apptest.Window(t, fyne.NewSize(336, 900), func() *Panel {
		c = New(s)
		return NewPanel(c)
	})
	p.Show()
	return p, c, s
}

// small is a map on which little is wrong: Dana decides and nobody stands for the
// change.
func small() *graphmodel.Workspace {
	w := graphmodel.New("w", "Small")
	w.Info.Me = "me"
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "dana", Name: "Dana Wu"}, {ID: "me", Name: "Mia Kern"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "dana", To: "me", Trust: graphmodel.Some(80.0)}})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One key", Deciders: []graphmodel.ID{"dana"},
		Stances: []graphmodel.Stance{{Person: "dana", Current: graphmodel.Some(2)}}}})
	return w
}

// press presses what has that text, the first one below an object.
func press(t *testing.T, o fyne.CanvasObject, text string) {
	t.Helper()
	for _, one := range apptest.Seen(o) {
		if b, ok := one.(interface {
			fyne.Tappable
			Text() string
		}); ok && b.Text() == text {
			b.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("there is nothing to press called %q in\n%s", text, apptest.Words(o))
}

// unfold opens the advice with those words.
func unfold(t *testing.T, p *Panel, words string) {
	t.Helper()
	for _, one := range apptest.Seen(p) {
		if b, ok := one.(*look.Press); ok && strings.Contains(apptest.Words(b), words) {
			b.Press()
			return
		}
	}
	t.Fatalf("there is no advice %q in\n%s", words, apptest.Words(p))
}

func says(t *testing.T, o fyne.CanvasObject, want ...string) {
	t.Helper()
	for _, w := range want {
		if got := apptest.Words(o); !strings.Contains(got, w) {
			t.Errorf("it does not say %q but\n%s", w, got)
		}
	}
}

func silent(t *testing.T, o fyne.CanvasObject, not string) {
	t.Helper()
	if got := apptest.Words(o); strings.Contains(got, not) {
		t.Errorf("it still says %q:\n%s", not, got)
	}
}

func TestTheSampleIsAdvisedAsTheRulesSay(t *testing.T) {
	for _, sample := range []string{samples.First, "high-tech-managers"} {
		t.Run(sample, func(t *testing.T) {
			p, c, s := shown(t, apptest.Sample(t, sample), nil)
			answer := advice.Answer{Suggestion: s.Advice().Suggestion, Forecast: s.Forecast.Findings().Answer}
			if answer.Suggestion == nil || !answer.Suggestion.Completed || answer.Forecast == nil {
				t.Fatal("the routes and the support are not known")
			}
			w, today := s.Workspace(), s.Today()
			want := slices.Concat(advice.Open(advice.On(w, s.Change().ID, answer, today)), advice.Open(advice.OfMap(w, today)))
			if got := c.Open(); len(got) != len(want) {
				t.Errorf("there are %d, and not %d", len(got), len(want))
			}
			says(t, p, fmt.Sprintf("%d things to look at", len(want)), want[0].Finding)
			if !slices.IsSortedFunc(c.Open(), func(a, b advice.Advice) int { return int(a.Severity) - int(b.Severity) }) {
				t.Error("the most pressing is not first")
			}
		})
	}
}

func TestAnAdviceSaysWhyAndWhatToDo(t *testing.T) {
	p, c, _ := shown(t, small(), nil)
	silent(t, p, "Find somebody with a formal say")
	silent(t, p, "Go there")
	unfold(t, p, "has no champion")
	says(t, p, "Important", "A change across departments needs an executive", "Dana Wu already speaks for it")
	var gone []string
	c.Go = func(a advice.Advice) { gone = append(gone, a.Rule) }
	press(t, p, "Go there")
	if !slices.Equal(gone, []string{"no-champion"}) {
		t.Errorf("it leads to %v", gone)
	}
	unfold(t, p, "has no champion")
	silent(t, p, "Go there")
}

func TestAnAdviceIsCarriedOutInOneStep(t *testing.T) {
	p, _, s := shown(t, small(), nil)
	unfold(t, p, "has no champion")
	press(t, p, "Make Dana Wu the champion")
	if s.Change().Champion != "dana" || s.History().UndoName() != "Make Dana Wu the champion" {
		t.Fatalf("the champion is %q after %q", s.Change().Champion, s.History().UndoName())
	}
	silent(t, p, "has no champion")
	s.History().Undo()
	says(t, p, "has no champion", "Make Dana Wu the champion") // unfolded, as it was
}

func TestAdviceIsPutAsideAndTakenBack(t *testing.T) {
	p, c, s := shown(t, small(), nil)
	before := len(c.Open())
	unfold(t, p, "has no champion")
	press(t, p, "Put aside")
	if len(c.Open()) != before-1 || s.History().UndoName() != "Put advice aside" {
		t.Fatalf("%d of %d are left after %q", len(c.Open()), before, s.History().UndoName())
	}
	says(t, p, "Put aside: “One key” has no champion", "Show 1 put aside")
	press(t, p, "Take back")
	if len(c.Open()) != before {
		t.Errorf("%d are left of %d", len(c.Open()), before)
	}
	silent(t, p, "Put aside: “One key”")
	s.History().Undo()
	s.History().Undo()
	silent(t, p, "Put aside: “One key”")
	if len(c.Open()) != before {
		t.Errorf("undone, there are %d and not %d", len(c.Open()), before)
	}
}

func TestWhatIsPutAsideCanBeSeenAndBroughtBack(t *testing.T) {
	w := small()
	w.Info.Dismissed = []string{"no-champion c"}
	p, c, s := shown(t, w, nil)
	before := len(c.Open())
	silent(t, p, "has no champion")
	press(t, p, "Show 1 put aside")
	says(t, p, "has no champion")
	press(t, p, "Bring back")
	if len(c.Open()) != before+1 || len(s.Workspace().Info.Dismissed) != 0 {
		t.Errorf("there are %d, and put aside are %v", len(c.Open()), s.Workspace().Info.Dismissed)
	}
}

func TestAdviceOnAnOlderStateIsNotCarriedOut(t *testing.T) {
	l := new(apptest.Later)
	p, c, s := shown(t, small(), l)
	says(t, p, "Looking at the map")
	l.RunAll()
	old := c.Open()[slices.IndexFunc(c.Open(), func(a advice.Advice) bool { return a.Rule == "no-champion" })]
	s.Do(edit.Update(s.Workspace(), "Rename", "", s.Change(), func(c *graphmodel.Change) { c.Title = "Two keys" }))
	c.CarryOut(old)
	if s.Change().Champion != "" || s.Change().Title != "Two keys" {
		t.Errorf("the change is %+v", s.Change())
	}
	l.RunAll()
	says(t, p, "“Two keys” has no champion")
}

func TestAnotherChangeHasAdviceOfItsOwn(t *testing.T) {
	p, _, s := shown(t, apptest.Sample(t, samples.First), nil)
	says(t, p, "On “Self-service analytics” and the map")
	s.ChooseChange(s.Workspace().Changes.All()[1].ID)
	says(t, p, "On “Single sign-on” and the map")
	s.Open(graphmodel.New("w", "New"))
	says(t, p, "1 thing to look at", "The map does not say who you are", "On the map as a whole")
}

func TestOfVeryMuchAdviceSomeIsInViewAtFirst(t *testing.T) {
	w := small()
	people := w.People.All()
	for i := range 100 {
		people = append(people, &graphmodel.Person{ID: graphmodel.ID(fmt.Sprintf("p%03d", i)), Name: fmt.Sprintf("Person %d", i), CadenceDays: graphmodel.Some(1)})
	}
	var met []*graphmodel.Touchpoint
	for i := range 100 {
		met = append(met, &graphmodel.Touchpoint{ID: graphmodel.ID(fmt.Sprintf("t%03d", i)), Date: "2026-01-01", People: []graphmodel.ID{people[i+2].ID}})
	}
	w.People, w.Touchpoints = graphmodel.NewTable(people), graphmodel.NewTable(met)
	p, c, _ := shown(t, w, nil)
	n := len(c.Open())
	if n < 100 || len(p.list.cards) != more {
		t.Fatalf("of %d there are %d in view", n, len(p.list.cards))
	}
	press(t, p, fmt.Sprintf("Show %d more of %d", more, n))
	if len(p.list.cards) != 2*more {
		t.Errorf("after a press %d are in view", len(p.list.cards))
	}
}
