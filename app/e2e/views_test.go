//go:build linux

package e2e

import (
	"fmt"
	"path/filepath"
	"testing"
)

// A filter hides the others; saved as a view it comes back, also when the file
// is opened once more.
func TestFiltersAndSavedViews(t *testing.T) {
	for _, s := range []screen{usual, {1024, 700, 1}} {
		t.Run(fmt.Sprintf("%d by %d", s.width, s.height), func(t *testing.T) { filterAndSave(t, s) })
	}
}

func filterAndSave(t *testing.T, s screen) {
	d := newDesktop(t, s)
	file := filepath.Join(d.home, "map.inroad.json")
	d.run(program, "sample", "self-service-analytics", "-o", file)
	closed := d.open(file)
	const placeholder, other = "Head of strategy", "Yuki Tanaka"
	everybody := func() {
		t.Helper()
		d.see(d.middle(), other)
		d.see(d.middle(), placeholder)
	}
	filtered := func() {
		t.Helper()
		d.see(d.middle(), placeholder)
		d.until("the others are hidden", func() bool {
			_, there := find(d.read(d.middle()), other)
			return !there
		})
	}
	// in does something in the panel of the view.
	in := func(do func(panel area)) {
		t.Helper()
		d.keys("ctrl+shift+l")
		do(area{s.width, 120, s.width, 2*s.height - 180})
		d.keys("Escape")
	}
	everybody()
	in(func(panel area) { d.press(panel, "placeholder") })
	filtered()
	in(func(panel area) {
		save := d.see(panel, "Save this view")
		d.click(point{save.x - 340, save.y}, 1)
		d.write("Quartet")
		d.press(panel, "Save this view")
		d.untilTitle("a saved view is an edit", unsaved)
	})
	d.keys("ctrl+shift+f")
	everybody()
	again := func() {
		t.Helper()
		in(func(panel area) { d.press(panel, "Quartet") })
		filtered()
	}
	again()
	d.save()
	d.keys("ctrl+q")
	closed()

	closed = d.open(file)
	everybody()
	again()
	d.keys("ctrl+shift+f")
	everybody()
	d.keys("ctrl+q")
	closed()
}
