package routes

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// chain returns a map in which dana trusts cy, who trusts bo, who trusts ana,
// who is "me", and dana decides.
func chain() *graphmodel.Workspace {
	w := graphmodel.New("w", "Chain")
	w.Info.Me = "ana"
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana", Name: "Ana Ruiz"}, {ID: "bo", Name: "Bo Lind"},
		{ID: "cy", Name: "Cy Dale"}, {ID: "dana", Name: "Dana Wu"}})
	tie := func(from, to graphmodel.ID, trust float64) *graphmodel.Tie {
		return &graphmodel.Tie{ID: "t-" + from + "-" + to, From: from, To: to, Trust: graphmodel.Some(trust)}
	}
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{tie("bo", "ana", 80), tie("cy", "bo", 50), tie("dana", "cy", 70), tie("dana", "bo", 20)})
	w.Changes = graphmodel.NewTable([]*graphmodel.Change{{ID: "c", Title: "One calendar", Deciders: []graphmodel.ID{"dana"}}})
	return w
}

func shown(t *testing.T, w *graphmodel.Workspace) (*Routes, *session.Session, fyne.Canvas) {
	t.Helper()
	s := apptest.Session(t, w, session.Inline{})
	r, window := apptest.Window(t, fyne.NewSize(320, 900), func() *Routes { return New(s) })
	return r, s, window.Canvas()
}

// says checks that a panel says all of it, whatever the line breaks.
func says(t *testing.T, r *Routes, want ...string) {
	t.Helper()
	got := apptest.Words(r)
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("the panel does not say %q but\n%s", w, got)
		}
	}
}

// pressed presses the button with that text.
func pressed(t *testing.T, o fyne.CanvasObject, text string) {
	t.Helper()
	for _, one := range apptest.Seen(o) {
		if b, ok := one.(*look.Button); ok && b.Text() == text {
			b.Tapped(&fyne.PointEvent{})
			return
		}
	}
	t.Fatalf("there is no button %q", text)
}

// picked picks from the only picker that is shown.
func picked(t *testing.T, o fyne.CanvasObject, key string) {
	t.Helper()
	for _, one := range apptest.Seen(o) {
		if p, ok := one.(*look.Picker); ok {
			p.Choose(key)
			return
		}
	}
	t.Fatal("there is no picker")
}

func do(t *testing.T, s *session.Session, e edit.Edit) {
	t.Helper()
	if !s.Do(e) {
		t.Fatalf("%s was refused", e.Name)
	}
}

func TestMarkupOfTheSample(t *testing.T) {
	_, _, canvas := shown(t, apptest.Sample(t, samples.First))
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile("testdata/sample.xml", []byte(test.RenderToMarkup(canvas)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	test.AssertRendersToMarkup(t, "sample.xml", canvas)
}

func TestRoutesAreRankedWithWordsAndNumbers(t *testing.T) {
	r, s, _ := shown(t, chain())
	says(t, r, "One calendar", "Dana Wu decides", "You → Bo → Cy → Dana", "2 in 10", "0.2268",
		"Bo Lind trusts you (80, strong).", "WEAKEST HOP", "You → Bo → Dana", "1 in 10", "EVERYTHING PASSES THROUGH Bo Lind")
	if len(r.cards) != 2 || !r.cards[0].tile.On() || r.cards[1].tile.On() {
		t.Fatalf("%d cards, the first shown: %v", len(r.cards), r.cards[0].tile.On())
	}
	r.cards[1].tile.Press()
	if s.Route() != r.cards[1].route || !r.cards[1].tile.On() || r.cards[0].tile.On() {
		t.Error("pressing the second card does not show its route")
	}
}

func TestAHopOpensItsNumbers(t *testing.T) {
	r, s, _ := shown(t, chain())
	w := s.Workspace()
	do(t, s, edit.SetStance(w, w.Change("c"), graphmodel.Stance{Person: "cy", Current: graphmodel.Some(-1)}))
	if strings.Contains(apptest.Words(r), "log-odds") {
		t.Error("the numbers are open at once")
	}
	hops := presses(r)[1:] // after how sure it is
	hops[1].Tapped(&fyne.PointEvent{})
	says(t, r, "trust 50 +0.00", "stance: sceptical −0.50", "log-odds −0.50, so it lands with 0.3775", "kept at this retelling × 0.9")
	do(t, s, edit.SetTrust(s.Workspace(), s.Workspace().Tie("t-cy-bo"), 60))
	says(t, r, "trust 60 +0.41")
}

// presses returns the hops that are to be seen.
func presses(r *Routes) []*look.Press {
	var list []*look.Press
	for _, one := range apptest.Seen(r) {
		if p, ok := one.(*look.Press); ok {
			list = append(list, p)
		}
	}
	return list
}

func TestTheArrowKeysGoFromCardToCard(t *testing.T) {
	r, s, c := shown(t, chain())
	r.focus(0)
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if c.Focused() != fyne.Focusable(r.cards[1].tile) {
		t.Fatal("the second card has no focus")
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.Route() != r.cards[1].route {
		t.Error("Enter does not show the route")
	}
	do(t, s, edit.SetTrust(s.Workspace(), s.Workspace().Tie("t-bo-ana"), 81))
	if r.focusedCard() != 1 {
		t.Errorf("after an edit card %d has the focus", r.focusedCard())
	}
}

func TestEachDeciderHasASection(t *testing.T) {
	w := chain()
	w.Change("c").Deciders = []graphmodel.ID{"dana", "cy"}
	w.Change("c").Rule = graphmodel.RuleMajority
	r, _, _ := shown(t, w)
	says(t, r, "A majority of Dana Wu and Cy Dale decides", "TO DANA WU", "TO CY DALE", "You → Bo → Cy")
}

func TestWhoDecidesAloneIsThere(t *testing.T) {
	w := chain()
	w.Change("c").Deciders = []graphmodel.ID{"ana"}
	r, _, _ := shown(t, w)
	says(t, r, "You decide", "certain")
}

func TestMessengersAreFieldsOfTheChange(t *testing.T) {
	r, s, _ := shown(t, chain())
	tokens := r.listed(s.Change(), nil, "Add", "Change who may not carry ", func(c *graphmodel.Change, ids []graphmodel.ID) { c.Avoid = ids })
	tokens.Add("cy")
	if got := s.Change().Avoid; len(got) != 1 || got[0] != "cy" {
		t.Fatalf("to avoid are %v", got)
	}
	if got := s.History().UndoName(); got != "Change who may not carry One calendar" {
		t.Errorf("the step is called %q", got)
	}
	if len(r.cards) != 1 {
		t.Errorf("there are %d routes without Cy", len(r.cards))
	}
}

func TestTheDateIsSaidAsOneSaysIt(t *testing.T) {
	for d, want := range map[graphmodel.Date]string{
		"2027-02-01": "1 February", "2027-11-20": "20 November", "2027-11-21": "21 November 2027", "2026-01-05": "5 January 2026",
	} {
		if got := day(d, "2026-11-21"); got != want {
			t.Errorf("%s is %q, want %q", d, got, want)
		}
	}
}
