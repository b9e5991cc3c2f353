package shell

import "testing"

// By pages that need its room the right panel is folded until it is opened there,
// which says nothing about the map.
func TestTheRightPanelFoldsByWidePages(t *testing.T) {
	s, _ := withSample(t)
	want := func(when string, act action, folded bool) {
		t.Helper()
		s.show(act)
		if s.panes.rightSide.folded != folded || s.panes.right.Visible() == folded {
			t.Errorf("%s: folded %v, want %v", when, s.panes.rightSide.folded, folded)
		}
	}
	want("at first", actMap, false)
	want("a wide page", actSupport, true)
	want("back on the map", actMap, false)
	s.toggleRight()
	s.show(actSupport)
	s.toggleRight()
	want("opened there", actTable, false)
	want("folded on the map", actMap, true)
}
