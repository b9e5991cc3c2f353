package mapview

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"inroad/app/drawing"
	"inroad/app/mapview/arrangement"
	"inroad/app/session"
	"inroad/graphmodel"
)

// held is a scheduler that runs work where the test says, in any order.
type held struct{ jobs []func() }

var _ session.Scheduler = (*held)(nil)

func (h *held) Go(ctx context.Context, work func(ctx context.Context) (then func())) {
	h.jobs = append(h.jobs, func() { session.Inline{}.Go(ctx, work) })
}

// run runs the job that was given at that place of those still held.
func (h *held) run(i int) {
	job := h.jobs[i]
	h.jobs = append(h.jobs[:i:i], h.jobs[i+1:]...)
	job()
}

// drain runs everything but the first jobs, and what that leads to.
func (h *held) drain(but int) {
	for len(h.jobs) > but {
		h.run(but)
	}
}

// crowd returns people without departments, of whom the first have positions.
func crowd(people, placed int) *graphmodel.Workspace {
	draft := graphmodel.Draft{Info: graphmodel.New("crowd", "Crowd").Info}
	for i := range people {
		id := graphmodel.ID(fmt.Sprintf("c%04d", i))
		draft.People = append(draft.People, &graphmodel.Person{ID: id, Name: fmt.Sprintf("Somebody %d", i)})
		if i < placed {
			draft.Positions = append(draft.Positions, &graphmodel.Position{ID: id, X: 200 * float64(i)})
		}
		if i > 0 {
			draft.Ties = append(draft.Ties, &graphmodel.Tie{ID: "t" + id, From: id, To: "c0000", Trust: graphmodel.Some(50.0)})
		}
	}
	return draft.Workspace()
}

// opened returns a map that shows the meeting, at the moment when another
// workspace is opened in its place: the layout of that is the first of the jobs.
func opened(t *testing.T, w *graphmodel.Workspace) (*stand, *held) {
	t.Helper()
	h := &held{}
	s := newStandOn(t, meeting(), h)
	h.drain(0)
	if s.picture.front == nil {
		t.Fatal("the first file is not shown")
	}
	s.picture.request() // which is of the first file
	if err := s.session.Open(w); err != nil {
		t.Fatal(err)
	}
	slices.Reverse(h.jobs)
	return s, h
}

func TestNothingOfTheOldFileIsSeenUnderTheNew(t *testing.T) {
	s, h := opened(t, crowd(1200, 0))
	nobody := func(when string) {
		t.Helper()
		if got, ground := s.pixel(fyne.NewPos(450, 100)), s.pixel(fyne.NewPos(880, 300)); s.picture.front != nil || got != ground {
			t.Errorf("%s there is a picture", when)
		}
		if what := s.hitAt(drawing.Point{}); what.Person() {
			t.Errorf("%s %s is under the pointer", when, what.ID)
		}
		if a := s.controls.waiting; !a.content.Visible() || a.text.Text() != "Arranging 1,200 people…" {
			t.Errorf("%s the note says %q", when, a.text.Text())
		}
	}
	nobody("at once")
	h.run(1)
	nobody("when the old picture is painted")
	h.drain(1)
	nobody("while people are arranged")
	h.drain(0)
	if s.picture.front == nil || !s.fits || len(s.scene.Discs) != 1200 {
		t.Error("at the end the new file is not shown whole")
	}
	if s.controls.waiting.content.Visible() {
		t.Error("the note stays")
	}
}

func TestWhoHasAPositionIsSeenAtOnce(t *testing.T) {
	s, h := opened(t, crowd(600, 4))
	h.drain(1)
	if s.picture.front == nil || len(s.scene.Discs) != 4 || !s.fits {
		t.Fatalf("%d people are to be seen, and fit is %v", len(s.scene.Discs), s.fits)
	}
	if a := s.controls.waiting; !a.content.Visible() || !strings.Contains(a.text.Text(), "596") {
		t.Errorf("the note says %q", a.text.Text())
	}
	if s.CentreOn(person("c0500")); !s.fits {
		t.Error("the camera went to somebody who has no place")
	}
	h.drain(0)
	view := s.camera.Visible()
	if bounds := s.scene.Bounds(); len(s.scene.Discs) != 600 || !s.fits || !view.Contains(bounds.Min) || !view.Contains(bounds.Max) {
		t.Errorf("at the end %d people are in %v, and the view is %v", len(s.scene.Discs), bounds, view)
	}
	if at := s.where("c0003"); at != (drawing.Point{X: 600}) {
		t.Errorf("who had a position is at %v", at)
	}
}

func TestFewPeopleAreArrangedWithoutANote(t *testing.T) {
	s, h := opened(t, crowd(60, 0))
	if s.controls.waiting.content.Visible() {
		t.Error("a note flickers")
	}
	h.drain(0)
	if len(s.scene.Discs) != 60 {
		t.Error("they are not shown")
	}
}

func TestArrangementOfAnotherFileIsGivenUp(t *testing.T) {
	s, h := opened(t, meeting())
	h.drain(0)
	s.Arrange(arrangement.Organic)
	if err := s.session.Open(meeting()); err != nil {
		t.Fatal(err)
	}
	h.drain(0)
	if s.session.History().Dirty() {
		t.Error("people of the new file were moved")
	}
}

func TestGroupedNumbers(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 12_034: "12,034", 1_000_007: "1,000,007"} {
		if got := grouped(n); got != want {
			t.Errorf("%d is %q", n, got)
		}
	}
}

func TestUndoOfTheFirstMoveArrangesNobodyAnew(t *testing.T) {
	h := &held{}
	s := newStandOn(t, crowd(30, 0), h)
	h.drain(0)
	before := s.where("c0007")
	s.moveTo(map[graphmodel.ID]drawing.Point{"c0003": {X: 5000}})
	h.drain(0)
	s.session.History().Undo()
	if after := s.where("c0007"); after != before || !s.places.complete {
		t.Errorf("somebody stood at %v and is at %v, all have places: %v", before, after, s.places.complete)
	}
}
