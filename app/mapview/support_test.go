package mapview

import (
	"testing"

	"inroad/app/apptest"
	"inroad/app/session"
)

func TestSupportFillsTheDiscs(t *testing.T) {
	s := newStand(t, apptest.Sample(t, "self-service-analytics"))
	decider := s.session.Change().Deciders[0]
	if s.supportHint(decider) != "" {
		t.Error("support is shown unasked")
	}
	low := s.controls.key.Size().Height
	s.session.ShowSupport(session.SupportNow)
	disc, _ := s.disc(decider)
	if !disc.HasSupport || disc.Support != s.session.Support()[decider] {
		t.Errorf("the decider's disc is %+v", disc)
	}
	if hint := s.supportHint(decider); hint != " · support 4.6 in 10 (neutral)" {
		t.Errorf("the pointer on the decider says %q", hint)
	}
	if s.controls.key.Size().Height <= low {
		t.Error("the legend does not say what the grounds mean")
	}
	if anyUnder(s.camera, s.scene, s.controls.covers()) {
		t.Error("the legend lies over people")
	}
	s.session.ShowSupport(session.SupportPlanned)
	if disc, _ := s.disc(decider); disc.Support < 0.6 {
		t.Errorf("with the plan the decider's support is %g", disc.Support)
	}
	s.session.ShowSupport(session.SupportOff)
	if disc, _ := s.disc(decider); disc.HasSupport || s.controls.key.Size().Height != low {
		t.Error("support is still shown")
	}
}
