package rating

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/session"
	"inroad/assets/samples"
	"inroad/graphmodel"
	"inroad/graphmodel/ratings"
)

// stand is the dialog in a window.
type stand struct {
	*Rating

	session *session.Session
	window  fyne.Window
	kept    int // −1 while it is open
}

func newStand(t *testing.T, w *graphmodel.Workspace, items ...ratings.Item) *stand {
	t.Helper()
	s := &stand{session: apptest.Session(t, w, session.Inline{}), kept: -1}
	s.Rating, s.window = apptest.Window(t, fyne.NewSize(Width+40, 560), func() *Rating {
		return New(s.session, items, func(kept int) { s.kept = kept })
	})
	s.window.Canvas().Focus(s.First())
	return s
}

func (s *stand) typed(text string) {
	for _, letter := range text {
		s.window.Canvas().Focused().TypedRune(letter)
	}
}

func (s *stand) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func TestTrustIsRatedByKeys(t *testing.T) {
	s := newStand(t, apptest.Small(), ratings.TrustItem("p-ana", "p-bo"))
	if shown := apptest.Words(s.Rating); !strings.Contains(shown, "Bo Lind calls at eight") || !strings.Contains(shown, "now Trust 60 · trusting") {
		t.Fatal(shown)
	}
	s.press(fyne.KeyReturn)
	if s.kept != -1 || s.session.History().Dirty() {
		t.Fatal("nothing was picked, and it was kept")
	}
	s.typed("4q5hh") // two questions, and seen myself
	if got := s.result.Text() + ", " + s.sure.Text(); got != "Trust 80 · strong, kept with high confidence" {
		t.Errorf("it comes to %s", got)
	}
	s.press(fyne.KeyReturn)
	tie := s.session.Workspace().TieBetween("p-ana", "p-bo")
	if s.kept != 1 || tie.Trust.Or(0) != 80 || tie.Confidence != graphmodel.ConfidenceHigh || !strings.Contains(tie.Basis, "seen myself") || tie.AsOf != apptest.Today {
		t.Errorf("kept %d: %+v", s.kept, tie)
	}
	if name := s.session.History().UndoName(); name != "Rate how far Ana Ruiz trusts Bo Lind" {
		t.Errorf("the step is called %q", name)
	}
}

func TestARoundGoesOnSkipsAndBack(t *testing.T) {
	s := newStand(t, apptest.Small(), ratings.PersonItems("p-ana", "")[0], ratings.PersonItems("p-ana", "")[1], ratings.TrustItem("p-bo", "p-ana"))
	s.typed("5")
	s.press(fyne.KeyReturn)
	s.typed("s")
	if s.at != 2 || !strings.Contains(apptest.Words(s.Rating), "3 of 3") {
		t.Fatalf("it is at %d", s.at)
	}
	s.press(fyne.KeyLeft)
	s.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	s.typed("2")
	s.press(fyne.KeyEscape)
	w := s.session.Workspace()
	if ana := w.Person("p-ana"); s.kept != 2 || ana.Power.Or(0) != 5 || ana.Openness.Or(0) != 1 || w.TieBetween("p-bo", "p-ana") != nil {
		t.Errorf("kept %d: %+v", s.kept, ana)
	}
	for range 2 {
		s.session.History().Undo()
	}
	if s.session.History().Dirty() {
		t.Error("an answer is not one step")
	}
}

func TestThePickedAnswerCanBeGivenUp(t *testing.T) {
	s := newStand(t, apptest.Small(), ratings.TrustItem("p-ana", "p-bo"))
	test.Tap(s.answers.rows[2])
	if s.next.Disabled() || !s.answers.rows[2].picked || s.window.Canvas().Focused() != fyne.Focusable(s.answers) {
		t.Error("a click does not pick")
	}
	s.typed("3")
	if !s.next.Disabled() || s.answers.rows[2].picked {
		t.Error("it is not given up")
	}
	s.typed("9")
	if !s.next.Disabled() {
		t.Error("there is no ninth answer")
	}
}

// Who the map is of is spoken to.
func TestYouAreSpokenTo(t *testing.T) {
	w := apptest.Small()
	info := *w.Info
	info.Me = "p-bo"
	w = w.Apply([]graphmodel.Delta{{Before: w.Info, After: &info}})
	if shown := apptest.Words(newStand(t, w, ratings.TrustItem("p-ana", "p-bo")).Rating); !strings.Contains(shown, "You call at eight") || !strings.Contains(shown, "How far Ana Ruiz trusts you") {
		t.Error(shown)
	}
}

func TestMarkup(t *testing.T) {
	w := apptest.Sample(t, samples.First)
	s := newStand(t, w, ratings.Round(w, w.Changes.All()[0].ID, nil)...)
	s.typed("2")
	apptest.Markup(t, "round.xml", s.window.Canvas())
}
