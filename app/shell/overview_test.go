package shell

import "testing"

func TestMinimapIsRemembered(t *testing.T) {
	s, _ := withSample(t)
	if !s.minimap.Wanted() {
		t.Fatal("at first there is no minimap")
	}
	s.minimapItem().run()
	if s.minimap.Wanted() || s.minimapItem().checked {
		t.Error("the menu does not take the minimap away")
	}
	again, err := newShell(s.app, s.session.Scheduler(), s.clock)
	if err != nil {
		t.Fatal(err)
	}
	defer again.window.Close()
	if again.minimap.Wanted() {
		t.Error("the next run has forgotten it")
	}
}
