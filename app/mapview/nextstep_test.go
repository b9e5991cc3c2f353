package mapview

import (
	"strings"
	"testing"

	"inroad/app/apptest"
	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// offering is a map of two people that offers what to do next.
func offering(t *testing.T) (s *stand, did *[]string) {
	t.Helper()
	w := graphmodel.New("w", "").Apply([]graphmodel.Delta{{After: &graphmodel.Person{ID: "ana", Name: "Ana"}}, {After: &graphmodel.Person{ID: "bo", Name: "Bo"}}})
	s, did = newStand(t, w), new([]string)
	note := func(what string) func() { return func() { *did = append(*did, what) } }
	s.PasteList = func(string) { note("paste")() }
	s.Offers = &Offers{NewChange: note("change"), RateRound: note("rate")}
	s.controls.step.update()
	return s, did
}

func (s *stand) nextWords() string {
	if !s.controls.next.Visible() {
		return ""
	}
	return apptest.Words(s.controls.next)
}

func (s *stand) wantNext(words string) {
	s.t.Helper()
	if got := s.nextWords(); !strings.HasPrefix(got, words) || words == "" && got != "" {
		s.t.Errorf("it says %q, want %q", got, words)
	}
}

// TestTheMapSaysWhatIsNext goes from two people to a change.
func TestTheMapSaysWhatIsNext(t *testing.T) {
	s, _ := offering(t)
	s.wantNext("Which of them is you?")
	if strings.Contains(s.nextWords(), "This is me") {
		t.Error("nobody is selected")
	}
	s.choose(session.SelectionOf(person("ana")))
	s.wantNext("Which of them is you? Select yourself. This is me")
	s.controls.step.makeMe("ana")
	s.wantUndo("Make Ana you")
	s.wantNext("Next: who trusts whom? Drag from one rim to another. Draw ties Paste a list")
	s.session.Do(edit.Put(s.workspace(), "Tie", "", &graphmodel.Tie{ID: "t", From: "ana", To: "bo"}))
	s.wantNext("Next: what do you want to change, and who decides? Describe the change")
	s.session.Do(edit.Put(s.workspace(), "Change", "", &graphmodel.Change{ID: "c"}))
	s.wantNext("")
	s.session.History().Undo()
	s.wantNext("Next: what do you want")
}

func TestAChangeInQuestionOffersToAsk(t *testing.T) {
	s, _ := offering(t)
	s.controls.step.makeMe("ana")
	s.session.Do(edit.Put(s.workspace(), "Change", "", &graphmodel.Change{ID: "c"}))
	s.session.ChooseChange("c")
	s.wantNext("Next: who trusts whom? Drag from one rim to another. Rate by questions Draw ties")
}

func TestItCanBePutAwayAndOffersOnlyWhatThereIs(t *testing.T) {
	s, _ := offering(t)
	s.controls.step.away[noMe] = true
	s.controls.step.update()
	s.wantNext("")
	if err := s.session.Open(s.workspace()); err != nil {
		t.Fatal(err)
	}
	s.wantNext("Which of them")
	s.Offers = nil
	s.controls.step.update()
	s.wantNext("")
}

// Fitting leaves nobody under the card, and the map as large as it can be.
func TestFittingKeepsClearOfTheCard(t *testing.T) {
	s, _ := offering(t)
	s.ZoomToFit()
	for _, id := range []graphmodel.ID{"ana", "bo"} {
		body := s.bodyInView(id)
		if s.camera.Zoom < 1 || body.Min.Y < s.controls.nextFoot() {
			t.Errorf("at zoom %v %s is at %v, the card reaches down to %v", s.camera.Zoom, id, body, s.controls.nextFoot())
		}
	}
}
