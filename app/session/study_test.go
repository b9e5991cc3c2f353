package session_test

import (
	"context"
	"errors"
	"testing"

	"inroad/app/session"
	"inroad/graphmodel"
	"inroad/graphmodel/edit"
)

// titleStudy is a study of what the map is called.
func titleStudy(s *session.Session) *session.Study[string] {
	return session.NewStudy(s, func() session.Work[string] {
		w := s.Workspace()
		if w.Info.Title == "" {
			return nil
		}
		return func(_ context.Context, progress func(float64)) (string, error) {
			progress(0.5)
			if w.Info.Title == "bad" {
				return "", errors.New("a bad title")
			}
			return w.Info.Title, nil
		}
	})
}

func TestAStudyIsMadeWhileItIsWanted(t *testing.T) {
	s := untitled(t, session.Inline{})
	study := titleStudy(s)
	told := 0
	study.Told.Listen(func(session.Findings[string]) { told++ })
	if retitle(s, "First"); told > 0 {
		t.Fatal("it is made although nobody wants it")
	}
	leave := study.Want()
	if f := study.Findings(); f.Answer != "First" || f.Of != s.Workspace() || f.Working {
		t.Errorf("first it finds %+v", f)
	}
	retitle(s, "Second")
	if f := study.Findings(); f.Answer != "Second" || f.Of != s.Workspace() {
		t.Errorf("after an edit it finds %+v", f)
	}
	leave()
	leave()
	retitle(s, "Third")
	if f := study.Findings(); f.Answer != "Second" {
		t.Errorf("nobody wants it and it finds %+v", f)
	}
	study.Want()
	if f := study.Findings(); f.Answer != "Third" {
		t.Errorf("wanted again it finds %+v", f)
	}
	retitle(s, "bad")
	if f := study.Findings(); f.Err == nil || f.Of != nil || f.Answer != "" {
		t.Errorf("where it fails it finds %+v", f)
	}
	retitle(s, "")
	if f := study.Findings(); f != (session.Findings[string]{}) {
		t.Errorf("without a question it finds %+v", f)
	}
}

func TestAStudyOfAnOlderStateNeverArrives(t *testing.T) {
	l := &later{}
	s := untitled(t, l)
	study := titleStudy(s)
	study.Want()
	retitle(s, "First")
	retitle(s, "Second")
	var answers []string
	study.Told.Listen(func(f session.Findings[string]) {
		if !f.Working {
			answers = append(answers, f.Answer)
		}
	})
	if l.run(); len(answers) != 1 || answers[0] != "Second" {
		t.Errorf("the answers are %q", answers)
	}
	s.Open(graphmodel.New("w", "Third"))
	if f := study.Findings(); f.Answer != "" || !f.Working {
		t.Errorf("what was found of another map is shown: %+v", f)
	}
}

func TestWorkThatNobodyWantsAnyMoreEnds(t *testing.T) {
	l := &later{}
	s := untitled(t, l)
	study := titleStudy(s)
	leave := study.Want()
	leave()
	l.run()
	if f := study.Findings(); f.Working || f.Answer != "" {
		t.Errorf("it goes on: %+v", f)
	}
	study.Want()
	l.run()
	if f := study.Findings(); f.Answer != "Untitled" {
		t.Errorf("wanted again it finds %+v", f)
	}
}

func TestMovesLeaveAStudyAlone(t *testing.T) {
	l := &later{}
	s := untitled(t, l)
	study := titleStudy(s)
	study.Want()
	l.run()
	s.Do(edit.AddPerson(s.Workspace(), &graphmodel.Person{ID: "p"}, 0, 0))
	l.run()
	s.Do(edit.Move(s.Workspace(), "", graphmodel.Position{ID: "p", X: 9}))
	if study.Findings().Working {
		t.Error("a move has it made anew")
	}
}

func TestAStudyCanBeStopped(t *testing.T) {
	l := &later{}
	s := untitled(t, l)
	study := titleStudy(s)
	study.Want()
	study.Stop()
	l.run()
	if f := study.Findings(); !f.Stopped || f.Working || f.Answer != "" {
		t.Errorf("stopped it finds %+v", f)
	}
	study.Renew()
	l.run()
	if f := study.Findings(); f.Answer != "Untitled" || f.Stopped {
		t.Errorf("made again it finds %+v", f)
	}
}

func TestAStudyTellsItsProgress(t *testing.T) {
	s := untitled(t, session.Inline{})
	study := titleStudy(s)
	var shares []float64
	study.Told.Listen(func(f session.Findings[string]) { shares = append(shares, f.Progress) })
	study.Want()
	if len(shares) != 3 || shares[1] != 0.5 || shares[2] != 0 {
		t.Errorf("it tells %v", shares)
	}
}
