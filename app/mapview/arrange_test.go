package mapview

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"inroad/app/apptest"
	"inroad/app/drawing"
	"inroad/app/mapview/arrangement"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// sampleWithMe is a real map on which somebody is "me".
func sampleWithMe(t *testing.T) *stand {
	s := newStand(t, apptest.Sample(t, "high-tech-managers"))
	s.session.Do(edit.Update(s.workspace(), "me", "", s.workspace().Info, func(i *graphmodel.Info) { i.Me = s.workspace().People.All()[3].ID }))
	return s
}

func TestEveryArrangementIsOneStepOfUndo(t *testing.T) {
	for _, a := range arrangement.Kinds() {
		t.Run(a.String(), func(t *testing.T) {
			s := sampleWithMe(t)
			before := s.workspace().Positions.Len()
			s.Arrange(a)
			s.wantUndo(a.Edit(0))
			if s.moved != nil || s.running != nil {
				t.Error("people are still on their way")
			}
			if n := s.workspace().Positions.Len(); n != 21 {
				t.Errorf("%d people have positions", n)
			}
			s.session.History().Undo()
			if s.workspace().Positions.Len() != before {
				t.Error("undo has not brought back how it was")
			}
		})
	}
}

func TestWhoIsPinnedStays(t *testing.T) {
	for _, a := range arrangement.Kinds() {
		t.Run(a.String(), func(t *testing.T) {
			s := sampleWithMe(t)
			stays := s.workspace().People.All()[7].ID
			s.move("", map[graphmodel.ID]drawing.Point{stays: {X: 123, Y: 456}})
			s.session.Do(edit.Pin(s.workspace(), true, stays))
			s.Arrange(a)
			s.wantUndo(a.Edit(0))
			if at := s.placeInFile(stays); at != (drawing.Point{X: 123, Y: 456}) {
				t.Errorf("who is pinned is at %v", at)
			}
		})
	}
}

func TestArrangementsThatLackSomethingSaySo(t *testing.T) {
	for a, want := range map[arrangement.Kind]string{arrangement.Rings: "This is me", arrangement.FormalTree: "report", arrangement.DepartmentGrid: "departments"} {
		s := newStand(t, crowd(5, 5))
		said := ""
		s.Hinted.Listen(func(hint string) { said = hint })
		s.Arrange(a)
		if !strings.Contains(said, want) || s.session.History().Dirty() {
			t.Errorf("%s says %q", a, said)
		}
	}
}

func TestWhatLackedIsNotSaidAnyMore(t *testing.T) {
	s := newStand(t, crowd(5, 5))
	said := ""
	s.Hinted.Listen(func(hint string) { said = hint })
	s.Arrange(arrangement.FormalTree)
	if s.Arrange(arrangement.Organic); said != "" {
		t.Errorf("after an arrangement it still says %q", said)
	}
}

func TestEscapeLeavesAllAsItWas(t *testing.T) {
	h := &held{}
	s := newStandOn(t, crowd(1200, 1200), h)
	h.drain(0)
	camera, before := s.camera, s.where("c0007")
	s.Arrange(arrangement.Organic)
	r := s.running
	s.showRunning(r, map[graphmodel.ID]drawing.Point{"c0007": {X: 9999}})
	if a := s.controls.waiting; !a.content.Visible() || a.text.Text() != "Arranging 1,200 people… Esc stops" {
		t.Errorf("the note says %q", a.text.Text())
	}
	if at := s.where("c0007"); at.X != 9999 {
		t.Errorf("on the way somebody is shown at %v", at)
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	h.drain(0)
	if s.running != nil || s.controls.waiting.content.Visible() || s.where("c0007") != before || s.camera != camera {
		t.Error("not all is as it was")
	}
	if s.session.History().Dirty() {
		t.Error("somebody was moved")
	}
	if r.ctx.Err() == nil {
		t.Error("the arrangement goes on")
	}
}

func TestAnArrangementGoesOnTillItIsDone(t *testing.T) {
	h := &held{}
	s := newStandOn(t, crowd(900, 900), h)
	h.drain(0)
	s.Arrange(arrangement.Organic)
	for until := time.Now().Add(time.Minute); s.running != nil && time.Now().Before(until); {
		h.drain(0)
	}
	s.wantUndo("Arrange the map")
}
