package mapview

import (
	"strings"
	"testing"

	"inroad/app/apptest"
	"inroad/app/look"
	"inroad/app/session"
)

func TestSupportFillsTheDiscs(t *testing.T) {
	s := newStand(t, apptest.Sample(t, "self-service-analytics"))
	decider := s.session.Change().Deciders[0]
	if s.controls.legend.support.content.Visible() || s.supportHint(decider) != "" {
		t.Error("support is shown unasked")
	}
	s.session.ShowSupport(session.SupportNow)
	disc, _ := s.disc(decider)
	if !disc.HasSupport || disc.Support != s.session.Support()[decider] {
		t.Errorf("the decider's disc is %+v", disc)
	}
	if hint := s.supportHint(decider); hint != " · support 4.6 in 10 (neutral)" {
		t.Errorf("the pointer on the decider says %q", hint)
	}
	key := s.controls.legend.support
	if !key.content.Visible() || key.title.Text() != "SUPPORT NOW, IN 10" {
		t.Errorf("the legend shows %q: %v", key.title.Text(), key.content.Visible())
	}
	if anyUnder(s.camera, s.scene, s.controls.covers()) {
		t.Error("the legend lies over people")
	}
	s.session.ShowSupport(session.SupportPlanned)
	if disc, _ := s.disc(decider); disc.Support < 0.6 || !strings.HasPrefix(key.title.Text(), "WITH THE PLAN") {
		t.Errorf("with the plan the decider's support is %g under %q", disc.Support, key.title.Text())
	}
	s.session.ShowSupport(session.SupportOff)
	if disc, _ := s.disc(decider); disc.HasSupport || key.content.Visible() {
		t.Error("support is still shown")
	}
	for i, ground := range key.grounds {
		if ground.FillColor != look.Palette().SupportColour(i-2) {
			t.Errorf("step %d of the legend is %v", i, ground.FillColor)
		}
	}
}
