package tiebubble

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/ratings"
	"inroad/storage"
)

// meeting is a workspace in which Ana trusts Bo.
func meeting() *graphmodel.Workspace {
	w := graphmodel.New("w", "Meeting")
	w.People = graphmodel.NewTable([]*graphmodel.Person{{ID: "ana", Name: "Ana Ruiz"}, {ID: "bo", Name: "Bo Lind"}})
	w.Ties = graphmodel.NewTable([]*graphmodel.Tie{{ID: "t", From: "ana", To: "bo", Trust: graphmodel.Some(55.0)}})
	return w
}

func opened(t *testing.T) (*Bubble, *session.Session) {
	s := apptest.Session(t, meeting(), session.Inline{})
	b, _ := apptest.Window(t, fyne.NewSize(420, 180), func() *Bubble { return New(s) })
	b.Open("t")
	return b, s
}

func press(b *Bubble, keys string) {
	for _, r := range keys {
		b.TypedRune(r)
	}
}

func TestMarkup(t *testing.T) {
	b, _ := opened(t)
	press(b, "4fb")
	c := fyne.CurrentApp().Driver().CanvasForObject(b)
	test.AssertRendersToMarkup(t, "bubble.xml", c)
}

func TestKeysSetTheTie(t *testing.T) {
	levels := map[string]float64{"1": 10, "2": 30, "3": 50, "4": 70, "5": 90, "51": 10}
	for keys, want := range levels {
		b, s := opened(t)
		press(b, keys)
		if got := s.Workspace().Tie("t").Trust.Or(-1); got != want {
			t.Errorf("%s sets the trust to %v, want %v", keys, got, want)
		}
	}
	b, s := opened(t)
	if b.TypedRune('x') || b.TypedRune('6') || b.TypedRune('0') {
		t.Error("it takes keys that are not its own")
	}
	press(b, "f")
	if !s.Workspace().Tie("t").Friction || !b.friction.On() {
		t.Error("F does not mark the friction")
	}
}

func TestAllChangesAreOneStep(t *testing.T) {
	b, s := opened(t)
	press(b, "425f")
	b.setConfidence(graphmodel.ConfidenceHigh)
	s.History().Undo()
	if s.History().Dirty() {
		t.Error("one undo does not take all changes back")
	}
	s.History().Redo()
	b.Close()
	b.Open("t")
	press(b, "1")
	s.History().Undo()
	if got := s.Workspace().Tie("t").Trust.Or(-1); got != 90 {
		t.Errorf("after closing and opening again, undo leaves %v, want 90", got)
	}
}

func TestAndBack(t *testing.T) {
	b, s := opened(t)
	press(b, "5b")
	back := s.Workspace().TieBetween("bo", "ana")
	if back == nil || back.Trust.Or(-1) != 90 || !b.back.On() {
		t.Fatalf("the tie back is %+v", back)
	}
	if b.Tie() != "t" {
		t.Error("the bubble has gone to another tie")
	}
	press(b, "b")
	if s.Workspace().TieBetween("bo", "ana") != nil || b.back.On() {
		t.Error("the tie back stays")
	}
	s.History().Undo()
	if s.Workspace().TieBetween("bo", "ana") == nil {
		t.Error("undo does not bring it back")
	}
}

func TestItCloses(t *testing.T) {
	ways := map[string]func(*Bubble, *session.Session){
		"Escape":            func(b *Bubble, _ *session.Session) { b.TypedKey(fyne.KeyEscape) },
		"Enter":             func(b *Bubble, _ *session.Session) { b.TypedKey(fyne.KeyReturn) },
		"deleting the tie":  func(b *Bubble, _ *session.Session) { b.Delete() },
		"another selection": func(_ *Bubble, s *session.Session) { s.Select(session.Selection{}) },
		"another map":       func(_ *Bubble, s *session.Session) { _ = s.Open(graphmodel.New("x", "")) },
		"undo of the tie’s making": func(b *Bubble, s *session.Session) {
			b.ToggleBack()
			back := s.Workspace().TieBetween("bo", "ana").ID
			b.Open(back)
			s.History().Undo()
		},
	}
	for name, way := range ways {
		b, s := opened(t)
		way(b, s)
		if b.Tie() != "" || b.Visible() {
			t.Errorf("%s leaves it open", name)
		}
		if b.TypedRune('1') || b.TypedKey(fyne.KeyEscape) {
			t.Errorf("%s: closed, it takes keys", name)
		}
	}
}

func TestItShowsWhatTheTieIs(t *testing.T) {
	b, s := opened(t)
	words := apptest.Words(b)
	if !strings.Contains(words, "Ana Ruiz trusts Bo Lind") || b.trust.Chosen() != int(graphmodel.Neutral) {
		t.Errorf("it says %q, step %d", words, b.trust.Chosen())
	}
	b.trust.Choose(4)
	if got := s.Workspace().Tie("t").Trust.Or(-1); got != 90 {
		t.Errorf("the scale sets %v", got)
	}
	b.trust.Choose(4)
	if s.Workspace().Tie("t").Trust.Known() {
		t.Error("pressing the step again does not make the level unknown")
	}
	s.History().Undo()
	if b.trust.Chosen() != int(graphmodel.Neutral) {
		t.Error("undo is not seen")
	}
}

// What can't be edited looks as it is, also after it was pressed.
func TestARefusedEditIsNotShown(t *testing.T) {
	s := apptest.Session(t, meeting(), session.Inline{})
	b, _ := apptest.Window(t, fyne.NewSize(420, 180), func() *Bubble { return New(s) })
	w := s.Workspace()
	s.Failed = session.Signal[error]{}
	if err := s.OpenDocument("", &storage.Document{Workspace: w, ReadOnly: "it is from tomorrow"}); err != nil {
		t.Fatal(err)
	}
	b.Open("t")
	for name, chip := range map[string]*look.Chip{"friction": b.friction, "and back": b.back} {
		chip.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		if chip.On() {
			t.Errorf("%s is on", name)
		}
	}
	b.trust.OnChanged(4)
	if s.Workspace() != w {
		t.Error("the file is edited")
	}
}

func TestQuestionsAreAsked(t *testing.T) {
	w := apptest.Small()
	s := apptest.Session(t, w, session.Inline{})
	b, _ := apptest.Window(t, fyne.NewSize(420, 180), func() *Bubble { return New(s) })
	var asked []ratings.Item
	b.TypedRune('q') // closed
	b.Rate = func(item ratings.Item) { asked = append(asked, item) }
	b.Open("t")
	if !b.TypedRune('q') || len(asked) != 1 || asked[0] != ratings.TrustItem("p-ana", "p-bo") {
		t.Errorf("asked is %v", asked)
	}
}
