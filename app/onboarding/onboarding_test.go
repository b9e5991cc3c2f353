package onboarding

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"inroad/app/apptest"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// host is a window that notes what it is told.
type host struct {
	begun         []Answers
	empty, closed int
}

func (h *host) Begin(a Answers) { h.begun = append(h.begun, a) }
func (h *host) Empty()          { h.empty++ }
func (h *host) Close()          { h.closed++ }

// stand is the dialog in a window.
type stand struct {
	*Questions

	host   *host
	window fyne.Window
}

func newStand(t *testing.T) *stand {
	t.Helper()
	s := &stand{host: &host{}}
	s.Questions, s.window = apptest.Window(t, fyne.NewSize(Width+40, 440), func() *Questions { return New(s.host) })
	s.window.Canvas().Focus(s.First())
	return s
}

// typed types lines, with Enter after each.
func (s *stand) typed(lines ...string) {
	for _, line := range lines {
		for _, letter := range line {
			s.window.Canvas().Focused().TypedRune(letter)
		}
		s.press(fyne.KeyReturn)
	}
}

func (s *stand) press(key fyne.KeyName) {
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

func TestEnterGoesOnToTheMap(t *testing.T) {
	s := newStand(t)
	s.typed("Ana Ruiz", "Head of IT", "IT", "Reports for everybody", "They take three weeks", "Dana Wu", "Finance", "Bo Lind", "", "")
	if len(s.host.begun) != 1 {
		t.Fatalf("begun %d times, at question %d", len(s.host.begun), s.at+1)
	}
	a := s.host.begun[0]
	if a.Name != "Ana Ruiz" || a.Title != "Head of IT" || a.Department != "IT" || a.Change != "Reports for everybody" || a.Why != "They take three weeks" ||
		len(a.Deciders) != 2 || a.Deciders[0] != (Decider{"Dana Wu", "Finance"}) || a.Deciders[1] != (Decider{"Bo Lind", ""}) || a.Rule != graphmodel.RuleAll {
		t.Errorf("%+v", a)
	}
}

func TestWhatIsNeededIsAskedFor(t *testing.T) {
	s := newStand(t)
	s.typed("")
	if s.at != 0 || s.message.Text() == "" || s.window.Canvas().Focused() != fyne.Focusable(s.you[0]) {
		t.Errorf("at %d, it says %q", s.at, s.message.Text())
	}
	s.typed("Ana", "", "")
	if s.at != 1 || s.message.Text() != "" {
		t.Errorf("at %d, it says %q", s.at, s.message.Text())
	}
	s.turn(0)
	if s.you[0].Text != "Ana" || s.back.Visible() {
		t.Error("going back forgets")
	}
}

func TestWhoseYesIsAskedOfSeveral(t *testing.T) {
	s := newStand(t)
	s.typed("Ana", "", "", "Reports", "", "Dana")
	if s.deciders.whose.Visible() || s.answers().Rule != "" {
		t.Error("it is asked of one")
	}
	s.typed("", "Bo", "")
	s.deciders.rule.SetChosen(2)
	if !s.deciders.whose.Visible() || s.answers().Rule != graphmodel.RuleAny {
		t.Errorf("the rule is %q", s.answers().Rule)
	}
}

func TestEscapeAndStartEmpty(t *testing.T) {
	s := newStand(t)
	s.press(fyne.KeyEscape)
	if s.host.closed != 1 || len(s.host.begun) != 0 {
		t.Error("Escape does not close it")
	}
}

func TestMap(t *testing.T) {
	w := graphmodel.New("w", "")
	a := Answers{Name: " Ana  Ruiz", Title: "Head of IT", Department: "IT", Change: "Reports ", Why: "Slow",
		Deciders: []Decider{{"Dana Wu", "Finance"}, {"ANA RUIZ", ""}, {"Bo", "finance "}, {"", "Legal"}, {"Dana Wu", "Other"}}, Rule: graphmodel.RuleMajority}
	e, id := a.Map(w)
	h, err := edit.NewHistory(w)
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Do(e); err != nil {
		t.Fatal(err)
	}
	checkMap(t, h.Workspace(), id)
	if h.Undo(); h.Dirty() {
		t.Error("it is more than one step")
	}
}

// checkMap tells whether the map is that of the answers of TestMap.
func checkMap(t *testing.T, w *graphmodel.Workspace, id graphmodel.ID) {
	t.Helper()
	c, me := w.Change(id), w.Me()
	if me == nil || me.Name != "Ana Ruiz" || me.Title != "Head of IT" || w.NameOf(graphmodel.Ref{Kind: graphmodel.KindDepartment, ID: me.Department}) != "IT" {
		t.Fatalf("me: %+v", me)
	}
	if c == nil || c.Title != "Reports" || c.Why != "Slow" || c.Rule != graphmodel.RuleMajority || len(c.Deciders) != 3 || c.Deciders[1] != me.ID {
		t.Errorf("change: %+v", c)
	}
	if w.People.Len() != 3 || w.Departments.Len() != 2 || w.Positions.Len() != 3 || w.Info.Title != "Reports" {
		t.Errorf("%d people, %d departments, %d places", w.People.Len(), w.Departments.Len(), w.Positions.Len())
	}
}

// Whatever is answered makes a sound map, with everybody in a place of their own.
func TestAnyAnswersMakeAMap(t *testing.T) {
	text := rapid.SampledFrom([]string{"", " ", "Ana", "ana", "Bo Lind", "王小明", "IT", "\t"})
	rapid.Check(t, func(t *rapid.T) {
		a := Answers{Name: text.Draw(t, "name"), Title: text.Draw(t, "title"), Department: text.Draw(t, "department"), Change: text.Draw(t, "change")}
		for range rapid.IntRange(0, 6).Draw(t, "deciders") {
			a.Deciders = append(a.Deciders, Decider{text.Draw(t, "decider"), text.Draw(t, "theirs")})
		}
		w := graphmodel.New("w", "")
		h, err := edit.NewHistory(w)
		if err != nil {
			t.Fatal(err)
		}
		e, id := a.Map(w)
		if err := h.Do(e); err != nil {
			t.Fatal(err)
		}
		next := h.Workspace()
		if next.Positions.Len() != next.People.Len() || id != "" && next.Change(id) == nil || (next.Me() == nil) != (strings.TrimSpace(a.Name) == "") {
			t.Fatalf("%+v: %d people, %d places", a, next.People.Len(), next.Positions.Len())
		}
	})
}

func TestMarkup(t *testing.T) {
	s := newStand(t)
	apptest.Markup(t, "first.xml", s.window.Canvas())
	s.typed("Ana Ruiz", "", "", "Reports", "", "Dana Wu", "Finance", "Bo Lind")
	apptest.Markup(t, "third.xml", s.window.Canvas())
}
